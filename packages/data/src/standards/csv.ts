import papa from 'papaparse';
import { once, provenanceOf, textOf } from '../body.js';
import { DataError } from '../errors.js';
import type { Batch, Standard } from '../standard.js';
import type { Body } from '../transport.js';
import { readRows } from './rows.js';

/** CSV as councils publish it, with any delimiter, encoding and line end. */
export const standard: Standard = {
  name: 'csv',
  title: 'CSV',
  async open({ url, transport }) {
    return {
      async read(options) {
        const body = await transport.get(url, options);
        const batch = once(body, 'csv', () => readCsv(body));
        return { ...batch, provenance: { ...batch.provenance, ...provenanceOf(body) } };
      },
    };
  },
};

function readCsv(body: Body): Batch {
  const text = oneLineEnd(textOf(body, 'csv'));
  const { data, errors } = papa.parse<string[]>(text, {
    newline: text.includes('\r\n') ? '\r\n' : '\n',
    delimiter: delimiterOf(text),
  });
  const [broken] = errors.filter(({ type }) => type === 'Quotes');
  const record = (broken?.row ?? 0) + 1;
  // All that follows is then inside one cell: what is left would be a table, but a wrong one.
  if (errors.some(({ code }) => code === 'MissingQuotes')) {
    const { address } = body;
    throw new DataError('parse', `A quotation mark near record ${record} is never closed`, {
      address,
      standard: 'csv',
    });
  }
  const batch = readRows({ rows: data });
  return broken
    ? {
        ...batch,
        warnings: [...batch.warnings, `A quotation mark is out of place near record ${record}.`],
      }
    : batch;
}

/**
 * The delimiter that the most lines have equally often. The tokenizer's own guess
 * is led astray by a title above the table.
 */
function delimiterOf(text: string): string {
  const lines = text
    .slice(0, 20_000)
    .replace(/"[^"]*"/g, '')
    .split(/[\r\n]+/, 100);
  let [best, most] = [',', 0];
  for (const delimiter of [',', '\t', ';', '|']) {
    const counts = new Map<number, number>();
    for (const line of lines) {
      const count = line.split(delimiter).length - 1;
      if (count) counts.set(count, (counts.get(count) ?? 0) + 1);
    }
    const agreeing = Math.max(0, ...counts.values());
    if (agreeing > most) [best, most] = [delimiter, agreeing];
  }
  return best;
}

/**
 * Text with one kind of line end, which the tokenizer needs. Only a file that
 * mixes kinds is changed, and that inside quotes too.
 */
function oneLineEnd(text: string): string {
  if (!text.includes('\r') || !/\r(?!\n)|(?<!\r)\n/.test(text)) return text;
  return text.replace(/\r\n?/g, '\n');
}
