import { formatValue } from '@council-kit/insight';
import { chartAxisWords as english } from '@council-kit/insight/words/en-chart';
import type { ReactiveController } from 'lit';
import { LazyPart } from '../shared/lazy.js';
import type { CouncilChart } from './council-chart.js';
import type { Ground } from './explorer.js';
import type { Draw, Picture, PictureSpec } from './picture/spec.js';
import { drawers } from './pictures.js';
import { annotationsIn, type Annotation } from './plan/annotations.js';
import { heightOf } from './plan/height.js';
import { pageStyle, type PageStyle } from './plan/page-style.js';
import type { Panel } from './plan/panels.js';
import { drawingOf, planOf } from './plan/plan.js';

/** What a drawing needs to know of the stage it is on. */
export interface DrawingConfig {
  /** What is shown; nothing before there are figures. */
  ground(): Ground | undefined;
  /** Called after anything in the pictures has moved, or has come to be. */
  onLayout(): void;
  /** Called where nothing can be drawn. */
  onFailed(problem: unknown): void;
  /** Something for the developer. */
  warn(sentence: string): void;
}

export const welshAxis = new LazyPart(() => import('@council-kit/insight/words/cy-chart'));

/** The pictures of a chart: drawn when their boxes are there, and anew when anything changes that is seen in them. */
export class Drawing implements ReactiveController {
  pictures: readonly Picture[] = [];
  specs: readonly PictureSpec[] = [];
  style?: PageStyle;

  readonly #host: CouncilChart;
  readonly #config: DrawingConfig;
  #drawer?: { drawing: PictureSpec['drawing']; draw: Draw };
  /** What was drawn last, and onto what. */
  #drawn: readonly unknown[] = [];
  #canvases: readonly HTMLCanvasElement[] = [];
  #watched?: Element;
  #onPaper = false;
  readonly #colours = ['(forced-colors: active)', '(prefers-color-scheme: dark)', '(prefers-contrast: more)'].map(
    (query) => matchMedia(query),
  );
  // To draw at once would change sizes again, which the browser calls a loop.
  readonly #resized = new ResizeObserver(() => requestAnimationFrame(() => this.draw()));

  constructor(host: CouncilChart, config: DrawingConfig) {
    this.#host = host;
    this.#config = config;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#onBeforePrint);
    addEventListener('afterprint', this.#onAfterPrint);
    this.#colours.forEach((query) => query.addEventListener('change', this.#onColours));
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#onBeforePrint);
    removeEventListener('afterprint', this.#onAfterPrint);
    this.#colours.forEach((query) => query.removeEventListener('change', this.#onColours));
    this.#resized.disconnect();
    this.#watched = undefined;
    this.#letGo();
  }

  /** Whether the names of all series stand in the pictures. */
  get isLabelled(): boolean {
    return this.pictures.every(({ labelled }) => labelled);
  }

  /** Draws what has changed, once the boxes of the pictures are there. */
  draw(): void {
    const ground = this.#config.ground();
    const scene = this.#host.renderRoot.querySelector<HTMLElement>('.panels');
    if (!scene || !ground || !this.#host.isConnected) return;
    this.#watch(scene);
    const { view, words, window } = ground;
    const drawing = drawingOf(view.reading.type);
    if (this.#drawer?.drawing !== drawing && !this.#take(drawing)) return;
    const annotations = annotationsIn(this.#host, view.reading.data, (sentence) => this.#config.warn(sentence));
    const style = pageStyle(this.#host.renderRoot.querySelector<HTMLElement>('.probe')!, this.#onPaper);
    const boxes = [...scene.querySelectorAll<HTMLElement>('.box')];
    const canvases = boxes.map((box) => box.querySelector('canvas')!);
    const width = boxes[0]?.clientWidth ?? 0;
    const said = JSON.stringify([view.settings, annotations, style, window]);
    const now = [view.reading, said, view.language, words, welshAxis.loaded, width, ...canvases];
    if (width === 0 || (this.#drawn.length === now.length && now.every((each, at) => each === this.#drawn[at]))) return;
    const isNew =
      this.#canvases.length !== canvases.length || canvases.some((canvas, at) => canvas !== this.#canvases[at]);
    if (isNew) this.#letGo();
    this.#drawn = now;
    this.style = style;
    this.#setHeights(ground, boxes, width);
    this.specs = ground.panels.map((panel, at) =>
      this.#plan(ground, panel, { width, height: boxes[at]!.clientHeight, style, annotations }),
    );
    if (isNew) {
      this.#canvases = canvases;
      const { draw } = this.#drawer!;
      this.pictures = this.specs.map((spec, at) => draw(canvases[at]!, spec, () => this.#config.onLayout()));
    } else {
      this.specs.forEach((spec, at) => this.pictures[at]!.update(spec));
    }
    this.#config.onLayout();
    if (isNew) this.#host.requestUpdate();
  }

  #watch(scene: Element): void {
    if (this.#watched === scene) return;
    this.#resized.disconnect();
    this.#resized.observe(scene);
    this.#watched = scene;
  }

  #setHeights({ view, window, panels }: Ground, boxes: readonly HTMLElement[], width: number): void {
    const { reading, placeText } = view;
    const nameOf = (place: number): string => placeText(reading.data.places[place]!);
    const height = heightOf({ reading, window, width, nameOf }, panels);
    boxes.forEach((box) => (box.style.height = height));
  }

  #plan(
    { view, words, panels, window }: Ground,
    panel: Panel,
    around: { width: number; height: number; style: PageStyle; annotations: readonly Annotation[] },
  ): PictureSpec {
    const { reading, settings, language, placeText, isWelsh } = view;
    return planOf({
      ...around,
      reading,
      panel,
      panels,
      settings,
      window,
      words: language,
      axisWords: (isWelsh && welshAxis.use(this.#host)?.chartAxisWords) || english,
      stageWords: words,
      nameOf: (place) => placeText(reading.data.places[place]!),
      // Pence of thousands of pounds are for the table.
      write: (value) => formatValue(Math.abs(value) >= 1000 ? Math.round(value) : value, reading.how, language).shown,
    });
  }

  /** Takes what draws a kind of picture, or has it loaded. */
  #take(drawing: PictureSpec['drawing']): boolean {
    const part = drawers[drawing];
    if (!part.loaded) {
      part.load().then(
        () => this.draw(),
        (problem: unknown) => this.#config.onFailed(problem),
      );
      return false;
    }
    this.#letGo();
    this.#drawer = { drawing, draw: part.loaded.draw };
    return true;
  }

  #letGo(): void {
    this.pictures.forEach((picture) => picture.destroy());
    this.pictures = [];
    this.#canvases = [];
    this.#drawn = [];
  }

  readonly #onColours = (): void => this.draw();

  readonly #onBeforePrint = (): void => {
    this.#onPaper = true;
    this.draw();
  };

  readonly #onAfterPrint = (): void => {
    this.#onPaper = false;
    this.draw();
  };
}
