import { about, fields, reports } from './reports.js';
import { serve } from './http.js';
import { columnsIn, holds, parser, SyntaxFault, valueOf } from './sql.js';
import { aggregated, alwaysLast, csvLine, grouped, sorted } from './table.js';

export const dataset = 'missed-bins';

const PAGE = 100;
const DEEPEST = 10_000;
const types = {
  integer: 'int',
  number: 'double',
  text: 'text',
  date: 'date',
  boolean: 'text',
  'date-time': 'datetime',
};

// Booleans are often text there, and whole numbers may come with a point.
const record = ({ longitude, latitude, assisted, ...row }) => ({
  ...row,
  assisted: assisted ? 'True' : 'False',
  place: { lon: longitude, lat: latitude },
});

const declared = [
  ...fields
    .filter(({ name }) => !/itude$/.test(name))
    .map(({ name, type, label, description = null }) => ({
      name,
      label,
      description,
      type: types[type],
      annotations: { ...(name === 'ward' && { facet: [] }), ...(name === 'cost' && { unit: '£', decimals: 2 }) },
    })),
  { name: 'place', label: 'Place', description: null, type: 'geo_point_2d', annotations: {} },
];
const names = declared.map(({ name }) => name);
const typeOf = new Map(declared.map(({ name, type }) => [name, type]));

const words = (text) =>
  String(text ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];
const found = (values, lookedFor) => {
  const held = values.flatMap(words);
  return words(lookedFor).every((word) => held.some((one) => one.startsWith(word)));
};

const part = (pattern) => (_, value) => (value === null ? null : Number(pattern.exec(value)?.[1]));

const dialect = {
  texts: `'"`,
  // Behind it is a search engine, which takes NOT for "all others", missing ones too.
  twoValued: true,
  like: (text, pattern) => words(pattern).every((word) => words(text).includes(word)),
  functions: {
    search: (row, ...texts) => found(texts.length > 1 ? texts.slice(0, -1) : Object.values(row), texts.at(-1)),
    startswith: (_, value, start) => value !== null && String(value).startsWith(start),
    year: part(/^(\d{4})/),
    month: part(/^\d{4}-(\d\d)/),
  },
};

/**
 * Opendatasoft Explore v2.1 and the records search of v1. `quota` is how many
 * requests it takes before it answers 429.
 */
export async function start({ rows = reports, quota = 50_000 } = {}) {
  const records = rows.map(record);
  let used = 0;

  const select = (query) => {
    const text = (name) => query.get(name)?.trim() || undefined;
    const read = (name, clause) => {
      const given = text(name);
      if (!given) return undefined;
      const reader = parser(given, dialect);
      const parsed = reader[clause]();
      reader.end();
      return parsed;
    };
    const wheres = query.getAll('where').filter(Boolean);
    const tests = wheres.map((where) => {
      const reader = parser(where, dialect);
      const parsed = reader.where();
      reader.end();
      check(parsed);
      return parsed;
    });
    const by = read('group_by', 'select');
    const chosen = read('select', 'select');
    const order = read('order_by', 'order') ?? [];
    const unknown = columnsIn([tests, by ?? [], chosen ?? [], by || hasAggregate(chosen) ? [] : order]).find(
      (name) => !names.includes(name),
    );
    if (unknown) throw new SyntaxFault(`Unknown field: ${unknown}`);
    const refined = query.getAll('refine').map((one) => /^([^:]+):"?(.*?)"?$/.exec(one));

    let kept = records.filter((row) => tests.every((test) => holds(test, row, dialect) === true));
    kept = kept.filter((row) => refined.every(([, name, value]) => String(row[name]) === value));
    if (by || hasAggregate(chosen)) {
      const outputs = [...(by ?? []), ...(chosen ?? [])].filter(
        ({ what, as }, index, list) => list.findIndex((other) => nameOf(other) === nameOf({ what, as })) === index,
      );
      const groups = grouped(
        kept,
        (by ?? []).map(({ what }) => what),
        dialect,
      ).map(({ rows: group }) =>
        Object.fromEntries(
          outputs.map(({ what, as }) => [
            nameOf({ what, as }),
            isAggregate(what) ? aggregated(what, group, dialect) : valueOf(what, group[0], dialect),
          ]),
        ),
      );
      const byOutput = order.map((one) => ({ ...one, what: 'call' in one.what ? { column: nameOf(one) } : one.what }));
      return { matched: groups.length, results: sorted(groups, byOutput, alwaysLast, dialect) };
    }
    kept = sorted(kept, order, alwaysLast, dialect);
    const outputs = chosen?.flatMap((one) =>
      one.what.star ? names.map((name) => ({ what: { column: name } })) : [one],
    );
    const shape = (row) =>
      outputs ? Object.fromEntries(outputs.map((one) => [nameOf(one), valueOf(one.what, row, dialect)])) : row;
    return { matched: kept.length, results: kept.map(shape) };
  };

  const limits = () => ({
    'x-ratelimit-limit': String(quota),
    'x-ratelimit-remaining': String(Math.max(0, quota - used)),
    'x-ratelimit-reset': '2099-01-01 00:00:00+00:00',
    'access-control-allow-origin': '*',
  });

  const page = ({ searchParams }) => {
    const limit = integer(searchParams.get('limit'), 10);
    const offset = integer(searchParams.get('offset'), 0);
    const grouping = searchParams.has('group_by');
    if (limit > (grouping ? 20_000 : PAGE) || limit < -1 || (limit < 0 && !grouping)) {
      return fault(
        'InvalidRESTParameterError',
        `Invalid value for limit API parameter: ${limit} was found but -1 <= limit <= ${PAGE} is expected.`,
      );
    }
    if (offset + limit > (grouping ? 20_000 : DEEPEST)) {
      return fault(
        'InvalidRESTParameterError',
        `Invalid value for offset API parameter: ${offset} was found but offset + limit <= ${DEEPEST} is expected.`,
      );
    }
    const { matched, results } = select(searchParams);
    return { body: { total_count: matched, results: results.slice(offset, offset + limit) } };
  };

  const exported = ({ searchParams }, format) => {
    const limit = integer(searchParams.get('limit'), -1);
    const { results } = select(searchParams);
    const kept = results.slice(integer(searchParams.get('offset'), 0)).slice(0, limit < 0 ? undefined : limit);
    if (format === 'json')
      return { body: JSON.stringify(kept), headers: { 'content-type': 'application/json; charset=utf-8' } };
    if (format === 'csv') {
      const mark = searchParams.get('delimiter') ?? ';';
      const titles = Object.keys(kept[0] ?? record(reports[0]));
      const cell = (value) => (Object(value) === value ? `${value.lat}, ${value.lon}` : value);
      const body = [titles, ...kept.map((row) => titles.map((name) => cell(row[name])))]
        .map((cells) => csvLine(cells, mark))
        .join('');
      return { body, headers: { 'content-type': 'text/csv; charset=utf-8' } };
    }
    return fault('InvalidRESTParameterError', `Unknown export format: ${format}`);
  };

  const metadata = () => ({
    dataset_id: dataset,
    dataset_uid: 'da_k3x9vq',
    has_records: true,
    metas: {
      default: {
        title: about.title,
        description: `<p>${about.description}</p>`,
        publisher: about.publisher,
        license: about.licence.title,
        license_url: about.licence.url,
        modified: '2026-03-31T09:15:00+00:00',
        data_processed: '2026-03-31T10:00:00+00:00',
        records_count: records.length,
      },
    },
    fields: declared,
  });

  const v1 = ({ searchParams }) => {
    const count = integer(searchParams.get('rows'), 10);
    const from = integer(searchParams.get('start'), 0);
    if (count + from > DEEPEST)
      return { status: 400, body: { error: 'Cannot fetch more than 10000 records', errorcode: 10002 } };
    return {
      body: {
        nhits: records.length,
        parameters: { dataset, rows: count, start: from, format: 'json', timezone: 'UTC' },
        records: records.slice(from, from + count).map(({ place, ...row }) => ({
          datasetid: dataset,
          recordid: `r${row.id}`,
          // A missing value has no key here, and a point is the other way round.
          fields: Object.fromEntries(
            Object.entries({ ...row, place: [place.lat, place.lon] }).filter(([, value]) => value !== null),
          ),
          geometry: { type: 'Point', coordinates: [place.lon, place.lat] },
          record_timestamp: '2026-03-31T10:00:00.000Z',
        })),
      },
    };
  };

  const route = ({ url }) => {
    const [, base, rest] =
      /^\/api\/(?:explore\/)?v2\.[01]\/catalog\/datasets\/([^/]+)(?:\/(.*))?$/.exec(url.pathname) ?? [];
    if (url.pathname.replace(/\/$/, '') === '/api/records/1.0/search') {
      return url.searchParams.get('dataset') === dataset
        ? v1(url)
        : { status: 404, body: { error: 'Unknown dataset' } };
    }
    if (base && base !== dataset)
      return fault('DatasetNotFoundError', `The requested dataset ${base} does not exist.`, 404);
    if (base && !rest) return { body: metadata() };
    if (rest === 'records') return page(url);
    const [, format] = /^exports\/(\w+)$/.exec(rest ?? '') ?? [];
    return format ? exported(url, format) : fault('NotFound', 'Not found', 404);
  };

  return serve((asked) => {
    if (++used > quota) {
      return {
        status: 429,
        headers: { ...limits(), 'retry-after': '3600' },
        body: { error_code: 'TooManyRequests', message: 'You have exceeded the requests limit for anonymous users.' },
      };
    }
    try {
      const answer = route(asked);
      return { ...answer, headers: { ...limits(), ...answer.headers } };
    } catch (error) {
      if (!(error instanceof SyntaxFault)) throw error;
      return fault('ODSQLError', `ODSQL query is malformed: ${error.message}`);
    }
  });
}

function fault(error_code, message, status = 400) {
  return { status, body: { message, error_code } };
}

function integer(text, otherwise) {
  return text === null ? otherwise : Number.parseInt(text, 10);
}

function nameOf({ what, as }) {
  return as ?? what.column ?? (what.parts?.[0]?.column ? `${what.call}(${what.parts[0].column})` : `${what.call}(*)`);
}

function isAggregate(what) {
  return /^(count|sum|avg|min|max)$/.test(what.call ?? '');
}

function hasAggregate(select) {
  return !!select?.some(({ what }) => isAggregate(what));
}

/** Text is equal or not, but neither more nor less; a date is compared with a date. */
function check(test) {
  if (test.parts) return test.parts.forEach(check);
  if (test.part) return check(test.part);
  const type = typeOf.get(test.left?.column);
  if (type === 'text' && /[<>](?!>)|between/.test(test.op) && test.op !== '<>') {
    throw new SyntaxFault(`Operator ${test.op} is not supported on field ${test.left.column} of type text`);
  }
}
