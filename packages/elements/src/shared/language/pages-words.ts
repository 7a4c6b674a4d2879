/** What is said of pages. Numbers come written out. */
export interface PagesWords {
  page(number: string): string;
  pages(label: string): string;
  previous: string;
  next: string;
  /** Follows “Previous” and “Next” for the ear; empty where they say it themselves. */
  pageNoun: string;
  /** Labels the choice of how long pages are. */
  pageSize: string;
}
