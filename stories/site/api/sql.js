/**
 * The little SQL that readers of open data send to `datastore_search_sql`: one
 * SELECT from one table, with a condition, groups, an order and a page.
 */
const tokens = /\s*(?:"((?:[^"]|"")*)"|('(?:[^']|'')*')|(\d+(?:\.\d+)?)|([a-z_]\w*)|(<>|!=|<=|>=|[-=<>(),*])|(\S)|$)/iy;

const aggregates = {
  count: (values) => values.length,
  sum: (values) => (values.length ? total(values) : null),
  avg: (values) => (values.length ? total(values) / values.length : null),
  min: (values) => values.reduce((least, value) => (least === null || value < least ? value : least), null),
  max: (values) => values.reduce((most, value) => (most === null || value > most ? value : most), null),
};

export class SqlError extends Error {}

/**
 * Carries out a statement.
 *
 * @param {string} statement
 * @param {(table: string) => { names: ReadonlySet<string>, records: ReadonlyArray<Record<string, unknown>> }} open
 * @returns {Record<string, unknown>[]} all rows that fit, up to the statement's own LIMIT
 * @throws {SqlError}
 */
export function runSql(statement, open) {
  const { table, selected, where, groupBy, orderBy, limit, offset, columns } = parse(statement);
  const { names, records } = open(table);
  for (const column of columns) if (!names.has(column)) throw new SqlError(`column "${column}" does not exist`);
  const found = where ? records.filter((record) => where(record) === true) : records;
  const grouped = groupBy.length > 0 || selected.some(({ aggregate }) => aggregate);
  const wanted = selected.flatMap((one) =>
    one.all
      ? [...names].map((column) => ({ column, as: column }))
      : { ...one, as: one.as ?? one.aggregate ?? one.column },
  );
  const rows = grouped ? groupsOf(found, groupBy) : found;
  const shown = (row) =>
    Object.fromEntries(wanted.map((one) => [one.as, grouped ? valueOfGroup(one, row) : row[one.column]]));
  // Sorting before choosing columns, as the order may be by one that is not chosen.
  if (grouped) return page(sorted(rows.map(shown), orderBy), offset, limit);
  return page(sorted(rows, orderBy), offset, limit).map(shown);
}

function groupsOf(records, columns) {
  if (!columns.length) return [records];
  const groups = new Map();
  for (const record of records) {
    const key = columns.length === 1 ? record[columns[0]] : JSON.stringify(columns.map((column) => record[column]));
    const group = groups.get(key);
    if (group) group.push(record);
    else groups.set(key, [record]);
  }
  return [...groups.values()];
}

function valueOfGroup({ aggregate, column }, group) {
  if (!aggregate) return group[0][column];
  if (column === undefined) return group.length;
  return aggregates[aggregate](group.map((record) => record[column]).filter((value) => value !== null));
}

function sorted(rows, orderBy) {
  if (!orderBy.length) return rows;
  return rows.toSorted((one, other) => {
    for (const { column, sign } of orderBy) {
      const order = compare(one[column], other[column]);
      if (order) return sign * order;
    }
    return 0;
  });
}

function page(rows, offset, limit) {
  return rows.slice(offset, offset + limit);
}

/** Missing values are the highest, as PostgreSQL has it. */
function compare(one, other) {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return one < other ? -1 : Number(one > other);
}

/** Adding up pounds and pence gives pounds and pence, as with PostgreSQL's exact numbers. */
function total(values) {
  return values.reduce((sum, value) => sum + Math.round(value * 10_000), 0) / 10_000;
}

function parse(statement) {
  const list = tokensOf(statement);
  const columns = new Set();
  let at = 0;
  const is = (text) => list[at].kind !== 'name' && list[at].text.toUpperCase() === text;
  const take = (...texts) =>
    texts.every((text, ahead) => list[at + ahead]?.text.toUpperCase() === text) &&
    is(texts[0]) &&
    Boolean((at += texts.length));
  const need = (...texts) => take(...texts) || fail();
  const fail = () => {
    throw new SqlError(`syntax error at or near "${list[at].text}"`);
  };
  const name = () => (list[at].kind === 'name' || list[at].kind === 'word' ? list[at++].text : fail());
  const column = () => {
    const found = name();
    columns.add(found);
    return found;
  };
  const many = (one) => {
    const found = [one()];
    while (take(',')) found.push(one());
    return found;
  };
  const value = () => {
    const sign = take('-') ? -1 : 1;
    const { kind, text } = list[at++];
    if (kind === 'number') return sign * Number(text);
    if (kind === 'text' && sign === 1) return text;
    if (kind === 'word' && /^(?:true|false)$/i.test(text)) return text.toLowerCase() === 'true';
    at--;
    return fail();
  };
  const whole = () => (list[at].kind === 'number' ? Number(list[at++].text) : fail());
  const selection = () => {
    if (take('*')) return { all: true };
    const { kind, text } = list[at];
    let one;
    if (kind === 'word' && list[at + 1].text === '(') {
      const aggregate = text.toLowerCase();
      if (!Object.hasOwn(aggregates, aggregate)) fail();
      at += 2;
      one = take('*') && aggregate === 'count' ? { aggregate } : { aggregate, column: column() };
      need(')');
    } else one = { column: column() };
    return take('AS') ? { ...one, as: name() } : one;
  };

  // Conditions are true, false, or null where a missing value leaves them open.
  const either = () => joined('OR', both, true);
  const both = () => joined('AND', not, false);
  const joined = (word, part, decisive) => {
    const parts = [part()];
    while (take(word)) parts.push(part());
    if (parts.length === 1) return parts[0];
    return (record) => {
      const results = parts.map((holds) => holds(record));
      return results.includes(decisive) ? decisive : results.includes(null) ? null : !decisive;
    };
  };
  const opposite = (holds) => (record) => {
    const result = holds(record);
    return result === null ? null : !result;
  };
  const not = () => (take('NOT') ? opposite(not()) : comparison());
  const comparison = () => {
    if (take('(')) {
      const inside = either();
      need(')');
      return inside;
    }
    const left = column();
    if (take('IS', 'NULL')) return (record) => record[left] === null;
    if (take('IS', 'NOT', 'NULL')) return (record) => record[left] !== null;
    const known = (holds) => (record) => (record[left] === null ? null : holds(record[left]));
    const wrap = take('NOT') ? opposite : (holds) => holds;
    if (take('BETWEEN')) {
      const from = value();
      need('AND');
      const to = value();
      return wrap(known((found) => found >= from && found <= to));
    }
    if (take('IN')) {
      need('(');
      const allowed = new Set(many(value));
      need(')');
      return wrap(known((found) => allowed.has(found)));
    }
    if (wrap === opposite) fail();
    if (take('=')) return equal(known, value());
    if (take('<>') || take('!=')) return opposite(equal(known, value()));
    for (const [sign, holds] of orders) {
      if (!take(sign)) continue;
      const right = value();
      return known((found) => holds(compare(found, right)));
    }
    return fail();
  };

  need('SELECT');
  const selected = many(selection);
  need('FROM');
  const table = name();
  const where = take('WHERE') ? either() : undefined;
  const groupBy = take('GROUP', 'BY') ? many(column) : [];
  const orderBy = take('ORDER', 'BY')
    ? many(() => ({ column: name(), sign: take('DESC') ? -1 : (take('ASC'), 1) }))
    : [];
  const limit = take('LIMIT') ? whole() : Infinity;
  const offset = take('OFFSET') ? whole() : 0;
  if (list[at].kind !== 'end') fail();
  return { table, selected, where, groupBy, orderBy, limit, offset, columns };
}

const orders = [
  ['<=', (order) => order <= 0],
  ['>=', (order) => order >= 0],
  ['<', (order) => order < 0],
  ['>', (order) => order > 0],
];

function equal(known, right) {
  return known((found) => found === right);
}

function tokensOf(statement) {
  const list = [];
  tokens.lastIndex = 0;
  while (tokens.lastIndex < statement.length) {
    const [all, quoted, text, number, word, sign] = tokens.exec(statement);
    if (quoted !== undefined) list.push({ kind: 'name', text: quoted.replaceAll('""', '"') });
    else if (text !== undefined) list.push({ kind: 'text', text: text.slice(1, -1).replaceAll("''", "'") });
    else if (number !== undefined) list.push({ kind: 'number', text: number });
    else if (word !== undefined) list.push({ kind: 'word', text: word });
    else if (sign !== undefined) list.push({ kind: 'sign', text: sign });
    else if (all.trim()) throw new SqlError(`syntax error at or near "${all.trim()}"`);
  }
  list.push({ kind: 'end', text: 'end of input' });
  return list;
}
