import type { Fault } from './state.js';

/** Why a flow can't go on: thrown on the way there, and told in the state. */
export class FlowFault extends Error {
  readonly fault: Fault;

  constructor(code: string, place: string, details: readonly string[] = [], rule: Partial<Fault> = {}) {
    super(`${place}: ${code} ${details.join(', ')}`);
    this.fault = { code, details, place, ...rule };
  }
}
