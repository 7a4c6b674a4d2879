import type { Chart, ChartDataset, ChartType } from 'chart.js';
import type { Projection } from './projection.js';
import type { PictureSpec, Spot } from './spec.js';
import type { Box } from './boxes.js';

/** Where the values of a spec stand, on a chart that has been laid out. */
export interface Marks {
  spotOf(series: number, point: number): Spot | undefined;
  nearest(spot: Spot): { series: number; point: number } | undefined;
  /** Where the name of a series belongs. */
  endOf(series: number): Spot | undefined;
  /** What a label should not cover. */
  taken(): Box[];
  /** Draws what belongs to this kind of drawing behind the marks. */
  behind?(context: CanvasRenderingContext2D): void;
  /** Draws what lies on the marks. */
  infront?(context: CanvasRenderingContext2D): void;
  /** Writes what belongs to marks above all lines, and says where. */
  write?(context: CanvasRenderingContext2D): Box[];
}

/** One kind of drawing: lines, bars or points. */
export interface Kind {
  type: ChartType;
  /** Sets of data for Chart.js, one for each series that it draws, for a picture of a width in CSS pixels. */
  datasets(spec: PictureSpec, width: number): ChartDataset[];
  /** Whether names of series may stand at their ends. */
  namesAtEnds: boolean;
  /** What is worked out of a spec once, for however many sizes. */
  marks(spec: PictureSpec): (chart: Chart, projection: Projection) => Marks;
}
