import { type CalendarDate, dateOfText } from './feel/calendar.js';
import { FeelError } from './feel/error.js';
import { type Expression, expressionIn } from './feel/language.js';
import { type EvaluateOptions, Run, type Scope } from './feel/run.js';
import { callable, type Callable } from './feel/signature.js';
import type { FeelValue } from './feel/values.js';
import { FlowFault } from './fault.js';
import type { Named, ParameterAsWritten, Row, Rule } from './flow.js';
import { worthOfParameter } from './parameters.js';
import { rateOn } from './rates.js';
import type { Flow } from './read-flow.js';

/** What a flow is handed besides the answers. */
export interface StepOptions {
  /** The date that it is taken to be, in ISO 8601: pass another to see what will be said then. */
  today: string;
  /** Rows of the rates that the flow has from elsewhere, by their names; an error where they couldn't be had. */
  rates?: Readonly<Record<string, readonly Row[] | Error>>;
  /** Parameters that are set otherwise than in the file. */
  parameters?: Readonly<Record<string, ParameterAsWritten['value']>>;
}

/** So many values may need one another in a row. */
const deepest = 200;

/** What something comes to, and which names that was decided by, in the order in which they were first asked for. */
export interface Worked<Made> {
  readonly value: Made;
  readonly because: readonly string[];
}

/** A fault is remembered too, where many things fail by the same one. */
type Remembered = Worked<unknown> & { readonly fault?: unknown };

/** What has been worked out; undefined while it is. */
class Memory extends Map<unknown, Remembered | undefined> {
  readonly #keysOf = new Map<string, Set<unknown>>();

  /** Remembers what was worked out, until a name that it was decided by is worth something else. */
  keep(key: unknown, worked: Remembered): void {
    this.set(key, worked);
    for (const name of worked.because) {
      const keys = this.#keysOf.get(name);
      if (keys) keys.add(key);
      else this.#keysOf.set(name, new Set([key]));
    }
  }

  forget(name: string): void {
    const keys = this.#keysOf.get(name);
    if (!keys) return;
    for (const key of keys) this.delete(key);
    keys.clear();
  }
}

/** What rules are worked out in: a flow, a day, and the answers so far. */
export class Situation implements Scope {
  readonly flow: Flow;
  readonly options: StepOptions;
  readonly #evaluation: EvaluateOptions;
  readonly #answers = new Map<string, FeelValue>();
  /** What names are worth, and what else comes to, as far as that has been worked out. */
  #names = new Memory();
  #others = new Memory();
  /** The same while any question may still be answered, with what can't be told then. */
  #openNames = new Memory();
  #openOthers = new Memory();
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
        ...(flow.rest?.callablesOf(flow.file, this, (name, scope) => this.#called(name, scope)) ?? []),
      ]),
    };
  }

  /** Takes an answer, or takes it back where it is undefined. What didn't need it stays worked out. */
  answer(name: string, value: FeelValue | undefined): void {
    if (value === undefined) this.#answers.delete(name);
    else this.#answers.set(name, value);
    for (const memory of [this.#names, this.#others, this.#openNames, this.#openOthers]) memory.forget(name);
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
    const defined = value ?? table;
    if (defined !== undefined) {
      const isCalled = typeof defined === 'object' && 'given' in defined;
      return isCalled ? undefined : this.#named(name, () => this.#defined(name, this));
    }
    if (rate) return this.#named(name, () => rateOn(this, name, this.worth(rate.on, `rates.${name}.on`)));
    if (parameter) return this.#named(name, () => worthOfParameter(name, parameter, this.options.parameters?.[name]));
    return undefined;
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
    [this.#names, this.#others] = [this.#openNames, this.#openOthers];
    this.#open = true;
    try {
      return work();
    } finally {
      [this.#names, this.#others] = before;
      this.#open = false;
    }
  }

  #read(text: string): Expression {
    return this.flow.rules.get(text) ?? expressionIn(this.flow.language, text);
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

  /** What the rule or the table of a name comes to. */
  #defined(name: string, scope: Scope): FeelValue {
    const { values, tables } = this.flow.file;
    const value = own(values, name);
    if (value === undefined) return this.flow.rest!.worthOfTable(this, own(tables, name)!, `tables.${name}`, scope);
    return typeof value === 'object'
      ? this.worth(value.is, `values.${name}.is`, scope)
      : this.worth(value, `values.${name}`, scope);
  }

  /** The same with what it was given, which may be something else each time. */
  #called(name: string, scope: Scope): FeelValue {
    this.#because.add(name);
    if (this.#depth >= deepest) throw new FlowFault('deep', name, [name]);
    this.#depth++;
    try {
      return this.#defined(name, scope);
    } finally {
      this.#depth--;
    }
  }

  #named(name: string, work: () => FeelValue): FeelValue {
    this.#because.add(name);
    return this.#from(this.#names, name, work).value;
  }

  #from<Made>(memory: Memory, key: unknown, work: () => Made): Worked<Made> {
    const worked = memory.get(key) ?? this.#once(memory, key, work);
    for (const name of worked.because) this.#because.add(name);
    if (worked.fault) throw worked.fault as Error;
    return worked as Worked<Made>;
  }

  #once(memory: Memory, key: unknown, work: () => unknown): Remembered {
    const place = String(key);
    if (memory.has(key)) throw new FlowFault('circle', place, [place]);
    if (this.#depth >= deepest) throw new FlowFault('deep', place, [place]);
    memory.set(key, undefined);
    this.#depth++;
    let fault: unknown;
    const [value, because] = this.noting(() => {
      try {
        return work();
      } catch (error) {
        fault = error;
        return undefined;
      }
    });
    this.#depth--;
    const worked = { value, because, fault };
    // While questions are open, much fails by the same of them, again and again.
    if (fault && !this.#open) memory.delete(key);
    else memory.keep(key, worked);
    return worked;
  }
}

/** The fault of an answer that isn't there yet. */
const pending = (): FeelError => Object.assign(new FeelError('missing', []), { pending: true });

const own = <Part>(named: Named<Part> | undefined, name: string): Part | undefined =>
  named && Object.hasOwn(named, name) ? named[name] : undefined;
