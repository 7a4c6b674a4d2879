import type { Column, Dataset, Value } from '@council-kit/data';

/** A dataset of one row or more with these cells, as a CSV file would give it. */
export function datasetOf(rows: readonly Readonly<Record<string, unknown>>[], more: Partial<Dataset> = {}): Dataset {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const columns = names.map((name): Column => {
    return { name, label: name, type: 'text', values: rows.map((row) => (row[name] ?? null) as Value) };
  });
  return {
    columns,
    rows: rows.length,
    complete: true,
    standard: 'csv',
    provenance: {},
    pushed: {},
    warnings: [],
    ...more,
  };
}

/** A dataset that keeps entries as they came, as Open Referral and schema.org do. */
export function recordsOf(
  records: readonly unknown[],
  standard = 'open-referral',
  more: Partial<Dataset> = {},
): Dataset {
  return datasetOf(
    records.map((record) => ({ record })),
    { standard, ...more },
  );
}
