/** What an element says besides its data. Whole sentences; nothing is glued together. */
export interface InterfaceWords {
  waiting: string;
  /** For a resident, when there is no figure to show. */
  failed: string;
  empty: string;
  /** @param checked when the figure was last known to be right */
  stale(checked: Date): string;
  /** Absent in English, which has them in a file of its own. */
  about?: AboutWords;
}

/** What "About this measure" says. */
export interface AboutWords {
  title: string;
  definition: string;
  source: string;
  publisher: string;
  licence: string;
  updated: string;
  nextUpdate: string;
}
