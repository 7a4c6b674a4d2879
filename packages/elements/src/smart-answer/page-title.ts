/** The title of the page as its author wrote it, and as it was written here last. */
let theirs: string | undefined;
let ours: string | undefined;
/** Whose words these are: there may be two flows on a page. */
let owner: Element | undefined;

/**
 * Says in the page's title what is asked now. A title that the page itself has set in
 * the meantime is the one that is gone on from.
 *
 * @param titled makes a title of the page's own
 */
export function setPageTitle(element: Element, titled: (site: string) => string): void {
  owner = element;
  if (theirs === undefined || document.title !== ours) theirs = document.title;
  ours = titled(theirs);
  document.title = ours;
  // A browser trims what it is handed.
  ours = document.title;
}

/** Whether the page's title is what an element has made of it. */
export function hasPageTitle(element: Element): boolean {
  return element === owner;
}

/** Puts the page's own title back, unless somebody else has set one since. */
export function restorePageTitle(element: Element): void {
  if (element !== owner) return;
  if (theirs !== undefined && document.title === ours) document.title = theirs;
  theirs = ours = owner = undefined;
}
