import { formatValue } from '@council-kit/insight';
import type { ChartData, ChartPlace } from '@council-kit/insight/chart';
import { chartAxisWords as english } from '@council-kit/insight/words/en-chart';
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { Language } from '../shared/language-controller.js';
import { stageWords as englishStage } from '../shared/language/en-stage.js';
import type { StageWords } from '../shared/language/stage-words.js';
import { LazyPart } from '../shared/lazy.js';
import type { CouncilChart } from './council-chart.js';
import { landmarks, latestPlace, nextSeries, placesIn, pointText, type Cursor, type Ground } from './explorer.js';
import { renderKey } from './key.js';
import type { Draw, Picture, PictureSpec } from './picture/spec.js';
import { drawerOf } from './pictures.js';
import { annotationsIn } from './plan/annotations.js';
import { heightOf, largestOf } from './plan/height.js';
import { pageStyle, type PageStyle } from './plan/page-style.js';
import { panelsOf, type Panel } from './plan/panels.js';
import { drawingOf, planOf } from './plan/plan.js';
import type { Reading } from './reading.js';
import type { ChartSettings } from './settings.js';
import { stageStyles } from './stage.styles.js';

export { stageStyles as styles };

/** What a stage shows. */
export interface StageView {
  reading: Reading;
  settings: ChartSettings;
  label: string;
  subtitle: string;
  /** The summary in words. */
  summary: () => string;
  placeText: (place: ChartPlace) => string;
  language: Language;
  isWelsh: boolean;
}

const welsh = new LazyPart(() => import('./welsh-stage.js'));
const tools = new LazyPart(() => import('./tools.js'));

/** A picture has as many points as pixels at the most; beyond that it is simplified. */
const everyPoint = 2000;
const zooms = [1, 2, 5, 10];
const inYear: Partial<Record<string, number>> = { month: 12, quarter: 4, 'financial-quarter': 4, week: 52, day: 365 };
/** A shorter time is seen at a glance. */
const longEnough = 36;

/** The picture of a chart, with what it takes to enter it: by pointer, by touch, by key and by ear. */
export class Stage implements ReactiveController {
  view?: StageView;
  /** Years that are shown, counted from the last; all when left out. */
  years?: number;

  readonly #host: CouncilChart;
  /** What was read, and as much of it as is drawn. */
  #whole?: Reading;
  #reading?: Reading;
  #pictures: Picture[] = [];
  #specs: PictureSpec[] = [];
  #drawer?: { drawing: PictureSpec['drawing']; draw: Draw };
  #drawn: readonly unknown[] = [];
  #cursor?: Cursor;
  #isLabelled = false;
  #isFailed = false;
  #onPaper = false;
  #showsKey = false;
  #style?: PageStyle;
  #watched?: Element;
  readonly #resized = new ResizeObserver(() => this.draw());

  constructor(host: CouncilChart) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#onBeforePrint);
    addEventListener('afterprint', this.#onAfterPrint);
    document.addEventListener('keydown', this.#onEscape);
    this.#drawn = [];
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#onBeforePrint);
    removeEventListener('afterprint', this.#onAfterPrint);
    document.removeEventListener('keydown', this.#onEscape);
    this.#resized.disconnect();
    this.#watched = undefined;
    this.#letGo();
  }

  /** The pictures as they are drawn now, for who takes them away. */
  get pictures(): readonly Picture[] {
    return this.#pictures;
  }

  /** All figures, those that no picture has room for too. */
  get whole(): ChartData {
    return this.#whole!.data;
  }

  /** What a picture that is taken away is made of. */
  get sheet(): { scene: HTMLElement; style: PageStyle; titles: string[]; source?: string } {
    const { label, subtitle, reading } = this.view!;
    const scene = this.#host.renderRoot.querySelector<HTMLElement>('.panels')!;
    const { publisher, title } = reading.provenance;
    const source = [this.#host.publisher ?? publisher, title].filter(Boolean).join(': ');
    return { scene, style: this.#style!, titles: [label, subtitle], source: source && this.words.source(source) };
  }

  /** The series that somebody is at, to be listened to. */
  get melody(): { values: readonly (number | null)[]; label: string; from: number } {
    const { data } = this.view!.reading;
    const { panel, series } = this.#cursor ?? { panel: 0, series: 0 };
    const { values, label } = data.series[this.panels[panel]!.series[series]!]!;
    return { values: values.slice(...this.window), label, from: this.window[0] };
  }

  /** Shows a place of the series that somebody is at, without saying it. */
  show(place: number): void {
    this.#cursor = { panel: 0, series: 0, ...this.#cursor, place };
    this.#isLabelled = true;
    this.#mark();
  }

  get panels(): readonly Panel[] {
    const { reading, settings } = this.view!;
    return panelsOf(reading.data, reading.type, settings.highlight);
  }

  get words(): StageWords {
    return (this.view!.isWelsh && welsh.use(this.#host)?.stageWords) || englishStage;
  }

  /** The places that are shown, from and up to. */
  get window(): readonly [number, number] {
    const { places } = this.view!.reading.data;
    const last = places.at(-1)?.period;
    if (!this.years || !last) return [0, places.length];
    const least = last.index - this.years * inYear[last.step]!;
    return [
      Math.max(
        0,
        places.findIndex(({ period }) => period!.index > least),
      ),
      places.length,
    ];
  }

  get ground(): Ground {
    return { view: this.view!, words: this.words, panels: this.panels, window: this.window };
  }

  render(view: StageView): TemplateResult | typeof nothing {
    if (this.#whole !== view.reading) {
      this.#whole = view.reading;
      this.#reading = largestOf(view.reading);
      this.#cursor = undefined;
    }
    this.view = { ...view, reading: this.#reading! };
    const { reading } = view;
    const hasValues = reading.data.series.some(({ values }) => values.some((value) => value !== null));
    if (!hasValues) return nothing;
    const { words, panels } = this;
    if (this.#isFailed) return html`<p class="said">${words.unavailable}</p>`;
    const part = tools.use(this.#host);
    return html`<span class="probe" aria-hidden="true"></span>
      <button type="button" class="skip" @click=${this.#onSkip}>${words.skip}</button>
      ${this.#renderZoom()} ${this.#renderKey()}
      <div class="scene" @pointermove=${this.#onPointer} @pointerdown=${this.#onPointer} @pointerleave=${this.#onLeave}>
        ${this.#renderExplorer()}
        <div class="panels ${panels.length > 1 ? 'several' : ''}">
          ${panels.map(
            ({ label }) =>
              html`<div class="panel">
                ${panels.length > 1 ? html`<p class="panel-title" dir="auto">${label}</p>` : nothing}
                <div class="box"><canvas aria-hidden="true"></canvas></div>
              </div>`,
          )}
        </div>
        <div class="spot" hidden></div>
        <div class="label" aria-hidden="true" hidden></div>
      </div>
      ${this.#renderSaid()} ${part?.renderTools(this, this.#host) ?? nothing}`;
  }

  /** Draws what has changed, once the boxes of the pictures are there. */
  draw(): void {
    const scene = this.#host.renderRoot.querySelector<HTMLElement>('.panels');
    if (!scene || !this.view || !this.#host.isConnected) return;
    if (this.#watched !== scene) {
      this.#resized.disconnect();
      this.#resized.observe(scene);
      this.#watched = scene;
    }
    const drawing = drawingOf(this.view.reading.type);
    if (this.#drawer?.drawing !== drawing) return void this.#load(drawing);
    const boxes = [...scene.querySelectorAll<HTMLElement>('.box')];
    const width = boxes[0]?.clientWidth ?? 0;
    const { reading, settings, language } = this.view;
    const annotations = annotationsIn(this.#host, reading.data, (sentence) => this.#warn(sentence));
    const probe = this.#host.renderRoot.querySelector<HTMLElement>('.probe')!;
    const style = pageStyle(probe, this.#onPaper);
    const now = [
      reading,
      JSON.stringify([settings, annotations, style]),
      language,
      this.words,
      this.years,
      width,
      boxes.length,
    ];
    if (width === 0 || (this.#drawn.length === now.length && now.every((each, at) => each === this.#drawn[at]))) return;
    this.#drawn = now;
    this.#style = style;
    const isNew = this.#pictures.length !== boxes.length;
    if (isNew) this.#letGo(now);
    const nameOf = (place: number): string => this.view!.placeText(reading.data.places[place]!);
    const height = heightOf({ reading, window: this.window, width, nameOf }, this.panels);
    boxes.forEach((box) => (box.style.height = height));
    this.#specs = this.panels.map((panel, at) => this.#plan(panel, width, boxes[at]!.clientHeight, style, annotations));
    this.#specs.forEach((spec, at) => {
      if (isNew) this.#pictures[at] = this.#drawer!.draw(boxes[at]!.querySelector('canvas')!, spec, this.#onLayout);
      else this.#pictures[at]!.update(spec);
    });
    this.#onLayout();
    if (isNew) this.#host.requestUpdate();
  }

  #plan(
    panel: Panel,
    width: number,
    height: number,
    style: PageStyle,
    annotations: ReturnType<typeof annotationsIn>,
  ): PictureSpec {
    const { reading, settings, language, placeText } = this.view!;
    return planOf({
      reading,
      panel,
      panels: this.panels,
      settings,
      annotations,
      window: this.window,
      width,
      height,
      style,
      words: language,
      axisWords: (this.view!.isWelsh && welsh.loaded?.chartAxisWords) || english,
      stageWords: this.words,
      nameOf: (place) => placeText(reading.data.places[place]!),
      write: (value) => formatValue(value, reading.how, language).shown,
    });
  }

  async #load(drawing: PictureSpec['drawing']): Promise<void> {
    try {
      const draw = await drawerOf(drawing);
      this.#letGo();
      this.#drawer = { drawing, draw };
      this.draw();
    } catch (problem) {
      // The file is blocked or gone: the words and the table are the chart.
      this.#isFailed = true;
      this.#host.requestUpdate();
      void import('../shared/diagnostics.js').then(({ reportError }) => reportError(this.#host, problem));
    }
  }

  #letGo(drawn: readonly unknown[] = []): void {
    this.#pictures.forEach((picture) => picture.destroy());
    this.#pictures = [];
    this.#drawn = drawn;
  }

  #warn(sentence: string): void {
    void import('../shared/diagnostics.js').then(({ reportWarning }) => reportWarning(this.#host, sentence));
  }

  #renderZoom(): TemplateResult | typeof nothing {
    const { data } = this.view!.reading;
    const perYear = inYear[data.places.at(-1)?.period?.step ?? ''];
    const choices = zooms.filter((years) => perYear && data.places.length > years * perYear * 1.5);
    if (data.axis !== 'time' || data.places.length < longEnough || choices.length === 0) return nothing;
    const onChange = (event: Event): void => {
      this.years = Number((event.target as HTMLSelectElement).value) || undefined;
      this.#cursor = undefined;
      this.#host.requestUpdate();
    };
    return html`<p class="tools">
      <label class="govuk-label">
        ${this.words.period}
        <select class="govuk-select" @change=${onChange}>
          <option value="">${this.words.allPeriods}</option>
          ${choices.map((years) => html`<option value=${years}>${this.words.lastYears(years)}</option>`)}
        </select>
      </label>
    </p>`;
  }

  #renderKey(): TemplateResult | typeof nothing {
    const [spec] = this.#specs;
    if (!spec || !this.#style) return nothing;
    const { better, worse, unusual } = this.#style;
    const meanings = new Set(this.view!.reading.analysis?.xmr?.points.map(({ meaning }) => meaning));
    const signals = [
      { meaning: 'improvement', label: this.words.better, look: { colour: better, shape: 'square', dash: [] } },
      { meaning: 'concern', label: this.words.worse, look: { colour: worse, shape: 'diamond', dash: [] } },
      { meaning: 'neutral', label: this.words.unusual, look: { colour: unusual, shape: 'star', dash: [] } },
    ] as const;
    return renderKey(
      this.#showsKey ? spec.series : [],
      spec.drawing,
      signals.filter(({ meaning }) => meanings.has(meaning)),
      this.words,
    );
  }

  #renderExplorer(): TemplateResult {
    const { ground, words } = this;
    const [first] = this.window;
    const cursor = this.#cursor ?? { panel: 0, series: 0, place: latestPlace(ground) };
    const several = this.view!.reading.data.series.length > 1;
    return html`<input
        type="range"
        class="explore"
        min="0"
        max=${placesIn(ground) - 1}
        step="1"
        .value=${String(cursor.place - first)}
        aria-label=${words.explore(this.view!.label)}
        aria-valuetext=${pointText(ground, cursor).spoken}
        aria-describedby="keys"
        @focus=${() => this.#go(cursor)}
        @blur=${this.#onLeave}
        @input=${this.#onInput}
        @keydown=${this.#onKey}
      /><span id="keys" class="ears">${words.keys(several)}</span>`;
  }

  #renderSaid(): TemplateResult | typeof nothing {
    const { places, series } = this.#whole!.data;
    const write = (count: number): string => formatValue(count, {}, this.view!.language).shown;
    const shown = this.#reading!.data.places.length;
    const values = places.length * series.length;
    if (shown < places.length)
      return html`<p class="said">${this.words.largest(write(shown), write(places.length))}</p>`;
    return values > everyPoint ? html`<p class="said">${this.words.decimated(write(values))}</p>` : nothing;
  }

  /** Goes to a point: it is announced, marked in the picture and labelled. */
  #go(cursor: Cursor): void {
    const { ground } = this;
    this.#cursor = cursor;
    this.#isLabelled = true;
    const input = this.#host.renderRoot.querySelector<HTMLInputElement>('.explore')!;
    const text = pointText(ground, cursor);
    input.value = String(cursor.place - this.window[0]);
    input.setAttribute('aria-valuetext', text.spoken);
    this.#mark();
  }

  /** Puts the mark and its label where the point is. */
  #mark(): void {
    const root = this.#host.renderRoot;
    const spotMark = root.querySelector<HTMLElement>('.spot');
    const label = root.querySelector<HTMLElement>('.label');
    if (!spotMark || !label) return;
    const cursor = this.#cursor;
    const picture = cursor && this.#pictures[cursor.panel];
    const shown = cursor && this.#isLabelled ? picture?.spotOf(...this.#pointIn(cursor)) : undefined;
    spotMark.hidden = !shown;
    label.hidden = !cursor || !this.#isLabelled;
    if (!cursor || !this.#isLabelled) return;
    const { place, series, value } = pointText(this.ground, cursor);
    const title = document.createElement('strong');
    title.textContent = place;
    const line = document.createElement('span');
    line.textContent = series ? `${series}: ${value}` : value;
    label.replaceChildren(title, line);
    const scene = root.querySelector('.scene')!.getBoundingClientRect();
    const box = root.querySelectorAll('.box')[cursor.panel]!.getBoundingClientRect();
    const x = box.left - scene.left + (shown?.x ?? box.width / 2);
    const y = box.top - scene.top + (shown?.y ?? box.height / 2);
    spotMark.style.left = `${x}px`;
    spotMark.style.top = `${y}px`;
    const { offsetWidth: width, offsetHeight: height } = label;
    const isBelow = y - height - 14 < 0;
    label.style.left = `${Math.max(0, Math.min(x - width / 2, scene.width - width))}px`;
    label.style.top = `${isBelow ? y + 14 : y - height - 14}px`;
  }

  /** A point as the picture counts: a forecast is a series of its own, after the figures. */
  #pointIn({ panel, series, place }: Cursor): [number, number] {
    const from = this.window[0];
    const length = this.view!.reading.data.places.length;
    if (place < length) return [series, place - from];
    const drawn = this.#specs[panel]?.series.findIndex(({ dashed }) => dashed) ?? -1;
    const points = this.#specs[panel]?.series[drawn]?.points.length ?? 0;
    return [drawn, points - (placesIn(this.ground) - (place - from))];
  }

  readonly #onLayout = (): void => {
    const showsKey = this.#specs.length > 0 && !this.#pictures.every(({ labelled }) => labelled);
    if (showsKey !== this.#showsKey) {
      this.#showsKey = showsKey;
      this.#host.requestUpdate();
    }
    this.#mark();
  };

  readonly #onInput = (event: Event): void => {
    const place = Number((event.target as HTMLInputElement).value) + this.window[0];
    this.#go({ panel: 0, series: 0, ...this.#cursor, place });
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const cursor = this.#cursor ?? { panel: 0, series: 0, place: latestPlace(this.ground) };
    const moves: Record<string, () => Cursor> = {
      ArrowUp: () => nextSeries(this.ground, cursor, -1),
      ArrowDown: () => nextSeries(this.ground, cursor, 1),
      PageUp: () => ({
        ...cursor,
        place: landmarks(this.ground, cursor).findLast((each) => each < cursor.place) ?? cursor.place,
      }),
      PageDown: () => ({
        ...cursor,
        place: landmarks(this.ground, cursor).find((each) => each > cursor.place) ?? cursor.place,
      }),
    };
    const move = moves[event.key];
    if (!move || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    this.#go(move());
  };

  readonly #onPointer = (event: PointerEvent): void => {
    const boxes = [...this.#host.renderRoot.querySelectorAll('.box')];
    const panel = boxes.findIndex((box) => box.contains(event.target as Node));
    // Over the label itself it stays, so that it can be read with a magnifier.
    if (panel < 0 || !this.#pictures[panel]) return;
    const { left, top } = boxes[panel]!.getBoundingClientRect();
    const near = this.#pictures[panel].nearest({ x: event.clientX - left, y: event.clientY - top });
    if (!near || near.series >= this.panels[panel]!.series.length) return;
    this.#go({ panel, series: near.series, place: near.point + this.window[0] });
    if (event.type === 'pointerdown')
      this.#host.renderRoot.querySelector<HTMLElement>('.explore')!.focus({ preventScroll: true });
  };

  readonly #onLeave = (): void => {
    if (this.#host.shadowRoot?.activeElement?.matches('.explore')) return;
    this.#isLabelled = false;
    this.#mark();
  };

  readonly #onEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.#isLabelled) return;
    this.#isLabelled = false;
    this.#mark();
  };

  readonly #onSkip = (): void => {
    const details = this.#host.renderRoot.querySelector('details');
    details!.open = true;
    details!.querySelector('summary')!.focus();
  };

  readonly #onBeforePrint = (): void => {
    this.#onPaper = true;
    this.draw();
  };

  readonly #onAfterPrint = (): void => {
    this.#onPaper = false;
    this.draw();
  };
}
