import type { Node } from '../feel/check/tree.js';
import { kindOf, textOf } from '../feel/values.js';
import type { Field, Rule } from '../flow.js';
import { ruleOf } from '../rules-in.js';
import { ownOf, type World } from './world.js';

/** Looks whether each amount of money says how it is rounded. */
export function checkRounding({ file, treeOf, findings }: World): void {
  const sites = [
    ...Object.entries(file.outcomes ?? {}).flatMap(([id, { figures = {} }]) =>
      Object.entries(figures).map(([name, figure]) => [`outcomes.${id}.figures.${name}.is`, figure] as const),
    ),
    ...Object.entries(file.results ?? {}).flatMap(([id, { worth }]) =>
      worth ? [[`results.${id}.worth.is`, worth] as const] : [],
    ),
  ];
  for (const [place, { is, as }] of sites) {
    const tree = treeOf(is);
    if (as !== 'money' || !tree || isRounded(tree)) continue;
    const sentence = 'This amount of money may have parts of a penny, and no rule says how it is rounded.';
    findings.advice('not-rounded', place, sentence, 'Round it where the policy says so, as in "round half up(…, 2)".');
  }

  /** Whether something has two decimal places at most, as far as the rules say. */
  function isRounded(node: Node, around: readonly string[] = []): boolean {
    const ofRule = (rule: Rule, name: string): boolean => {
      const tree = treeOf(rule);
      return !tree || around.includes(name) || isRounded(tree, [...around, name]);
    };
    const look = (one: Node): boolean => isRounded(one, around);
    switch (node.kind) {
      case 'literal':
        return kindOf(node.value) !== 'number' || !/\.\d{3}/.test(textOf(node.value));
      case 'name': {
        const question = ownOf(file.questions, node.name);
        const value = ownOf(file.values, node.name);
        const table = ownOf(file.tables, node.name);
        const parameter = ownOf(file.parameters, node.name);
        if (question) return isAmount(question);
        if (parameter) return !/\.\d{3}/.test(String(ruleOf(parameter.value))) && parameter.type !== 'percent';
        if (table && 'inputs' in table) {
          const cells = [...table.rows.flatMap((row) => row.slice(table.inputs.length)), ...(table.otherwise ?? [])];
          return cells.every((cell) => ofRule(ruleOf(cell), node.name));
        }
        return value === undefined || ofRule(typeof value === 'object' ? value.is : value, node.name);
      }
      case 'path':
        return columnIsRounded(node);
      case 'binary':
        if (node.operator === '*') {
          return (look(node.left) && isCount(node.right)) || (isCount(node.left) && look(node.right));
        }
        return node.operator !== '/' && node.operator !== '**' && look(node.left) && look(node.right);
      case 'if':
        return look(node.then) && look(node.otherwise);
      case 'negate':
        return look(node.value);
      case 'list':
        return node.items.every(look);
      case 'loop':
        return node.loop !== 'for' || look(node.value);
      case 'filter':
        return look(node.of);
      case 'call': {
        const name = node.callee.kind === 'name' ? node.callee.name : '';
        if (/^(?:round .*|decimal|floor|ceiling|count|age)$/.test(name)) return true;
        return (
          /^(?:min|max|sum|abs|get or else|append|concatenate)$/.test(name) &&
          node.given.every(({ value }) => look(value))
        );
      }
      default:
        return true;
    }
  }

  /** A column of rates or of plain data whose numbers have two places at most. */
  function columnIsRounded(node: Node): boolean {
    if (node.kind !== 'path' || node.of.kind !== 'name') return true;
    const { name } = node;
    const source = ownOf(file.rates, node.of.name) ?? ownOf(file.tables, node.of.name);
    if (!source || 'inputs' in source) return true;
    return (source.rows ?? []).every((row) => !/\.\d{3}/.test(String(ruleOf(row[name] ?? ''))));
  }

  /** A number without decimal places. */
  function isCount(node: Node, around: readonly string[] = []): boolean {
    const look = (one: Node): boolean => isCount(one, around);
    const behind = node.kind === 'name' && !around.includes(node.name) ? ownOf(file.values, node.name) : undefined;
    const tree = behind === undefined ? undefined : treeOf(typeof behind === 'object' ? behind.is : behind);
    if (tree && node.kind === 'name') return isCount(tree, [...around, node.name]);
    if (node.kind === 'binary') return /^[-+*]$/.test(node.operator) && look(node.left) && look(node.right);
    if (node.kind === 'if') return look(node.then) && look(node.otherwise);
    if (node.kind === 'path') return /^(?:days|months|years|day|month|year|weekday)$/.test(node.name);
    if (node.kind === 'literal') return kindOf(node.value) === 'number' && !textOf(node.value).includes('.');
    if (node.kind === 'name') {
      const question = ownOf(file.questions, node.name);
      const parameter = ownOf(file.parameters, node.name);
      return question?.type === 'integer' || parameter?.type === 'integer';
    }
    if (node.kind !== 'call' || node.callee.kind !== 'name') return false;
    const { name } = node.callee;
    if (/^(?:min|max|sum|abs|get or else)$/.test(name)) return node.given.every(({ value }) => look(value));
    if (/^round (?:up|down|half up|half down|half even)$/.test(name) && node.given[1]?.value.kind === 'literal') {
      return textOf(node.given[1].value.value) === '0';
    }
    return (
      /^(?:count|age|string length|working days between)$/.test(name) ||
      (/^(?:floor|ceiling)$/.test(name) && node.given.length === 1)
    );
  }
}

const isAmount = ({ type, places = type === 'money' ? 2 : Infinity }: Field): boolean =>
  type !== 'number' || places <= 2;
