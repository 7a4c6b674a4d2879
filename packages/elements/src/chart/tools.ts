import { html, nothing, type TemplateResult } from 'lit';
import type { CouncilChart } from './council-chart.js';
import type { Stage } from './stage.js';
import { ToolsState } from './tools-state.js';
import { toolWords as english } from '../shared/language/en-chart-tools.js';
import { LazyPart } from '../shared/lazy.js';

const welsh = new LazyPart(() => import('../shared/language/cy-chart-tools.js'));
const kept = new WeakMap<CouncilChart, ToolsState>();

/** What people take a chart away with, or listen to it by. */
export function renderTools(stage: Stage, host: CouncilChart): TemplateResult | typeof nothing {
  if (!stage.pictures.length) return nothing;
  const { view } = stage;
  const words = (view!.isWelsh && welsh.use(host)?.toolWords) || english;
  let state = kept.get(host);
  if (!state) kept.set(host, (state = new ToolsState(host, stage)));
  const tools = state;
  const button = (label: string, onClick: () => void): TemplateResult =>
    html`<button type="button" class="govuk-button govuk-button--secondary" @click=${onClick}>${label}</button>`;
  const canPlay = view!.reading.data.places.length > 1 && 'AudioContext' in globalThis;
  return html`<div class="tools" role="group" aria-label=${words.group(view!.label)}>
      ${
        host.withoutDownload
          ? nothing
          : html`<button
              type="button"
              class="govuk-button govuk-button--secondary"
              aria-expanded=${tools.isOpen ? 'true' : 'false'}
              @click=${() => tools.toggle()}
            >
              ${words.download}
            </button>`
      }
      ${button(words.copy, () => void tools.copy(words))}
      ${canPlay ? button(tools.isPlaying ? words.stop : words.listen, () => void tools.play(words)) : nothing}
    </div>
    ${
      tools.isOpen && !host.withoutDownload
        ? html`<div class="tools" role="group" aria-label=${words.format}>
            ${(['png', 'svg', 'csv'] as const).map((format) =>
              button(words.formats[format], () => void tools.download(format, words)),
            )}
          </div>`
        : nothing
    }
    <p class="said" role="status">${tools.told}</p>`;
}
