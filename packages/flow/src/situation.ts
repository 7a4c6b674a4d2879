import { type CalendarDate, dateOfText } from './feel/calendar.js';
import { decimal } from './feel/decimal.js';
import { FeelError } from './feel/error.js';
import { type Expression, parse } from './feel/parse.js';
import { type EvaluateOptions, Run, type Scope } from './feel/run.js';
import { callable, type Callable } from './feel/signature.js';
import { type FeelValue, kindOf } from './feel/values.js';
import { FlowFault } from './fault.js';
import type { Named, Row, Rule } from './flow.js';
import { rateOn } from './rates.js';
import type { Flow } from './read-flow.js';
import { cellOf, worthOfTable } from './tables.js';

/** What a flow is handed besides the answers. */
export interface StepOptions {
  /** The date that it is taken to be, in ISO 8601: pass another to see what will be said then. */
  today: string;
  /** Rows of the rates that the flow has from elsewhere, by their names; an error where they couldn't be had. */
  rates?: Readonly<Record<string, readonly Row[] | Error>>;
  /** Parameters that are set otherwise than in the file. */
  parameters?: Readonly<Record<string, Rule>>;
  /** Days on which nobody works, in ISO 8601: `holidays` in rules. */
  holidays?: readonly string[];
}

/** So many values may need one another in a row. */
const deepest = 200;

/** What something comes to, and which names that was decided by, in the order in which they were first asked for. */
export interface Worked<Made> {
  readonly value: Made;
  readonly because: readonly string[];
}

type Memory = Map<unknown, Worked<unknown> | undefined>;

/** What rules are worked out in: a flow, a day, and the answers so far. */
export class Situation implements Scope {
  readonly flow: Flow;
  readonly options: StepOptions;
  readonly #evaluation: EvaluateOptions;
  readonly #answers = new Map<string, FeelValue>();
  /** What names are worth, and what else comes to, as far as that has been worked out; undefined while it is. */
  #names: Memory = new Map();
  #others: Memory = new Map();
  #run: Run | undefined;
  #because = new Set<string>();
  #open = false;
  #depth = 0;

  constructor(flow: Flow, options: StepOptions) {
    this.flow = flow;
    this.options = options;
    const rateAt = (name: string, date: CalendarDate): FeelValue => rateOn(this, name, date);
    this.#evaluation = {
      today: dateOfText(options.today),
      functions: new Map<string, Callable>([
        ...(flow.functions ?? []),
        ['rate at', callable('name string, date date', rateAt)],
      ]),
    };
  }

  /** Takes an answer, or takes it back where it is undefined. What didn't need it stays worked out. */
  answer(name: string, value: FeelValue | undefined): void {
    if (value === undefined) this.#answers.delete(name);
    else this.#answers.set(name, value);
    for (const memory of [this.#names, this.#others]) {
      for (const [key, worked] of memory) if (worked?.because.includes(name)) memory.delete(key);
    }
  }

  /** The worth of a name that rules may use; undefined where there is none of that name. */
  get(name: string): FeelValue | undefined {
    const { values, tables, rates, parameters, questions } = this.flow.file;
    if (own(questions, name)) {
      this.#because.add(name);
      const answer = this.#answers.get(name);
      if (answer === undefined && this.#open) throw pending();
      return answer ?? null;
    }
    const [value, table, rate, parameter] = [
      own(values, name),
      own(tables, name),
      own(rates, name),
      own(parameters, name),
    ];
    if (value !== undefined) {
      const [rule, place] = typeof value === 'object' ? [value.is, `values.${name}.is`] : [value, `values.${name}`];
      return this.#named(name, () => this.worth(rule, place));
    }
    if (table) return this.#named(name, () => worthOfTable(this, table, `tables.${name}`));
    if (rate) return this.#named(name, () => rateOn(this, name, this.worth(rate.on, `rates.${name}.on`)));
    if (parameter) {
      return this.#named(name, () => {
        const { type, value: usual } = parameter;
        const said = this.options.parameters?.[name] ?? usual;
        const read = /^(?:text|yes-no|date)$/.test(type) ? cellOf(said) : decimal(String(said));
        const kinds = { text: 'string', 'yes-no': 'boolean', date: 'date' } as Record<string, string>;
        if (kindOf(read) !== (kinds[type] ?? 'number')) throw new FlowFault('parameter', `parameters.${name}`, [type]);
        return read;
      });
    }
    return name === 'holidays' ? (this.options.holidays?.map(dateOfText) ?? null) : undefined;
  }

  /** What a rule is worth, with what is being worked out around it. */
  worth(rule: Rule, place: string, scope: Scope = this): FeelValue {
    const text = String(rule);
    return this.during(place, text, (run) => this.#read(text).work(scope, run));
  }

  /**
   * Whether a condition holds.
   *
   * @throws as `worth` does, and FeelError `missing` where it is worth nothing
   */
  holds(rule: Rule, place: string, scope: Scope = this): boolean {
    const text = String(rule);
    return this.during(place, text, (run) => run.truth(this.#read(text).work, scope)!);
  }

  /** Whether a condition holds, and why; null where that can't be told, since what it needs has not been answered. */
  told(rule: Rule, place: string): Worked<boolean | null> {
    return this.remembered(`${rule}`, () => this.ifAnswered(() => this.holds(rule, place)));
  }

  /** Works something out, unless nothing that it was decided by has changed since that was done last. */
  remembered<Made>(key: unknown, work: () => Made): Worked<Made> {
    return this.#from(this.#others, key, work);
  }

  /** What something comes to; null where it needs what has not been answered. */
  ifAnswered<Made>(work: () => Made): Made | null {
    try {
      return work();
    } catch (error) {
      if (error instanceof FeelError && error.code === 'missing') return null;
      throw error;
    }
  }

  /** Works something out as it stands while any question may still be answered, so that not even `x = null` can be told. */
  whileOpen<Made>(work: () => Made): Made {
    const before = [this.#names, this.#others] as const;
    this.#names = new Map();
    this.#others = new Map();
    this.#open = true;
    try {
      return work();
    } finally {
      [this.#names, this.#others] = before;
      this.#open = false;
    }
  }

  #read(text: string): Expression {
    return this.flow.rules.get(text) ?? parse(text);
  }

  /** Works something out with one count of steps and depth for all that lies within. */
  during<Made>(place: string, rule: string, work: (run: Run) => Made): Made {
    const outermost = !this.#run;
    try {
      return work((this.#run ??= new Run(this.#evaluation)));
    } catch (error) {
      if (error instanceof FeelError) {
        error.place ??= place;
        error.rule ??= rule;
      }
      throw error;
    } finally {
      if (outermost) this.#run = undefined;
    }
  }

  /** Which names something is decided by, in the order in which they were first asked for. */
  noting<Made>(work: () => Made): [made: Made, because: string[]] {
    const before = this.#because;
    const because = (this.#because = new Set<string>());
    try {
      return [work(), [...because]];
    } finally {
      this.#because = before;
      for (const name of because) before.add(name);
    }
  }

  #named(name: string, work: () => FeelValue): FeelValue {
    this.#because.add(name);
    return this.#from(this.#names, name, work).value;
  }

  #from<Made>(memory: Memory, key: unknown, work: () => Made): Worked<Made> {
    const worked = (memory.get(key) as Worked<Made> | undefined) ?? this.#once(memory, key, work);
    for (const name of worked.because) this.#because.add(name);
    return worked;
  }

  #once<Made>(memory: Memory, key: unknown, work: () => Made): Worked<Made> {
    const place = String(key);
    if (memory.has(key)) throw new FlowFault('circle', place, [place]);
    if (this.#depth >= deepest) throw new FlowFault('deep', place, [place]);
    memory.set(key, undefined);
    this.#depth++;
    try {
      const [value, because] = this.noting(work);
      const worked = { value, because };
      memory.set(key, worked);
      return worked;
    } catch (error) {
      memory.delete(key);
      throw error;
    } finally {
      this.#depth--;
    }
  }
}

/** The fault of an answer that isn't there yet. */
const pending = (): FeelError => Object.assign(new FeelError('missing', []), { pending: true });

const own = <Part>(named: Named<Part> | undefined, name: string): Part | undefined =>
  named && Object.hasOwn(named, name) ? named[name] : undefined;
