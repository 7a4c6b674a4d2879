import { FlowFault } from './fault.js';
import { FeelError } from './feel/error.js';
import type { Flow } from './read-flow.js';
import { Situation, type StepOptions } from './situation.js';
import type { Fault } from './state.js';

/**
 * The rates that aren't known for the day, so that this can be said before anybody has
 * answered a question. Rates whose date hangs on an answer are left alone.
 *
 * @returns a fault for each, with the name and the date in its details
 * @throws FeelError `date` or `day` for a `today` that is no date
 */
export function ratesMissing(flow: Flow, options: StepOptions): readonly Fault[] {
  const situation = new Situation(flow, options);
  return Object.keys(flow.file.rates ?? {}).flatMap((name) => {
    try {
      // A date that hangs on an answer can't be told while questions are open, which is no fault.
      situation.whileOpen(() => situation.get(name));
      return [];
    } catch (error) {
      if (error instanceof FlowFault) return error.fault.code === 'rates' ? [error.fault] : [];
      if (error instanceof FeelError) return [];
      throw error;
    }
  });
}
