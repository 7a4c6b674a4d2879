import { childrenOf, type Node } from '../feel/check/tree.js';
import type { Rule } from '../flow.js';
import { reachable, routesOf } from '../reach.js';
import type { Flow } from '../read-flow.js';
import type { Survey } from './explore.js';
import { ruleOf } from '../rules-in.js';
import { ownOf, type World } from './world.js';

const picked = /^(?:radio|checkboxes|yes-no|yes-no-dont-know)$/;
const measured = /^(?:money|number|integer|year|date)$/;

/**
 * Says of what has never come about whether it can't: where that hangs on options alone
 * that were all picked, or on answers that are held against numbers and dates of the rules
 * by themselves, which were tried at and beside those. Of anything else only some answers
 * are ever tried.
 *
 * @returns whether rules that are worked out at a question were settled by what was tried
 */
export function settling(world: World, survey: Survey): (question: string, rules: readonly Rule[]) => boolean {
  const { file, treeOf, starts } = world;
  const { questions } = file;
  const blocked = [...survey.reached].some((id) => ownOf(questions, id) && !survey.answered.has(id));
  const isAnswer = (node: Node): boolean =>
    node.kind === 'path' ? isRecord(node.of) : node.kind === 'name' && isMeasured(node.name);
  const isMeasured = (name: string): boolean => {
    const question = ownOf(questions, name);
    return question ? measured.test(question.type) && !question.repeat : !isDefined(name);
  };
  const isDefined = (name: string): boolean =>
    [questions, file.values, file.tables, file.rates, file.parameters].some((named) =>
      Object.hasOwn(named ?? {}, name),
    );
  /** A group, or one of several that a rule goes through. */
  const isRecord = (node: Node): boolean =>
    node.kind === 'name' && (!isDefined(node.name) || ownOf(questions, node.name)?.type === 'group');
  const isConstant = (node: Node): boolean =>
    node.kind === 'literal' || (node.kind === 'negate' && isConstant(node.value));

  function nameSettled(name: string, around: readonly string[]): boolean {
    const question = ownOf(questions, name);
    if (question) {
      return (
        picked.test(question.type) &&
        !question.repeat &&
        (around.includes(name) ||
          (question.options ?? []).every(({ value }) => {
            const key = `${name} ${value}`;
            return !survey.offered.has(key) || survey.ledOn.has(key);
          }))
      );
    }
    const value = ownOf(file.values, name);
    if (value === undefined || around.includes(name)) return !isDefined(name);
    const tree = treeOf(ruleOf(typeof value === 'object' ? value.is : value));
    return Boolean(tree && settled(tree, [...around, name]));
  }

  function settled(node: Node, around: readonly string[] = []): boolean {
    const inside = (one: Node): boolean => settled(one, around);
    switch (node.kind) {
      case 'name':
        return nameSettled(node.name, around);
      case 'path':
        return isRecord(node.of);
      case 'binary':
        if (isAnswer(node.left) && isConstant(node.right)) return true;
        if (isAnswer(node.right) && isConstant(node.left)) return true;
        return inside(node.left) && inside(node.right);
      case 'in':
        return (
          (isAnswer(node.value) || inside(node.value)) && node.tests.every((test) => isConstant(test) || inside(test))
        );
      case 'loop':
        return node.iterators.every(({ list }) => isRecord(list) || inside(list)) && inside(node.value);
      case 'filter':
        return (isRecord(node.of) || inside(node.of)) && inside(node.condition);
      case 'call':
        return (
          node.callee.kind === 'name' &&
          /^(?:not|list contains|count|all|any|get or else)$/.test(node.callee.name) &&
          node.given.every(({ value }) => inside(value))
        );
      default:
        return childrenOf(node).every(inside);
    }
  }

  /** Of the question that a rule is about, all options are tried, whether they lead on or not. */
  const isSettledAt =
    (id: string) =>
    (rule: Rule): boolean => {
      const tree = treeOf(rule);
      return Boolean(tree && settled(tree, [id]));
    };
  /** Questions that refuse answers for reasons of which only some were tried. */
  const risky = Object.entries(questions).flatMap(([id, question]) => {
    const fields = [question, ...Object.values(question.fields ?? {})];
    const limits = fields.flatMap(({ min, max }) => [min, max]).filter((limit) => typeof limit === 'string');
    const valid = fields.flatMap(({ validate = [] }) => validate.map((one) => one.valid));
    return [...limits, ...valid].every(isSettledAt(id)) ? [] : [id];
  });
  const beyond = new Set(risky.flatMap((id) => [...reachable({ starts, file } as Flow, { id, returns: [] })]));
  return (question, rules) =>
    survey.complete &&
    !blocked &&
    !beyond.has(question) &&
    rules.every(isSettledAt(question)) &&
    Boolean(ownOf(questions, question));
}

/** Rules that decide which route of a question is taken, up to one of them. */
export const conditionsBefore = (world: World, id: string, at: number): Rule[] =>
  routesOf(world.file.questions[id]!)
    .slice(0, at + 1)
    .flatMap(({ if: condition }) => (condition === undefined ? [] : [condition]));
