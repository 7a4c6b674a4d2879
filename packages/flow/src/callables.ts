import type { Scope } from './feel/run.js';
import type { Callable } from './feel/signature.js';
import type { FeelValue } from './feel/values.js';
import type { FlowFile } from './flow.js';

/** Works out what is behind a name, with what it is given. */
export type Calling = (name: string, scope: Scope) => FeelValue;

/** The values and tables of a flow that rules call, since they have to be given something. */
export function* callablesOf({ values, tables }: FlowFile, scope: Scope, call: Calling): Generator<[string, Callable]> {
  for (const [name, part] of Object.entries({ ...values, ...tables })) {
    const { given } = part as { given?: readonly string[] };
    if (!given) continue;
    const parameters = given.map((one) => ({ name: one, kinds: ['any'] as const, times: '' }));
    yield [
      name,
      {
        parameters,
        call: (...worths) =>
          call(name, {
            get: (wanted) => (given.includes(wanted) ? worths[given.indexOf(wanted)] : scope.get(wanted)),
          }),
      },
    ];
  }
}
