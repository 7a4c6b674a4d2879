import { understandings } from './answers/understandings.js';
import type { FlowFile, Question } from './flow.js';

/** Where a flow needs the rest of the engine, besides in its rules. What isn't as it should be is passed over. */
export function* needOfRest(file: Partial<FlowFile>): Generator<string> {
  for (const name of ['ask', 'tables', 'results', 'shared'] as const) if (file[name]) yield name;
  for (const [name, value] of Object.entries(file.values ?? {})) {
    if ((value as { given?: unknown } | null)?.given) yield `values.${name}`;
  }
  for (const [id, question] of Object.entries(file.questions ?? {})) {
    const { type, repeat, if: condition } = (question ?? {}) as Question;
    if (!Object.hasOwn(understandings, type) || repeat || condition !== undefined) yield `questions.${id}`;
  }
}
