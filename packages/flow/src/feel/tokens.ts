import { fail } from './error.js';

export interface Token {
  /** Its place in the text: UTF-16 offsets, `to` exclusive. */
  readonly from: number;
  readonly to: number;
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
      `("(?:[^"\\\\]|\\\\[^])*")|` +
      `(\\*\\*|\\.\\.|[<>!]=|[^])|$)`,
    'guy',
  );
}

/**
 * Takes a text apart. What no expression has, such as `&` or a quotation mark that is
 * never closed, becomes a sign too: whoever reads it expects something else.
 *
 * @throws FeelError `long`
 */
export function tokensOf(text: string, pattern: RegExp): Token[] {
  if (text.length > longest) fail('long');
  const tokens: Token[] = [];
  for (const { 0: whole, 1: name, 2: number, 3: string, 4: sign, index } of text.matchAll(pattern)) {
    const to = index + whole.length;
    const written = name ?? number ?? string ?? sign ?? '';
    const kind = number
      ? 'number'
      : string
        ? 'string'
        : name && !keyword.test(name)
          ? 'name'
          : written
            ? 'sign'
            : 'end';
    tokens.push({
      kind,
      text: string ? unescaped(string.slice(1, -1)) : written.replace(/\s+/g, ' '),
      from: to - written.length,
      to,
    });
  }
  return tokens;
}

function unescaped(text: string): string {
  return text.replace(escaped, (whole, four?: string, six?: string, one?: string) => {
    if (one) return controls[one] ?? one;
    const code = Number.parseInt(four ?? six!, 16);
    return code > 0x10ffff ? whole : String.fromCodePoint(code);
  });
}
