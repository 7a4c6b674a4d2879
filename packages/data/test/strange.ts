import { expect } from 'chai';
import fc from 'fast-check';
import { DataError, type Dataset, type Query, type Source } from '../src/index.js';

/** JSON that nobody would write, out of the names a standard uses; `leaves` besides the usual ones. */
export function strangeJson(names: readonly string[], ...leaves: readonly unknown[]): fc.Arbitrary<unknown> {
  const { any } = fc.letrec((tie) => ({
    any: fc.oneof(
      { maxDepth: 5 },
      fc.constantFrom<unknown>(null, 1, 'a', true, '', ...leaves),
      fc.array(tie('any'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom('__proto__', ...names), tie('any'), { maxKeys: 4 }),
    ),
  }));
  return any;
}

/** Whatever comes, it is a dataset whose columns are of one length, or an error that somebody thought of: then undefined. */
export async function expectReadOrNamed(source: Source, query?: Query): Promise<Dataset | undefined> {
  const outcome = await source.read(query).catch((error: unknown) => error);
  if (outcome instanceof Error) {
    expect(outcome)
      .to.be.instanceOf(DataError)
      .and.not.match(/can't be read/);
    return undefined;
  }
  const dataset = outcome as Dataset;
  for (const { values } of dataset.columns) expect(values.length).to.equal(dataset.rows);
  return dataset;
}
