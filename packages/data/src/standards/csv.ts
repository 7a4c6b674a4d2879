import papa from 'papaparse';
import { once, provenanceOf, textOf } from '../body.js';
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
    delimitersToGuess: [',', '\t', ';', '|'],
  });
  const batch = readRows({ rows: data });
  const [broken] = errors.filter(({ type }) => type === 'Quotes');
  return broken
    ? { ...batch, warnings: [...batch.warnings, `A quotation mark is out of place near record ${(broken.row ?? 0) + 1}.`] }
    : batch;
}

/**
 * Text with one kind of line end, which the tokenizer needs. Only a file that
 * mixes kinds is changed, and that inside quotes too.
 */
function oneLineEnd(text: string): string {
  if (!text.includes('\r') || !/\r(?!\n)|(?<!\r)\n/.test(text)) return text;
  return text.replace(/\r\n?/g, '\n');
}
