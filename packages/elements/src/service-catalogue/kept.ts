import { SearchText } from '../shared/search-text.js';

/** What a catalogue remembers of its inputs beside what is chosen. */
export class Kept {
  /** Whether the filters are open, where there is no room for them beside what was found. */
  open = false;
  readonly search = new SearchText();
}
