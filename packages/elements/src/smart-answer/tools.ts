import { html, type TemplateResult } from 'lit';
import { govukButton } from '../shared/govuk/templates/button.js';
import type { EndView } from './view.js';

/** Printing what came out, and a link for somebody else to begin with. */
export function renderTools({ words, act, copied, address }: EndView): TemplateResult {
  return html`<div class="council-smart-answer__tools">
    <div class="govuk-button-group">
      ${govukButton({ type: 'button', text: words.print, classes: 'govuk-button--secondary', onClick: () => print() })}
      ${govukButton({
        type: 'button',
        text: words.copyLink,
        classes: 'govuk-button--secondary',
        onClick: () => act.copy(),
      })}
    </div>
    <p class="govuk-body" role="status">${copied === true ? words.copied : ''}</p>
    ${
      copied === false
        ? html`<label class="govuk-label"
            >${words.copyThis}
            <input class="govuk-input" readonly .value=${address} @focus=${select} />
          </label>`
        : ''
    }
  </div>`;
}

const select = (event: Event): void => (event.currentTarget as HTMLInputElement).select();
