import { CalendarDate } from '../feel/calendar.js';
import { decimal, type Decimal } from '../feel/decimal.js';
import { childrenOf, type Node } from '../feel/check/tree.js';
import { anything, type FeelType } from '../feel/check/types.js';
import { evaluateUnaryTests } from '../feel/evaluate.js';
import { FeelError } from '../feel/error.js';
import { type FeelValue, kindOf, textOf } from '../feel/values.js';
import { check } from '../feel/check/check.js';
import type { DecisionTable, Field, Rule } from '../flow.js';
import type { Flow } from '../read-flow.js';
import { ruleOf } from '../rules-in.js';
import { Situation } from '../situation.js';
import { FlowFault } from '../fault.js';
import type { Survey } from './explore.js';
import { listed } from './finding.js';
import { kindsOf } from './watched.js';
import { cellTree, ownOf, type World } from './world.js';

/** More combinations than this are not looked at one by one. */
const most = 60_000;

/** Looks at the rows of decision tables: whether one applies whatever comes, only one, and each at some time. */
export function checkTables(world: World, flow: Flow, today: string, { complete, inputs }: Survey): void {
  const situation = new Situation(flow, { today });
  for (const [name, table] of Object.entries(world.file.tables ?? {})) {
    if ('inputs' in table)
      checkTable(world, situation, name, table, complete && !('given' in table) ? inputs.get(name) : undefined);
  }
}

/** @param asked what it is ever asked about, where that is known */
function checkTable(
  world: World,
  situation: Situation,
  name: string,
  table: DecisionTable,
  asked: ReadonlySet<string> | undefined,
): void {
  const { inputs, rows, hit = 'unique', otherwise } = table;
  const { findings, types, functions } = world;
  const points = inputs.map((input, column) => {
    const cells = rows.map((row) => ruleOf(row[column]!));
    const { type } = check(String(input), { names: types, functions });
    return pointsOf(world, situation, input, table.given?.includes(String(input)) ? typeByCells(cells) : type, cells);
  });
  const combinations = points.reduce((product, some) => product * (some?.length ?? Infinity), 1);
  if (combinations > most || !combinations) return;
  const met = rowsMet(situation, rows, points as FeelValue[][]);
  if (!met) return;
  const place = `tables.${name}`;
  const inputNames = inputs.map(String);
  const surely = inputNames.every(
    (input, at) => ownOf(world.file.questions, input) && inputNames.indexOf(input) === at,
  );
  const severity = surely ? 'error' : 'warning';
  const applied = new Set<number>();
  const overlaps = new Set<string>();
  let uncovered: FeelValue[] | undefined;
  forEachCombination(points as FeelValue[][], (values, indexes) => {
    const applying = rows.flatMap((_, at) => (met.every((column, one) => column[indexes[one]!]![at]) ? [at] : []));
    for (const at of hit === 'first' ? applying.slice(0, 1) : applying) applied.add(at);
    // What no answers lead to needs no row.
    if (asked && !asked.has(kindsOf(values))) return;
    if (!applying.length) uncovered ??= [...values];
    const [first, second] = applying;
    if (hit !== 'unique' || second === undefined || overlaps.has(`${first!} ${second}`)) return;
    overlaps.add(`${first!} ${second}`);
    const sentence = `Rows ${first! + 1} and ${second + 1} both apply, as to ${inWords(inputNames, values)}.`;
    const mend = 'Make them differ, or write "hit: first" if the first of them is to count.';
    findings[severity]('rows-overlap', `${place}.rows.${second}`, sentence, mend);
  });
  if (uncovered && !otherwise && hit !== 'collect') {
    const sentence = `No row applies to ${inWords(inputNames, uncovered)}.`;
    findings[severity](
      'rows-uncovered',
      `${place}.rows`,
      sentence,
      'Add a row for it, or "otherwise" with what is to be given then.',
    );
  }
  rows.forEach((_, at) => {
    if (applied.has(at)) return;
    const why =
      hit === 'first' ? 'The rows before it take all that it is about.' : 'Nothing that can be given meets it.';
    findings.warning(
      'row-never-applies',
      `${place}.rows.${at}`,
      `Row ${at + 1} never applies.`,
      `${why} Mend it, or take it out.`,
    );
  });
}

const inWords = (inputs: readonly string[], values: readonly FeelValue[]): string =>
  listed(inputs.map((input, at) => `${input} ${valueInWords(values[at]!)}`));

/** A value as somebody who reads a rule would write it. */
export function valueInWords(value: FeelValue): string {
  if (value === null) return 'without an answer';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return `"${value}"`;
  if (Array.isArray(value)) return value.length ? (value as FeelValue[]).map(valueInWords).join(' and ') : 'nothing';
  if (value instanceof Map) {
    return [...(value as ReadonlyMap<string, FeelValue>)]
      .map(([name, part]) => `${name} ${valueInWords(part)}`)
      .join(', ');
  }
  return textOf(value);
}

/** For each column, for each of its points, which rows' cells that meets; undefined where a cell can't be told. */
function rowsMet(
  situation: Situation,
  rows: DecisionTable['rows'],
  points: readonly FeelValue[][],
): boolean[][][] | undefined {
  const { cells } = situation.flow;
  try {
    return points.map((some, column) =>
      some.map((point) =>
        rows.map((row, at) =>
          situation.during(`rows.${at}`, String(row[column] as Rule), () =>
            Boolean(evaluateUnaryTests(cells.get(String(row[column] as Rule))!, point, situation)),
          ),
        ),
      ),
    );
  } catch (error) {
    if (error instanceof FeelError || error instanceof FlowFault) return undefined;
    throw error;
  }
}

function forEachCombination(points: readonly FeelValue[][], visit: (values: FeelValue[], at: number[]) => void): void {
  const values: FeelValue[] = [];
  const indexes: number[] = [];
  const fill = (column: number): void => {
    if (column === points.length) {
      visit(values, indexes);
      return;
    }
    points[column]!.forEach((value, at) => {
      values[column] = value;
      indexes[column] = at;
      fill(column + 1);
    });
  };
  fill(0);
}

/** Values that stand for all that an input can be: one of each kind that the cells tell apart. Undefined where they can't be found. */
function pointsOf(
  world: World,
  situation: Situation,
  input: Rule,
  type: FeelType,
  cells: readonly Rule[],
): FeelValue[] | undefined {
  const missing = type.optional ? [null] : [];
  if (type.kind === 'boolean') return [true, false, ...missing];
  const trees = cells.flatMap((cell) => cellTree(cell)?.tests ?? []);
  const said = trees.flatMap((tree) => edgesIn(tree, situation, type.kind));
  if (type.kind === 'string') {
    const texts = type.options ?? [...new Set(said.filter((value) => typeof value === 'string')), '…'];
    return [...texts, ...missing];
  }
  const question = ownOf(world.file.questions, String(input));
  if (type.kind === 'number') return [...numbersAround(said, question, isWhole(world, input)), ...missing];
  if (type.kind === 'date') return [...daysAround(said), ...missing];
  return undefined;
}

/** What something that a table is given has to be, going by what its cells hold it against. */
function typeByCells(cells: readonly Rule[]): FeelType {
  const literals = (node: Node): Node[] => (node.kind === 'literal' ? [node] : childrenOf(node).flatMap(literals));
  const [first] = cells.flatMap((cell) => cellTree(cell)?.tests ?? []).flatMap(literals);
  return first?.kind === 'literal' ? { kind: kindOf(first.value) } : anything;
}

/** Values that a cell names: literals, and names whose worth doesn't hang on answers. */
function edgesIn(node: Node, situation: Situation, kind: FeelType['kind']): FeelValue[] {
  if (node.kind === 'literal') return kindOf(node.value) === kind ? [node.value] : [];
  if (/^(?:name|path|binary|call|negate)$/.test(node.kind) && !mentionsInput(node)) {
    const value = worthOf(node, situation);
    if (value !== undefined && kindOf(value) === kind) return [value];
  }
  return childrenOf(node).flatMap((child) => edgesIn(child, situation, kind));
}

const mentionsInput = (node: Node): boolean =>
  (node.kind === 'name' && node.name === '?') || childrenOf(node).some(mentionsInput);

function worthOf(node: Node, situation: Situation): FeelValue | undefined {
  if (node.kind === 'negate') {
    const value = worthOf(node.value, situation);
    return value !== undefined && kindOf(value) === 'number' ? (value as Decimal).neg() : undefined;
  }
  if (node.kind === 'literal') return node.value;
  try {
    if (node.kind === 'name') return situation.get(node.name);
    if (node.kind !== 'path') return undefined;
    const record = worthOf(node.of, situation);
    return record instanceof Map ? (record as ReadonlyMap<string, FeelValue>).get(node.name) : undefined;
  } catch (error) {
    if (error instanceof FeelError || error instanceof FlowFault) return undefined;
    throw error;
  }
}

/** Each edge, one number between each two, and one beyond either end. */
function numbersAround(said: readonly FeelValue[], question: Field | undefined, whole: boolean): Decimal[] {
  const limit = (end: Rule | undefined): Decimal[] => (typeof end === 'number' ? [decimal(end)] : []);
  const least = question && (limit(question.min)[0] ?? (question.type === 'money' ? decimal(0) : undefined));
  const greatest = question && limit(question.max)[0];
  const edges = [...(said as Decimal[]), ...(least ? [least] : []), ...(greatest ? [greatest] : [])];
  const sorted = [...new Map(edges.map((edge) => [textOf(edge), edge])).values()].sort((a, b) => a.cmp(b));
  if (!sorted.length) return [decimal(0), decimal(1)];
  const between = sorted.slice(1).flatMap((edge, at) => {
    const before = sorted[at]!;
    if (!whole) return [before.plus(edge).div(2)];
    const next = before.round(0, 0).plus(1);
    return next.lt(edge) ? [next] : [];
  });
  const all = [sorted[0]!.minus(1), ...sorted, ...between, sorted.at(-1)!.plus(1)];
  return all
    .filter((value) => (!least || value.gte(least)) && (!greatest || value.lte(greatest)))
    .sort((a, b) => a.cmp(b));
}

function daysAround(said: readonly FeelValue[]): CalendarDate[] {
  const numbers = [...new Set((said as CalendarDate[]).map(({ dayNumber }) => dayNumber))].sort((a, b) => a - b);
  const days = numbers.flatMap((day) => [day - 1, day, day + 1]);
  return [...new Set(days.length ? days : [0])].map((day) => new CalendarDate(day));
}

const wholeFunctions = /^(?:count|age|string length|working days between|day of year)$/;

/** Whether an input is a whole number whatever is answered. */
function isWhole({ file, treeOf }: World, input: Rule): boolean {
  const look = (node: Node): boolean => {
    if (node.kind === 'literal') return kindOf(node.value) === 'number' && !textOf(node.value).includes('.');
    if (node.kind === 'name') {
      const question = ownOf(file.questions, node.name);
      const value = ownOf(file.values, node.name);
      const rule = typeof value === 'object' ? value.is : value;
      const tree = rule === undefined ? undefined : treeOf(rule);
      return question ? /^(?:integer|year)$/.test(question.type) && !question.repeat : Boolean(tree && look(tree));
    }
    if (node.kind === 'binary') return /^[-+*]$/.test(node.operator) && look(node.left) && look(node.right);
    if (node.kind === 'negate') return look(node.value);
    if (node.kind === 'if') return look(node.then) && look(node.otherwise);
    if (node.kind === 'path') return /^(?:day|month|year|weekday|years|months|days)$/.test(node.name);
    if (node.kind !== 'call' || node.callee.kind !== 'name') return false;
    const { name } = node.callee;
    return wholeFunctions.test(name) || (/^(?:floor|ceiling)$/.test(name) && node.given.length === 1);
  };
  const tree = treeOf(input);
  return Boolean(tree && look(tree));
}
