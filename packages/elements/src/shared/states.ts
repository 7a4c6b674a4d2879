/** The states every data element has. */
export const states = ['waiting', 'ready', 'empty', 'stale', 'failed'] as const;

export type State = (typeof states)[number];

/** Puts the one state on the element, where styles and tests see it as `:state(ready)`. */
export function showState(internals: ElementInternals, state: State): void {
  for (const each of states) {
    try {
      if (each === state) internals.states.add(each);
      else internals.states.delete(each);
    } catch {
      // Safari before 17.4 has no custom states; nothing but their styles is lost.
    }
  }
}
