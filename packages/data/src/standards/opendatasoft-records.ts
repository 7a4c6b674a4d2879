import { notData, provenanceOf } from '../body.js';
import { mostRows, pagesByOffset, type Collected } from '../pages.js';
import type { OpenedSource, StandardContext } from '../standard.js';
import type { Body } from '../transport.js';
import { columnsOf } from './opendatasoft-columns.js';
import { answerOf } from './opendatasoft-query.js';
import type { Row } from './sql-source.js';

/** The most records of one answer of the old API, and how far it goes. */
const PAGE = 1000;
const DEEPEST = 10_000;

/** Saved answers of either API, and the old API itself, which can be paged but not asked. */
export function openRecords({ url, transport, options }: StandardContext): OpenedSource {
  const old = /\/api\/records\/1\.0\/search/.test(url.pathname);
  const most = options.rows ?? mostRows;
  return {
    async read(how) {
      const get = async (address: URL) => pageOf(await transport.get(address, { ...how, anyStatus: old }));
      let body: Body | undefined;
      const page = async (start: number, rows: number) => {
        const address = new URL(url);
        address.searchParams.set('start', String(start));
        address.searchParams.set('rows', String(rows));
        const answer = await get(address);
        body = answer.body;
        return answer;
      };
      const [skipped, asked] = ['start', 'rows'].map((name) => Number(url.searchParams.get(name) ?? NaN));
      const offset = skipped || 0;
      const limit = Math.min(asked! >= 0 ? asked! : Infinity, most, DEEPEST - offset);
      const found: Collected<Row> & { body?: Body } = old
        ? await pagesByOffset({ offset, limit }, { size: PAGE }, page)
        : { ...(await get(url)), ended: true, warnings: [] };
      const { rows, warnings } = found;
      const total =
        found.total === undefined ? undefined : Math.min(found.total - offset, asked! >= 0 ? asked! : Infinity);
      const complete = rows.length >= (total ?? 0);
      return {
        columns: columnsOf(undefined, rows, warnings),
        rows: rows.length,
        total: total ?? rows.length,
        complete,
        provenance: provenanceOf((found.body ?? body)!),
        pushed: {},
        warnings: complete ? warnings : [...warnings, `Read ${rows.length} of ${total} rows.`],
      };
    },
  };
}

async function pageOf(body: Body): Promise<{ rows: Row[]; total?: number; body: Body }> {
  const answer = Object(await answerOf(body)) as Record<string, unknown>;
  const { results, records, total_count: count, nhits = count } = answer;
  const total = typeof nhits === 'number' ? nhits : undefined;
  if (Array.isArray(results)) return { rows: results.map((row) => Object(row) as Row), total, body };
  if (!Array.isArray(records)) throw notData('no records of Opendatasoft', body, 'opendatasoft');
  return { rows: records.map(fieldsOf), total, body };
}

/** In the old API a point is latitude first, and the position a record has beside its fields is not. */
function fieldsOf(record: unknown): Row {
  const { fields, geometry } = Object(record) as { fields?: unknown; geometry?: unknown };
  const entries = Object.entries(Object(fields) as Row).map(([name, value]): [string, unknown] => {
    const [latitude, longitude] = Array.isArray(value) && value.length === 2 ? (value as unknown[]) : [];
    return [name, typeof latitude === 'number' && typeof longitude === 'number' ? { longitude, latitude } : value];
  });
  const placed = geometry && !entries.some(([, value]) => typeof value === 'object' && value);
  return Object.fromEntries(placed ? [...entries, ['geometry', geometry]] : entries);
}
