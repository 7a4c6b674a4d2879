import { type FaultCode, FeelError } from '../error.js';
import { functions } from '../functions/core.js';
import { moreFunctions } from '../functions/more.js';
import { namesOf } from '../by-name.js';
import type { Parameter } from '../signature.js';
import type { CheckOptions, Finding } from './check.js';
import { cureOfKinds, cureOfName } from './cures.js';
import { describe } from './describe.js';
import { type Known, knownIf, nameOf } from './known.js';
import { nearest } from './nearest.js';
import { arithmeticResult, comparable } from './operators.js';
import { resultOf } from './results.js';
import type { Iterator, Node, NodeKind, NodeOf } from './tree.js';
import { anything, covering, type FeelType, typeOfLiteral, yesOrNo } from './types.js';

/** What a place of a rule may use: types by name, and which of them surely have a value. */
interface Surroundings {
  readonly names: Readonly<Record<string, FeelType>>;
  readonly known: Known;
  /** Whether there may be other names besides, as in a filter of records whose members aren't known. */
  readonly open?: boolean;
}

const quoted = (text: string): string => `"${text}"`;
/** Kinds of which none is before another. */
const unordered = /^(?:list|context|boolean|function)$/;

/** Looks through one rule, and collects what there is to mend. */
export class Checker {
  readonly findings: Finding[] = [];
  readonly #text: string;
  readonly #options: CheckOptions;
  readonly #start: Surroundings;

  constructor(text: string, options: CheckOptions) {
    this.#text = text;
    this.#options = options;
    this.#start = { names: options.names, known: new Set() };
  }

  /** The type of a part, which may have no value. */
  typeOf(node: Node, around = this.#start): FeelType {
    return this.#readers[node.kind](node as never, around);
  }

  /** A part that has to be yes or no. */
  condition(node: Node, around = this.#start): void {
    const { kind } = this.#needed(node, around);
    if (kind !== 'boolean' && kind !== 'any') this.#fault(node, 'condition');
  }

  /** A value, held against a test. */
  meets(value: FeelType, test: Node, around = this.#start): void {
    const type = this.#bareText(test, value, around) ?? this.typeOf(test, around);
    const against = type.kind === 'range' || (type.kind === 'list' && value.kind !== 'list') ? type.of : type;
    this.#compare(test, value, against ?? anything);
  }

  #find(node: Node, code: string, message: string, cure?: string): void {
    this.findings.push({ code, message, ...(cure && { cure }), from: node.from, to: node.to });
  }

  #fault(node: Node, code: FaultCode, ...details: string[]): void {
    this.#find(node, code, describe(new FeelError(code, details).at(node), this.#text));
  }

  /** The type of a part that is needed: it has to have a value. */
  #needed(node: Node, around: Surroundings): FeelType {
    const type = this.typeOf(node, around);
    const name = nameOf(node);
    if (type.kind === 'null' || (type.optional && !(name && around.known.has(name)))) this.#fault(node, 'missing');
    return { ...type, optional: false };
  }

  /** A name that nobody knows, where text is wanted: probably that text without its quotation marks. */
  #bareText(node: Node, wanted: FeelType, { names, open }: Surroundings): FeelType | undefined {
    if (open || node.kind !== 'name' || wanted.kind !== 'string' || Object.hasOwn(names, node.name)) return undefined;
    const near = wanted.options && nearest(node.name, wanted.options);
    if (wanted.options ? !near : nearest(node.name, Object.keys(names))) return undefined;
    const text = quoted(near ?? node.name);
    const isAll = node.from === 0 && node.to === this.#text.length;
    const inYaml = isAll ? ` Where that is all there is, YAML needs both kinds: '${text}'.` : '';
    const cure = `Put quotation marks around text: ${text}.${inYaml}`;
    this.#find(node, 'unknown', `There is no ${quoted(node.name)}.`, cure);
    return { kind: 'string' };
  }

  #compare(node: Node, a: FeelType, b: FeelType, sides?: readonly [Node, Node], operator = ''): void {
    if (!comparable(a, b) || (/[<>]/.test(operator) && [a, b].some(({ kind }) => unordered.test(kind)))) {
      const message = describe(new FeelError('kinds', [a.kind, b.kind]).at(node), this.#text);
      this.#find(node, 'kinds', message, cureOfKinds(a, b, sides, operator));
    }
    // Where one side is a text of the rule, it should be one that the other side can be.
    for (const [said, possible] of [
      [a, b],
      [b, a],
    ] as const) {
      const [text, ...others] = said.options ?? [];
      if (text === undefined || others.length || !possible.options || possible.options.includes(text)) continue;
      if (possible.options.length < 2) continue;
      const near = nearest(text, possible.options);
      const choices = possible.options.map(quoted).join(', ');
      this.#find(
        node,
        'option',
        `It is never ${quoted(text)}. It can be ${choices}.`,
        near && `Did you mean ${quoted(near)}?`,
      );
    }
  }

  #unknown(node: Node, name: string, candidates: Iterable<string>): FeelType {
    this.#find(node, 'unknown', `There is no ${quoted(name)}.`, cureOfName(name, candidates));
    return anything;
  }

  #parametersOf(name: string): readonly Parameter[] | undefined {
    return (this.#options.functions?.get(name) ?? functions.get(name) ?? moreFunctions.get(name))?.parameters;
  }

  readonly #readers: { [K in NodeKind]: (node: NodeOf<K>, around: Surroundings) => FeelType } = {
    literal: ({ value }) => typeOfLiteral(value),
    name: (node, { names, open }) => {
      const own = Object.hasOwn(names, node.name) ? names[node.name] : undefined;
      if (!own && open) return anything;
      return own ?? this.#unknown(node, node.name, Object.keys(names));
    },
    list: ({ items }, around) => {
      const types = items.map((item) => this.typeOf(item, around));
      return types.length ? { kind: 'list', of: types.reduce(covering) } : { kind: 'list', of: anything, empty: true };
    },
    context: ({ entries }, around) => {
      const members: Record<string, FeelType> = {};
      for (const { name, value } of entries) {
        members[name!] = this.typeOf(value, { ...around, names: { ...around.names, ...members } });
      }
      return { kind: 'context', members };
    },
    range: (node, around) => {
      const [low, high] = [this.#needed(node.low, around), this.#needed(node.high, around)];
      this.#compare(node, low, high);
      return { kind: 'range', of: { kind: low.kind } };
    },
    test: ({ value }, around) => ({ kind: 'range', of: this.#needed(value, around) }),
    negate: (node, around) => {
      const type = this.#needed(node.value, around);
      if (!/number|months|seconds|any/.test(type.kind)) this.#fault(node, 'minus', type.kind);
      return type;
    },
    binary: (node, around) => this.#binary(node, around),
    in: ({ value, tests }, around) => {
      const type = tests.some((test) => test.kind === 'literal' && test.value === null)
        ? this.typeOf(value, around)
        : this.#needed(value, around);
      for (const test of tests) this.meets(type, test, around);
      return yesOrNo;
    },
    if: ({ condition, then, otherwise }, around) => {
      this.condition(condition, around);
      const branch = (node: Node, outcome: boolean) =>
        this.typeOf(node, { ...around, known: knownIf(condition, outcome, around.known) });
      return covering(branch(then, true), branch(otherwise, false));
    },
    loop: ({ loop, iterators, value }, around) => {
      const names: Record<string, FeelType> = loop === 'for' ? { partial: { kind: 'list' } } : {};
      for (const one of iterators) {
        names[one.name] = this.#itemOf(one, { ...around, names: { ...around.names, ...names } });
      }
      const inner = { ...around, names: { ...around.names, ...names } };
      if (loop === 'for') return { kind: 'list', of: this.typeOf(value, inner) };
      this.condition(value, inner);
      return yesOrNo;
    },
    path: (node, around) => this.#member(node, this.#needed(node.of, around)),
    filter: ({ of, condition }, around) => {
      const list = this.#needed(of, around);
      const item = list.kind === 'list' ? (list.of ?? anything) : list;
      const names = { ...around.names, item, ...item.members };
      const open = around.open || item.kind === 'any' || (item.kind === 'context' && !item.members);
      const type = this.#needed(condition, { ...around, names, open });
      if (!/boolean|number|any/.test(type.kind)) this.#fault(condition, 'condition');
      return type.kind === 'number' ? item : list.kind === 'list' ? list : { kind: 'list', of: list };
    },
    call: (node, around) => this.#call(node, around),
    function: (node, around) => {
      this.#find(
        node,
        'function',
        'A rule has no functions of its own.',
        'Give the calculation a name of its own in the flow.',
      );
      return this.#functionType(node, around);
    },
  };

  #functionType({ names, body }: NodeOf<'function'>, around: Surroundings, of = anything): FeelType {
    const inner = Object.fromEntries(names.map((name) => [name, of]));
    this.typeOf(body, { ...around, names: { ...around.names, ...inner } });
    return { kind: 'function' };
  }

  #binary(node: NodeOf<'binary'>, around: Surroundings): FeelType {
    const { operator, left, right } = node;
    if (operator === 'and' || operator === 'or') {
      this.condition(left, around);
      this.condition(right, { ...around, known: knownIf(left, operator === 'and', around.known) });
      return yesOrNo;
    }
    const saysNull = [left, right].some((side) => side.kind === 'literal' && side.value === null);
    if (saysNull && /^!?=$/.test(operator)) {
      this.typeOf(left, around);
      this.typeOf(right, around);
      return yesOrNo;
    }
    const text = this.#text.slice(node.from, node.to);
    if (/^\d{4}-\d\d?-\d\d?$/.test(text)) {
      this.#find(node, 'date', `${quoted(text)} is worked out as a subtraction.`, `Write a date as @"${text}".`);
      return { kind: 'date' };
    }
    const a = this.#needed(left, around);
    const compares = /[<=>]/.test(operator);
    const b = (compares && this.#bareText(right, a, around)) || this.#needed(right, around);
    if (compares) {
      this.#compare(node, a, b, [left, right], operator);
      return yesOrNo;
    }
    const result = arithmeticResult(a.kind, operator, b.kind);
    if (!result) this.#fault(node, 'kinds', a.kind, b.kind);
    return { kind: result ?? 'any' };
  }

  #itemOf({ list, end }: Iterator<Node>, around: Surroundings): FeelType {
    const type = this.#needed(list, around);
    if (!end) return type.kind === 'list' ? (type.of ?? anything) : type;
    const last = this.#needed(end, around);
    if (!comparable(type, last) || !/number|date|any/.test(type.kind)) this.#fault(end, 'count');
    if (list.kind === 'literal' && end.kind === 'literal' && Number(list.value) > Number(end.value)) {
      this.#find(end, 'count', 'A rule never counts down, so this does nothing.', 'Write the smaller number first.');
    }
    return { kind: type.kind };
  }

  #member(node: NodeOf<'path'>, of: FeelType): FeelType {
    if (of.kind === 'list') return { kind: 'list', of: this.#member(node, of.of ?? anything) };
    const parts = memberNames(of);
    if (!parts) return anything;
    if (!Object.hasOwn(parts, node.name)) return this.#unknown(node, node.name, Object.keys(parts));
    return parts[node.name]!;
  }

  #call(node: NodeOf<'call'>, around: Surroundings): FeelType {
    const { callee, given } = node;
    const name = nameOf(callee);
    const own = name !== undefined && Object.hasOwn(around.names, name);
    const parameters = name !== undefined && !own ? this.#parametersOf(name) : undefined;
    if (!parameters) {
      const every = [...functions.keys(), ...moreFunctions.keys(), ...(this.#options.functions?.keys() ?? [])];
      if (own && this.#parametersOf(name)) {
        const message = `${quoted(name)} is the name of something else here, so that the function ${quoted(name)} can't be used.`;
        this.#find(callee, 'call', message, 'Give what has that name another one.');
      } else if (own) this.#fault(callee, 'call', around.names[name]!.kind);
      else this.#unknown(callee, name ?? this.#text.slice(callee.from, callee.to), every);
      for (const { value } of given) this.typeOf(value, around);
      return anything;
    }
    const lenient = name === 'get or else';
    let first: FeelType = anything;
    const types = given.map(({ name: label, value }, at) => {
      const parameter =
        label === undefined
          ? (parameters[at] ?? parameters.at(-1))
          : parameters.find((one) => namesOf(one.name).includes(label));
      let type: FeelType;
      if (value.kind === 'function') type = this.#functionType(value, around, first.of ?? anything);
      else type = lenient ? this.#tolerant(value, around) : this.#needed(value, around);
      if (at === 0) first = type;
      if (parameter && !suits(type, parameter)) {
        this.#fault(value, 'argument', parameter.name, type.kind, ...parameter.kinds);
      }
      return type;
    });
    this.#count(node, parameters);
    if (/^(?:list contains|index of)$/.test(name!)) this.#search(node, parameters, types);
    return this.#options.functions?.get(name!)?.result ?? resultOf(name!, types) ?? anything;
  }

  /** What is looked for in a list has to be something that can be in it. */
  #search(node: NodeOf<'call'>, parameters: readonly Parameter[], types: readonly FeelType[]): void {
    const [list = -1, sought = -1] = parameters.map(({ name }, position) =>
      node.given.findIndex((one, at) => (one.name === undefined ? at === position : namesOf(name).includes(one.name))),
    );
    const [within, type] = [types[list], types[sought]];
    if (within?.kind !== 'list' || within.empty || !type) return;
    const { value } = node.given[sought]!;
    this.#compare(value, within.of ?? anything, type, [node.given[list]!.value, value]);
  }

  /** A part whose missing values do no harm. */
  #tolerant(node: Node, around: Surroundings): FeelType {
    const before = this.findings.length;
    const type = this.typeOf(node, around);
    const found = this.findings.splice(before).filter(({ code }) => code !== 'missing');
    this.findings.push(...found);
    return type;
  }

  #count(node: NodeOf<'call'>, parameters: readonly Parameter[]): void {
    const { given } = node;
    const labels = given.map(({ name }) => name);
    const many = /[+*]/.test(parameters.at(-1)?.times ?? '');
    const fits = labels.some((label) => label !== undefined)
      ? labels.every((label) => parameters.some(({ name }) => namesOf(name).includes(label!))) &&
        parameters.every(({ name, times }) => times === '?' || namesOf(name).some((one) => labels.includes(one)))
      : (many || given.length <= parameters.length) &&
        parameters.every(({ times }, at) => times === '?' || at < given.length);
    if (!fits) this.#fault(node, 'arguments', ...parameters.map(({ name }) => name));
  }
}

function suits({ kind }: FeelType, { kinds, times }: Parameter): boolean {
  return (
    kind === 'any' ||
    kind === 'null' ||
    times === '*' ||
    kinds.includes('any') ||
    kinds.includes('list') ||
    kinds.includes(kind)
  );
}

/** Members that a value of a type has; undefined where that isn't known. */
function memberNames({ kind, members }: FeelType): Readonly<Record<string, FeelType>> | undefined {
  const numbers = (names: string) =>
    Object.fromEntries(names.split(' ').map((name) => [name, { kind: 'number' } as FeelType]));
  if (kind === 'date') return numbers('year month day weekday');
  if (kind === 'months') return numbers('years months');
  if (kind === 'seconds') return numbers('days hours minutes seconds');
  if (kind === 'any' || (kind === 'context' && !members)) return undefined;
  return members ?? {};
}
