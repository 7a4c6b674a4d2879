import type { Column, Dataset } from '@council-kit/data';
import type { View } from '@council-kit/data/view';
import { standingWords } from '@council-kit/insight';
import { html, nothing, type ReactiveElement, type TemplateResult } from 'lit';
import { notesWords as english } from '../shared/language/en-table-notes.js';
import type { TableNotesWords } from '../shared/language/table-notes-words.js';
import type { Language } from '../shared/language-controller.js';
import { LazyPart } from '../shared/lazy.js';
import { adoptAround } from '../shared/own-root.js';
import type { TableColumn } from './columns.js';
import { sheets } from './notes.styles.js';

export interface NotesView {
  element: ReactiveElement;
  id: string;
  label: string;
  columns: readonly TableColumn[];
  view: View;
  page: Dataset;
  language: Language;
  write: (number: number) => string;
}

const welsh = new LazyPart(() => import('../shared/language/cy-table-notes.js'));
/** How many labels of a code list, and how many marks, are told. */
const most = 20;
/** What is heard at every heading has to be short; more is there to be read. */
const short = 160;

/** The id of the note on a column, for its heading to be described by; none where there is no note, or a long one. */
export function noteOn(id: string, columns: readonly TableColumn[], column: TableColumn): string | undefined {
  const { description } = column;
  return description && description.length <= short ? `${id}-note-${columns.indexOf(column)}` : undefined;
}

/** "How to read this table": what the source says of the columns, and what the marks in the cells mean. */
export function renderNotes(notes: NotesView): TemplateResult | typeof nothing {
  const { element, id, label, columns, view, page, language, write } = notes;
  const described = columns.filter(({ description }) => description);
  const marks = marksOf(view.held ? view.columns : page.columns, columns, language);
  if (!described.length && !marks.size) return nothing;
  adoptAround(element, sheets);
  const words = (language.language === 'cy' && welsh.use(element)?.notesWords) || english;
  return html`<details class="govuk-details council-table__notes">
    <summary class="govuk-details__summary">
      <span class="govuk-details__summary-text">${words.title}<span class="council-table__ears">: ${label}</span></span>
    </summary>
    <div class="govuk-details__text">
      ${
        described.length
          ? html`<dl>
              ${described.map((column) => renderColumn(column, `${id}-note-${columns.indexOf(column)}`, words, write))}
            </dl>`
          : nothing
      }
      ${marks.size ? renderMarks(marks, words) : nothing}
    </div>
  </details>`;
}

function renderColumn(
  { label, description, unit, column }: TableColumn,
  id: string,
  words: TableNotesWords,
  write: (number: number) => string,
): TemplateResult {
  const labels = [...new Set(column.codes?.values() ?? [])];
  const more = labels.length - most;
  // Signs such as % and £ stand in the cells.
  const word = unit && unit !== '%' && !/^([A-Z]{3}|[£€])$/.test(unit) ? unit : undefined;
  return html`<div>
    <dt dir="auto">${label}</dt>
    <dd id=${id} dir="auto">${description}</dd>
    ${word ? html`<dd>${words.unit(word)}</dd>` : nothing}
    ${
      labels.length
        ? html`<dd>${words.values(labels.slice(0, most).join(', '), more > 0 ? write(more) : undefined)}</dd>`
        : nothing
    }
  </div>`;
}

function renderMarks(marks: ReadonlyMap<string, string>, words: TableNotesWords): TemplateResult {
  return html`<p class="council-table__notes-title">${words.marks}</p>
    <dl class="council-table__marks">
      ${[...marks].map(
        ([text, reason]) =>
          html`<div>
            <dt>${text}</dt>
            <dd>${reason}</dd>
          </div>`,
      )}
    </dl>`;
}

const found = new WeakMap<Column, ReadonlyMap<string, string>>();

/** The marks in the columns shown, with their reasons. */
function marksOf(columns: readonly Column[], shown: readonly TableColumn[], language: Language): Map<string, string> {
  const reasons = standingWords(language).marks;
  const marks = new Map<string, string>();
  for (const { name } of shown) {
    const column = columns.find((each) => each.name === name);
    for (const [text, reason] of column ? marksIn(column) : []) {
      if (marks.size < most) marks.set(text, reasons[reason] ?? reason);
    }
  }
  return marks;
}

/** Each different mark of a column and its reason; a long column is looked through once. */
function marksIn(column: Column): ReadonlyMap<string, string> {
  let own = found.get(column);
  if (!own) {
    const marks = new Map<string, string>();
    for (const { text, reason } of column.marks?.values() ?? []) marks.set(text, reason);
    found.set(column, (own = marks));
  }
  return own;
}
