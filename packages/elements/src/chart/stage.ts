import { formatValue } from '@council-kit/insight';
import type { ChartData, ChartPlace, ChartType } from '@council-kit/insight/chart';
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { Language } from '../shared/language-controller.js';
import { stageWords as english } from '../shared/language/en-stage.js';
import type { StageWords } from '../shared/language/stage-words.js';
import { LazyPart } from '../shared/lazy.js';
import type { CouncilChart } from './council-chart.js';
import { Drawing } from './drawing.js';
import type { Ground } from './explorer.js';
import { Exploring } from './exploring.js';
import { renderKey } from './key.js';
import type { Picture } from './picture/spec.js';
import { drawers } from './pictures.js';
import { largestOf } from './plan/height.js';
import { drawingOf } from './plan/plan.js';
import type { PageStyle } from './plan/page-style.js';
import { panelsOf } from './plan/panels.js';
import type { Reading } from './reading.js';
import type { ChartSettings } from './settings.js';
import { stageStyles } from './stage.styles.js';
import { yearChoices, windowOf } from './zoom.js';

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

const welsh = new LazyPart(() => import('../shared/language/cy-stage.js'));
const tools = new LazyPart(() => import('./tools.js'));

/** Loads what will draw a chart while its data is on its way; most are lines. */
export function prepare(type: ChartType = 'line'): void {
  // Where it cannot be had, that is told when it is needed.
  drawers[drawingOf(type)].load().catch(() => undefined);
}

/** A picture has as many points as pixels at the most; beyond that it is simplified. */
const everyPoint = 2000;

/** The picture of a chart, with what it takes to enter it: by pointer, by touch, by key and by ear. */
export class Stage implements ReactiveController {
  view?: StageView;
  readonly exploring: Exploring;

  readonly #host: CouncilChart;
  readonly #drawing: Drawing;
  /** What was read, and as much of it as is drawn. */
  #whole?: Reading;
  #reading?: Reading;
  /** Years that are shown, counted from the last; all when left out. */
  #years?: number;
  #isFailed = false;
  #showsKey = false;

  constructor(host: CouncilChart) {
    this.#host = host;
    this.#drawing = new Drawing(host, {
      ground: () => (this.view ? this.ground : undefined),
      onLayout: () => this.#onLayout(),
      onFailed: (problem) => this.#onFailed(problem),
      warn: (sentence) =>
        void import('../shared/diagnostics.js').then(({ reportWarning }) => reportWarning(host, sentence)),
    });
    this.exploring = new Exploring(host, this.#drawing, () => this.ground);
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    this.#drawing.draw();
  }

  /** The pictures as they are drawn now, for who takes them away. */
  get pictures(): readonly Picture[] {
    return this.#drawing.pictures;
  }

  /** Whether the picture has the height it takes. */
  get isDrawn(): boolean {
    return this.#isFailed || this.pictures.length > 0;
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
    return {
      scene,
      style: this.#drawing.style!,
      titles: [label, subtitle],
      source: source && this.words.source(source),
    };
  }

  get words(): StageWords {
    return (this.view!.isWelsh && welsh.use(this.#host)?.stageWords) || english;
  }

  get ground(): Ground {
    const { reading, settings } = this.view!;
    const { data, type } = reading;
    return {
      view: this.view!,
      words: this.words,
      panels: panelsOf(data, type, settings.highlight),
      window: windowOf(data, this.#years),
    };
  }

  #onLayout(): void {
    const showsKey = this.pictures.length > 0 && !this.#drawing.isLabelled;
    if (showsKey !== this.#showsKey) {
      this.#showsKey = showsKey;
      this.#host.requestUpdate();
    }
    this.exploring.mark();
  }

  /** The file is blocked or gone: the words and the table are the chart. */
  #onFailed(problem: unknown): void {
    this.#isFailed = true;
    this.#host.requestUpdate();
    void import('../shared/diagnostics.js').then(({ reportError }) => reportError(this.#host, problem));
  }

  readonly #onSkip = (): void => {
    const details = this.#host.renderRoot.querySelector('details')!;
    details.open = true;
    details.querySelector('summary')!.focus();
  };

  readonly #onZoom = (event: Event): void => {
    this.#years = Number((event.target as HTMLSelectElement).value) || undefined;
    this.exploring.forget();
    this.#host.requestUpdate();
  };

  #renderZoom(): TemplateResult | typeof nothing {
    const choices = yearChoices(this.view!.reading.data);
    if (choices.length === 0) return nothing;
    return html`<p class="tools">
      <label class="govuk-label">
        ${this.words.period}
        <select class="govuk-select" @change=${this.#onZoom}>
          <option value="">${this.words.allPeriods}</option>
          ${choices.map((years) => html`<option value=${years}>${this.words.lastYears(years)}</option>`)}
        </select>
      </label>
    </p>`;
  }

  #renderKey(): TemplateResult | typeof nothing {
    const { specs, style } = this.#drawing;
    const [spec] = specs;
    if (!spec || !style) return nothing;
    const meanings = new Set(this.view!.reading.analysis?.xmr?.points.map(({ meaning }) => meaning));
    const signals = [
      { meaning: 'improvement', label: this.words.better, look: style.signals.improvement },
      { meaning: 'concern', label: this.words.worse, look: style.signals.concern },
      { meaning: 'neutral', label: this.words.unusual, look: style.signals.neutral },
    ] as const;
    return renderKey(
      this.#showsKey ? spec.series : [],
      spec.drawing,
      signals.filter(({ meaning }) => meanings.has(meaning)),
      this.words,
    );
  }

  /** What the picture leaves out, since there is more than can be seen. */
  #renderSaid(): TemplateResult | typeof nothing {
    const { places, series } = this.whole;
    const write = (count: number): string => formatValue(count, {}, this.view!.language).shown;
    const shown = this.#reading!.data.places.length;
    const values = places.length * series.length;
    if (shown < places.length) {
      return html`<p class="said">${this.words.largest(write(shown), write(places.length))}</p>`;
    }
    return values > everyPoint ? html`<p class="said">${this.words.decimated(write(values))}</p>` : nothing;
  }

  render(view: StageView): TemplateResult | typeof nothing {
    if (this.#whole !== view.reading) {
      this.#whole = view.reading;
      this.#reading = largestOf(view.reading);
    }
    this.view = { ...view, reading: this.#reading! };
    this.exploring.keep();
    const { series } = this.view.reading.data;
    if (!series.some(({ values }) => values.some((value) => value !== null))) return nothing;
    const { words, exploring } = this;
    if (this.#isFailed) return html`<p class="said">${words.unavailable}</p>`;
    const { panels } = this.ground;
    const several = panels.length > 1;
    return html`<span class="probe" aria-hidden="true"></span>
      <button type="button" class="skip" @click=${this.#onSkip}>${words.skip}</button>
      ${this.#renderZoom()} ${this.#renderKey()}
      <div
        class="scene"
        @pointermove=${exploring.onPointer}
        @pointerdown=${exploring.onPointer}
        @pointerleave=${exploring.onLeave}
      >
        ${exploring.renderSlider()}
        <div class="panels ${several ? 'several' : ''}">
          ${panels.map(
            ({ label }) =>
              html`<div class="panel">
                ${several ? html`<p class="panel-title" dir="auto">${label}</p>` : nothing}
                <div class="box"><canvas aria-hidden="true"></canvas></div>
              </div>`,
          )}
        </div>
        ${exploring.renderKeys()}
        <div class="spot" hidden></div>
        <div class="label" aria-hidden="true" hidden></div>
      </div>
      ${this.#renderSaid()} ${tools.use(this.#host)?.renderTools(this, this.#host) ?? nothing}`;
  }
}
