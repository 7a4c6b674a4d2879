import { functions } from '../feel/functions/core.js';
import { moreFunctions } from '../feel/functions/more.js';
import { quoted } from './finding.js';
import { namesUsed } from './name-types.js';
import { ownOf, type World } from './world.js';

/** Parts whose names rules use. */
const spaces = ['questions', 'values', 'tables', 'rates', 'parameters'] as const;
const one = {
  questions: 'question',
  values: 'value',
  tables: 'table',
  rates: 'rates',
  parameters: 'parameter',
} as const;
const reserved =
  /^(?:and|or|not|in|between|if|then|else|for|return|some|every|satisfies|true|false|null|function|item|partial)$/;

/** Looks at the names of a flow: that no two parts share one, and that each has a use. */
export function checkNames(world: World): void {
  const { file, findings, owners } = world;
  const taken = new Map<string, string>();
  for (const space of spaces) {
    for (const name of Object.keys(file[space] ?? {})) {
      const place = `${space}.${name}`;
      const before = taken.get(name);
      if (before) {
        const sentence = `${quoted(name)} is the name of a part of ${before} too, and rules couldn't tell them apart.`;
        findings.error('name-twice', place, sentence, 'Give one of them another name.');
      }
      taken.set(name, space);
      if (reserved.test(name)) {
        findings.error('name', place, `${quoted(name)} is a word of the rule language.`, 'Choose another name.');
      } else if (functions.has(name) || moreFunctions.has(name)) {
        const sentence = `${quoted(name)} is a function of the rule language too, which rules couldn't use then.`;
        const other = space === 'questions' ? `their_${name}` : `${name}_${one[space]}`;
        const mend = `Choose another name, such as ${quoted(other)}, and write that in the rules that mean it.`;
        findings.error('name', place, sentence, mend);
      }
    }
  }
  for (const id of Object.keys(file.outcomes ?? {})) {
    if (!ownOf(file.questions, id)) continue;
    const sentence = `${quoted(id)} is a question and an outcome, and a route couldn't tell them apart.`;
    findings.error('name-twice', `outcomes.${id}`, sentence, 'Give one of them another name.');
  }
  checkDuplicates(world);
  // What a rule that can't be read uses isn't known.
  if (world.rules.some(({ text }) => !world.treeOf(text))) return;
  const used = namesInUse(world);
  for (const space of ['values', 'tables', 'rates', 'parameters'] as const) {
    for (const name of Object.keys(file[space] ?? {})) {
      const place = `${space}.${name}`;
      // What several flows share is there for all of them.
      if (used.has(name) || owners.has(place)) continue;
      const [verb, them] = space === 'rates' ? ['are', 'them'] : ['is', 'it'];
      findings.warning(
        'unused',
        place,
        `The ${one[space]} ${quoted(name)} ${verb} never used.`,
        `Use ${them}, or take ${them} out.`,
      );
    }
  }
  for (const id of Object.keys(file.questions)) {
    const place = `questions.${id}`;
    if (used.has(id) || owners.has(place)) continue;
    const sentence = `Nothing uses the answer to ${quoted(id)}.`;
    findings.warning('answer-unused', place, sentence, 'Use it in a rule or a text, or leave the question out.');
  }
}

/** Names that something besides their own part needs: by rules and texts of questions, results and outcomes. */
function namesInUse({ rules, texts, treeOf, usedBy }: World): ReadonlySet<string> {
  const used = new Set<string>();
  const use = (name: string): void => {
    if (used.has(name)) return;
    used.add(name);
    usedBy(name).forEach(use);
  };
  for (const { text, moment, place } of rules) {
    const tree = moment.when === 'used' ? undefined : treeOf(text);
    if (!tree) continue;
    // To look at an answer in order to refuse it is no use of it.
    const own = moment.when === 'answered' && place.includes('.validate.') ? moment.question : undefined;
    for (const name of namesUsed(tree)) if (name !== own) use(name);
  }
  for (const { inserted } of texts) inserted.forEach(use);
  return used;
}

function checkDuplicates({ file, findings }: World): void {
  const twice = (values: readonly unknown[], placeOf: (at: number) => string, what: string): void => {
    const seen = new Set<string>();
    values.forEach((value, at) => {
      const key = JSON.stringify(value);
      if (seen.has(key)) {
        findings.error('twice', placeOf(at), `There is another ${what} ${key}.`, 'Change one of them, or take it out.');
      }
      seen.add(key);
    });
  };
  const options = (list: readonly { value: string; label: unknown }[] | undefined, place: string): void => {
    twice(
      (list ?? []).map(({ value }) => value),
      (at) => `${place}.options.${at}.value`,
      'option with the value',
    );
    twice(
      (list ?? []).map(({ label }) => label),
      (at) => `${place}.options.${at}.label`,
      'option with the label',
    );
  };
  for (const [id, question] of Object.entries(file.questions)) {
    options(question.options, `questions.${id}`);
    for (const [name, field] of Object.entries(question.fields ?? {}))
      options(field.options, `questions.${id}.fields.${name}`);
  }
  twice(
    (file.tests ?? []).map(({ name }) => name),
    (at) => `tests.${at}.name`,
    'test with the name',
  );
}
