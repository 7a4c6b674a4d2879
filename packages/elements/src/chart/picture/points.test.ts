import { expect } from 'chai';
import { blue, colourAt, countOf, drawn, green, specOf } from '../../../test/picture.js';
import { draw } from './draw-points.js';
import type { PictureSeries, PictureSpec } from './spec.js';

const scatter = (series: PictureSeries[]): PictureSpec => specOf({ drawing: 'points', series });
const points: [number, number | null][] = [
  [3, 20],
  [0.5, 90],
  [2, null],
  [1, 40],
];
const series: PictureSeries = {
  label: 'Wards',
  look: blue,
  role: 'main',
  points: points.map(([at, value]) => ({ at, value })),
};

describe('a picture of points', () => {
  it('draws each value at its spot, and no line between them', () => {
    const { picture, canvas } = drawn(draw, scatter([series]));
    for (const point of [0, 1, 3]) {
      const { x, y } = picture.spotOf(0, point)!;
      expect(colourAt(canvas, x, y), String(point)).to.equal(blue.colour);
    }
    expect(picture.spotOf(0, 2)).to.equal(undefined);
    const [from, to] = [picture.spotOf(0, 0)!, picture.spotOf(0, 3)!];
    expect(countOf(canvas, blue.colour, [(from.x + to.x) / 2 - 20, 0, 40, 300])).to.equal(0);
  });

  it('finds the nearest point, a gap and a guide left out', () => {
    const guide: PictureSeries = { ...series, role: 'guide', look: green };
    const { picture } = drawn(draw, scatter([guide, series]));
    for (const point of [0, 1, 3]) {
      const { x, y } = picture.spotOf(1, point)!;
      expect(picture.nearest({ x: x + 3, y: y - 3 })).to.deep.equal({ series: 1, point });
    }
  });

  it('gives a point its own look', () => {
    const own = series.points.map((point, index) => (index === 0 ? { ...point, look: green } : point));
    const { picture, canvas } = drawn(draw, scatter([{ ...series, points: own }]));
    const [{ x, y }, other] = [picture.spotOf(0, 0)!, picture.spotOf(0, 1)!];
    expect(colourAt(canvas, x, y)).to.equal(green.colour);
    expect(colourAt(canvas, other.x, other.y)).to.equal(blue.colour);
  });

  it('shows every spot of 50,000 points', () => {
    const many = Array.from({ length: 50_000 }, (_, index) => ({ at: (index * 7919) % 4, value: (index * 31) % 50 }));
    many[40_000] = { at: 3.9, value: 97 };
    const { picture, canvas } = drawn(draw, scatter([{ ...series, points: many }]));
    const { x, y } = picture.spotOf(0, 40_000)!;
    expect(colourAt(canvas, x, y)).to.equal(blue.colour);
    expect(picture.nearest({ x, y })).to.deep.equal({ series: 0, point: 40_000 });
  });
});
