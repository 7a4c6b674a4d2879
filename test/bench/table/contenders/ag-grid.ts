import {
  ClientSideRowModelModule,
  ColumnApiModule,
  createGrid,
  ModuleRegistry,
  PaginationModule,
  TextFilterModule,
  type GridApi,
} from 'ag-grid-community';
import { columns, numbers, pageSize, type Contender, type Payment } from './contender.js';

ModuleRegistry.registerModules([ClientSideRowModelModule, ColumnApiModule, PaginationModule, TextFilterModule]);

let grid: GridApi<Payment>;

export default {
  start(place, address) {
    const inner = document.createElement('div');
    // A grid builds the rows that fit its height, so all of a page have to.
    inner.style.height = '1250px';
    place.append(inner);
    grid = createGrid<Payment>(inner, {
      columnDefs: columns.map((field) => ({
        field,
        cellDataType: numbers.has(field) ? 'number' : 'text',
        filter: field === 'Ward' && 'agTextColumnFilter',
      })),
      defaultColDef: { flex: 1 },
      pagination: true,
      paginationPageSize: pageSize,
      paginationPageSizeSelector: [10, pageSize, 50],
      animateRows: false,
    });
    void (async () => {
      const payments = (await (await fetch(address)).json()) as Payment[];
      grid.setGridOption('rowData', payments);
    })();
  },
  sort: () => grid.applyColumnState({ state: [{ colId: 'Amount', sort: 'asc' }] }),
  filter: (_, ward) => grid.setFilterModel({ Ward: { filterType: 'text', type: 'equals', filter: ward } }),
  rows: (place) =>
    [...place.querySelectorAll('.ag-row')].sort(
      (a, b) => Number(a.getAttribute('row-index')) - Number(b.getAttribute('row-index')),
    ),
  cell: (row, column) => row.querySelector(`[col-id="${column}"]`)?.textContent,
} satisfies Contender;
