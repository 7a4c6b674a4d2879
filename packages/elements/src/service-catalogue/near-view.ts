import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { isEnter } from '../shared/enter.js';
import { nearWords as english } from '../shared/language/en-catalogue-near.js';
import { LazyPart } from '../shared/lazy.js';
import { Near } from './near.js';
import type { CatalogueView } from './view.js';

const welsh = new LazyPart(() => import('../shared/language/cy-catalogue-near.js'));
const kept = new WeakMap<Element, Near>();

/** Where people say where they are: a postcode, or a button that asks the device. */
export function renderNear(view: CatalogueView, onProblem: (problem: unknown) => void): TemplateResult {
  const { element, catalogue, id, language, words } = view;
  const own = (language.language === 'cy' && welsh.use(element)?.nearWords) || english;
  let near = kept.get(element);
  if (!near) kept.set(element, (near = new Near(element, catalogue, onProblem)));
  const known = near;
  const canLocate = element.locate && 'geolocation' in navigator;
  const onForget = () => {
    void known.forget();
    // The button goes with the distances.
    void element.updateComplete.then(() =>
      element.querySelector<HTMLElement>(`#${id}-postcode, #${id}-locate`)?.focus(),
    );
  };
  return html`<div class="council-service-catalogue__near" role="group" aria-label=${own.near}>
    ${element.near && element.postcodeLookup ? renderPostcode(view, near, own) : nothing}
    ${
      canLocate
        ? html`<p>
            <button
              type="button"
              class="council-service-catalogue__link"
              id="${id}-locate"
              @click=${() => void known.locate()}
            >
              ${own.locate}
            </button>
          </p>`
        : nothing
    }
    <div role="status">
      ${near.busy ? html`<p>${own.looking}</p>` : near.told.map((sentence) => html`<p>${sentence(own)}</p>`)}
      ${catalogue.from ? html`<p>${words.straightLine}</p>` : nothing}
    </div>
    ${
      catalogue.from
        ? html`<p>
            <button type="button" class="council-service-catalogue__link" @click=${onForget}>${own.forget}</button>
          </p>`
        : nothing
    }
  </div>`;
}

function renderPostcode({ element, id }: CatalogueView, near: Near, own: typeof english): TemplateResult {
  const { problem } = near;
  const find = async () => {
    await near.find();
    await element.updateComplete;
    if (near.problem) element.querySelector<HTMLElement>(`#${id}-postcode`)?.focus();
  };
  const onKey = (event: KeyboardEvent) => {
    if (!isEnter(event)) return;
    event.preventDefault();
    void find();
  };
  return html`<div class="govuk-form-group ${problem ? 'govuk-form-group--error' : ''}">
    <label class="govuk-label" for="${id}-postcode">${own.postcode}</label>
    <div class="govuk-hint" id="${id}-postcode-hint">${own.hint}</div>
    ${
      problem
        ? html`<p class="govuk-error-message" id="${id}-postcode-problem">
            <span class="council-service-catalogue__ears">${own.error}</span> ${problem(own)}
          </p>`
        : nothing
    }
    <div class="council-service-catalogue__asking">
      <input
        class="govuk-input govuk-input--width-10 ${problem ? 'govuk-input--error' : ''}"
        id="${id}-postcode"
        type="text"
        autocomplete="postal-code"
        autocapitalize="characters"
        spellcheck="false"
        aria-invalid=${problem ? 'true' : nothing}
        aria-describedby="${id}-postcode-hint${problem ? ` ${id}-postcode-problem` : ''}"
        .value=${live(near.text)}
        @input=${(event: Event) => (near.text = (event.target as HTMLInputElement).value)}
        @keydown=${onKey}
      />
      <button type="button" class="govuk-button govuk-button--secondary" @click=${() => void find()}>
        ${own.find}
      </button>
    </div>
  </div>`;
}
