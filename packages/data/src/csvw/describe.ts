import type { ColumnType, Provenance } from '../dataset.js';
import { labelOf } from '../values/names.js';
import { absolute } from './address.js';
import { byHeading, type DescribedField, type Description, type DialectHints } from './description.js';
import { isRecord, type Json, recordOf, stringOf } from './json.js';
import { isLanguage, readTitles, sameLanguage, titleFor, type Titles } from './language.js';
import type { rewriter } from './rewrite.js';

const types = new Map<string, ColumnType>(
  (
    [
      [
        'integer',
        'integer long int short byte nonNegativeInteger positiveInteger unsignedLong unsignedInt unsignedShort unsignedByte nonPositiveInteger negativeInteger',
      ],
      ['number', 'decimal double float number'],
      ['boolean', 'boolean'],
      ['date', 'date'],
      ['date-time', 'dateTime datetime dateTimeStamp'],
      ['period', 'gYear gYearMonth'],
      ['link', 'anyURI'],
      ['text', 'string normalizedString token language Name NMTOKEN time duration gDay gMonth gMonthDay'],
    ] as const
  ).flatMap(([type, names]) => names.split(' ').map((name) => [name, type] as const)),
);

/**
 * What the metadata of one table, as CSVW has it, says to a reader of `lang`.
 * It is read more kindly than the standard has it: what can't be understood is
 * as if it had not been said.
 *
 * @param address what addresses in it are relative to
 * @param rewrite needed only where columns have a format
 */
export function describeTable(
  table: Json,
  group: Json,
  { address, lang, rewrite }: { address: string; lang: string; rewrite?: typeof rewriter },
): Description {
  const schema = recordOf(table.tableSchema ?? group.tableSchema);
  const context: unknown = Array.isArray(group['@context']) ? group['@context'][1] : undefined;
  const said = recordOf(context)['@language'];
  const language = isLanguage(said) ? said : 'und';
  const keys = new Set([schema.primaryKey].flat());
  const columns = listOf(schema.columns)
    .map(recordOf)
    .filter((column) => column.virtual !== true)
    .map((column): [string[], DescribedField] => {
      const titles = readTitles(column.titles, language);
      const name = stringOf(column.name);
      const headings = [...new Set([...titles.values()].flat())];
      const label = labelIn(column, titles, lang);
      return [
        name ? [...headings, name] : headings,
        {
          ...describeColumn({ ...group, ...table, ...schema, ...column }, column, lang, rewrite),
          ...((headings[0] ?? name) && { name: headings[0] ?? name }),
          ...(label && { label }),
          ...(name && keys.has(name) && { key: true }),
        },
      ];
    });
  const dialect = recordOf(table.dialect ?? group.dialect);
  return {
    ...(Object.keys(dialect).length && { dialect: dialectHints(dialect) }),
    fields: byHeading(columns),
    order: columns.map(([, field]) => field),
    provenance: { ...provenanceIn(group, address, lang), ...provenanceIn(table, address, lang) },
    warnings: [],
  };
}

/** What people read above a column: its titles where they are in several languages, else its `dc:title`, else its first title. */
function labelIn(column: Json, titles: Titles, lang: string): string | undefined {
  const title = titleFor(titles, lang);
  const given = titles.size > 1 ? title : publicText(column, lang, 'title', 'label');
  if (given) return given;
  // One title without a name is the heading itself.
  const alone = !column.name && [...titles.values()].flat().length < 2;
  return title && !alone ? labelOf(title) : undefined;
}

/** @param inherited the column with what is handed down to it */
function describeColumn(inherited: Json, column: Json, lang: string, rewrite?: typeof rewriter): DescribedField {
  const { datatype, null: nulls, required, separator } = inherited;
  const named = isRecord(datatype) ? (datatype.base ?? 'string') : datatype;
  const type = typeof named === 'string' ? types.get(named) : undefined;
  const list = typeof separator === 'string' && separator ? separator : undefined;
  const texts = [nulls].flat().filter((text) => typeof text === 'string' && text);
  const description = publicText(column, lang, 'description', 'comment');
  const unit = publicText(column, lang, 'unitText', 'unit', 'unitMeasure');
  const plain = type && isRecord(datatype) ? rewrite?.(named as string, type, datatype.format) : undefined;
  return {
    ...(type && { type: list ? 'text' : type }),
    ...(named === 'string' && !list && recordOf(datatype).format === undefined && { anyText: true }),
    ...(description && { description }),
    ...(unit && !/^\w+:/.test(unit) && { unit }),
    ...(texts.length && { nulls: new Map(texts.map((text) => [text as string, ''])) }),
    ...(required === true && { required }),
    ...(list && { separator: list }),
    ...(plain && !list && { plain }),
  };
}

function dialectHints(dialect: Json): DialectHints {
  const { header, headerRowCount, skipInitialSpace, trim } = dialect;
  const has = (name: string, ...kinds: string[]) =>
    kinds.includes(dialect[name] === null ? 'null' : typeof dialect[name]) ? [[name, dialect[name]]] : [];
  return {
    ...(Object.fromEntries([
      ...['delimiter', 'encoding'].flatMap((name) => has(name, 'string')),
      ...['quoteChar', 'commentPrefix'].flatMap((name) => has(name, 'string', 'null')),
      ...['doubleQuote', 'skipBlankRows'].flatMap((name) => has(name, 'boolean')),
      ...['headerRowCount', 'skipRows', 'skipColumns'].flatMap((name) => has(name, 'number')),
    ]) as DialectHints),
    ...(header === false && headerRowCount === undefined && { headerRowCount: 0 }),
    ...((trim === true || trim === 'true' || skipInitialSpace === true) && { trim: true }),
  };
}

/** What Dublin Core, DCAT and their like say of where data comes from. */
function provenanceIn(about: Json, address: string, lang: string): Provenance {
  const title = publicText(about, lang, 'title', 'label');
  const description = publicText(about, lang, 'description', 'comment');
  const publisher = publicText(about, lang, 'publisher', 'creator');
  const licence = publicText(about, lang, 'license', 'licence', 'rights');
  const updated = momentOf(publicText(about, lang, 'modified', 'issued'));
  const page = linkOf(publicText(about, lang, 'landingPage', 'source'), address);
  return {
    ...(title && { title }),
    ...(description && { description }),
    ...(publisher && { publisher }),
    ...(licence && { licence: { title: licence, ...(/^https?:/.test(licence) && { url: licence }) } }),
    ...(updated && { updated }),
    ...(page && { page }),
  };
}

/** An address that a person can follow, and nothing else. */
export function linkOf(written: string | undefined, base?: string): string | undefined {
  const found = written && absolute(written, base);
  return found && /^https?:/.test(found) ? found : undefined;
}

/** A date or date-time as ISO 8601; undefined for anything else. */
export function momentOf(written: string | undefined): string | undefined {
  return written && /^\d{4}-\d\d-\d\d(T[\d:.]+(Z|[-+]\d\d:?\d\d)?)?$/.test(written) ? written : undefined;
}

/** The first of some properties of other vocabularies, whatever prefix they have, as text. */
function publicText(about: Json, lang: string, ...names: string[]): string | undefined {
  for (const name of names) {
    for (const [key, value] of Object.entries(about)) {
      const found = key.includes(':') && key.replace(/^.*[:/#]/s, '') === name && textIn(value, lang);
      if (found) return found;
    }
  }
  return;
}

/** The text in restricted JSON-LD: a value, a name, an address, or the first or best of several. */
function textIn(value: unknown, lang: string): string | undefined {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) {
    const own = value.find((item) => isLanguage(tagOf(item)) && sameLanguage(tagOf(item) as string, lang)) as unknown;
    return textIn(own ?? value.find((item) => tagOf(item) === undefined) ?? value[0], lang);
  }
  if (!isRecord(value)) return;
  return stringOf(value['@value']) ?? publicText(value, lang, 'name', 'label', 'title') ?? stringOf(value['@id']);
}

function tagOf(item: unknown): unknown {
  return isRecord(item) ? item['@language'] : undefined;
}

export function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
