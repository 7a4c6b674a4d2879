import type { FeelJson } from './feel/json.js';
import type { Field, FlowFile, Question } from './flow.js';
import { routesOf } from './reach.js';
import type { State } from './state.js';

/** How many of the parts of a flow the tests go through, and the places of those that they don't: `questions.income.next.1`. */
export interface Covered {
  readonly taken: number;
  readonly all: number;
  readonly missing: readonly string[];
}

/** Which routes some ways through a flow take, and which options they pick, those of fields in a group too. */
export function coverageOf(
  { questions }: FlowFile,
  states: readonly State[],
): { readonly routes: Covered; readonly options: Covered } {
  const seen = new Set<string>();
  for (const { path } of states) {
    for (const { question, route, value } of path) {
      seen.add(`questions.${question}.next.${route}`);
      for (const place of picked(questions[question]!, value, `questions.${question}`)) seen.add(place);
    }
  }
  const covered = (all: readonly string[]): Covered => {
    const missing = all.filter((place) => !seen.has(place));
    return { taken: all.length - missing.length, all: all.length, missing };
  };
  const parts = Object.entries(questions);
  return {
    routes: covered(parts.flatMap(([id, one]) => routesOf(one).map((_, at) => `questions.${id}.next.${at}`))),
    options: covered(parts.flatMap(([id, one]) => [...offered(one, `questions.${id}`)])),
  };
}

/** The places of all that can be picked. */
function* offered(field: Field, place: string): Generator<string> {
  for (const at of valuesOf(field).keys()) yield `${place}.options.${at}`;
  for (const [name, inner] of Object.entries(field.fields ?? {})) yield* offered(inner, `${place}.fields.${name}`);
}

/** The places of what an answer has picked. */
function* picked(field: Field & Pick<Partial<Question>, 'repeat'>, value: FeelJson, place: string): Generator<string> {
  if (field.repeat) {
    for (const item of Array.isArray(value) ? value : []) yield* picked({ ...field, repeat: undefined }, item, place);
    return;
  }
  const values = valuesOf(field);
  for (const one of Array.isArray(value) ? value : [value]) {
    if (values.includes(one)) yield `${place}.options.${values.indexOf(one)}`;
  }
  for (const [name, inner] of Object.entries(field.fields ?? {})) {
    const part = (value as Readonly<Record<string, FeelJson>> | null)?.[name];
    if (part !== undefined) yield* picked(inner, part, `${place}.fields.${name}`);
  }
}

/** What can be picked, as it is read. */
function valuesOf({ type, options = [] }: Field): FeelJson[] {
  if (type === 'yes-no') return [true, false];
  return type === 'yes-no-dont-know' ? [true, false, null] : options.map(({ value }) => value);
}
