import type { Dataset } from '@council-kit/data';
import { toCsv, toCsvw, toJson } from '@council-kit/data/export';
import { hideSecrets } from './secrets.js';

export const formats = ['csv', 'json'] as const;

export type Format = (typeof formats)[number];

/**
 * The files of one copy, by name. The CSV is plain: one heading row, no units in
 * cells, nothing after the table; what it can't say stands in the CSVW beside it.
 */
export function render(
  dataset: Dataset,
  name: string,
  address: string,
  wanted: readonly Format[],
): Map<string, string> {
  const files = new Map<string, string>();
  const hide = hideSecrets(address);
  const { provenance, warnings } = dataset;
  const published: Dataset = {
    ...dataset,
    provenance: JSON.parse(hide(JSON.stringify(provenance))) as Dataset['provenance'],
    warnings: warnings.map(hide),
  };
  const plain = { bom: false, safe: false, note: false, units: false };
  if (wanted.includes('csv')) {
    files.set(`${name}.csv`, toCsv(published, plain));
    files.set(`${name}.csv-metadata.json`, toCsvw(published, `${name}.csv`, plain));
  }
  if (wanted.includes('json')) files.set(`${name}.json`, toJson(published));
  return files;
}
