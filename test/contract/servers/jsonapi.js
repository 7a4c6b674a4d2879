import { record } from './http.js';
import { freePort, startProcess } from './process.js';

export const reportsPath = '/jsonapi/reports';

/** JSON:API as jsonapi-server speaks it: 50 rows a page, their count in `meta.page.total`. */
export async function start() {
  const port = await freePort();
  const stop = await startProcess(process.execPath, [`${import.meta.dirname}/jsonapi/run.js`, String(port)], {
    address: `http://127.0.0.1:${port}${reportsPath}?page[limit]=1`,
  });
  return record(port, stop);
}
