import type { SmartAnswerWords } from '../shared/language/smart-answer-words.js';
import { restorePageTitle, setPageTitle } from './page-title.js';

const headings = 'h1, h2, h3, h4, h5, h6';

/**
 * Takes people to a page that has taken the place of another: the focus goes to what is
 * wrong, or else to the heading.
 *
 * @returns false while there is no heading yet
 */
export function attendTo(root: Element): boolean {
  const { summary, title } = partsOf(root);
  if (!title) return false;
  if (root.getBoundingClientRect().top < 0) root.scrollIntoView();
  if (summary) summary.focus();
  else focusOn(title, root.querySelector('[id$="-dropped"]'));
  return true;
}

/**
 * Says in the title of the browser's page where one is.
 *
 * @param isFirst whether this is where the flow begins, which has the page's own title
 */
export function entitle(element: Element, root: Element, words: SmartAnswerWords, isFirst: boolean): void {
  const { summary, title } = partsOf(root);
  if (isFirst) restorePageTitle(element);
  else if (title) {
    const heading = textOf(title);
    setPageTitle(element, (site) => words.pageTitle(summary ? words.errorTitle(heading) : heading, site));
  }
}

function partsOf(root: Element): { summary: HTMLElement | null; title: HTMLElement | undefined } {
  const summary = root.querySelector<HTMLElement>('.govuk-error-summary');
  const title = [...root.querySelectorAll<HTMLElement>(headings)].find((each) => !summary?.contains(each));
  return { summary, title };
}

/** A heading can have the focus only for as long as that is needed. */
function focusOn(title: HTMLElement, news: Element | null): void {
  title.tabIndex = -1;
  // What stands before the heading would otherwise be passed over.
  if (news) title.setAttribute('aria-describedby', news.id);
  const leave = (): void => ['tabindex', 'aria-describedby'].forEach((name) => title.removeAttribute(name));
  title.addEventListener('blur', leave, { once: true });
  title.focus({ preventScroll: true });
}

/** What a heading says to those who see it. */
function textOf(title: HTMLElement): string {
  const shown = title.cloneNode(true) as HTMLElement;
  for (const hidden of shown.querySelectorAll('.govuk-visually-hidden')) hidden.remove();
  return shown.textContent!.replace(/\s+/g, ' ').trim();
}
