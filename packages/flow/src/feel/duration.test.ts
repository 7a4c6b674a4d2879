import { expect } from 'chai';
import fc from 'fast-check';
import { durationOfText } from './duration.js';
import { fault, worth } from '../../test/feel.js';

describe('lengths of time', () => {
  it('print in the largest parts there are, and read back the same', () => {
    expect(worth('@"P26M"')).to.equal('P2Y2M');
    expect(worth('@"PT1000M"')).to.equal('PT16H40M');
    expect(worth('@"-P1DT25H"')).to.equal('-P2DT1H');
    expect(worth('[@"P0D", @"-P0Y", @"PT0.50S"]')).to.deep.equal(['PT0S', 'P0M', 'PT0.5S']);
    const part = fc.integer({ min: 0, max: 99_999 });
    fc.assert(
      fc.property(part, part, part, part, fc.boolean(), (days, hours, minutes, seconds, negative) => {
        const text = String(durationOfText(`${negative ? '-' : ''}P${days}DT${hours}H${minutes}M${seconds}S`));
        const total = ((days * 24 + hours) * 60 + minutes) * 60 + seconds;
        expect(durationOfText(text).amount.toNumber()).to.equal(negative ? -total : total);
        expect(text).to.equal(String(durationOfText(text)));
      }),
    );
  });

  it('have the parts of their own kind', () => {
    expect(worth('[@"P14M".years, @"P14M".months, @"-P14M".months]')).to.deep.equal(['1', '2', '-2']);
    expect(worth('[@"P1DT2H3M4.5S".days, @"P1DT2H3M4.5S".hours, @"P1DT2H3M4.5S".seconds]')).to.deep.equal([
      '1',
      '2',
      '4.5',
    ]);
    expect(fault('@"P14M".days')).to.match(/^member/);
    expect(fault('@"P14M".constructor')).to.match(/^member/);
  });

  it('are not added where a month would have to be a number of days', () => {
    expect(fault('@"P1M" + @"P30D"')).to.match(/^kinds/);
    expect(fault('@"P1M" < @"P30D"')).to.match(/^kinds/);
    expect(fault('@"P1Y2D"')).to.match(/^duration/);
  });

  it('are nothing but ISO 8601', () => {
    for (const text of ['P', 'PT', 'P1', 'P1DT', '1D', 'P1H', 'P-1D', 'p1d']) {
      expect(() => durationOfText(text), text).to.throw('duration');
    }
  });
});
