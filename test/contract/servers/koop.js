import { record } from './http.js';
import { freePort, startProcess } from './process.js';

export const layer = '/file-geojson/rest/services/missed-bins/FeatureServer/0';

/** koop: ArcGIS's FeatureServer over a GeoJSON file, 1,000 rows a page. */
export async function start() {
  const port = await freePort();
  const stop = await startProcess(process.execPath, [`${import.meta.dirname}/koop/run.js`, String(port)], {
    address: `http://127.0.0.1:${port}${layer}?f=json`,
  });
  return record(port, stop);
}
