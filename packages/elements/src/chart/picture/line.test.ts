import { expect } from 'chai';
import { blue, colourAt, countOf, drawn, green, pointsAt, red, specOf } from '../../../test/picture.js';
import { draw } from './draw-line.js';
import type { PictureSeries } from './spec.js';

const series = (label: string, values: (number | null)[], look = blue): PictureSeries => ({
  label,
  look,
  role: 'main',
  points: pointsAt(values),
});

describe('a picture of lines', () => {
  it('places values from left to right, and larger ones higher', () => {
    const { picture, canvas } = drawn(draw, specOf());
    const spots = [0, 1, 2, 3, 4].map((point) => picture.spotOf(0, point)!);
    for (const [index, { x, y }] of spots.entries()) {
      expect(x).to.be.within(0, canvas.clientWidth);
      expect(y).to.be.within(0, canvas.clientHeight);
      if (index > 0) expect(x).to.be.above(spots[index - 1]!.x);
    }
    const heights = spots.map(({ y }) => y);
    expect(heights[3]).to.equal(Math.min(...heights));
    expect(heights[0]).to.equal(Math.max(...heights));
    expect(colourAt(canvas, spots[3]!.x, spots[3]!.y)).to.equal(blue.colour);
  });

  it('leaves a gap empty, and still shows a value alone between gaps', () => {
    const { picture, canvas } = drawn(draw, specOf({ series: [series('Visits', [50, null, 50, null, 50])] }));
    expect(picture.spotOf(0, 1)).to.equal(undefined);
    const [left, alone] = [picture.spotOf(0, 0)!, picture.spotOf(0, 2)!];
    const between = (left.x + alone.x) / 2;
    expect(countOf(canvas, blue.colour, [between - 20, 0, 40, 300])).to.equal(0);
    expect(countOf(canvas, blue.colour, [alone.x - 6, alone.y - 6, 12, 12])).to.be.above(20);
  });

  it('shows a lone value of a line without points too', () => {
    const lone = { ...series('Visits', [50, null, 50, null, null]), withoutPoints: true };
    const { picture, canvas } = drawn(draw, specOf({ series: [lone] }));
    const { x, y } = picture.spotOf(0, 2)!;
    expect(countOf(canvas, blue.colour, [x - 4, y - 4, 8, 8])).to.be.above(5);
  });

  it('keeps the highest and the lowest of 50,000 values, and no points over them', () => {
    const values = Array.from({ length: 50_000 }, (_, index) => 50 + Math.sin(index / 900) * 5);
    values[31_234] = 95;
    values[12_345] = 5;
    const places = { title: '', min: 0, max: 49_999, ticks: [] };
    const { picture, canvas } = drawn(draw, specOf({ series: [series('Visits', values)], places }));
    const [high, low] = [picture.spotOf(0, 31_234)!, picture.spotOf(0, 12_345)!];
    expect(countOf(canvas, blue.colour, [high.x - 3, high.y - 2, 6, 10])).to.be.above(3);
    expect(countOf(canvas, blue.colour, [low.x - 3, low.y - 8, 6, 10])).to.be.above(3);
    expect(picture.nearest(high)).to.deep.equal({ series: 0, point: 31_234 });
  });

  it('finds the nearest place first, then the nearest value there', () => {
    const guide: PictureSeries = { ...series('Mean', [50, 50, 50, 50, 50]), role: 'guide' };
    const lines = [guide, series('A', [10, 40, null, 80, 50]), series('B', [90, 60, 70, 20, 10], green)];
    const { picture } = drawn(draw, specOf({ series: lines }));
    const { x } = picture.spotOf(1, 1)!;
    expect(picture.nearest({ x: x + 4, y: 1000 })).to.deep.equal({ series: 1, point: 1 });
    expect(picture.nearest({ x: x + 4, y: 0 })).to.deep.equal({ series: 2, point: 1 });
    expect(picture.nearest({ x: picture.spotOf(2, 2)!.x, y: 299 })).to.deep.equal({ series: 2, point: 2 });
    for (const [line, point] of [
      [1, 0],
      [1, 4],
      [2, 3],
    ] as const) {
      expect(picture.nearest(picture.spotOf(line, point)!)).to.deep.equal({ series: line, point });
    }
  });

  it('reads places in any order from left to right', () => {
    const points = [3, 0, 4, 1, 2].map((at) => ({ at, value: at * 20 }));
    const { picture, canvas } = drawn(draw, specOf({ series: [{ label: '', look: blue, role: 'main', points }] }));
    expect(picture.nearest(picture.spotOf(0, 0)!)).to.deep.equal({ series: 0, point: 0 });
    const [from, to] = [picture.spotOf(0, 1)!, picture.spotOf(0, 2)!];
    const middle = [(from.x + to.x) / 2 - 3, (from.y + to.y) / 2 - 3, 6, 6];
    expect(countOf(canvas, blue.colour, middle)).to.be.above(5);
  });

  it('stacks values on those before them, and fills what is between', () => {
    const spec = specOf({ stacked: true, filled: true });
    const lines = [series('Owned', [20, 20, 20, 20, 20]), series('Rented', [30, 30, 30, 30, 30], green)];
    const { picture, canvas } = drawn(draw, { ...spec, series: lines });
    const plain = drawn(draw, specOf({ series: [series('', [50, 50, 50, 50, 50])] }));
    const [lower, upper] = [picture.spotOf(0, 2)!, picture.spotOf(1, 2)!];
    expect(upper.y).to.be.closeTo(plain.picture.spotOf(0, 2)!.y, 0.5);
    expect(colourAt(canvas, upper.x, (upper.y + lower.y) / 2)).to.equal(green.colour);
    expect(colourAt(canvas, lower.x, lower.y + 10)).to.equal(blue.colour);
  });

  it('holds a stepped value until the next place', () => {
    const stepped = { ...series('Limit', [20, 80, 80, 80, 80]), stepped: true, withoutPoints: true };
    for (const role of ['main', 'guide'] as const) {
      const { picture, canvas } = drawn(draw, specOf({ series: [{ ...stepped, role }] }));
      const [from, to] = [picture.spotOf(0, 0)!, picture.spotOf(0, 1)!];
      expect(countOf(canvas, blue.colour, [(from.x + to.x) / 2 - 5, from.y - 3, 10, 6]), role).to.be.above(8);
    }
  });

  it('fills the band of a forecast, and draws a target over all the width', () => {
    const bands = [{ colour: blue.colour, points: [2, 3, 4].map((at) => ({ at, low: 20, high: 90 })) }];
    const notes = [{ axis: 'values', from: 95, label: 'Target', colour: red, dash: [] }] as const;
    const flat = series('Visits', [10, 10, 10, 10, 10]);
    const { picture, canvas } = drawn(draw, specOf({ bands, notes, series: [flat] }));
    const { x: inside } = picture.spotOf(0, 3)!;
    const { x: outside } = picture.spotOf(0, 1)!;
    const { y } = drawn(draw, specOf({ series: [series('', [60, 60])] })).picture.spotOf(0, 0)!;
    expect(colourAt(canvas, inside + 20, y)).not.to.equal('#ffffff');
    expect(colourAt(canvas, outside + 20, y)).to.equal('#ffffff');
    const { x: left } = picture.spotOf(0, 0)!;
    const { x: right } = picture.spotOf(0, 4)!;
    expect(countOf(canvas, red, [left, 0, right - left, 300])).to.be.above((right - left) * 0.95);
  });

  it('names lines at their ends where there is room, and tells where there is none', () => {
    const names = ['Household waste', 'Garden waste', 'Food waste'];
    const lines = names.map((name, index) => series(name, [10, 40, 20, 80, 50 + index]));
    const wide = drawn(draw, specOf({ labelled: true, series: lines }), 700);
    expect(wide.picture.labelled).to.equal(true);
    const { x } = wide.picture.spotOf(0, 4)!;
    expect(x)
      .to.be.below(700 - 100)
      .and.above(700 * 0.6);
    expect(countOf(wide.canvas, '#0b0c0c', [x + 20, 0, 690 - x - 20, 300])).to.be.above(200);

    const narrow = drawn(draw, specOf({ labelled: true, series: lines }), 160);
    expect(narrow.picture.labelled).to.equal(false);
    expect(narrow.picture.spotOf(0, 4)!.x).to.be.above(130);
    const many = Array.from({ length: 30 }, (_, index) => series(`Ward ${index}`, [1, 2, 3, 4, index]));
    expect(drawn(draw, specOf({ labelled: true, series: many }), 700).picture.labelled).to.equal(false);
    expect(drawn(draw, specOf({ labelled: false, series: lines }), 700).picture.labelled).to.equal(false);
  });
});
