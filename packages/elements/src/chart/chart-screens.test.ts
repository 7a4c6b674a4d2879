import { emulateMedia } from '@web/test-runner-commands';
import { expect } from 'chai';
import { button, chartOf, drawn, everyInner, explorer, inner } from '../../../../test/support/chart.js';
import { afterwards, mount, quiet, until, whenState } from '../../../../test/support/page.js';
import { serve } from '../../../../test/support/serve.js';
// Loaded beforehand, so that a chart is whole as soon as its picture is drawn.
import '../shared/about.js';
import './define.js';

const isChromium = 'chrome' in window;

const one = 'month,visits\n2025-01,5\n2025-02,9\n2025-03,2\n2025-04,\n2025-05,6\n2025-06,7\n';
const two = 'quarter,Loans,Visits\n2025-Q1,10,30\n2025-Q2,20,25\n2025-Q3,15,40\n';
const label = 'label="More people visit our libraries"';

describe('a chart on other screens', () => {
  const colourOf = ({ fillStyle }: CanvasRenderingContext2D): string =>
    typeof fillStyle === 'string' ? fillStyle : '';

  /** The colours that are drawn with on a canvas from now on. */
  function coloursDrawn(): { text: Set<string>; fill: Set<string> } {
    const drawn = { text: new Set<string>(), fill: new Set<string>() };
    const { fillText, fill } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.fillText = function (...args: Parameters<typeof fillText>) {
      drawn.text.add(colourOf(this));
      fillText.apply(this, args);
    };
    CanvasRenderingContext2D.prototype.fill = function (this: CanvasRenderingContext2D, ...args: unknown[]) {
      drawn.fill.add(colourOf(this));
      Reflect.apply(fill, this, args);
    };
    afterwards(() => void Object.assign(CanvasRenderingContext2D.prototype, { fillText, fill }));
    return drawn;
  }

  async function inForcedColours(test: Mocha.Context): Promise<void> {
    if (!isChromium) {
      console.warn('SKIPPED: only Chromium lets a test show it another medium.');
      test.skip();
    }
    await emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
    afterwards(() => void emulateMedia({ forcedColors: 'none', colorScheme: 'light' }));
    await until(() => matchMedia('(forced-colors: active)').matches, 'forced colours');
  }

  /** A system colour as a canvas writes it. */
  function systemColour(colour: string): string {
    const context = document.createElement('canvas').getContext('2d')!;
    const probe = mount(`<i style="color: ${colour}"></i>`).querySelector('i')!;
    context.fillStyle = getComputedStyle(probe).color;
    return colourOf(context);
  }

  it('writes in the colours a person has chosen', async function () {
    await inForcedColours(this);
    const colours = coloursDrawn();
    await chartOf(one, label);
    expect([...colours.text]).to.deep.equal([systemColour('CanvasText')]);
  });

  it('is drawn anew when these colours change', async function () {
    const chart = await chartOf(one, label);
    const colours = coloursDrawn();
    await inForcedColours(this);
    await quiet(10);
    expect(chart.isConnected).to.equal(true);
    await until(() => colours.text.has(systemColour('CanvasText')), 'another drawing');
  });

  it('keeps bars apart that stand on one another, in the colours a person has chosen', async function () {
    await inForcedColours(this);
    const colours = coloursDrawn();
    const chart = await chartOf(two, `${label} type="stacked-column"`);
    expect(everyInner(chart, 'canvas').length).to.equal(1);
    const canvas = systemColour('Canvas');
    expect([...colours.fill].filter((colour) => colour !== canvas).length).to.be.at.least(2);
  });

  it('moves nothing, so there is no motion to reduce', async () => {
    const chart = await chartOf(two, label);
    explorer(chart).focus();
    const moving = everyInner(chart, '*').filter((each) => {
      const { animationName, transitionDuration } = getComputedStyle(each);
      return animationName !== 'none' || parseFloat(transitionDuration) > 0;
    });
    expect(moving.map(({ className }) => className)).to.deep.equal([]);
  });

  it('is drawn anew when its place changes its width, with no error for the page to report', async () => {
    const errors: string[] = [];
    const { onerror } = window;
    window.onerror = (problem) => (errors.push(String(problem)), true);
    afterwards(() => (window.onerror = onerror));
    const chart = await chartOf(one, label);
    for (const width of ['320px', '800px', '500px']) {
      chart.parentElement!.style.width = width;
      await until(() => inner(chart, 'canvas')!.clientWidth === parseFloat(width), `a picture of ${width}`);
      await quiet(5);
    }
    expect(errors).to.deep.equal([]);
  });

  it('stands in 320 pixels, which is 400 % of a page, without scrolling sideways', async () => {
    const src = await serve(two, 'text/csv');
    const place = mount(`<council-chart src="${src}" ${label}></council-chart>`, {
      style: 'width: 320px; overflow: auto; font: 19px sans-serif',
    });
    const chart = await drawn(await whenState(place.querySelector('council-chart')!, 'ready'));
    inner<HTMLDetailsElement>(chart, 'details')!.open = true;
    button(chart, 'Download').click();
    explorer(chart).focus();
    await quiet(5);
    expect(place.scrollWidth).to.be.at.most(place.clientWidth);
  });
});
