/** Puts integers that a number can't hold between quotation marks, so that no identifier changes. */
export function quoteLongIntegers(text: string): string {
  return text.replace(/"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.e+-]*/gi, (token) =>
    /^-?\d{16,}$/.test(token) && !Number.isSafeInteger(+token) ? `"${token}"` : token,
  );
}
