// A unit alone in brackets or as the last word, or a percentage as the first.
const units =
  /(?:^|(?<!\d|\b(?:per|of|the))[ _])(£|gbp|€|eur|%|per ?cent(?:age)?|pct)$|\((£|gbp|€|eur|%|per ?cent(?:age)?|pct)\)|^(%|per ?cent(?:age)?|pct) (?!points?\b|.*£)/i;
const thousands = /\b(thousand|[mb]illion|([km]|[mb]n|000s?)\b)/i;

/**
 * The unit a heading gives its numbers: `recycled_percent`, `Amount (£)`. A sign
 * elsewhere, as in `Spend (£m)` or `Homes 50% complete`, says something else. Shares
 * written as 0.48 are left alone, since 0.48% would be another figure.
 */
export function unitOf(label: string, values: readonly unknown[]): string | undefined {
  const unit = !thousands.test(label) && units.exec(label)?.find((text, index) => index && text);
  if (!unit) return;
  if (/^[£g]/i.test(unit)) return 'GBP';
  if (/^[€e]/i.test(unit)) return 'EUR';
  return values.some((value) => Math.abs(value as number) > 1) ? '%' : undefined;
}
