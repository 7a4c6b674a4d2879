import { DataTable, type Api } from 'datatables.net';
import { columns, numbers, pageSize, type Contender } from './contender.js';

let table: Api;

export default {
  start(place, address) {
    const inner = document.createElement('table');
    place.append(inner);
    table = new DataTable(inner, {
      ajax: { url: address, dataSrc: '' },
      deferRender: true,
      autoWidth: false,
      orderClasses: false,
      order: [],
      pageLength: pageSize,
      columns: columns.map((name) => ({ title: name, data: name, type: numbers.has(name) ? 'num' : 'string' })),
    });
  },
  sort: () => table.order([columns.indexOf('Amount'), 'asc']).draw(),
  filter: (_, ward) => table.column(columns.indexOf('Ward')).search(ward, { exact: true }).draw(),
} satisfies Contender;
