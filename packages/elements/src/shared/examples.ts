import type { State } from './states.js';

/**
 * One example of an element, written once: stories, accessibility tests,
 * screenshots and docs are made from it. Addresses are relative to `stories/data`
 * as `stories/data/…`, whose figures are made up, and for flows `stories/flows/….json`.
 */
export interface Example {
  /** Part of an address: `target-met`. */
  name: string;
  /** For people: `Target met`. */
  title: string;
  /** When to use it, in a sentence. */
  description: string;
  /** What an editor writes. */
  html: string;
  /** Language of the page around it; English when left out. */
  lang?: 'en' | 'cy';
  /** The state it comes to rest in; `ready` when left out. */
  state?: State;
  /** What a listener hears of the figure, word for word. */
  spoken?: string;
}

/** All examples of one element. */
export interface ElementExamples {
  tag: string;
  examples: readonly Example[];
}
