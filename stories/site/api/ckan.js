import { createHash } from 'node:crypto';
import { councils, datasets, licence, recordsOf } from '../data/datasets.js';
import { runSql, SqlError } from './sql.js';

/**
 * The part of CKAN's action API that readers of data use, with CKAN's own
 * defaults, limits and errors.
 */
const rowsDefault = 100;
const rowsMost = 32_000;
const collator = new Intl.Collator('en-GB');

/** Answers one action. Gives `{ status, body }`. */
export function ckanAction(action, parameters, address) {
  const help = `${address.origin}/api/3/action/help_show?name=${encodeURIComponent(action)}`;
  const answer = Object.hasOwn(actions, action) ? actions[action] : undefined;
  try {
    if (!answer) throw new CkanError(400, 'Bad request', `Action name not known: ${action}`);
    return { status: 200, body: { help, success: true, result: answer(parameters, address) } };
  } catch (error) {
    if (!(error instanceof CkanError)) throw error;
    return { status: error.status, body: { help, error: { ...error.details, __type: error.type }, success: false } };
  }
}

/** The address of a dataset's rows, as an editor would copy it from a CKAN site. */
export function ckanAddressOf(name) {
  return `/api/3/action/datastore_search?resource_id=${resourceIdOf(name)}`;
}

/** Ids look like CKAN's and never change. */
export function resourceIdOf(name) {
  return uuidOf(`resource ${name}`);
}

const actions = {
  package_list: () => [...datasets.keys()],
  package_show: ({ id }) =>
    packageOf(findDataset(id, 'id', (dataset) => [dataset.name, uuidOf(`package ${dataset.name}`)])),
  resource_show: ({ id }) => resourceOf(findDataset(id, 'id', (dataset) => [resourceIdOf(dataset.name)])),
  datastore_info: ({ id }) => {
    const dataset = findResource(id, 'id');
    return {
      meta: { id: resourceIdOf(dataset.name), count: dataset.count, table_type: 'BASE TABLE' },
      fields: fieldsOf(dataset).filter(({ id: field }) => field !== '_id'),
    };
  },
  datastore_search: search,
  datastore_search_sql: searchBySql,
};

function search(parameters, address) {
  const resource = parameters.resource_id ?? parameters.id;
  const dataset = findResource(resource, 'resource_id');
  const fields = fieldsOf(dataset);
  const known = new Set(fields.map(({ id }) => id));

  const limit = Math.min(wholeNumber(parameters.limit, 'limit', rowsDefault), rowsMost);
  const offset = wholeNumber(parameters.offset, 'offset', 0);
  const wanted = listOf(parameters.fields);
  mustBeKnown(wanted, known, 'fields');
  const filters = objectOf(parameters.filters, 'filters');
  mustBeKnown(Object.keys(filters), known, 'filters');
  const sorts = listOf(parameters.sort).map((entry) => {
    const [, column, direction] = /^"?(.+?)"?(?:\s+(asc|desc))?$/i.exec(entry);
    return { column, sign: direction?.toLowerCase() === 'desc' ? -1 : 1 };
  });
  mustBeKnown(
    sorts.map(({ column }) => column),
    known,
    'sort',
  );

  let records = tableOf(dataset);
  for (const [column, allowed] of Object.entries(filters)) {
    const values = new Set([allowed].flat().map(String));
    records = records.filter((record) => values.has(String(record[column])));
  }
  records = matching(records, parameters.q, known);
  for (const { column, sign } of sorts.toReversed()) {
    const ranks = ranksOf(dataset, column);
    records = records.toSorted((one, other) => sign * (ranks.get(one[column]) - ranks.get(other[column])));
  }
  if (wanted.length)
    records = records.map((record) => Object.fromEntries(wanted.map((column) => [column, record[column]])));
  if (isTrue(parameters.distinct)) {
    records = [...new Map(records.map((record) => [JSON.stringify(record), record])).values()];
  }

  const total = records.length;
  const page = records.slice(offset, offset + limit);
  const shown = wanted.length ? fields.filter(({ id }) => wanted.includes(id)) : fields;
  return {
    include_total: !isFalse(parameters.include_total),
    limit,
    ...(offset ? { offset } : {}),
    records_format: parameters.records_format ?? 'objects',
    resource_id: resourceIdOf(dataset.name),
    total_estimation_threshold: null,
    records: inFormat(page, shown, parameters.records_format ?? 'objects'),
    // As on real servers: every column is named, and there is always a next page.
    fields,
    _links: linksOf(address, offset, limit),
    ...(isFalse(parameters.include_total) ? {} : { total, total_was_estimated: false }),
  };
}

/** What only the sum of several conditions can say: comparisons, groups, counts. */
function searchBySql({ sql }) {
  if (!sql) throw new CkanError(409, 'Validation Error', { sql: ['Missing value'] });
  let fields = [];
  try {
    const records = runSql(String(sql), (table) => {
      const dataset = findResource(table, 'sql');
      fields = fieldsOf(dataset);
      return { names: new Set(fields.map(({ id }) => id)), records: tableOf(dataset) };
    });
    return {
      sql,
      records: records.slice(0, rowsMost),
      fields,
      ...(records.length > rowsMost ? { records_truncated: true } : {}),
    };
  } catch (error) {
    if (!(error instanceof SqlError)) throw error;
    throw new CkanError(409, 'Validation Error', { query: [`(ProgrammingError) ${error.message}`] });
  }
}

const tables = new Map();

/** The records of a dataset as a datastore holds them, with its number for each. Never change them. */
function tableOf(dataset) {
  if (!tables.has(dataset.name)) {
    tables.set(
      dataset.name,
      recordsOf(dataset).map((record, index) => ({ _id: index + 1, ...record })),
    );
  }
  return tables.get(dataset.name);
}

const ranks = new Map();

/** The place of each value of a column when they are sorted, made once: sorting long tables then takes no time. */
function ranksOf(dataset, column) {
  const key = JSON.stringify([dataset.name, column]);
  if (!ranks.has(key)) {
    const values = [...new Set(tableOf(dataset).map((record) => record[column]))].sort(compare);
    ranks.set(key, new Map(values.map((value, place) => [value, place])));
  }
  return ranks.get(key);
}

function fieldsOf(dataset) {
  return [
    { id: '_id', type: 'int' },
    ...dataset.columns.map(({ name, label, type, unit, description, identifier }) => ({
      id: name,
      type: typeOf(dataset, name, type),
      info: { label, notes: description ?? '', type_override: identifier ? 'text' : '', ...(unit ? { unit } : {}) },
    })),
  ];
}

function typeOf(dataset, name, type) {
  // A day written 05/10/2026 is text to a database.
  if (type === 'date') return dataset.name.startsWith('payments-') ? 'text' : 'date';
  if (type === 'integer') return 'int4';
  if (type === 'boolean') return 'bool';
  return type === 'number' ? 'numeric' : 'text';
}

function packageOf(dataset) {
  const council = councils[dataset.council];
  return {
    id: uuidOf(`package ${dataset.name}`),
    name: dataset.name,
    title: dataset.title,
    notes: dataset.description,
    private: false,
    state: 'active',
    type: 'dataset',
    license_id: 'uk-ogl',
    license_title: licence.title,
    license_url: licence.url,
    isopen: true,
    metadata_created: '2023-11-02T09:14:07.201733',
    metadata_modified: `${dataset.updated}T09:32:41.518204`,
    organization: {
      id: uuidOf(`organization ${council.id}`),
      name: council.id,
      title: council.title,
      description: council.madeUp,
      is_organization: true,
      state: 'active',
    },
    extras: [
      { key: 'frequency', value: dataset.frequency },
      { key: 'made_up', value: 'true' },
      { key: 'next_update', value: dataset.nextUpdate },
    ],
    num_resources: 1,
    resources: [resourceOf(dataset)],
    tags: [{ name: 'made-up', display_name: 'made-up', state: 'active' }],
  };
}

function resourceOf(dataset) {
  return {
    id: resourceIdOf(dataset.name),
    package_id: uuidOf(`package ${dataset.name}`),
    name: dataset.title,
    description: dataset.description,
    format: 'CSV',
    mimetype: 'text/csv',
    url: `/api/csv/${dataset.name}.csv`,
    datastore_active: true,
    state: 'active',
    created: '2023-11-02T09:14:07.310442',
    last_modified: `${dataset.updated}T09:32:40.902118`,
    metadata_modified: `${dataset.updated}T09:32:41.518204`,
  };
}

function findResource(id, parameter) {
  return findDataset(id, parameter, (dataset) => [resourceIdOf(dataset.name), dataset.name], 'Resource');
}

function findDataset(id, parameter, idsOf, noun) {
  if (!id) throw new CkanError(409, 'Validation Error', { [parameter]: ['Missing value'] });
  for (const dataset of datasets.values()) {
    if (idsOf(dataset).includes(id)) return dataset;
  }
  throw new CkanError(404, 'Not Found Error', noun ? `Not found: ${noun} "${id}" was not found.` : 'Not found');
}

function wholeNumber(text, parameter, otherwise) {
  if (text === undefined || text === '') return otherwise;
  if (!/^-?\d+$/.test(text)) throw new CkanError(409, 'Validation Error', { [parameter]: ['Invalid integer'] });
  if (Number(text) < 0) throw new CkanError(409, 'Validation Error', { [parameter]: ['Must be a natural number'] });
  return Number(text);
}

function listOf(value) {
  const list = Array.isArray(value) ? value : String(value ?? '').split(',');
  return list.map((entry) => String(entry).trim()).filter(Boolean);
}

function objectOf(value, parameter) {
  if (value === undefined || value === '') return {};
  let parsed = value;
  if (typeof value === 'string') {
    try {
      parsed = JSON.parse(value);
    } catch {
      parsed = undefined;
    }
  }
  if (parsed === null || typeof parsed !== 'object' || Array.isArray(parsed)) {
    throw new CkanError(409, 'Validation Error', { [parameter]: ['Cannot parse JSON'] });
  }
  return parsed;
}

function mustBeKnown(names, known, parameter) {
  for (const name of names) {
    if (!known.has(name)) {
      throw new CkanError(409, 'Validation Error', { [parameter]: [`field "${name}" not in table`] });
    }
  }
}

/** Full-text search: every word must start some word of the record, or of the columns named. */
function matching(records, q, known) {
  if (!q) return records;
  let byColumn;
  try {
    byColumn = typeof q === 'string' ? JSON.parse(q) : q;
  } catch {
    byColumn = undefined;
  }
  if (byColumn === null || typeof byColumn !== 'object') {
    return records.filter((record) => hasWords(textOf(record), String(q)));
  }
  mustBeKnown(Object.keys(byColumn), known, 'q');
  return records.filter((record) =>
    Object.entries(byColumn).every(([column, words]) => hasWords(record[column], String(words))),
  );
}

const texts = new WeakMap();

/** All words of a record, made once: searching long tables then takes no time. */
function textOf(record) {
  if (!texts.has(record)) texts.set(record, Object.values(record).join(' '));
  return texts.get(record);
}

function hasWords(text, words) {
  const present = ` ${wordsOf(String(text)).join(' ')}`;
  return wordsOf(words).every((word) => present.includes(` ${word}`));
}

function wordsOf(text) {
  return text.toLowerCase().match(/[\p{L}\p{N}.]+/gu) ?? [];
}

function compare(one, other) {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  // Missing values are the highest, as PostgreSQL has it.
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return collator.compare(String(one), String(other));
}

function inFormat(records, fields, format) {
  const names = fields.map(({ id }) => id);
  const lists = records.map((record) => names.map((name) => record[name]));
  if (format === 'lists') return lists;
  if (format === 'csv' || format === 'tsv') {
    const separator = format === 'csv' ? ',' : '\t';
    const quoted = (value) => (/[",\t\n]/.test(value) ? `"${String(value).replaceAll('"', '""')}"` : value);
    return lists.map((list) => `${list.map(quoted).join(separator)}\n`).join('');
  }
  return records;
}

function linksOf(address, offset, limit) {
  const link = (from) => {
    const parameters = new URLSearchParams(address.search);
    if (from) parameters.set('offset', from);
    else parameters.delete('offset');
    return `/api/3/action/datastore_search?${parameters}`;
  };
  return { start: link(0), next: link(offset + limit), ...(offset ? { prev: link(Math.max(0, offset - limit)) } : {}) };
}

function uuidOf(text) {
  const hex = createHash('sha1').update(text).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}

function isTrue(value) {
  return value === true || /^(true|1|yes)$/i.test(value ?? '');
}

function isFalse(value) {
  return value === false || /^(false|0|no)$/i.test(value ?? '');
}

class CkanError extends Error {
  constructor(status, type, details) {
    super(type);
    this.status = status;
    this.type = type;
    this.details = typeof details === 'string' ? { message: details } : details;
  }
}
