/** Why data could not be had. The words are stable: elements and tests rely on them. */
export type DataErrorReason =
  'network-or-cors' | 'http' | 'api' | 'not-data' | 'parse' | 'capability' | 'limit' | 'blocked';

const cures: Record<DataErrorReason, string> = {
  'network-or-cors':
    'Check the address. Another site must send Access-Control-Allow-Origin; else keep a copy on this site.',
  http: 'Open the address in a browser and correct it.',
  api: 'Correct what is asked of the server.',
  'not-data': 'Give the address of the data itself.',
  parse: 'Have the data mended, or name its standard.',
  capability: 'Use what the data has.',
  limit: 'Ask for less, or raise the limit.',
  blocked: 'Use an http or https address that this site allows.',
};

/** A server that is at fault, or is closed, is not mended by another address. */
function cureFor(reason: DataErrorReason, status?: number): string {
  if (reason === 'http') {
    if (/^(5|408|429)/.test(String(status))) return 'Try again later. If it goes on, tell whoever runs the server.';
    if (/^40[13]/.test(String(status))) return 'Ask whoever runs the server to let everyone read it.';
  }
  return cures[reason];
}

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
  /** Where another attempt may go better: how many milliseconds to wait, 0 where nobody says. */
  after?: number;
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
  readonly after?: number;

  constructor(reason: DataErrorReason, what: string, details: DataErrorDetails = {}) {
    const { address = '', standard, status, cause, cure = cureFor(reason, status), after } = details;
    super(address ? `${what} (${address})` : what, { cause });
    this.name = 'DataError';
    this.reason = reason;
    this.address = address;
    this.standard = standard;
    this.status = status;
    this.cure = cure;
    this.after = after;
  }
}
