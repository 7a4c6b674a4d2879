import type { EntryView } from '@council-kit/services/entry';
import { html, nothing, type TemplateResult } from 'lit';
import type { ServiceInterfaceWords } from '../shared/language/service-words.js';
import { renderWay } from '../shared/services/render-card.js';
import { renderHours } from './hours.js';

/** Every way to reach a service with its hours, those that are not online first. */
export function renderWays(
  { ways, onlineOnly }: EntryView,
  words: ServiceInterfaceWords,
): TemplateResult | typeof nothing {
  if (ways.length === 0 && !onlineOnly) return nothing;
  return html`${
    ways.length > 0
      ? html`<ul class="council-service-ways">
          ${ways.map(
            (way) =>
              html`<li>
                ${renderWay({ ...way, text: way.lines.join('\n') })}
                ${way.hours ? renderHours(way.hours, words.hoursOf(`${way.name}, ${way.text}`), words) : nothing}
              </li>`,
          )}
        </ul>`
      : nothing
  }${onlineOnly ? html`<p>${onlineOnly}</p>` : nothing}`;
}
