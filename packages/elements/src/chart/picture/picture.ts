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

/** What a chart shows now, from which each drawing of it is made. */
interface Shown {
  spec: PictureSpec;
  frame: Frame;
  marksOf: ReturnType<Kind['marks']>;
}

function configOf({ spec, frame }: Shown, kind: Kind): Pick<ChartConfiguration<'line'>, 'data' | 'options'> {
  return {
    data: { datasets: kind.datasets(spec, frame.width) as ChartConfiguration<'line'>['data']['datasets'] },
    options: optionsOf(spec, frame),
  };
}

/** The scene of a chart as it is laid out at this moment. */
function sceneOf(chart: Chart, { spec, frame, marksOf }: Shown): Scene | undefined {
  const projection = projectionOf(chart, spec.horizontal);
  if (!projection) return undefined;
  const marks = marksOf(chart, projection);
  const names = frame.names && placeNames(frame.names, spec, projection, (series) => marks.endOf(series));
  return { spec, frame, marks, projection, names };
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

  function show(width: number, height: number, withNames: boolean): void {
    const frame = planFrame(spec, width, height, measureWith(context, spec.style), withNames);
    shown = { spec, frame, marksOf };
    const { data, options } = configOf(shown, kind);
    if (chart) {
      chart.data = data;
      chart.options = options!;
    } else {
      canvas.width = width;
      canvas.height = height;
      const plugins = [painter((drawn) => shown && sceneOf(drawn, shown))];
      chart = new Chart(canvas, { type: kind.type, data, options, plugins } as ChartConfiguration) as Chart;
    }
    chart.resize(width, height);
    chart.update('none');
  }

  function redraw(): void {
    const box = canvas.parentElement;
    const width = box?.clientWidth ?? 0;
    const height = box?.clientHeight ?? 0;
    if (width === 0 || height === 0) return;
    show(width, height, spec.labelled && kind.namesAtEnds);
    // Names that cannot be told apart leave their room to the picture.
    if (shown!.frame.names && !sceneOf(chart!, shown!)?.names) show(width, height, false);
    onLayout();
  }

  const stopWatching = whenResized(canvas, redraw);
  redraw();
  const scene = (): Scene | undefined => (chart && shown ? sceneOf(chart, shown) : undefined);

  return {
    update(next) {
      if (next === spec) return;
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
      return svgOf(spec);
    },
    destroy() {
      stopWatching();
      chart?.destroy();
      chart = undefined;
      shown = undefined;
    },
  };
}
