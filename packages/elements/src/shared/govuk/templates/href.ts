import { nothing } from 'lit';
import { safeLink } from '../../links.js';

/** An address as it was written, where it is safe to follow; otherwise none, which leaves the words without a link. */
export function href(address: string | undefined): string | typeof nothing {
  // A place on this page is safe wherever the page itself came from.
  return address && (address.startsWith('#') || safeLink(address)) ? address : nothing;
}
