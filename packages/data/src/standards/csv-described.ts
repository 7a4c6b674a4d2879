import { describedBy, fieldsFor } from '../csvw/beside.js';
import type { DescribedField, Description } from '../csvw/description.js';
import type { Column, Mark } from '../dataset.js';
import type { Steps } from '../pace.js';
import type { Batch, StandardContext } from '../standard.js';
import type { Body } from '../transport.js';
import { spread } from '../values/column.js';
import { markOf } from '../values/marks.js';
import type { Texts } from '../values/texts.js';
import { describedColumn } from '../values/described.js';
import { readCsv } from './csv-arriving.js';
import type { CsvOptions } from './csv-reader.js';
import { usual } from './rows.js';

/**
 * Reads a CSV file as the document beside it describes it; undefined where there
 * is none.
 * @throws {DataError} as reading the file does; what is wrong with the document is a warning
 */
export async function readDescribed(
  body: Body,
  { transport, options }: StandardContext,
  signal: AbortSignal | undefined,
): Promise<Batch | undefined> {
  const { metadata, lang } = options;
  const description = await describedBy(body, { metadata, transport, signal, lang });
  if (!description) return;
  const warnings = [...description.warnings];
  const batch = await readCsv(body, optionsOf(description, warnings), signal);
  return {
    ...batch,
    provenance: { ...batch.provenance, ...description.provenance },
    warnings: [...warnings, ...batch.warnings],
  };
}

function optionsOf(description: Description, warnings: string[]): CsvOptions {
  const { dialect = {}, order } = description;
  const { delimiter, headerRowCount, skipRows, quoteChar = '"', doubleQuote = true, skipColumns } = dialect;
  if (quoteChar !== '"' || !doubleQuote || skipColumns) {
    warnings.push('The description has the file quoted or indented in another way than usual; it was read as usual.');
  }
  return {
    delimiter: delimiter?.length === 1 ? delimiter : undefined,
    skip: skipRows,
    ...(headerRowCount === 0 && order.length && { headers: order.map(({ name = '' }) => name) }),
    typing: (names, said) => {
      const { fields, warnings: unfit } = fieldsFor(description, names);
      said.push(...unfit);
      const other = usual(names, said);
      return (column, cells) => {
        const field = fields[column];
        return field ? described({ ...field, name: names[column]! }, cells, said) : other(column, cells);
      };
    },
  };
}

/** Reads each different text once, as its description says. */
function* described(
  { nulls, plain, ...field }: DescribedField & { name: string },
  cells: Texts,
  warnings: string[],
): Steps<Column> {
  const marks = new Map<number, Mark>();
  const texts = cells.texts.map((text, place) => {
    if (nulls?.has(text)) {
      if (text && !markOf(text, true)) marks.set(place, { text, reason: 'not-available' });
      if (!markOf(text, true)) return '';
    }
    return plain?.(text) ?? text;
  });
  yield;
  const column = describedColumn(field, texts, warnings);
  yield;
  const { values } = column;
  return {
    ...column,
    marks: undefined,
    ...(yield* spread(cells, { values, marks: new Map([...(column.marks ?? []), ...marks]) })),
  };
}
