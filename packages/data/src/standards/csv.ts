import { provenanceOf } from '../body.js';
import { shared } from '../shared.js';
import type { Batch, Standard } from '../standard.js';
import type { Body } from '../transport.js';
import { Arriving, readCsv } from './csv-arriving.js';

/** CSV as councils publish it, with any delimiter, encoding and line end. */
export const standard: Standard = {
  name: 'csv',
  title: 'CSV',
  async open({ url, transport }) {
    return {
      async read({ signal, refresh, progress }) {
        const told = (body: Omit<Body, 'bytes'>, batch: Batch) => ({
          ...batch,
          provenance: { ...batch.provenance, ...provenanceOf(body) },
        });
        const arriving = progress && new Arriving((body, batch) => progress(told(body, batch)), {}, signal);
        const body = await transport.get(url, { signal, refresh, arriving: arriving?.take });
        const batch = await shared(
          body,
          'csv',
          (signal) => arriving?.rest(body, signal) ?? readCsv(body, {}, signal),
          signal,
        );
        return told(body, batch);
      },
    };
  },
};
