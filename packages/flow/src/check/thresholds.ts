import { CalendarDate, dateOfText } from '../feel/calendar.js';
import { print } from '../feel/check/print.js';
import { childrenOf, type Node } from '../feel/check/tree.js';
import { decimal, type Decimal } from '../feel/decimal.js';
import { type FeelValue, kindOf, textOf } from '../feel/values.js';
import type { Question, Rule } from '../flow.js';
import { namesUsed } from './name-types.js';
import type { World } from './world.js';

/** For each question, what rules compare its answer with: limits, and the other sides of comparisons. */
export type Thresholds = ReadonlyMap<string, readonly Rule[]>;

/** Finds what the answer to each question is held against by itself, anywhere in the flow. */
export function thresholdsOf({ file, rules, treeOf }: World): Thresholds {
  const found = new Map<string, Set<Rule>>();
  const note = (id: string, rule: Rule): void => void found.set(id, (found.get(id) ?? new Set()).add(rule));

  function look(node: Node): void {
    if (node.kind === 'binary' && /^(?:[<>]=?|!?=)$/.test(node.operator)) {
      for (const [side, other] of [
        [node.left, node.right],
        [node.right, node.left],
      ] as const) {
        const id = side.kind === 'name' && Object.hasOwn(file.questions, side.name) ? side.name : undefined;
        if (id !== undefined && !namesUsed(other).includes(id)) note(id, print(other));
      }
    }
    childrenOf(node).forEach(look);
  }
  for (const [id, { min, max }] of Object.entries(file.questions)) {
    for (const limit of [min, max]) if (limit !== undefined) note(id, limit);
  }
  for (const { text } of rules) {
    const tree = treeOf(text);
    if (tree) look(tree);
  }
  return new Map([...found].map(([id, some]) => [id, [...some]]));
}

/** Sizes of amounts, where nothing says how large they may be. */
const usual = ['500', '5000', '50000'];
/** Days from today, likewise. */
const near = [-30, 30, -365, 365];

/**
 * Answers at each threshold and beside it, as things stand: the other answers are known.
 *
 * @param worth what a rule comes to; undefined where that isn't known yet
 */
export function answersBeside(
  { type, places = 2 }: Question,
  thresholds: readonly Rule[],
  worth: (rule: Rule) => FeelValue | undefined,
  today: CalendarDate,
): string[] {
  if (/^(?:date|month)$/.test(type)) {
    const days = thresholds.flatMap((rule) => {
      const value = dateSaid(rule) ?? worth(rule);
      return value instanceof CalendarDate ? [0, 1, -1].map((by) => value.dayNumber + by) : [];
    });
    const all = [...days, ...near.map((by) => today.dayNumber + by)].map((day) => String(new CalendarDate(day)));
    return [...new Set(type === 'month' ? all.map((day) => day.slice(0, 7)) : all)];
  }
  if (!/^(?:money|number|integer|year)$/.test(type)) return [];
  const step = decimal(/^(?:integer|year)$/.test(type) || places === 0 ? '1' : type === 'money' ? '0.01' : '0.5');
  const numbers = thresholds.flatMap((rule) => {
    const value = worth(rule);
    if (value === undefined || kindOf(value) !== 'number') return [];
    const edge = value as Decimal;
    return [edge, edge.plus(step), edge.minus(step)].map(textOf);
  });
  return [...new Set([...numbers, ...(type === 'year' ? [] : usual)])];
}

/** A limit that is written as a date, without what a rule would need around it. */
const dateSaid = (rule: Rule): CalendarDate | undefined =>
  /^\d{4}-\d\d-\d\d$/.test(String(rule)) ? dateOfText(String(rule)) : undefined;
