import { zipSync } from 'fflate';
import type { Dataset } from '../dataset.js';
import { DataError } from '../errors.js';
import { decimalsOf, fieldsOf, type CellOptions, type Field } from './cells.js';
import { partOf } from './note.js';
import { contentTypes, coreProperties, relations, stylesOf, workbookOf } from './xlsx-parts.js';
import { cellAt, columnLetters, textCell } from './xlsx-cells.js';

/** What Excel itself can hold. */
const MOST = { rows: 1_048_576, columns: 16_384, letters: 32_767 };
/** The first day Excel counts rightly, and the one after its last. */
const DAYS = { first: 61, end: 2_958_466 };

/**
 * A dataset as a workbook: a sheet with the table, whose dates are dates and whose
 * numbers have their decimals and units, and a sheet "About this data" with where
 * it comes from. Text is never taken for a formula.
 *
 * @throws {DataError} `limit` for more than a sheet can hold
 */
export function toXlsx(dataset: Dataset, options: CellOptions = {}): Uint8Array<ArrayBuffer> {
  // A percentage is one by its format, so the text beside a mark has to be one too.
  const fields = fieldsOf(dataset, { ...options, units: 'always' });
  if (dataset.rows >= MOST.rows || fields.length > MOST.columns) {
    throw tooMuch(`${dataset.rows} rows and ${fields.length} columns are more than a sheet can hold`);
  }
  const formats: string[] = [];
  const writers = fields.map((field) => writerOf(field, formats));
  const table = [
    fields.map(({ heading }, column) => textCell(cellAt(0, column), checked(heading), 1)),
    ...Array.from({ length: dataset.rows }, (_, row) =>
      writers.map((write, column) => write(row, cellAt(row + 1, column))),
    ),
  ];
  const about = aboutRows(dataset, fields).map((row, index) =>
    row.map((text, column) => (text ? textCell(cellAt(index, column), checked(text), column ? 0 : 1) : '')),
  );
  const { title } = dataset.provenance;
  const files = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': relations.ofPackage,
    'docProps/core.xml': coreProperties(dataset.provenance),
    'xl/workbook.xml': workbookOf([sheetName(title), 'About this data']),
    'xl/_rels/workbook.xml.rels': relations.ofWorkbook,
    'xl/styles.xml': stylesOf(formats),
    'xl/worksheets/sheet1.xml': sheetOf(table, fields.map(widthOf(dataset.rows)), true),
    'xl/worksheets/sheet2.xml': sheetOf(about, [24, 60, 16, 12, 60], false),
  };
  const encoder = new TextEncoder();
  const mtime = new Date(1980, 0, 2);
  // The same dataset gives the same bytes, whenever it is written.
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, encoder.encode(xml)])), {
    mtime,
  });
}

/** How the cells of a column are written. */
function writerOf(field: Field, formats: string[]): (row: number, place: string) => string {
  const { type, column } = field;
  const style = (code: string) => {
    if (!formats.includes(code)) formats.push(code);
    // Two styles come before those of numbers: plain, and bold for headings.
    return formats.indexOf(code) + 2;
  };
  const text = (row: number, place: string) => {
    const written = field.text(row);
    return written && textCell(place, checked(written), 0);
  };
  const typed = (write: (value: never, place: string) => string | undefined) => (row: number, place: string) => {
    const value = field.value(row);
    if (value === null) return text(row, place);
    return (column.marks?.has(row) ? undefined : write(value as never, place)) ?? text(row, place);
  };
  if (type === 'boolean') return typed((value: boolean, place) => `<c r="${place}" t="b"><v>${Number(value)}</v></c>`);
  if (type === 'number' || type === 'integer') {
    const number = style(numberFormat(field));
    const share = column.unit === '%' && type === field.column.type;
    return typed((value: number, place) => {
      // Excel holds a percentage as a share.
      const held = share ? Number((value / 100).toPrecision(15)) : value;
      return Number.isFinite(held) ? `<c r="${place}" s="${number}"><v>${held}</v></c>` : undefined;
    });
  }
  if (type === 'date' || type === 'date-time') {
    const date = style(type === 'date' ? 'dd/mm/yyyy' : 'dd/mm/yyyy hh:mm:ss');
    return typed((value: string, place) => {
      const days = daysOf(value);
      return days === undefined ? days : `<c r="${place}" s="${date}"><v>${days}</v></c>`;
    });
  }
  return text;
}

/** Days since the last day of 1899; undefined for what Excel can't show, or a time of another zone. */
function daysOf(value: string): number | undefined {
  const iso = value.length > 10 ? value : `${value}T00:00:00`;
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(iso)) return;
  const days = (Date.parse(`${iso}Z`) - Date.UTC(1899, 11, 30)) / 86_400_000;
  return days >= DAYS.first && days < DAYS.end ? days : undefined;
}

const currencies = new Map([
  ['GBP', '[$£-809]'],
  ['EUR', '[$€-2] '],
  ['USD', '[$$-409]'],
]);

function numberFormat({ type, column }: Field): string {
  const { unit = '', role } = column;
  const decimals = type === 'integer' ? 0 : column.type === 'point' ? 6 : decimalsOf(column);
  const fraction = decimals ? `.${'0'.repeat(decimals)}` : '';
  if (unit === '%') return `0${fraction}%`;
  // A year or a code has no thousands.
  const whole = role === 'measure' || currencies.has(unit) ? '#,##0' : '0';
  return (currencies.get(unit) ?? '') + whole + fraction;
}

function checked(text: string): string {
  if (text.length <= MOST.letters) return text;
  throw tooMuch(`A text of ${text.length} letters is longer than the ${MOST.letters} of a cell`);
}

function tooMuch(what: string): DataError {
  return new DataError('limit', what, { cure: 'Export CSV or JSON instead.' });
}

function widthOf(rows: number): (field: Field) => number {
  return ({ heading, text }) => {
    let most = heading.length;
    for (let row = 0; row < Math.min(rows, 200); row++) most = Math.max(most, text(row).length);
    return Math.min(60, Math.max(8, most + 3));
  };
}

/** The name of a sheet: at most 31 letters, none of those Excel forbids. */
function sheetName(title = ''): string {
  const name = title
    .replace(/[\s[\]:*?/\\]+/g, ' ')
    .replace(/^['\s]+|['\s]+$/g, '')
    .slice(0, 31)
    .trim();
  return !name || /^(history|about this data)$/i.test(name) ? 'Data' : name;
}

function aboutRows(dataset: Dataset, fields: readonly Field[]): string[][] {
  const { title, description, publisher, licence, updated, retrieved, attribution, address, page } = dataset.provenance;
  const rows = [
    ['Title', title],
    ['Description', description],
    ['Publisher', publisher],
    ['Licence', [licence?.title, licence?.url].filter(Boolean).join(', ')],
    ['Attribution', attribution],
    ['Updated', updated],
    ['Retrieved', retrieved],
    ['Address', address],
    ['Read about it', page],
    ['Part of the data', partOf(dataset)],
    ...dataset.warnings.map((warning) => ['Note', warning]),
  ].filter(([, value]) => value);
  const codes = fields.flatMap(({ heading, column }) =>
    [...(column.codes ?? [])].map(([code, meaning]) => [heading, `${code}: ${meaning}`]),
  );
  return [
    ...rows,
    [],
    ['Column', 'Label', 'Type', 'Unit', 'Description'],
    ...fields.map(({ heading, type, column: { label, unit, description } }) => [
      heading,
      label,
      type,
      unit,
      description,
    ]),
    ...(codes.length ? [[], ['Column', 'Code'], ...codes] : []),
  ].map((row) => row.map((text) => text ?? ''));
}

function sheetOf(rows: readonly (readonly string[])[], widths: readonly number[], frozen: boolean): string {
  const pane = frozen ? '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' : '';
  const columns = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const last = `${columnLetters(Math.max(0, widths.length - 1))}${Math.max(1, rows.length)}`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    `<dimension ref="A1:${last}"/><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>`,
    columns.length ? `<cols>${columns.join('')}</cols>` : '',
    '<sheetData>',
    ...rows.map((cells, row) => `<row r="${row + 1}">${cells.join('')}</row>`),
    '</sheetData></worksheet>',
  ].join('');
}
