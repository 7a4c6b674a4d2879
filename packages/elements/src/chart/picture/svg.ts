import { Recording } from './recording.js';
import { escapeText } from './svg-text.js';

/** What an SVG file is made of. */
export interface SvgRequest {
  /** CSS pixels. */
  width: number;
  height: number;
  title?: string;
  background: string;
  /** Measures text. */
  context: CanvasRenderingContext2D;
  /** Draws on a canvas of the size, and lets go of it. */
  drawOn(canvas: HTMLCanvasElement): void;
}

/** Draws once more, on a canvas that writes down what is drawn, and gives the markup of an SVG file. */
export function svgOf({ width, height, title, background, context, drawOn }: SvgRequest): string {
  const canvas = context.canvas.ownerDocument.createElement('canvas');
  const recording = new Recording(canvas, context);
  Object.defineProperty(canvas, 'getContext', { value: () => recording });
  canvas.width = width;
  canvas.height = height;
  drawOn(canvas);
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img">`,
    title ? `<title>${escapeText(title)}</title>` : '',
    recording.clips.length > 0 ? `<defs>${recording.clips.join('')}</defs>` : '',
    `<rect width="${width}" height="${height}" fill="${escapeText(background)}"/>`,
    ...recording.parts,
    '</svg>\n',
  ].join('');
}
