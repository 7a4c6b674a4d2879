import type { Facet } from '@council-kit/services/search';
import { html, nothing, type TemplateResult } from 'lit';
import { LazyPart } from '../shared/lazy.js';
import { adoptAround } from '../shared/own-root.js';
import { renderPages } from '../shared/pages.js';
import { renderSearchBox } from '../shared/search-box.js';
import { renderHeading } from '../shared/services/heading.js';
import { sheets } from './catalogue.styles.js';
import { renderChosen } from './chips.js';
import type { CouncilServiceCatalogue } from './council-service-catalogue.js';
import { renderFacets } from './facets.js';
import { renderLetters } from './letters.js';
import { renderNone } from './none.js';
import { renderOrder } from './order.js';
import { renderResults, type ResultsView } from './results.js';
import type { Share } from './share.js';
import type { SortName } from './state.js';
import type { CatalogueView } from './view.js';

/** Typing rests so many milliseconds before what stands there is looked for: in memory, or by a server. */
const pause = { held: 80, served: 400 };

const near = new LazyPart(() => import('./near-view.js'));

/** What a catalogue is laid out from. */
export interface Layout extends CatalogueView {
  /** Level of the heading over what was found; the names of services are one below it. */
  level: number;
  size: number;
  /** The order the page's author wants. */
  usual?: SortName;
  /** The facets to filter by, in order; those that say something when left out. */
  facets?: readonly string[];
  /** How many there are so far, while more are on their way. */
  arriving?: number;
  /** Where not all could be had: how many there are, if that is known. */
  lost?: { of?: number };
  /** What was said last. */
  told: string;
  /** What goes onto paper, while it is printed. */
  paper?: ResultsView['services'];
  sharing?: Share;
  results: Pick<ResultsView, 'context' | 'words' | 'hrefTemplate'>;
  onPage: (page: number) => void;
  onRetry: () => void;
  onProblem: (problem: unknown) => void;
}

/** Whether people are asked where they are. */
function asksWhere({ near, postcodeLookup, locate }: CouncilServiceCatalogue): boolean {
  return (near && !!postcodeLookup) || locate;
}

/** Whether there is more to choose with than a search, so that it stands beside what was found. */
export function hasBeside(layout: Layout): boolean {
  return !!layout.catalogue.finder?.held && (asksWhere(layout.element) || facetsOf(layout).length > 0);
}

/** Loads all that is drawn from the beginning, so that nothing comes between what is there. */
export async function loadParts(element: CouncilServiceCatalogue): Promise<void> {
  if (asksWhere(element)) await near.load().catch(() => undefined);
}

/** What services are looked for with. */
export function renderChoosing(layout: Layout): TemplateResult {
  const { element, catalogue, words, label, language } = layout;
  adoptAround(element, sheets);
  return html`<div
    class="council-service-catalogue__choosing"
    lang=${language.language}
    role="search"
    aria-label=${words.tools(label)}
  >
    ${renderSearch(layout)}
    ${asksWhere(element) && catalogue.finder?.held ? near.use(element)?.renderNear(layout, layout.onProblem) : nothing}
    ${renderFacets(layout, facetsOf(layout))}
  </div>`;
}

function renderSearch({ id, words, kept, catalogue }: Layout): TemplateResult {
  return html`<div class="govuk-form-group">
    ${renderSearchBox({
      id,
      label: words.search,
      text: kept.search,
      search: catalogue.state.search,
      pause: catalogue.finder?.held ? pause.held : pause.served,
      // Other words are looked for among all services, whatever letter was chosen.
      find: (search) => void catalogue.change({ search, letter: undefined }),
    })}
  </div>`;
}

/** What was found, and which way to go on from there. */
export function renderFound(layout: Layout): TemplateResult {
  const { element, catalogue, words, id, level, language, told } = layout;
  const { busy, failed, finding, finder } = catalogue;
  const services = layout.paper ?? finding!.services;
  const isNone = services.length === 0;
  return html`<div
    class="council-service-catalogue__found"
    lang=${language.language}
    aria-busy=${busy ? 'true' : nothing}
  >
    ${element.aToZ && finder?.held ? renderLetters(layout) : nothing} ${renderChosen(layout)}
    <p class="council-service-catalogue__ears" role="status">${failed ? words.partFailed : told}</p>
    <div class="council-service-catalogue__top">
      <div id="${id}-top" tabindex="-1">
        ${renderHeading({ level, className: 'council-service-catalogue__count', content: countOf(layout) })}
      </div>
      ${finder?.held ? renderOrder(layout, layout.usual) : nothing}
    </div>
    ${notesOf(layout).map((note) => html`<p class="council-service-catalogue__note">${note}</p>`)}
    ${failed ? renderFailed(layout) : nothing}
    ${isNone ? renderNone(layout) : renderResults({ ...layout.results, element, id, services, level: level + 1 })}
    ${layout.paper ? nothing : renderPaging(layout)}
  </div>`;
}

/** How many were found, and which of them are here. */
export function countOf({ catalogue, words, write, size, arriving, paper }: Layout): string {
  const { finding, shown } = catalogue;
  const { total, services } = finding!;
  if (arriving !== undefined) return words.arriving(write(arriving));
  if (!services.length) return words.foundNone(shown.search);
  const first = paper && catalogue.finder?.held ? 1 : (shown.page - 1) * size + 1;
  if (paper) return words.printed(write(first), write(first + paper.length - 1), write(total ?? paper.length));
  const last = first + services.length - 1;
  if (total === undefined) return words.foundSome(write(first), write(last));
  return total === services.length
    ? words.foundAll(write(total), total === 1)
    : words.found(write(first), write(last), write(total));
}

/** What to know of what was found. */
function notesOf({ catalogue, words, write, lost }: Layout): string[] {
  const { services, loosely, suggestion } = catalogue.finding!;
  const { total = 0 } = catalogue.finder!;
  return [
    lost ? words.lost(write(total), lost.of === undefined ? undefined : write(lost.of)) : '',
    suggestion && services.length ? words.foundFor(suggestion) : '',
    loosely ? words.loosely : '',
  ].filter(Boolean);
}

/** The facets that are shown. Of what the author doesn't ask for, only those that tell services apart. */
function facetsOf({ catalogue, facets: names }: Layout): readonly Facet[] {
  const all = catalogue.finding?.facets ?? [];
  if (names) return names.flatMap((name) => all.find((facet) => facet.name === name && facet.values.length) ?? []);
  return all.filter(({ values }) => values.length > 1 || values.some(({ chosen }) => chosen));
}

function renderPaging(layout: Layout): TemplateResult | typeof nothing {
  const { element, catalogue, id, label, words, write, size, sharing } = layout;
  const { finding, shown } = catalogue;
  const { total, more } = finding!;
  const pages = total === undefined ? undefined : Math.max(1, Math.ceil(total / size));
  const href = sharing && ((page: number) => sharing.href({ ...shown, page }));
  return renderPages({
    element,
    id,
    label,
    page: shown.page,
    pages,
    more: pages === undefined ? !!more : shown.page < pages,
    words,
    write,
    href,
    go: layout.onPage,
  });
}

function renderFailed({ words, onRetry }: Layout): TemplateResult {
  return html`<p class="council-service-catalogue__note">
    ${words.partFailed}
    <button type="button" class="council-service-catalogue__link" @click=${onRetry}>${words.tryAgain}</button>
  </p>`;
}
