import type { Column, Dataset } from '../dataset.js';
import { fieldsOf, type Field } from './cells.js';
import type { CsvOptions } from './csv.js';

const datatypes: Record<Exclude<Column['type'], 'period'>, string> = {
  text: 'string',
  integer: 'integer',
  number: 'double',
  boolean: 'boolean',
  date: 'date',
  'date-time': 'dateTime',
  link: 'anyURI',
  point: 'string',
  shape: 'string',
};

/**
 * The CSVW metadata document for the CSV that `toCsv` writes with the same
 * options, as JSON text: keep it beside the file under the file's name with
 * `-metadata.json`. It describes a plain table, so write the CSV with
 * `note: false` and `units: false`.
 *
 * @param url where the CSV is, as seen from the metadata
 */
export function toCsvw(dataset: Dataset, url: string, options: CsvOptions = {}): string {
  const { title, description, publisher, licence, updated, page, address } = dataset.provenance;
  const names = new Set<string>();
  return `${JSON.stringify(
    {
      '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
      url,
      'dc:title': title,
      'dc:description': description,
      'dc:publisher': publisher,
      'dc:license': licence && (licence.url ? { '@id': licence.url } : licence.title),
      'dc:modified': updated && { '@value': updated.slice(0, 10), '@type': 'xsd:date' },
      'dc:source': page ?? address,
      dialect: { delimiter: ',', encoding: 'utf-8', header: true },
      tableSchema: {
        columns: fieldsOf(dataset, options).map((field) => columnOf(field, dataset.rows, names)),
      },
    },
    undefined,
    2,
  )}\n`;
}

function columnOf(field: Field, rows: number, names: Set<string>): object {
  const { heading, column, type, text, value } = field;
  const tokens = new Set<string>();
  let annotated = false;
  for (const [row, mark] of column.marks ?? []) {
    if (row >= rows) continue;
    if (value(row) === null) tokens.add(mark.text);
    else annotated = true;
  }
  const number = type === 'number' || type === 'integer';
  const texts = number || type === 'period' ? Array.from({ length: rows }, (_, row) => text(row)) : [];
  const plain = !annotated && (!number || texts.every(isNumber(tokens)));
  return {
    name: variableName(heading, names),
    titles: heading,
    'dc:description': column.description,
    'schema:unitText': column.unit,
    ...(tokens.size && { null: ['', ...tokens] }),
    datatype: type === 'period' ? periodType(texts, tokens) : plain ? datatypes[type] : 'string',
  };
}

/** CSVW knows years and months; of other periods nothing is said, which leaves them to whoever reads them. */
function periodType(texts: readonly string[], tokens: ReadonlySet<string>): string | undefined {
  const held = texts.filter((text) => text && !tokens.has(text));
  if (!held.length) return;
  if (held.every((text) => /^\d{4}$/.test(text))) return 'gYear';
  if (held.every((text) => /^\d{4}-\d\d$/.test(text))) return 'gYearMonth';
}

function isNumber(tokens: ReadonlySet<string>) {
  return (text: string) => !text || tokens.has(text) || !Number.isNaN(Number(text));
}

/** A name that a URI template may use, each once. */
function variableName(heading: string, taken: Set<string>): string {
  const escape = (letter: string) =>
    Array.from(new TextEncoder().encode(letter), (byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(
      '',
    );
  const base =
    heading.replace(/[^A-Za-z0-9.]+/g, '_').replace(/^[_.]+|[_.]+$/g, '') || [...heading].map(escape).join('');
  let name = base;
  for (let count = 2; taken.has(name); count++) name = `${base}_${count}`;
  taken.add(name);
  return name;
}
