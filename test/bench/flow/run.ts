import { readdirSync, readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { evaluate as feelin } from 'feelin';
import { everyPath, offeredAnswers, type Question, readFlow, stepThrough } from '@council-kit/flow';
import { checkFlow } from '@council-kit/flow/check';
import { evaluate, fromJson, parse } from '@council-kit/flow/feel';
import { parseYaml } from '@council-kit/flow/yaml';
import { atMost, printGoals, type Goal } from '../goal.js';
import { median, ratioOf } from '../measure.js';
import { answers, expressions } from './expressions.js';

// How fast the engine of flows is: beside feelin on the same rules, read once and read
// at each call; and by itself, on every path of a large flow, on one step of it, and on
// checking the example flows. `--strict` makes it fail where a goal is missed; tests never do.

const { values: given } = parseArgs({
  options: { rounds: { type: 'string', default: '5' }, strict: { type: 'boolean', default: false } },
});
const rounds = Number(given.rounds);
const repeats = 200;
const today = '2026-06-01';

const root = new URL('../../../', import.meta.url);
const textOf = (path: string): string => readFileSync(new URL(path, root), 'utf8');

const scope = new Map(Object.entries(answers).map(([name, value]) => [name, fromJson(value)]));
const read = expressions.map((text) => parse(text));
const often = (work: () => void) => () => {
  for (let at = 0; at < repeats; at++) work();
};
const theirs = often(() => expressions.forEach((text) => feelin(text, answers)));
const once = await ratioOf(
  often(() => read.forEach((expression) => evaluate(expression, scope))),
  theirs,
  rounds,
);
const each = await ratioOf(
  often(() => expressions.forEach((text) => evaluate(parse(text), scope))),
  theirs,
  rounds,
);

/** Milliseconds of one piece of work; the first round warms up. */
function millisecondsOf(work: () => unknown): number {
  const times: number[] = [];
  for (let round = -1; round < rounds; round++) {
    const start = performance.now();
    work();
    if (round >= 0) times.push(performance.now() - start);
  }
  return median(times);
}

const { flow } = readFlow(textOf('test/conformance/flows/check-benefits-financial-support.yaml'), { parse: parseYaml });
if (!flow) throw new Error('The benefits flow cannot be read');
/** Of several boxes the first: which of them are ticked changes no way. */
function answersFor(question: Question): readonly unknown[] {
  const all = offeredAnswers(question);
  return question.type === 'checkboxes' ? all.slice(0, 1) : all;
}

let count = 0;
let longest: Record<string, unknown> = {};
const paths = millisecondsOf(() => {
  count = 0;
  everyPath(flow, { today, answersFor }, ({ steps }) => {
    count++;
    if (steps.size <= Object.keys(longest).length) return;
    longest = Object.fromEntries([...steps.values()].map(({ question, given: answer }) => [question, answer]));
  });
});
const step = millisecondsOf(() => {
  for (let at = 0; at < 50; at++) stepThrough(flow, longest, { today });
});

const examples = 'stories/flows/';
const checks = readdirSync(new URL(examples, root)).map((name): [string, number] => {
  const text = textOf(examples + name);
  return [name, millisecondsOf(() => checkFlow(text, { parse: parseYaml }))];
});

console.log(
  `Node ${process.version}, ${rounds} rounds, medians; load ${loadavg()
    .map((one) => one.toFixed(1))
    .join(', ')}`,
);
const perRule = (milliseconds: number) => ((milliseconds * 1000) / (repeats * expressions.length)).toFixed(1);
console.log(
  `A rule: ${perRule(once.ours)} µs read once, ${perRule(each.ours)} µs read at each call; feelin ${perRule(each.theirs)} µs`,
);
for (const [name, time] of checks) console.log(`Checking ${name}: ${time.toFixed(0)} ms`);
const goals: Goal[] = [
  atMost('a rule read once, as a multiple of feelin', once.ratio, 0.1),
  atMost('a rule read at each call, as a multiple of feelin', each.ratio, 1),
  atMost(`${count} paths of the benefits flow`, paths, 1000, ' ms'),
  atMost(`a step of it, after ${Object.keys(longest).length} answers`, step / 50, 2, ' ms'),
];
const missed = printGoals('The engine of flows', goals);
if (given.strict && missed) process.exitCode = 1;
