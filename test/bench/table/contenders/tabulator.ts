import {
  AjaxModule,
  FilterModule,
  FormatModule,
  PageModule,
  ResizeTableModule,
  SortModule,
  Tabulator,
} from 'tabulator-tables';
import 'tabulator-tables/dist/css/tabulator.min.css';
import { columns, numbers, pageSize, type Contender } from './contender.js';

Tabulator.registerModule([AjaxModule, FilterModule, FormatModule, PageModule, ResizeTableModule, SortModule]);

let table: Tabulator;

export default {
  start(place, address) {
    const inner = document.createElement('div');
    place.append(inner);
    table = new Tabulator(inner, {
      ajaxURL: address,
      pagination: true,
      paginationSize: pageSize,
      paginationCounter: 'rows',
      columns: columns.map((name) => ({ title: name, field: name, sorter: numbers.has(name) ? 'number' : 'string' })),
    });
  },
  sort: (place) => place.querySelector<HTMLElement>('.tabulator-col[tabulator-field="Amount"]')!.click(),
  filter: (_, ward) => table.setFilter('Ward', '=', ward),
  rows: (place) => [...place.querySelectorAll('.tabulator-row')],
  cell: (row, column) => row.querySelector(`[tabulator-field="${column}"]`)?.textContent,
} satisfies Contender;
