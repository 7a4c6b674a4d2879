import { DataError } from './errors.js';
import { createTransport, type GetOptions, type TransportOptions } from './transport.js';

/**
 * Reads a JSON document that is no table, such as a flow, by the rules that hold for
 * data: the same hosts, gateway, limits and further attempts.
 *
 * @param address absolute, or relative to `base`
 * @throws {DataError} `parse` where it is no JSON, otherwise as a transport does
 * @throws the reason of `signal`, once that is aborted
 */
export async function readDocument(
  address: string,
  options: TransportOptions & Pick<GetOptions, 'signal' | 'refresh'> = {},
): Promise<unknown> {
  const { signal, refresh, ...rules } = options;
  let url: URL;
  try {
    url = new URL(address, rules.base);
  } catch {
    throw new DataError('blocked', 'This is not an address', { address });
  }
  const { bytes } = await createTransport(rules).get(url, { signal, refresh });
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as unknown;
  } catch (cause) {
    const cure = 'Check that the address leads to a JSON file, and the file for a missing comma or bracket.';
    throw new DataError('parse', 'This is not JSON', { address: url.href, cause, cure });
  }
}
