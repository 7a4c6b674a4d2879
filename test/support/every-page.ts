import { readFlow, stepThrough, type Flow, type FlowTest, type Question } from '@council-kit/flow';
import { parseYaml } from '@council-kit/flow/yaml';
import { expect } from 'chai';
import { faultsOf, treeOf } from './accessibility.js';
import { fillIn } from './fill-in.js';
import { consoleOf, until } from './page.js';
import { errorsOf, headingOf, press, smartAnswer } from './smart-answer.js';
import { all, textOf } from './table.js';

type SmartAnswer = HTMLElementTagNameMap['council-smart-answer'];

/** One of the example flows, from `stories/flows`. */
export async function exampleFlow(id: string): Promise<Flow> {
  const text = await (await fetch(`/stories/flows/${id}.yaml`)).text();
  const { flow, findings } = readFlow(text, { parse: parseYaml });
  expect(findings, id).to.deep.equal([]);
  return flow!;
}

/** The questions and the end that the answers of a test lead through. */
function placesOf(flow: Flow, { answers, today, parameters }: FlowTest): string[] {
  const { path, at } = stepThrough(flow, answers, { today, parameters });
  return [...path.map(({ question }) => question), at.kind === 'failed' ? 'unavailable' : at.id];
}

/** As few of a flow's own tests as lead to every question, every outcome and what is said when none can be had. */
export function journeysOf(flow: Flow): { tests: FlowTest[]; missed: string[] } {
  const { questions, outcomes = {}, unavailable, tests = [] } = flow.file;
  const missed = new Set([
    ...Object.keys(questions),
    ...Object.keys(outcomes),
    ...(unavailable ? ['unavailable'] : []),
  ]);
  // Ways that end in a refused answer, or need what only a test has, are left to the engine's tests.
  const whole = tests
    .filter(({ expect: { error }, rates }) => error === undefined && !rates)
    .map((test) => ({ test, places: placesOf(flow, test) }));
  const chosen: FlowTest[] = [];
  for (;;) {
    const news = whole.map(({ test, places }) => ({
      test,
      places,
      count: places.filter((id) => missed.has(id)).length,
    }));
    const best = news.reduce((one, other) => (other.count > one.count ? other : one));
    if (best.count === 0) return { tests: chosen, missed: [...missed] };
    chosen.push(best.test);
    for (const id of best.places) missed.delete(id);
  }
}

/** Goes a way through a flow, and looks at each page of it that has not been seen yet. */
export async function goThrough(flow: Flow, test: FlowTest, seen: Set<string>): Promise<void> {
  const parameters = Object.entries(test.parameters ?? {}).map(([name, value]) => `${name}: ${String(value)}`);
  const site = (document.title = 'Northmere Council');
  const said = consoleOf();
  const element = await smartAnswer(
    flow.file,
    `without-start today="${test.today}" parameters="${parameters.join('; ')}"`,
  );
  const places = placesOf(flow, test);
  const { path } = stepThrough(flow, test.answers, test);
  const values = new Map(path.map((step) => [step.question, step.value]));
  for (const [position, id] of places.entries()) {
    const isNew = !seen.has(id);
    const question = flow.file.questions[id];
    const shown = stepThrough(flow, pick(test.answers, places.slice(0, position)), test);
    await until(
      () => isAt(element, id, question),
      () => `the page of ${id}; it is “${headingOf(element)}”`,
    );
    if (position > 0) expectArrival(element, site);
    if (isNew) {
      await lookAt(element, flow, id);
      if (question) await refuse(element, question, id, site);
    }
    seen.add(id);
    if (!question) break;
    expect(shown.at.id, 'the engine is at the same question').to.equal(id);
    fillIn(element, id, question, values.get(id));
    press(element, 'Continue');
  }
  // Developers are told why a flow can't go on, and of nothing else.
  const isStuck = places.at(-1) === 'unavailable';
  expect(said.all.map((line) => /the flow cannot go on/.test(line))).to.deep.equal(isStuck ? [true] : []);
  element.remove();
}

const pick = (answers: FlowTest['answers'], names: readonly string[]) =>
  Object.fromEntries(names.filter((name) => name in answers).map((name) => [name, answers[name]]));

const own = (element: Element): Element => element.querySelector('[data-council-own]')!;

/** Whether a page is there: a question's form by its fields, the end by its having none. */
function isAt(element: Element, id: string, question: Question | undefined): boolean {
  const form = own(element)?.querySelector('form');
  if (!question) return !form && !!headingOf(element);
  return !!form?.querySelector(`[name$="-${id}"], [name*="-${id}-"]`);
}

/** The focus is on the heading, and the title says it. */
function expectArrival(element: Element, site: string): void {
  const heading = headingOf(element);
  expect(document.title).to.equal(`${heading} – ${site}`);
  expect(document.activeElement?.localName, heading).to.match(/^h\d$/);
  expect(textOf(document.activeElement)).to.include(heading);
}

const needName = /^(?:radio|checkbox|textbox|combobox|button|link|region|heading)$/;

/** What every page has: its own heading, a name for each thing, and nothing that axe finds. */
async function lookAt(element: SmartAnswer, { file }: Flow, id: string): Promise<void> {
  const written = (file.questions[id] ?? file.outcomes?.[id] ?? file.unavailable)?.title as
    Record<string, string> | undefined;
  for (const language of ['cy', 'en'] as const) {
    const title = written?.[language];
    element.lang = language;
    await until(
      () => element.querySelector(`[data-council-own] > [lang="${language}"]`),
      () => `${id} in ${language}`,
    );
    if (title && !title.includes('{')) expect(headingOf(element)).to.equal(title);
  }
  const tree = treeOf(own(element));
  const nameless = tree.filter((line) => needName.test(line));
  expect(nameless, id).to.deep.equal([]);
  // `<details>` is a group too, which no name is asked of.
  for (const set of all(own(element), 'fieldset')) expect(textOf(set.querySelector('legend')), id).not.to.equal('');
  expect(tree.filter((line) => line.startsWith('heading ')).length, id).to.be.above(0);
  expect(await faultsOf(element), id).to.deep.equal([]);
}

/** What is wrong with no answer is said above the question and at its fields. */
async function refuse(element: SmartAnswer, question: Question, id: string, site: string): Promise<void> {
  if (question.optional) return;
  const heading = headingOf(element);
  press(element, 'Continue');
  await until(
    () => errorsOf(element).length,
    () => `what is wrong with ${id}`,
  );
  expect(document.title).to.equal(`Error: ${heading} – ${site}`);
  const summary = own(element).querySelector('.govuk-error-summary')!;
  expect(document.activeElement).to.equal(summary);
  expect(summary.querySelector('[role=alert]')).not.to.equal(null);
  for (const link of all<HTMLAnchorElement>(summary, 'li a')) {
    const said = textOf(link);
    const field = document.getElementById(link.hash.slice(1))!;
    const described = [field, field.closest('fieldset')]
      .flatMap((each) => each?.getAttribute('aria-describedby')?.split(' ') ?? [])
      .map((one) => textOf(document.getElementById(one)));
    // In a page of several fields the summary names the field as well.
    expect(
      described.some((text) => text.startsWith('Error: ') && said.endsWith(text.slice('Error: '.length))),
      `${id}: “${said}” at its field, which is described by ${described.join(' | ')}`,
    ).to.equal(true);
  }
  expect(await faultsOf(element), `${id}, refused`).to.deep.equal([]);
}
