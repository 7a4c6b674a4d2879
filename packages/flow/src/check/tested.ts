import { FeelError } from '../feel/error.js';
import type { Field } from '../flow.js';
import { routesOf } from '../reach.js';
import type { Flow } from '../read-flow.js';
import { runTests, type TestReport } from '../run-tests.js';
import { tellFailures } from './failures.js';
import { quoted } from './finding.js';
import { namesInTests } from './test-names.js';
import { ownOf, type World } from './world.js';

/** Looks at the tests of a flow: which fail, and what none of them comes through. */
export function checkTests(world: World, flow: Flow, report: TestReport | undefined): void {
  const { file, findings, owners } = world;
  if (!file.tests?.length) {
    const mend = 'Write down cases that the policy decides, with what should come of them, under "tests".';
    findings.advice('no-tests', '', 'The flow has no tests.', mend);
    return;
  }
  if (!report) {
    checkReadable(world, flow);
    return;
  }
  tellFailures(report, findings, namesInTests(world));
  // What no test comes through only matters once all is well.
  if (findings.all.some(({ severity }) => severity === 'error')) return;
  const never = new Set(
    findings.all.filter(({ code }) => /never|dead|unreach/.test(code)).map(({ place }) => place.replace(/\.if$/, '')),
  );
  const isOwn = (place: string): boolean => !owners.has(place.split('.').slice(0, 2).join('.')) && !never.has(place);
  const add = 'Add a test that does.';
  const ends = new Set(report.results.map(({ state }) => state.at.id));
  for (const id of Object.keys(file.outcomes ?? {})) {
    const place = `outcomes.${id}`;
    if (!ends.has(id) && isOwn(place))
      findings.advice('outcome-untested', place, `No test ends at ${quoted(id)}.`, add);
  }
  for (const place of report.coverage.routes.missing.filter(isOwn)) {
    const [, id, , at] = place.split('.') as [string, string, string, string];
    const question = ownOf(file.questions, id)!;
    const routes = routesOf(question);
    const there = Array.isArray(question.next) ? place : `questions.${id}.next`;
    const which = routes.length > 1 ? `route ${Number(at) + 1} of ${quoted(id)}` : `the way on from ${quoted(id)}`;
    findings.advice('route-untested', there, `No test takes ${which}, to ${quoted(routes[Number(at)]!.goto)}.`, add);
  }
  for (const place of report.coverage.options.missing.filter(isOwn)) {
    const [, whose = '', at = ''] = /^(.*)\.options\.(\d+)$/.exec(place) ?? [];
    const [, id = '', ...fields] = whose.split(/\.(?:fields\.)?/);
    const field = fields.reduce<Field | undefined>((one, name) => one?.fields?.[name], ownOf(file.questions, id));
    const option = field?.options?.[Number(at)];
    const value = option ? option.value : (['yes', 'no', "I don't know"][Number(at)] ?? at);
    const of = fields.length ? `${quoted(fields.join('.'))} in ${quoted(id)}` : quoted(id);
    findings.advice('option-untested', option ? place : whose, `No test picks ${quoted(value)} of ${of}.`, add);
  }
}

/** How the tests of a flow went; nothing where one of them can't be run. */
export function reportOf(flow: Flow): TestReport | undefined {
  try {
    return runTests(flow);
  } catch (error) {
    if (error instanceof FeelError) return undefined;
    throw error;
  }
}

/** Finds the test that can't be run. */
function checkReadable({ findings, file }: World, flow: Flow): void {
  const alone = (file.tests ?? []).findIndex((test) => !reportOf({ ...flow, file: { ...flow.file, tests: [test] } }));
  findings.error(
    'test-fails',
    `tests.${Math.max(alone, 0)}`,
    "This test can't be run: its date or one of its figures can't be read.",
    'Write a figure as 12.50, true or "text" in quotation marks of its own, and a date as 2026-04-06.',
  );
}
