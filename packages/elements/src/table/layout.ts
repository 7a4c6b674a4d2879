import type { Dataset } from '@council-kit/data';
import { html, nothing, type TemplateResult } from 'lit';
import { LazyPart } from '../shared/lazy.js';
import type { Authored } from './authored.js';
import type { TableColumn } from './columns.js';
import type { CouncilTable, NarrowWay } from './council-table.js';
import type { FitController } from './fit-controller.js';
import type * as Foot from './foot.js';
import type { Groups } from './groups.js';
import type { Printing } from './print.js';
import type { Share } from './share.js';
import type { TableController } from './table-controller.js';
import { renderTable, type TableView } from './table-view.js';
import { countedIn } from './telling.js';

const tools = new LazyPart(() => import('./tools.js'));
const details = new LazyPart(() => import('./row-details.js'));
const foot = new LazyPart(() => import('./foot.js'));
const pages = new LazyPart(() => import('../shared/pages.js'));
const takeAway = new LazyPart(() => import('./take-away.js'));
const notes = new LazyPart(() => import('./notes.js'));

/** The rows come first; then what is done with them, one part after the other, so that none keeps people waiting. */
export const turns = { tools: 1, pages: 2, notes: 2, last: 3 };

/** What a table is laid out from. */
export interface Layout extends Pick<
  TableView,
  'id' | 'label' | 'language' | 'words' | 'opened' | 'onSort' | 'onOpen'
> {
  element: CouncilTable;
  table: TableController;
  fit: FitController;
  narrow: NarrowWay;
  /** How many of the parts that can wait have had their turn. */
  turn: number;
  write: (number: number) => string;
  /** What was said last. */
  told: string;
  /** Whether there is so little that nobody needs more than to sort it. */
  isPlain: boolean;
  authored?: Authored;
  groups?: Groups;
  sharing?: Share;
  printing?: Printing;
  onPage: (page: number) => void;
  onRetry: () => void;
}

/** All that stands in the light DOM: tools, the table, its pages, and what may be done with it. */
export function renderLayout(layout: Layout): TemplateResult {
  const { element, table, fit, id, label, language, words, write, isPlain, turn } = layout;
  const { columns, shown: state, failed, busy, arriving, totals } = table;
  const { page, matching } = table.reading!;
  const feet = totals && foot.use(element);
  const away =
    isPlain || arriving || turn < turns.last
      ? undefined
      : { table, element, language, id, label, write, share: layout.sharing };
  const noted = turn >= turns.notes && isNoted(table) ? notes.use(element) : undefined;
  const paper = layout.printing?.paper;
  const drawn = viewsOf(layout, {
    details: columns.length > fit.fitting(columns.length) ? details.use(element) : undefined,
    copies: !isPlain,
    copyRow: away && ((row) => takeAway.loaded?.renderCopy(away, row) ?? nothing),
    noteOn: noted ? (column) => noted.noteOn(id, columns, column) : undefined,
    foot: footOf(layout, feet),
  });
  const isShort = page.rows === matching && state.page === 1 && matching <= 10;
  const last = matching === undefined ? undefined : Math.max(1, Math.ceil(matching / state.size));
  return html`<div
    class="council-table council-table--${layout.narrow}"
    lang=${language.language}
    aria-busy=${busy ? 'true' : nothing}
  >
    <p class="council-table__title" aria-hidden="true">${label}</p>
    <div class="council-table__choosing ${heldFor(layout)}">
      ${turn >= turns.tools ? tools.use(element)?.renderTools({ table, words, language, id, label, element, plain: isPlain }) : nothing}
    </div>
    <p class="council-table__told" role="status">${failed ? words.partFailed : layout.told}</p>
    <p class="council-table__count" id="${id}-top" tabindex="-1">${countOf(layout)}</p>
    ${failed ? renderFailed(layout) : nothing}
    <div
      class="council-table__scroller"
      id="${id}-scroller"
      role=${fit.scrolls ? 'region' : nothing}
      aria-label=${fit.scrolls ? words.scrollable(label) : nothing}
      tabindex=${fit.scrolls ? '0' : nothing}
    >
      ${renderTable(drawn(page, columns), paper && { ...paper, view: drawn(paper.page, paper.columns) })}
    </div>
    ${layout.authored?.notes.map((note) => html`<p class="council-table__gap">${note}</p>`)}
    ${feet?.gapsIn(columns, totals, words, write).map((gap) => html`<p class="council-table__gap">${gap}</p>`)}
    ${
      isShort || turn < turns.pages
        ? nothing
        : pages.use(element)?.renderPages({
            element,
            id,
            label,
            page: state.page,
            pages: last,
            more: last === undefined ? page.rows === state.size : state.page < last,
            size: isPlain ? undefined : state.size,
            words,
            write,
            href: layout.sharing && ((page) => layout.sharing!.href({ ...state, page })),
            go: layout.onPage,
            resize: (size) => void table.change({ size }),
          })
    }
    ${away && takeAway.use(element)?.renderTakeAway(away)}
    ${noted?.renderNotes({ element, id, label, columns, view: table.view!, page, language, write })}
  </div>`;
}

/** So few rows are read faster than they are searched. */
export const handful = 5;

/** The room that is held for what will stand there to choose rows with. */
function heldFor({ element, isPlain, table: { view } }: Layout): string {
  const enough = !isPlain && (view?.total ?? Infinity) > handful;
  const can = (part: 'search' | 'filter') => enough && (view!.held || view!.can(part));
  if (!element.withoutSearch && can('search')) return 'council-table__choosing--held';
  return !element.withoutFilters && can('filter') ? 'council-table__choosing--opener' : '';
}

/** Whether there is something to say of the columns or of the marks in them. */
function isNoted({ columns, view }: TableController): boolean {
  return (
    columns.some(({ description, column }) => description || column.marks) || !!view?.columns.some(({ marks }) => marks)
  );
}

/** Whether all rows of the source are looked at. */
function isWhole({ table: { shown }, element }: Layout): boolean {
  return !shown.search && !shown.conditions.size && !element.filter;
}

function countOf(layout: Layout): string | typeof nothing {
  const { table, words, write, isPlain, printing, language, fit } = layout;
  const { arriving, reading, columns } = table;
  if (arriving) return words.arriving(write(reading!.matching ?? reading!.page.rows));
  if (isPlain && isWhole(layout)) return nothing;
  if (printing?.isOn) return printing.sentences(language, fit.fitting(columns.length), write);
  return countedIn(table, words, write);
}

/** What we add up, or else what the author did, as long as it is true of the rows that are shown. */
function footOf(layout: Layout, feet: typeof Foot | undefined): TemplateResult | typeof nothing {
  const { table, fit, language, words, authored } = layout;
  const { columns, totals } = table;
  const fitting = fit.fitting(columns.length);
  if (totals) return feet?.renderFoot(columns, fitting, totals, language, words) ?? nothing;
  return (isWhole(layout) && authored?.renderFoot(columns, fitting)) || nothing;
}

/** The table of a page, and of what is printed around it. */
function viewsOf(
  layout: Layout,
  parts: Pick<TableView, 'details' | 'copies' | 'copyRow' | 'noteOn' | 'foot'>,
): (page: Dataset, columns: readonly TableColumn[]) => TableView {
  const { element, table, fit, id, label, language, words, write, authored, groups, opened } = layout;
  const { columns, shown: state, version } = table;
  const { page } = table.reading!;
  const fitting = fit.fitting(columns.length);
  const width = Math.min(columns.length, fitting + 1);
  const paper = layout.printing?.paper;
  // On paper, what stands above a row depends on the row before it, on whatever page that is.
  const before = paper?.before ?? 0;
  const offset = (state.page - 1) * state.size - before;
  const over = { page: paper?.page ?? page, offset, columns, fitting, language, words, write };
  const placeOf = (row: number, of: Dataset): number => (of === paper?.page ? row : before + row);
  return (page, columns) => ({
    ...parts,
    element,
    id,
    label,
    columns,
    fitting,
    page,
    version,
    still: table.arriving && !opened.size,
    sort: state.sort,
    language,
    words,
    opened,
    cards: fit.cards,
    onSort: layout.onSort,
    onOpen: layout.onOpen,
    authored: authored && ((row, column) => authored.cell(page, row, column)),
    headingLinks: authored && ((column) => authored.headingLinks(column)),
    groupRow: groups
      ? (row) => groups.row(over, placeOf(row, page))
      : authored && ((row) => authored.sectionRow(over.page, placeOf(row, page), width)),
  });
}

function renderFailed({ words, onRetry }: Layout): TemplateResult {
  return html`<p class="council-table__problem">
    ${words.partFailed}
    <button type="button" class="govuk-link council-table__open" @click=${onRetry}>${words.tryAgain}</button>
  </p>`;
}
