import { about, fields, reports } from './reports.js';
import { serve } from './http.js';
import { aggregated, csvLine, grouped, lastUpwards, sorted } from './table.js';
import { columnsIn, holds, parser, SyntaxFault, valueOf } from './sql.js';

export const resource = 'a0c3f4d2-1f0e-4d6b-9a53-5f2f3f2b7c11';
export const dataset = 'missed-bins';

/** What CKAN sets unless a site changes it: `ckan.datastore.search.rows_default` and `rows_max`. */
const DEFAULT = 100;
const MOST = 32_000;

const types = {
  integer: 'int4',
  number: 'numeric',
  text: 'text',
  date: 'date',
  boolean: 'bool',
  'date-time': 'timestamp',
};

// A column that was loaded as text although it holds numbers, and numbers written as old versions do.
const stored = (row, index, old) => ({
  _id: index + 1,
  ...row,
  bins: row.bins === null ? null : String(row.bins),
  cost: row.cost === null || !old ? row.cost : row.cost.toFixed(2),
  updated: row.updated.replace('Z', ''),
});

/**
 * CKAN's action API. `sql` switches `datastore_search_sql` on, which is off as
 * CKAN comes; `old` writes numeric values as text, as before version 2.9; a site may
 * set its own `rows_max`, here `most`.
 */
export async function start({ sql = false, old = false, rows = reports, most = MOST } = {}) {
  const records = rows.map((row, index) => stored(row, index, false));
  const columns = [
    { type: 'int', id: '_id' },
    ...fields.map(({ name, type, label, description = '' }) => ({
      type: name === 'bins' ? 'text' : types[type],
      id: name,
      info: { label, notes: description, type_override: '' },
    })),
  ];
  const names = columns.map(({ id }) => id);
  const written = (record) => (old && record.cost != null ? { ...record, cost: record.cost.toFixed(2) } : record);

  const search = (given, { url }) => {
    if (!given.resource_id) return invalid({ resource_id: ['Missing value'] });
    if (given.resource_id !== resource) return missing(`Resource "${given.resource_id}" was not found.`);
    const filters = object(given.filters);
    const wanted = list(given.fields);
    const unknown = Object.keys(filters ?? {}).filter((name) => !names.includes(name));
    if (!filters) return invalid({ filters: ['Not a valid JSON object'] });
    if (unknown.length) return invalid({ filters: [`invalid filter ${unknown[0]}`] });
    const order = list(given.sort).map((part) => /^"?(.*?)"?(?:\s+(asc|desc))?$/i.exec(part));
    const bad = [...wanted, ...order.map(([, name]) => name)].find((name) => !names.includes(name));
    if (bad) return invalid({ fields: [`field "${bad}" not in table`] });
    const limit = given.limit === undefined ? DEFAULT : Number(given.limit);
    const offset = Number(given.offset ?? 0);
    if (!Number.isInteger(limit) || limit < 0) return invalid({ limit: ['Not a positive integer'] });

    const tests = Object.entries(filters).map(([name, value]) => [name, [value].flat().map(String)]);
    let found = records.filter((record) =>
      tests.every(([name, values]) => record[name] !== null && values.includes(String(record[name]))),
    );
    if (given.q) {
      const lookedFor = String(given.q).toLowerCase().split(/\s+/);
      found = found.filter((record) => {
        // Postgres looks for whole words.
        const held = new Set(
          Object.values(record)
            .join(' ')
            .toLowerCase()
            .match(/[\p{L}\p{N}]+/gu),
        );
        return lookedFor.every((word) => held.has(word));
      });
    }
    found = sorted(
      found,
      order.map(([, name, way]) => ({ what: { column: name }, descending: /desc/i.test(way ?? '') })),
      lastUpwards,
    );
    const only = wanted.length ? wanted : names;
    if (given.distinct === 'true' || given.distinct === true) {
      const seen = new Map(found.map((record) => [JSON.stringify(only.map((name) => record[name])), record]));
      found = [...seen.values()];
    }
    const page = found.slice(offset, offset + Math.min(limit, most));
    const format = given.records_format ?? 'objects';
    const shown = page.map((record) => Object.fromEntries(only.map((name) => [name, written(record)[name]])));
    const lists = shown.map((record) => only.map((name) => record[name]));
    const link = (at) => {
      const to = new URLSearchParams({ ...Object.fromEntries(url.searchParams), offset: String(at) });
      return `${url.pathname}?${to}`;
    };
    return success('datastore_search', {
      include_total: given.include_total !== 'false',
      limit: Math.min(limit, most),
      ...(offset && { offset }),
      records_format: format,
      resource_id: resource,
      total_estimation_threshold: null,
      records:
        format === 'objects' ? shown : format === 'lists' ? lists : lists.map((cells) => csvLine(cells)).join(''),
      fields: columns,
      _links: { start: link(0), next: link(offset + limit) },
      ...(given.include_total !== 'false' && { total: found.length, total_was_estimated: false }),
    });
  };

  const ask = (given) => {
    if (!sql) return { status: 400, body: 'Bad request - Action name not known: datastore_search_sql' };
    try {
      return success('datastore_search_sql', runSql(String(given.sql), records, names, columns));
    } catch (error) {
      if (!(error instanceof SyntaxFault)) throw error;
      return invalid({
        query: [`(ProgrammingError) ${error.message}`],
        info: { orig: [error.message], statement: [given.sql] },
      });
    }
  };

  const described = () => ({
    id: resource,
    package_id: dataset,
    name: 'Missed bins 2024 to 2026',
    description: about.description,
    format: 'CSV',
    datastore_active: true,
    url: `https://files.example.gov.uk/${dataset}.csv`,
    last_modified: '2026-03-31T09:15:00.000001',
  });

  const actions = {
    datastore_search: search,
    datastore_search_sql: ask,
    datastore_info: ({ id }) =>
      id === resource
        ? success('datastore_info', { meta: { id, count: records.length, table_type: 'BASE TABLE' }, fields: columns })
        : missing('Resource not found'),
    resource_show: ({ id }) =>
      id === resource ? success('resource_show', described()) : missing('Not found: Resource was not found.'),
    package_show: ({ id }) => {
      if (id === 'private')
        return failure(403, 'Authorization Error', 'Access denied: User not authorized to read package');
      return id === dataset ? success('package_show', packageOf([described()])) : missing('Not found');
    },
    package_search: () => success('package_search', { count: 1, results: [packageOf([described()])] }),
    status_show: () => success('status_show', { ckan_version: '2.10.4', extensions: ['datastore'] }),
  };

  return serve((asked) => {
    const { url, method, body } = asked;
    const [, action] = /^\/api\/(?:3\/)?action\/(\w+)$/.exec(url.pathname) ?? [];
    if (!action || !Object.hasOwn(actions, action))
      return { status: 404, body: '<!DOCTYPE html><title>404</title>', headers: { 'content-type': 'text/html' } };
    const given = method === 'POST' ? (object(body) ?? {}) : Object.fromEntries(url.searchParams);
    return actions[action](given, asked);
  });
}

export function packageOf(resources) {
  return {
    id: '5b1f0a50-0c2b-4b8c-8f5c-3f7f3c3e9d10',
    name: dataset,
    title: about.title,
    notes: about.description,
    license_id: 'uk-ogl',
    license_title: 'UK Open Government Licence (OGL)',
    license_url: about.licence.url,
    organization: { name: 'drayton', title: about.publisher },
    metadata_modified: '2026-03-31T09:15:00.000001',
    metadata_created: '2024-04-01T10:00:00.000001',
    extras: [
      { key: 'theme-primary', value: 'Environment' },
      { key: 'contact', value: '{"name": "Waste team"}' },
    ],
    num_resources: resources.length,
    resources,
  };
}

/** The subset of SQL that one table needs; CKAN puts a limit of 32,000 to it. */
function runSql(text, records, names, columns) {
  const dialect = { functions: { lower: (_, value) => value?.toLowerCase() ?? null } };
  const reader = parser(text.trim().replace(/;$/, ''), dialect);
  reader.need('SELECT');
  const select = reader.select();
  reader.need('FROM');
  if (reader.name() !== resource) throw new SyntaxFault('relation does not exist');
  const where = reader.take('WHERE') && reader.where();
  const by = reader.take('GROUP') && (reader.need('BY'), reader.operands());
  const order = reader.take('ORDER') ? (reader.need('BY'), reader.order()) : [];
  const limit = reader.take('LIMIT') ? reader.number() : Infinity;
  const offset = reader.take('OFFSET') ? reader.number() : 0;
  reader.end();
  const outputs = select.flatMap(({ what, as }) =>
    what.star
      ? names.map((name) => ({ what: { column: name }, as: name }))
      : [{ what, as: as ?? what.column ?? what.call }],
  );
  const unknown = columnsIn([where || [], by || [], outputs]).find((name) => !names.includes(name));
  if (unknown) throw new SyntaxFault(`column "${unknown}" does not exist`);

  const kept = where ? records.filter((record) => holds(where, record, dialect)) : records;
  const condensed = by || outputs.some(({ what }) => isAggregate(what));
  let result = condensed
    ? grouped(kept, by || [], dialect).map(({ rows }) =>
        Object.fromEntries(
          outputs.map(({ what, as }) => [
            as,
            isAggregate(what) ? aggregated(what, rows, dialect) : valueOf(what, rows[0], dialect),
          ]),
        ),
      )
    : sorted(kept, order, lastUpwards, dialect).map((record) =>
        Object.fromEntries(outputs.map(({ what, as }) => [as, valueOf(what, record, dialect)])),
      );
  if (condensed) {
    const alias = order.map((part) => ({
      ...part,
      what: 'call' in part.what ? { column: part.what.call } : part.what,
    }));
    result = sorted(result, alias, lastUpwards, dialect);
  }
  const most = Math.min(limit, MOST);
  const records_ = result.slice(offset, offset + most);
  return {
    records: records_,
    fields: outputs.map(({ what, as }) => ({
      id: as,
      type: columns.find(({ id }) => id === what.column)?.type ?? 'numeric',
    })),
    sql: text,
    ...(limit > MOST && records_.length === MOST && { records_truncated: true }),
  };
}

function isAggregate(what) {
  return /^(count|sum|avg|min|max)$/.test(what.call ?? '');
}

function success(action, result) {
  return { body: { help: `http://localhost/api/3/action/help_show?name=${action}`, success: true, result } };
}

function failure(status, __type, message) {
  return {
    status,
    body: { help: 'http://localhost/api/3/action/help_show', success: false, error: { __type, message } },
  };
}

const missing = (message) => failure(404, 'Not Found Error', message);

function invalid(faults) {
  return { status: 409, body: { success: false, error: { __type: 'Validation Error', ...faults } } };
}

function list(value) {
  const parts = Array.isArray(value) ? value : String(value ?? '').split(',');
  return parts.map((part) => String(part).trim()).filter(Boolean);
}

function object(value) {
  if (value === undefined) return {};
  try {
    const parsed = typeof value === 'string' ? JSON.parse(value) : value;
    return Object(parsed) === parsed && !Array.isArray(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}
