import type { Standard } from '../standard.js';
import { toColumn } from '../values/column.js';
import { readRows } from './rows.js';

/** A table on the page, handed over as text. */
export const standard: Standard = {
  name: 'html-table',
  title: 'HTML table',
  async open({ grid: { rows, headers, links, label } = { rows: [] } }) {
    return {
      async read() {
        const batch = readRows({ rows, headers });
        const names = new Set(batch.columns.map(({ name }) => name));
        const linked = batch.columns.flatMap(({ name, label }, index) => {
          const addresses = Array.from({ length: batch.rows }, (_, row) => links?.[row]?.[index]);
          const column = toColumn({ name: `${name} link`, label: `${label} link` }, addresses, []);
          return column.type === 'link' && !names.has(column.name) ? [column] : [];
        });
        const { title = label } = batch.provenance;
        return { ...batch, columns: [...batch.columns, ...linked], provenance: { ...batch.provenance, title } };
      },
    };
  },
};
