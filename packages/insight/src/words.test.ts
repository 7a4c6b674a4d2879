import { expect } from 'chai';
import fc from 'fast-check';
import { factsInWords } from './facts.js';
import { formatAmount } from './format-amount.js';
import { formatDuration } from './format-duration.js';
import { formatValue, type ValueFormat } from './format-number.js';
import { formatDate, formatPeriod } from './format-time.js';
import { parsePeriod } from './period.js';
import { words as cy } from './words/cy.js';
import { words as en } from './words/en.js';
import { standingWords } from './words/standing-words.js';
import type { Words } from './words/words.js';

const shown = (value: number, how: ValueFormat = {}, words: Words = en): string => formatValue(value, how, words).shown;
const period = (text: string, words: Words = en): string => formatPeriod(parsePeriod(text)!, words);

describe('numbers', () => {
  const cases: [number, ValueFormat, string, string][] = [
    [48.2, { unit: '%' }, '48.2%', '48.2%'],
    [0.5, {}, '0.5', '0.5'],
    [1234, {}, '1,234', '1,234'],
    [75, { unit: 'GBP' }, '£75', '£75'],
    [75.5, { unit: 'GBP' }, '£75.50', '£75.50'],
    [400_000, { unit: 'GBP' }, '£400,000', '£400,000'],
    [1_240_815, { unit: 'GBP' }, '£1.2 million', '£1.2 miliwn'],
    [3_400_000_000, {}, '3.4 billion', '3.4 biliwn'],
    [-3, {}, '−3', '−3'],
    [-1_500_000, { unit: 'GBP' }, '−£1.5 million', '−£1.5 miliwn'],
    [-0.04, { decimals: 1 }, '0.0', '0.0'],
    [-0.04, { precision: 0 }, '0', '0'],
    [-0, { unit: '%' }, '0%', '0%'],
    [1_490_000, { unit: 'GBP', decimals: 0 }, '£1.5 million', '£1.5 miliwn'],
    [2_000_000, { unit: 'GBP', decimals: 0 }, '£2 million', '£2 miliwn'],
    [1_240_815, { decimals: 2 }, '1.24 million', '1.24 miliwn'],
    [999_999_999, {}, '1 billion', '1 biliwn'],
    [999_999_999_999, {}, '1 trillion', '1 triliwn'],
    [960_000_000, {}, '960 million', '960 miliwn'],
    [999_999.999, {}, '1 million', '1 miliwn'],
    [999_999.6, { unit: 'GBP', decimals: 0 }, '£1 million', '£1 miliwn'],
    [999_999, {}, '999,999', '999,999'],
    [12, { unit: '£' }, '£12', '£12'],
    [12, { unit: 'gbp' }, '£12', '£12'],
    [12, { unit: '€' }, '€12', '€12'],
    [12, { unit: 'all' }, '12 all', '12 all'],
    [1.2, { unit: 'tonnes' }, '1.2 tonnes', '1.2 tonnes'],
    [1, { unit: 'days', decimals: 1 }, '1.0 days', '1.0 days'],
    [1, { unit: 'per 1,000 residents' }, '1 per 1,000 residents', '1 per 1,000 residents'],
    [1, { unit: 'FTE' }, '1 FTE', '1 FTE'],
    [1_000_000, { unit: 'visits' }, '1 million visits', '1 miliwn visits'],
    [12, { format: 'currency' }, '£12', '£12'],
    [12, { format: 'currency', unit: 'EUR' }, '€12', '€12'],
    [48, { format: 'percent' }, '48%', '48%'],
    [48.25, { unit: '%', decimals: 1 }, '48.3%', '48.3%'],
    [84, { unit: '%', precision: 1 }, '84%', '84%'],
    [25.5, { unit: 'days' }, '25.5 days', '25.5 days'],
    [48.2, { format: 'number', unit: '%' }, '48.2', '48.2'],
  ];
  for (const [value, how, english, welsh] of cases) {
    it(`${value} ${JSON.stringify(how)} is ${english}, in Welsh ${welsh}`, () => {
      expect(shown(value, how)).to.equal(english);
      expect(shown(value, how, cy)).to.equal(welsh);
    });
  }

  it('are spoken with "per cent" and "y cant"', () => {
    expect(formatValue(48.2, { unit: '%' }, en).spoken).to.equal('48.2 per cent');
    expect(formatValue(48.2, { unit: '%' }, cy).spoken).to.equal('48.2 y cant');
  });

  it('below nothing are spoken with "minus" and "minws"', () => {
    expect(formatValue(-3, { unit: '%' }, en).spoken).to.equal('minus 3 per cent');
    expect(formatValue(-3, { unit: '%' }, cy).spoken).to.equal('minws 3 y cant');
    expect(formatValue(-3, { unsigned: true }, en)).to.deep.equal({ shown: '3', spoken: '3' });
    expect(formatValue(-0.001, {}, en).spoken).to.equal('0');
  });

  it('below a million keep every digit of a whole number', () => {
    fc.assert(
      fc.property(fc.integer({ min: -999_999, max: 999_999 }), (value) => {
        expect(Number(shown(value).replaceAll(',', '').replace('−', '-'))).to.equal(value);
      }),
    );
  });
});

describe('changes', () => {
  it('of a percentage are points, one or several', () => {
    expect(formatAmount(-1.3, 48.2, { unit: '%' }, en)).to.equal('1.3 points');
    expect(formatAmount(1, 48.2, { unit: '%' }, en)).to.equal('1 point');
    expect(formatAmount(1, 48.2, { unit: '%', decimals: 1 }, en)).to.equal('1.0 points');
    expect(formatAmount(1.3, 48.2, { unit: '%' }, cy)).to.equal('1.3 pwynt');
  });

  it('of anything else are in its unit, rounded where the value is in millions', () => {
    expect(formatAmount(-2.2, 4.2, { unit: 'days' }, en)).to.equal('2.2 days');
    expect(formatAmount(527_023.88, 4_600_000, { unit: 'GBP' }, en)).to.equal('£527,000');
    expect(formatAmount(-527.88, 4600, { unit: 'GBP' }, en)).to.equal('£527.88');
  });
});

describe('lengths of time', () => {
  const cases: [number, string, string, string][] = [
    [95, 'minutes', '1 hour 35 minutes', '1 awr 35 munud'],
    [1, 'hours', '1 hour', '1 awr'],
    [5400, 'seconds', '1 hour 30 minutes', '1 awr 30 munud'],
    [42, 'seconds', '42 seconds', '42 eiliad'],
    [0, 'minutes', '0 minutes', '0 munud'],
    [4.2, 'days', '4.2 days', '4.2 diwrnod'],
    [3, 'visits', '3 visits', '3 visits'],
    [1, 'days', '1 day', '1 diwrnod'],
    [-95, 'minutes', 'minus 1 hour 35 minutes', 'minws 1 awr 35 munud'],
    [-4.2, 'days', 'minus 4.2 days', 'minws 4.2 diwrnod'],
    [-0.01, 'days', '0 days', '0 diwrnod'],
    [-0.2, 'seconds', '0 seconds', '0 eiliad'],
  ];
  for (const [value, unit, english, welsh] of cases) {
    it(`${value} ${unit} is ${english}, in Welsh ${welsh}`, () => {
      expect(formatDuration(value, unit, en)).to.equal(english);
      expect(formatDuration(value, unit, cy)).to.equal(welsh);
    });
  }
});

describe('periods in words', () => {
  const cases: [string, string, string][] = [
    ['2026', '2026', '2026'],
    ['2025/26', '2025 to 2026', '2025 i 2026'],
    ['2026-Q3', 'July to September 2026', 'Gorffennaf i Fedi 2026'],
    ['2025/26-Q4', 'January to March 2026', 'Ionawr i Fawrth 2026'],
    ['2026-09', 'September 2026', 'Medi 2026'],
    ['2026-W38', 'week starting 14 September 2026', 'yr wythnos sy’n dechrau 14 Medi 2026'],
    ['2026-02-01', '1 February 2026', '1 Chwefror 2026'],
  ];
  for (const [text, english, welsh] of cases) {
    it(`${text} is ${english}, in Welsh ${welsh}`, () => {
      expect(period(text)).to.equal(english);
      expect(period(text, cy)).to.equal(welsh);
    });
  }

  it('gives dates without the reader’s time zone moving them', () => {
    expect(formatDate(new Date('2026-03-29T00:00:00Z'), en)).to.equal('29 March 2026');
  });
});

describe('facts', () => {
  const facts = {
    value: '48.2 per cent',
    period: 'July to September 2026',
    change: { amount: '1.3 points', against: 'last-year', direction: 'up' },
    target: { value: '50 per cent', met: false },
  } as const;

  it('are told in the order a listener needs them', () => {
    expect(en.sentence('Household waste recycled', factsInWords(facts, en))).to.equal(
      'Household waste recycled: 48.2 per cent, July to September 2026, ' +
        'up 1.3 points on the same period last year, target 50 per cent not met',
    );
  });

  it('leave out what is not known', () => {
    expect(factsInWords({ value: '12' }, en)).to.equal('12');
    expect(factsInWords({ value: '', mark: 'not available' }, en)).to.equal('not available');
  });

  it('say better and worse in words, and no change without a direction', () => {
    const { change, changeWithVerdict } = standingWords(en);
    expect(changeWithVerdict({ ...facts.change, verdict: 'better' })).to.equal(
      'up 1.3 points on the same period last year (better)',
    );
    expect(change({ amount: '0', against: 'previous', direction: 'same' })).to.equal(
      'no change on the previous period',
    );
  });

  it('name a line of figures without a word between its ends', () => {
    const ends = (words: Words) => [period('2024-Q3', words), period('2026-Q3', words)] as const;
    expect(standingWords(en).trend(...ends(en), '43%', '49%')).to.equal(
      'Small line chart: first July to September 2024, last July to September 2026, lowest 43%, highest 49%',
    );
    expect(standingWords(cy).trend(...ends(cy), '43%', '49%')).to.equal(
      'Siart linell fach: cyntaf Gorffennaf i Fedi 2024, olaf Gorffennaf i Fedi 2026, isaf 43%, uchaf 49%',
    );
  });

  it('say of "< 10" that the exact figure is not shown', () => {
    expect(standingWords(en).marks['suppressed-below']).to.match(/^exact figure not shown, to protect/);
    expect(standingWords(cy).marks['suppressed-below']).to.match(/^ni ddangosir yr union ffigur, er mwyn/);
  });

  it('are whole in Welsh: every phrase that English has', () => {
    const english = standingWords(en);
    const welsh = standingWords(cy);
    for (const key of Object.keys(english)) expect(welsh).to.have.property(key);
    expect(Object.keys(welsh.marks)).to.deep.equal(Object.keys(english.marks));
    for (const key of Object.keys(english.marks)) expect(welsh.marks[key]).not.to.equal(english.marks[key]);
  });
});
