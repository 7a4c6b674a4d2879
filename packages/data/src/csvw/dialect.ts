import type { Json } from './json.js';
import {
  boolean,
  type Check,
  count,
  oneOf,
  type Reading,
  readProperties,
  text,
  textList,
  textOrNull,
} from './properties.js';

/** How a CSV file is written. */
export interface Dialect {
  delimiter: string;
  /** `null` where nothing is quoted. */
  quoteChar: string | null;
  /** Whether a quotation mark inside quotes is doubled; else a backslash stands before it. */
  doubleQuote: boolean;
  /** How many rows of headings there are. */
  headerRowCount: number;
  skipRows: number;
  skipColumns: number;
  skipBlankRows: boolean;
  /** What a row begins with that is a remark; `null` where there are none. */
  commentPrefix: string | null;
  /** Undefined where nothing is said: then the bytes tell. */
  encoding?: string;
  lineTerminators: readonly string[];
  /** Which ends of a cell lose their spaces. */
  trim: 'start' | 'end' | boolean;
}

const encoding: Check = (value) => {
  try {
    return typeof value === 'string' && new TextDecoder(value) ? value : undefined;
  } catch {
    return undefined;
  }
};

const checks = new Map<string, Check>([
  ['commentPrefix', textOrNull],
  ['delimiter', (value) => text(value) || undefined],
  ['doubleQuote', boolean],
  ['encoding', encoding],
  ['header', boolean],
  ['headerRowCount', count],
  ['lineTerminators', textList],
  ['quoteChar', textOrNull],
  ['skipBlankRows', boolean],
  ['skipColumns', count],
  ['skipInitialSpace', boolean],
  ['skipRows', count],
  ['trim', oneOf(true, false, 'true', 'false', 'start', 'end')],
]);

/** What is taken where there is no dialect description. One that is silent on comments means `#`. */
export const plainDialect: Dialect = {
  delimiter: ',',
  quoteChar: '"',
  doubleQuote: true,
  headerRowCount: 1,
  skipRows: 0,
  skipColumns: 0,
  skipBlankRows: false,
  commentPrefix: null,
  lineTerminators: ['\r\n', '\n'],
  trim: false,
};

/** Reads a dialect description; what is wrong in it is reported and the plain dialect's taken. */
export function readDialect(description: Json, reading: Reading): Dialect {
  const { known } = readProperties(description, 'Dialect', checks, reading);
  const { header = true, headerRowCount = header ? 1 : 0, skipInitialSpace, trim, ...rest } = Object.fromEntries(known);
  const ends = trim ?? (skipInitialSpace ? 'start' : false);
  return {
    ...plainDialect,
    commentPrefix: '#',
    ...(rest as Partial<Dialect>),
    headerRowCount: headerRowCount as number,
    trim: ends === 'true' || (ends === 'false' ? false : (ends as Dialect['trim'])),
  };
}
