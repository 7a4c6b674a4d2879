import type { Column, Filter, Operand, Query, Sort } from '@council-kit/data';

/** What one column is held against. All values are text, as an address bar has them. */
export type Condition =
  | { kind: 'list'; values: readonly string[] }
  | { kind: 'range'; from?: string; to?: string }
  | { kind: 'text'; text: string };

/** What people have chosen to see. */
export interface TableState {
  search: string;
  /** By name of the column. */
  conditions: ReadonlyMap<string, Condition>;
  /** The most important first. */
  sort: readonly Sort[];
  /** From 1. */
  page: number;
  size: number;
}

/**
 * How rows are sorted after a column was asked for: up, down, and back to how the source has it.
 *
 * @param several whether the columns that rows are sorted by already stay
 */
export function sortedNext(sort: readonly Sort[], name: string, several: boolean): readonly Sort[] {
  const before = sort.find((each) => each.column === name);
  const after = !before ? [{ column: name }] : before.descending ? [] : [{ column: name, descending: true }];
  const others = several ? sort.filter((each) => each !== before) : [];
  const place = several && before ? sort.indexOf(before) : others.length;
  return [...others.slice(0, place), ...after, ...others.slice(place)];
}

/** Stands for cells without a value in a list. */
export const missing = '';

/** What a state asks for besides its page: also what totals and counts are about. */
export function restOf(state: TableState, columns: readonly Column[]): Query {
  const filters = [...state.conditions].flatMap(([name, condition]) => {
    const column = columns.find((each) => each.name === name);
    return (column && filterOf(column, condition)) ?? [];
  });
  const filter: Filter | undefined = filters.length > 1 ? { op: 'and', filters } : filters[0];
  return { filter, search: state.search || undefined };
}

/** The rows a state shows. */
export function queryOf(state: TableState, columns: readonly Column[]): Query {
  const { sort, page, size } = state;
  return {
    ...restOf(state, columns),
    sort: sort.length ? sort : undefined,
    offset: (page - 1) * size,
    limit: size,
  };
}

/** A condition as a filter; none where its values make no sense for the column. */
export function filterOf(column: Column, condition: Condition): Filter | undefined {
  const { name } = column;
  switch (condition.kind) {
    case 'text':
      return containing(column, condition.text.trim());
    case 'list': {
      const values = condition.values
        .filter((text) => text !== missing)
        .flatMap((text) => operandOf(column, text) ?? []);
      const parts: Filter[] = values.length ? [{ op: 'in', column: name, values }] : [];
      if (condition.values.includes(missing)) parts.push({ op: 'is-null', column: name });
      return parts.length > 1 ? { op: 'or', filters: parts } : parts[0];
    }
    case 'range': {
      const parts: Filter[] = [];
      const from = condition.from ? operandOf(column, condition.from) : undefined;
      const to = condition.to ? operandOf(column, lastOf(column, condition.to)) : undefined;
      if (from !== undefined) parts.push({ op: '>=', column: name, value: from });
      if (to !== undefined) parts.push({ op: '<=', column: name, value: to });
      return parts.length > 1 ? { op: 'and', filters: parts } : parts[0];
    }
  }
}

/** A day as the end of a range means all of the day. */
function lastOf({ type }: Column, text: string): string {
  return type === 'date-time' && text.length === 10 ? `${text}T23:59:59.999` : text;
}

/** The rows that have a text somewhere in a column; of a code, people read and so mean its label. */
function containing({ name, codes }: Column, text: string): Filter | undefined {
  if (!text) return undefined;
  const wanted = text.toLowerCase();
  const values = [...(codes ?? [])].flatMap(([code, label]) => (label.toLowerCase().includes(wanted) ? code : []));
  if (values.length) return { op: 'in', column: name, values };
  const filters = spellings(text).map((spelling): Filter => {
    return { op: 'like', column: name, pattern: `%${spelling.replace(/[\\%_]/g, '\\$&')}%` };
  });
  return filters.length > 1 ? { op: 'or', filters } : filters[0];
}

/** LIKE minds capitals and people don't: the ways in which a text is usually written. */
function spellings(text: string): string[] {
  const small = text.toLowerCase();
  const first = small.replace(/\p{L}/u, (letter) => letter.toUpperCase());
  const each = small.replace(/(?<![\p{L}\p{M}'’])\p{L}/gu, (letter) => letter.toUpperCase());
  return [...new Set([text, small, first, each, text.toUpperCase()])];
}

/** A text as a value of the column; undefined where it is none. */
export function operandOf({ type }: Column, text: string): Operand | undefined {
  switch (type) {
    case 'integer':
    case 'number': {
      const bare = text.replace(/[£€$%,\s]/g, '').replace('−', '-');
      return bare && Number.isFinite(Number(bare)) ? Number(bare) : undefined;
    }
    case 'boolean':
      return text === 'true' ? true : text === 'false' ? false : undefined;
    case 'date':
    case 'date-time':
      return /^\d{4}-\d\d-\d\d/.test(text) && !Number.isNaN(Date.parse(text.slice(0, 10))) ? text : undefined;
    default:
      return text;
  }
}

/** A state without what makes no sense for these columns, as an old or mistyped address may hold. */
export function sensible(state: TableState, columns: readonly Column[]): TableState {
  const known = (name: string) => columns.find((column) => column.name === name);
  return {
    ...state,
    sort: state.sort.filter(({ column }) => known(column)),
    conditions: new Map(
      [...state.conditions].filter(([name, condition]) => {
        const column = known(name);
        return column && filterOf(column, condition);
      }),
    ),
  };
}
