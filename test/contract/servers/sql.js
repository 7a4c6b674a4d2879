/**
 * The part of SQL that the query languages of data portals share: what stands in
 * `where`, `select`, `group by` and `order by`. A dialect says where they differ:
 *
 * - `texts`: the marks around a text, `'` or `'"`; a `"` that is none is around a name;
 * - `twoValued`: a comparison with a missing value is true or false and not unknown,
 *   so that NOT finds it, as search engines do;
 * - `functions`: what may be called, by lower-case name;
 * - `like`: whether a text matches a pattern.
 */
const tokens =
  /\s*(?:(?<quoted>"(?:[^"]|"")*"|`[^`]+`|'(?:[^']|'')*')|(?<number>\d+\.?\d*(?:e[-+]?\d+)?|\.\d+)|(?<name>[a-z_:@][\w:@]*)|(?<sign><>|!=|<=|>=|\.\.|[-+*=<>(),[\]])|(?<end>$))/iy;

export class SyntaxFault extends Error {}

const words = /^(and|or|not|in|is|null|like|between|as|asc|desc|true|false|limit|offset|order|group|by|where|from)$/i;

function tokenize(text, texts) {
  const list = [];
  tokens.lastIndex = 0;
  for (;;) {
    const at = tokens.lastIndex;
    const found = tokens.exec(text);
    if (!found) throw new SyntaxFault(`Unexpected character at ${at}: ${text.slice(at, at + 10)}`);
    const [kind, piece] = Object.entries(found.groups).find(([, value]) => value !== undefined);
    if (kind === 'quoted') {
      const [mark] = piece;
      const inside = piece.slice(1, -1).replaceAll(mark + mark, mark);
      list.push({ kind: texts.includes(mark) ? 'text' : 'name', text: inside, quoted: true });
    } else list.push({ kind, text: piece });
    if (kind === 'end') return list;
  }
}

/** A reader of one text in a dialect; each method reads one clause and moves on. */
export function parser(source, dialect) {
  const list = tokenize(source, dialect.texts ?? "'");
  let next = 0;
  const peek = () => list[next];
  const is = (word) => !peek().quoted && peek().kind !== 'text' && peek().text.toUpperCase() === word;
  const take = (word) => is(word) && !!++next;
  const fail = () => {
    throw new SyntaxFault(peek().kind === 'end' ? 'Unexpected end' : `Unexpected "${peek().text}"`);
  };
  const need = (word) => take(word) || fail();
  const many = (one) => {
    const found = [one()];
    while (take(',')) found.push(one());
    return found;
  };

  const operand = () => {
    const { kind, text, quoted } = peek();
    if (kind === 'text') return (next++, { value: text });
    if (kind === 'number') return (next++, { value: Number(text) });
    if (take('-')) return { value: -operand().value };
    if (take('TRUE')) return { value: true };
    if (take('FALSE')) return { value: false };
    if (take('NULL')) return { value: null };
    if (take('*')) return { star: true };
    if (kind !== 'name' || (!quoted && words.test(text))) fail();
    next++;
    if (!quoted && /^(date|timestamp)$/i.test(text) && peek().kind === 'text') {
      const written = list[next++].text;
      return { value: dialect.date?.(written) ?? written, date: true };
    }
    if (take('(')) {
      const parts = is(')') ? [] : many(operand);
      need(')');
      return { call: text.toLowerCase(), parts };
    }
    return { column: text };
  };

  const either = () => chain('OR', both);
  const both = () => chain('AND', not);
  const chain = (word, part) => {
    const parts = [part()];
    while (take(word)) parts.push(part());
    return parts.length > 1 ? { op: word.toLowerCase(), parts } : parts[0];
  };
  const not = () => (take('NOT') ? { op: 'not', part: not() } : predicate());

  const predicate = () => {
    if (take('(')) {
      const inside = either();
      need(')');
      return inside;
    }
    const left = operand();
    const negated = take('NOT');
    const wrap = (part) => (negated ? { op: 'not', part } : part);
    if (take('IN')) {
      const [from, close] = take('[') ? ['[', ']'] : [need('('), ')'];
      const first = operand();
      if (from === '[' && take('..')) {
        const range = { op: 'between', left, from: first, to: operand() };
        need(close);
        return wrap(range);
      }
      const values = [first];
      while (take(',')) values.push(operand());
      need(close);
      return wrap({ op: 'in', left, values });
    }
    if (take('BETWEEN')) {
      const from = operand();
      need('AND');
      return wrap({ op: 'between', left, from, to: operand() });
    }
    if (take('LIKE')) return wrap({ op: 'like', left, right: operand() });
    if (negated) fail();
    if (take('IS')) {
      const other = take('NOT');
      need('NULL');
      const part = { op: 'is-null', left };
      return other ? { op: 'not', part } : part;
    }
    for (const op of ['=', '<>', '!=', '<=', '>=', '<', '>']) {
      if (take(op)) return { op: op === '!=' ? '<>' : op, left, right: operand() };
    }
    return 'call' in left ? { op: 'holds', left } : fail();
  };

  return {
    take,
    need,
    fail,
    name: () => (peek().kind === 'name' ? list[next++].text : fail()),
    number: () => (peek().kind === 'number' ? Number(list[next++].text) : fail()),
    end: () => peek().kind === 'end' || fail(),
    where: either,
    /** What is selected: `[{ what, as }]`, `as` being undefined where nothing names it. */
    select: () =>
      many(() => {
        const what = operand();
        return { what, as: take('AS') ? list[next++].text : undefined };
      }),
    /** What comes first: `[{ what, descending, nulls }]`, `nulls` being first, last or undefined. */
    order: () =>
      many(() => {
        const what = operand();
        const descending = take('DESC') || (take('ASC'), false);
        const nulls = take('NULL') || take('NULLS') ? (take('FIRST') ? 'first' : (need('LAST'), 'last')) : undefined;
        return { what, descending, nulls };
      }),
    operands: () => many(operand),
  };
}

/** The names of columns anywhere in a parsed clause. */
export function columnsIn(part) {
  if (Array.isArray(part)) return part.flatMap(columnsIn);
  if (Object(part) !== part) return [];
  return 'column' in part ? [part.column] : Object.values(part).flatMap(columnsIn);
}

/** What an operand is for a row. */
export function valueOf(what, row, { functions = {} } = {}) {
  if ('value' in what) return what.value;
  if ('column' in what) return row[what.column] ?? null;
  const called = functions[what.call];
  if (!called) throw new SyntaxFault(`Unknown function ${what.call}`);
  return called(row, ...what.parts.map((part) => valueOf(part, row, { functions })));
}

const compare = (a, b) => (typeof a === 'number' ? a - Number(b) : a < String(b) ? -1 : +(a > String(b)));

/** Whether a row fits: true, false, or null where a missing value leaves it open. */
export function holds(part, row, dialect) {
  const value = (what) => valueOf(what, row, dialect);
  switch (part.op) {
    case 'and':
    case 'or': {
      const decisive = part.op === 'or';
      const results = part.parts.map((one) => holds(one, row, dialect));
      return results.includes(decisive) ? decisive : results.includes(null) ? null : !decisive;
    }
    case 'not': {
      const result = holds(part.part, row, dialect);
      return result === null ? null : !result;
    }
    case 'is-null':
      return value(part.left) === null;
    case 'holds':
      return value(part.left);
  }
  const left = value(part.left);
  // To a search engine, what is missing is different from everything.
  if (left === null) return dialect.twoValued ? part.op === '<>' : null;
  const same = (other) =>
    other !== null && (typeof left === 'boolean' ? String(left) === String(other) : !compare(left, other));
  if (part.op === 'in') return part.values.some((one) => same(value(one)));
  if (part.op === 'between') return compare(left, value(part.from)) >= 0 && compare(left, value(part.to)) <= 0;
  const right = value(part.right);
  if (right === null) return dialect.twoValued ? part.op === '<>' : null;
  if (part.op === 'like') return (dialect.like ?? like)(String(left), String(right));
  if (part.op === '=') return same(right);
  if (part.op === '<>') return !same(right);
  const order = compare(left, right);
  return { '<': order < 0, '<=': order <= 0, '>': order > 0, '>=': order >= 0 }[part.op];
}

function like(text, pattern) {
  const source = pattern
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('%', '.*')
    .replaceAll('_', '.');
  return new RegExp(`^${source}$`, 's').test(text);
}
