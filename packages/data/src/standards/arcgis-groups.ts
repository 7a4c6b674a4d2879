import type { Collected } from '../pages.js';
import type { Plan } from '../push.js';
import type { Aggregate } from '../query.js';
import { attributesOf, type Answered } from './arcgis-rows.js';
import type { Row } from './sql-source.js';

interface Asked {
  where: string;
  /** The field that every row has. */
  id?: string;
  /** How many groups the server gives at the most. */
  size: number;
  ask: (parameters: Record<string, string>) => Promise<Answered>;
  countOf: (where: string) => Promise<number | undefined>;
}

/** Groups and their statistics, or different rows; `ended` only where they are all there and named. */
export async function groupsOf(
  { groupBy: keys = [], aggregate = [] }: Plan,
  { where, id, size, ask, countOf }: Asked,
): Promise<Collected<Row>> {
  // How many rows there are is asked for by itself: the field that numbers them is not always counted.
  const bare = ({ column }: Aggregate) => !column && !keys.length;
  const figures = aggregate.flatMap((one, index) =>
    bare(one)
      ? []
      : [
          {
            statisticType: one.function === 'mean' ? 'avg' : one.function,
            onStatisticField: one.column ?? id,
            outStatisticFieldName: `a${index}`,
          },
          // Some servers give 0 as the sum of no values at all.
          ...(one.function === 'sum'
            ? [{ statisticType: 'count', onStatisticField: one.column, outStatisticFieldName: `n${index}` }]
            : []),
        ],
  );
  const count = aggregate.some(bare) ? await countOf(where) : undefined;
  const { features, more }: Pick<Answered, 'features' | 'more'> =
    figures.length || keys.length
      ? await ask({
          where,
          returnGeometry: 'false',
          ...(figures.length
            ? {
                outStatistics: JSON.stringify(figures),
                ...(keys.length && { groupByFieldsForStatistics: keys.join(',') }),
              }
            : { returnDistinctValues: 'true', outFields: keys.join(',') }),
        }).catch(async (cause: unknown) => {
          // Some servers stumble where there is nothing to group.
          if ((await countOf(where)) === 0) return { features: [], more: false };
          throw cause;
        })
      : { features: [{}], more: false };
  const rows = features.map((feature): Row => {
    const given = attributesOf(feature);
    // Some servers make names of their own: MIN(SHAPE.fid) AS A0.
    const figure = (alias: string) =>
      Object.entries(given).find(([name]) => new RegExp(`(^| as )${alias}$`, 'i').test(name))?.[1];
    const made = aggregate.map((one, index): [string, unknown] => {
      if (bare(one)) return [`a${index}`, count];
      const none = one.function === 'sum' && figure(`n${index}`) === 0;
      return [`a${index}`, none ? null : figure(`a${index}`)];
    });
    return Object.fromEntries([...keys.map((key): [string, unknown] => [key, given[key]]), ...made]);
  });
  const unnamed = rows.some((row) => Object.values(row).includes(undefined));
  return { rows, ended: !more && !unnamed && rows.length < size, warnings: [] };
}
