import { check, checkUnaryTests, type Finding as RuleFinding } from '../feel/check/check.js';
import { kindInWords } from '../feel/check/describe.js';
import { nearest } from '../feel/check/nearest.js';
import { childrenOf, type Node } from '../feel/check/tree.js';
import type { FeelType } from '../feel/check/types.js';
import { quoted } from './finding.js';
import { typeOfField, typesOfGiven } from './name-types.js';
import type { Rule } from '../flow.js';
import type { RuleSite, Wanted } from './sites.js';
import { ownOf, type World } from './world.js';

const wantedKinds: Record<Exclude<Wanted, 'anything'>, RegExp> = {
  list: /^(?:list|any)$/,
  condition: /^(?:boolean|any|null)$/,
  limit: /^(?:number|date|any)$/,
  count: /^(?:number|any)$/,
  date: /^(?:date|any)$/,
};
const wantedWords: Record<Exclude<Wanted, 'anything'>, string> = {
  list: 'a list',
  condition: 'a condition, which is yes or no (true or false)',
  limit: 'a number or a date',
  count: 'a number',
  date: 'a date',
};

/** Looks at each rule by itself: whether it can be read, and whether its names and types fit. */
export function checkRules(world: World): void {
  const { rules, findings, functions } = world;
  for (const site of rules) {
    const { place, text, wanted } = site;
    const names = namesAt(site, world);
    const { findings: found, type } = check(text, { names, functions });
    if (checkOwnGroup(site, world)) continue;
    tell(found, place, world);
    if (!found.length && wanted !== 'anything' && !wantedKinds[wanted].test(type.kind)) {
      const sentence = `This should be ${wantedWords[wanted]}, not ${kindInWords(type.kind)}.`;
      findings.error(
        'rule',
        place,
        sentence,
        wanted === 'condition' ? 'Compare it with something: income < 16000.' : 'Mend the rule.',
      );
    }
    if (type.kind === 'null' && wanted === 'anything' && !place.startsWith('tables.')) {
      findings.warning('rule', place, 'This is never worth anything.', 'Write what it is worth, or take it out.');
    }
    checkRatesAsked(text, place, world);
  }
  checkCells(world);
  checkCircles(world);
}

/** In a validation of a field, the name of the group is that of all that were answered, not of the one at hand. */
function checkOwnGroup({ place, text, moment, fields }: RuleSite, { file, treeOf, findings }: World): boolean {
  const tree = treeOf(text);
  if (!fields || !tree || !('question' in moment) || !file.questions[moment.question]!.repeat) return false;
  const { question } = moment;
  let found = false;
  const look = (node: Node): void => {
    childrenOf(node).forEach(look);
    if (node.kind !== 'path' || node.of.kind !== 'name' || node.of.name !== question) return;
    if (!Object.hasOwn(fields, node.name)) return;
    const { name, from, to } = node;
    const sentence = `${quoted(`${question}.${name}`)} is a list: what was answered in all of them.`;
    findings.error('rule', place, sentence, `Inside a field, write ${quoted(name)}.`, { from, to });
    found = true;
  };
  // To count or add up all of them is another matter.
  if (tree.kind === 'binary') [tree.left, tree.right].forEach((side) => side.kind === 'path' && look(side));
  return found;
}

/** The types of the names that a rule may use. */
function namesAt({ fields, figures, given }: RuleSite, world: World): Readonly<Record<string, FeelType>> {
  const { types } = world;
  if (given) return { ...types, ...typesOfGiven(given) };
  if (figures) return { ...types, ...namesOfFigures(figures, world) };
  if (!fields) return types;
  // A field that is left blank has nothing to be held against, so that its validations aren't worked out.
  const inner = Object.entries(fields).map(
    ([name, field]) => [name, { ...typeOfField(field), optional: false }] as const,
  );
  return { ...types, ...Object.fromEntries(inner) };
}

/** The types of figures, which the words of their outcome may use by name. */
export function namesOfFigures(figures: RuleSite['figures'], { types, functions }: World): Record<string, FeelType> {
  const named = Object.entries(figures ?? {}).map(([name, { is, if: condition }]) => {
    const { type } = check(String(is), { names: types, functions });
    return [name, condition === undefined ? type : { ...type, optional: true }] as const;
  });
  return Object.fromEntries(named);
}

function tell(found: readonly RuleFinding[], place: string, { findings }: World): void {
  for (const { code, message, cure, from, to } of found) {
    // Whether an answer is missing where it is needed, only a walk through the flow can tell.
    if (code === 'missing') continue;
    findings.error('rule', place, message, cure ?? 'Mend the rule.', { from, to });
  }
}

function checkCells(world: World): void {
  const { file, functions } = world;
  for (const [name, table] of Object.entries(file.tables ?? {})) {
    if (!('inputs' in table)) continue;
    const names = { ...world.types, ...typesOfGiven(table.given ?? []) };
    const inputs = table.inputs.map((input) => check(String(input), { names, functions }).type);
    table.rows.forEach((row, at) =>
      inputs.forEach((input, column) => {
        const { findings: found } = checkUnaryTests(String(row[column] as Rule), input, {
          names,
          functions,
        });
        tell(found, `tables.${name}.rows.${at}.${column}`, world);
      }),
    );
  }
}

/** `rate at("minimum_wage", …)` has to name rates that are there. */
function checkRatesAsked(text: string, place: string, { file, treeOf, findings }: World): void {
  const rates = Object.keys(file.rates ?? {});
  const look = (node: Node): void => {
    childrenOf(node).forEach(look);
    if (node.kind !== 'call' || node.callee.kind !== 'name' || node.callee.name !== 'rate at') return;
    const first = node.given[0]?.value;
    if (first?.kind !== 'literal' || typeof first.value !== 'string' || ownOf(file.rates, first.value)) return;
    const near = nearest(first.value, rates);
    const mend = near ? `Did you mean ${quoted(near)}?` : 'Name one of the rates of this flow.';
    const { from, to } = first;
    findings.error('rule', place, `There are no rates ${quoted(first.value)}.`, mend, { from, to });
  };
  const tree = treeOf(text);
  if (tree) look(tree);
}

/** No value may need itself. */
function checkCircles({ file, usedBy, findings }: World): void {
  const done = new Set<string>();
  const look = (name: string, way: readonly string[]): void => {
    const before = way.indexOf(name);
    if (before >= 0) {
      const circle = [...way.slice(before), name].map(quoted);
      const part = ownOf(file.values, name) !== undefined ? 'values' : ownOf(file.tables, name) ? 'tables' : 'rates';
      const sentence = `${circle[0]!} needs itself: ${circle.join(' needs ')}.`;
      findings.error('circle', `${part}.${name}`, sentence, 'Work one of them out without the other.');
    } else if (!done.has(name)) {
      for (const one of usedBy(name)) look(one, [...way, name]);
      done.add(name);
    }
  };
  for (const part of [file.values, file.tables, file.rates]) for (const name of Object.keys(part ?? {})) look(name, []);
}
