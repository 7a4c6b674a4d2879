import { record } from './http.js';
import { freePort, startProcess } from './process.js';

/** A plain REST API as json-server gives it: arrays, `X-Total-Count` and `Link` with `_page` and `_limit`. */
export async function start() {
  const port = await freePort();
  const stop = await startProcess(process.execPath, [`${import.meta.dirname}/json-server/run.js`, String(port)], {
    address: `http://127.0.0.1:${port}/reports/1`,
  });
  return record(port, stop);
}
