import { Chart } from 'chart.js';
import { expect } from 'chai';
import { blue, boxed, colourAt, drawn, drawOn, specOf } from '../../../test/picture.js';
import { frame, mount, until } from '../../../../../test/support/page.js';
import { draw } from './draw-line.js';

const isDrawn = (canvas: HTMLCanvasElement, spot: { x: number; y: number } | undefined): boolean =>
  spot !== undefined && colourAt(canvas, spot.x, spot.y) === blue.colour;

describe('the life of a picture', () => {
  it('is drawn once it comes into a page, in a shadow root too', async () => {
    const { box, canvas } = boxed(500, 250);
    const host = document.createElement('div');
    host.attachShadow({ mode: 'open' }).append(box);
    const { picture, layouts } = drawOn(draw, specOf(), { box, canvas });
    expect(picture.spotOf(0, 3)).to.equal(undefined);
    expect(layouts()).to.equal(0);
    mount('').append(host);
    await until(() => isDrawn(canvas, picture.spotOf(0, 3)), 'the picture in the shadow root');
    expect(canvas.clientWidth).to.equal(500);
    expect(layouts()).to.equal(1);
  });

  it('goes on after it was moved, taken out and put back', async () => {
    const { picture, box, canvas, layouts } = drawn(draw, specOf());
    const before = layouts();
    const other = mount('');
    other.style.width = '400px';
    box.style.width = '100%';
    box.remove();
    await frame();
    other.append(box);
    await until(() => layouts() > before, 'the picture at its new width');
    expect(canvas.clientWidth).to.equal(400);
    expect(isDrawn(canvas, picture.spotOf(0, 3))).to.equal(true);

    const third = boxed(300, 200);
    other.append(third.box);
    third.box.append(canvas);
    await until(() => picture.spotOf(0, 4)!.x < 300, 'the canvas at the width of another box');
    expect(canvas.clientHeight).to.equal(200);
  });

  it('follows the width of its box, down too', async () => {
    const { picture, box, canvas } = drawn(draw, specOf(), 600);
    box.style.width = '320px';
    await until(() => picture.spotOf(0, 4)!.x < 320, 'the narrow picture');
    expect(canvas.clientWidth).to.equal(320);
    expect(isDrawn(canvas, picture.spotOf(0, 3))).to.equal(true);
  });

  it('is scaled, not cut or squashed, where its box is narrower than it was drawn', () => {
    const { box, canvas } = drawn(draw, specOf(), 600, 300);
    box.style.width = '200px';
    expect(canvas.clientWidth).to.equal(200);
    expect(getComputedStyle(canvas).objectFit).to.equal('contain');
  });

  it('draws another spec on the same canvas', () => {
    const { picture, canvas } = drawn(draw, specOf());
    const high = picture.spotOf(0, 3)!;
    picture.update(specOf({ series: [{ ...specOf().series[0]!, points: [{ at: 3, value: 10 }] }] }));
    expect(picture.spotOf(0, 0)!.y).to.be.above(high.y + 50);
    expect(isDrawn(canvas, high)).to.equal(false);
  });

  it('leaves nothing behind', async () => {
    const before = Object.keys(Chart.instances).length;
    const { picture, box, layouts } = drawn(draw, specOf());
    expect(Object.keys(Chart.instances)).to.have.length(before + 1);
    picture.destroy();
    expect(Object.keys(Chart.instances)).to.have.length(before);
    const told = layouts();
    box.style.width = '200px';
    for (let count = 0; count < 4; count++) await frame();
    dispatchEvent(new Event('resize'));
    expect(layouts()).to.equal(told);
    expect(picture.spotOf(0, 0)).to.equal(undefined);
    expect(picture.nearest({ x: 0, y: 0 })).to.equal(undefined);
    picture.destroy();
  });
});
