import { formatValue, standingWords } from '@council-kit/insight';
import type { ForecastPoint } from '@council-kit/insight/forecast';
import { isShare, type ChartSeries } from '@council-kit/insight/chart';
import type { Language } from '../shared/language-controller.js';
import { seriesName } from './chart-text.js';
import type { StageWords } from '../shared/language/stage-words.js';
import type { Panel } from './plan/panels.js';
import type { StageView } from './stage.js';

/** Where somebody is in a picture: a place along the axis, and a series of a panel. */
export interface Cursor {
  panel: number;
  /** Position among the series of the panel. */
  series: number;
  place: number;
}

/** Places of a picture, with those of a forecast after the figures. */
export interface Ground {
  view: StageView;
  words: StageWords;
  panels: readonly Panel[];
  window: readonly [number, number];
}

/** What is expected after the last of the figures, where that is shown. */
function aheadOf({ view, window }: Ground): readonly ForecastPoint[] {
  const { analysis, data } = view.reading;
  const last = data.places.at(-1)?.period;
  const ahead = analysis?.forecast;
  if (!ahead || 'reason' in ahead || !last || window[1] < data.places.length) return [];
  return ahead.points.filter(({ period }) => period.index > last.index);
}

/** How many places can be gone through. */
export function placesIn(ground: Ground): number {
  return ground.window[1] - ground.window[0] + aheadOf(ground).length;
}

/** The latest place that has a value, where people start. */
export function latestPlace({ view, panels, window }: Ground): number {
  const { series } = view.reading.data;
  const shown = panels[0]!.series.map((each) => series[each]!);
  for (let place = window[1] - 1; place > window[0]; place--) {
    if (shown.some(({ values }) => values[place] !== null)) return place;
  }
  return window[0];
}

/** The series that somebody is at. */
export function seriesAt({ view, panels }: Ground, { panel, series }: Cursor): ChartSeries {
  return view.reading.data.series[panels[panel]!.series[series]!]!;
}

/** The next series up or down, through all panels. */
export function nextSeries({ panels }: Ground, cursor: Cursor, step: 1 | -1): Cursor {
  const all = panels.flatMap((panel, at) => panel.series.map((_, series) => ({ panel: at, series })));
  const now = all.findIndex(({ panel, series }) => panel === cursor.panel && series === cursor.series);
  return { ...cursor, ...all[(now + step + all.length) % all.length] };
}

/** Highest and lowest value of a series in what is shown. */
function bounds(
  { values }: ChartSeries,
  [from, until]: readonly [number, number],
): { highest?: number; lowest?: number } {
  let highest: number | undefined;
  let lowest: number | undefined;
  for (let place = from; place < until; place++) {
    const value = values[place] ?? null;
    if (value === null) continue;
    if (highest === undefined || value > values[highest]!) highest = place;
    if (lowest === undefined || value < values[lowest]!) lowest = place;
  }
  return { highest, lowest };
}

/** The places that matter, in order: where a long series is not to be gone through point by point. */
export function landmarks(ground: Ground, cursor: Cursor): number[] {
  const series = seriesAt(ground, cursor);
  const { highest, lowest } = bounds(series, ground.window);
  const { analysis } = ground.view.reading;
  const signals = analysis?.xmr?.points.filter(({ rule }) => rule).map(({ index }) => index) ?? [];
  const last = ground.window[0] + placesIn(ground) - 1;
  const all = [ground.window[0], last, highest, lowest, latestPlace(ground), ...signals];
  const known = all.filter(
    (place): place is number => place !== undefined && place >= ground.window[0] && place <= last,
  );
  return [...new Set(known)].sort((a, b) => a - b);
}

const counted = (count: number, language: Language): string => formatValue(count, {}, language).shown;

/** A point in words, as it is announced and shown. */
export function pointText(
  ground: Ground,
  cursor: Cursor,
): { place: string; series?: string; value: string; spoken: string } {
  const { view, words, window } = ground;
  const { reading, language, placeText } = view;
  const { places } = reading.data;
  const series = seriesAt(ground, cursor);
  const several = reading.data.series.length > 1;
  const name = several ? seriesName(series) : undefined;
  const position = counted(cursor.place - window[0] + 1, language);
  const of = counted(placesIn(ground), language);
  const ahead = foreseen(ground, cursor);
  if (ahead) {
    return { place: ahead.place, value: ahead.value, spoken: words.point({ ...ahead, notes: [], position, of }) };
  }
  const place = placeText(places[cursor.place]!);
  const value = series.values[cursor.place] ?? null;
  const mark = series.marks?.get(cursor.place);
  const why = mark && (standingWords(language).marks[mark.reason] ?? mark.text);
  const format = { ...reading.how, unit: reading.how.unit ?? series.unit };
  const text =
    value === null ? { shown: why ?? words.noData, spoken: why ?? words.noData } : formatValue(value, format, language);
  const notes = value === null ? [] : notesOn(ground, cursor, series);
  if (why && value !== null) notes.unshift(why);
  const part = value === null ? undefined : shareOf(ground, cursor, value);
  if (part !== undefined)
    notes.unshift(words.share(formatValue(part * 100, { unit: '%', precision: 0 }, language).shown));
  return {
    place,
    series: name,
    value: [text.shown, ...notes].join(', '),
    spoken: words.point({ place, series: name, value: text.spoken, notes, position, of }),
  };
}

/** What part of its whole a value is, where the picture shows parts. */
function shareOf({ view, panels }: Ground, { panel, place }: Cursor, value: number): number | undefined {
  const { data, type } = view.reading;
  if (!isShare(type)) return undefined;
  const total = panels[panel]!.series.reduce((sum, each) => sum + (data.series[each]!.values[place] ?? 0), 0);
  return total ? value / total : undefined;
}

/** What stands out about a point. */
function notesOn({ view, words, window }: Ground, { place }: Cursor, series: ChartSeries): string[] {
  const { highest, lowest } = bounds(series, window);
  const signal = view.reading.analysis?.xmr?.points.find(({ index }) => index === place)?.meaning;
  const signals = { improvement: words.better, concern: words.worse, neutral: words.unusual, common: undefined };
  return [
    highest !== lowest && place === highest && words.highest,
    highest !== lowest && place === lowest && words.lowest,
    signal && lowerFirst(signals[signal]),
  ].filter((note): note is string => !!note);
}

/** A heading of the key, inside a sentence. */
const lowerFirst = (text: string | undefined): string | undefined =>
  text && text.charAt(0).toLowerCase() + text.slice(1);

/** A point of a forecast, whose period is in no data. */
function foreseen(ground: Ground, { place }: Cursor): { place: string; value: string } | undefined {
  const { reading, language, placeText } = ground.view;
  const point = aheadOf(ground)[place - reading.data.places.length];
  if (!point) return undefined;
  const { period, value, low, high } = point;
  const write = (number: number): string => formatValue(Number(number.toPrecision(4)), reading.how, language).shown;
  return {
    place: placeText({ text: '', period, at: period.index }),
    value: ground.words.expected(write(value), write(low), write(high)),
  };
}
