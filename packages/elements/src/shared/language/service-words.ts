/** What the service elements say besides what is known of a service. Whole sentences; nothing is glued together. */
export interface ServiceInterfaceWords {
  waiting: string;
  /** For a resident, when a service cannot be shown. */
  failed: string;
  empty: string;
  /** @param checked when what is shown was last known to be right */
  stale(checked: Date): string;
  /** @param cost in words: `Free`, `£5 to £20` */
  cost(cost: string): string;
  /** Stands above the ways to reach a service that are not the main one. */
  otherWays: string;
  /** Headings of the parts of a whole entry. */
  eligibility: string;
  checkEligibility: string;
  steps: string;
  documents: string;
  deadline: string;
  costs: string;
  /** Columns of the table of costs. */
  costOption: string;
  costPrice: string;
  costNotes: string;
  ways: string;
  hours: string;
  /** Columns of a table of hours. */
  days: string;
  times: string;
  /** Caption of a table of hours. @param what a way or a place */
  hoursOf(what: string): string;
  places: string;
  placeAccessibility: string;
  accessibility: string;
  appeals: string;
  safeguarding: string;
  related: string;
  about: string;
  /** What opens to say where the information comes from. */
  origin: string;
  provider(name: string): string;
  areas(names: string): string;
  languages(names: string): string;
}
