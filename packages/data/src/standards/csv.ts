import { provenanceOf } from '../body.js';
import { shared } from '../shared.js';
import type { Batch, Standard } from '../standard.js';
import type { Body } from '../transport.js';
import { Arriving, readCsv } from './csv-arriving.js';

/** CSV as councils publish it, with any delimiter, encoding and line end. */
export const standard: Standard = {
  name: 'csv',
  title: 'CSV',
  async open(context) {
    const { url, transport, options } = context;
    return {
      async read({ signal, refresh, progress }) {
        const told = (body: Omit<Body, 'bytes'>, batch: Batch) => ({
          ...batch,
          // What a description says of the data counts more than what HTTP says of the file.
          provenance: { ...provenanceOf(body), ...batch.provenance },
        });
        const arriving = progress && new Arriving((body, batch) => progress(told(body, batch)), {}, signal);
        const body = await transport.get(url, { signal, refresh, arriving: arriving?.take });
        const described = !!options.metadata || /rel="?[^",;]*\bdescribedby\b/i.test(body.headers.get('link') ?? '');
        const batch = await shared(
          body,
          described ? `csv ${options.metadata} ${options.lang}` : 'csv',
          async (signal) =>
            (described && (await (await import('./csv-described.js')).readDescribed(body, context, signal))) ||
            (arriving?.rest(body, signal) ?? readCsv(body, {}, signal)),
          signal,
        );
        return told(body, batch);
      },
    };
  },
};
