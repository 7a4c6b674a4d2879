import { fail, FeelError } from './error.js';
import type { Place } from './syntax.js';

export interface Token extends Place {
  /** `sign` for keywords too; `end` stands after the last token. */
  readonly kind: 'number' | 'string' | 'name' | 'sign' | 'end';
  /** As it is written; a name of several words with one space between them; a string without its escapes. */
  readonly text: string;
}

/** No rule that a person owns has more characters. */
const longest = 20_000;

const keyword = /^(?:if|then|else|for|in|return|some|every|satisfies|and|or|between|true|false|null|function)$/;
const letter = '\\p{L}_\\u{10000}-\\u{EFFFF}';
const notInWord = `(?![${letter}\\p{M}\\d])`;
const escaped = /\\(?:u([\da-fA-F]{4})|U([\da-fA-F]{6})|(["'\\nrt]))/g;
const controls: Record<string, string> = { n: '\n', r: '\r', t: '\t' };

/**
 * A pattern that takes the next token from a text, after spaces and comments.
 *
 * @param names those of several words are one token wherever they stand
 */
export function tokenPattern(names: Iterable<string>): RegExp {
  const phrases = [...names]
    .filter((name) => /[^\p{L}\d_]/u.test(name))
    .sort((a, b) => b.length - a.length)
    .map((name) => `${name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/\s+/g, '\\s+')}${notInWord}|`);
  return new RegExp(
    `(?:\\s+|//.*|/\\*[^]*?\\*/)*(?:` +
      `(${phrases.join('')}\\?|[${letter}][${letter}\\p{M}\\d]*)|` +
      `((?:\\d+(?:\\.\\d+)?|\\.\\d+)(?:[eE][+-]?\\d+)?)|` +
      `"((?:[^"\\\\]|\\\\[^])*)"|` +
      `(\\*\\*|\\.\\.|[<>!]=|[-+*/=<>()[\\]{},:.@])|$)`,
    'uy',
  );
}

/**
 * Takes a text apart.
 *
 * @throws FeelError at the first thing that isn't part of an expression: `sign`, or
 * `quotes` that are never closed; `long`
 */
export function tokensOf(text: string, pattern: RegExp): Token[] {
  if (text.length > longest) fail('long');
  const tokens: Token[] = [];
  pattern.lastIndex = 0;
  for (;;) {
    const from = pattern.lastIndex;
    const found = pattern.exec(text);
    if (!found) throw strange(text, from);
    const [whole, name, number, string, sign] = found;
    const written = name ?? number ?? sign ?? (string === undefined ? '' : `"${string}"`);
    const place = { from: from + whole.length - written.length, to: pattern.lastIndex };
    if (string !== undefined) tokens.push({ kind: 'string', text: unescaped(string), ...place });
    else if (!written) return [...tokens, { kind: 'end', text: '', ...place }];
    else {
      const kind = number ? 'number' : sign || keyword.test(written) ? 'sign' : 'name';
      tokens.push({ kind, text: written.replace(/\s+/g, ' '), ...place });
    }
  }
}

function strange(text: string, behind: number): FeelError {
  const [spaces] = /^(?:\s+|\/\/.*|\/\*[^]*?\*\/)*/.exec(text.slice(behind))!;
  const from = behind + spaces.length;
  const sign = String.fromCodePoint(text.codePointAt(from)!);
  return new FeelError(sign === '"' ? 'quotes' : 'sign', [sign]).at({ from, to: from + sign.length });
}

function unescaped(text: string): string {
  return text.replace(escaped, (whole, four?: string, six?: string, one?: string) => {
    if (one) return controls[one] ?? one;
    const code = Number.parseInt(four ?? six!, 16);
    return code > 0x10ffff ? whole : String.fromCodePoint(code);
  });
}
