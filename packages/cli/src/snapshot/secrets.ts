/** Parameters that let people in. */
const telling = /key|token|secret|sig(nature)?$|passw|auth/i;

/** Shorter values are too likely to stand in a text by chance. */
const SHORTEST = 6;

/**
 * Takes out of a text the keys that an address has in its query, since what a
 * snapshot writes is made to be published.
 */
export function hideSecrets(address: string): (text: string) => string {
  const secrets: string[] = [];
  for (const [name, value] of new URL(address).searchParams) {
    if (telling.test(name) && value.length >= SHORTEST) secrets.push(value, encodeURIComponent(value));
  }
  return (text) => secrets.reduce((hidden, secret) => hidden.replaceAll(secret, 'hidden'), text);
}
