import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import {
  announced,
  chartOf,
  drawn,
  everyInner,
  everyPoint,
  explorer,
  goTo,
  inner,
  labelOf,
  pointAt,
  pressKey,
} from '../../../../test/support/chart.js';
import { mount, quiet, whenState } from '../../../../test/support/page.js';
import { serve } from '../../../../test/support/serve.js';
import { textOf } from '../../../../test/support/table.js';
// Loaded beforehand, so that a chart is whole as soon as its picture is drawn.
import '../shared/about.js';
import './define.js';

const isWebKit = !('chrome' in window) && navigator.userAgent.includes('AppleWebKit');

const one = 'month,visits\n2025-01,5\n2025-02,9\n2025-03,2\n2025-04,\n2025-05,6\n2025-06,7\n';
const two = 'quarter,Loans,Visits\n2025-Q1,10,30\n2025-Q2,20,25\n2025-Q3,15,40\n';
const label = 'label="More people visit our libraries"';
const name = 'More people visit our libraries';

/** Presses a key, where the engine can do so in a test. */
async function press(test: Mocha.Context, ...keys: string[]): Promise<void> {
  if (isWebKit) {
    console.warn('SKIPPED: pressing keys loses the frame that WebKit runs this test in.');
    test.skip();
  }
  for (const key of keys) await sendKeys({ press: key });
}

describe('the points of a chart', () => {
  it('are gone through with a native slider that says what it is and how it is used', async () => {
    const chart = await chartOf(one, label);
    const input = explorer(chart);
    expect([input.localName, input.type, input.ariaLabel]).to.deep.equal([
      'input',
      'range',
      `Points of the chart: ${name}`,
    ]);
    expect(announced(chart)).to.equal('June 2025: 7. Point 6 of 6.');
    const keys = (input.getRootNode() as ShadowRoot).getElementById(input.getAttribute('aria-describedby')!)!;
    expect(textOf(keys)).to.match(/^Left and right arrow keys go through the points\. Home and End/);
    const several = await chartOf(two, label);
    expect(textOf(inner(several, '#keys'))).to.contain('Up and down arrow keys change the series.');
  });

  it('say their place, their value, what stands out and where they are', async () => {
    const chart = await chartOf(one, label);
    expect(everyPoint(chart)).to.deep.equal([
      'January 2025: 5. Point 1 of 6.',
      'February 2025: 9, highest. Point 2 of 6.',
      'March 2025: 2, lowest. Point 3 of 6.',
      'April 2025: no data. Point 4 of 6.',
      'May 2025: 6. Point 5 of 6.',
      'June 2025: 7. Point 6 of 6.',
    ]);
  });

  it('start at the latest value there is', async () => {
    const chart = await chartOf('month,visits\n2025-01,5\n2025-02,9\n2025-03,\n', label);
    expect(announced(chart)).to.equal('February 2025: 9, highest. Point 2 of 3.');
  });

  it('are reached by the keys of the browser', async function () {
    const chart = await chartOf(one, label);
    explorer(chart).focus();
    const heardAt = async (key: string): Promise<string> => {
      await press(this, key);
      await quiet(2);
      return announced(chart);
    };
    expect(await heardAt('ArrowLeft')).to.equal('May 2025: 6. Point 5 of 6.');
    expect(await heardAt('Home')).to.equal('January 2025: 5. Point 1 of 6.');
    expect(await heardAt('ArrowLeft')).to.equal('January 2025: 5. Point 1 of 6.');
    expect(await heardAt('ArrowRight')).to.equal('February 2025: 9, highest. Point 2 of 6.');
    expect(await heardAt('End')).to.equal('June 2025: 7. Point 6 of 6.');
    expect(await heardAt('PageUp')).to.equal('March 2025: 2, lowest. Point 3 of 6.');
    expect(labelOf(chart)).to.equal('March 2025 | 2, lowest');
    expect(document.activeElement).to.equal(chart);
  });

  it('that matter are reached by Page Up and Page Down', async () => {
    const chart = await chartOf(one, label);
    const heardAt = (key: string): string => {
      expect(pressKey(chart, key), 'the browser does nothing else').to.equal(true);
      return announced(chart);
    };
    expect([1, 2, 3, 4].map(() => heardAt('PageUp'))).to.deep.equal([
      'March 2025: 2, lowest. Point 3 of 6.',
      'February 2025: 9, highest. Point 2 of 6.',
      'January 2025: 5. Point 1 of 6.',
      'January 2025: 5. Point 1 of 6.',
    ]);
    expect([1, 2, 3, 4].map(() => heardAt('PageDown'))).to.deep.equal([
      'February 2025: 9, highest. Point 2 of 6.',
      'March 2025: 2, lowest. Point 3 of 6.',
      'June 2025: 7. Point 6 of 6.',
      'June 2025: 7. Point 6 of 6.',
    ]);
    expect(explorer(chart).value).to.equal('5');
  });

  it('of several series are reached by Up and Down, round and round', async () => {
    const chart = await chartOf(two, label);
    goTo(chart, 1);
    const heardAt = (key: string): string => (pressKey(chart, key), announced(chart));
    expect(announced(chart)).to.equal('April to June 2025, Loans: 20, highest. Point 2 of 3.');
    expect(heardAt('ArrowDown')).to.equal('April to June 2025, Visits: 25, lowest. Point 2 of 3.');
    expect(heardAt('ArrowDown')).to.equal('April to June 2025, Loans: 20, highest. Point 2 of 3.');
    expect(heardAt('ArrowUp')).to.equal('April to June 2025, Visits: 25, lowest. Point 2 of 3.');
  });

  it('leave keys alone that are pressed with others, or that are not theirs', async () => {
    const chart = await chartOf(two, label);
    const before = announced(chart);
    for (const held of [{ ctrlKey: true }, { altKey: true }, { metaKey: true }]) {
      const event = new KeyboardEvent('keydown', { key: 'PageUp', cancelable: true, bubbles: true, ...held });
      explorer(chart).dispatchEvent(event);
      expect(event.defaultPrevented).to.equal(false);
    }
    for (const key of ['Tab', 'a', 'Enter', ' ']) expect(pressKey(chart, key), key).to.equal(false);
    expect(announced(chart)).to.equal(before);
  });

  it('stay where somebody is when the data is read again', async () => {
    const chart = await chartOf(one, label);
    explorer(chart).focus();
    goTo(chart, 1);
    await chart.reload();
    await quiet(5);
    const before = announced(chart);
    expect(before, 'what is announced is the point of the slider').to.contain(
      `Point ${Number(explorer(chart).value) + 1} of 6.`,
    );
    pressKey(chart, 'ArrowDown');
    expect(announced(chart), 'a key that changes the series keeps the place').to.equal(before);
  });
});

describe('the label of a point', () => {
  it('is there when the slider is focused, and goes when it is left', async () => {
    const chart = await chartOf(two, label);
    expect(labelOf(chart)).to.equal('');
    explorer(chart).focus();
    expect(labelOf(chart)).to.equal('July to September 2025 | Loans: 15');
    goTo(chart, 0);
    expect(labelOf(chart)).to.equal('January to March 2025 | Loans: 10, lowest');
    explorer(chart).blur();
    expect(labelOf(chart)).to.equal('');
  });

  it('is there while a pointer is over the picture, at the nearest point', async () => {
    const chart = await chartOf(one, label);
    pointAt(chart, 0.99, 0.5);
    expect(labelOf(chart)).to.equal('June 2025 | 7');
    pointAt(chart, 0.01, 0.9);
    expect(labelOf(chart)).to.equal('January 2025 | 5');
    inner(chart, '.scene')!.dispatchEvent(new PointerEvent('pointerleave'));
    expect(labelOf(chart)).to.equal('');
  });

  it('stays while the pointer is over itself', async () => {
    const chart = await chartOf(one, label);
    pointAt(chart, 0.99, 0.5);
    const shown = labelOf(chart);
    inner(chart, '.label')!.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, composed: true }));
    expect(labelOf(chart)).to.equal(shown);
    const { pointerEvents } = getComputedStyle(inner(chart, '.label')!);
    expect(pointerEvents, 'it can be pointed at').to.equal('auto');
    expect(inner(chart, '.scene')!.contains(inner(chart, '.label'))).to.equal(true);
  });

  it('is dismissed by Escape, without the pointer or the focus being moved', async () => {
    const chart = await chartOf(one, label);
    pointAt(chart, 0.99, 0.5);
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(labelOf(chart)).to.equal('');
    expect(inner(chart, '.spot')!.hidden).to.equal(true);
    explorer(chart).focus();
    goTo(chart, 1);
    pressKey(chart, 'Escape');
    expect(labelOf(chart)).to.equal('');
    expect(chart.shadowRoot!.activeElement).to.equal(explorer(chart));
    expect(announced(chart)).to.equal('February 2025: 9, highest. Point 2 of 6.');
    goTo(chart, 2);
    expect(labelOf(chart)).to.equal('March 2025 | 2, lowest');
  });

  it('comes when a point is touched, and the keys go on from there', async () => {
    const chart = await chartOf(one, label);
    pointAt(chart, 0.01, 0.5, 'pointerdown');
    expect(chart.shadowRoot!.activeElement).to.equal(explorer(chart));
    expect(announced(chart)).to.equal('January 2025: 5. Point 1 of 6.');
    inner(chart, '.scene')!.dispatchEvent(new PointerEvent('pointerleave'));
    expect(labelOf(chart), 'it stays while the slider has the focus').to.equal('January 2025 | 5');
    pressKey(chart, 'PageDown');
    expect(announced(chart)).to.equal('February 2025: 9, highest. Point 2 of 6.');
  });

  it('is where somebody was, when they come back to the slider', async () => {
    const chart = await chartOf(one, label);
    explorer(chart).focus();
    goTo(chart, 1);
    explorer(chart).blur();
    explorer(chart).focus();
    expect(announced(chart)).to.equal('February 2025: 9, highest. Point 2 of 6.');
    expect([labelOf(chart), explorer(chart).value]).to.deep.equal(['February 2025 | 9, highest', '1']);
  });

  for (const width of ['320px', '800px']) {
    it(`stands within the picture at ${width}`, async () => {
      const place = mount(`<council-chart src="${await serve(one, 'text/csv')}" ${label}></council-chart>`, {
        style: `width: ${width}`,
      });
      const chart = await drawn(await whenState(place.querySelector('council-chart')!, 'ready'));
      explorer(chart).focus();
      for (let point = 0; point < 6; point++) {
        goTo(chart, point);
        const [box, scene] = [inner(chart, '.label')!, inner(chart, '.scene')!].map((each) =>
          each.getBoundingClientRect(),
        );
        expect(box!.left, `point ${point}`).to.be.at.least(scene!.left - 1);
        expect(box!.right, `point ${point}`).to.be.at.most(scene!.right + 1);
      }
    });
  }

  it('is in the small picture that somebody is at', async () => {
    const csv = 'month,branch,visits\n2025-01,Abbey,1\n2025-01,Elm,4\n2025-02,Abbey,2\n2025-02,Elm,3\n';
    const chart = await chartOf(csv, `${label} y="visits" group="branch"`);
    explorer(chart).focus();
    pressKey(chart, 'ArrowDown');
    expect(announced(chart)).to.match(/^February 2025, Elm\b.*: 3, lowest\. Point 2 of 2\.$/);
    const spot = inner(chart, '.spot')!.getBoundingClientRect();
    const box = everyInner(chart, '.box')[1]!.getBoundingClientRect();
    expect(spot.left + spot.width / 2).to.be.within(box.left, box.right);
    expect(spot.top + spot.height / 2).to.be.within(box.top, box.bottom);
  });
});
