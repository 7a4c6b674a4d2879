/** Something that is wrong with an entry, or lacking in it. */
export interface Finding {
  /** Of the entry. */
  id: string;
  /** The part of the entry it is about: `costs`. */
  field: string;
  /** What is wrong and how to put it right, in plain words. */
  message: string;
}

export type Find = (field: string, message: string) => unknown;

/** A value in quotation marks, cut where it is long. */
export function quoted(text: string): string {
  return `“${text.length > 60 ? `${text.slice(0, 59)}…` : text}”`;
}
