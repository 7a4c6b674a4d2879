import { DataError } from './errors.js';
import type { Filter, Operand } from './query.js';

interface Token {
  kind: 'name' | 'quoted' | 'text' | 'number' | 'sign' | 'end';
  text: string;
  at: number;
}

const tokens =
  /\s*(?:(?<quoted>"(?:[^"]|"")+")|(?<text>'(?:[^']|'')*')|(?<number>[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?(?![\p{L}\d_]))|(?<name>[\p{L}_][\p{L}\p{N}_.:]*)|(?<sign><>|<=|>=|[=<>(),])|(?<end>$))/iuy;
const reserved = /^(and|or|not|in|between|like|is|null|true|false|date|timestamp)$/i;

/** Deeper than anyone writes, and shallow enough for every stack. */
const DEEPEST = 100;

/**
 * Reads a filter written in a subset of CQL2 Text: comparisons (`= <> < <= > >=`),
 * `AND`, `OR`, `NOT`, parentheses, `IN (…)`, `BETWEEN … AND …`, `LIKE '…'` with `%`
 * and `_`, `IS NULL`. A column is a bare or "quoted" name; a value is a number,
 * 'text' (`''` for an apostrophe), `TRUE`, `FALSE` or `DATE('2026-01-01')`.
 *
 * @throws {DataError} `capability`, whose message says at which character it fails
 */
export function parseFilter(source: string): Filter {
  const list = tokenize(source);
  let next = 0;
  let depth = 0;

  const peek = () => list[next]!;
  const is = (word: string) => /name|sign/.test(peek().kind) && peek().text.toUpperCase() === word;
  const take = (word: string) => is(word) && !!++next;
  const expected = (what: string) => wrong(source, peek(), what);
  const need = (word: string) => {
    if (!take(word)) throw expected(`“${word}”`);
  };

  const either = (): Filter => {
    if (++depth > DEEPEST) throw expected('fewer parentheses');
    const filters = [both()];
    while (take('OR')) filters.push(both());
    depth--;
    return filters.length > 1 ? { op: 'or', filters } : filters[0]!;
  };

  const both = (): Filter => {
    const filters = [one()];
    while (take('AND')) filters.push(one());
    return filters.length > 1 ? { op: 'and', filters } : filters[0]!;
  };

  const one = (): Filter => {
    let negated = false;
    while (take('NOT')) negated = !negated;
    const filter = take('(') ? inParentheses() : predicate();
    return negated ? { op: 'not', filter } : filter;
  };

  const inParentheses = (): Filter => {
    const filter = either();
    need(')');
    return filter;
  };

  const predicate = (): Filter => {
    const column = name();
    const negated = take('NOT');
    const filter = rest(column, negated);
    return negated ? { op: 'not', filter } : filter;
  };

  const rest = (column: string, negated: boolean): Filter => {
    if (take('IN')) {
      need('(');
      const values = [value()];
      while (take(',')) values.push(value());
      need(')');
      return { op: 'in', column, values };
    }
    if (take('BETWEEN')) {
      const from = value();
      need('AND');
      return { op: 'between', column, from, to: value() };
    }
    if (take('LIKE')) return { op: 'like', column, pattern: String(value()) };
    if (negated) throw expected('IN, BETWEEN or LIKE');
    if (take('IS')) {
      const not = take('NOT');
      need('NULL');
      return not ? { op: 'not', filter: { op: 'is-null', column } } : { op: 'is-null', column };
    }
    for (const op of ['=', '<>', '<=', '>=', '<', '>'] as const) {
      if (take(op)) return { op, column, value: value() };
    }
    throw expected('a comparison such as = or IN');
  };

  const name = (): string => {
    const { kind, text } = peek();
    if (kind === 'quoted') return (next++, text.slice(1, -1).replaceAll('""', '"'));
    if (kind !== 'name' || (reserved.test(text) && !/^(date|timestamp)$/i.test(text)))
      throw expected('the name of a column');
    return (next++, text);
  };

  const value = (): Operand => {
    const { kind, text } = peek();
    if (kind === 'text') return (next++, text.slice(1, -1).replaceAll("''", "'"));
    if (kind === 'number') return (next++, Number(text));
    if (take('TRUE')) return true;
    if (take('FALSE')) return false;
    if (take('DATE') || take('TIMESTAMP')) {
      need('(');
      if (peek().kind !== 'text') throw expected("a date such as '2026-01-01'");
      const date = value();
      need(')');
      return date;
    }
    throw expected("a value, such as 12 or 'text'");
  };

  const filter = either();
  if (peek().kind !== 'end') throw expected('AND, OR or the end');
  return filter;
}

function tokenize(source: string): Token[] {
  const list: Token[] = [];
  tokens.lastIndex = 0;
  for (;;) {
    const from = tokens.lastIndex;
    const found = tokens.exec(source);
    if (!found) {
      const at = from + /^\s*/.exec(source.slice(from))![0].length;
      throw wrong(
        source,
        { kind: 'sign', text: source[at]!, at },
        /['"]/.test(source[at]!) ? 'a closing quotation mark' : 'a name or a value',
      );
    }
    const [kind, text] = Object.entries(found.groups!).find(([, group]) => group !== undefined)!;
    list.push({ kind: kind as Token['kind'], text: text!, at: tokens.lastIndex - text!.length });
    if (kind === 'end') return list;
  }
}

function wrong(source: string, { kind, text, at }: Token, expected: string): DataError {
  const found = kind === 'end' ? 'at its end' : `at “${text}”, character ${at + 1}`;
  return new DataError('capability', `The filter “${source}” fails ${found}: expected ${expected}`, {
    cure: "Write it as in: ward = 'Abbey' AND year >= 2023.",
  });
}
