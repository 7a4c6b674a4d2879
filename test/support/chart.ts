import { afterwards, fixture, mount, until, whenState } from './page.js';
import { serve } from './serve.js';
import { all, textOf } from './table.js';

type Chart = HTMLElementTagNameMap['council-chart'];

/** A chart of a source on the page, as soon as it has been told to be one. */
export function chartFrom(src: string, attributes = '', inside = ''): Chart {
  return fixture<Chart>(`<council-chart src="${src}" ${attributes}>${inside}</council-chart>`, { class: 'place' });
}

/** What stands inside the element: picture, buttons, expandable parts. */
export const inner = <T extends Element = HTMLElement>(chart: Element, selector: string): T | null =>
  chart.shadowRoot!.querySelector<T>(selector);

export const everyInner = <T extends Element = HTMLElement>(chart: Element, selector: string): T[] => [
  ...chart.shadowRoot!.querySelectorAll<T>(selector),
];

/** Waits until the pictures are drawn, after which their buttons appear. None is drawn out of sight. */
export async function drawn(chart: Chart): Promise<Chart> {
  chart.scrollIntoView({ block: 'nearest' });
  await until(
    () => inner(chart, '[role=group]'),
    () => `the picture; there is ${inner(chart, '.picture')?.textContent ?? 'nothing'}`,
    20_000,
  );
  return chart;
}

/** A chart of a source, ready, its picture drawn. */
export async function readyChart(src: string, attributes?: string, inside?: string): Promise<Chart> {
  return drawn(await whenState(chartFrom(src, attributes, inside), 'ready'));
}

/** A chart of a table in text, ready, its picture drawn. */
export const chartOf = async (csv: string, attributes?: string, inside?: string): Promise<Chart> =>
  readyChart(await serve(csv, 'text/csv'), attributes, inside);

/** A chart of an author's own tag, ready, its picture drawn. */
export async function authoredChart(html: string): Promise<Chart> {
  const chart = mount(html).querySelector('council-chart')!;
  return drawn(await whenState(chart, 'ready'));
}

/** What is measured, where and when. */
export const subtitleOf = (chart: Element): string => textOf(chart.querySelector('.council-chart__subtitle'));

/** The summary in words. */
export const summaryOf = (chart: Element): string => all(chart, '.council-chart__summary').map(textOf).join(' ');

/** The table of the figures: its headings, then each row. */
export function figuresOf(chart: Element): string[][] {
  const rows = [...chart.querySelectorAll<HTMLTableRowElement>('[slot=figures] tr')];
  return rows.map(({ cells }) => [...cells].map(textOf));
}

/** What people go through the points with. */
export const explorer = (chart: Element): HTMLInputElement => inner<HTMLInputElement>(chart, '.explore')!;

/** The point that is announced. */
export const announced = (chart: Element): string => explorer(chart).getAttribute('aria-valuetext')!;

/** Goes to a point as the browser's own keys do: to the last but so many, or the place given. */
export function goTo(chart: Element, place: number): string {
  const input = explorer(chart);
  input.value = String(place);
  input.dispatchEvent(new Event('input', { bubbles: true }));
  return announced(chart);
}

/** Presses a key that the chart itself takes, and says whether the browser is kept from taking it too. */
export function pressKey(chart: Element, key: string): boolean {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true });
  explorer(chart).dispatchEvent(event);
  return event.defaultPrevented;
}

/** Every point of the series somebody is at, as it is announced. */
export function everyPoint(chart: Element): string[] {
  const { max } = explorer(chart);
  return Array.from({ length: Number(max) + 1 }, (_, place) => goTo(chart, place));
}

/** Moves the pointer over a picture, as parts of its width and height. */
export function pointAt(chart: Element, x: number, y: number, type = 'pointermove', picture = 0): void {
  const canvas = everyInner(chart, '.box canvas')[picture]!;
  const { left, top, width, height } = canvas.getBoundingClientRect();
  const at = { clientX: left + width * x, clientY: top + height * y };
  canvas.dispatchEvent(new PointerEvent(type, { ...at, bubbles: true, composed: true, pointerType: 'mouse' }));
}

/** The label at a point, or nothing where none is shown. */
export function labelOf(chart: Element): string {
  const label = inner(chart, '.label');
  return label && !label.hidden ? [...label.children].map(textOf).join(' | ') : '';
}

/** Whether anything but the background is drawn on the canvas of the first picture, where it can be seen. */
export function isDrawn(chart: Element): boolean {
  const canvas = inner<HTMLCanvasElement>(chart, 'canvas');
  if (!canvas?.width || !canvas.height) return false;
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
  return data.some((part) => part !== 0);
}

/** Something to press in the element, by its name. */
export function button(chart: Element, name: string): HTMLButtonElement {
  const found = everyInner<HTMLButtonElement>(chart, 'button').find((each) => textOf(each) === name);
  if (!found) throw new Error(`no button ${name}: ${everyInner(chart, 'button').map(textOf).join(', ')}`);
  return found;
}

/** What the console says of one chart; what is said of an earlier one may come late. */
export const saidOf = (chart: Element, { all: lines }: { all: readonly string[] }): string[] =>
  lines.filter((line) => line.includes(` src="${chart.getAttribute('src')}"`));

/** Every text that is written on a canvas from now on. */
export function writtenOnCanvas(): string[] {
  const texts: string[] = [];
  const { fillText } = CanvasRenderingContext2D.prototype;
  CanvasRenderingContext2D.prototype.fillText = function (...args: Parameters<typeof fillText>) {
    texts.push(args[0]);
    fillText.apply(this, args);
  };
  afterwards(() => (CanvasRenderingContext2D.prototype.fillText = fillText));
  return texts;
}
