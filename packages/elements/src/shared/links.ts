/** An address from data that is safe to link to, or `undefined`. */
export function safeLink(address: string | undefined): string | undefined {
  if (!address) return undefined;
  try {
    const url = new URL(address, document.baseURI);
    return /^(https?|mailto|tel|sms):$/.test(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}
