import type { View } from '@council-kit/data/view';
import { SearchText } from '../shared/search-text.js';
import { Facets } from './filters/facets.js';
import type { Condition, TableState } from './state.js';

/** What stands in the inputs of one column's filter, which may not be an answer yet. */
export interface Draft {
  /** The condition these inputs were filled from or have led to. */
  applied: string;
  from: string;
  to: string;
  text: string;
  /** What is wrong, and with which input. */
  problem?: { input: 'from' | 'to'; sentence: string };
}

/** What a table remembers of its search and filters beside what is chosen. */
export class ToolsState {
  /** Whether the panel of filters is open. */
  open = false;
  /** The columns whose filters are open, where there are too many to open all. */
  readonly opened = new Set<string>();
  readonly search = new SearchText();

  readonly #changed: () => void;
  readonly #failed: (problem: unknown) => void;
  readonly #drafts = new Map<string, Draft>();
  #facets?: { view: View; facets: Facets };

  constructor(changed: () => void, failed: (problem: unknown) => void) {
    this.#changed = changed;
    this.#failed = failed;
  }

  /** What can be chosen in the columns of a view. */
  facetsOf(view: View): Facets {
    if (this.#facets?.view !== view) {
      this.#facets = { view, facets: new Facets(view, this.#changed, this.#failed) };
    }
    return this.#facets.facets;
  }

  /** What stands in a column's inputs; filled anew when something else than they has changed the condition. */
  draftOf(name: string, { conditions }: TableState): Draft {
    const condition = conditions.get(name);
    const applied = keyOf(condition);
    let draft = this.#drafts.get(name);
    if (draft?.applied !== applied) {
      draft = { applied, from: '', to: '', text: '' };
      if (condition?.kind === 'range') Object.assign(draft, { from: condition.from ?? '', to: condition.to ?? '' });
      if (condition?.kind === 'text') draft.text = condition.text;
      this.#drafts.set(name, draft);
    }
    return draft;
  }
}

/** Two conditions that mean the same have the same key. */
export function keyOf(condition: Condition | undefined): string {
  return JSON.stringify(condition ?? null);
}
