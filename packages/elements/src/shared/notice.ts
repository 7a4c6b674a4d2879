import { html, nothing, type TemplateResult } from 'lit';
import type { InterfaceWords } from './language/interface-words.js';
import type { State } from './states.js';

/**
 * The one plain sentence a resident reads when the data is old, missing or
 * cannot be had. What a developer needs is in the console.
 */
export function renderNotice(
  state: State,
  checked: Date | undefined,
  words: Pick<InterfaceWords, 'stale' | 'failed' | 'empty'>,
): TemplateResult | typeof nothing {
  if (state === 'ready' || state === 'waiting') return nothing;
  const sentence = state === 'stale' ? words.stale(checked ?? new Date()) : words[state];
  return html`<p class="notice" part="notice">${sentence}</p>`;
}
