import { findPostcode, postcodes } from '../data/services/postcodes.js';
import { send, sendJson } from '../server/http.js';

/**
 * Where the made-up postcodes are: `postcodes/<postcode>` answers one, as the
 * open lookups of the United Kingdom do, and `postcodes.csv` is the whole list.
 */
export function sendPostcodes({ request, response, path, headers }) {
  if (path === 'postcodes.csv') {
    const rows = postcodes.map(({ postcode, latitude, longitude }) => `${postcode},${latitude},${longitude}`);
    const body = `${['postcode,latitude,longitude', ...rows].join('\r\n')}\r\n`;
    send(request, response, { type: 'text/csv; charset=utf-8', headers, body });
    return true;
  }
  const [, asked] = /^postcodes\/([^/]+)$/.exec(path) ?? [];
  if (!asked) return false;
  const found = findPostcode(asked);
  const answer = found ? { status: 200, result: found } : { status: 404, error: 'Postcode not found' };
  sendJson(request, response, answer, { status: answer.status, headers });
  return true;
}
