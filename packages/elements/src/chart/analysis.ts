import { comparable, makeSeries, type SeriesPoint } from '@council-kit/insight';
import type { ChartData, ChartType } from '@council-kit/insight/chart';
import { forecast, type Forecast, type NoForecast } from '@council-kit/insight/forecast';
import { xmr, type XmrResult } from '@council-kit/insight/xmr';
import type { ChartSettings } from './settings.js';

/** What has been worked out of the first series of a chart. */
export interface Analysis {
  xmr?: XmrResult;
  forecast?: Forecast | NoForecast;
}

/** Limits of variation where the chart shows them, and a forecast where the author wants one. */
export function analysisOf(
  { axis, places, series }: ChartData,
  type: ChartType,
  { better, target, rebase, forecast: periods, season, unit }: ChartSettings,
): Analysis {
  const values = series[0]?.values ?? [];
  const all =
    axis === 'time'
      ? places.map(({ period }, place): SeriesPoint => ({ period: period!, value: values[place] ?? null }))
      : [];
  // A month that is not over is neither unusual nor a beginning of what comes.
  const points = comparable(all, new Date());
  const bounds = boundsOf(values, unit ?? series[0]?.unit);
  const starts = makeSeries(rebase.map((when) => ({ when, value: null }))).map(({ period }) => period.index);
  const rebaseAt = starts.flatMap((index) => {
    const place = places.findIndex(({ period }) => period !== undefined && period.index >= index);
    return place > 0 ? [place] : [];
  });
  return {
    xmr: type === 'xmr' ? xmr(values.slice(0, points.length), { better, target, rebaseAt }) : undefined,
    forecast:
      periods === undefined ? undefined : forecast(points, { periods: periods || undefined, season, ...bounds }),
  };
}

/** What was never below nothing is not expected to be, nor a share above all there is. */
export function boundsOf(
  values: readonly (number | null)[],
  unit: string | undefined,
): { floor?: number; ceiling?: number } {
  const known = values.filter((value) => value !== null);
  if (known.some((value) => value < 0)) return {};
  const isShare = unit === '%' && known.every((value) => value <= 100);
  return { floor: 0, ...(isShare && { ceiling: 100 }) };
}
