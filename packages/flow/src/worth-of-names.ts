import { FeelError } from './feel/error.js';
import { type FeelJson, toJson } from './feel/json.js';
import { Conversation } from './conversation.js';
import { FlowFault } from './fault.js';
import type { Flow } from './read-flow.js';
import type { StepOptions } from './situation.js';
import type { State } from './state.js';

/**
 * What names are worth where somebody has come to: to show how a figure came about, or
 * which rates it was worked out with. Those that can't be worked out are absent.
 *
 * @param names of questions, values, tables, rates and parameters, as in `because`
 * @param options as they were handed to `stepThrough`
 */
export function worthOfNames(
  flow: Flow,
  { path }: Pick<State, 'path'>,
  options: StepOptions,
  names: readonly string[],
): Readonly<Record<string, FeelJson>> {
  const conversation = new Conversation(flow, options);
  for (const { given } of path) conversation.take(conversation.question, given);
  const worths: [name: string, worth: FeelJson][] = [];
  for (const name of names) {
    try {
      const worth = conversation.situation.get(name);
      if (worth !== undefined && worth !== null) worths.push([name, toJson(worth)]);
    } catch (error) {
      if (!(error instanceof FeelError || error instanceof FlowFault)) throw error;
    }
  }
  return Object.fromEntries(worths);
}
