import { addMonths, CalendarDate } from '../feel/calendar.js';
import { childrenOf, type Node } from '../feel/check/tree.js';
import { decimal, type Decimal } from '../feel/decimal.js';
import { type FeelValue, kindOf, textOf } from '../feel/values.js';
import type { AnswerType, Field } from '../flow.js';
import { ruleOf } from '../rules-in.js';
import { namesUsed } from './name-types.js';
import { cellTree, ownOf, type World } from './world.js';

/** Answers tried for one question, at most, where it is not picked from options. */
const most = 7;

/** What the rules compare the answer to a question with. */
type Edges = readonly FeelValue[];

/**
 * Answers to try for each question: every option, and of numbers and dates those at
 * which a rule changes its mind, and beside them.
 *
 * @returns as people give them
 */
export function samplesOf(world: World, today: CalendarDate): ReadonlyMap<string, readonly unknown[]> {
  const edges = edgesOf(world);
  const samples = Object.entries(world.file.questions).map(
    ([id, question]) => [id, forField(question, edges.get(id) ?? [], today)] as const,
  );
  return new Map(samples);
}

/** Lists of answers to a question that is asked several times. */
export function repeated(samples: readonly unknown[], least: number, exactly: number | undefined): unknown[] {
  const several = (count: number, from: number) =>
    Array.from({ length: count }, (_, at) => samples[(from + at) % samples.length]);
  const few = Math.min(exactly ?? least, 6);
  if (exactly !== undefined && !few) return [[]];
  const lists = samples.slice(0, most).map((_, from) => several(few, from));
  return exactly === undefined ? [...lists, several(few + 1, 0)] : lists;
}

function forField(field: Field, edges: Edges, today: CalendarDate): unknown[] {
  const own = makers[field.type](field, edges, today);
  return field.optional ? [...own, ''] : own;
}

const numbersIn = (edges: Edges): Decimal[] => edges.filter((edge) => kindOf(edge) === 'number') as Decimal[];
const textsIn = (edges: Edges): string[] => edges.filter((edge) => typeof edge === 'string');

/** Numbers at the edges, and a step beside them. */
function numbers(field: Field, edges: Edges, step: number): string[] {
  const limits = [field.min, field.max].filter((limit) => typeof limit === 'number').map((limit) => decimal(limit));
  const said = [...new Map([...limits, ...numbersIn(edges)].map((edge) => [textOf(edge), edge])).values()];
  const around = [0, step, -step].flatMap((by) => said.map((edge) => textOf(edge.plus(decimal(by)))));
  const usual = said.length ? [] : ['1', '100'];
  const [low, high] = [Number(field.min ?? 0), Number(field.max ?? Infinity)];
  const all = [...around, ...usual, '0'].filter((text) => Number(text) >= low && Number(text) <= high);
  return [...new Set(all)].slice(0, most);
}

/** Days at the edges and beside them; and birthdays of the ages that rules ask about. */
function days(edges: Edges, today: CalendarDate): string[] {
  const said = edges.filter((edge) => edge instanceof CalendarDate);
  const ages = numbersIn(edges)
    .map((edge) => edge.toNumber())
    .filter((age) => age > 0 && age <= 120 && Number.isInteger(age))
    .map((age) => addMonths(today, -12 * age));
  const around = [0, 1, -1].flatMap((by) =>
    [...said, ...ages].map(({ dayNumber }) => new CalendarDate(dayNumber + by)),
  );
  const all = [addMonths(today, -12 * 40), today, ...around].map(String);
  return [...new Set(all)].slice(0, most + 1);
}

const picked = ({ options = [] }: Field): string[] => options.map(({ value }) => value);

const makers: Record<AnswerType, (field: Field, edges: Edges, today: CalendarDate) => unknown[]> = {
  radio: picked,
  'yes-no': () => ['yes', 'no'],
  'yes-no-dont-know': () => ['yes', 'no', "don't know"],
  country: (field, edges) =>
    field.options ? picked(field) : [...new Set([...textsIn(edges), 'FR', 'IE'])].slice(0, most),
  checkboxes: (field) => {
    const alone = picked(field);
    const together = (field.options ?? []).filter(({ exclusive }) => !exclusive).map(({ value }) => value);
    // All the subsets of a few; of many each one, all together, and all but one.
    if (together.length > 5) return [...alone.map((one) => [one]), together, together.slice(1)];
    const subsets = together.reduce<string[][]>((some, one) => [...some, ...some.map((set) => [...set, one])], [[]]);
    return [
      ...alone.filter((one) => !together.includes(one)).map((one) => [one]),
      ...subsets.filter((set) => set.length),
    ];
  },
  money: (field, edges) => numbers(field, edges, 0.01),
  number: (field, edges) => numbers(field, edges, field.places === 0 ? 1 : 0.5),
  integer: (field, edges) => numbers(field, edges, 1),
  year: (field, edges, { year }) => [`${year}`, ...numbers(field, edges, 1).filter((text) => /^\d{4}$/.test(text))],
  date: (_, edges, today) => days(edges, today),
  month: (_, edges, today) => days(edges, today).map((day) => day.slice(0, 7)),
  salary: (field, edges) => {
    const [first = 'week', ...others] = field.periods ?? ['week', 'month', 'year'];
    const amounts = numbers({ ...field, min: field.min ?? 0 }, edges, 0.01);
    return [
      ...amounts.map((amount) => ({ amount, period: first })),
      ...others.map((period) => ({ amount: amounts[0], period })),
    ];
  },
  postcode: () => ['ZZ99 9ZZ'],
  text: (_, edges) => [...new Set(['Text', ...textsIn(edges)])].slice(0, most),
  address: () => [{ line1: '1 Example Street', town: 'Exampleton', postcode: 'ZZ99 9ZZ' }],
  group: ({ fields = {} }, edges, today) => {
    const each = Object.entries(fields).map(([name, field]) => [name, forField(field, edges, today)] as const);
    const usual = Object.fromEntries(each.map(([name, [first]]) => [name, first]));
    const varied = each.flatMap(([name, [, ...others]]) => others.map((other) => ({ ...usual, [name]: other })));
    return [usual, ...varied.slice(0, 2 * most)];
  },
};

/** For each question, the values that rules compare something with that hangs on its answer. */
function edgesOf(world: World): Map<string, FeelValue[]> {
  const { file, rules, treeOf, questionsBehind } = world;
  const found = new Map<string, { value: FeelValue; shared: number }[]>();

  function note(names: readonly string[], values: readonly FeelValue[]): void {
    if (!values.length) return;
    const behind = [...questionsBehind(names)];
    for (const question of behind) {
      const noted = values.map((value) => ({ value, shared: behind.length }));
      found.set(question, [...(found.get(question) ?? []), ...noted]);
    }
  }
  function look(node: Node, inside: Inside = new Map()): void {
    const compares = node.kind === 'in' || (node.kind === 'binary' && /^(?:[<>]=?|!?=)$/.test(node.operator));
    if (compares) note(sourcesOf(node, inside), constantsIn(world, node));
    const around = within(node, inside);
    for (const child of childrenOf(node)) look(child, around);
  }

  for (const { text, moment } of rules) {
    const tree = treeOf(text);
    if (!tree) continue;
    look(tree);
    // min(income, cap) turns where the two are equal, though it compares nothing.
    if (moment.when === 'used' || moment.when === 'ending') childrenOf(tree).forEach((node) => lookAtEnds(node));
  }
  function lookAtEnds(node: Node): void {
    if (node.kind === 'call' && node.callee.kind === 'name' && /^(?:min|max)$/.test(node.callee.name)) {
      note(namesUsed(node), constantsIn(world, node));
    }
    childrenOf(node).forEach(lookAtEnds);
  }
  for (const table of Object.values(file.tables ?? {})) {
    if (!('inputs' in table)) continue;
    table.inputs.forEach((input, column) => {
      const tree = treeOf(input);
      if (!tree) return;
      const values = table.rows.flatMap((row) =>
        (cellTree(ruleOf(row[column]!))?.tests ?? []).flatMap((test) => constantsIn(world, test)),
      );
      note(namesUsed(tree), values);
    });
  }
  // Not all may be tried: what is compared with the answer by itself comes before what many answers make up together.
  return new Map(
    [...found].map(([question, noted]) => [
      question,
      noted.sort((a, b) => a.shared - b.shared).map(({ value }) => value),
    ]),
  );
}

/** For names that a rule gives to the items of lists, the names that those lists come from. Fields of the items in a filter are behind an empty one. */
type Inside = ReadonlyMap<string, readonly string[]>;

/** What is known of such names within a part. */
function within(node: Node, inside: Inside): Inside {
  if (node.kind === 'filter') {
    const lists = sourcesOf(node.of, inside);
    return new Map([...inside, ['item', lists], ['', lists]]);
  }
  if (node.kind !== 'loop') return inside;
  const around = new Map(inside);
  for (const { name, list } of node.iterators) around.set(name, sourcesOf(list, around));
  return around;
}

/** The names of the flow that a part hangs on, by way of the lists that it goes through. */
function sourcesOf(node: Node, inside: Inside): string[] {
  return namesUsed(node).flatMap((name) => inside.get(name) ?? [name, ...(inside.get('') ?? [])]);
}

/** Literals in a rule, and what parameters in it are worth. */
function constantsIn(world: World, node: Node): FeelValue[] {
  if (node.kind === 'literal') return node.value === null || typeof node.value === 'boolean' ? [] : [node.value];
  if (node.kind === 'name') {
    const parameter = ownOf(world.file.parameters, node.name);
    const number = parameter && /^-?\d+(?:\.\d+)?$/.test(String(ruleOf(parameter.value)));
    return number ? [decimal(String(ruleOf(parameter.value)))] : [];
  }
  return childrenOf(node).flatMap((child) => constantsIn(world, child));
}
