import { worthOfNames, type FeelJson, type Form, type Labels, type Text, type Unit } from '@council-kit/flow/core';
import { html, nothing, type TemplateResult } from 'lit';
import { govukDetails } from '../shared/govuk/templates/details.js';
import { factsOf } from './answers.js';
import type { EndView } from './view.js';

/** A value, a table, some rates or a parameter, as far as people are told of them. */
interface Told {
  readonly label?: Text;
  readonly as?: Form;
  readonly unit?: Unit;
  readonly labels?: Labels;
  readonly type?: string;
}

/** What figures were worked out from: the answers, and what the flow has a name for people for. */
export function renderBasis(view: EndView, because: readonly string[]): TemplateResult | typeof nothing {
  const { flow, journey } = view;
  const worths = worthOfNames(flow, journey.state, journey.options(), because);
  const lines = because.flatMap((name) => {
    const worth = worths[name];
    return worth === undefined ? [] : (renderAnswer(view, name, worth) ?? renderNamed(view, name, worth) ?? []);
  });
  if (!lines.length) return nothing;
  return govukDetails({
    summaryText: view.words.basedOn,
    html: html`<ul class="govuk-list govuk-list--bullet">
      ${lines.map((line) => html`<li>${line}</li>`)}
    </ul>`,
  });
}

function renderAnswer(view: EndView, name: string, worth: FeelJson): TemplateResult | undefined {
  const { teller, flow } = view;
  if (!Object.hasOwn(flow.file.questions, name)) return undefined;
  const question = flow.file.questions[name]!;
  const facts = factsOf(view, name, question);
  const said = teller.answer(question, worth, facts).replaceAll('\n', ', ');
  return html`${teller.line(question.title, facts)} <strong>${said}</strong>`;
}

function renderNamed({ flow, teller, words }: EndView, name: string, worth: FeelJson): TemplateResult | undefined {
  const { values = {}, tables = {}, rates = {}, parameters = {} } = flow.file;
  const told = [values, tables, rates, parameters].find((named) => Object.hasOwn(named, name))?.[name] as Told;
  const label = teller.text(told?.label);
  if (!label) return undefined;
  // Of a table, or of a row with several columns, there is nothing short to say.
  if (!Object.hasOwn(rates, name) && hasParts(worth)) return undefined;
  if (Object.hasOwn(rates, name)) {
    const { from } = worth as Record<string, FeelJson>;
    return html`${words.ratesFrom(label, teller.value(from ?? null))}`;
  }
  const form = told.as ?? (/^(?:money|percent)$/.test(told.type ?? '') ? (told.type as Form) : undefined);
  return html`${label}: <strong>${teller.figure({ ...told, as: form }, worth)}</strong>`;
}

/** Whether a value is a record, or a list of them. */
function hasParts(worth: FeelJson): boolean {
  if (Array.isArray(worth)) return worth.some(hasParts);
  return typeof worth === 'object' && worth !== null && !['number', 'date', 'duration'].some((form) => form in worth);
}
