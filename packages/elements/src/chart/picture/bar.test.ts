import { expect } from 'chai';
import { blue, colourAt, countOf, drawn, green, pointsAt, specOf } from '../../../test/picture.js';
import { draw } from './draw-bar.js';
import type { PictureSeries, PictureSpec } from './spec.js';

const series = (values: (number | null)[], look = blue, label = 'Calls'): PictureSeries => ({
  label,
  look,
  role: 'main',
  points: pointsAt(values),
});
const bars = (changes: Partial<PictureSpec> = {}): PictureSpec => specOf({ drawing: 'bar', ...changes });

/** The spot of the value 0: a bar of no height. */
const zeroOf = (spec: PictureSpec) => drawn(draw, { ...spec, series: [series([0, 0, 0, 0, 0])] }).picture.spotOf(0, 0)!;

describe('a picture of bars', () => {
  it('starts every bar at zero and ends it at its value', () => {
    const spec = bars({ series: [series([10, 40, null, 80, 50])] });
    const { picture, canvas } = drawn(draw, spec);
    const zero = zeroOf(spec);
    const { x, y } = picture.spotOf(0, 3)!;
    expect(colourAt(canvas, x, (y + zero.y) / 2)).to.equal(blue.colour);
    expect(colourAt(canvas, x, zero.y - 3)).to.equal(blue.colour);
    expect(colourAt(canvas, x, zero.y + 3)).to.equal('#ffffff');
    expect(colourAt(canvas, x, y + 3)).to.equal(blue.colour);
    expect(colourAt(canvas, x, y - 3)).to.equal('#ffffff');
    expect(picture.spotOf(0, 2)).to.equal(undefined);
    expect(zero.y - y).to.be.closeTo((zero.y - picture.spotOf(0, 1)!.y) * 2, 1);
  });

  it('gives a bar about 0.7 of its place, and never more than 64 pixels', () => {
    const widthAt = (width: number): number => {
      const { picture, canvas } = drawn(draw, bars({ series: [series([90, 90, 90, 90, 90])] }), width);
      const { x, y } = picture.spotOf(0, 1)!;
      const place = picture.spotOf(0, 2)!.x - x;
      return countOf(canvas, blue.colour, [x - place / 2, y + 20, place, 1]) / place;
    };
    expect(widthAt(300)).to.be.closeTo(0.7, 0.06);
    expect(widthAt(900)).to.be.below(0.5);
  });

  it('keeps that width where ticks stand nearer than places', () => {
    const near = { title: '', min: -0.5, max: 4.5, ticks: [0, 0.5, 1].map((value) => ({ value, label: '' })) };
    const { picture, canvas } = drawn(draw, bars({ series: [series([90, 90, 90, 90, 90])], places: near }), 300);
    const { x, y } = picture.spotOf(0, 1)!;
    const place = picture.spotOf(0, 2)!.x - x;
    expect(countOf(canvas, blue.colour, [x - place / 2, y + 20, place, 1]) / place).to.be.closeTo(0.7, 0.06);
  });

  it('lets bars touch, parted by a hairline alone', () => {
    const { picture, canvas } = drawn(draw, bars({ touching: true, series: [series([90, 90, 90, 90, 90])] }));
    const [first, last] = [picture.spotOf(0, 0)!, picture.spotOf(0, 4)!];
    const length = last.x - first.x;
    const filled = countOf(canvas, blue.colour, [first.x, first.y + 20, length, 1]);
    expect(filled).to.be.within(length - 12, length - 3);
  });

  it('stands bars of a stack on one another, apart by a hairline', () => {
    const spec = bars({ stacked: true, series: [series([20, 20, 20, 20, 20]), series([30, 30, 30, 30, 30], green)] });
    const { picture, canvas } = drawn(draw, spec);
    const [lower, upper] = [picture.spotOf(0, 2)!, picture.spotOf(1, 2)!];
    expect(upper.x).to.equal(lower.x);
    expect(colourAt(canvas, upper.x, upper.y + 5)).to.equal(green.colour);
    expect(colourAt(canvas, upper.x, lower.y + 5)).to.equal(blue.colour);
    expect(picture.nearest({ x: upper.x, y: lower.y - 5 })).to.deep.equal({ series: 1, point: 2 });
    expect(picture.nearest({ x: upper.x, y: lower.y + 5 })).to.deep.equal({ series: 0, point: 2 });
    const white = countOf(canvas, '#ffffff', [upper.x, upper.y + 5, 1, lower.y + 5 - upper.y - 5]);
    expect(white).to.be.within(0, 2);
    const parted = [-1, 0].map((off) => colourAt(canvas, upper.x, lower.y + off));
    expect(parted.some((colour) => colour !== green.colour && colour !== blue.colour)).to.equal(true);
  });

  it('puts the first place on top of bars across, and a pyramid on both sides of one line', () => {
    const places = bars().places;
    const values = { title: 'People', min: -100, max: 100, ticks: [{ value: 0, label: '0' }] };
    const spec = bars({ horizontal: true, stacked: true, touching: true, places, values });
    const sides = [series([-80, -70, -60, -50, -40]), series([80, 70, 60, 50, 40], green)];
    const { picture, canvas } = drawn(draw, { ...spec, series: sides });
    const [left, right] = [picture.spotOf(0, 0)!, picture.spotOf(1, 0)!];
    const zero = (left.x + right.x) / 2;
    expect(left.y).to.equal(right.y);
    expect(picture.spotOf(0, 4)!.y).to.be.above(left.y);
    expect(colourAt(canvas, zero - 5, left.y)).to.equal(blue.colour);
    expect(colourAt(canvas, zero + 5, left.y)).to.equal(green.colour);
    expect(colourAt(canvas, left.x - 4, left.y)).to.equal('#ffffff');
  });

  it('stands bars of one place side by side, and finds the one under a pointer', () => {
    const { picture } = drawn(draw, bars({ series: [series([10, 40, 20, 80, 50]), series([50, 5, 5, 5, 5], green)] }));
    const [first, second] = [picture.spotOf(0, 1)!, picture.spotOf(1, 1)!];
    expect(first.x).to.be.below(second.x - 10);
    expect(picture.nearest({ x: second.x, y: first.y })).to.deep.equal({ series: 1, point: 1 });
    expect(picture.nearest({ x: first.x, y: 0 })).to.deep.equal({ series: 0, point: 1 });
  });

  it('writes values above bars, inside parts of a stack, and none where they would not fit', () => {
    const valueLabel = (): string => '1,234';
    const black = '#0b0c0c';
    const above = (width: number): number => {
      const { picture, canvas } = drawn(draw, bars({ valueLabel }), width);
      const { x, y } = picture.spotOf(0, 1)!;
      return countOf(canvas, black, [x - 20, y - 20, 40, 19]);
    };
    expect(above(600)).to.be.above(15);
    expect(above(120)).to.equal(0);
    const { picture, canvas } = drawn(draw, bars({ valueLabel, stacked: true }));
    const { x, y } = picture.spotOf(0, 3)!;
    expect(countOf(canvas, black, [x - 20, y - 20, 40, 19])).to.equal(0);
    expect(countOf(canvas, '#ffffff', [x - 20, y + 5, 40, zeroOf(bars()).y - y - 10])).to.be.above(15);
  });
});
