import type { Draw, Look, Picture, PicturePoint, PictureSpec } from '../src/chart/picture/spec.js';
import { afterwards, mount } from '../../../test/support/page.js';

export const blue: Look = { colour: '#12436d', shape: 'circle', dash: [] };
export const green: Look = { colour: '#28a197', shape: 'square', dash: [] };
export const red = '#d4351c';

/** Points at the places 0, 1, 2 and so on. */
export const pointsAt = (values: readonly (number | null)[]): PicturePoint[] =>
  values.map((value, at) => ({ at, value }));

const ticksOf = (...values: number[]) => values.map((value) => ({ value, label: String(value) }));

/** A spec for values from 0 to 100 at five places. */
export function specOf(changes: Partial<PictureSpec> = {}): PictureSpec {
  const isBar = changes.drawing === 'bar';
  return {
    drawing: 'line',
    horizontal: false,
    stacked: false,
    filled: false,
    touching: false,
    series: [{ label: 'Visits', look: blue, role: 'main', points: pointsAt([10, 40, 20, 80, 50]) }],
    bands: [],
    notes: [],
    places: { title: 'Month', min: isBar ? -0.5 : 0, max: isBar ? 4.5 : 4, ticks: ticksOf(0, 1, 2, 3, 4) },
    values: { title: 'Visits each day', min: 0, max: 100, ticks: ticksOf(0, 50, 100) },
    labelled: false,
    style: {
      fontFamily: 'Arial, sans-serif',
      fontSize: 16,
      text: '#0b0c0c',
      grid: '#d9d9d9',
      axis: '#858689',
      background: '#ffffff',
    },
    ...changes,
  };
}

/** A canvas in a box of a size, on the page unless told otherwise. */
export function boxed(width = 600, height = 300): { box: HTMLElement; canvas: HTMLCanvasElement } {
  const box = document.createElement('div');
  Object.assign(box.style, { position: 'relative', width: `${width}px`, height: `${height}px` });
  const canvas = document.createElement('canvas');
  box.append(canvas);
  return { box, canvas };
}

export interface Drawn {
  picture: Picture;
  box: HTMLElement;
  canvas: HTMLCanvasElement;
  /** How often the picture told of another layout. */
  layouts(): number;
}

/** Draws on a canvas that is let go of after the test. */
export function drawOn(draw: Draw, spec: PictureSpec, { box, canvas } = boxed()): Drawn {
  let count = 0;
  const picture = draw(canvas, spec, () => count++);
  afterwards(() => picture.destroy());
  return { picture, box, canvas, layouts: () => count };
}

/** Draws on a canvas on the page. */
export function drawn(draw: Draw, spec: PictureSpec, width?: number, height?: number): Drawn {
  const made = boxed(width, height);
  mount('').append(made.box);
  return drawOn(draw, spec, made);
}

/** The colour at a spot, as `#rrggbb`; transparent ground counts as white. */
export function colourAt(canvas: HTMLCanvasElement, x: number, y: number): string {
  const scale = canvas.width / canvas.clientWidth;
  const { data } = canvas.getContext('2d')!.getImageData(Math.round(x * scale), Math.round(y * scale), 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = data;
  const over = (part: number): number => Math.round((part * alpha + 255 * (255 - alpha)) / 255);
  return `#${[red, green, blue].map((part) => over(part).toString(16).padStart(2, '0')).join('')}`;
}

/** How many pixels of a rectangle have a colour, give or take a little. */
export function countOf(canvas: HTMLCanvasElement, colour: string, [x, y, width, height]: number[]): number {
  const scale = canvas.width / canvas.clientWidth;
  const at = [x!, y!, width!, height!].map((part) => Math.round(part * scale)) as [number, number, number, number];
  const { data } = canvas.getContext('2d')!.getImageData(...at);
  const wanted = [1, 3, 5].map((start) => parseInt(colour.slice(start, start + 2), 16));
  let count = 0;
  for (let index = 0; index < data.length; index += 4) {
    const isNear = wanted.every((part, offset) => Math.abs(data[index + offset]! - part) < 12);
    if (isNear && data[index + 3]! > 200) count += 1;
  }
  return count;
}
