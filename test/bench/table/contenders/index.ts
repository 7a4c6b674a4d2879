/** The files of the contenders, by the name that `--only` takes, and what people call them. */
export const contenders = new Map([
  ['l2', 'L2, the floor: fetch, parse, paint'],
  ['l3', 'L3, the floor, streaming'],
  ['council', '<council-table>'],
  ['tabulator', 'Tabulator'],
  ['datatables', 'DataTables'],
  ['simple-datatables', 'simple-datatables'],
  ['ag-grid', 'AG Grid Community'],
]);

/** Those that `<council-table>` is to be faster than at everything. */
export const peers = ['tabulator', 'datatables', 'simple-datatables', 'ag-grid'] as const;
