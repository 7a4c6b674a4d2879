import { DataError } from '../errors.js';
import type { Body } from '../transport.js';
import { apiError, isObject, parseJson } from './json.js';

/** What is wrong with an address of a portal's start page, a search or the like. */
export function namesNone({ href, origin }: URL): DataError {
  return new DataError('capability', 'The address names no dataset of Socrata', {
    address: href,
    standard: 'socrata',
    cure: `Give one such as ${origin}/resource/abcd-1234.json.`,
  });
}

/** What is wrong, of an answer that is an error: `api` with the server's own words, `http` where it has none. */
export async function errorIn(body: Body): Promise<DataError> {
  const { address, status } = body;
  let cause: unknown;
  try {
    const answer = await parseJson(body, 'socrata');
    if (isObject(answer)) {
      const { message, code } = answer;
      return apiError(typeof message === 'string' ? message : (code ?? `status ${status}`), body, 'socrata');
    }
  } catch (thrown) {
    cause = thrown;
  }
  return new DataError('http', `The server answered ${status}`, { address, status, standard: 'socrata', cause });
}
