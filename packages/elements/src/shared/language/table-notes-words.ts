/** What stands around the notes on a table. Numbers come written out. */
export interface TableNotesWords {
  title: string;
  unit(unit: string): string;
  /** The labels of a code list; `more` of them are not named. */
  values(named: string, more: string | undefined): string;
  /** Stands over the marks that cells have in place of figures, or beside them. */
  marks: string;
}
