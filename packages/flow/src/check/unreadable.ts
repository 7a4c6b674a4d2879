import { quoted } from './finding.js';

/** Why a file can't be read, and how to mend that. */
export interface Unreadable {
  readonly sentence: string;
  readonly mend: string;
}

/** What whoever reads YAML says of a text, as far as it is known: this package loads no such reader. */
interface YamlFault {
  readonly code?: string;
  readonly message: string;
  readonly linePos?: readonly { readonly line: number; readonly col: number }[];
}

const quotes = 'Put quotation marks around the whole text';
const colon: Unreadable = {
  sentence: 'There is a colon in a text without quotation marks, or a line is too far to the right',
  mend: `${quotes}: title: "Help: what to do". Otherwise bring the line into line with those above it.`,
};
const unclosed: Unreadable = {
  sentence: 'A bracket or a quotation mark is opened and never closed',
  mend: 'Close it: each { needs a }, each [ a ], and each quotation mark another of its kind.',
};

/** By the code of the fault. */
const faults: Readonly<Record<string, Unreadable>> = {
  BLOCK_AS_IMPLICIT_KEY: colon,
  BLOCK_IN_FLOW: colon,
  BAD_INDENT: {
    sentence: 'This line is not in line with the others of its part, or a bracket before it is never closed',
    mend: 'Begin the parts of one thing in the same column, and close each { and [.',
  },
  TAB_AS_INDENT: { sentence: 'There is a tab at the beginning of a line', mend: 'Use spaces instead, two to a step.' },
  BAD_SCALAR_START: {
    sentence: 'A text begins with a sign that means something else here',
    mend: `${quotes}: '@"2026-04-06"'.`,
  },
  UNEXPECTED_TOKEN: {
    sentence: 'Something comes after a text that has ended already',
    mend: `${quotes}, with the other kind of mark where it has one inside: '"own", "rent"', "it's".`,
  },
  DUPLICATE_KEY: {
    sentence: 'The same name is there twice in one part',
    mend: 'Give one of them another name, or take it out.',
  },
  MULTILINE_IMPLICIT_KEY: {
    sentence: 'There should be a name with a colon behind it',
    mend: `Write it as name: value. ${quotes} where it goes on over several lines.`,
  },
};

/** Looks like something else than a flow. */
const others: readonly (readonly [start: RegExp, what: string])[] = [
  [/^\s*<(?:!doctype|html|\?xml|[a-z])/i, 'a web page, or XML'],
  [/^%PDF-/, 'a PDF'],
  // eslint-disable-next-line no-control-regex -- bytes that no text has are what is looked for
  [/^PK\u0003\u0004/, 'a document or a zip file'],
  // eslint-disable-next-line no-control-regex -- as above
  [/[\u0000\u0001\u0002]/, 'a picture or a program, not text'],
];

/** What a text is that can't be a flow; nothing where it may be one. */
export function otherThanFlow(text: string): string | undefined {
  const start = text.slice(0, 2000);
  return others.find(([pattern]) => pattern.test(start))?.[1];
}

/**
 * Why a text can't be read as YAML or JSON, in plain words.
 *
 * @param error what the reader of the text has thrown
 */
export function unreadable(error: unknown, text: string): Unreadable {
  const { code = '', message = String(error), linePos } = (error ?? {}) as Partial<YamlFault>;
  const [at] = linePos ?? [placeSaid(message, text)];
  const where = at ? ` (line ${at.line}, column ${at.col})` : '';
  const known = cutAtInsertion(code, text, at) ?? inWords(code, message);
  if (known) return { sentence: `${known.sentence}${where}.`, mend: known.mend };
  const [first = ''] = message.split('\n');
  const said = first.replace(/ at line \d+, column \d+:?$/, '').replace(/\.$/, '');
  return {
    sentence: `The file can't be read${where}: ${said}.`,
    mend: 'Mend this first: nothing else can be looked at.',
  };
}

/** Between { and }, the end of `{name}` in a text without quotation marks ends the whole. */
function cutAtInsertion(
  code: string,
  text: string,
  at: { line: number; col: number } | undefined,
): Unreadable | undefined {
  const line = at && text.split('\n')[at.line - 1];
  const [, insertion] = (line && /\{.*:\s+[^"'{}\s][^"'{}]*(\{[\p{L}_][^{}"']*\})/u.exec(line)) || [];
  if (!insertion || !/^(?:UNEXPECTED_TOKEN|BAD_|MISSING_CHAR|BLOCK_)/.test(code)) return undefined;
  return {
    sentence: `The ${quoted('}')} of ${quoted(insertion)} ends what began with the first ${quoted('{')} of the line`,
    mend: `${quotes} where it stands between { and }: { error: "The day must be after ${insertion}" }.`,
  };
}

function inWords(code: string, message: string): Unreadable | undefined {
  if (code === 'MISSING_CHAR') {
    return /map keys/.test(message) ? faults.MULTILINE_IMPLICIT_KEY : unclosed;
  }
  if (code === 'BAD_INDENT' && /^Flow/.test(message)) return unclosed;
  const [, alias] = /Unresolved alias.*: (\S+)$/.exec(message) ?? [];
  if (alias)
    return {
      sentence: `A text begins with ${quoted(`*${alias}`)}, which means something else here`,
      mend: `${quotes}.`,
    };
  return faults[code];
}

/** The place that a reader of JSON names, as each browser does in its own words. */
function placeSaid(message: string, text: string): { line: number; col: number } | undefined {
  const [, line, col] = /line (\d+),? column (\d+)/.exec(message) ?? [];
  if (line && col) return { line: Number(line), col: Number(col) };
  const [, position] = /position (\d+)/.exec(message) ?? [];
  if (!position) return undefined;
  const before = text.slice(0, Number(position)).split('\n');
  return { line: before.length, col: before.at(-1)!.length + 1 };
}
