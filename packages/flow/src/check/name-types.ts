import { childrenOf, type Node, parseTree } from '../feel/check/tree.js';
import { check, namesIn } from '../feel/check/check.js';
import { anything, covering, type FeelType } from '../feel/check/types.js';
import { FeelError } from '../feel/error.js';
import { moreFunctions } from '../feel/functions/more.js';
import { vocabulary } from '../feel/parse.js';
import type { Parameter } from '../feel/signature.js';
import type { Field, FlowFile, ParameterAsWritten, Question, Row, Rule } from '../flow.js';
import { ruleOf } from '../rules-in.js';

/** A function that rules may call, with the type of what it gives. */
export interface KnownFunction {
  readonly parameters: readonly Parameter[];
  readonly result: FeelType;
}

/** The types of the names of a flow, and what its rules may call besides the functions of FEEL. */
export interface KnownNames {
  readonly types: Readonly<Record<string, FeelType>>;
  readonly functions: ReadonlyMap<string, KnownFunction>;
}

/** What rules may call in any flow. */
const flowFunctions = new Map<string, KnownFunction>([
  [
    'rate at',
    {
      parameters: [
        { name: 'name', kinds: ['string'], times: '' },
        { name: 'date', kinds: ['date'], times: '' },
      ],
      result: { kind: 'context' } as FeelType,
    },
  ],
]);
const words = vocabulary([...moreFunctions.keys(), ...flowFunctions.keys()]);

/** A rule as a tree; undefined where it can't be read. Each text is read once. */
export function treeReader(): (text: Rule) => Node | undefined {
  const trees = new Map<string, Node | undefined>();
  return (rule) => {
    const text = String(rule);
    if (!trees.has(text)) {
      let tree: Node | undefined;
      try {
        tree = parseTree(text, words);
      } catch (error) {
        if (!(error instanceof FeelError)) throw error;
      }
      trees.set(text, tree);
    }
    return trees.get(text);
  };
}

/** The names that a rule uses or calls, with those of rates it asks for by `rate at("name", …)`. */
export function namesUsed(tree: Node): string[] {
  const asked: string[] = [];
  const look = (node: Node): void => {
    if (node.kind === 'call' && node.callee.kind === 'name') {
      asked.push(node.callee.name);
    }
    if (node.kind === 'call' && node.callee.kind === 'name' && node.callee.name === 'rate at') {
      const first = node.given[0]?.value;
      if (first?.kind === 'literal' && typeof first.value === 'string') asked.push(first.value);
    }
    childrenOf(node).forEach(look);
  };
  look(tree);
  return [...new Set([...namesIn(tree), ...asked])];
}

const kinds: Partial<Record<Field['type'], FeelType>> = {
  'yes-no': { kind: 'boolean' },
  'yes-no-dont-know': { kind: 'boolean', optional: true },
  ...{ date: { kind: 'date' }, month: { kind: 'date' }, year: { kind: 'number' } },
  ...{ money: { kind: 'number' }, number: { kind: 'number' }, integer: { kind: 'number' } },
  ...{ postcode: { kind: 'string' }, text: { kind: 'string' }, country: { kind: 'string' } },
  address: {
    kind: 'context',
    members: Object.fromEntries(
      ['line1', 'line2', 'town', 'county', 'postcode'].map((name) => [
        name,
        { kind: 'string', optional: /line2|county/.test(name) },
      ]),
    ),
  },
};

/** What the answer to a question or a field is. */
export function typeOfField(field: Field & Pick<Partial<Question>, 'repeat'>): FeelType {
  if (field.repeat) return { kind: 'list', of: typeOfField({ ...field, repeat: undefined }) };
  const { type, options = [], fields = {}, optional, periods = ['week', 'month', 'year'] } = field;
  const texts: FeelType = {
    kind: 'string',
    ...(options.length && { options: options.map(({ value }) => value) }),
  };
  if (type === 'checkboxes') return { kind: 'list', of: texts };
  if (type === 'group') {
    const members = Object.entries(fields).map(([name, inner]) => [name, typeOfField(inner)] as const);
    return { kind: 'context', members: Object.fromEntries(members) };
  }
  const salary: FeelType = {
    kind: 'context',
    members: { amount: { kind: 'number' }, period: { kind: 'string', options: periods } },
  };
  const own = type === 'salary' ? salary : (kinds[type] ?? texts);
  const shown = type === 'country' && options.length ? texts : own;
  return optional ? { ...shown, optional } : shown;
}

/** A text in several languages. */
function typeOfTexts(texts: object): FeelType {
  return { kind: 'context', members: Object.fromEntries(Object.keys(texts).map((name) => [name, { kind: 'string' }])) };
}

function typeOfParameter({ type, value }: ParameterAsWritten): FeelType {
  if (typeof value === 'object') return typeOfTexts(value);
  const kind = ({ text: 'string', 'yes-no': 'boolean', date: 'date' } as const)[type as 'text'] ?? 'number';
  return { kind };
}

/** What the cells of rows are, by column. */
function typeOfRows(rows: readonly Row[]): FeelType {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const members = names.map((name) => [name, rows.map((row) => typeOfCell(row[name])).reduce(covering)] as const);
  return { kind: 'context', members: Object.fromEntries(members) };
}

function typeOfCell(cell: Row[string] | undefined): FeelType {
  if (cell === null || cell === undefined) return { kind: 'null' };
  if (typeof cell === 'object') return typeOfTexts(cell);
  if (typeof cell !== 'string') return { kind: typeof cell === 'number' ? 'number' : 'boolean' };
  return { kind: /^\d{4}-\d\d-\d\d$/.test(cell) ? 'date' : 'string' };
}

/**
 * What each name of a flow is, as far as it can be told before anybody has answered.
 * A question that not everybody is asked counts as answered: whether it is, only a walk
 * through the flow can tell.
 */
export function typesOfNames(file: FlowFile, treeOf: (rule: Rule) => Node | undefined): KnownNames {
  const types: Record<string, FeelType> = {};
  const functions = new Map(flowFunctions);
  const ready = new Map<string, FeelType>();
  const found = (name: string, type: FeelType): void => {
    const called = givenTo(file, name);
    if (called) functions.set(name, { parameters: called.map(parameterOf), result: type });
    else types[name] = type;
    ready.set(name, type);
  };
  for (const [name, question] of Object.entries(file.questions)) found(name, typeOfField(question));
  for (const [name, parameter] of Object.entries(file.parameters ?? {})) found(name, typeOfParameter(parameter));
  for (const [name, rates] of Object.entries(file.rates ?? {})) {
    found(name, rates.rows ? typeOfRows(rates.rows) : { kind: 'context' });
  }
  for (const [name, table] of Object.entries(file.tables ?? {})) {
    if (!('inputs' in table)) found(name, { kind: 'list', of: table.rows.length ? typeOfRows(table.rows) : anything });
  }
  const defined = Object.keys({ ...file.values, ...file.tables });
  for (const name of defined) if (!ready.has(name)) found(name, anything);
  for (const name of defined) {
    const table = ownPart(file.tables, name);
    if (!table || 'inputs' in table) ready.delete(name);
  }

  const working = new Set<string>();
  function typeOf(name: string): FeelType {
    const known = ready.get(name);
    if (known || working.has(name)) return known ?? anything;
    working.add(name);
    const value = ownPart(file.values, name);
    const table = ownPart(file.tables, name);
    const names = givenTo(file, name) ?? [];
    const given = (rule: Rule): FeelType => typeOfRule(rule, names);
    if (value !== undefined) found(name, given(typeof value === 'object' ? value.is : value));
    else if (table && 'inputs' in table) {
      const { inputs, outputs, rows, otherwise, hit } = table;
      const results = [...rows.map((row) => row.slice(inputs.length)), ...(otherwise ? [otherwise] : [])];
      const columns = outputs.map((_, at) => results.map((row) => given(ruleOf(row[at] ?? 'null'))).reduce(covering));
      const members = Object.fromEntries(outputs.map((output, at) => [output, columns[at]!]));
      const one: FeelType = outputs.length > 1 ? { kind: 'context', members } : columns[0]!;
      found(name, hit === 'collect' ? { kind: 'list', of: one } : one);
    }
    return types[name] ?? anything;
  }
  function typeOfRule(rule: Rule, given: readonly string[]): FeelType {
    const tree = treeOf(rule);
    if (!tree) return anything;
    for (const name of namesUsed(tree)) if (Object.hasOwn(types, name) || functions.has(name)) typeOf(name);
    return check(String(rule), { names: { ...types, ...typesOfGiven(given) }, functions }).type;
  }
  for (const name of defined) typeOf(name);
  return { types, functions };
}

/** What a value or a table has to be given, where rules call it. */
export function givenTo({ values, tables }: FlowFile, name: string): readonly string[] | undefined {
  const part = ownPart(values, name) ?? ownPart(tables, name);
  return typeof part === 'object' && 'given' in part ? part.given : undefined;
}

/** The types of what something is given: anything. */
export const typesOfGiven = (given: readonly string[]): Record<string, FeelType> =>
  Object.fromEntries(given.map((name) => [name, anything]));

const parameterOf = (name: string): Parameter => ({ name, kinds: ['any'], times: '' });

const ownPart = <Part>(named: Readonly<Record<string, Part>> | undefined, name: string): Part | undefined =>
  named && Object.hasOwn(named, name) ? named[name] : undefined;
