import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { takeAwayWords as english } from '../shared/language/en-table-take-away.js';
import type { TableTakeAwayWords, TakeAwayFormat } from '../shared/language/table-take-away-words.js';
import type { Language } from '../shared/language-controller.js';
import { LazyPart } from '../shared/lazy.js';
import { adoptAround } from '../shared/own-root.js';
import type { CouncilTable } from './council-table.js';
import type { Share } from './share.js';
import { restOf } from './state.js';
import type { TableController } from './table-controller.js';
import type { TakenAway } from './take-away-file.js';
import { TakeAwayState } from './take-away-state.js';
import { sheets } from './take-away.styles.js';

export interface TakeAwayView {
  table: TableController;
  element: CouncilTable;
  language: Language;
  id: string;
  label: string;
  write: (number: number) => string;
  /** What keeps the state in the address, where the author wants that. */
  share?: Share;
}

/** What the parts are drawn from. */
interface TakeAway extends TakeAwayView {
  own: TableTakeAwayWords;
  kept: TakeAwayState;
}

const formats: readonly TakeAwayFormat[] = ['csv', 'xlsx', 'json'];
const welsh = new LazyPart(() => import('../shared/language/cy-table-take-away.js'));
const kept = new WeakMap<CouncilTable, TakeAwayState>();

/** What people take a table away with: placed after its pages. */
export function renderTakeAway(view: TakeAwayView): TemplateResult | typeof nothing {
  const { element, id, share, table } = view;
  if (!table.view) return nothing;
  adoptAround(element, sheets);
  const away = takeAwayOf(view);
  const { own } = away;
  const open = away.kept.open && !element.withoutDownload;
  const onClick = () => {
    away.kept.open = !away.kept.open;
    element.requestUpdate();
  };
  return html`<div class="council-table__away">
    <div class="council-table__away-row">
      ${
        element.withoutDownload
          ? nothing
          : html`<button
              type="button"
              class="govuk-button govuk-button--secondary"
              id="${id}-download"
              aria-expanded=${open ? 'true' : 'false'}
              aria-controls=${open ? `${id}-formats` : nothing}
              @click=${onClick}
            >
              ${own.download}
            </button>`
      }
      ${
        share
          ? html`<button
              type="button"
              class="govuk-button govuk-button--secondary"
              @click=${() => void copyLink(away, share)}
            >
              ${own.copyLink}
            </button>`
          : nothing
      }
    </div>
    ${open ? renderPanel(away) : nothing}
    <p class="council-table__away-told" role="status">${away.kept.told}</p>
  </div>`;
}

function takeAwayOf(view: TakeAwayView): TakeAway {
  const { element, language } = view;
  let own = kept.get(element);
  if (!own) {
    own = new TakeAwayState(
      () => element.requestUpdate(),
      (problem) => void import('../shared/diagnostics.js').then(({ reportError }) => reportError(element, problem)),
    );
    kept.set(element, own);
  }
  const words = (language.language === 'cy' && welsh.use(element)?.takeAwayWords) || english;
  return { ...view, own: words, kept: own };
}

function renderPanel(away: TakeAway): TemplateResult {
  const { id, own, kept, label, table, write } = away;
  const { job } = kept;
  const total = countOf(away, true);
  const onChoice = (event: Event) => {
    kept.everything = (event.target as HTMLSelectElement).value === 'everything';
  };
  const counted = (count: number | undefined) => [count === undefined ? count : write(count), count === 1] as const;
  return html`<div class="council-table__formats" id="${id}-formats" role="group" aria-label=${own.panel(label)}>
    ${
      isPart(table)
        ? html`<p>
            <label class="govuk-label" for="${id}-which">${own.which}</label>
            <select class="govuk-select" id="${id}-which" @change=${onChoice}>
              <option value="chosen" .selected=${live(!kept.everything)}>
                ${own.chosen(...counted(countOf(away, false)))}
              </option>
              <option value="everything" .selected=${live(kept.everything)}>
                ${own.everything(...counted(total))}
              </option>
            </select>
          </p>`
        : html`<p>${own.whole(...counted(total))}</p>`
    }
    <div class="council-table__away-row" role="group" aria-label=${own.format}>
      ${formats.map(
        (format) =>
          html`<button
            type="button"
            class="govuk-button"
            data-format=${format}
            @click=${() => void kept.download(takenOf(away), format, own, write)}
          >
            ${own.formats[format]}
          </button>`,
      )}
    </div>
    ${
      job?.rows === undefined
        ? nothing
        : html`<p class="council-table__reading">
            ${own.reading(write(job.rows), job.total === undefined ? undefined : write(job.total))}
            <button type="button" class="govuk-button govuk-button--secondary" @click=${() => onCancel(away)}>
              ${own.cancel}
            </button>
          </p>`
    }
  </div>`;
}

/** The button that was pressed goes, and who pressed it is where they came from. */
function onCancel({ element, kept, own }: TakeAway): void {
  const format = kept.job!.format;
  const pressed = () => element.querySelector<HTMLElement>(`[data-format="${format}"]`)?.focus();
  kept.cancel(own);
  pressed();
  // Where drawing the rest took the focus away, it is given back.
  void element.updateComplete.then(() => element.contains(document.activeElement) || pressed());
}

/** Whether what is shown is less than everything there is, or stands in another order. */
function isPart({ state, view, columns }: TableController): boolean {
  const { search, conditions, sort } = state;
  return !!search || conditions.size > 0 || sort.length > 0 || columns.length < view!.columns.length;
}

function countOf({ table }: TakeAway, everything: boolean): number | undefined {
  return everything ? table.view!.total : table.reading?.matching;
}

function takenOf({ table, kept, element, label }: TakeAway): TakenAway {
  const { state, columns } = table;
  const view = table.view!;
  const everything = kept.everything || !isPart(table);
  const sort = state.sort.length ? state.sort : undefined;
  const { publisher, licence, lastUpdated = '' } = element;
  return {
    view,
    query: everything ? {} : { ...restOf(state, view.columns), sort },
    columns,
    allColumns: everything,
    label,
    facts: {
      publisher: publisher || undefined,
      licence: licence ? { title: licence } : undefined,
      updated: /^\d{4}-\d\d-\d\d/.test(lastUpdated) ? lastUpdated : undefined,
    },
  };
}

const rowPart = new LazyPart(() => import('./take-away-row.js'));

/** A button that puts a row of the page on the clipboard, with its headings. */
export function renderCopy(view: TakeAwayView, row: number): TemplateResult {
  const away = takeAwayOf(view);
  const { columns, version } = view.table;
  const { copied: last } = away.kept;
  const header = columns.find(({ isRowHeader }) => isRowHeader)?.column.values[row];
  // Browsers want to see that a press led to the copy: what it needs is there before.
  const prepare = () => void rowPart.load().catch(() => undefined);
  return html`<button
    type="button"
    class="govuk-link council-table__open"
    @pointerenter=${prepare}
    @focus=${prepare}
    @click=${() => void copyRow(away, row)}
  >
    ${last?.row === row && last.version === version ? away.own.rowIsCopied : away.own.copyRow}${
      typeof header === 'string' ? html`<span class="council-table__ears">: ${header}</span>` : nothing
    }
  </button>`;
}

async function copyRow({ kept, own, table }: TakeAway, row: number): Promise<void> {
  const { version, columns, reading } = table;
  const done = await rowPart.load().then(
    ({ rowText }) => copied(rowText(reading!.page, columns, row)),
    () => false,
  );
  kept.copied = done ? { row, version } : undefined;
  kept.tell(done ? own.rowCopied : own.rowNotCopied);
}

async function copyLink({ kept, own, table }: TakeAway, share: Share): Promise<void> {
  kept.tell((await copied(share.href(table.state))) ? own.linkCopied : own.linkNotCopied);
}

/** Whether the browser took the text. */
async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
