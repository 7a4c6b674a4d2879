/** An absolute address, or undefined where there is none to be had. */
export function absolute(address: string, base?: string): string | undefined {
  try {
    return new URL(address, base).href;
  } catch {
    return undefined;
  }
}

/** An absolute address. One that is absolute already stays as it is written, and so does what can't be one. */
export function resolve(address: string, base: string): string {
  return /^[a-z][a-z\d+.-]*:/i.test(address) ? address : (absolute(address, base) ?? address);
}

/** Text without halves of characters, which no address can hold. */
export function wellFormed(text: string): string {
  return text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD');
}
