import { childrenOf, type Node, parseTree } from '../feel/check/tree.js';
import { check, namesIn } from '../feel/check/check.js';
import { anything, covering, type FeelType } from '../feel/check/types.js';
import { FeelError } from '../feel/error.js';
import { moreFunctions } from '../feel/functions/more.js';
import { vocabulary } from '../feel/parse.js';
import type { Field, FlowFile, ParameterAsWritten, Question, Row, Rule } from '../flow.js';

/** What rules may call besides the functions of FEEL, with what that gives. */
export const flowFunctions = new Map([
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
] as const);
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

/** The names that a rule uses, with those of rates it asks for by `rate at("name", …)`. */
export function namesUsed(tree: Node): string[] {
  const asked: string[] = [];
  const look = (node: Node): void => {
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

function typeOfParameter({ type }: ParameterAsWritten): FeelType {
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
  if (typeof cell !== 'string') return { kind: typeof cell === 'number' ? 'number' : 'boolean' };
  return { kind: /^\d{4}-\d\d-\d\d$/.test(cell) ? 'date' : 'string' };
}

/**
 * What each name of a flow is, as far as it can be told before anybody has answered.
 * A question that not everybody is asked counts as answered: whether it is, only a walk
 * through the flow can tell.
 */
export function typesOfNames(file: FlowFile, treeOf: (rule: Rule) => Node | undefined): Record<string, FeelType> {
  const types: Record<string, FeelType> = { holidays: { kind: 'list', of: { kind: 'date' } } };
  const ready = new Map<string, FeelType>();
  const found = (name: string, type: FeelType): void => {
    types[name] = type;
    ready.set(name, type);
  };
  for (const [name, question] of Object.entries(file.questions)) found(name, typeOfField(question));
  for (const [name, parameter] of Object.entries(file.parameters ?? {})) found(name, typeOfParameter(parameter));
  for (const [name, rates] of Object.entries(file.rates ?? {})) {
    found(name, rates.rows ? typeOfRows(rates.rows) : { kind: 'context' });
  }
  for (const [name, table] of Object.entries(file.tables ?? {})) {
    if (!('inputs' in table)) found(name, { kind: 'list', of: table.rows.length ? typeOfRows(table.rows) : anything });
    else types[name] = anything;
  }
  for (const name of Object.keys(file.values ?? {})) types[name] = anything;

  const working = new Set<string>();
  function typeOf(name: string): FeelType {
    const known = ready.get(name);
    if (known || working.has(name)) return known ?? anything;
    working.add(name);
    const value = file.values?.[name];
    const table = file.tables?.[name];
    if (value !== undefined) found(name, given(typeof value === 'object' ? value.is : value));
    else if (table && 'inputs' in table) {
      const { inputs, outputs, rows, otherwise, hit } = table;
      const results = [...rows.map((row) => row.slice(inputs.length)), ...(otherwise ? [otherwise] : [])];
      const columns = outputs.map((_, at) => results.map((row) => given(row[at] ?? 'null')).reduce(covering));
      const members = Object.fromEntries(outputs.map((output, at) => [output, columns[at]!]));
      const one: FeelType = outputs.length > 1 ? { kind: 'context', members } : columns[0]!;
      found(name, hit === 'collect' ? { kind: 'list', of: one } : one);
    }
    return types[name] ?? anything;
  }
  function given(rule: Rule): FeelType {
    const tree = treeOf(rule);
    if (!tree) return anything;
    for (const name of namesUsed(tree)) if (Object.hasOwn(types, name)) typeOf(name);
    return check(String(rule), { names: types, functions: flowFunctions }).type;
  }
  for (const name of Object.keys(types)) typeOf(name);
  return types;
}
