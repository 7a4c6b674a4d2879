import type { Words } from '@council-kit/insight';
import {
  isShare,
  isStacked,
  valueTicks,
  type ChartData,
  type ChartSeries,
  type ChartType,
} from '@council-kit/insight/chart';
import type { ChartAxisWords } from '@council-kit/insight/words/chart-words';
import type { Look, PictureAxis, PictureNote, PicturePoint, PictureSeries, PictureSpec } from '../picture/spec.js';
import { measureText } from '../chart-text.js';
import type { Reading } from '../reading.js';
import type { ChartSettings } from '../settings.js';
import type { StageWords } from '../../shared/language/stage-words.js';
import { analysed } from './analysed.js';
import type { Annotation } from './annotations.js';
import type { PageStyle } from './page-style.js';
import { mattering, type Panel } from './panels.js';
import { placesAxis } from './places-axis.js';

/** What one picture is planned from. */
export interface PlanInput {
  reading: Reading;
  panel: Panel;
  /** All panels share one axis of values, so that they can be compared. */
  panels: readonly Panel[];
  settings: ChartSettings;
  annotations: readonly Annotation[];
  /** The places that are shown, from and up to. */
  window: readonly [number, number];
  /** CSS pixels there are for the picture. */
  width: number;
  height: number;
  style: PageStyle;
  words: Words;
  axisWords: ChartAxisWords;
  stageWords: StageWords;
  /** Name of a place as an axis has it. */
  nameOf: (place: number) => string;
  /** A value as people read it. */
  write: (value: number) => string;
}

/** How a type is drawn. */
export const drawingOf = (type: ChartType): PictureSpec['drawing'] =>
  /^(line|area|xmr)$/.test(type) ? 'line' : /^(scatter|dot)$/.test(type) ? 'points' : 'bar';

/** More names than this are not read beside lines. */
const mostNames = 8;
/** Names at the ends of lines take too much of a picture narrower than this, in CSS pixels. */
const roomForNames = 420;
/** More gaps than this are no longer single values that are not there. */
const mostGaps = 40;
/** A label at each bar is read; more than this are clutter. */
const mostLabels = 20;

/** Everything the picture of one panel is drawn from. */
export function planOf(input: PlanInput): PictureSpec {
  const { reading, panel, panels, settings, window, width, height, style, words, axisWords, annotations } = input;
  const { data, type, how, analysis } = reading;
  const drawing = drawingOf(type);
  const stacked = isStacked(type) || type === 'pyramid';
  const horizontal = isHorizontal(input);
  const share = isShare(type);
  const matter = mattering(data, panel, settings.highlight);
  const totals = share ? totalsOf(data, panel) : undefined;
  const pointsOf = (each: number): PicturePoint[] => {
    const isAlone = matter.has(each) && (panel.series.length === 1 || matter.size === 1);
    const gapAt = isAlone ? gapsOf(data.series[each]!, window) : undefined;
    return data.places.slice(...window).map(({ at }, offset) => {
      const place = window[0] + offset;
      const value = data.series[each]!.values[place]!;
      const apart = isApart(data, place) || undefined;
      if (value === null) return { at, value, apart, gap: gapAt?.(place) };
      if (totals) return { at, apart, value: totals[place] ? (value / totals[place]) * 100 : 0 };
      return { at, apart, value: type === 'pyramid' && each === panel.series[0] ? -value : value };
    });
  };
  const series = panel.series.map((each, position): PictureSeries => {
    const isMain = matter.has(each);
    const place = panels.length > 1 && panel.series.length === 1 ? 0 : colourPlace(position, matter, panel);
    const look: Look = isMain ? style.looks[place % style.looks.length]! : style.faint;
    // Names of many lines that step back would be a thicket.
    const label = isMain || panel.series.length <= mostNames ? data.series[each]!.label : '';
    return { label, look, points: pointsOf(each), role: isMain ? 'main' : 'faint' };
  });
  const extra = analysis ? analysed(input, series[0]!) : undefined;
  const main = extra ? [extra.first, ...series.slice(1)] : series;
  const notes = [...notesOf(annotations, style), ...targetNote(input)];
  const axisHow = share ? { unit: '%' } : how;
  const reach = [
    ...(stacked && !share && type !== 'pyramid' ? stackEnds(data, panels, window) : valuesShown(input, totals)),
    ...(extra?.reach ?? []),
    ...notes.filter(({ axis }) => axis === 'values').flatMap(({ from, to }) => [from, to ?? from]),
  ];
  const most = horizontal ? Math.max(3, Math.floor(width / 110)) : Math.max(3, Math.min(7, Math.floor(height / 60)));
  const fromZero = drawing === 'bar' || type === 'area';
  const bounded = share ? [0, 100] : reach;
  const ticks = valueTicks(bounded, fromZero, most, axisHow, words, axisWords);
  const positive =
    type === 'pyramid' ? ticks.ticks.map((tick) => ({ ...tick, label: tick.label.replace('−', '') })) : ticks.ticks;
  const values: PictureAxis = {
    ...ticks,
    ticks: positive,
    title: type === 'scatter' ? measureText(reading) : ticks.unit,
  };
  const labels = drawing === 'bar' && !stacked && type !== 'histogram';
  const few = series.length * (window[1] - window[0]) <= mostLabels;
  return {
    drawing,
    horizontal,
    stacked,
    filled: type === 'area',
    touching: type === 'histogram',
    series: [...main, ...(extra?.series ?? [])],
    bands: extra?.bands ?? [],
    notes,
    places: placesAxis(input, horizontal, extra?.until),
    values,
    labelled:
      drawing === 'line' &&
      width >= roomForNames &&
      panels.length === 1 &&
      series.length + (extra?.series.length ?? 0) > 1,
    ...(labels && few && { valueLabel: (each: number, point: number) => labelAt(series[each], point, input.write) }),
    style,
  };
}

/** What each gap of a series says of itself, where that is the one looked at and gaps are few. */
function gapsOf(
  { values, marks }: ChartSeries,
  window: readonly [number, number],
): ((place: number) => string) | undefined {
  const missing = values.slice(...window).filter((value) => value === null).length;
  return missing <= mostGaps ? (place) => marks?.get(place)?.text ?? '×' : undefined;
}

/** Whether periods that the data does not have lie before a place. */
function isApart({ axis, places }: ChartData, place: number): boolean {
  const [before, now] = [places[place - 1]?.period, places[place]?.period];
  if (axis !== 'time' || !before || !now || now.step === 'day') return false;
  return before.step === now.step && now.index - before.index > 1;
}

/** Long names stand beside their bars, where there is room for them. */
export function isHorizontal({
  reading,
  window,
  width,
  nameOf,
}: Pick<PlanInput, 'reading' | 'window' | 'width' | 'nameOf'>): boolean {
  const { type, data } = reading;
  if (type === 'pyramid' || type === 'bar' || /^stacked-bar/.test(type)) return true;
  if (data.axis !== 'category' || type === 'histogram' || drawingOf(type) === 'line') return false;
  const names = Array.from({ length: window[1] - window[0] }, (_, offset) => nameOf(window[0] + offset));
  const room = (width - 50) / names.length;
  return names.some((name) => Math.max(...name.split(' ').map((word) => word.length), name.length / 2) * 8 > room);
}

function labelAt(series: PictureSeries | undefined, point: number, write: (value: number) => string): string {
  const value = series?.points[point]?.value;
  return value === null || value === undefined ? '' : write(value);
}

/** Each series that matters has a colour of its own, in order. */
function colourPlace(position: number, matter: ReadonlySet<number>, panel: Panel): number {
  const mattered = panel.series.filter((each) => matter.has(each));
  return Math.max(0, mattered.indexOf(panel.series[position]!));
}

function totalsOf({ places, series }: ChartData, panel: Panel): number[] {
  return places.map((_, place) => panel.series.reduce((sum, each) => sum + (series[each]!.values[place] ?? 0), 0));
}

function stackEnds(
  { places, series }: ChartData,
  panels: readonly Panel[],
  window: readonly [number, number],
): number[] {
  return panels.flatMap((panel) =>
    places
      .slice(...window)
      .map((_, offset) => panel.series.reduce((sum, each) => sum + (series[each]!.values[window[0] + offset] ?? 0), 0)),
  );
}

/** All values that have to find room, those of other panels too. */
function valuesShown({ reading, panels, panel, window }: PlanInput, totals: number[] | undefined): number[] {
  if (totals) return [0, 100];
  const all = panels.flatMap((each) =>
    each.series.flatMap((one) => reading.data.series[one]!.values.slice(...window).filter((value) => value !== null)),
  );
  if (reading.type !== 'pyramid') return all;
  const most = all.reduce((high, value) => Math.max(high, Math.abs(value)), 0);
  return panel.series.length ? [-most, most] : all;
}

function notesOf(annotations: readonly Annotation[], style: PageStyle): PictureNote[] {
  return annotations.map((note) => ({ ...note, colour: style.axis, dash: note.to === undefined ? [2, 2] : [] }));
}

function targetNote({ settings: { target }, style, stageWords, write, reading }: PlanInput): PictureNote[] {
  if (target === undefined || isShare(reading.type) || reading.type === 'scatter') return [];
  return [
    { axis: 'values', from: target, label: stageWords.target(write(target)), colour: style.target, dash: [6, 4] },
  ];
}
