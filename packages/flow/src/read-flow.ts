import { FeelError } from './feel/error.js';
import { cellIn, type Expression, expressionIn, type Language, languageOf, type UnaryTests } from './feel/language.js';
import type { Callable } from './feel/signature.js';
import type { FlowFile } from './flow.js';
import type { Rest } from './rest.js';
import { needOfRest } from './need-of-rest.js';
import { rulesIn } from './rules-in.js';
import type { Fault } from './state.js';

/** A flow that has been read, to be stepped through as often as one likes. */
export interface Flow {
  /** As it was written, with the parts of the flows that it uses. */
  readonly file: FlowFile;
  /** The first question of each flow that it uses, by the id of that; its own by an empty text. */
  readonly starts: Readonly<Record<string, string>>;
  /** Its rules and what its texts want put in, by their text. */
  readonly rules: ReadonlyMap<string, Expression>;
  /** The cells of its decision tables, by their text. */
  readonly cells: ReadonlyMap<string, UnaryTests>;
  readonly functions: ReadonlyMap<string, Callable> | undefined;
  /** What its rules are written in, and what it is stepped through with besides the core. */
  readonly language: Language;
  readonly rest: Rest | undefined;
  /** Whether the words of a part of it depend on anything, as far as that has been looked up. */
  readonly changing: WeakMap<object, boolean>;
}

export interface ReadOptions {
  /** Files of the flows that it may use, by their ids: text or what has been made of that. */
  flows?: Readonly<Record<string, unknown>>;
  /** Makes data of the text of a file: `parseYaml`, or `JSON.parse` unless it is said. */
  parse?: (text: string) => unknown;
}

/** How the core reads a flow. */
export interface CoreReadOptions extends ReadOptions {
  /** The rest of the engine, once there is a flow that needs it. */
  rest?: Rest;
  /** Functions that its rules may call besides the core ones: `moreFunctions`, or none. */
  functions?: ReadonlyMap<string, Callable>;
}

/** A flow, or else why there is none. */
export type Reading =
  | { readonly flow: Flow; readonly findings: readonly [] }
  | { readonly flow?: undefined; readonly findings: readonly Fault[] };

type Section = Record<string, unknown>;

/**
 * Reads a flow, once: what is made of it can be stepped through as often as one likes.
 * Only what keeps it from being run is found here, such as a rule that can't be read;
 * `checkFlow` finds the others. Nothing is thrown.
 *
 * Without the rest of the engine it finds fault with what needs that, so whoever loads
 * that on demand reads a flow again with it before they say that it can't be run. Only
 * what hangs on the kinds of values is found out as late as in a state that has failed,
 * whose fault is `rest`: then too the flow is read again.
 *
 * @param source the text of the file, or what has been made of that
 */
export function readFlow(
  source: unknown,
  { flows = {}, functions, parse: dataOf = JSON.parse, rest }: CoreReadOptions = {},
): Reading {
  const findings: Fault[] = [];
  const rules = new Map<string, Expression>();
  const cells = new Map<string, UnaryTests>();
  const starts: Record<string, string> = {};
  const file: Record<string, unknown> = {};
  const language = languageOf(['rate at', ...(functions?.keys() ?? [])], rest?.language);

  const find = (code: string, place: string, ...details: string[]): void => {
    findings.push({ code, place, details });
  };

  /** Takes in a file: all of the first, and of those that it uses what has a name. */
  function take(from: unknown, id: string): void {
    let part = from;
    try {
      if (typeof from === 'string') part = dataOf(from);
    } catch (error) {
      find('unreadable', id, String(error));
      return;
    }
    if (!isSection(part) || part.format !== 1 || !isSection(part.questions)) {
      find('no flow', id);
      return;
    }
    const whole: Section = rest?.withShared(part, (name) => find('shared', id, name)) ?? part;
    const { start, questions, flows: used } = whole;
    starts[id] = (start as FlowFile['start'])?.goto ?? Object.keys(questions as Section)[0] ?? '';
    for (const [name, value] of Object.entries(whole)) {
      if (!isSection(value) || /^(?:title|summary|start|unavailable)$/.test(name)) {
        if (!id) file[name] = value;
        continue;
      }
      const before = (file[name] ?? {}) as Section;
      for (const own of Object.keys(value)) if (Object.hasOwn(before, own)) find('twice', `${name}.${own}`, own);
      // A spread takes even a member called `__proto__` as one of its own.
      file[name] = { ...before, ...value };
    }
    for (const name of Array.isArray(used) ? (used as string[]) : []) {
      if (!Object.hasOwn(starts, name)) take(Object.hasOwn(flows, name) ? flows[name] : undefined, name);
    }
  }

  take(source, '');
  for (const { kind, text, place } of rulesIn(file, '')) {
    try {
      if (kind === 'cell') cells.set(text, cells.get(text) ?? cellIn(language, text));
      else rules.set(text, rules.get(text) ?? expressionIn(language, text));
    } catch (error) {
      if (!(error instanceof FeelError)) throw error;
      const { code, details, from, to } = error;
      findings.push({ code, details, place, rule: text, from, to });
    }
  }
  if (!rest && !findings.length) for (const need of needOfRest(file)) find('rest', need);
  if (findings.length) return { findings };
  return {
    flow: {
      file: file as unknown as FlowFile,
      starts,
      rules,
      cells,
      functions,
      language,
      rest,
      changing: new WeakMap(),
    },
    findings: [],
  };
}

const isSection = (value: unknown): value is Section =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
