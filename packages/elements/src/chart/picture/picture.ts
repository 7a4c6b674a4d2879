import { Chart, type ChartConfiguration } from 'chart.js';
import { planFrame, type Frame } from './frame.js';
import type { Kind } from './kind.js';
import { placeNames } from './names.js';
import { optionsOf } from './options.js';
import { painter, type Scene } from './paint.js';
import { projectionOf } from './projection.js';
import { whenResized } from './resized.js';
import type { Picture, PictureSpec } from './spec.js';
import { measureWith } from './text.js';

/** Of a file of a picture that has not been on a page. */
const unseenWidth = 960;
const unseenHeight = 480;

/** What a chart shows now, from which each drawing of it is made. */
interface Shown {
  spec: PictureSpec;
  frame: Frame;
  marksOf: ReturnType<Kind['marks']>;
}

type Config = Pick<ChartConfiguration<'line'>, 'data' | 'options'>;

const configOf = ({ spec, frame }: Shown, kind: Kind): Config => ({
  data: { datasets: kind.datasets(spec, frame.width) as Config['data']['datasets'] },
  options: optionsOf(spec, frame),
});

/** The scene of a chart as it is laid out at this moment. */
function sceneOf(chart: Chart, { spec, frame, marksOf }: Shown): Scene | undefined {
  const projection = projectionOf(chart, spec.horizontal);
  if (!projection) return undefined;
  const marks = marksOf(chart, projection);
  const names = frame.names && placeNames(frame.names, spec, projection, (series) => marks.endOf(series));
  return { spec, frame, marks, projection, names };
}

function newChart(
  canvas: HTMLCanvasElement,
  config: Config,
  kind: Kind,
  scene: (chart: Chart) => Scene | undefined,
): Chart {
  return new Chart(canvas, { type: kind.type, ...config, plugins: [painter(scene)] } as ChartConfiguration) as Chart;
}

/** A picture of one kind on a canvas, which follows the size of the box around it. */
export function createPicture(
  canvas: HTMLCanvasElement,
  first: PictureSpec,
  onLayout: () => void,
  kind: Kind,
): Picture {
  const context = canvas.getContext('2d')!;
  let spec = first;
  let marksOf = kind.marks(first);
  let shown: Shown | undefined;
  let chart: Chart | undefined;
  /** Worked out once for each layout. */
  let known: Scene | undefined;

  const sceneFor = (drawn: Chart): Scene | undefined => (known ??= shown && sceneOf(drawn, shown));
  const scene = (): Scene | undefined => chart && sceneFor(chart);

  // On paper, or before it is drawn anew, a picture that is too wide is scaled, not cut.
  Object.assign(canvas.style, { maxWidth: '100%', objectFit: 'contain', objectPosition: 'left top' });

  const plan = (width: number, height: number, withNames: boolean): Shown => {
    const measure = measureWith(context, spec.style);
    return { spec, frame: planFrame(spec, width, height, measure, withNames), marksOf };
  };

  function show(width: number, height: number, withNames: boolean): void {
    shown = plan(width, height, withNames);
    known = undefined;
    const config = configOf(shown, kind);
    if (!chart) {
      canvas.width = width;
      canvas.height = height;
      chart = newChart(canvas, config, kind, sceneFor);
      return;
    }
    chart.data = config.data;
    chart.options = config.options!;
    if (chart.width === width && chart.height === height && chart.currentDevicePixelRatio === devicePixelRatio) {
      chart.update('none');
    } else {
      chart.resize(width, height);
    }
  }

  function redraw(): void {
    const width = canvas.parentElement?.clientWidth ?? 0;
    const height = canvas.parentElement?.clientHeight ?? 0;
    if (width === 0 || height === 0) return;
    show(width, height, spec.labelled && kind.namesAtEnds);
    // Names that cannot be told apart leave their room to the picture.
    if (shown!.frame.names && !scene()?.names) show(width, height, false);
    onLayout();
  }

  function letGo(): void {
    chart?.destroy();
    chart = undefined;
    shown = undefined;
    known = undefined;
  }

  const stopWatching = whenResized(canvas, redraw, () => {
    // Chart.js keeps the widths of text it has measured in the type before.
    letGo();
    redraw();
  });

  return {
    update(next) {
      spec = next;
      marksOf = kind.marks(next);
      redraw();
    },
    spotOf: (series, point) => scene()?.marks.spotOf(series, point),
    nearest: (spot) => scene()?.marks.nearest(spot),
    get labelled() {
      return shown?.frame.names !== undefined;
    },
    async svg() {
      const { svgOf } = await import('./svg.js');
      const now = shown ?? plan(unseenWidth, unseenHeight, false);
      const { width, height } = now.frame;
      const { options, data } = configOf(now, kind);
      // Asked to style each segment for itself, Chart.js draws no `Path2D`, which cannot be written down.
      const datasets = data.datasets.map((set) => ({ ...set, segment: {} }));
      return svgOf({
        width,
        height,
        title: now.spec.title,
        background: now.spec.style.background,
        context,
        drawOn(recorded) {
          const drawn = newChart(
            recorded,
            { data: { datasets }, options: { ...options, devicePixelRatio: 1 } },
            kind,
            (asked) => sceneOf(asked, now),
          );
          drawn.destroy();
        },
      });
    },
    destroy() {
      stopWatching();
      letGo();
    },
  };
}
