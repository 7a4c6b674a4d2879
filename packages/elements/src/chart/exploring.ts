import { html, type ReactiveController, type TemplateResult } from 'lit';
import type { CouncilChart } from './council-chart.js';
import type { Drawing } from './drawing.js';
import {
  landmarks,
  latestPlace,
  nextSeries,
  placesIn,
  pointText,
  seriesAt,
  type Cursor,
  type Ground,
} from './explorer.js';
import { highlighted } from './plan/panels.js';

/** Room between a point and its label, in CSS pixels. */
const distance = 14;

/**
 * Goes through the points of a picture, by key, by touch and by pointer. A slider that
 * only listeners meet says each point; who sees has its mark and its label.
 */
export class Exploring implements ReactiveController {
  readonly #host: CouncilChart;
  readonly #drawing: Drawing;
  readonly #ground: () => Ground;
  #cursor?: Cursor;
  #isLabelled = false;

  constructor(host: CouncilChart, drawing: Drawing, ground: () => Ground) {
    this.#host = host;
    this.#drawing = drawing;
    this.#ground = ground;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('keydown', this.#onEscape);
  }

  hostDisconnected(): void {
    document.removeEventListener('keydown', this.#onEscape);
  }

  /** Where somebody is; at the latest value of the series that stands out, or the first, as long as nobody has been anywhere. */
  get cursor(): Cursor {
    if (this.#cursor) return this.#cursor;
    const ground = this.#ground();
    const { reading, settings } = ground.view;
    const [own] = highlighted(reading.data.series, settings.highlight);
    const series = own === undefined ? 0 : Math.max(0, ground.panels[0]!.series.indexOf(own));
    return { panel: 0, series, place: latestPlace(ground) };
  }

  /** The series that somebody is at, to be listened to. */
  get melody(): { values: readonly (number | null)[]; label: string; from: number } {
    const ground = this.#ground();
    const { values, label } = seriesAt(ground, this.cursor);
    return { values: values.slice(...ground.window), label, from: ground.window[0] };
  }

  /** Begins anew: what is shown is something else now. */
  forget(): void {
    this.#cursor = undefined;
    this.#isLabelled = false;
  }

  /** Stays where somebody is when the data is read again, as long as there is such a place. */
  keep(): void {
    if (!this.#cursor) return;
    const ground = this.#ground();
    const { panel, series, place } = this.#cursor;
    const [from] = ground.window;
    const isThere = ground.panels[panel]?.series[series] !== undefined && place < from + placesIn(ground);
    if (!isThere) this.forget();
  }

  /** Shows a place of the series that somebody is at, without saying it. */
  show(place: number): void {
    this.#cursor = { ...this.cursor, place };
    this.#isLabelled = true;
    this.mark();
  }

  /** Puts the mark and its label where the point is. */
  mark(): void {
    const root = this.#host.renderRoot;
    const spotMark = root.querySelector<HTMLElement>('.spot');
    const label = root.querySelector<HTMLElement>('.label');
    if (!spotMark || !label) return;
    const isShown = this.#cursor !== undefined && this.#isLabelled;
    label.hidden = !isShown;
    spotMark.hidden = true;
    if (!this.#cursor || !isShown) return;
    const cursor = this.#cursor;
    const spot = this.#drawing.pictures[cursor.panel]?.spotOf(...this.#pointIn(cursor));
    spotMark.hidden = !spot;
    writeLabel(label, pointText(this.#ground(), cursor));
    const scene = root.querySelector('.scene')!.getBoundingClientRect();
    const box = root.querySelectorAll('.box')[cursor.panel]!.getBoundingClientRect();
    const x = box.left - scene.left + (spot?.x ?? box.width / 2);
    const y = box.top - scene.top + (spot?.y ?? box.height / 2);
    spotMark.style.left = `${x}px`;
    spotMark.style.top = `${y}px`;
    const { offsetWidth: width, offsetHeight: height } = label;
    const above = y - height - distance;
    label.style.left = `${Math.max(0, Math.min(x - width / 2, scene.width - width))}px`;
    label.style.top = `${above < 0 ? y + distance : above}px`;
  }

  /** The slider, which says each point. */
  renderSlider(): TemplateResult {
    const ground = this.#ground();
    const { words, view, window } = ground;
    const { cursor } = this;
    return html`<input
      type="range"
      class="explore"
      min="0"
      max=${placesIn(ground) - 1}
      step="1"
      .value=${String(cursor.place - window[0])}
      aria-label=${words.explore(view.label)}
      aria-valuetext=${pointText(ground, cursor).spoken}
      aria-describedby="keys"
      @focus=${() => this.#go(this.cursor)}
      @blur=${this.onLeave}
      @input=${this.#onInput}
      @keydown=${this.#onKey}
    />`;
  }

  /** How the slider is used: for its listeners, and for whoever has come to it by key. */
  renderKeys(): TemplateResult {
    const { words, view } = this.#ground();
    return html`<p id="keys" class="keys">${words.keys(view.reading.data.series.length > 1)}</p>`;
  }

  /** A pointer over a picture shows the nearest point; pressed, it goes there. */
  readonly onPointer = (event: PointerEvent): void => {
    const boxes = [...this.#host.renderRoot.querySelectorAll('.box')];
    const panel = boxes.findIndex((box) => box.contains(event.target as Node));
    // Over the label itself it stays, so that it can be read with a magnifier.
    const picture = this.#drawing.pictures[panel];
    if (!picture) return;
    const { left, top } = boxes[panel]!.getBoundingClientRect();
    const near = picture.nearest({ x: event.clientX - left, y: event.clientY - top });
    const ground = this.#ground();
    if (!near || near.series >= ground.panels[panel]!.series.length) return;
    this.#go({ panel, series: near.series, place: near.point + ground.window[0] });
    if (event.type === 'pointerdown') this.#slider.focus({ preventScroll: true });
  };

  readonly onLeave = (): void => {
    if (this.#host.shadowRoot?.activeElement?.matches('.explore')) return;
    this.#isLabelled = false;
    this.mark();
  };

  get #slider(): HTMLInputElement {
    return this.#host.renderRoot.querySelector<HTMLInputElement>('.explore')!;
  }

  /** Goes to a point: it is announced, marked in the picture and labelled. */
  #go(cursor: Cursor): void {
    const ground = this.#ground();
    this.#cursor = cursor;
    this.#isLabelled = true;
    this.#slider.value = String(cursor.place - ground.window[0]);
    this.#slider.setAttribute('aria-valuetext', pointText(ground, cursor).spoken);
    this.mark();
  }

  /** A point as the picture counts: a forecast is a series of its own, after the figures. */
  #pointIn({ panel, series, place }: Cursor): [series: number, point: number] {
    const ground = this.#ground();
    const [from] = ground.window;
    if (place < ground.view.reading.data.places.length) return [series, place - from];
    const drawn = this.#drawing.specs[panel]?.series ?? [];
    const ahead = drawn.findIndex(({ dashed }) => dashed);
    return [ahead, (drawn[ahead]?.points.length ?? 0) - (placesIn(ground) - (place - from))];
  }

  readonly #onInput = (event: Event): void => {
    const [from] = this.#ground().window;
    this.#go({ ...this.cursor, place: Number((event.target as HTMLInputElement).value) + from });
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const { cursor } = this;
    const ground = this.#ground();
    const moves: Record<string, () => Cursor> = {
      ArrowUp: () => nextSeries(ground, cursor, -1),
      ArrowDown: () => nextSeries(ground, cursor, 1),
      PageUp: () => ({
        ...cursor,
        place: landmarks(ground, cursor).findLast((each) => each < cursor.place) ?? cursor.place,
      }),
      PageDown: () => ({
        ...cursor,
        place: landmarks(ground, cursor).find((each) => each > cursor.place) ?? cursor.place,
      }),
    };
    const move = moves[event.key];
    if (!move || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    this.#go(move());
  };

  readonly #onEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.#isLabelled) return;
    this.#isLabelled = false;
    this.mark();
  };
}

function writeLabel(label: HTMLElement, { place, series, value }: ReturnType<typeof pointText>): void {
  const title = document.createElement('strong');
  title.textContent = place;
  const line = document.createElement('span');
  line.textContent = series ? `${series}: ${value}` : value;
  label.replaceChildren(title, line);
}
