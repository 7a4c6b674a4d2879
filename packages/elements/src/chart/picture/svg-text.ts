/** A colour that every program reads, and how far it covers. */
export interface Paint {
  colour: string;
  opacity: number;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text for XML: what would be markup is escaped, and what XML cannot hold is left out. */
export function escapeText(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"']/g, (sign) => entities[sign]!);
}

/** Numbers to a hundredth of a pixel. */
export const pathNumber = (value: number): string => String(Math.round(value * 100) / 100 || 0);

/** A colour in the form that a canvas writes it, with its opacity apart. */
export function paintOf(context: CanvasRenderingContext2D, colour: string): Paint {
  context.save();
  context.fillStyle = colour;
  const read = context.fillStyle;
  context.restore();
  const parts = /^rgba\((\d+), ?(\d+), ?(\d+), ?([\d.]+)\)$/.exec(read);
  return parts
    ? { colour: `rgb(${parts[1]},${parts[2]},${parts[3]})`, opacity: Number(parts[4]) }
    : { colour: read, opacity: 1 };
}
