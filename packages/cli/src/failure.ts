import { DataError } from '@council-kit/data';

/** Why data could not be read, in words for the person who looks after it. */
export interface Failure {
  /** The reason of a `DataError`, or what the connection itself says. */
  reason: string;
  message: string;
  cure: string;
  status?: number;
}

const certificate = 'The certificate of the server';

/** What Node says of a connection, by the start of its code. */
const connections: readonly (readonly [RegExp, string, string, string])[] = [
  [
    /^ECONNREFUSED/,
    'refused',
    'No server answers at this address: the connection was refused.',
    'Check the host and the port, and whether the server is running.',
  ],
  [
    /^(ENOTFOUND|EAI_)/,
    'unknown-host',
    'There is no host of this name.',
    'Check the spelling of the address. If it is right, check the DNS.',
  ],
  [
    /^(CERT_HAS_EXPIRED|CERT_NOT_YET_VALID)/,
    'certificate',
    `${certificate} is out of date.`,
    'Have the certificate renewed. Browsers refuse the address until then.',
  ],
  [
    /^ERR_TLS_CERT_ALTNAME_INVALID/,
    'certificate',
    `${certificate} is made out to another host.`,
    'Use the name the certificate has, or have one made for this name.',
  ],
  [
    /^(DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN)/,
    'certificate',
    `${certificate} is one it made itself, which browsers don't trust.`,
    'Have a certificate issued by a public authority.',
  ],
  [
    /^UNABLE_TO_(GET_ISSUER_CERT|VERIFY_LEAF)/,
    'certificate',
    `${certificate} can't be traced to an authority: it doesn't send the certificate in between.`,
    'Have the server send the whole chain. Browsers often hide this fault, other programs do not.',
  ],
  [
    /^(EPROTO|ERR_SSL|ERR_TLS|CERT_)/,
    'tls',
    'No secure connection could be made (TLS).',
    'Check that the port speaks https, and that the server offers TLS 1.2 or later.',
  ],
  [
    /TIMEOUT|^ETIMEDOUT/,
    'timeout',
    'The server did not answer in time.',
    'Try again later, or give it longer with --timeout.',
  ],
  [
    /^(ECONNRESET|EPIPE|UND_ERR_SOCKET)/,
    'cut-off',
    'The server broke the connection off before the answer was whole.',
    'Try again. If it happens each time, the file or the server is broken.',
  ],
  [
    /^(ENETUNREACH|EHOSTUNREACH)/,
    'unreachable',
    'This host can’t be reached from here.',
    'Check the network, and whether a firewall is in the way.',
  ],
];

export function failureOf(error: unknown): Failure {
  if (!(error instanceof DataError)) {
    const { message, code } = error as NodeJS.ErrnoException;
    return { reason: code ? 'disk' : 'internal', message, cure: '' };
  }
  const { reason, message, cure, status, address } = error;
  const code = codeIn(error);
  const known = reason === 'network-or-cors' && connections.find(([pattern]) => pattern.test(code));
  if (known) return { reason: known[1], message: known[2], cure: known[3] };
  return {
    reason,
    // The address stands above already.
    message: `${message.replace(address ? ` (${address})` : '', '')}.`.replace(/([.?!…])\.$/, '$1'),
    cure: cures.get(reason) ?? cure,
    status,
  };
}

/** Where no page is in the way, other things help than on one. */
const cures = new Map([
  ['network-or-cors', 'Try again. If it goes on, ask whoever runs the server.'],
  ['limit', 'Ask for less, or allow more with --limit.'],
]);

/** The code of the nearest cause that has one. */
function codeIn(error: unknown): string {
  for (let at = error, depth = 0; at instanceof Error && depth < 6; at = at.cause, depth++) {
    const { code, errors } = at as Error & { code?: string; errors?: unknown[] };
    if (code) return code;
    if (errors?.length) return codeIn(errors[0]);
  }
  return '';
}
