import { expect } from 'chai';
import fc from 'fast-check';
import { xmr, type XmrOptions } from './index.js';

/** Mean 10, mean moving range 2: limits 4.68 and 15.32, near limits 6.4533 and 13.5467. */
const steady = [9, 11, 9, 11, 9, 11, 9, 11, 9, 11, 9, 11];
/** The example the NHS gives for the difference between its two tools. */
const withOutlier = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1];

/** What the rules say of values that follow a steady process, as `trend up`. */
function after(values: readonly (number | null)[]): string[] {
  const { points } = xmr([...steady, ...values], { fixAfter: 12 })!;
  return points.slice(12).map(({ rule, way }) => (rule ? `${rule} ${way}` : ''));
}

describe('limits of an XmR chart', () => {
  it('are 2.66 mean moving ranges from the mean', () => {
    const [phase] = xmr([...steady, 9])!.phases;
    expect(phase).to.deep.include({ from: 0, to: 12, points: 13, meanMovingRange: 2, trial: false });
    expect(phase!.mean).to.be.closeTo(129 / 13, 1e-9);
    expect(phase!.lower).to.be.closeTo(129 / 13 - 5.32, 1e-9);
    expect(phase!.upper).to.be.closeTo(129 / 13 + 5.32, 1e-9);
    expect(phase!.nearLower).to.be.closeTo(129 / 13 - 5.32 / 1.5, 1e-9);
    expect(phase!.nearUpper).to.be.closeTo(129 / 13 + 5.32 / 1.5, 1e-9);
  });

  it('leave out large moving ranges, as NHSRplotthedots does', () => {
    const { phases, points } = xmr(withOutlier)!;
    expect(phases[0]!.lower).to.be.closeTo(-0.72, 0.005);
    expect(phases[0]!.mean).to.be.closeTo(1.94, 0.005);
    expect(phases[0]!.upper).to.be.closeTo(4.6, 0.005);
    expect(points[4]).to.deep.include({ rule: 'outside-limits', way: 'up', meaning: 'neutral' });
  });

  it('keep large moving ranges when asked, as the Excel tool does', () => {
    const [phase] = xmr(withOutlier, { screenOutliers: false })!.phases;
    expect(phase!.lower).to.be.closeTo(-3.06, 0.005);
    expect(phase!.upper).to.be.closeTo(6.95, 0.005);
  });

  it('are trial limits for fewer than thirteen points', () => {
    expect(xmr(steady)!.phases[0]!.trial).to.equal(true);
    expect(xmr([...steady, 9])!.phases[0]!.trial).to.equal(false);
  });

  it('come from the first points and hold for the rest, where they are fixed', () => {
    const { points } = xmr([...steady, 50, 60], { fixAfter: 12 })!;
    expect(points.at(-1)).to.deep.include({ mean: 10, lower: 4.68, upper: 15.32 });
    expect(xmr([...steady, 50, 60], { fixAfter: 3 })!.points.at(-1)).to.deep.include({ mean: 10, upper: 15.32 });
    expect(xmr([...steady, 50, 60], { fixAfter: 13 })!.points[0]!.mean).to.be.closeTo(170 / 13, 1e-9);
  });

  it('go no further than a floor and a ceiling', () => {
    const values = [1, 5, 1, 5, 1, 5];
    expect(xmr(values)!.points[0]).to.deep.include({ mean: 3, lower: -7.64, upper: 13.64 });
    const { phases, points } = xmr(values, { floor: 0, ceiling: 10 })!;
    expect(points[0]).to.deep.include({ mean: 3, lower: 0, upper: 10 });
    expect(phases[0]).to.deep.include({ nearLower: 0, nearUpper: 10 });
  });

  it('are the mean where nothing ever changes, with nothing beyond them', () => {
    const result = xmr(Array.from({ length: 15 }, () => 0.1))!;
    expect(result.phases[0]).to.deep.include({ mean: 0.1, lower: 0.1, upper: 0.1, meanMovingRange: 0 });
    expect(result.points.every(({ meaning }) => meaning === 'common')).to.equal(true);
  });

  it('take two numbers at least', () => {
    expect(xmr([])).to.equal(undefined);
    expect(xmr([3, null, NaN])).to.equal(undefined);
    expect(xmr([3, null, 4])!.phases[0]).to.deep.include({ mean: 3.5, meanMovingRange: 1, points: 2 });
  });
});

describe('rules of an XmR chart', () => {
  it('mark a point outside a limit, not one on it', () => {
    expect(after([15.33, 9, 4.67])).to.deep.equal(['outside-limits up', '', 'outside-limits down']);
    expect(after([15.32, 9, 4.68])).to.deep.equal(['', '', '']);
  });

  it('mark all seven points of a trend, by where it goes', () => {
    expect(after([7, 8, 9, 10, 11, 12, 13])).to.deep.equal(Array(7).fill('trend up'));
    expect(after([7, 8, 9, 10, 11, 12])).to.deep.equal(Array(6).fill(''));
    expect(after([13, 12, 11, 10, 9, 8, 7])).to.deep.equal(Array(7).fill('trend down'));
  });

  it('see no trend across a tie', () => {
    expect(after([7, 8, 9, 9, 10, 11, 12])).to.deep.equal(Array(7).fill(''));
  });

  it('give the turning point of two trends to the second', () => {
    expect(after([7, 8, 9, 10, 11, 12, 13, 12, 11, 10, 9, 8, 7])).to.deep.equal([
      ...Array<string>(6).fill('trend up'),
      ...Array<string>(7).fill('trend down'),
    ]);
  });

  it('mark two of three points near the same limit, and not the third', () => {
    expect(after([10, 14, 11, 14])).to.deep.equal(['', 'two-of-three up', '', 'two-of-three up']);
    expect(after([10, 6, 6])).to.deep.equal(['', '', '']);
    expect(after([9, 6, 6])).to.deep.equal(['', 'two-of-three down', 'two-of-three down']);
    expect(after([10, 13.54, 11, 14])).to.deep.equal(['', '', '', '']);
  });

  it('want all three of the points on one side of the mean', () => {
    expect(after([10, 14, 9, 14])).to.deep.equal(['', '', '', '']);
    expect(after([10, 14, 10, 14])).to.deep.equal(['', '', '', '']);
  });

  it('count a point outside the limits among the three, not among the two', () => {
    expect(after([10, 14, 16, 11])).to.deep.equal(['', '', 'outside-limits up', '']);
    expect(after([10, 14, 16, 14])).to.deep.equal(['', 'two-of-three up', 'outside-limits up', 'two-of-three up']);
  });

  it('mark all seven points of a shift, and none that lies on the mean', () => {
    expect(after([10, 11, 12, 11, 12, 11, 12, 11])).to.deep.equal(['', ...Array<string>(7).fill('shift up')]);
    expect(after([10, 11, 12, 11, 12, 11, 12])).to.deep.equal(Array(7).fill(''));
    expect(after([10, 11, 12, 11, 10, 12, 11, 12])).to.deep.equal(Array(8).fill(''));
    expect(after([8, 9, 8, 9, 8, 9, 8])).to.deep.equal(Array(7).fill('shift down'));
  });

  it('put a point outside the limits before a trend', () => {
    expect(after([10, 11, 12, 13, 14, 15, 16])).to.deep.equal([
      ...Array<string>(6).fill('trend up'),
      'outside-limits up',
    ]);
  });

  it('put a trend before two of three', () => {
    expect(after([8, 9, 10, 11, 12, 14, 15])).to.deep.equal(Array(7).fill('trend up'));
  });

  it('put two of three before a shift', () => {
    expect(after([10, 11, 12, 11, 12, 11, 14, 14])).to.deep.equal([
      '',
      ...Array<string>(5).fill('shift up'),
      'two-of-three up',
      'two-of-three up',
    ]);
  });

  it('take the values beside a gap for neighbours', () => {
    expect(after([10, 14, null, 11, 14])).to.deep.equal(after([10, 14, 11, 14]));
    expect(xmr([5, null, 7])!.points.map(({ index }) => index)).to.deep.equal([0, 2]);
  });
});

describe('phases of an XmR chart', () => {
  const moved = [...steady, ...steady.map((value) => value + 100)];

  it('have limits and signals of their own', () => {
    const { phases, points } = xmr(moved, { rebaseAt: [12] })!;
    expect(phases.map(({ from, to, mean }) => [from, to, mean])).to.deep.equal([
      [0, 11, 10],
      [12, 23, 110],
    ]);
    expect(points[11]).to.deep.include({ phase: 0, upper: 15.32 });
    expect(points[12]).to.deep.include({ phase: 1, upper: 115.32 });
    expect(points.some(({ rule }) => rule)).to.equal(false);
    expect(xmr(moved)!.points.filter(({ rule }) => rule)).to.have.length(24);
  });

  it('each fix their limits after their own first points', () => {
    const values = [...moved, 150];
    expect(xmr(values, { rebaseAt: [12], fixAfter: 12 })!.phases[1]!.mean).to.equal(110);
  });

  it('start at the first number from the place of the rebase on', () => {
    const gap = [9, 11, 9, null, null, 109, 111, 109];
    expect(xmr(gap, { rebaseAt: [3] })!.phases.map(({ from }) => from)).to.deep.equal([0, 5]);
    expect(xmr(gap, { rebaseAt: [0, 99] })!.phases).to.have.length(1);
  });

  it('do not start before they have two numbers', () => {
    expect(xmr([1, 2, 1, 2], { rebaseAt: [3] })!.phases).to.have.length(1);
    expect(xmr([1, 2, 1, 2], { rebaseAt: [1] })!.phases).to.have.length(1);
    expect(xmr([1, 2, 1, 2], { rebaseAt: [2] })!.phases).to.have.length(2);
  });
});

describe('what an XmR chart says', () => {
  const rising: [number[], XmrOptions] = [[...steady, 16], { fixAfter: 12 }];

  it('of the variation is what the last point means', () => {
    const [values, options] = rising;
    const say = (more: XmrOptions): unknown => xmr(values, { ...options, ...more })!.variation;
    expect(say({ better: 'higher' })).to.deep.equal({ meaning: 'improvement', way: 'high', rule: 'outside-limits' });
    expect(say({ better: 'lower' })).to.deep.equal({ meaning: 'concern', way: 'high', rule: 'outside-limits' });
    expect(say({})).to.deep.equal({ meaning: 'neutral', way: 'high', rule: 'outside-limits' });
    expect(xmr([...values, 10], options)!.variation).to.deep.equal({ meaning: 'common' });
    expect(xmr([...steady, 4], { fixAfter: 12, better: 'lower' })!.variation.way).to.equal('low');
  });

  it('of the target is what to expect with the last limits', () => {
    const say = (target: number, better: XmrOptions['better']): string | undefined =>
      xmr(steady, { target, better })!.assurance;
    expect(say(16, 'higher')).to.equal('fail');
    expect(say(16, 'lower')).to.equal('pass');
    expect(say(4, 'higher')).to.equal('pass');
    expect(say(4, 'lower')).to.equal('fail');
    expect(say(15.32, 'higher')).to.equal('hit-and-miss');
    expect(say(4.68, 'lower')).to.equal('hit-and-miss');
    expect(say(0, 'neutral')).to.equal(undefined);
    expect(xmr(steady, { better: 'higher' })!.assurance).to.equal(undefined);
  });

  it('of the target does not change the limits', () => {
    expect(xmr(steady, { target: 1000, better: 'higher' })!.phases).to.deep.equal(xmr(steady)!.phases);
  });
});

describe('an XmR chart of any values', () => {
  const someValues = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 2, maxLength: 40 });
  const place = fc.integer({ min: 0, max: 40 });

  it('moves and grows with its values', () => {
    fc.assert(
      fc.property(
        someValues,
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: -99, max: 99 }),
        place,
        (values, scale, shift, rebase) => {
          const options: XmrOptions = { better: 'higher', rebaseAt: [rebase] };
          const before = xmr(values, options)!.points;
          const afterwards = xmr(
            values.map((value) => value * scale + shift),
            options,
          )!.points;
          for (const [at, point] of afterwards.entries()) {
            const { rule, way, meaning, lower, upper, mean } = before[at]!;
            expect([point.rule, point.way, point.meaning]).to.deep.equal([rule, way, meaning]);
            expect(point.mean).to.be.closeTo(mean * scale + shift, 1e-6);
            expect(point.lower).to.be.closeTo(lower * scale + shift, 1e-6);
            expect(point.upper).to.be.closeTo(upper * scale + shift, 1e-6);
          }
        },
      ),
    );
  });

  it('turns round with its values', () => {
    const turned = { up: 'down', down: 'up', improvement: 'concern', concern: 'improvement' } as Record<string, string>;
    fc.assert(
      fc.property(someValues, (values) => {
        const before = xmr(values, { better: 'higher' })!.points;
        const mirrored = xmr(
          values.map((value) => -value),
          { better: 'higher' },
        )!.points;
        for (const [at, point] of mirrored.entries()) {
          const { rule, way, meaning } = before[at]!;
          expect(point.rule).to.equal(rule);
          expect(point.way).to.equal(turned[way ?? '']);
          expect(point.meaning).to.equal(turned[meaning] ?? 'common');
        }
      }),
    );
  });

  it('has a point for every number, and every point in one phase', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.integer({ min: 0, max: 9 })), { maxLength: 40 }),
        fc.array(place),
        (values, rebaseAt) => {
          const numbers = values.flatMap((value, index) => (value === null ? [] : [{ index, value }]));
          const result = xmr(values, { rebaseAt });
          if (numbers.length < 2) {
            expect(result).to.equal(undefined);
            return;
          }
          expect(result!.points.map(({ index, value }) => ({ index, value }))).to.deep.equal(numbers);
          expect(result!.phases.reduce((sum, { points }) => sum + points, 0)).to.equal(numbers.length);
          for (const { index, phase } of result!.points) {
            const { from, to } = result!.phases[phase]!;
            expect(index).to.be.within(from, to);
          }
        },
      ),
    );
  });
});
