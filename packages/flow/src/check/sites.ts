import type {
  DataTable,
  DecisionTable,
  Ending,
  Field,
  Figure,
  FlowFile,
  Labels,
  NextStep,
  PartOfWords,
  Question,
  Result,
  Rule,
  Unit,
} from '../flow.js';
import { routesOf } from '../reach.js';

/** Where in a conversation a rule is worked out. */
export type Moment =
  | { readonly when: 'asking' | 'answered'; readonly question: string }
  | { readonly when: 'ending'; readonly outcome: string }
  | { readonly when: 'result'; readonly result: string }
  /** Whenever something else uses its name. */
  | { readonly when: 'used'; readonly name: string }
  | { readonly when: 'start' };

/** What a rule has to give. */
export type Wanted = 'condition' | 'list' | 'limit' | 'count' | 'date' | 'anything';

/** One rule in a file. */
export interface RuleSite {
  readonly kind: 'rule';
  readonly place: string;
  readonly text: string;
  readonly wanted: Wanted;
  readonly moment: Moment;
  /** Whether it does no harm that an answer which it needs isn't there. */
  readonly lenient: boolean;
  /** Names besides those of the flow: fields of the group that it is in, or figures of the outcome. */
  readonly fields?: Readonly<Record<string, Field>>;
  readonly figures?: Readonly<Record<string, Figure>>;
  /** What the value or table that it is in is given. */
  readonly given?: readonly string[];
}

/** One text of a file, in the languages that it has. */
export interface TextSite {
  readonly kind: 'text';
  readonly place: string;
  readonly text: unknown;
  /** Names of what stands in it in curly brackets. */
  readonly inserted: readonly string[];
  readonly moment: Moment;
  readonly figures?: Readonly<Record<string, Figure>>;
  /** The list that it is said for each item of. */
  readonly each?: Rule;
}

export type Site = RuleSite | TextSite;

/** `{name}`, `{name as money}` or `{rate.column}` in a text. */
export const insertion = /\{([\p{L}_][\p{L}\d_.]*)(?: as ([a-z]+))?\}/gu;

/** The lines of a text, by language; `''` where it is a plain string. */
export const linesOf = (text: unknown): [language: string, line: string][] =>
  typeof text === 'string'
    ? [['', text]]
    : Object.entries((text ?? {}) as Record<string, string>).filter(([, line]) => typeof line === 'string');

const insertedIn = (text: unknown): string[] =>
  linesOf(text)
    .flatMap(([, line]) => [...line.matchAll(insertion)].map(([, name]) => name!.split('.')[0]!))
    .filter((name) => name !== 'item');

/** Everything in a file that is a rule or a text, but for the cells of decision tables. */
export function sitesOf(file: FlowFile): Site[] {
  const sites: Site[] = [];

  function rule(
    text: Rule | undefined,
    place: string,
    wanted: Wanted,
    moment: Moment,
    more: Partial<Pick<RuleSite, 'lenient' | 'fields' | 'figures' | 'given'>> = {},
  ): void {
    if (text === undefined) return;
    sites.push({ kind: 'rule', place, text: String(text), wanted, moment, lenient: false, ...more });
  }

  function words(
    said: unknown,
    place: string,
    moment: Moment,
    figures?: Readonly<Record<string, Figure>>,
    each?: Rule,
  ): void {
    if (said === undefined) return;
    if (Array.isArray(said)) {
      said.forEach((part: unknown, at) => words(part, `${place}.${at}`, moment, figures));
    } else if (typeof said === 'object' && said !== null && 'text' in said) {
      const part = said as Partial<PartOfWords>;
      const more = { figures, lenient: moment.when === 'result' };
      rule(part.if, `${place}.if`, 'condition', moment, more);
      rule(part.each, `${place}.each`, 'list', moment, more);
      words(said.text, `${place}.text`, moment, figures, part.each);
    } else sites.push({ kind: 'text', place, text: said, inserted: insertedIn(said), moment, figures, each });
  }

  function field(one: Field, place: string, question: string, fields?: Readonly<Record<string, Field>>): void {
    const asking: Moment = { when: 'asking', question };
    const answered: Moment = { when: 'answered', question };
    words(one.title, `${place}.title`, asking);
    words(one.hint, `${place}.hint`, asking);
    unit(one.unit, `${place}.unit`, asking);
    labels(one.labels, `${place}.labels`, asking);
    one.options?.forEach((option, at) => {
      const there = `${place}.options.${at}`;
      rule(option.if, `${there}.if`, 'condition', asking);
      words(option.label, `${there}.label`, asking);
      words(option.hint, `${there}.hint`, asking);
    });
    for (const end of ['min', 'max'] as const) {
      const limit = one[end];
      if (typeof limit === 'string' && !/^\d{4}-\d\d-\d\d$/.test(limit)) {
        rule(limit, `${place}.${end}`, 'limit', answered);
      }
    }
    one.validate?.forEach(({ valid, error }, at) => {
      rule(valid, `${place}.validate.${at}.valid`, 'condition', answered, { fields });
      words(error, `${place}.validate.${at}.error`, answered);
    });
    for (const [code, said] of Object.entries(one.errors ?? {})) words(said, `${place}.errors.${code}`, answered);
    for (const [name, inner] of Object.entries(one.fields ?? {})) {
      field(inner, `${place}.fields.${name}`, question, one.fields);
    }
  }

  function question(id: string, one: Question): void {
    const place = `questions.${id}`;
    const asking: Moment = { when: 'asking', question: id };
    field(one, place, id);
    words(one.body, `${place}.body`, asking);
    words(one.short, `${place}.short`, asking);
    rule(one.if, `${place}.if`, 'condition', asking);
    rule(one.repeat?.times, `${place}.repeat.times`, 'count', asking);
    words(one.repeat?.item, `${place}.repeat.item`, asking);
    words(one.repeat?.add, `${place}.repeat.add`, asking);
    routesOf(one).forEach(({ if: condition }, at) =>
      rule(condition, `${place}.next.${at}.if`, 'condition', { when: 'answered', question: id }),
    );
  }

  function steps(
    list: readonly NextStep[] | undefined,
    place: string,
    moment: Moment,
    figures?: Ending['title'] | object,
  ) {
    const known = figures as Readonly<Record<string, Figure>> | undefined;
    const lenient = moment.when === 'result';
    list?.forEach(({ if: condition, label, notes }, at) => {
      rule(condition, `${place}.${at}.if`, 'condition', moment, { figures: known, lenient });
      words(label, `${place}.${at}.label`, moment, known);
      words(notes, `${place}.${at}.notes`, moment, known);
    });
  }

  function figure(one: Figure, place: string, moment: Moment, lenient: boolean): void {
    rule(one.if, `${place}.if`, 'condition', moment, { lenient });
    rule(one.is, `${place}.is`, 'anything', moment, { lenient });
    words(one.label, `${place}.label`, moment);
    unit(one.unit, `${place}.unit`, moment);
    labels(one.labels, `${place}.labels`, moment);
    columns(one.columns, `${place}.columns`, moment);
  }

  function columns(some: Figure['columns'], place: string, moment: Moment): void {
    for (const [name, column] of Object.entries(some ?? {})) {
      words(column.label, `${place}.${name}.label`, moment);
      unit(column.unit, `${place}.${name}.unit`, moment);
      labels(column.labels, `${place}.${name}.labels`, moment);
    }
  }

  function labels(some: Labels | undefined, place: string, moment: Moment): void {
    for (const [name, said] of Object.entries(some ?? {})) words(said, `${place}.${name}`, moment);
  }

  /** A unit, which may have several forms in each language: those for other numbers are looked at. */
  function unit(one: Unit | undefined, place: string, moment: Moment): void {
    if (typeof one !== 'object') {
      words(one, place, moment);
      return;
    }
    const others = Object.entries(one).map(([language, forms]) => [
      language,
      typeof forms === 'string' ? forms : forms.other,
    ]);
    words(Object.fromEntries(others), place, moment);
  }

  function ending(one: Ending, place: string, moment: Moment, figures?: Readonly<Record<string, Figure>>): void {
    for (const member of ['title', 'short', 'body'] as const) words(one[member], `${place}.${member}`, moment, figures);
    steps(one['next-steps'], `${place}.next-steps`, moment, figures);
    words(one.documents, `${place}.documents`, moment, figures);
    one.services?.forEach(({ if: condition, label }, at) => {
      rule(condition, `${place}.services.${at}.if`, 'condition', moment, { figures });
      words(label, `${place}.services.${at}.label`, moment, figures);
    });
  }

  function result(id: string, one: Result): void {
    const place = `results.${id}`;
    const moment: Moment = { when: 'result', result: id };
    const lenient = true;
    for (const member of ['title', 'group', 'short', 'body'] as const) words(one[member], `${place}.${member}`, moment);
    rule(one.if, `${place}.if`, 'condition', moment, { lenient });
    one.criteria?.forEach(({ label, is }, at) => {
      rule(is, `${place}.criteria.${at}.is`, 'condition', moment, { lenient });
      words(label, `${place}.criteria.${at}.label`, moment);
    });
    if (one.worth) figure(one.worth, `${place}.worth`, moment, lenient);
    steps(one['next-steps'], `${place}.next-steps`, moment);
    words(one.documents, `${place}.documents`, moment);
    if (one.service) {
      rule(one.service.if, `${place}.service.if`, 'condition', moment, { lenient });
      words(one.service.label, `${place}.service.label`, moment);
    }
  }

  const start: Moment = { when: 'start' };
  words(file.title, 'title', start);
  words(file.summary, 'summary', start);
  words(file.start?.body, 'start.body', start);
  words(file.start?.button, 'start.button', start);
  for (const [name, { label, value }] of Object.entries(file.parameters ?? {})) {
    words(label, `parameters.${name}.label`, start);
    if (typeof value === 'object') words(value, `parameters.${name}.value`, start);
  }
  for (const [name, { label, on }] of Object.entries(file.rates ?? {})) {
    words(label, `rates.${name}.label`, start);
    rule(on, `rates.${name}.on`, 'date', { when: 'used', name });
  }
  for (const [name, table] of Object.entries(file.tables ?? {})) {
    words(table.label, `tables.${name}.label`, start);
    if ('inputs' in table) decisionSites(table, name);
    else dataSites(table, name);
  }
  for (const [name, value] of Object.entries(file.values ?? {})) {
    const moment: Moment = { when: 'used', name };
    if (typeof value === 'object') {
      rule(value.is, `values.${name}.is`, 'anything', moment, { given: value.given });
      words(value.label, `values.${name}.label`, start);
      unit(value.unit, `values.${name}.unit`, start);
      labels(value.labels, `values.${name}.labels`, start);
      columns(value.columns, `values.${name}.columns`, start);
    } else rule(value, `values.${name}`, 'anything', moment);
  }
  for (const [id, one] of Object.entries(file.questions)) question(id, one);
  for (const [id, one] of Object.entries(file.results ?? {})) result(id, one);
  for (const [id, one] of Object.entries(file.outcomes ?? {})) {
    const moment: Moment = { when: 'ending', outcome: id };
    for (const [name, each] of Object.entries(one.figures ?? {})) {
      figure(each, `outcomes.${id}.figures.${name}`, moment, false);
    }
    ending(one, `outcomes.${id}`, moment, one.figures);
  }
  if (file.unavailable) ending(file.unavailable, 'unavailable', start);
  return sites;

  function dataSites({ rows }: DataTable, name: string): void {
    rows.forEach((row, at) => {
      for (const [column, cell] of Object.entries(row)) {
        if (typeof cell === 'object' && cell) words(cell, `tables.${name}.rows.${at}.${column}`, start);
      }
    });
  }

  function decisionSites({ inputs, outputs, rows, otherwise = [], given }: DecisionTable, name: string): void {
    const moment: Moment = { when: 'used', name };
    const place = `tables.${name}`;
    const output = (cell: DecisionTable['rows'][number][number] | undefined, there: string): void => {
      if (typeof cell === 'object') words(cell, there, start);
      else rule(cell, there, 'anything', moment, { given });
    };
    inputs.forEach((input, at) => rule(input, `${place}.inputs.${at}`, 'anything', moment, { given }));
    rows.forEach((row, at) =>
      outputs.forEach((_, column) => {
        const there = inputs.length + column;
        output(row[there], `${place}.rows.${at}.${there}`);
      }),
    );
    otherwise.forEach((cell, at) => output(cell, `${place}.otherwise.${at}`));
  }
}
