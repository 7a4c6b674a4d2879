import { readdirSync, readFileSync } from 'node:fs';
import { openData } from '@council-kit/data';
import { difference } from './support/difference.js';
import { withServer } from './support/serve-samples.js';
import type { Suite } from './support/suite.js';

type Entry = Record<string, unknown>;

/** The validator's own answers of feeds, good ones and bad ones: every entry is there, whole. */
export const suite: Suite = {
  needs: 'open-referral-uk',
  async run(samples) {
    const folder = `${samples}/open-referral-uk`;
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /(service|organization|taxonomy|location|term)(_full|_list)?\.json$/.test(file))
      .sort();
    const failures: string[] = [];
    await withServer(folder, async (address) => {
      for (const file of files) {
        const answer = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as Entry;
        const fault = await faultOf(`${address}/${file}`, answer).catch(String);
        if (fault) failures.push(`${file}: ${fault}`);
      }
    });
    const total = files.length;
    return { name: 'open-referral', passed: total - failures.length, total, floor: total, failures };
  },
};

async function faultOf(address: string, answer: Entry): Promise<string | undefined> {
  const entries = (answer.contents ?? [answer]) as Entry[];
  const said = Number(answer.total_items ?? 1);
  // One term alone has nothing that tells it from other JSON, so the author says what it is.
  const dataset = await openData(address, { standard: 'open-referral' }).read();
  const { columns, complete, warnings } = dataset;
  const valuesOf = (name: string) => Array.from(columns.find((column) => column.name === name)?.values ?? []);
  const faults = [
    difference(valuesOf('record'), entries),
    difference(
      valuesOf('id'),
      entries.map(({ id }) => id ?? null),
    ),
    complete === said <= entries.length ? undefined : `complete is ${complete} for ${entries.length} of ${said}`,
    said === entries.length || warnings.some((warning) => warning.includes(String(said)))
      ? undefined
      : `no warning that ${said} were promised`,
  ];
  return faults.find(Boolean);
}
