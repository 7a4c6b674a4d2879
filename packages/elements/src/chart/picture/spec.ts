/** How points are told apart without colour. */
export const shapes = ['circle', 'square', 'diamond', 'triangle', 'triangle-down', 'star'] as const;
export type Shape = (typeof shapes)[number];

/** A colour as the canvas takes it, with what tells its line apart without it. */
export interface Look {
  colour: string;
  shape: Shape;
  /** Lengths of line and gap in CSS pixels; none for a solid line. */
  dash: readonly number[];
}

/** One value in the picture. */
export interface PicturePoint {
  /** Place along the axis of places. */
  at: number;
  /** `null` is a gap. */
  value: number | null;
  /** Whether no line is drawn to it from the one before, since there is no value between them. */
  apart?: boolean;
  /** What stands at the axis in place of a value that is not there: `[c]`, `×`. */
  gap?: string;
  /** Another look than that of the series, as a signal of an XmR chart has. */
  look?: Look;
}

/** What is drawn for one series. */
export interface PictureSeries {
  label: string;
  look: Look;
  points: readonly PicturePoint[];
  /** `faint` steps back behind the others; `guide` is a mean or limit, which no pointer meets. */
  role: 'main' | 'faint' | 'guide';
  /** A line with no points of its own. */
  withoutPoints?: boolean;
  /** A forecast goes on from the figures, and is not one of them. */
  dashed?: boolean;
  /** Whether each value holds until the next, as limits do. */
  stepped?: boolean;
}

/** A band between two values at each place: an interval of a forecast. */
export interface PictureBand {
  colour: string;
  points: readonly { at: number; low: number; high: number }[];
}

/** A tick of an axis, in the reader's language. */
export interface Tick {
  value: number;
  label: string;
}

export interface PictureAxis {
  /** What it measures, with its unit; drawn beside a horizontal axis, above a vertical one. */
  title: string;
  min: number;
  max: number;
  ticks: readonly Tick[];
}

/** A line across the picture, at a value or at a place. */
export interface PictureNote {
  axis: 'values' | 'places';
  from: number;
  /** Makes it a band. */
  to?: number;
  label: string;
  colour: string;
  dash: readonly number[];
}

/** What the picture is drawn with, as the page has it. */
export interface PictureStyle {
  fontFamily: string;
  /** CSS pixels; never under 12. */
  fontSize: number;
  text: string;
  grid: string;
  axis: string;
  background: string;
}

export const drawings = ['line', 'bar', 'points'] as const;

/** All that one picture is drawn from; everything in it is text, numbers and colours. */
export interface PictureSpec {
  /** Name of the picture in a file of it; not drawn. */
  title?: string;
  /** How the values are drawn: as lines, as bars, or as points alone. */
  drawing: (typeof drawings)[number];
  /** Places down the side and values across: for long names. */
  horizontal: boolean;
  /** Whether bars stand on one another, and lines on the area below them. */
  stacked: boolean;
  /** Whether the area under lines is filled. */
  filled: boolean;
  /** Whether bars touch, since their places do. */
  touching: boolean;
  series: readonly PictureSeries[];
  bands: readonly PictureBand[];
  notes: readonly PictureNote[];
  places: PictureAxis;
  values: PictureAxis;
  /** Whether each series has its name at its end, as far as there is room. */
  labelled: boolean;
  /** Values written at bars, where they are few enough; by series and point. */
  valueLabel?: (series: number, point: number) => string;
  style: PictureStyle;
}

/** A point on the picture, in CSS pixels from its top left corner. */
export interface Spot {
  x: number;
  y: number;
}

/** One picture on one canvas. */
export interface Picture {
  /** Draws another spec on the same canvas. The kind of drawing stays. */
  update(spec: PictureSpec): void;
  /** Where a value stands, or `undefined` where nothing is drawn for it. */
  spotOf(series: number, point: number): Spot | undefined;
  /** The value nearest to a spot, guides left out. */
  nearest(spot: Spot): { series: number; point: number } | undefined;
  /** Whether the names of the series stand in the picture; else a key is needed. */
  readonly labelled: boolean;
  /** The picture as markup of an SVG file; `undefined` where that cannot be had. */
  svg(): Promise<string>;
  /** Lets go of the canvas, its listeners and observers. */
  destroy(): void;
}

/** What the file of a drawing exports: `draw`. */
export type Draw = (canvas: HTMLCanvasElement, spec: PictureSpec, onLayout: () => void) => Picture;
