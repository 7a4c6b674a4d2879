import { type DecisionTable, type Flow, type Language, type Rule, ruleOf } from '@council-kit/flow';
import { lineOf } from '@council-kit/flow/graph';
import { childrenOf, namesIn, type Node, parseTree } from '@council-kit/flow/feel/check';
import { listed } from '../words.js';
import { escaped } from './document.js';

/** A flow's rules as DMN, and what of it DMN has no place for. */
export interface Dmn {
  readonly xml: string;
  readonly left: readonly string[];
}

const inputTypes: Readonly<Record<string, string>> = {
  ...{ 'yes-no': 'boolean', 'yes-no-dont-know': 'boolean', date: 'date', month: 'date' },
  ...{ year: 'number', money: 'number', number: 'number', integer: 'number', percent: 'number' },
  ...{ radio: 'string', text: 'string', postcode: 'string', country: 'string' },
};
const hits = { unique: 'UNIQUE', first: 'FIRST', collect: 'COLLECT' } as const;

/**
 * Writes a flow's decision tables and values as DMN 1.3: decisions, with questions and
 * parameters as what they are handed. Texts, routes and rates by date have no place in it.
 */
export function dmnOf({ file }: Flow, language: Language): Dmn {
  const left: string[] = [];
  const inputs = new Map<string, string>();
  for (const [name, { type }] of Object.entries({ ...file.questions, ...file.parameters })) {
    inputs.set(name, inputTypes[type] ?? 'Any');
  }
  const named = { ...file.values, ...file.tables };

  const names = (rule: Rule): string[] => {
    try {
      return namesUsed(parseTree(String(rule)));
    } catch {
      return [];
    }
  };
  let requirements = 0;
  /** What some rules need: the results of others first, then what is called, as the schema has it. */
  function required(rules: readonly Rule[], given: readonly string[] = []): { facts: string[]; calls: string[] } {
    const facts: string[] = [];
    const calls: string[] = [];
    for (const name of new Set(rules.flatMap(names))) {
      if (given.includes(name)) continue;
      const id = `need_${requirements++}`;
      const need = (tag: string, inner: string, href: string): string =>
        `    <${tag} id="${id}"><${inner} href="#${href}"/></${tag}>`;
      if (givenTo(named[name])) calls.push(need('knowledgeRequirement', 'requiredKnowledge', `called_${name}`));
      else if (Object.hasOwn(named, name)) {
        facts.push(need('informationRequirement', 'requiredDecision', `decision_${name}`));
      } else if (inputs.has(name) || file.rates?.[name]) {
        facts.push(need('informationRequirement', 'requiredInput', `input_${name}`));
      }
    }
    return { facts, calls };
  }

  const text = (rule: Rule): string => `<text>${escaped(String(rule))}</text>`;
  const literal = (name: string, rule: Rule): string =>
    `    <literalExpression id="rule_${name}">${text(rule)}</literalExpression>`;

  /** A part as a decision, or where rules call it as knowledge that they use. */
  function part(name: string, rules: readonly Rule[], inner: string): string {
    const variable = `    <variable id="variable_${name}" name="${escaped(name)}"/>`;
    const given = givenTo(named[name]);
    const { facts, calls } = required(rules, given);
    if (!given) {
      const open = `  <decision id="decision_${name}" name="${escaped(name)}">`;
      return [open, variable, ...facts, ...calls, inner, '  </decision>'].join('\n');
    }
    // Knowledge can't take anything but what it is given.
    if (facts.length) left.push(`${name}: what it needs besides ${listed(given)} has to be in reach of it`);
    return [
      `  <businessKnowledgeModel id="called_${name}" name="${escaped(name)}">`,
      variable,
      `    <encapsulatedLogic id="logic_${name}">`,
      ...given.map((one, at) => `    <formalParameter id="parameter_${name}_${at}" name="${escaped(one)}"/>`),
      inner,
      '    </encapsulatedLogic>',
      ...calls,
      '  </businessKnowledgeModel>',
    ].join('\n');
  }

  function table(name: string, { inputs: asked, outputs, rows, hit = 'unique', otherwise }: DecisionTable): string {
    const rules = [...asked, ...[...rows.flatMap((row) => row.slice(asked.length)), ...(otherwise ?? [])].map(ruleOf)];
    const lines = [
      `    <decisionTable id="table_${name}" hitPolicy="${hits[hit]}">`,
      ...asked.map(
        (input, at) =>
          `      <input id="${name}_i${at}"><inputExpression id="${name}_e${at}">${text(input)}</inputExpression></input>`,
      ),
      ...outputs.map((output, at) => {
        const usual = otherwise
          ? `<defaultOutputEntry id="${name}_d${at}">${text(ruleOf(otherwise[at]!))}</defaultOutputEntry>`
          : '';
        // One output alone has no name in DMN.
        const its = outputs.length > 1 ? ` name="${escaped(output)}"` : '';
        return `      <output id="${name}_o${at}"${its}>${usual}</output>`;
      }),
      ...rows.map((row, at) => {
        const cells = row.map((cell, column) => {
          const [tag, mark] = column < asked.length ? ['inputEntry', 'ie'] : ['outputEntry', 'oe'];
          return `<${tag} id="${name}_${at}_${mark}${column}">${text(ruleOf(cell))}</${tag}>`;
        });
        return `      <rule id="${name}_r${at}">${cells.join('')}</rule>`;
      }),
      '    </decisionTable>',
    ];
    return part(name, rules, lines.join('\n'));
  }

  const parts: string[] = [];
  for (const [name, { rows, source }] of Object.entries(file.rates ?? {})) {
    inputs.set(name, 'Any');
    left.push(
      `rates.${name}: ${rows ? `${rows.length} rows by date` : `rows from ${source ?? 'elsewhere'}`} become something that is handed in`,
    );
  }
  for (const [name, type] of inputs) {
    parts.push(
      `  <inputData id="input_${name}" name="${escaped(name)}"><variable id="given_${name}" name="${escaped(name)}" typeRef="${type}"/></inputData>`,
    );
  }
  for (const [name, value] of Object.entries(file.values ?? {})) {
    const rule = typeof value === 'object' ? value.is : value;
    parts.push(part(name, [rule], literal(name, rule)));
  }
  for (const [name, one] of Object.entries(file.tables ?? {})) {
    if ('inputs' in one) parts.push(table(name, one));
    else {
      const rule = `[${one.rows
        .map(
          (row) =>
            `{${Object.entries(row)
              .map(
                ([key, cell]) =>
                  `${JSON.stringify(key)}: ${typeof cell === 'string' && /^\d{4}-\d\d-\d\d$/.test(cell) ? `@"${cell}"` : JSON.stringify(cell)}`,
              )
              .join(', ')}}`,
        )
        .join(', ')}]`;
      parts.push(part(name, [], literal(name, rule)));
    }
  }
  const own = /\b(?:age|working days between|rate at|get or else|round half even)\(/;
  for (const [name, value] of Object.entries(file.values ?? {})) {
    const rule = String(typeof value === 'object' ? value.is : value);
    const [call] = own.exec(rule) ?? [];
    if (call) left.push(`values.${name}: "${call.slice(0, -1)}" is a function of Council Kit, not of DMN`);
  }
  left.push('questions and outcomes: their texts, limits, validations and routes');
  if (file.results) left.push('results: their criteria, texts and next steps');
  const about = `What DMN has no place for: ${left.join('; ')}.`.replaceAll('--', '- -');
  const xml = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<!-- ${escaped(about)} -->`,
    `<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="flow_${file.id}" name="${escaped(lineOf(file.title, language))}" namespace="https://council-kit.example/flows/${file.id}">`,
    ...parts,
    '</definitions>',
    '',
  ].join('\n');
  return { xml, left };
}

/** What a value or a table has to be given, where rules call it. */
const givenTo = (part: unknown): readonly string[] | undefined =>
  (typeof part === 'object' ? (part as { given?: readonly string[] } | null)?.given : undefined) ?? undefined;

/** The names that a rule uses, with those of what it calls. */
function namesUsed(tree: Node): string[] {
  const called: string[] = [];
  const look = (node: Node): void => {
    if (node.kind === 'call' && node.callee.kind === 'name') called.push(node.callee.name);
    childrenOf(node).forEach(look);
  };
  look(tree);
  return [...namesIn(tree), ...called];
}
