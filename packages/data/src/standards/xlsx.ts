import { notData, provenanceOf } from '../body.js';
import type { Column } from '../dataset.js';
import { DataError } from '../errors.js';
import { paced, STEP, type Steps } from '../pace.js';
import { shared } from '../shared.js';
import type { Batch, Standard } from '../standard.js';
import type { Body } from '../transport.js';
import { TableReader } from './rows.js';
import type { Format } from './xlsx-formats.js';
import { MOST_CELLS, readSheet, type SheetText } from './xlsx-sheet.js';
import { readWorkbook, type Workbook } from './xlsx-workbook.js';
import { openZip, type Zip } from './xlsx-zip.js';

/**
 * Excel workbooks, `.xlsx` and `.xlsm`. The sheet is the one that the option or
 * the address names (`….xlsx#sheet=Budget`, or its number from 1), else the one
 * that looks most like a table of data.
 */
export const standard: Standard = {
  name: 'xlsx',
  title: 'Excel workbook',
  async open({ url, transport, options }) {
    const sheet = options.sheet ?? new URLSearchParams(url.hash.slice(1)).get('sheet') ?? '';
    return {
      async read({ signal, refresh }) {
        const body = await transport.get(url, { signal, refresh });
        const work = (signal: AbortSignal) => paced(readBody(body, sheet), signal);
        const batch = await shared(body, `xlsx ${sheet}`, work, signal);
        return { ...batch, provenance: { ...provenanceOf(body), ...batch.provenance } };
      },
    };
  },
};

function* readBody(body: Body, wanted: string): Steps<Batch> {
  const { address, bytes } = body;
  // "PK", and the number of a file's header.
  if (String(bytes.subarray(0, 4)) !== '80,75,3,4') throw notData('no workbook', body, 'xlsx');
  try {
    const zip = openZip(body);
    const workbook = yield* readWorkbook(zip);
    if (!workbook) throw notData(contentOf(zip), body, 'xlsx');
    return yield* readBook(zip, workbook, wanted, address);
  } catch (cause) {
    if (cause instanceof DataError) throw cause;
    const words = cause instanceof Error ? cause.message : String(cause);
    throw new DataError('parse', `The workbook is damaged: ${words}`, { address, standard: 'xlsx', cause });
  }
}

/** What a ZIP holds that is no workbook. */
function contentOf({ names, text }: Zip): string {
  if (/opendocument\.spreadsheet/.test((names.includes('mimetype') && text('mimetype')) || '')) {
    return 'an OpenDocument spreadsheet (.ods)';
  }
  if (names.includes('xl/workbook.bin')) return 'a binary Excel workbook (.xlsb)';
  if (names.some((name) => name.startsWith('word/'))) return 'a Word document';
  return 'a ZIP file without a workbook';
}

// Sheets that come with data and are none.
const beside =
  /^(schema|notes?|cover( sheet| page)?|contents?|index|read ?me|about\b.*|validat\w*|examples?\b.*|guidance|metadata|look ?ups?|lists?|definitions?|glossary|introduction|info(rmation)?|instructions?|change ?log|title( page)?|licen[cs]e|key|legend)$/i;

function* readBook(zip: Zip, workbook: Workbook, wanted: string, address: string): Steps<Batch> {
  const { sheets, properties } = workbook;
  let chosen = sheets.find(({ name }) => name === wanted) ?? sheets[Number(wanted) - 1];
  if (wanted && !chosen) {
    const names = sheets.map(({ name }) => `“${name}”`).join(', ');
    throw new DataError('capability', `There is no sheet “${wanted}”, only ${names}`, { address, standard: 'xlsx' });
  }
  let text = chosen && (yield* readText(zip, workbook, chosen.path, address));
  if (!chosen) {
    const shown = sheets.filter(({ hidden }) => !hidden);
    const likely = shown.filter(({ name }) => !beside.test(name.trim()));
    for (const sheet of [likely, shown, sheets].find(({ length }) => length) ?? []) {
      const found = yield* readText(zip, workbook, sheet.path, address);
      if (!text || found.filled > text.filled) [chosen, text] = [sheet, found];
    }
  }

  const { formats = [], errors = new Map<string, number>() } = text ?? {};
  const batch = yield* typed(text ?? { rows: [], left: 0, width: 0 });
  const warnings = [...batch.warnings];
  const others = sheets.filter((sheet) => sheet !== chosen).map(({ name }) => `“${name}”`);
  if (others.length && !wanted) {
    warnings.push(`Read from the sheet “${chosen!.name}”; not read: ${others.join(', ')}.`);
  }
  if (errors.size) {
    const list = [...errors].map(([error, count]) => `${error} (${count})`).join(', ');
    warnings.push(`Cells that hold an error instead of a value: ${list}.`);
  }
  return {
    ...batch,
    columns: batch.columns.map((column, index) => asShown(column, formats[index])),
    provenance: { ...properties, ...batch.provenance },
    warnings,
  };
}

/** The table in a sheet, as any table of text is read. */
function* typed({ rows, left, width }: Pick<SheetText, 'rows' | 'left' | 'width'>): Steps<Batch> {
  const table = new TableReader();
  for (let from = 0, to; from < rows.length; from = to) {
    to = from + STEP;
    // What comes after an empty row has to come together with it.
    while (rows[to - 1]?.length === 0) to++;
    // A row that ends early is no shorter than the rest: its last cells are empty.
    table.add(rows.slice(from, to).map((row) => padded(row.slice(left), width)));
    yield;
  }
  return yield* table.batch(true);
}

function padded(row: string[], width: number): string[] {
  while (row.length < width) row.push('');
  return row;
}

function* readText(zip: Zip, workbook: Workbook, path: string, address: string): Steps<SheetText> {
  if (!zip.names.includes(path)) throw new Error(`${path} is missing`);
  const text = yield* readSheet(zip.pieces(path), workbook);
  if (text) return text;
  throw new DataError('limit', `The sheet has over ${MOST_CELLS / 1e6} million cells`, {
    address,
    standard: 'xlsx',
    cure: 'Publish the data without the empty cells between, or as CSV.',
  });
}

/** The decimals that the sheet shows, where it says how many. */
function asShown(column: Column, formats: ReadonlyMap<Format, number> = new Map()): Column {
  const [[{ decimals }] = [{} as Format]] = [...formats].sort(([, a], [, b]) => b - a);
  if (decimals === undefined || (column.type !== 'number' && column.type !== 'integer')) return column;
  return { ...column, type: decimals ? 'number' : column.type, ...((decimals || column.decimals) && { decimals }) };
}
