import { absolute, resolve, wellFormed } from './address.js';
import { inherit, inheritedChecks, type Inherited } from './inherited.js';
import { isRecord, type Json, stringOf } from './json.js';
import { readTitles, type Titles } from './language.js';
import { boolean, type Check, type Reading, readProperties, recordsIn, textList } from './properties.js';

export interface ColumnDescription extends Inherited {
  /** As it stands in URI templates, percent-encoded where need be. */
  name: string;
  /** Whether metadata said the name; else it comes from a title or the position. */
  named: boolean;
  id?: string;
  titles?: Titles;
  virtual: boolean;
  suppressOutput: boolean;
  /** Properties of other vocabularies, such as `dc:description`, as written. */
  common: ReadonlyMap<string, unknown>;
}

export interface ForeignKey {
  columns: readonly string[];
  /** The address of the other table, or of its schema. */
  resource?: string;
  schema?: string;
  references: readonly string[];
}

export interface Schema {
  id?: string;
  columns: readonly ColumnDescription[];
  primaryKey: readonly string[];
  rowTitles: readonly string[];
  foreignKeys: readonly ForeignKey[];
  inherited: Inherited;
}

/** Variables of URI templates, of which names that begin with `_` are the standard's own. */
const variable = /^(?!_)(?:\w|%[\dA-Fa-f]{2})+(?:\.(?:\w|%[\dA-Fa-f]{2})+)*$/;

/** Reads a schema. @param above what the table and its group hand down */
export function readSchema(description: Json, above: Inherited, reading: Reading): Schema {
  const { report, address } = reading;
  const anything: Check = (value) => value;
  const properties = readProperties(
    description,
    'Schema',
    new Map<string, Check>([
      ...inheritedChecks(reading),
      ['columns', anything],
      ['foreignKeys', anything],
      ['primaryKey', textList],
      ['rowTitles', textList],
    ]),
    reading,
  );
  const { known } = properties;
  const inherited = inherit(above, properties);
  const columns = recordsIn(known.get('columns'), 'columns', reading).map((column, index) =>
    readColumn(column, index, inherited, reading),
  );
  const names = new Set<string>();
  for (const { name } of columns) {
    if (names.has(name)) report.error(`Two columns have the name ${name}`, { address });
    names.add(name);
  }
  const firstVirtual = columns.findIndex(({ virtual }) => virtual);
  if (firstVirtual >= 0 && columns.slice(firstVirtual).some(({ virtual }) => !virtual)) {
    report.error('Virtual columns must come after all others', { address });
  }
  const existing = (name: string) => {
    const list = (known.get(name) as string[] | undefined) ?? [];
    const missing = list.find((column) => !columns.some((other) => other.named && other.name === column));
    if (missing !== undefined) report.warn(`${name}: there is no column ${missing}`, { address });
    return missing === undefined ? list : [];
  };
  const id = known.get('@id');
  return {
    ...(id !== undefined && { id: absolute(id as string, reading.base) ?? (id as string) }),
    columns,
    primaryKey: existing('primaryKey'),
    rowTitles: existing('rowTitles'),
    foreignKeys: recordsIn(known.get('foreignKeys'), 'foreignKeys', reading).map((key) =>
      readForeignKey(key, columns, reading),
    ),
    inherited,
  };
}

function readColumn(description: Json, index: number, above: Inherited, reading: Reading): ColumnDescription {
  const { report, address, lang } = reading;
  const titles: Check = (value) =>
    readTitles(value, lang, () => report.warn('titles: what is no title is left out', { address }));
  const properties = readProperties(
    description,
    'Column',
    new Map<string, Check>([
      ...inheritedChecks(reading),
      ['name', (value) => (typeof value === 'string' && variable.test(value) ? value : undefined)],
      ['titles', titles],
      ['virtual', boolean],
      ['suppressOutput', boolean],
    ]),
    reading,
  );
  const { known, common } = properties;
  const said = known.get('name') as string | undefined;
  const found = known.get('titles') as Titles | undefined;
  return {
    ...inherit(above, properties),
    name: said ?? nameOf(found?.get(lang)?.[0] ?? found?.get('und')?.[0], index),
    named: said !== undefined,
    ...(known.has('@id') && { id: resolve(known.get('@id') as string, reading.base) }),
    ...(found?.size && { titles: found }),
    virtual: known.get('virtual') === true,
    suppressOutput: known.get('suppressOutput') === true,
    common,
  };
}

/** The name of a column that is given none: its title, or else its position, counted from 0 here. */
export function nameOf(title: string | undefined, index: number): string {
  if (!title) return `_col.${index + 1}`;
  return encodeURIComponent(wellFormed(title));
}

function readForeignKey(key: Json, columns: readonly ColumnDescription[], reading: Reading): ForeignKey {
  const { report, address, base } = reading;
  const fail = (message: string) => report.error(`A foreign key ${message}`, { address });
  const { columnReference, reference, ...rest } = key;
  const target = isRecord(reference) ? reference : {};
  const { resource, schemaReference, columnReference: other, ...more } = target;
  const [strange] = [...Object.keys(rest), ...Object.keys(more)];
  if (strange) fail(`has no property ${strange}`);
  const own = (textList(columnReference) as string[] | undefined) ?? [];
  const references = (textList(other) as string[] | undefined) ?? [];
  const missing = own.find((name) => !columns.some((column) => column.named && column.name === name));
  if (missing) fail(`names the column ${missing}, which there is not`);
  if (!own.length || own.length !== references.length) fail('must name as many columns here as there');
  if ((stringOf(resource) === undefined) === (stringOf(schemaReference) === undefined)) {
    fail('must name either a resource or a schemaReference');
  }
  return {
    columns: own,
    ...(typeof resource === 'string' && { resource: absolute(resource, base) ?? resource }),
    ...(typeof schemaReference === 'string' && { schema: absolute(schemaReference, base) ?? schemaReference }),
    references,
  };
}
