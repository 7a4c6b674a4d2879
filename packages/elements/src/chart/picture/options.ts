import type { ChartOptions, ScaleOptionsByType } from 'chart.js';
import { tickPadding, type Frame } from './frame.js';
import type { ShownTick } from './axis-labels.js';
import type { PictureSpec } from './spec.js';
import { fontOf } from './text.js';

type Scales = NonNullable<ChartOptions<'line'>['scales']>;
type Scale = Scales[string];
type LinearScale = ScaleOptionsByType<'linear'>;

function scaleOf(spec: PictureSpec, which: 'places' | 'values', ticks: readonly ShownTick[], frame: Frame): Scale {
  const { style } = spec;
  const axis = spec[which];
  const isValues = which === 'values';
  const isVertical = isValues !== spec.horizontal;
  const crossesZero = spec.values.min < 0 && spec.values.max > 0;
  const marked = !isValues && spec.drawing !== 'bar';
  const title = isVertical ? [] : frame.titleBelow;
  const scale = {
    type: 'linear',
    position: isVertical ? 'left' : 'bottom',
    min: axis.min,
    max: axis.max,
    bounds: 'data',
    offset: false,
    stacked: spec.drawing === 'bar' && spec.stacked,
    // The first of places down the side is on top, as in a table.
    reverse: isVertical && !isValues,
    // Both axes of points measure something; the places of lines and bars need no grid.
    grid: {
      drawOnChartArea: isValues,
      drawTicks: marked,
      tickLength: marked ? 5 : 0,
      tickColor: style.axis,
      lineWidth: 1,
      color: (context: { tick?: { value: number } }) => (context.tick?.value === 0 ? style.axis : style.grid),
    },
    border: { display: !isValues && !crossesZero, color: style.axis, width: 1 },
    ticks: {
      autoSkip: false,
      minRotation: 0,
      maxRotation: 0,
      padding: marked ? 4 : tickPadding,
      color: style.text,
      font: fontOf(style),
      callback: (_: unknown, index: number) => {
        const lines = ticks[index]?.lines ?? [];
        return lines.length > 1 ? lines : (lines[0] ?? '');
      },
    },
    afterBuildTicks(built: { ticks: { value: number }[] }) {
      built.ticks = ticks.map(({ value }) => ({ value }));
    },
    title: {
      display: title.length > 0,
      text: title,
      color: style.text,
      font: fontOf(style),
      padding: { top: 6, bottom: 0 },
    },
  };
  return scale as unknown as LinearScale as Scale;
}

/** What Chart.js is told of axes, room and type; it neither moves nor listens to a pointer. */
export function optionsOf(spec: PictureSpec, frame: Frame): ChartOptions<'line'> {
  const places = scaleOf(spec, 'places', frame.places, frame);
  const values = scaleOf(spec, 'values', frame.values, frame);
  return {
    indexAxis: spec.horizontal ? 'y' : 'x',
    responsive: false,
    maintainAspectRatio: false,
    animation: false,
    events: [],
    parsing: false,
    normalized: true,
    spanGaps: false,
    font: fontOf(spec.style),
    layout: { padding: frame.padding, autoPadding: true },
    scales: spec.horizontal ? { x: values, y: places } : { x: places, y: values },
  };
}
