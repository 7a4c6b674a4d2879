import { expect } from 'chai';
import fc from 'fast-check';
import { noise, walk } from '../../../test/support/noise.js';
import { findSeason, withoutLevel } from './seasonality.js';

function wave(count: number, season: number): number[] {
  return Array.from({ length: count }, (_, at) => Math.sin((2 * Math.PI * at) / season));
}

/** Of a hundred series, how many seem to have a season. */
function found(make: (errors: number[]) => number[], count: number, candidate: number): number {
  let seasons = 0;
  for (let seed = 1; seed <= 100; seed++) {
    if (findSeason(make(noise(seed * 7, count)), candidate)) seasons++;
  }
  return seasons;
}

describe('a season', () => {
  it('is found in values that come back, whatever their trend', () => {
    const monthly = (errors: number[]): number[] => wave(60, 12).map((value, at) => 2 * value + at / 3 + errors[at]!);
    expect(found(monthly, 60, 12)).to.be.at.least(95);
    expect(found((errors) => wave(40, 4).map((value, at) => 2 * value + errors[at]!), 40, 4)).to.be.at.least(90);
    expect(findSeason(wave(63, 7), 7)).to.equal(7);
  });

  it('is hardly ever found in noise, a trend or a random walk', () => {
    expect(found((errors) => errors, 60, 12)).to.be.at.most(8);
    expect(found((errors) => errors.map((error, at) => error + at), 60, 12)).to.be.at.most(8);
    expect(found(walk, 60, 12)).to.be.at.most(12);
  });

  it('is not found at another length', () => {
    expect(findSeason(wave(60, 12), 5)).to.equal(undefined);
    expect(findSeason(wave(60, 10), 4)).to.equal(undefined);
  });

  it('takes three times to be seen', () => {
    expect(findSeason(wave(35, 12), 12)).to.equal(undefined);
    expect(findSeason(wave(36, 12), 12)).to.equal(12);
    expect(findSeason(wave(36, 12), 1)).to.equal(undefined);
  });

  it('is not found in a straight line or in values that stay the same', () => {
    expect(
      findSeason(
        Array.from({ length: 60 }, (_, at) => at * 0.1),
        12,
      ),
    ).to.equal(undefined);
    expect(findSeason(Array<number>(60).fill(0.1), 12)).to.equal(undefined);
  });

  it('stays where it is when values move and grow', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99_999 }),
        fc.constantFrom(-2, 0.5, 10),
        fc.integer({ min: -99, max: 99 }),
        (seed, scale, shift) => {
          const values = wave(48, 12).map((value, at) => value + noise(seed, 48)[at]!);
          const moved = values.map((value) => value * scale + shift);
          expect(findSeason(moved, 12)).to.equal(findSeason(values, 12));
        },
      ),
    );
  });
});

describe('values without their level', () => {
  it('are what is above or below one season around them', () => {
    expect(withoutLevel([1, 5, 3, 7, 5], 3)).to.deep.equal([NaN, 2, -2, 2, NaN]);
    expect(withoutLevel([0, 4, 0, 4, 0, 4], 2)).to.deep.equal([NaN, 2, -2, 2, -2, NaN]);
  });
});
