/** Why data could not be had. The words are stable: elements and tests rely on them. */
export type DataErrorReason =
  | 'network-or-cors'
  | 'http'
  | 'api'
  | 'not-data'
  | 'parse'
  | 'capability'
  | 'limit'
  | 'blocked';

const cures: Record<DataErrorReason, string> = {
  'network-or-cors':
    'Check the address and the connection. A server on another site must send Access-Control-Allow-Origin; if it does not, keep a copy of the data on this site.',
  http: 'Open the address in a browser and correct it, or ask whoever runs the server.',
  api: 'Correct what is asked of the server; the message is its own.',
  'not-data': 'Give the address of the data itself, not of a page about it.',
  parse: 'Have the publisher mend the data, or name its standard.',
  capability: 'Use a name or a value that the data has.',
  limit: 'Ask for less, or raise the limit.',
  blocked: 'Use an http or https address that this site allows.',
};

/** What is known about a failure besides its reason. */
export interface DataErrorDetails {
  /** The address that was read. */
  address?: string;
  /** The standard in use, such as `csv`, once it is known. */
  standard?: string;
  /** HTTP status, where there was an answer. */
  status?: number;
  /** The error underneath. */
  cause?: unknown;
  /** How to mend it: a plain sentence for a developer. */
  cure?: string;
}

/**
 * The only error that reading data gives, apart from the reason of an aborted
 * signal. `message` says what went wrong and where, `cure` how to mend it.
 */
export class DataError extends Error {
  readonly reason: DataErrorReason;
  readonly address: string;
  readonly standard?: string;
  readonly status?: number;
  readonly cure: string;

  constructor(reason: DataErrorReason, what: string, details: DataErrorDetails = {}) {
    const { address = '', standard, status, cause, cure = cures[reason] } = details;
    super(address ? `${what} (${address})` : what, { cause });
    this.name = 'DataError';
    this.reason = reason;
    this.address = address;
    this.standard = standard;
    this.status = status;
    this.cure = cure;
  }
}
