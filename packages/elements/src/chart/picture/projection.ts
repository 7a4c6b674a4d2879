import type { Chart, ChartArea } from 'chart.js';
import type { Spot } from './spec.js';

/** Where places and values stand on a chart that has been laid out. */
export interface Projection {
  area: ChartArea;
  horizontal: boolean;
  /** Pixel of a place along its axis. */
  place(at: number): number;
  /** Pixel of a value along its axis. */
  value(value: number): number;
  spot(at: number, value: number): Spot;
}

/** The projection of a chart, or `undefined` before it has a size. */
export function projectionOf(chart: Chart, horizontal: boolean): Projection | undefined {
  const { chartArea: area, scales } = chart;
  if (!area || !scales.x || !scales.y) return undefined;
  const places = horizontal ? scales.y : scales.x;
  const values = horizontal ? scales.x : scales.y;
  const place = (at: number): number => places.getPixelForValue(at);
  const value = (amount: number): number => values.getPixelForValue(amount);
  return {
    area,
    horizontal,
    place,
    value,
    spot: (at, amount) => (horizontal ? { x: value(amount), y: place(at) } : { x: place(at), y: value(amount) }),
  };
}
