import { about, fields, reports } from './reports.js';
import { serve } from './http.js';
import { columnsIn, holds, parser, SyntaxFault, valueOf } from './sql.js';
import { aggregated, csvLine, grouped, lastUpwards, sorted } from './table.js';

export const dataset = 'abcd-1234';

const DEFAULT = 1000;
const MOST = 50_000;
const types = {
  integer: 'number',
  number: 'number',
  text: 'text',
  date: 'calendar_date',
  boolean: 'checkbox',
  'date-time': 'calendar_date',
};

const system = [':id', ':created_at', ':updated_at', ':version'];
const floating = (text) =>
  text ? `${text.replace(/T(.*)Z$/, ' $1').slice(0, 10)}T${text.slice(11, 19) || '00:00:00'}.000` : null;

// Held as typed values; a date is a floating timestamp without a zone.
const stored = ({ reported, closed, updated, ...row }) => ({
  ':id': `row-${String(row.id).padStart(5, '0')}`,
  ':created_at': updated,
  ':updated_at': updated,
  ':version': `rv-${row.id}`,
  ...row,
  reported: floating(reported),
  closed: floating(closed),
  updated: floating(updated),
});

const names = fields.map(({ name }) => name);
const typeOf = (name) =>
  name.startsWith(':') ? 'text' : (types[fields.find((field) => field.name === name)?.type] ?? 'number');

const part = (from, to) => (_, value) => (value === null ? null : Number(String(value).slice(from, to)));
const dialect = {
  date: (text) => text,
  functions: {
    lower: (_, text) => text?.toLowerCase() ?? null,
    upper: (_, text) => text?.toUpperCase() ?? null,
    starts_with: (_, text, start) => text?.startsWith(start) ?? null,
    contains: (_, text, piece) => text?.includes(piece) ?? null,
    date_extract_y: part(0, 4),
    date_extract_m: part(5, 7),
  },
};

/** Socrata's SODA 2.0: `/resource/{id}.json` and its metadata; every value a text, a missing one absent. */
export async function start({ rows = reports } = {}) {
  const records = rows.map(stored);

  const select = (query) => {
    const read = (name, clause) => {
      const given = query.get(name)?.trim();
      if (!given) return undefined;
      const reader = parser(given, dialect);
      const parsed = reader[clause]();
      reader.end();
      return parsed;
    };
    const chosen = read('$select', 'select');
    const where = read('$where', 'where');
    const by = read('$group', 'operands');
    const having = read('$having', 'where');
    const order = read('$order', 'order') ?? [];
    const simple = [...query].filter(([name]) => !name.startsWith('$'));
    const aliases = (chosen ?? []).map(nameOf);
    const unknown = [...columnsIn([where ?? [], by ?? [], chosen ?? []]), ...simple.map(([name]) => name)].find(
      (name) => !names.includes(name) && !system.includes(name),
    );
    const unordered = columnsIn(order).find((name) => ![...names, ...system, ...aliases].includes(name));
    if (unknown ?? unordered) throw new UnknownColumn(unknown ?? unordered);
    if (where) check(where);

    let kept = records.filter((row) => !where || holds(where, row, dialect) === true);
    kept = kept.filter((row) => simple.every(([name, value]) => sameAs(row[name], value)));
    const lookedFor = query
      .get('$q')
      ?.toLowerCase()
      .match(/[\p{L}\p{N}]+/gu);
    if (lookedFor) {
      kept = kept.filter((row) => {
        const held = new Set(
          Object.entries(row).flatMap(([name, value]) =>
            typeOf(name) === 'text' && !name.startsWith(':')
              ? (String(value ?? '')
                  .toLowerCase()
                  .match(/[\p{L}\p{N}]+/gu) ?? [])
              : [],
          ),
        );
        return lookedFor.every((word) => held.has(word));
      });
    }
    const outputs = chosen?.flatMap((one) =>
      one.what.star ? names.map((name) => ({ what: { column: name } })) : [one],
    );
    const shape = (row, group) =>
      Object.fromEntries(
        (outputs ?? names.map((name) => ({ what: { column: name } }))).map((one) => [
          nameOf(one),
          isAggregate(one.what) ? aggregated(one.what, group, dialect) : valueOf(one.what, row, dialect),
        ]),
      );
    const aggregating = by ?? outputs?.some(({ what }) => isAggregate(what));
    if (!aggregating) return sorted(kept, order, lastUpwards, dialect).map((row) => shape(row));
    const ungrouped = outputs?.find(({ what }) => 'column' in what && !by?.some((key) => key.column === what.column));
    if (ungrouped) throw new SyntaxFault(`Column \`${ungrouped.what.column}' must be in the group by`);
    const groups = grouped(kept, by ?? [], dialect).map(({ rows: group }) => shape(group[0] ?? {}, group));
    const lasting = groups.filter((group) => !having || holds(having, group, dialect) === true);
    const byOutput = order.map((one) => ({
      ...one,
      what: 'call' in one.what ? { column: nameOf({ what: one.what }) } : one.what,
    }));
    return sorted(lasting, byOutput, lastUpwards, dialect);
  };

  const answer = ({ searchParams }, csv) => {
    const limit = Number(searchParams.get('$limit') ?? DEFAULT);
    const offset = Number(searchParams.get('$offset') ?? 0);
    if (!(limit >= 0) || !(offset >= 0)) return fault(400, 'query.execution.queryErrors', 'Invalid $limit or $offset');
    if (limit > MOST) return fault(400, 'query.soql.invalid-limit', `Invalid limit: ${limit}; the most is ${MOST}`);
    const page = select(searchParams).slice(offset, offset + limit);
    const columns = Object.keys(page[0] ?? {});
    if (csv) {
      return {
        headers: { 'content-type': 'text/csv; charset=UTF-8', 'access-control-allow-origin': '*' },
        body: [columns, ...page.map((row) => columns.map((name) => row[name]))].map((cells) => csvLine(cells)).join(''),
      };
    }
    const written = page.map((row) =>
      Object.fromEntries(
        Object.entries(row).flatMap(([name, value]) =>
          value === null ? [] : [[name, typeof value === 'boolean' ? value : String(value)]],
        ),
      ),
    );
    return {
      headers: {
        'access-control-allow-origin': '*',
        'last-modified': new Date(about.modified).toUTCString(),
        'x-soda2-fields': JSON.stringify(columns),
        'x-soda2-types': JSON.stringify(columns.map(typeOf)),
      },
      body: written,
    };
  };

  const metadata = () => ({
    id: dataset,
    name: about.title,
    assetType: 'dataset',
    attribution: about.publisher,
    attributionLink: 'https://www.example.gov.uk/bins',
    category: 'Environment',
    description: about.description,
    license: { name: about.licence.title, termsLink: about.licence.url },
    licenseId: 'UK_OGLV3.0',
    // Seconds, not milliseconds.
    rowsUpdatedAt: Date.parse(about.modified) / 1000,
    columns: fields.map(({ name, label, type, description }, index) => ({
      id: 600 + index,
      name: label,
      fieldName: name,
      dataTypeName: types[type],
      ...(description && { description }),
      position: index + 1,
      renderTypeName: types[type],
      cachedContents: { non_null: String(rows.filter((row) => row[name] !== null).length), count: String(rows.length) },
    })),
  });

  return serve(({ url }) => {
    const [, id, format] = /^\/resource\/([a-z\d]{4}-[a-z\d]{4})(?:\.(json|csv))?$/.exec(url.pathname) ?? [];
    const [, view] = /^\/api\/views\/([a-z\d]{4}-[a-z\d]{4})(?:\.json)?$/.exec(url.pathname) ?? [];
    if ((id ?? view) !== dataset) return fault(404, 'dataset.missing', 'Not found');
    if (view) return { body: metadata(), headers: { 'access-control-allow-origin': '*' } };
    try {
      return answer(url, format === 'csv');
    } catch (error) {
      if (error instanceof UnknownColumn) {
        return fault(
          400,
          'query.soql.no-such-column',
          `Query coordinator error: query.soql.no-such-column; No such column: ${error.message}`,
        );
      }
      if (!(error instanceof SyntaxFault)) throw error;
      return fault(400, 'query.soql.parse-error', `Could not parse SoQL query: ${error.message}`);
    }
  });
}

class UnknownColumn extends Error {}

function fault(status, code, message) {
  return { status, headers: { 'access-control-allow-origin': '*' }, body: { code, error: true, message } };
}

function sameAs(value, text) {
  return typeof value === 'number' ? value === Number(text) : String(value) === text;
}

function nameOf({ what, as }) {
  if (as) return as;
  if ('column' in what) return what.column;
  return [what.call, what.parts[0]?.column].filter(Boolean).join('_');
}

function isAggregate(what) {
  return /^(count|sum|avg|min|max)$/.test(what.call ?? '');
}

/** SoQL does not compare a number with a text that is none, nor a text with a number. */
function check(test) {
  if (test.parts) return test.parts.forEach(check);
  if (test.part) return check(test.part);
  const type = typeOf(test.left?.column ?? '');
  for (const { value } of [test.right, test.from, test.to, ...(test.values ?? [])].filter(Boolean)) {
    const wrong =
      test.left?.column &&
      ((type === 'number' && typeof value === 'string' && Number.isNaN(Number(value))) ||
        (type === 'text' && typeof value === 'number'));
    if (wrong) throw new SyntaxFault(`Type mismatch for ${test.op}: ${type} and ${typeof value}`);
  }
}
