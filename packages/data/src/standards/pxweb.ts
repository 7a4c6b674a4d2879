import { notData, provenanceOf } from '../body.js';
import type { Column } from '../dataset.js';
import { comparer } from '../engine/columns.js';
import { matching } from '../engine/filter.js';
import { DataError } from '../errors.js';
import { paced } from '../pace.js';
import { mostRows } from '../pages.js';
import { columnsIn } from '../push.js';
import type { Filter, Query } from '../query.js';
import type { Batch, Standard, StandardContext, StandardRead } from '../standard.js';
import { batchOf, namedIn } from './json-stat.js';
import { periodsOf } from './json-stat-time.js';
import { apiError, parseJson } from './json.js';
import { isObject, listOf, partsOf, wordsOf } from './unknown.js';

/** A table of a PxWeb server. GET describes it, POST asks for the cells that are wanted. */
export const standard: Standard = {
  name: 'pxweb',
  title: 'PxWeb',
  async open(context) {
    let table: Table | undefined;
    return {
      can: { compare: () => true },
      async read(options) {
        table ??= await describe(context, options);
        return readTable(table, context, options);
      },
    };
  },
};

interface Variable {
  code: string;
  codes: readonly string[];
  /** What the rows will hold for each code: periods are written in one way. */
  column: Column;
}

interface Table {
  title?: string;
  variables: readonly Variable[];
}

/** The codes asked for, one list a variable. */
type Selection = readonly (readonly string[])[];

/** A server allows about 10 to 30 requests in 10 seconds. */
const REQUESTS = 16;

async function describe({ url, transport }: StandardContext, { signal, refresh }: StandardRead): Promise<Table> {
  const body = await transport.get(url, { signal, refresh });
  const { title, variables } = partsOf(await parseJson(body, 'pxweb'));
  const list = listOf(variables).filter(isObject);
  if (!list.length) throw notData('JSON without the variables of a PxWeb table', body, 'pxweb');
  return {
    title: wordsOf(title),
    variables: list.map(({ code, text, values, valueTexts, time }) => {
      const name = wordsOf(code) ?? '';
      const codes = listOf(values).map(String);
      const labels = new Map(codes.map((one, index) => [one, wordsOf(listOf(valueTexts)[index]) ?? one]));
      const periods = time === true ? periodsOf(codes, labels) : undefined;
      const column: Column = {
        name,
        label: wordsOf(text) ?? name,
        type: periods ? 'period' : 'text',
        values: codes.map((one) => periods?.get(one) ?? one),
      };
      return { code: name, codes, column };
    }),
  };
}

async function readTable(table: Table, context: StandardContext, options: StandardRead): Promise<Batch> {
  const { query } = options;
  const { variables } = table;
  const { selection, whole, none } = await select(variables, query);
  const wanted = narrowed(variables, selection, query, whole, context.options.rows ?? mostRows);
  const parts = await cellsOf(table, wanted, context, options);
  const first = parts[0]!;
  const columns = first.columns.map((_, index) => joined(parts.map((part) => part.columns[index]!)));
  const rows = parts.reduce((sum, part) => sum + part.rows, 0);
  const complete = sizeOf(wanted) === sizeOf(selection);
  const total = (rows / sizeOf(wanted)) * sizeOf(selection);
  const limited = query.limit !== undefined;
  return {
    columns,
    rows,
    total,
    complete,
    provenance: { ...(table.title && { title: table.title }), ...first.provenance },
    pushed: { filter: !!query.filter && whole && !none },
    warnings: [
      ...(complete || limited ? [] : [`Read ${rows} of ${total} rows. Filter by ${longest(variables, selection)}.`]),
      ...first.warnings,
    ],
  };
}

/** The codes that a filter leaves: each of its parts that is about one variable is decided here. */
async function select(variables: readonly Variable[], { filter }: Query) {
  const parts = filter ? flat(filter as Filter) : [];
  let whole = true;
  let none = false;
  const kept = variables.map(({ codes }) => codes);
  for (const part of parts) {
    const names = new Set(columnsIn(part));
    const index = variables.findIndex(({ code }) => names.has(code));
    if (index < 0 || names.size > 1) {
      whole = false;
      continue;
    }
    const { codes, column } = variables[index]!;
    const hits = await paced(matching(part, [column], codes.length, undefined));
    const places = new Map(codes.map((code, place) => [code, place]));
    kept[index] = kept[index]!.filter((code) => hits[places.get(code)!]);
  }
  const selection = kept.map((codes, index) => {
    none ||= !codes.length;
    // Nothing can't be asked for; what comes instead is filtered out again.
    return codes.length ? codes : variables[index]!.codes.slice(0, 1);
  });
  return { selection, whole, none };
}

function flat(filter: Filter): Filter[] {
  return filter.op === 'and' ? filter.filters.flatMap(flat) : [filter];
}

/**
 * Fewer codes of one variable, where the first rows are enough: those that a sort
 * puts first, or the first in the table.
 */
function narrowed(
  variables: readonly Variable[],
  selection: Selection,
  { limit, offset = 0, sort, search, groupBy, aggregate, distinct }: Query,
  whole: boolean,
  most: number,
): Selection {
  const plain = whole && !search && !groupBy && !aggregate && !distinct;
  const key = plain ? sort?.[0] : undefined;
  const sorted = variables.findIndex(({ code }) => code === key?.column);
  const index = sorted < 0 ? selection.findIndex((codes) => codes.length > 1) : sorted;
  if (index < 0) return selection;
  const others = selection.filter((_, other) => other !== index).map((codes) => codes.length);
  const each = others.reduce((product, size) => product * size, 1);
  // One of the variables may become columns instead of rows.
  const surely = each / Math.max(1, ...others);
  const enough = plain && limit !== undefined && (!sort?.length || sorted >= 0) ? offset + limit : Infinity;
  const count = Math.max(1, Math.min(Math.ceil(enough / surely), Math.floor(most / each)));
  if (count >= selection[index]!.length) return selection;
  const { codes, column } = variables[index]!;
  const compare = comparer();
  const value = new Map(codes.map((code, place) => [code, column.values[place]!]));
  const ordered =
    key && sorted >= 0
      ? [...selection[index]!].sort((a, b) => compare(value.get(a)!, value.get(b)!))
      : selection[index]!;
  const chosen = new Set(key?.descending && sorted >= 0 ? ordered.slice(-count) : ordered.slice(0, count));
  return selection.map((codes, other) => (other === index ? codes.filter((code) => chosen.has(code)) : codes));
}

/**
 * The cells of a selection, in as few requests as the server allows: one that is
 * refused is asked again in halves.
 */
async function cellsOf(
  { variables }: Table,
  whole: Selection,
  { url, transport }: StandardContext,
  { query, signal, refresh }: StandardRead,
): Promise<Batch[]> {
  const asked = namedIn(query);
  const parts: Batch[] = [];
  const waiting = [whole];
  for (let requests = 0; waiting.length; requests++) {
    const selection = waiting.pop()!;
    const post = {
      query: variables.map(({ code, codes }, index) => {
        const all = codes.length === selection[index]!.length;
        return {
          code,
          selection: all ? { filter: 'all', values: ['*'] } : { filter: 'item', values: selection[index] },
        };
      }),
      response: { format: 'json-stat2' },
    };
    const body = await transport.get(url, { signal, refresh, post, anyStatus: true });
    const { address, status } = body;
    if (status < 400) {
      const cube = partsOf(await parseJson(body, 'pxweb'));
      const { provenance, ...batch } = batchOf(cube, body, asked, Infinity);
      parts.push({ ...batch, provenance: { ...provenanceOf(body), ...provenance } });
      continue;
    }
    const split = selection.findIndex((codes) => codes.length > 1);
    const refused = /403|404|413/.test(String(status)) && split >= 0;
    if (!refused) {
      const said = body.bytes.length ? await parseJson(body, 'pxweb').catch(() => undefined) : undefined;
      throw said
        ? apiError(partsOf(said).error ?? said, body, 'pxweb')
        : new DataError('http', `The server answered ${status}`, { address, status, standard: 'pxweb' });
    }
    if (requests + waiting.length >= REQUESTS) {
      throw new DataError('limit', `The server gives fewer than ${sizeOf(selection)} cells at a time`, {
        address,
        status,
        standard: 'pxweb',
        cure: `Filter by ${longest(variables, whole)}.`,
      });
    }
    const codes = selection[split]!;
    const half = Math.ceil(codes.length / 2);
    for (const part of [codes.slice(half), codes.slice(0, half)]) {
      waiting.push(selection.map((other, index) => (index === split ? part : other)));
    }
  }
  return parts;
}

function sizeOf(selection: Selection): number {
  return selection.reduce((product, { length }) => product * length, 1);
}

/** The variable that narrowing would help the most by. */
function longest(variables: readonly Variable[], selection: Selection): string {
  const sizes = selection.map(({ length }) => length);
  return variables[sizes.indexOf(Math.max(...sizes))]!.code;
}

/** One column from its parts, which follow each other. */
function joined(columns: readonly Column[]): Column {
  const [first] = columns;
  if (columns.length === 1) return first!;
  const marks = new Map<number, NonNullable<ReturnType<NonNullable<Column['marks']>['get']>>>();
  const codes = new Map<string, string>();
  const values = columns.flatMap((column) => Array.from(column.values));
  let start = 0;
  for (const column of columns) {
    for (const [row, mark] of column.marks ?? []) marks.set(start + row, mark);
    for (const [code, label] of column.codes ?? []) codes.set(code, label);
    start += column.values.length;
  }
  return { ...first!, values, ...(marks.size && { marks }), ...(codes.size && { codes }) };
}
