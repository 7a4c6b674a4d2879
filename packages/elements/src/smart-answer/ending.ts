import type { Ending, NextStep, PartOfWords, ServiceLink, State, Text } from '@council-kit/flow';
import { channelLink } from '@council-kit/services/channel-links';
import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../shared/govuk/templates/heading.js';
import { href } from '../shared/govuk/templates/href.js';
import type { EndView } from './view.js';

type Facts = State['facts'];

/** How to go on from an outcome or a result. */
export interface Onward extends Pick<Ending, 'next-steps' | 'documents'> {
  readonly services?: readonly ServiceLink[];
}

/**
 * What to do next on every channel, what to have ready, and which services there are.
 *
 * @param level of the headings over these
 */
export function renderOnward(view: EndView, ending: Onward, facts: Facts, level: number): TemplateResult {
  const { words } = view;
  const isSo = ({ if: condition }: PartOfWords | NextStep | ServiceLink): boolean =>
    condition === undefined || facts[String(condition)] === true;
  const steps = (ending['next-steps'] ?? []).filter(isSo);
  const services = (ending.services ?? []).filter(isSo);
  const documents = (ending.documents ?? []).map((each) => view.teller.line([each as Text], facts)).filter(Boolean);
  return html`${renderList(
    words.nextSteps,
    level,
    steps.map((step) => renderStep(view, step, facts)),
  )}
  ${renderList(words.documents, level, documents)}
  ${renderList(
    words.services,
    level,
    services.map((service) => renderService(view, service, facts)),
  )}`;
}

function renderList(title: string, level: number, items: readonly unknown[]): TemplateResult | typeof nothing {
  if (!items.length) return nothing;
  return html`${heading(Math.min(6, level), 'govuk-heading-s', title)}
    <ul class="govuk-list govuk-list--bullet">
      ${items.map((item) => html`<li>${item}</li>`)}
    </ul>`;
}

function renderStep({ words, teller }: EndView, { kind, value, label, notes }: NextStep, facts: Facts): TemplateResult {
  const name = teller.line(label, facts);
  const note = teller.line(notes, facts);
  const address = channelLink({ kind, value });
  const isWeb = kind === 'online' || kind === 'bsl';
  // A web address is no name; a number and a postal address are there to be read.
  const shown = isWeb && name ? name : value;
  return html`${isWeb && name ? nothing : html`${name || words.channels[kind]}: `}${
    address ? html`<a class="govuk-link" href=${href(address)}>${shown}</a>` : shown
  }${note ? html`<br />${note}` : nothing}`;
}

function renderService(view: EndView, { id, href: said, label }: ServiceLink, facts: Facts): TemplateResult {
  const { teller, hrefTemplate, act } = view;
  const address = said ?? (id && hrefTemplate?.replaceAll('{id}', encodeURIComponent(id)));
  const name = teller.line(label, facts);
  if (!address) return html`${name}`;
  return html`<a class="govuk-link" href=${href(address)} @click=${() => act.follow(id)}>${name}</a>`;
}
