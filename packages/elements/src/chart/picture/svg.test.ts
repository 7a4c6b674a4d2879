import { expect } from 'chai';
import { blue, boxed, drawn, drawOn, green, pointsAt, specOf } from '../../../test/picture.js';
import { draw as drawBar } from './draw-bar.js';
import { draw as drawLine } from './draw-line.js';

const hostile = `</text><script>alert("1")</script> & 'more'`;

/** The file as a program reads it, which fails on what is no XML. */
function read(markup: string): { root: Element; texts: string[] } {
  const parsed = new DOMParser().parseFromString(markup, 'image/svg+xml');
  const root = parsed.documentElement;
  expect(root.localName, markup.slice(0, 300)).to.equal('svg');
  expect(parsed.querySelector('parsererror')).to.equal(null);
  return { root, texts: [...root.querySelectorAll('text')].map((text) => text.textContent) };
}

/** What an image of the file shows, on a canvas of the same size. */
async function shown(markup: string): Promise<CanvasRenderingContext2D> {
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(markup)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.width;
  canvas.height = image.height;
  const context = canvas.getContext('2d')!;
  context.drawImage(image, 0, 0);
  return context;
}

describe('the file of a picture', () => {
  it('has all words of the picture as text', async () => {
    const { picture } = drawn(drawLine, specOf({ title: 'Visits & calls', labelled: true }), 700, 320);
    const { root, texts } = read(await picture.svg());
    expect(root.getAttribute('width')).to.equal('700');
    expect(root.getAttribute('height')).to.equal('320');
    expect(root.querySelector('title')!.textContent).to.equal('Visits & calls');
    expect(texts).to.include.members(['0', '50', '100', '4', 'Month', 'Visits each day', 'Visits']);
    for (const text of root.querySelectorAll('text')) {
      expect(Number(text.getAttribute('font-size'))).to.be.at.least(12);
      expect(text.getAttribute('font-family')).to.equal('Arial, sans-serif');
    }
  });

  it('takes data as text, whatever it looks like', async () => {
    const note = { axis: 'values', from: 50, label: hostile, colour: '#d4351c', dash: [] } as const;
    const ticks = [{ value: 0, label: '<b>\u0000\ud800&amp;' }];
    const places = { ...specOf().places, ticks };
    const style = { ...specOf().style, fontFamily: `"A & <B>", Arial` };
    const { picture } = drawn(drawLine, specOf({ notes: [note], title: hostile, places, style }), 800);
    const { root, texts } = read(await picture.svg());
    expect(root.querySelector('script, b')).to.equal(null);
    expect(root.querySelector('title')!.textContent).to.equal(hostile);
    expect(texts).to.include(hostile);
    expect(texts).to.include('<b>&amp;');
  });

  it('looks as the picture does', async () => {
    const spec = specOf({ drawing: 'bar', stacked: true });
    const parts = [blue, green].map((look) => ({
      label: '',
      look,
      role: 'main' as const,
      points: pointsAt([20, 40, 20, 45, 50]),
    }));
    const { picture } = drawn(drawBar, { ...spec, series: parts });
    const context = await shown(await picture.svg());
    const pixel = (x: number, y: number): number[] => [...context.getImageData(x, y, 1, 1).data];
    const [lower, upper] = [picture.spotOf(0, 3)!, picture.spotOf(1, 3)!];
    expect(pixel(upper.x, upper.y + 8)).to.deep.equal([0x28, 0xa1, 0x97, 255]);
    expect(pixel(lower.x, lower.y + 8)).to.deep.equal([0x12, 0x43, 0x6d, 255]);
    expect(pixel(2, 290)).to.deep.equal([255, 255, 255, 255]);

    const line = drawn(drawLine, specOf());
    const traced = await shown(await line.picture.svg());
    const spot = line.picture.spotOf(0, 3)!;
    expect([...traced.getImageData(spot.x, spot.y, 1, 1).data]).to.deep.equal([0x12, 0x43, 0x6d, 255]);
    const [from, to] = [line.picture.spotOf(0, 0)!, line.picture.spotOf(0, 1)!];
    const middle = traced.getImageData((from.x + to.x) / 2, (from.y + to.y) / 2, 1, 1).data;
    expect(middle[0]).to.be.below(60);
  });

  it('leaves the picture on the page as it is', async () => {
    const { picture, canvas, layouts } = drawn(drawLine, specOf());
    const [before, told] = [canvas.toDataURL(), layouts()];
    await picture.svg();
    expect(canvas.toDataURL()).to.equal(before);
    expect(layouts()).to.equal(told);
  });

  it('can be had before the picture is on a page', async () => {
    const { picture } = drawOn(drawLine, specOf(), boxed());
    expect(read(await picture.svg()).texts).to.include('Visits each day');
  });
});
