import { readFileSync } from 'node:fs';
import { type Answers, readFlow, type State, stepThrough } from '@council-kit/flow';
import { parseYaml } from '@council-kit/flow/yaml';
import { difference } from './support/difference.js';
import type { Suite } from './support/suite.js';

interface Case {
  id: string;
  today: string;
  answers: { question: string; answer: string }[];
  expected: {
    outcome?: string;
    next?: string;
    rejected?: boolean;
    question?: string;
    errorKey?: string | null;
    figures?: Record<string, unknown>;
    results?: string[];
  };
  floatArtefact?: { exact: Record<string, unknown> };
}

const flows = ['calculate-your-holiday-entitlement', 'check-benefits-financial-support', 'check-building-safety-costs'];

/** How the recorded cases call the figures of our files, where they don't call them the same. */
const recordedNames: Record<string, string> = {
  worth: 'uprated_value_of_property',
  protected: 'fully_protected_from_costs?',
  yearly: 'presented_annual_price_cap',
  remaining: 'presented_remaining_costs',
  paid: 'presented_amount_already_paid',
  valuation_limit: 'presented_valuation_limit',
  above_yearly: 'remaining_costs_more_than_annual_price_cap?',
  repaid: 'fully_repaid?',
};

/** Three flows of GOV.UK, said in our format, against the cases recorded from GOV.UK's own tests. */
export const suite: Suite = {
  needs: 'flows',
  run(samples) {
    const failures: string[] = [];
    let total = 0;
    for (const name of flows) {
      const { flow, findings } = readFlow(readFileSync(new URL(`./flows/${name}.yaml`, import.meta.url), 'utf8'), {
        parse: parseYaml,
      });
      const { cases } = JSON.parse(readFileSync(`${samples}/flows/${name}.cases.json`, 'utf8')) as { cases: Case[] };
      total += cases.length;
      for (const one of cases) {
        const fault = flow
          ? faultOf(one, stepThrough(flow, answersOf(one), { today: one.today }))
          : JSON.stringify(findings[0]);
        if (fault) failures.push(`${one.id}: ${fault}`);
      }
    }
    return Promise.resolve({ name: 'flows', passed: total - failures.length, total, floor: 504, failures });
  },
};

const answersOf = ({ answers }: Case): Answers =>
  Object.fromEntries(answers.map(({ question, answer }) => [question, answer]));

/** What of a case isn't as it was recorded. */
function faultOf({ answers, expected, floatArtefact }: Case, { at, path }: State): string | undefined {
  const wanted: Record<string, unknown> = { kind: 'question', id: expected.next, refused: false };
  if (expected.rejected) Object.assign(wanted, { id: expected.question, refused: true });
  if (expected.outcome) {
    wanted.kind = 'outcome';
    wanted.id = expected.outcome;
    if (expected.figures) wanted.figures = textsOf({ ...expected.figures, ...floatArtefact?.exact });
    if (expected.results) wanted.results = expected.results;
  }
  const got: Record<string, unknown> = { kind: at.kind, id: at.id, refused: 'problems' in at };
  if (at.kind === 'outcome') {
    if (expected.figures) {
      got.figures = Object.fromEntries(at.figures.map(({ id, value }) => [recordedNames[id] ?? id, plain(value)]));
    }
    if (expected.results) {
      got.results = at.results.filter(({ verdict }) => verdict === 'likely').map(({ id }) => id);
    }
  }
  if (at.kind === 'failed') return JSON.stringify(at.fault);
  const asked = path.length + (got.refused ? 1 : 0);
  if (asked !== answers.length) return `${asked} of ${answers.length} answers were asked for`;
  return difference(got, wanted);
}

/** Figures as plain values: `£1,000` is `1000` and `4.60` is `4.6`, and what isn't worked out isn't there. */
function textsOf(figures: Record<string, unknown>): Record<string, unknown> {
  const texts = Object.entries(figures).flatMap(([name, value]): [string, unknown][] => {
    if (value === null) return [];
    return [[name, typeof value === 'boolean' ? value : String(value).replace(/[£,]|(?<=\.\d)0$/g, '')]];
  });
  return Object.fromEntries(texts);
}

const plain = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'number' in value ? value.number : value;
