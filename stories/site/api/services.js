import { send, sendJson } from '../server/http.js';
import { openReferralAnswer } from './open-referral.js';
import { sendPostcodes } from './postcodes.js';
import { servicesCsv } from './services-csv.js';

/**
 * The directory of services, in each of its forms: `open-referral/…`,
 * `services.csv`, and the postcodes for "near me". What begins with `arian/` is
 * the Welsh council's.
 */
export function sendServices({ request, response, path, address, headers }) {
  if (sendPostcodes({ request, response, path, headers })) return true;
  const [, welsh, rest] = /^(arian\/)?(.*)$/.exec(path);
  const council = welsh ? 'arian' : 'northmere';
  if (rest === 'services.csv') {
    send(request, response, { type: 'text/csv; charset=utf-8', headers, body: servicesCsv(address, council) });
    return true;
  }
  const [, asked] = /^open-referral(?:\/(.*))?$/.exec(rest) ?? [];
  if (asked === undefined && rest !== 'open-referral') return false;
  const answer = openReferralAnswer(asked ?? '', address, council);
  if (!answer) return false;
  sendJson(request, response, answer, { headers });
  return true;
}
