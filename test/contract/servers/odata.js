import { record } from './http.js';
import { freePort, startProcess } from './process.js';

export const reportsPath = '/council/Reports';

/**
 * An OData v4 service: SAP's CAP over SQLite in memory, 1,000 rows a page. With
 * `large`, `/council/TenThousand` has 10,000 rows and `/council/Million` a million.
 */
export async function start({ large = false } = {}) {
  const port = await freePort();
  const stop = await startProcess(
    process.execPath,
    [`${import.meta.dirname}/odata/run.js`, String(port), ...(large ? ['large'] : [])],
    {
      address: `http://127.0.0.1:${port}/council/$metadata`,
      env: { CDS_CONFIG: JSON.stringify({ requires: { auth: 'dummy' } }) },
    },
  );
  return record(port, stop);
}
