import { councils, licence, recordsOf } from '../data/datasets.js';

/** A dataset as the bytes of a CSV file, with the habits its `csv` entry gives it. */
export function csvOf(dataset) {
  const { preamble = [], total, encoding } = dataset.csv;
  // In a file with habits like these, money is written for reading: "1,234.50".
  const grouped = Boolean(total || encoding);
  const names = dataset.columns.map(({ name }) => name);
  const lines = [
    ...preamble.map((line) => cell(line)),
    names.map(cell).join(','),
    ...dataset.rows.map((row) =>
      row.map((value, index) => cell(write(value, grouped, dataset.columns[index].decimals))).join(','),
    ),
  ];
  if (total) {
    const index = names.indexOf(total);
    const sum = dataset.rows.reduce((pence, row) => pence + Math.round(row[index] * 100), 0) / 100;
    lines.push(
      names
        .map((_, column) => (column === 0 ? 'Grand Total' : column === index ? cell(write(sum, true)) : ''))
        .join(','),
    );
  }
  const text = `${lines.join('\r\n')}\r\n`;
  return encoding === 'windows-1252' ? windows1252(text) : Buffer.from(text, 'utf8');
}

/** A dataset as an array of records: one a line where there are thousands, spread out for people where there are few. */
export function jsonOf(dataset) {
  const records = recordsOf(dataset);
  if (!dataset.register) return Buffer.from(`${JSON.stringify(records, null, 1)}\n`);
  return Buffer.from(`[\n${records.map((record) => JSON.stringify(record)).join(',\n')}\n]\n`);
}

/** What is known about a dataset, under the names of Dublin Core where it has one. */
export function aboutOf(dataset) {
  const council = councils[dataset.council];
  return {
    name: dataset.name,
    title: dataset.title,
    description: dataset.description,
    madeUp: true,
    language: council.language,
    publisher: council.title,
    licence,
    frequency: dataset.frequency,
    updated: dataset.updated,
    nextUpdate: dataset.nextUpdate,
    page: dataset.page,
    columns: dataset.columns,
  };
}

/** The W3C's description of a CSV file (CSVW), which lies beside each of ours. */
export function csvwOf(dataset) {
  const council = councils[dataset.council];
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': council.language }],
    url: `${dataset.name}.csv`,
    'dc:title': dataset.title,
    'dc:description': dataset.description,
    'dc:publisher': council.title,
    'dc:license': licence.url,
    'dc:modified': dataset.updated,
    ...(dataset.csv.preamble || dataset.csv.encoding
      ? { dialect: { skipRows: dataset.csv.preamble?.length ?? 0, encoding: dataset.csv.encoding ?? 'utf-8' } }
      : {}),
    tableSchema: {
      columns: dataset.columns.map(({ name, label, type, unit, description }, index) => ({
        // The first title is the one for people, the last the heading in the file.
        titles: dataset.csv.labels ? [label, name] : name,
        'dc:title': label,
        ...datatypeOf(type, dataset, index),
        ...(dataset.csv.labels && unit ? { 'schema:unitText': unit } : {}),
        ...(description ? { 'dc:description': description } : {}),
      })),
    },
  };
}

export function envelopeOf(dataset) {
  const { columns, ...about } = aboutOf(dataset);
  return { meta: { ...about, total: dataset.rows.length }, data: { items: recordsOf(dataset) } };
}

/** The newest record alone, as a service that only knows "now" would answer. */
export function objectOf(dataset) {
  const { title, description, madeUp, publisher, licence: terms, updated, nextUpdate } = aboutOf(dataset);
  return {
    title,
    description,
    madeUp,
    publisher,
    licence: terms.title,
    updated,
    nextUpdate,
    ...recordsOf(dataset).at(-1),
  };
}

function datatypeOf(type, dataset, column) {
  if (type === 'text') return { datatype: 'string' };
  if (type === 'date') return { datatype: { base: 'date', format: dateFormatOf(dataset) } };
  if (type === 'boolean') return { datatype: { base: 'boolean', format: 'Yes|No' } };
  if (type !== 'period') return { datatype: type };
  // CSVW has a datatype for months, and none for quarters.
  return /^\d{4}-\d\d$/.test(dataset.rows[0][column]) ? { datatype: 'gYearMonth' } : {};
}

function dateFormatOf(dataset) {
  return dataset.name.startsWith('payments-') ? 'dd/MM/yyyy' : 'yyyy-MM-dd';
}

function write(value, grouped, decimals) {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'number' && decimals !== undefined) return value.toFixed(decimals);
  if (typeof value !== 'number' || !grouped) return String(value);
  return value.toLocaleString('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}

function cell(text) {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The few characters outside Latin-1 that council files have. */
const windows1252Bytes = new Map([
  ['€', 0x80],
  ['…', 0x85],
  ['‘', 0x91],
  ['’', 0x92],
  ['“', 0x93],
  ['”', 0x94],
  ['–', 0x96],
  ['—', 0x97],
]);

function windows1252(text) {
  return Buffer.from(
    Array.from(text, (character) => {
      const code = windows1252Bytes.get(character) ?? character.charCodeAt(0);
      return code < 256 ? code : 0x3f;
    }),
  );
}
