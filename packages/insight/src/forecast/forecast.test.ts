import { expect } from 'chai';
import fc from 'fast-check';
import { noise, walk, wave } from '../../../../test/support/noise.js';
import { makeSeries, type SeriesPoint } from '../measure.js';
import type { Step } from '../period.js';
import { forecast, type Forecast, type ForecastOptions } from './index.js';

function seriesOf(step: Step, values: readonly (number | null)[]): SeriesPoint[] {
  return values.map((value, at) => ({ period: { step, index: 24_000 + at }, value }));
}

function forecastOf(step: Step, values: readonly (number | null)[], options?: ForecastOptions): Forecast {
  const result = forecast(seriesOf(step, values), options);
  if ('reason' in result) throw new Error(`Declined: ${result.reason}`);
  return result;
}

function reasonOf(step: Step, values: readonly (number | null)[], options?: ForecastOptions): string {
  const result = forecast(seriesOf(step, values), options);
  return 'reason' in result ? result.reason : 'none';
}

interface Kind {
  step: Step;
  count: number;
  /** Values from noise of mean 0 and deviation 1. */
  make: (noise: number[]) => number[];
  /** Of ten such series, how many are given a forecast at least and at most. */
  given: [number, number];
  options?: ForecastOptions;
}

const add = (of: (at: number) => number) => (errors: number[]) => errors.map((error, at) => of(at) + error);

const kinds: Record<string, Kind> = {
  'flat noise by month': { step: 'month', count: 60, make: add(() => 50), given: [8, 10] },
  'flat noise by year': { step: 'year', count: 20, make: add(() => 50), given: [2, 10] },
  'a season by month': { step: 'month', count: 84, make: add((at) => 3 * wave(at, 12)), given: [5, 10] },
  'a weak season by month': { step: 'month', count: 96, make: add((at) => wave(at, 12)), given: [5, 10] },
  'a season with a trend': { step: 'month', count: 84, make: add((at) => 3 * wave(at, 12) + at / 8), given: [8, 10] },
  'three years of a season': { step: 'month', count: 36, make: add((at) => 3 * wave(at, 12)), given: [0, 10] },
  'a season that grows': { step: 'month', count: 96, make: add((at) => (at / 16) * wave(at, 12)), given: [0, 3] },
  'a peak each March': { step: 'month', count: 72, make: add((at) => (at % 12 === 2 ? 15 : 0)), given: [5, 10] },
  'a season on a wandering level': {
    step: 'month',
    count: 120,
    make: (errors) => walk(errors).map((level, at) => level + 4 * wave(at, 12)),
    given: [3, 10],
  },
  'a trend by year': { step: 'financial-year', count: 18, make: add((at) => at), given: [3, 10] },
  'a falling trend by month': { step: 'month', count: 60, make: add((at) => -at / 5), given: [6, 10] },
  'a random walk by month': { step: 'month', count: 60, make: walk, given: [0, 3] },
  'a random walk by year': { step: 'year', count: 24, make: walk, given: [0, 4] },
  'noise with a memory': {
    step: 'month',
    count: 72,
    make: (errors) => errors.map((error, at) => error + 0.7 * (errors[at - 1] ?? 0)),
    given: [2, 10],
  },
  'a step of late': { step: 'month', count: 48, make: add((at) => (at < 36 ? 0 : 8)), given: [0, 3] },
  'a step long ago': { step: 'month', count: 96, make: add((at) => (at < 30 ? 0 : 8)), given: [6, 10] },
  'a dip for half a year': {
    step: 'month',
    count: 84,
    make: add((at) => (at > 30 && at < 37 ? -9 : 0)),
    given: [4, 10],
  },
  'rare counts': {
    step: 'month',
    count: 60,
    make: (errors) => errors.map((error) => Math.max(0, Math.round(error - 0.5))),
    given: [0, 3],
    options: { floor: 0 },
  },
  'a season by quarter': { step: 'quarter', count: 40, make: add((at) => 2 * wave(at, 4)), given: [4, 10] },
  'percentages near their end by quarter': {
    step: 'financial-quarter',
    count: 32,
    make: (errors) => errors.map((error) => Math.min(100, 98 + error)),
    given: [4, 10],
    options: { ceiling: 100 },
  },
  'a season by week': { step: 'week', count: 180, make: add((at) => 4 * wave(at, 52)), given: [4, 10] },
  'a rhythm of days': { step: 'day', count: 84, make: add((at) => (at % 7 > 4 ? -5 : 0)), given: [6, 10] },
};

describe('a forecast', () => {
  for (const [name, { step, count, make, given, options }] of Object.entries(kinds)) {
    it(`of ${name} is nearer than the naive one, or is not given`, () => {
      let forecasts = 0;
      let errors = 0;
      let naiveErrors = 0;
      for (let seed = 1; seed <= 10; seed++) {
        const values = make(noise(seed * 101, count + 52));
        const result = forecast(seriesOf(step, values.slice(0, count)), options);
        if ('reason' in result) continue;
        forecasts++;
        const { points, season = 1, mase } = result;
        expect(mase).to.be.within(0, 0.95);
        for (const [ahead, { value }] of points.entries()) {
          errors += Math.abs(values[count + ahead]! - value);
          naiveErrors += Math.abs(values[count + ahead]! - values[count - season + (ahead % season)]!);
        }
      }
      expect(forecasts).to.be.within(...given);
      expect(errors).to.be.at.most(naiveErrors);
    });
  }

  it('starts after the last number and goes on for a season', () => {
    const values = noise(7, 60).map((error, at) => 5 * wave(at, 12) + at / 5 + error);
    const { points, season, method } = forecastOf('month', [...values, null]);
    expect(points.map(({ period }) => period.index)).to.deep.equal(Array.from({ length: 12 }, (_, at) => 24_060 + at));
    expect(points[0]!.period.step).to.equal('month');
    expect(season).to.equal(12);
    expect(method).to.equal('damped-holt-winters');
  });

  it('goes as far as asked, but no further than half the length behind', () => {
    const values = noise(3, 30);
    expect(forecastOf('year', values).points).to.have.length(1);
    expect(forecastOf('year', values, { periods: 6 }).points).to.have.length(6);
    expect(forecastOf('year', values, { periods: 99 }).points).to.have.length(15);
  });

  it('follows a line and flattens out slowly', () => {
    const line = Array.from({ length: 20 }, (_, at) => 100 + 3 * at);
    const { points, method } = forecastOf('year', line, { periods: 3 });
    expect(method).to.equal('damped-trend');
    expect(points[0]!.value).to.be.closeTo(160, 0.5);
    expect(points[2]!.value).to.be.within(163, 166);
  });

  it('of pure noise is near its mean, with an interval as wide as the noise', () => {
    const { points, method, season } = forecastOf(
      'year',
      noise(5, 100).map((error) => 20 + error),
    );
    expect([method, season]).to.deep.equal(['level', undefined]);
    expect(points[0]!.value).to.be.closeTo(20, 0.4);
    expect(points[0]!.high - points[0]!.low).to.be.closeTo(2 * 1.2816, 0.6);
  });

  it('fills a short gap on a straight line', () => {
    const line: number[] = Array.from({ length: 20 }, (_, at) => 3 * at);
    const [whole] = forecastOf('year', line).points;
    const [filled] = forecastOf('year', [...line.slice(0, 9), null, null, ...line.slice(11)]).points;
    expect(filled!.value).to.be.closeTo(whole!.value, 1e-9);
    expect(filled!.low).to.be.closeTo(whole!.low, 1e-9);
    const values: (number | null)[] = noise(5, 40);
    values[10] = null;
    values[20] = values[21] = null;
    expect(reasonOf('year', values)).to.equal('none');
    const withoutRows = seriesOf('year', values).filter(({ value }) => value !== null);
    expect(forecast(withoutRows)).to.deep.equal(forecast(seriesOf('year', values)));
  });

  it('keeps within what is possible', () => {
    const values = noise(5, 40);
    const [open] = forecastOf('year', values).points;
    expect(open!.low).to.be.below(-1);
    expect(open!.high).to.be.above(1);
    const [within] = forecastOf('year', values, { floor: -0.5, ceiling: 0.6 }).points;
    expect(within).to.deep.include({ low: -0.5, high: 0.6, value: open!.value });
    expect(forecastOf('year', values, { floor: 3 }).points[0]).to.deep.include({ low: 3, high: 3, value: 3 });
  });

  it('takes a season it is given, and none when told so', () => {
    const values = noise(4, 60).map((error, at) => 4 * wave(at, 6) + error);
    expect(forecastOf('month', values, { season: 6 }).season).to.equal(6);
    const { season, points } = forecastOf('month', noise(4, 30), { season: 1 });
    expect([season, points.length]).to.deep.equal([undefined, 12]);
  });
});

describe('no forecast', () => {
  it('is given of too few values', () => {
    expect(reasonOf('year', [])).to.equal('too-short');
    expect(reasonOf('year', [null, null])).to.equal('too-short');
    expect(reasonOf('year', noise(5, 11))).to.equal('too-short');
    expect(reasonOf('month', noise(5, 35))).to.equal('too-short');
    expect(reasonOf('quarter', noise(5, 40), { season: 20 })).to.equal('too-short');
  });

  it('is given across wide gaps, or many', () => {
    const values: (number | null)[] = noise(5, 40);
    expect(reasonOf('year', values.with(10, null).with(11, null).with(12, null))).to.equal('gaps');
    expect(
      reasonOf(
        'year',
        values.map((value, at) => (at % 6 ? value : null)),
      ),
    ).to.equal('gaps');
  });

  it('is given without a regular step', () => {
    const values = noise(5, 40);
    const days = seriesOf('day', values).filter((_, at) => at % 3);
    expect(forecast(days)).to.deep.equal({ reason: 'no-rhythm' });
    const months = seriesOf('month', values);
    expect(forecast([...months, months.at(-1)!])).to.deep.equal({ reason: 'no-rhythm' });
    expect(forecast([...seriesOf('year', values), ...months])).to.deep.equal({ reason: 'no-rhythm' });
  });

  it('is given of what never changes', () => {
    expect(reasonOf('month', Array<number>(60).fill(4))).to.equal('constant');
  });

  it('is given of rare events', () => {
    expect(
      reasonOf(
        'year',
        Array.from({ length: 40 }, (_, at) => (at % 7 ? 0 : at % 3)),
      ),
    ).to.equal('too-noisy');
  });

  it('is given where the last value is as good a guess', () => {
    expect(reasonOf('month', walk(noise(5, 60)))).to.equal('no-better-than-naive');
  });

  it('is given where it was better only long ago', () => {
    const late = walk(noise(52, 60));
    const values = noise(2, 60).map((error, at) => (at < 45 ? 3 * error : late[at]! - late[45]!));
    expect(reasonOf('year', values)).to.equal('no-better-than-naive');
    expect(reasonOf('year', values.slice(0, 45))).to.equal('none');
  });

  it('is given where anything could come', () => {
    const values = noise(5, 40);
    expect(reasonOf('year', values, { level: 0.8 })).to.equal('none');
    expect(reasonOf('year', values, { level: 0.999 })).to.equal('too-noisy');
  });
});

describe('the interval of a forecast', () => {
  /** Share of later values inside the intervals of many forecasts. */
  function coverage(level: number): number {
    let inside = 0;
    let all = 0;
    for (let seed = 1; seed <= 25; seed++) {
      const errors = noise(seed * 13, 72);
      const drift = walk(noise(seed * 17, 72));
      const simulated = [
        errors,
        errors.map((error, at) => 3 * wave(at, 12) + error),
        errors.map((error, at) => at / 4 + error),
        errors.map((error, at) => 0.3 * drift[at]! + error),
      ];
      for (const values of simulated) {
        const result = forecast(seriesOf('month', values.slice(0, 60)), { level });
        if ('reason' in result) continue;
        for (const [ahead, { low, high }] of result.points.entries()) {
          const actual = values[60 + ahead]!;
          all++;
          if (actual >= low && actual <= high) inside++;
        }
      }
    }
    expect(all).to.be.above(500);
    return inside / all;
  }

  it('holds about as many values as it says', () => {
    expect(coverage(0.8)).to.be.within(0.75, 0.87);
    expect(coverage(0.5)).to.be.within(0.45, 0.58);
  }).timeout(20_000);

  it('widens as the level wanders', () => {
    const level = walk(noise(11, 60));
    const { points } = forecastOf(
      'year',
      noise(2, 60).map((error, at) => 0.4 * level[at]! + error),
      { periods: 6 },
    );
    const widths = points.map(({ low, high }) => high - low);
    expect(widths[5]! / widths[0]!).to.be.above(1.1);
  });

  it('holds its value and grows no narrower', () => {
    const { points } = forecastOf(
      'month',
      noise(7, 72).map((error, at) => 3 * wave(at, 12) + at / 8 + error),
    );
    for (const [ahead, { low, high, value }] of points.entries()) {
      expect(value).to.be.within(low, high);
      const before = points[ahead - 1];
      if (before) expect(high - low).to.be.at.least(before.high - before.low - 1e-9);
    }
  });
});

describe('a forecast of any series', () => {
  it('moves, grows and turns round with its values', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.constantFrom(-3, -1, 0.01, 2, 1000),
        fc.integer({ min: -99, max: 99 }),
        (seed, scale, shift) => {
          const values = noise(seed, 40).map((error, at) => wave(at, 4) + at / 9 + error);
          const before = forecast(seriesOf('quarter', values));
          const after = forecast(
            seriesOf(
              'quarter',
              values.map((value) => value * scale + shift),
            ),
          );
          if ('reason' in before || 'reason' in after) {
            expect(after).to.deep.equal(before);
            return;
          }
          expect(after.method).to.equal(before.method);
          expect(after.mase).to.be.closeTo(before.mase, 1e-6);
          const noiseOf = 1e-6 * (Math.abs(scale) + Math.abs(shift));
          for (const [ahead, { value, low, high }] of after.points.entries()) {
            const expected = before.points[ahead]!;
            const ends = [expected.low * scale + shift, expected.high * scale + shift];
            expect(value).to.be.closeTo(expected.value * scale + shift, noiseOf);
            expect(low).to.be.closeTo(Math.min(...ends), noiseOf);
            expect(high).to.be.closeTo(Math.max(...ends), noiseOf);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('is a forecast or a reason, whatever the values', () => {
    const value = fc.oneof(fc.constant(null), fc.integer({ min: -5, max: 5 }), fc.double({ noDefaultInfinity: true }));
    fc.assert(
      fc.property(fc.array(value, { maxLength: 40 }), (values) => {
        const result = forecast(seriesOf('year', values));
        if ('reason' in result) return;
        for (const { value: expected, low, high } of result.points) expect(expected).to.be.within(low, high);
      }),
      { numRuns: 60 },
    );
  });

  it('reads observations as they come', () => {
    const observations = noise(5, 48).map((value, at) => ({
      when: `${2020 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`,
      value,
    }));
    const result = forecast(makeSeries(observations));
    expect('reason' in result ? result.reason : result.points[0]!.period.index).to.equal(2024 * 12);
  });
});
