import { drawPoint } from 'chart.js/helpers';
import type { PointStyle } from 'chart.js';
import type { PictureSeries, PictureSpec, Shape, Spot } from './spec.js';

export const swatchWidth = 18;
/** Of a forecast whose look names none. */
const forecastDash: readonly number[] = [6, 4];

const styles: Record<Shape, PointStyle> = {
  circle: 'circle',
  square: 'rect',
  diamond: 'rectRot',
  triangle: 'triangle',
  'triangle-down': 'triangle',
  star: 'star',
};

export const pointStyleOf = (shape: Shape): PointStyle => styles[shape];
export const rotationOf = (shape: Shape): number => (shape === 'triangle-down' ? 180 : 0);

export const dashOf = (series: PictureSeries): number[] => [
  ...(series.dashed && series.look.dash.length === 0 ? forecastDash : series.look.dash),
];

export const lineWidthOf = (series: PictureSeries): number => (series.role === 'main' ? 2.5 : 1.5);

/** Draws a point of a look, with a rim that parts it from what is behind it. */
function drawShape(context: CanvasRenderingContext2D, shape: Shape, colour: string, rim: string, spot: Spot): void {
  context.fillStyle = colour;
  // A star is lines alone, which the rim would cover.
  context.strokeStyle = shape === 'star' ? colour : rim;
  const options = {
    pointStyle: styles[shape],
    rotation: rotationOf(shape),
    radius: 4.5,
    borderWidth: shape === 'star' ? 2 : 1,
  };
  drawPoint(context, options, spot.x, spot.y);
}

/** Draws a sample of a series: its line, and the shape of its points. */
export function drawSwatch(
  context: CanvasRenderingContext2D,
  series: PictureSeries,
  spec: PictureSpec,
  spot: Spot,
): void {
  const { look } = series;
  context.save();
  if (spec.drawing === 'line' && spec.stacked && series.role !== 'guide') {
    context.fillStyle = look.colour;
    context.fillRect(spot.x + 4, spot.y - 5, 10, 10);
  } else {
    context.strokeStyle = look.colour;
    context.lineWidth = lineWidthOf(series);
    context.setLineDash(dashOf(series));
    context.beginPath();
    context.moveTo(spot.x, spot.y);
    context.lineTo(spot.x + swatchWidth, spot.y);
    context.stroke();
    context.setLineDash([]);
    if (series.role === 'main' && !series.withoutPoints) {
      const middle = { x: spot.x + swatchWidth / 2, y: spot.y };
      drawShape(context, look.shape, look.colour, spec.style.background, middle);
    }
  }
  context.restore();
}
