import { DataError } from '../errors.js';
import type { Body } from '../transport.js';
import { apiError, parseJson } from './json.js';

/** What is wrong, of an answer that is an error: `api` with the server's own words, `http` where it has none. */
export async function errorIn(body: Body): Promise<DataError> {
  const { address, status } = body;
  let cause: unknown;
  try {
    const answer = await parseJson(body, 'opendatasoft');
    const { error_code: code, message, error } = Object(answer) as Record<string, unknown>;
    if (code ?? error) return apiError(message ?? error ?? code, body, 'opendatasoft');
  } catch (thrown) {
    cause = thrown;
  }
  return new DataError('http', `The server answered ${status}`, { address, status, standard: 'opendatasoft', cause });
}
