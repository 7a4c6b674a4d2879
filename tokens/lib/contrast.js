/** Contrast as WCAG 2.2 defines it. */

const channel = (value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);

/** Relative luminance of `#rgb` or `#rrggbb`: 0 is black, 1 is white. */
export function luminance(colour) {
  const digits = colour.slice(1);
  const pairs = digits.length === 3 ? [...digits].map((d) => d + d) : digits.match(/../g);
  const [red, green, blue] = pairs.map((pair) => channel(parseInt(pair, 16) / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** From 1 (the same) to 21 (black on white). */
export function contrast(one, other) {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Whether text on this ground has to be light. */
export const isDark = (colour) => contrast(colour, '#fff') > contrast(colour, '#000');
