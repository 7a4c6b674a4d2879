/** Something that is wrong with metadata or data, said plainly. */
export interface Problem {
  message: string;
  /** The address of the table or the metadata it is about. */
  address?: string;
  /** The row in the file, counted from 1, headings included. */
  row?: number;
  /** The name of the column. */
  column?: string;
}

/** What was found while reading. Whoever reads the metadata stops where there is a fault in it. */
export interface Report {
  readonly errors: Problem[];
  readonly warnings: Problem[];
  error(message: string, place?: Omit<Problem, 'message'>): void;
  warn(message: string, place?: Omit<Problem, 'message'>): void;
}

/** Beyond this many of a kind, a million wrong cells would cost more to list than to mend. */
const MOST = 1000;

export function createReport(): Report {
  const errors: Problem[] = [];
  const warnings: Problem[] = [];
  const add = (to: Problem[], message: string, place?: Omit<Problem, 'message'>) => {
    if (to.length < MOST) to.push({ message, ...place });
    else if (to.length === MOST) to.push({ message: `There are more than ${MOST}; the rest is not listed.` });
  };
  return {
    errors,
    warnings,
    error: (message, place) => add(errors, message, place),
    warn: (message, place) => add(warnings, message, place),
  };
}
