import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { live } from 'lit/directives/live.js';
import type { PagesWords } from './language/pages-words.js';
import { adoptAround } from './own-root.js';
import { sheets } from './pages.styles.js';

/** The page sizes people choose from. */
const sizes = [10, 25, 50, 100];

export interface PagesView {
  element: Element;
  id: string;
  label: string;
  page: number;
  /** How many there are; undefined where a server won't say. */
  pages?: number;
  /** Whether another page follows. */
  more: boolean;
  words: PagesWords;
  write: (number: number) => string;
  /** The address of a page, where pages have one. */
  href?: (page: number) => string;
  go: (page: number) => void;
  /** Rows on a page; undefined where people don't choose them. */
  size?: number;
  resize?: (size: number) => void;
}

const previous = html`<svg
  class="govuk-pagination__icon govuk-pagination__icon--prev"
  xmlns="http://www.w3.org/2000/svg"
  height="13"
  width="15"
  aria-hidden="true"
  focusable="false"
  viewBox="0 0 15 13"
>
  <path d="M7 0L0 6.5 7 13V8h8V5H7z"></path>
</svg>`;
const next = html`<svg
  class="govuk-pagination__icon govuk-pagination__icon--next"
  xmlns="http://www.w3.org/2000/svg"
  height="13"
  width="15"
  aria-hidden="true"
  focusable="false"
  viewBox="0 0 15 13"
>
  <path d="M8 0l7 6.5L8 13V8H0V5h8z"></path>
</svg>`;

/** Which pages are named: the first, the last, and those around the current one; 0 stands for a gap. */
export function namedPages(page: number, pages: number): number[] {
  const named = [1, page - 1, page, page + 1, pages].filter((each) => each >= 1 && each <= pages);
  const ordered = [...new Set(named)].sort((a, b) => a - b);
  return ordered.flatMap((each, index) => {
    const before = ordered[index - 1] ?? 0;
    // A gap of one page is that page.
    return each - before === 2 ? [each - 1, each] : each - before > 2 ? [0, each] : [each];
  });
}

/** How people turn pages, and choose how long they are. */
export function renderPages(view: PagesView): TemplateResult {
  adoptAround(view.element, sheets);
  return html`<div class="council-pages">${renderNavigation(view)} ${renderSize(view)}</div>`;
}

/** GOV.UK pagination. Without addresses its links are buttons, since they lead nowhere else. */
function renderNavigation(view: PagesView): TemplateResult | typeof nothing {
  const { label, page, pages, more, words } = view;
  if (page === 1 && !more) return nothing;
  const before = step(previous, words.previous, words);
  const after = step(next, words.next, words, true);
  return html`<nav class="govuk-pagination" aria-label=${words.pages(label)}>
    ${page > 1 ? html`<div class="govuk-pagination__prev">${link(view, page - 1, before, 'prev')}</div>` : nothing}
    <ul class="govuk-pagination__list">
      ${pages === undefined ? item(view, page) : namedPages(page, pages).map((each) => item(view, each))}
    </ul>
    ${more ? html`<div class="govuk-pagination__next">${link(view, page + 1, after, 'next')}</div>` : nothing}
  </nav>`;
}

function renderSize({ id, size, words, resize }: PagesView): TemplateResult | typeof nothing {
  if (size === undefined) return nothing;
  const choices = [...new Set([...sizes, size])].sort((a, b) => a - b);
  return html`<p class="council-pages__size">
    <label for="${id}-size">${words.pageSize}</label>
    <select
      class="govuk-select"
      id="${id}-size"
      @change=${(event: Event) => resize?.(Number((event.target as HTMLSelectElement).value))}
    >
      ${choices.map((each) => html`<option value=${each} .selected=${live(each === size)}>${each}</option>`)}
    </select>
  </p>`;
}

function step(icon: TemplateResult, name: string, words: PagesWords, after = false): TemplateResult {
  const title = html`<span class="govuk-pagination__link-title"
    >${name}<span class="council-pages__ears"> ${words.pageNoun}</span></span
  >`;
  return after ? html`${title}${icon}` : html`${icon}${title}`;
}

function item(view: PagesView, page: number): TemplateResult {
  if (page === 0) return html`<li class="govuk-pagination__item govuk-pagination__item--ellipsis">⋯</li>`;
  const current = page === view.page;
  return keyed(
    page,
    html`<li class="govuk-pagination__item ${current ? 'govuk-pagination__item--current' : ''}">
      ${link(view, page, view.write(page), undefined, current)}
    </li>`,
  ) as unknown as TemplateResult;
}

function link(
  { href, go, words, write }: PagesView,
  page: number,
  content: TemplateResult | string,
  rel?: string,
  current = false,
): TemplateResult {
  const onClick = (event: MouseEvent) => {
    // A new tab or window is the browser's business.
    if (href && (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)) return;
    event.preventDefault();
    go(page);
  };
  const name = rel ? nothing : words.page(write(page));
  return href
    ? html`<a
        class="govuk-link govuk-pagination__link"
        href=${href(page)}
        rel=${rel ?? nothing}
        data-page=${page}
        aria-label=${name}
        aria-current=${current ? 'page' : nothing}
        @click=${onClick}
        >${content}</a
      >`
    : html`<button
        type="button"
        class="govuk-link govuk-pagination__link council-pages__page"
        data-page=${page}
        aria-label=${name}
        aria-current=${current ? 'page' : nothing}
        @click=${onClick}
      >
        ${content}
      </button>`;
}
