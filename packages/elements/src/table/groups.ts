import type { Column, Dataset, Sort, Value } from '@council-kit/data';
import type { View } from '@council-kit/data/view';
import { html, nothing, type ReactiveElement, type TemplateResult } from 'lit';
import { groupsWords as english } from '../shared/language/en-table-groups.js';
import type { TableGroupsWords } from '../shared/language/table-groups-words.js';
import type { TableWords } from '../shared/language/table-words.js';
import type { Language } from '../shared/language-controller.js';
import { LazyPart } from '../shared/lazy.js';
import { cellsOf } from './cell.js';
import { columnFor, type TableColumn } from './columns.js';
import { figureOf } from './foot.js';
import type { Total } from './reading.js';
import { restOf, type TableState } from './state.js';

/** What is known of a group over all rows that match, not over the page alone. */
interface Group {
  rows: number;
  /** Where it begins among all rows, from 0. */
  start: number;
  totals: ReadonlyMap<string, Total>;
}

export interface GroupsView {
  page: Dataset;
  /** So many of the rows that match stand before those of the page. */
  offset: number;
  columns: readonly TableColumn[];
  /** How many of the columns stand side by side. */
  fitting: number;
  language: Language;
  words: TableWords;
  write: (number: number) => string;
}

export interface GroupsConfig {
  /** Name of the column, as the author wrote it. */
  by: string;
  /** No column has that name; for the console. */
  onUnknown(names: readonly string[], columns: readonly string[]): void;
  /** The groups could not be counted; for the console. */
  onProblem(problem: unknown): void;
}

const welsh = new LazyPart(() => import('../shared/language/cy-table-groups.js'));

/** Rows that have the same in one column stand together, under what that is, their number and their totals. */
export class Groups {
  readonly #host: ReactiveElement;
  readonly #config: GroupsConfig;
  #view?: View;
  #by?: string;
  #asked = '';
  #groups?: ReadonlyMap<string, Group>;

  constructor(host: ReactiveElement, config: GroupsConfig) {
    this.#host = host;
    this.#config = config;
  }

  /** A view whose rows are sorted by their group first. */
  view(view: View): View {
    const { by } = this.#config;
    const column = columnFor(view.columns, by);
    this.#by = column?.name;
    this.#asked = '';
    if (!column) {
      this.#config.onUnknown(
        [by],
        view.columns.map(({ name }) => name),
      );
      return view;
    }
    return (this.#view = {
      ...view,
      read: (query, options) =>
        view.read(
          query.select || query.groupBy || query.aggregate || query.distinct
            ? query
            : { ...query, sort: this.#sort(column.name, query.sort) },
          options,
        ),
    });
  }

  /** What stands above a row, where its group begins or the page does. */
  row(view: GroupsView, row: number): TemplateResult | typeof nothing {
    const own = view.page.columns.find(({ name }) => name === this.#by);
    if (!own) return nothing;
    const key = keyOf(own.values[row]);
    if (row > 0 && key === keyOf(own.values[row - 1])) return nothing;
    const group = this.#groups?.get(key);
    const { offset, columns, fitting, language, words, write } = view;
    const said = (language.language === 'cy' && welsh.use(this.#host)?.groupsWords) || english;
    const isContinued = !!group && row === 0 && group.start < offset;
    const shown = columns.find(({ name }) => name === this.#by) ?? shownAs(own);
    const name = cellsOf({ ...shown, column: own }, language, words)(row);
    const side = columns.slice(0, fitting);
    const spare = columns.slice(fitting);
    // Figures stand under their columns, from the second on; the first is taken by the name.
    const first = side.findIndex((column, place) => place > 0 && group?.totals.has(column.name));
    const beside = first < 0 ? columns : [side[0]!, ...spare];
    const figure = (column: TableColumn): string | undefined => {
      const total = group?.totals.get(column.name);
      return total && (total.value === null ? words.noData : figureOf(column, total, language));
    };
    return html`<tr class="govuk-table__row council-table__group">
      <th
        scope="rowgroup"
        class="govuk-table__header"
        colspan=${first < 0 ? side.length + Number(spare.length > 0) : first}
        dir="auto"
      >
        ${name}${
          group
            ? html` <span class="council-table__group-size"
                >(${said.rows(write(group.rows), group.rows === 1, isContinued)})</span
              >`
            : nothing
        }
        ${beside.map((column) => {
          const total = group?.totals.get(column.name);
          return total
            ? html`<span class="council-table__group-figure"
                >${said.figure(words.total[total.function], column.label, figure(column)!)}${gapOf(total, said, write)}</span
              >`
            : nothing;
        })}
      </th>
      ${
        first < 0
          ? nothing
          : html`${side.slice(first).map((column) => {
              const total = group!.totals.get(column.name);
              return total
                ? html`<td
                    class="govuk-table__cell govuk-table__cell--numeric"
                    data-label=${`${words.total[total.function]}: ${column.label}`}
                  >
                    <span class="council-table__ears">${words.total[total.function]}: </span>${figure(column)}${gapOf(
                      total,
                      said,
                      write,
                    )}
                  </td>`
                : html`<td class="govuk-table__cell"></td>`;
            })}${spare.length ? html`<td class="govuk-table__cell council-table__opener"></td>` : nothing}`
      }
    </tr>`;
  }

  /** Has the groups counted and totalled, in one go, where that is not known of these rows yet. */
  count(state: TableState, columns: readonly TableColumn[]): void {
    const view = this.#view;
    const by = this.#by;
    if (!view || !by || !view.can('aggregate')) return;
    const totalled = columns.filter(({ total }) => total);
    const rest = restOf(state, view.columns);
    const [sort] = this.#sort(by, state.sort);
    const asked = JSON.stringify([by, rest, sort, totalled.map(({ name, total }) => [name, total])]);
    if (asked === this.#asked) return;
    this.#asked = asked;
    const aggregate = totalled.flatMap(({ name, total }, place) => [
      { function: total!, column: name, as: `group_total_${place}` },
      { function: 'count' as const, column: name, as: `group_held_${place}` },
    ]);
    view
      .read({
        ...rest,
        groupBy: [by],
        aggregate: [{ function: 'count', as: 'group_rows' }, ...aggregate],
        sort: [sort!],
      })
      .then(
        (found) => {
          if (asked !== this.#asked) return;
          this.#groups = groupsIn(found, by, totalled);
          this.#host.requestUpdate();
        },
        (problem: unknown) => {
          if (asked !== this.#asked) return;
          this.#groups = undefined;
          this.#config.onProblem(problem);
        },
      );
  }

  /** By the group first, whichever way people have sorted that. */
  #sort(by: string, sort: readonly Sort[] = []): Sort[] {
    const own = sort.find(({ column }) => column === by) ?? { column: by };
    return [own, ...sort.filter((each) => each !== own)];
  }
}

function groupsIn(found: Dataset, by: string, totalled: readonly TableColumn[]): Map<string, Group> {
  const of = (name: string) => found.columns.find((column) => column.name === name)?.values ?? [];
  const keys = of(by);
  const groups = new Map<string, Group>();
  let start = 0;
  for (let at = 0; at < found.rows; at++) {
    const rows = Number(of('group_rows')[at]);
    const totals = totalled.map(({ name, total }, place): [string, Total] => {
      const value = of(`group_total_${place}`)[at] ?? null;
      const without = rows - Number(of(`group_held_${place}`)[at]);
      return [name, { function: total!, value: value === null ? null : Number(value), without }];
    });
    groups.set(keyOf(keys[at]), { rows, start, totals: new Map(totals) });
    start += rows;
  }
  return groups;
}

function keyOf(value: Value | undefined): string {
  return value === null || value === undefined
    ? ''
    : `= ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`;
}

/** A column that is not among those shown, as it would be. */
function shownAs(column: Column): TableColumn {
  return { ...column, column, numeric: false, isRowHeader: false };
}

/** Said of a figure that is no whole. */
function gapOf(
  { without, function: name }: Total,
  words: TableGroupsWords,
  write: (number: number) => string,
): TemplateResult | typeof nothing {
  if (!without || name === 'count') return nothing;
  return html`<span class="council-table__group-gap"> (${words.without(write(without), without === 1)})</span>`;
}
