import { childrenOf, type Node, parseTree } from '../feel/check/tree.js';
import { print } from '../feel/check/print.js';
import { FeelError } from '../feel/error.js';
import { moreFunctions } from '../feel/functions/more.js';
import { vocabulary } from '../feel/parse.js';
import type { Field, FlowFile, Language, Rule, Text, Words } from '../flow.js';

const words = vocabulary([...moreFunctions.keys(), 'rate at']);

/** A text in one language, or in the first that it has. */
export function inLanguage(text: Text | undefined, language: Language): string {
  if (text === undefined || typeof text === 'string') return text ?? '';
  return text[language] ?? Object.values(text)[0] ?? '';
}

/** Words as one line, whatever their conditions: the first of several. */
export function lineOf(said: Words | undefined, language: Language): string {
  const parts = Array.isArray(said)
    ? (said as Extract<Words, readonly unknown[]>)
    : said === undefined
      ? []
      : [said as Text];
  const [last] = parts.slice(-1);
  const text = typeof last === 'object' && 'text' in last ? last.text : (last as Text | undefined);
  return inLanguage(text, language).replace(/\s+/g, ' ').trim();
}

/** So many values are said by what they stand for. */
const deepest = 4;

const signs: Readonly<Record<string, string>> = {
  '=': 'is',
  '!=': 'is not',
  '<': 'is less than',
  '<=': 'is at most',
  '>': 'is more than',
  '>=': 'is at least',
};

/**
 * A condition as somebody would say it: titles of questions, labels of options and
 * names of values for their ids. What has no plain form stays as the rule has it.
 */
export function conditionInWords(rule: Rule, file: FlowFile, language: Language = 'en'): string {
  let depth = 0;
  try {
    return met(parseTree(String(rule), words));
  } catch (error) {
    if (error instanceof FeelError) return String(rule);
    throw error;
  }

  function fieldOf(node: Node): Field | undefined {
    return node.kind === 'name' && Object.hasOwn(file.questions, node.name) ? file.questions[node.name] : undefined;
  }

  /** The condition that a value without a label stands for. */
  function conditionNamed(name: string): Node | undefined {
    const value = Object.hasOwn(file.values ?? {}, name) ? file.values![name] : undefined;
    if (value === undefined || depth > deepest || (typeof value === 'object' && value.label !== undefined))
      return undefined;
    depth++;
    const tree = parseTree(String(typeof value === 'object' ? value.is : value), words);
    const compares = tree.kind === 'in' || (tree.kind === 'binary' && /^(?:[<>]=?|!?=|and|or)$/.test(tree.operator));
    return compares ? tree : undefined;
  }

  /** A condition that is met: the bare name of a question says that its answer is yes. */
  function met(node: Node): string {
    const behind = node.kind === 'name' ? conditionNamed(node.name) : undefined;
    if (behind) return grouped(behind, 'and');
    return /^yes-no/.test(fieldOf(node)?.type ?? '') ? `${say(node)} is yes` : say(node);
  }

  function say(node: Node): string {
    switch (node.kind) {
      case 'name':
        return nameInWords(node.name);
      case 'binary': {
        const { operator, left, right } = node;
        if (operator === 'and' || operator === 'or')
          return `${grouped(left, operator)} ${operator} ${grouped(right, operator)}`;
        const sign = signs[operator];
        if (!sign) return print(node);
        const [subject, object] = left.kind === 'literal' ? [right, left] : [left, right];
        const turned =
          left.kind === 'literal'
            ? ({ '<': '>', '<=': '>=', '>': '<', '>=': '<=' } as Record<string, string>)[operator]
            : undefined;
        if (object.kind === 'literal' && object.value === null) {
          return `${say(subject)} has ${operator === '=' ? 'no answer' : 'an answer'}`;
        }
        return `${say(subject)} ${turned ? signs[turned]! : sign} ${valueOf(object, subject)}`;
      }
      case 'in': {
        const all = node.tests.map((test) =>
          test.kind === 'test' || test.kind === 'range' ? print(test) : valueOf(test, node.value),
        );
        return `${say(node.value)} is ${all.join(' or ')}`;
      }
      case 'call': {
        const name = node.callee.kind === 'name' ? node.callee.name : '';
        const [first, second] = node.given.map(({ value }) => value);
        if (name === 'not' && first) {
          return /^yes-no/.test(fieldOf(first)?.type ?? '') ? `${say(first)} is no` : `not (${say(first)})`;
        }
        if (name === 'today') return name;
        // Whoever hasn't said yes is taken not to have said it.
        if (name === 'get or else' && first && second?.kind === 'literal' && second.value === false) return met(first);
        if (name === 'list contains' && first && second) {
          return first.kind === 'list'
            ? `${say(second)} is ${first.items.map((item) => valueOf(item, second)).join(' or ')}`
            : `${say(first)} includes ${valueOf(second, first)}`;
        }
        return print(node);
      }
      default:
        return childrenOf(node).length ? print(node) : valueOf(node, node);
    }
  }

  function grouped(node: Node, around: string): string {
    const other = node.kind === 'binary' && /^(?:and|or)$/.test(node.operator) && node.operator !== around;
    return other ? `(${say(node)})` : met(node);
  }

  /** A value as the question it is held against says it. */
  function valueOf(node: Node, subject: Node): string {
    if (node.kind !== 'literal') return say(node);
    const { value } = node;
    if (typeof value === 'boolean') return value ? 'yes' : 'no';
    const option = fieldOf(subject)?.options?.find((one) => one.value === value);
    return option ? `“${lineOf(option.label, language)}”` : print(node);
  }

  function nameInWords(name: string): string {
    const question = Object.hasOwn(file.questions, name) ? file.questions[name] : undefined;
    if (question) return `“${lineOf(question.title, language)}”`;
    const value = file.values?.[name];
    const label = (typeof value === 'object' ? value.label : undefined) ?? file.parameters?.[name]?.label;
    return label === undefined ? name.replaceAll('_', ' ') : inLanguage(label, language);
  }
}
