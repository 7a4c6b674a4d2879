import type { ColumnType } from '../dataset.js';
import { linkOf, listOf, momentOf } from '../csvw/describe.js';
import { byHeading, type DescribedField, type Description, type DialectHints } from '../csvw/description.js';
import { isRecord, type Json, recordOf, stringOf } from '../csvw/json.js';
import { rewriter } from '../csvw/rewrite.js';
import { describeLgaField, isLgaField } from './lga.js';

const types = new Map<unknown, ColumnType>([
  ['string', 'text'],
  ['number', 'number'],
  ['integer', 'integer'],
  ['boolean', 'boolean'],
  ['date', 'date'],
  ['datetime', 'date-time'],
  ['year', 'period'],
  ['yearmonth', 'period'],
  ['time', 'text'],
  ['duration', 'text'],
  ['geopoint', 'point'],
  ['geojson', 'shape'],
]);

// The letters of a date format as C writes them, in those of UTS #35.
const letters = new Map([
  ['%Y', 'yyyy'],
  ['%m', 'M'],
  ['%d', 'd'],
  ['%H', 'H'],
  ['%M', 'm'],
  ['%S', 's'],
  ['%z', 'X'],
]);

/**
 * What a Table Schema says (Frictionless v1 and v2), or one of the older schemas
 * of the LGA that look like it.
 */
export function describeSchema(schema: Json): Description {
  const records = listOf(schema.fields).map(recordOf);
  const keys = new Set([schema.primaryKey].flat());
  const lga = records.some(isLgaField);
  const columns = records.map((field): [string[], DescribedField] => {
    const name = stringOf(field.name);
    const described = lga ? describeLgaField(field) : describeField(field, schema.missingValues);
    return [
      [name ?? '', described.label ?? ''],
      { ...(name && { name }), ...described, ...(name && keys.has(name) && { key: true }) },
    ];
  });
  return { fields: byHeading(columns), order: columns.map(([, field]) => field), provenance: {}, warnings: [] };
}

function describeField(field: Json, shared: unknown): DescribedField {
  const { format, constraints, missingValues, categories } = field;
  const type = field.type === 'string' && format === 'uri' ? 'link' : types.get(field.type);
  const nulls = meanings(missingValues ?? shared);
  const codes = meanings(categories);
  const plain = type && plainOf(field, type);
  const { required, pattern, enum: listed } = recordOf(constraints);
  const anyText =
    field.type === 'string' && (!format || format === 'default') && !codes.size && (pattern ?? listed) === undefined;
  const [label, description, unit] = [field.title, field.description, field.unit].map(stringOf);
  return {
    ...(label && { label }),
    ...(description && { description }),
    ...(unit && { unit }),
    ...(type && { type }),
    ...(anyText && { anyText }),
    ...(nulls.size && { nulls }),
    ...([...codes.values()].some(Boolean) && { codes }),
    ...(required === true && { required: true }),
    ...(plain && { plain }),
  };
}

/** `["-", {"value": "x", "label": "suppressed"}]` by value; the label is empty where there is none. */
function meanings(list: unknown): Map<string, string> {
  const found = new Map<string, string>();
  for (const item of listOf(list)) {
    const value = isRecord(item) ? item.value : item;
    if (typeof value !== 'string' && typeof value !== 'number') continue;
    if (value !== '') found.set(String(value), stringOf(recordOf(item).label) ?? '');
  }
  return found;
}

function plainOf(field: Json, type: ColumnType): DescribedField['plain'] {
  const { format, decimalChar, groupChar, bareNumber, trueValues, falseValues } = field;
  if (type === 'number' || type === 'integer') {
    const said = { ...(decimalChar !== undefined && { decimalChar }), ...(groupChar !== undefined && { groupChar }) };
    const read = rewriter('number', type, said);
    if (bareNumber !== false) return Object.keys(said).length ? read : undefined;
    return (text) => read?.(text.replace(/^[^\d+-]+|[^\d]+$/g, ''));
  }
  if (type === 'boolean' && (trueValues ?? falseValues)) {
    const [yes, no] = [listOf(trueValues ?? ['true']), listOf(falseValues ?? ['false'])];
    return (text) => (yes.includes(text) ? 'true' : no.includes(text) ? 'false' : undefined);
  }
  if ((type !== 'date' && type !== 'date-time') || typeof format !== 'string' || !format.includes('%')) return;
  const pattern = format.replace(/^fmt:/, '').replace(/%./g, (letter) => letters.get(letter) ?? letter);
  return rewriter(type === 'date' ? 'date' : 'dateTime', type, pattern);
}

/** The resource of a data package that is the file, with what the package says of itself. */
export function describePackage(
  document: Json,
  isTheFile: (path: string) => boolean,
): { schema: unknown; rest: Pick<Description, 'provenance' | 'dialect'> } | undefined {
  const resource = listOf(document.resources)
    .map(recordOf)
    .find(({ path, url }) => [path, url].flat().some((place) => typeof place === 'string' && isTheFile(place)));
  if (!resource) return;
  const about = { ...document, ...resource };
  const text = (name: string) => stringOf(resource[name]) ?? stringOf(document[name]);
  const publisher = listOf(document.contributors)
    .map(recordOf)
    .find(({ role, roles }) => [role, roles].flat().includes('publisher'));
  const licence = licenceIn(about);
  const updated = momentOf(text('updated') ?? text('last_updated') ?? text('created'));
  const [title, description] = [text('title'), text('description')];
  const by = stringOf(publisher?.title) ?? stringOf(publisher?.organization);
  const page = linkOf(text('homepage'));
  const dialect = dialectHints(recordOf(resource.dialect), stringOf(resource.encoding));
  return {
    schema: resource.schema,
    rest: {
      ...(Object.keys(dialect).length && { dialect }),
      provenance: {
        ...(title && { title }),
        ...(description && { description }),
        ...(by && { publisher: by }),
        ...(licence && { licence }),
        ...(updated && { updated }),
        ...(page && { page }),
      },
    },
  };
}

function licenceIn({ licenses, license }: Json): Description['provenance']['licence'] {
  const first = recordOf(listOf(licenses)[0] ?? license);
  const id = stringOf(first.name) ?? stringOf(first.type) ?? stringOf(license);
  const title = stringOf(first.title) ?? id;
  const url = linkOf(stringOf(first.path) ?? stringOf(first.url));
  return title ? { ...(id && { id }), title, ...(url && { url }) } : undefined;
}

function dialectHints(dialect: Json, encoding: string | undefined): DialectHints {
  const { delimiter, quoteChar, doubleQuote, header, commentChar, skipInitialSpace } = dialect;
  return {
    ...(typeof delimiter === 'string' && { delimiter }),
    ...(typeof quoteChar === 'string' && { quoteChar }),
    ...(typeof doubleQuote === 'boolean' && { doubleQuote }),
    ...(header === false && { headerRowCount: 0 }),
    ...(typeof commentChar === 'string' && { commentPrefix: commentChar }),
    ...(skipInitialSpace === true && { trim: true }),
    ...(encoding && { encoding }),
  };
}
