import { formatValue } from '@council-kit/insight';
import { timeTicks, valueTicks, type ChartPlace } from '@council-kit/insight/chart';
import { sign } from '../chart-text.js';
import type { PictureAxis, Tick } from '../picture/spec.js';
import { drawingOf, type PlanInput } from './plan.js';

/** Room between two labels of an axis, in CSS pixels. */
const between = 16;
/** A picture narrower than this has room for short names only, in CSS pixels. */
const narrow = 520;
/** A name beside a bar is cut to this many letters. */
const longestName = 32;

/** The axis that names the values: periods, names or numbers, as many as there is room for. */
export function placesAxis(input: PlanInput, horizontal: boolean, until?: number): PictureAxis {
  const { reading, window, width, height, style, words, axisWords } = input;
  const { data, type } = reading;
  const places = data.places.slice(...window);
  const first = places[0]?.at ?? 0;
  const last = Math.max(places.at(-1)?.at ?? 1, until ?? -Infinity);
  const isBar = drawingOf(type) === 'bar';
  if (data.axis === 'number') {
    const room = Math.max(3, Math.floor(width / 100));
    const ats = places.map(({ at }) => at);
    const { ticks, min, max, unit } = valueTicks(ats, false, room, { unit: data.axisUnit }, words, axisWords);
    return { title: [data.axisLabel, unit && `(${unit})`].filter(Boolean).join(' '), min, max, ticks };
  }
  if (data.axis === 'time') {
    const beyond = until === undefined ? places : [...places, ...furtherPlaces(places.at(-1)!, until)];
    const brief = width < narrow;
    const letters = Math.max(...timeTicks(beyond, 3, axisWords, brief).map(({ label }) => label.length), 4);
    const room = horizontal ? height / 30 : Math.max(2, (width - 60) / (letters * style.fontSize * 0.55 + between));
    const pad = isBar || first === last ? 0.5 : 0;
    return {
      title: '',
      min: first - pad,
      max: last + pad,
      ticks: timeTicks(beyond, Math.floor(room), axisWords, brief),
    };
  }
  const names = places.map(({ at, range }, offset): Tick => {
    const name = input.nameOf(window[0] + offset);
    return { value: at, label: range || name.length <= longestName ? name : `${name.slice(0, longestName - 1)}…` };
  });
  const different = names.filter(({ value }, position) => names.findIndex((tick) => tick.value === value) === position);
  const lowest = Math.min(...different.map(({ value }) => value));
  const highest = Math.max(...different.map(({ value }) => value));
  const ticks = type === 'histogram' ? edges(places, input) : different;
  const unit = type === 'histogram' && data.axisUnit && !sign.test(data.axisUnit) ? ` (${data.axisUnit})` : '';
  return {
    title: type === 'histogram' ? `${data.axisLabel}${unit}` : '',
    min: lowest - 0.5,
    max: highest + 0.5,
    ticks,
  };
}

function furtherPlaces({ period }: ChartPlace, until: number): ChartPlace[] {
  const { step, index } = period!;
  return Array.from({ length: Math.max(0, until - index) }, (_, ahead) => {
    const at = index + ahead + 1;
    return { text: '', period: { step, index: at }, at };
  });
}

/** Between bars that touch, the edges are named, not the bars. */
function edges(places: readonly ChartPlace[], { width, words, reading }: PlanInput): Tick[] {
  const numbers = places.map(({ range }) => range![0]).concat(places.at(-1)?.range?.[1] ?? []);
  const unit = reading.data.axisUnit ?? '';
  const labels = numbers.map((edge) => formatValue(edge, { unit: sign.test(unit) ? unit : '' }, words).shown);
  const letters = Math.max(...labels.map((label) => label.length), 2);
  const every = Math.ceil(numbers.length / Math.max(2, (width - 60) / (letters * 8 + between)));
  return labels.flatMap((label, position) => (position % every ? [] : { value: position - 0.5, label }));
}
