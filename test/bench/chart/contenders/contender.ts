import type { Drawing, Row } from '../drawings.js';

/** One way to draw a picture: how it is put on a page, and how it goes. */
export interface Contender {
  /** Puts the picture into its place. It fetches the address itself. */
  start: (place: HTMLElement, drawing: Drawing, address: string) => void;
  /** Lets go of what it drew there, where taking it out of the page is not enough. */
  stop?: (place: HTMLElement) => void;
  /** Whether what it says in words stands there. Left out where it says nothing. */
  words?: (place: HTMLElement) => boolean;
  /** How many charts Chart.js thinks there are. */
  instances?: () => Promise<number>;
}

/** The first three colours of `<council-chart>`, in which everything is drawn. */
export const colours = ['#12436d', '#28a197', '#801650'] as const;

export const lineWidth = 2.5;

/** The height of a picture in CSS pixels, which is that of `<council-chart>`. */
export const height = 320;

export async function rowsAt(address: string): Promise<Row[]> {
  return (await (await fetch(address)).json()) as Row[];
}

/** An empty box of the usual height. */
export function boxIn(place: HTMLElement): HTMLDivElement {
  const box = document.createElement('div');
  box.style.height = `${height}px`;
  place.append(box);
  return box;
}
