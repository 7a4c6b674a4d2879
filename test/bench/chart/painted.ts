import { frameMade } from '../blocks.js';
import { colours } from './contenders/contender.js';

// How it is known that a picture is painted: the same way for whoever draws it. Whatever
// is filled or stroked on a canvas of the page is noticed, and when the frame after it
// has been made, the canvas is looked at, after the time has been taken.

/** So many pixels of a colour are a line or a bar, and not the name of one. */
const enough = 300;
/** How far a channel may be from its colour. */
const tolerance = 10;

const channels = (colour: string) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
const probe = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;

/** Whether the first so many colours all stand on a canvas. */
function stands(canvas: HTMLCanvasElement, count: number): boolean {
  const { width, height } = canvas;
  if (!canvas.isConnected || width < 200 || height < 100) return false;
  Object.assign(probe.canvas, { width, height });
  probe.drawImage(canvas, 0, 0);
  const { data } = probe.getImageData(0, 0, width, height);
  return colours.slice(0, count).every((colour) => {
    const [red, green, blue] = channels(colour) as [number, number, number];
    let found = 0;
    for (let at = 0; at < data.length && found < enough; at += 4) {
      if (
        data[at + 3]! > 200 &&
        Math.abs(data[at]! - red) <= tolerance &&
        Math.abs(data[at + 1]! - green) <= tolerance &&
        Math.abs(data[at + 2]! - blue) <= tolerance
      ) {
        found++;
      }
    }
    return found >= enough;
  });
}

let touched: Set<HTMLCanvasElement> | undefined;
let listener: ((canvases: ReadonlySet<HTMLCanvasElement>, time: number) => void) | undefined;
/** When the last frame was made in which something was drawn. */
let last = 0;

function notice(canvas: HTMLCanvasElement): void {
  if (touched) return void touched.add(canvas);
  const now = new Set([canvas]);
  touched = now;
  void frameMade().then((time) => {
    touched = undefined;
    last = time;
    listener?.(now, time);
  });
}

const { prototype } = CanvasRenderingContext2D;
for (const name of ['fill', 'stroke', 'fillRect'] as const) {
  const draw = prototype[name] as (this: CanvasRenderingContext2D, ...rest: unknown[]) => void;
  prototype[name] = function (this: CanvasRenderingContext2D, ...rest: unknown[]) {
    notice(this.canvas);
    draw.apply(this, rest);
  };
}

/** When the next picture of so many series was painted. */
export function picturePainted(series: number): Promise<number> {
  return new Promise((resolve) => {
    listener = (canvases, time) => {
      if (![...canvases].some((canvas) => stands(canvas, series))) return;
      listener = undefined;
      resolve(time);
    };
  });
}

/** When something was drawn last. */
export const lastPainted = (): number => last;

/** When what is looked for in a place first stood in a painted page. */
export function wordsPainted(place: HTMLElement, stand: (place: HTMLElement) => boolean): Promise<number> {
  return new Promise((resolve) => {
    const look = () => {
      if (!stand(place)) return;
      observer.disconnect();
      resolve(frameMade());
    };
    const observer = new MutationObserver(look);
    observer.observe(place, { subtree: true, childList: true, characterData: true });
    look();
  });
}
