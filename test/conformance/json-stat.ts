import { readdirSync, readFileSync } from 'node:fs';
import { openData } from '@council-kit/data';
import JsonStat from 'jsonstat-toolkit';
import { withServer } from './support/serve-samples.js';
import type { Suite } from './support/suite.js';

/** Every value of every dataset in the samples, as the reference library reads it. */
export const suite: Suite = {
  needs: 'json-stat',
  async run(samples) {
    const folder = `${samples}/json-stat`;
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.json') && !file.startsWith('schemas'))
      .sort();
    const failures: string[] = [];
    let total = 0;
    await withServer(folder, async (address) => {
      for (const file of files) {
        for (const [name, dataset] of datasetsOf(readFileSync(`${folder}/${file}`, 'utf8'))) {
          total++;
          const fault = await faultOf(`${address}/${file}`, name, dataset).catch(String);
          if (fault) failures.push(`${file} ${name}: ${fault}`);
        }
      }
    });
    return { name: 'json-stat', passed: total - failures.length, total, floor: total, failures };
  },
};

type Oracle = ReturnType<typeof JsonStat>;

/** The datasets that the reference library finds, by name; none in what is no JSON-stat. */
function datasetsOf(text: string): [string, Oracle][] {
  if (!/^\s*\{/.test(text)) return [];
  const json = JSON.parse(text) as Record<string, unknown> & { link?: { item: { label: string; value?: unknown }[] } };
  if (json.link) {
    const items = json.link.item.filter(({ value }) => value);
    return items.map((item) => [item.label, JsonStat(item)]);
  }
  if (json.value) {
    // The library takes a dataset of version 1 only in a bundle.
    return [['', json.version ? JsonStat(json) : JsonStat({ it: json }).Dataset(0)]];
  }
  const bundle = JsonStat(json);
  return bundle.id.map((name, index) => [name, bundle.Dataset(index)]);
}

async function faultOf(address: string, resource: string, oracle: Oracle): Promise<string | undefined> {
  // Naming every dimension keeps measures of different units in one column.
  const dataset = await openData(address, { resource }).read({ select: [...oracle.id, 'value'] });
  const cells = oracle.size.map(Number).reduce((product, size) => product * size, 1);
  if (dataset.rows !== cells) return `${dataset.rows} rows for ${cells} cells`;
  for (const [index, id] of oracle.id.entries()) {
    const label = oracle.Dimension(index).label ?? id;
    if (dataset.columns[index]!.label !== label) return `the dimension ${id} is not called ${label}`;
  }
  const { values } = dataset.columns.at(-1)!;
  for (let cell = 0; cell < cells; cell++) {
    const expected = oracle.Data(cell).value ?? null;
    if (values[cell] !== expected) return `cell ${cell} is ${String(values[cell])}, not ${String(expected)}`;
  }
}
