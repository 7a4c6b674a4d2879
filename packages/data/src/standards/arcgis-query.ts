import { notData, once } from '../body.js';
import type { ColumnType } from '../dataset.js';
import { DataError } from '../errors.js';
import type { Abilities } from '../standard.js';
import type { Body } from '../transport.js';
import { codesOf, typeOf, type EsriField } from './arcgis-columns.js';
import { apiError, isObject, parseJson } from './json.js';
import { comparing, type Dialect } from './sql-filter.js';

/** What a layer says about itself. */
export interface Layer {
  name?: string;
  type?: string;
  description?: string;
  copyrightText?: string;
  geometryType?: string | null;
  objectIdField?: string | null;
  fields?: readonly EsriField[] | null;
  maxRecordCount?: number;
  supportsStatistics?: boolean;
  supportsAdvancedQueries?: boolean;
  useStandardizedQueries?: boolean;
  advancedQueryCapabilities?: Readonly<Record<string, unknown>> | null;
  editingInfo?: { lastEditDate?: number | null; dataLastEditDate?: number | null } | null;
  editFieldsInfo?: { editDateField?: string | null } | null;
}

/** The SQL of ArcGIS, the same whatever database is behind it, but for how that compares text. */
export function dialectOf({ useStandardizedQueries }: Layer, fields: readonly EsriField[]): Dialect {
  const types = new Map(fields.map((field) => [field.name, queryType(field, useStandardizedQueries !== false)]));
  const coded = new Map(
    fields.map((field) => [field.name, [...codesOf(field).keys()].map((code) => code.toLowerCase())]),
  );
  const quoted = (text: string) => `'${text.replaceAll("'", "''")}`;
  return {
    typeOf: (column) => types.get(column),
    name: (column) => column,
    moment: (iso, column) => {
      const [day, time = '00:00'] = iso.split('T') as [string, string?];
      return types.get(column) === 'date' ? `DATE '${day}'` : `TIMESTAMP '${day} ${time.padEnd(8, ':00')}'`;
    },
    text: (value) => `${quoted(value)}'`,
    // Whether Abbey is ABBEY depends on the database; codes are written in one way.
    exact: (column) => {
      const codes = coded.get(column) ?? [];
      return codes.length > 0 && new Set(codes).size === codes.length;
    },
    padded: true,
    like: (name, pattern) => `(${name} LIKE ${quoted(pattern)}' OR ${name} LIKE ${quoted(pattern)} %')`,
  };
}

function queryType(field: EsriField, dates: boolean): ColumnType | undefined {
  if (!/^[\p{L}\w.]+$/u.test(field.name) || /GUID|GlobalID|XML|TimeOnly|Offset/.test(field.type ?? '')) return;
  const type = typeOf(field);
  return !dates && /^date/.test(type ?? '') ? undefined : type;
}

export function abilitiesOf(layer: Layer, dialect: Dialect): Abilities {
  const { advancedQueryCapabilities: advanced, supportsStatistics, editFieldsInfo } = layer;
  const able = (name: string) => advanced?.[name] === true;
  const numeric = (column = '') => /^(integer|number)$/.test(dialect.typeOf(column) ?? '');
  const statistics = able('supportsStatistics') || !!supportsStatistics;
  return {
    compare: comparing(dialect),
    or: true,
    not: true,
    ...(able('supportsOrderBy') && {
      sort: ({ column }) => numeric(column) || /^date/.test(dialect.typeOf(column) ?? ''),
    }),
    page: able('supportsPagination'),
    select: true,
    distinct: able('supportsDistinct'),
    ...(statistics && {
      aggregate: ({ function: name, column }) =>
        name === 'count'
          ? !column || (!!dialect.typeOf(column) && dialect.typeOf(column) !== 'text')
          : name !== 'median' && numeric(column),
    }),
    changedSince: !!editFieldsInfo?.editDateField,
  };
}

/** What the server said. @throws {DataError} `api` also where the status is 200, `not-data`, `http` */
export async function answerOf(body: Body): Promise<Record<string, unknown>> {
  const { address, status } = body;
  const failed = (cause?: unknown) =>
    new DataError('http', `The server answered ${status}`, { address, status, standard: 'arcgis', cause });
  const answer = await once(body, 'arcgis', () => parseJson(body, 'arcgis')).catch((cause: unknown) => {
    throw status < 400 ? cause : failed(cause);
  });
  if (!isObject(answer)) throw notData('no ArcGIS answer', body, 'arcgis');
  const { error } = answer;
  if (error) {
    const { message, details } = Object(error) as { message?: unknown; details?: unknown };
    const words = [message, ...(Array.isArray(details) ? (details as unknown[]) : [])].filter(
      (part) => typeof part === 'string' && part,
    );
    throw apiError(words.length ? { message: [...new Set(words)].join(' ') } : error, body, 'arcgis');
  }
  if (status >= 400) throw failed();
  return answer;
}
