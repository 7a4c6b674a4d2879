import type { Language } from '../shared/language-controller.js';
import type { CatalogueWords } from '../shared/language/catalogue-words.js';
import type { CatalogueController } from './catalogue-controller.js';
import type { CouncilServiceCatalogue } from './council-service-catalogue.js';
import type { Kept } from './kept.js';

/** What the parts of a catalogue are drawn from. */
export interface CatalogueView {
  element: CouncilServiceCatalogue;
  catalogue: CatalogueController;
  kept: Kept;
  /** Unique on the page; the ids of all parts begin with it. */
  id: string;
  label: string;
  language: Language;
  words: CatalogueWords;
  write: (number: number) => string;
}
