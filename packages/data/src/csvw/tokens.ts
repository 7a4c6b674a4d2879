import papa from 'papaparse';
import type { Dialect } from './dialect.js';
import type { Report } from './report.js';

export interface SourceRow {
  cells: readonly string[];
  /** Where it stands in the file, counted from 1, with headings, remarks and skipped rows. */
  number: number;
}

/** The text of a CSV file, taken apart. Skipped columns are gone, cells trimmed as the dialect says. */
export interface Tokens {
  headers: readonly (readonly string[])[];
  rows: readonly SourceRow[];
  /** Rows that begin with the comment prefix, and skipped ones, without the prefix. */
  comments: readonly string[];
}

/**
 * Takes a text apart as a dialect says. The library reads quotes and delimiters;
 * line ends of more than one kind, rows to skip, remarks and the numbers of rows
 * are seen to here.
 */
export function tokenize(text: string, dialect: Dialect, report: Report, address: string): Tokens {
  const { quoteChar, doubleQuote, headerRowCount, skipRows, skipColumns, skipBlankRows, trim } = dialect;
  // What the library takes for neither, and would not tell.
  const usable = (mark: string | null) => (mark && !/^[\r\n"\uFEFF]$/.test(mark) ? mark : undefined);
  const delimiter = usable(dialect.delimiter) ?? ',';
  const comment = usable(dialect.commentPrefix);
  const prefix = comment === delimiter ? undefined : comment;
  const { whole, newline } = withOneLineEnd(text, dialect.lineTerminators);
  const trimmed = trimmer(trim);
  const headers: string[][] = [];
  const rows: SourceRow[] = [];
  const comments: string[] = [];
  let number = 0;
  let done = 0;

  const remark = (written: string) => {
    const said = written.trim();
    if (said) comments.push(said);
  };
  /** Counts the remarks that the library passed over, and gives what stands after them. */
  const afterRemarks = (from: string): string => {
    let rest = from;
    while (prefix && rest.startsWith(prefix)) {
      number++;
      const end = rest.indexOf(newline);
      remark(rest.slice(prefix.length, end < 0 ? undefined : end));
      rest = end < 0 ? '' : rest.slice(end + newline.length);
    }
    return rest;
  };

  papa.parse<string[]>(whole, {
    delimiter,
    newline,
    ...(quoteChar ? { quoteChar, escapeChar: doubleQuote ? quoteChar : '\\' } : { fastMode: true }),
    comments: prefix ?? false,
    step({ data, errors, meta }) {
      const raw = afterRemarks(whole.slice(done, meta.cursor));
      done = meta.cursor;
      // What follows the last line end is no row.
      if (!raw && done >= whole.length) return;
      number++;
      for (const { message, code } of errors) {
        if (code !== 'UndetectableDelimiter') report.error(message, { address, row: number });
      }
      if (number <= skipRows) {
        remark(raw);
        return;
      }
      const cells = data.slice(skipColumns).map(trimmed);
      if (skipBlankRows && cells.every((cell) => !cell)) return;
      if (headers.length < headerRowCount) headers.push(cells);
      else rows.push({ cells, number });
    },
  });
  afterRemarks(whole.slice(done));
  return { headers, rows, comments };
}

function trimmer(trim: Dialect['trim']): (cell: string) => string {
  if (trim === 'start') return (cell) => cell.trimStart();
  if (trim === 'end') return (cell) => cell.trimEnd();
  return trim ? (cell) => cell.trim() : (cell) => cell;
}

/** The library knows one line end at a time, and only the usual ones. */
function withOneLineEnd(text: string, terminators: readonly string[]): { whole: string; newline: '\n' | '\r\n' } {
  const own = terminators.filter((terminator) => terminator && !/^(\r\n?|\n)$/.test(terminator));
  const usual = own.reduce((rest, terminator) => rest.replaceAll(terminator, '\n'), text);
  if (!usual.includes('\r')) return { whole: usual, newline: '\n' };
  if (/\r(?!\n)|(?<!\r)\n/.test(usual)) return { whole: usual.replace(/\r\n?/g, '\n'), newline: '\n' };
  return { whole: usual, newline: '\r\n' };
}
