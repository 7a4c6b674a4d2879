import { DataTable } from 'simple-datatables';
import 'simple-datatables/dist/style.css';
import { columns, numbers, pageSize, type Contender, type Payment } from './contender.js';

let table: DataTable;

export default {
  start(place, address) {
    const inner = document.createElement('table');
    place.append(inner);
    void (async () => {
      const payments = (await (await fetch(address)).json()) as Payment[];
      table = new DataTable(inner, {
        data: { headings: [...columns], data: payments.map((payment) => columns.map((name) => payment[name] ?? '')) },
        columns: columns.map((name, select) => ({ select, type: numbers.has(name) ? 'number' : 'string' })),
        perPage: pageSize,
        perPageSelect: [10, pageSize, 50],
      });
    })();
  },
  sort: () => table.columns.sort(columns.indexOf('Amount'), 'asc'),
  filter: (_, ward) => void table.search(ward, [columns.indexOf('Ward')]),
} satisfies Contender;
