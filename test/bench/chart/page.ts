import { Blocks, idle, type Blocked } from '../blocks.js';
import type { Contender } from './contenders/contender.js';
import { drawings, type Drawing } from './drawings.js';
import { lastPainted, picturePainted, wordsPainted } from './painted.js';

// Runs in the page before a contender, and says what of it was painted when.

/** Times in milliseconds from the beginning. */
export interface Load extends Blocked {
  /** Null where none are said. */
  words: number | null;
  picture: number;
  /** When something was last drawn on a canvas. */
  still: number;
  /** The names of the files of script that came meanwhile. */
  files: string[];
}

const place = document.querySelector<HTMLElement>('#place')!;
const blocks = new Blocks();
const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time));
let contender: Contender;
let navigated: Promise<Load> | undefined;

let started = 0;

/** Each at an address of its own, so that nobody has the records already. */
function start(where: HTMLElement, drawing: Drawing): void {
  contender.start(where, drawing, `/${drawing.name}.json?${++started}`);
}

async function load(drawing: Drawing, from: number): Promise<Load> {
  const picture = picturePainted(drawing.series.length);
  const words = contender.words ? wordsPainted(place, (where) => contender.words!(where)) : undefined;
  start(place, drawing);
  const times = { words: words ? (await words) - from : null, picture: (await picture) - from };
  // What comes on demand after the picture may draw it anew, and takes its time too.
  await pause(150);
  await idle();
  await pause(100);
  const files = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
  return { ...times, still: lastPainted() - from, files, ...blocks.soFar };
}

/** Once the picture is there, it goes again. */
async function comeAndGo(drawing: Drawing, put: () => () => void): Promise<void> {
  const picture = picturePainted(drawing.series.length);
  const take = put();
  await picture;
  take();
}

const bench = {
  /** Takes the contender as soon as its script has come, and starts where the address says so. */
  arrived(it: Contender) {
    contender = it;
    const drawing = drawings.get(new URLSearchParams(location.search).get('draw') ?? '');
    if (drawing) navigated = load(drawing, 0);
  },
  /** What a page came to that starts with a picture, counted from the beginning of its navigation. */
  navigated: () => navigated!,
  /** Puts a picture into a page that has had its script and its rest, in place of one that was there. */
  async insert(name: string): Promise<Load> {
    contender.stop?.(place);
    place.replaceChildren();
    await idle();
    await pause(50);
    blocks.begin();
    return load(drawings.get(name)!, performance.now());
  },
  /** Draws a picture so often, each time anew, and takes it away again. */
  async anew(name: string, times: number): Promise<void> {
    const drawing = drawings.get(name)!;
    for (let time = 0; time < times; time++) {
      await comeAndGo(drawing, () => {
        const where = document.createElement('div');
        place.append(where);
        // At one address, since some answers are kept for a while, each under its own.
        contender.start(where, drawing, `/${drawing.name}.json`);
        return () => {
          contender.stop?.(where);
          where.remove();
        };
      });
    }
  },
  /** Puts the same element into the page so often, and takes it out again. */
  async again(name: string, times: number): Promise<void> {
    const drawing = drawings.get(name)!;
    const where = document.createElement('div');
    place.append(where);
    start(where, drawing);
    const element = where.firstElementChild!;
    for (let time = 0; time < times; time++) {
      await comeAndGo(drawing, () => {
        where.append(element);
        return () => element.remove();
      });
    }
    where.remove();
  },
  async instances(): Promise<number> {
    await pause(500);
    return (await contender.instances?.()) ?? 0;
  },
};

export type Bench = typeof bench;

Object.assign(globalThis, { bench });
