import type { PictureStyle } from './spec.js';

/** Width of a text in CSS pixels, in the type of the picture. */
export type Measure = (text: string) => number;

/** Smaller text cannot be read by many. */
const smallest = 12;

export const fontSizeOf = (style: PictureStyle): number => Math.max(smallest, style.fontSize);
export const lineHeightOf = (style: PictureStyle): number => Math.ceil(fontSizeOf(style) * 1.25);
export const fontOf = (style: PictureStyle): { family: string; size: number; lineHeight: number } => ({
  family: style.fontFamily,
  size: fontSizeOf(style),
  lineHeight: 1.25,
});

export function setFont(context: CanvasRenderingContext2D, style: PictureStyle): void {
  context.font = `${fontSizeOf(style)}px ${style.fontFamily}`;
}

/** Measures in the type of the picture, each text once. */
export function measureWith(context: CanvasRenderingContext2D, style: PictureStyle): Measure {
  const known = new Map<string, number>();
  return (text) => {
    let width = known.get(text);
    if (width === undefined) {
      context.save();
      setFont(context, style);
      width = context.measureText(text).width;
      context.restore();
      known.set(text, width);
    }
    return width;
  };
}

/** A text on as few lines as it needs, or `undefined` where a word or the number of lines is too much. */
export function wrap(text: string, width: number, measure: Measure, mostLines: number): string[] | undefined {
  if (measure(text) <= width) return [text];
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    const longer = line ? `${line} ${word}` : word;
    if (measure(longer) <= width) {
      line = longer;
      continue;
    }
    if (measure(word) > width) return undefined;
    lines.push(line);
    line = word;
  }
  lines.push(line);
  return lines.length <= mostLines ? lines : undefined;
}

/** As much of a text as there is room for on one line, with an ellipsis for the rest. */
function cutLine(text: string, width: number, measure: Measure): string {
  if (measure(text) <= width) return text;
  const letters = [...text];
  let fits = 0;
  for (let most = letters.length - 1; fits < most;) {
    const middle = Math.ceil((fits + most) / 2);
    if (measure(`${letters.slice(0, middle).join('').trimEnd()}…`) <= width) fits = middle;
    else most = middle - 1;
  }
  return `${letters.slice(0, fits).join('').trimEnd()}…`;
}

/** A text on at most so many lines; what does not fit is cut, which only names with a table beside them may be. */
export function wrapOrCut(text: string, width: number, measure: Measure, mostLines: number): string[] {
  const lines: string[] = [];
  let rest = text.split(/\s+/);
  while (rest.length > 0 && lines.length < mostLines - 1) {
    let count = 1;
    while (count < rest.length && measure(rest.slice(0, count + 1).join(' ')) <= width) count += 1;
    lines.push(cutLine(rest.slice(0, count).join(' '), width, measure));
    rest = rest.slice(count);
  }
  if (rest.length > 0) lines.push(cutLine(rest.join(' '), width, measure));
  return lines;
}
