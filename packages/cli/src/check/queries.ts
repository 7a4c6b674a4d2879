import { DataError, type Column, type Dataset, type Query, type Source, type Value } from '@council-kit/data';
import { plural } from '../words.js';
import type { Reading } from './data.js';
import { queryParts, type QueryFacts, type QueryPart } from './facts.js';

/** A query to try, and how to know whether its answer is right. */
interface Trial {
  query: Query;
  /** The query in words. */
  asked: string;
  /** Whether `answer` is what the rows in memory give; null where they don't tell. */
  judge: (answer: Dataset) => boolean | null;
}

/** More rows than this are not asked for to try something. */
const LIMIT = 1000;

/**
 * Really asks the source each kind of query, on values found in its own data, and
 * compares what comes with the same worked out here from the rows read before.
 */
export async function tryQueries(
  source: Source,
  reading: Reading,
  signal: AbortSignal,
  onTrial: (part: QueryPart) => void,
): Promise<QueryFacts[]> {
  const facts: QueryFacts[] = [];
  for (const part of queryParts) {
    if (!mayBeAsked(part, reading)) {
      const evidence = 'The server has no way to be asked for it that the standard knows.';
      facts.push({ part, asked: null, by: 'memory', agrees: null, evidence });
      continue;
    }
    const trial = trials[part](reading);
    if (!trial) {
      facts.push({ part, asked: null, by: 'not-tried', agrees: null, evidence: 'Nothing in the data to try it on.' });
      continue;
    }
    onTrial(part);
    const fact = await carryOut(part, trial, source, signal);
    // Some servers compare text in their own way and can be trusted with numbers and dates alone.
    const other = part === 'filter' && fact.by === 'memory' ? filterTrial(reading, /^(integer|date)$/) : undefined;
    facts.push(other ? await carryOut(part, other, source, signal) : fact);
  }
  return facts;
}

/** What holds pages may do more than is known of it; of a file there is nothing to ask. */
function mayBeAsked(part: QueryPart, { paged, description }: Reading): boolean {
  return description.can.includes(part) || paged;
}

async function carryOut(part: QueryPart, trial: Trial, source: Source, signal: AbortSignal): Promise<QueryFacts> {
  const { query, asked, judge } = trial;
  try {
    const answer = await source.read(query, { signal });
    // A source falls back on what it gave to the same query before.
    if (answer.problem) throw answer.problem;
    if (!answer.pushed[part]) {
      return {
        part,
        asked,
        by: 'memory',
        agrees: null,
        evidence: 'Not by the server, for this column at least: done here.',
      };
    }
    const got = `The server gave ${plural(answer.rows, 'row')}`;
    const agrees = judge(answer);
    const evidence =
      agrees === null
        ? `${got}.`
        : agrees
          ? `${got}, as expected.`
          : `${got}, not what its own data gives when read whole.`;
    return { part, asked, by: 'server', agrees, evidence };
  } catch (error) {
    signal.throwIfAborted();
    const { message } = error as Error;
    const evidence = error instanceof DataError ? message.replace(` (${error.address})`, '') : message;
    return { part, asked, by: 'failed', agrees: null, evidence };
  }
}

const trials: Record<QueryPart, (reading: Reading) => Trial | undefined> = {
  filter: (reading) => filterTrial(reading, comparable),
  search({ dataset }) {
    const column = dataset.columns.find(({ type, values }) => type === 'text' && wordIn(values));
    const word = column && wordIn(column.values);
    if (!word) return undefined;
    return {
      query: { search: word, limit: LIMIT },
      asked: `"${word}" anywhere`,
      // Servers search words, their stems or parts of them: only nothing at all is wrong.
      judge: ({ rows }) => rows > 0,
    };
  },
  sort({ dataset, whole }) {
    const column = sortable(dataset);
    if (!column) return undefined;
    // Servers put what is missing first or last as they like, so least first tells more where something is.
    const descending = !Array.from(column.values).includes(null);
    return {
      query: { sort: [{ column: column.name, descending }], limit: 10 },
      asked: `by ${column.name}, ${descending ? 'greatest' : 'least'} first`,
      judge(answer) {
        const values = Array.from(valuesOf(answer, column.name)).filter((value) => value != null);
        const inOrder = values.every((value, row) => row === 0 || !isBefore(value, values[row - 1]!, descending));
        return inOrder && (!whole || values[0] === first(column.values, descending));
      },
    };
  },
  page({ dataset: { columns, rows } }) {
    const [column] = columns;
    if (!column || rows < 2) return undefined;
    const offset = Math.min(2, rows - 1);
    return {
      query: { offset, limit: 3 },
      asked: `rows ${offset + 1} to ${offset + 3}`,
      judge: (answer) =>
        answer.rows === Math.min(3, rows - offset) &&
        columns.every(({ name, values }) => same(valuesOf(answer, name)[0] ?? null, values[offset] ?? null)),
    };
  },
  aggregate(reading) {
    const found = commonValue(reading.dataset);
    if (!found) return undefined;
    const { column, value, count } = found;
    return {
      query: { groupBy: [column.name], aggregate: [{ function: 'count', as: 'rows_counted' }] },
      asked: `rows counted for each ${column.name}`,
      judge(answer) {
        if (!reading.whole) return null;
        const row = Array.from(valuesOf(answer, column.name)).indexOf(value);
        return valuesOf(answer, 'rows_counted')[row] === count;
      },
    };
  },
  distinct(reading) {
    const found = commonValue(reading.dataset);
    if (!found) return undefined;
    const { column } = found;
    return {
      query: { select: [column.name], distinct: true },
      asked: `each different ${column.name} once`,
      judge: ({ rows }) => (reading.whole ? rows === new Set(Array.from(column.values)).size : null),
    };
  },
  changedSince({ dataset: { provenance, rows: held } }) {
    const last = Date.parse(provenance.updated ?? '') || Date.now();
    const since = new Date(last - 30 * 86_400_000).toISOString().slice(0, 10);
    return {
      query: { changedSince: since, limit: LIMIT },
      asked: `rows changed since ${since}`,
      // Where all have changed, a server that takes no notice looks the same.
      judge: ({ rows }) => rows < Math.min(held, LIMIT) || null,
    };
  },
};

function filterTrial({ dataset, whole }: Reading, types: RegExp): Trial | undefined {
  const found = commonValue(dataset, types);
  if (!found) return undefined;
  const { column, value, count } = found;
  return {
    query: { filter: { op: '=', column: column.name, value }, limit: LIMIT },
    asked: `${column.name} = ${JSON.stringify(value)}`,
    // Told apart from the same filter applied here afterwards by what the server says matches.
    judge: ({ rows, total, warnings }) =>
      !warnings.some((warning) => /did not apply the filter/.test(warning)) &&
      (whole ? (total ?? rows) === count : rows > 0 || null),
  };
}

// Fractions don't compare exactly, and a place or a shape is no text to ask for.
const comparable = /^(text|integer|boolean|date|period)$/;

/** A value that some rows have and others haven't, in the column of those types best suited to filter by. */
function commonValue(
  { columns, rows }: Dataset,
  types = comparable,
): { column: Column; value: string | number | boolean; count: number } | undefined {
  let best: { column: Column; value: string | number | boolean; count: number } | undefined;
  for (const column of columns) {
    if (!types.test(column.type)) continue;
    const counts = new Map<string | number | boolean, number>();
    for (let row = 0; row < rows; row++) {
      const value = column.values[row];
      if (value == null || typeof value === 'object' || String(value).length > 60) continue;
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    for (const [value, count] of counts) {
      if (count >= rows || (best && count <= best.count)) continue;
      // Half the rows is plenty; a value that is nearly everywhere shows little.
      if (count <= Math.max(1, rows / 2)) best = { column, value, count };
    }
  }
  return best;
}

/** A number or a day with different values, if possible in every row. */
function sortable({ columns }: Dataset): Column | undefined {
  const fit = columns.filter(
    ({ type, values }) => /^(number|integer|date|date-time)$/.test(type) && new Set(Array.from(values)).size > 1,
  );
  return fit.find(({ values }) => !Array.from(values).includes(null)) ?? fit[0];
}

function wordIn(values: ArrayLike<Value>): string | undefined {
  for (let row = 0; row < Math.min(values.length, 50); row++) {
    const value = values[row];
    const [word] = (typeof value === 'string' && /\p{L}{4,20}/u.exec(value)) || [];
    if (word) return word;
  }
}

function valuesOf({ columns }: Dataset, name: string): ArrayLike<Value> {
  return columns.find((column) => column.name === name)?.values ?? [];
}

function isBefore(one: Value, other: Value, descending: boolean): boolean {
  return descending ? one! > other! : one! < other!;
}

/** What sorting has to put first. */
function first(values: ArrayLike<Value>, descending: boolean): Value {
  let best: Value = null;
  for (let row = 0; row < values.length; row++) {
    const value = values[row] ?? null;
    if (value !== null && (best === null || isBefore(value, best, descending))) best = value;
  }
  return best;
}

function same(one: Value, other: Value): boolean {
  return one === other || (typeof one === 'object' && JSON.stringify(one) === JSON.stringify(other));
}
