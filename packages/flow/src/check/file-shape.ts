import type { Findings } from './finding.js';
import {
  a,
  anything,
  count,
  date,
  either,
  flag,
  isRecord,
  listOf,
  named,
  oneOf,
  record,
  rule,
  type Shape,
  string,
} from './shapes.js';

const name = /^[\p{L}_][\p{L}\d_]*$/u;
const names = 'letters, digits and _, and begin with a letter: savings_total';
const id = /^[\p{L}\d_][\p{L}\d_()-]*$/u;
const ids = 'letters, digits, - and _: housing-benefit';

const isText = (value: unknown): boolean => typeof value === 'string';
const isOne = (value: unknown): boolean => !isRecord(value);
const text = either(isOne, string, record({ en: string, cy: string }));
const isPart = (value: unknown): boolean => isRecord(value) && ('text' in value || 'if' in value || 'each' in value);
const textOrPart = either(isPart, record({ if: rule, each: rule, text }, 'text'), text);
const words = either(Array.isArray, listOf(textOrPart, 1), text);
const texts = record({ en: string, cy: string });
const forms = record({ zero: string, one: string, two: string, few: string, many: string, other: string }, 'other');
const counted = either(isText, string, forms);
const unit = either(isText, string, record({ en: counted, cy: counted }));
const labels = named(text, /^./, 'what it is worth: yes, no');

const nextStep = record(
  {
    kind: oneOf('online', 'phone', 'in-person', 'email', 'post', 'sms', 'textphone', 'relay', 'bsl'),
    value: string,
    label: words,
    notes: words,
    if: rule,
  },
  'kind',
  'value',
);
const service = record({ id: string, href: string, label: words, if: rule }, 'label');
const form = oneOf('money', 'number', 'percent', 'date', 'day', 'month', 'list', 'text');
const columns = named(record({ label: text, as: form, unit, labels }, 'label'), name, names);
const worth = { label: words, is: rule, as: form, unit, labels, if: rule };
const figure = record({ ...worth, columns }, 'label', 'is');
const endingMembers = {
  title: words,
  short: words,
  body: words,
  'next-steps': listOf(nextStep),
  documents: listOf(textOrPart),
  services: listOf(service),
};

const periods = ['hour', 'day', 'week', 'two-weeks', 'four-weeks', 'month', 'quarter', 'year'] as const;
const limit = a('a number, a date or a rule', (value) => /^(?:string|number)$/.test(typeof value) && value !== '');
const optionValue = a('text with something in it', (value) => typeof value === 'string' && value !== '');
const option = record({ value: optionValue, label: words, hint: words, if: rule, exclusive: flag }, 'value', 'label');
const types = [
  ...['radio', 'checkboxes', 'yes-no', 'yes-no-dont-know', 'date', 'month', 'year', 'money', 'salary', 'number'],
  ...['integer', 'postcode', 'country', 'text', 'address', 'group'],
];

const fieldMembers: Record<string, Shape> = {
  type: oneOf(...types),
  title: words,
  hint: words,
  options: listOf(option, 1),
  labels: record({ yes: text, no: text, 'dont-know': text }),
  unit,
  min: limit,
  max: limit,
  places: count,
  periods: listOf(oneOf(...periods), 1),
  long: flag,
  birth: flag,
  optional: flag,
  errors: named(words, /^[a-z]+$/, 'the code of a problem: empty, unreadable, few, many'),
  validate: listOf(record({ valid: rule, error: words }, 'valid', 'error')),
  fields: (value, place, findings) => named(field, name, names)(value, place, findings),
};

/** Members that only some types have a use for. */
const meant: Readonly<Record<string, RegExp>> = {
  options: /^(?:radio|checkboxes|country)$/,
  labels: /^yes-no/,
  unit: /^(?:money|number|integer)$/,
  min: /^(?:date|month|year|money|salary|number|integer|text|checkboxes)$/,
  max: /^(?:date|month|year|money|salary|number|integer|text|checkboxes)$/,
  places: /^(?:money|salary|number)$/,
  periods: /^salary$/,
  long: /^text$/,
  birth: /^(?:date|month|year)$/,
  fields: /^group$/,
};

function fieldOf(members: Readonly<Record<string, Shape>>, ...needed: readonly string[]): Shape {
  const shape = record(members, 'type', 'title', ...needed);
  return (value, place, findings) => {
    shape(value, place, findings);
    if (!isRecord(value) || !types.includes(value.type as string)) return;
    const type = value.type as string;
    for (const [member, only] of Object.entries(meant)) {
      if (value[member] !== undefined && !only.test(type)) {
        const sentence = `A question of type ${type} makes no use of "${member}".`;
        findings.error('shape', `${place}.${member}`, sentence, `Take "${member}" out, or change the type.`);
      }
    }
    for (const [member, always] of Object.entries({ options: /^(?:radio|checkboxes)$/, fields: /^group$/ })) {
      if (always.test(type) && value[member] === undefined) {
        findings.error('member-missing', place, `A question of type ${type} needs "${member}".`, `Add "${member}".`);
      }
    }
  };
}
const field = fieldOf({
  ...fieldMembers,
  if: (_, place, findings) => {
    const sentence = 'A field of a page has no condition of its own: all fields of a page are asked together.';
    findings.error('member-unknown', place, sentence, 'Make it a question of its own, which may have an "if".');
  },
});

const goto = string;
const routes = listOf(record({ if: rule, goto, then: goto }, 'goto'), 1);
const question = fieldOf(
  {
    ...fieldMembers,
    if: rule,
    body: words,
    short: words,
    safe: flag,
    repeat: record({ times: rule, min: count, max: count, item: text, add: text }),
    next: either(Array.isArray, routes, goto),
  },
  'next',
);

const cell = a('a number, text, true, false or null', (value) => value === null || typeof value !== 'object');
const row = named(either(isRecord, texts, cell), /^./, 'a name');
const output = either(isRecord, texts, rule);
const given = listOf(
  a(names, (value) => typeof value === 'string' && name.test(value)),
  1,
);
const decisionTable = record(
  {
    label: text,
    inputs: listOf(rule, 1),
    outputs: listOf(string, 1),
    given,
    hit: oneOf('first', 'unique', 'collect'),
    rows: listOf(listOf(output), 1),
    otherwise: listOf(output),
  },
  'inputs',
  'outputs',
  'rows',
);
const isDecisionTable = (value: unknown): boolean => isRecord(value) && ('inputs' in value || 'outputs' in value);
const table: Shape = (value, place, findings) => {
  either(isDecisionTable, decisionTable, record({ label: text, rows: listOf(row) }, 'rows'))(value, place, findings);
  if (isDecisionTable(value)) rowsFit(value as Record<string, unknown>, place, findings);
};

function rowsFit(
  { inputs, outputs, rows, otherwise }: Record<string, unknown>,
  place: string,
  findings: Findings,
): void {
  if (!Array.isArray(inputs) || !Array.isArray(outputs) || !Array.isArray(rows)) return;
  const wanted = inputs.length + outputs.length;
  rows.forEach((one: unknown, at) => {
    if (!Array.isArray(one)) return;
    // What an input must be is never a text in several languages, as what is given may be.
    one.slice(0, inputs.length).forEach((cell, column) => {
      if (isRecord(cell)) rule(cell, `${place}.rows.${at}.${column}`, findings);
    });
    if (one.length === wanted) return;
    const sentence = `Row ${at + 1} has ${one.length} cells, and the table has ${wanted} columns.`;
    findings.error(
      'shape',
      `${place}.rows.${at}`,
      sentence,
      one.length > wanted
        ? `Give the row one cell for each input, then one for each output. A cell with a comma needs quotation marks around all of it: '"own", "rent"'.`
        : 'Give the row one cell for each input, then one for each output. Write "-" where anything will do.',
    );
  });
  if (Array.isArray(otherwise) && otherwise.length !== outputs.length) {
    const sentence = `"otherwise" has ${otherwise.length} cells, and the table gives ${outputs.length} things.`;
    findings.error('shape', `${place}.otherwise`, sentence, 'Give "otherwise" one cell for each output.');
  }
}

const ratesMembers = record(
  {
    label: text,
    on: rule,
    rows: listOf(row, 1),
    source: string,
    columns: named(string, name, names),
    'after-last': oneOf('use last row'),
  },
  'on',
);
const rates: Shape = (value, place, findings) => {
  ratesMembers(value, place, findings);
  if (isRecord(value) && value.rows === undefined && value.source === undefined) {
    const mend = 'Add "rows", or "source" with the address of data that has them.';
    findings.error('member-missing', place, 'These rates have neither "rows" nor a "source".', mend);
  }
};

const parameter = record(
  { type: oneOf('money', 'number', 'integer', 'percent', 'date', 'text', 'yes-no'), label: text, value: output },
  'type',
  'label',
  'value',
);
const value = either(isRecord, record({ is: rule, given, label: text, as: form, unit, labels, columns }, 'is'), rule);
const result = record(
  {
    ...{ title: words, group: text, if: rule, short: words, body: words, worth: record(worth, 'label', 'is'), service },
    criteria: listOf(record({ label: words, is: rule }, 'label', 'is')),
    'next-steps': listOf(nextStep),
    documents: listOf(textOrPart),
  },
  'title',
);
const outcome = record(
  {
    ...endingMembers,
    figures: named(figure, name, names),
    results: either(isText, oneOf('all'), listOf(string)),
  },
  'title',
);
const expectation = record({
  ...{
    question: string,
    outcome: string,
    error: string,
    fails: string,
    likely: listOf(string),
    unsure: listOf(string),
    'not-eligible': listOf(string),
    says: either(Array.isArray, listOf(text), text),
    'says-not': either(Array.isArray, listOf(text), text),
  },
  figures: named(cell, id, ids),
});
const testMembers = record(
  {
    name: string,
    like: string,
    today: date,
    answers: named(anything, name, names),
    parameters: named(either(isRecord, texts, cell), name, names),
    rates: named(listOf(row), name, names),
    expect: expectation,
  },
  'name',
  'expect',
);
/** What a test needs besides, unless it is like another. */
const ownOfTest = record({ today: anything, answers: anything }, 'today', 'answers');
const test: Shape = (value, place, findings) => {
  testMembers(value, place, findings);
  if (isRecord(value) && value.like === undefined) {
    ownOfTest({ today: value.today, answers: value.answers }, place, findings);
  }
};

/** What a flow has to look like as a file, before anything is made of its rules. */
export const fileShape = record(
  {
    format: a('1', (given) => given === 1),
    id: a(ids, (given) => typeof given === 'string' && /^[\w-]+$/.test(given)),
    title: text,
    summary: text,
    languages: listOf(oneOf('en', 'cy'), 1),
    start: record({ body: words, button: text, goto }),
    ask: oneOf('all', 'what matters'),
    flows: listOf(string),
    parameters: named(parameter, name, names),
    rates: named(rates, name, names),
    tables: named(table, name, names),
    values: named(value, name, names),
    questions: named(question, name, names),
    results: named(result, id, ids),
    outcomes: named(outcome, id, ids),
    unavailable: record(endingMembers, 'title'),
    owner: string,
    sources: listOf(string),
    reviewed: date,
    tests: listOf(test),
    translated: listOf(
      a(
        'two fingerprints with a point between',
        (given) => typeof given === 'string' && /^[\da-f]+\.[\da-f]+$/.test(given),
      ),
    ),
  },
  'format',
  'id',
  'title',
  'questions',
);
