import { childrenOf, type Node, type NodeOf, parseTree } from '../feel/check/tree.js';
import { print } from '../feel/check/print.js';
import { FeelError } from '../feel/error.js';
import { moreFunctions } from '../feel/functions/more.js';
import { vocabulary } from '../feel/parse.js';
import type { Field, FlowFile, Language, Rule, Text, Unit, Words } from '../flow.js';
import { graphWords } from './graph-words.js';

const words = vocabulary([...moreFunctions.keys(), 'rate at']);

/** A text in one language, or in the first that it has. */
export function inLanguage(text: Text | undefined, language: Language): string {
  if (text === undefined || typeof text === 'string') return text ?? '';
  return text[language] ?? Object.values(text)[0] ?? '';
}

/** A unit in one language, in the form for most numbers. */
export function unitInLanguage(unit: Unit, language: Language): string {
  const forms = typeof unit === 'string' ? unit : (unit[language] ?? Object.values(unit)[0] ?? '');
  return typeof forms === 'string' ? forms : forms.other;
}

/** Words as one line, whatever their conditions: the first of several. */
export function lineOf(given: Words | undefined, language: Language): string {
  const parts = Array.isArray(given)
    ? (given as Extract<Words, readonly unknown[]>)
    : given === undefined
      ? []
      : [given as Text];
  const [last] = parts.slice(-1);
  const text = typeof last === 'object' && 'text' in last ? last.text : (last as Text | undefined);
  return inLanguage(text, language).replace(/\s+/g, ' ').trim();
}

/** So many values are said by what they stand for. */
const deepest = 4;

/** How a comparison is said. */
const signs = { '=': 'is', '!=': 'isNot', '<': 'less', '<=': 'most', '>': 'more', '>=': 'least' } as const;
/** The same with its sides the other way about. */
const turned = { ...signs, '<': 'more', '<=': 'least', '>': 'less', '>=': 'most' } as const;

/**
 * A condition as somebody would say it: titles of questions, labels of options and
 * names of values for their ids. What has no plain form stays as the rule has it.
 */
export function conditionInWords(rule: Rule, file: FlowFile, language: Language = 'en'): string {
  const say = graphWords[language];
  /** Names that the rule gives to one of several answers. */
  const items = new Map<string, Field>();
  let depth = 0;
  try {
    return met(parseTree(String(rule), words));
  } catch (error) {
    if (error instanceof FeelError) return String(rule);
    throw error;
  }

  /** The question or the field that a part is the answer to. */
  function fieldOf(node: Node): Field | undefined {
    if (node.kind === 'path') return fieldOf(node.of)?.fields?.[node.name];
    if (node.kind !== 'name') return undefined;
    return items.get(node.name) ?? (Object.hasOwn(file.questions, node.name) ? file.questions[node.name] : undefined);
  }

  /** A condition on some or all of several answers. */
  function ofSeveral({ loop, iterators, value }: NodeOf<'loop'>): string | undefined {
    const [{ name, list }, ...others] = iterators as [NodeOf<'loop'>['iterators'][number]];
    const field = fieldOf(list);
    if (loop === 'for' || others.length || !field) return undefined;
    items.set(name, field);
    const condition = met(value);
    items.delete(name);
    return say[loop](condition, said(list));
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

  function isYesNo(node: Node): boolean {
    return /^yes-no/.test(fieldOf(node)?.type ?? '');
  }

  /** A condition that is met: the bare name of a question says that its answer is yes. */
  function met(node: Node): string {
    const behind = node.kind === 'name' ? conditionNamed(node.name) : undefined;
    if (behind) return grouped(behind, 'and');
    return isYesNo(node) ? say.isYes(said(node)) : said(node);
  }

  function said(node: Node): string {
    switch (node.kind) {
      case 'name':
        return nameInWords(node.name);
      case 'binary': {
        const { operator, left, right } = node;
        if (operator === 'and' || operator === 'or') {
          return `${grouped(left, operator)} ${say[operator]} ${grouped(right, operator)}`;
        }
        return operator in signs ? compared(operator as keyof typeof signs, left, right) : print(node);
      }
      case 'in': {
        const all = node.tests.map((test) =>
          test.kind === 'test' || test.kind === 'range' ? print(test) : valueOf(test, node.value),
        );
        return say.is(said(node.value), all.join(` ${say.or} `));
      }
      case 'call':
        return called(node);
      case 'path': {
        const field = fieldOf(node);
        return field ? `“${lineOf(field.title, language)}”` : print(node);
      }
      case 'loop':
        return ofSeveral(node) ?? print(node);
      default:
        return childrenOf(node).length ? print(node) : valueOf(node, node);
    }
  }

  function compared(operator: keyof typeof signs, left: Node, right: Node): string {
    const isTurned = left.kind === 'literal';
    const [subject, object] = isTurned ? [right, left] : [left, right];
    if (object.kind === 'literal' && object.value === null) {
      return operator === '=' ? say.unanswered(said(subject)) : say.answered(said(subject));
    }
    return say[(isTurned ? turned : signs)[operator]](said(subject), valueOf(object, subject));
  }

  function called(node: NodeOf<'call'>): string {
    const name = node.callee.kind === 'name' ? node.callee.name : '';
    const [first, second] = node.given.map(({ value }) => value);
    if (name === 'not' && first) return isYesNo(first) ? say.isNo(said(first)) : say.not(met(first));
    if (name === 'today') return say.today;
    // Whoever hasn't said yes is taken not to have said it.
    if (name === 'get or else' && first && second?.kind === 'literal' && second.value === false) return met(first);
    if (name === 'list contains' && first && second) {
      return first.kind === 'list'
        ? say.is(said(second), first.items.map((item) => valueOf(item, second)).join(` ${say.or} `))
        : say.includes(said(first), valueOf(second, first));
    }
    return print(node);
  }

  function grouped(node: Node, around: string): string {
    const other = node.kind === 'binary' && /^(?:and|or)$/.test(node.operator) && node.operator !== around;
    return other ? `(${said(node)})` : met(node);
  }

  /** A value as the question it is held against says it. */
  function valueOf(node: Node, subject: Node): string {
    if (node.kind !== 'literal') return said(node);
    const { value } = node;
    if (typeof value === 'boolean') return value ? say.yes : say.no;
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
