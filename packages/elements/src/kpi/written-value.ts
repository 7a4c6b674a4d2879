const currencies: Record<string, string> = { '£': 'GBP', '€': 'EUR' };

/** A figure as an editor writes it: `48.2`, `48.2%`, `£1,200`; anything else is words. */
export interface WrittenValue {
  value: number | null;
  unit?: string;
  words?: string;
}

/** Reads what an editor wrote as the figure of a tile. */
export function readWritten(text: string): WrittenValue {
  const match = /^([−-]?)\s*([£€])?\s*(\d[\d,]*(?:\.\d+)?|\.\d+)\s*(%)?$/.exec(text.trim());
  if (!match) return { value: null, words: text.trim() || undefined };
  const [, minus, symbol, digits, percent] = match;
  const value = Number(digits!.replaceAll(',', '')) * (minus ? -1 : 1);
  return { value, unit: symbol ? currencies[symbol] : percent };
}
