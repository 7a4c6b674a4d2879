import { readPeriod } from '../values/time.js';

const marks: Record<string, string> = { K: 'Q', Q: 'Q', U: 'W', W: 'W' };

/**
 * Canonical periods for the codes of a time dimension, as statistics offices write
 * them: `2024`, `2024K1` and `2024Q1`, `2024M03`, `2024W05`. Where a code is a bare
 * key its label may say the period. Undefined unless every one is known.
 */
export function periodsOf(
  codes: readonly string[],
  labels: ReadonlyMap<string, string>,
): Map<string, string> | undefined {
  return all(codes, (code) => code) ?? all(codes, (code) => labels.get(code) ?? '');
}

function all(codes: readonly string[], textOf: (code: string) => string): Map<string, string> | undefined {
  const periods = new Map<string, string>();
  for (const code of codes) {
    const period = periodOf(textOf(code).trim());
    if (!period) return;
    periods.set(code, period);
  }
  return new Set(periods.values()).size === periods.size ? periods : undefined;
}

function periodOf(text: string): string | undefined {
  const [, year, kind, number] = /^(\d{4}) ?([KQUWM])([0-5]?\d)$/i.exec(text) ?? [];
  const letter = kind?.toUpperCase();
  if (letter === 'M') return readPeriod(`${year}-${number!.padStart(2, '0')}`, true, true);
  if (letter)
    return readPeriod(`${year}-${marks[letter]}${letter < 'R' ? number : number!.padStart(2, '0')}`, true, true);
  const [, before, month] = /^(\d{4}) ([a-z]{3,9})$/i.exec(text) ?? [];
  return readPeriod(month ? `${month} ${before}` : text, true, true);
}
