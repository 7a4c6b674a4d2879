import { expect } from 'chai';
import fc from 'fast-check';
import { costInWords, moneyInWords } from './cost.js';
import { costRows } from './cost-table.js';
import type { Cost } from './service.js';
import { serviceWords as welsh } from './words/cy.js';
import { serviceWords as english } from './words/en.js';

const today = '2026-05-01';
const inEnglish = (...costs: Cost[]) => costInWords(costs, { words: english, today });
const inWelsh = (...costs: Cost[]) => costInWords(costs, { words: welsh, today });

const told: Record<string, { costs: Cost[]; english?: string; welsh?: string }> = {
  nothing: { costs: [] },
  'a free service': { costs: [{ amount: 0 }], english: 'Free', welsh: 'Am ddim' },
  'pounds without pence': { costs: [{ amount: 35 }], english: '£35', welsh: '£35' },
  'pounds and pence': { costs: [{ amount: 1234.5 }], english: '£1,234.50', welsh: '£1,234.50' },
  'pence alone': { costs: [{ amount: 0.8 }], english: '80p', welsh: '80c' },
  'what it is for': { costs: [{ amount: 12.5, description: 'Per session' }], english: '£12.50 per session' },
  'a unit that nobody pays by': { costs: [{ amount: 0, description: 'per session' }], english: 'Free' },
  'a price with a long story': {
    costs: [{ amount: 5, description: 'The price is set by the cabinet each April.' }],
    english: '£5',
  },
  'a range': { costs: [{ amount: 5, most: 20 }], english: '£5 to £20', welsh: '£5 i £20' },
  'a range the wrong way round': { costs: [{ amount: 20, most: 5 }], english: '£5 to £20' },
  'a range from nothing': {
    costs: [{ amount: 0, most: 20 }],
    english: 'Free or up to £20',
    welsh: 'Am ddim neu hyd at £20',
  },
  'a price in words': { costs: [{ description: 'Depends on your income' }], english: 'Depends on your income' },
  'several prices': {
    costs: [
      { option: 'Small bin', amount: 5 },
      { option: 'Large bin', amount: 35 },
    ],
    english: '£5 to £35, depending on who or what it is for',
    welsh: '£5 i £35, yn dibynnu ar bwy neu ar beth y mae ar ei gyfer',
  },
  'several prices by the hour': {
    costs: [
      { option: 'Hall', amount: 10, description: 'per hour' },
      { option: 'Room', amount: 5, description: 'per hour' },
    ],
    english: '£5 to £10 per hour, depending on who or what it is for',
  },
  'one price for all': {
    costs: [
      { option: 'Brown bin', amount: 35 },
      { option: 'Green bin', amount: 35 },
    ],
    english: '£35',
  },
  'some prices in words': {
    costs: [{ amount: 5 }, { description: 'More for large items' }],
    english: 'From £5',
    welsh: 'O £5',
  },
  'several prices in words': {
    costs: [{ description: 'Ask the hall' }, { description: 'Ask the caretaker' }],
    english: 'There are several prices',
    welsh: 'Mae mwy nag un pris',
  },
  'several currencies': { costs: [{ amount: 5 }, { amount: 6, currency: 'EUR' }], english: 'There are several prices' },
  'a lower price': {
    costs: [{ amount: 35 }, { amount: 17.5, concession: true, option: 'Pension Credit' }],
    english: '£35, or £17.50 for some people',
    welsh: '£35, neu £17.50 i rai pobl',
  },
  'several lower prices': {
    costs: [{ amount: 35 }, { amount: 10, concession: true }, { amount: 20, concession: true }],
    english: '£35, or from £10 for some people',
  },
  'free for some': {
    costs: [{ amount: 35 }, { amount: 0, concession: true }],
    english: '£35, or free for some people',
    welsh: '£35, neu am ddim i rai pobl',
  },
  'a price for some only': { costs: [{ amount: 0, option: 'Under 5s' }], english: 'Free (Under 5s)' },
  'a lower price and no other': { costs: [{ amount: 3, concession: true }], english: '£3 for some people' },
  'prices of before and after': {
    costs: [
      { amount: 30, validUntil: '2026-04-30' },
      { amount: 33, validFrom: '2026-05-01', validUntil: '2026-05-01' },
      { amount: 36, validFrom: '2026-05-02' },
    ],
    english: '£33',
  },
  'a price to come': {
    costs: [{ amount: 36, validFrom: '2027-04-01' }],
    english: '£36 from 1 April 2027',
    welsh: '£36 o 1 Ebrill 2027',
  },
  'a price that has ended': {
    costs: [
      { amount: 28, validUntil: '2024-03-31' },
      { amount: 30, validUntil: '2025-03-31' },
    ],
    english: '£30, but this price may be out of date',
    welsh: '£30, ond efallai nad yw’r pris hwn yn gyfredol',
  },
  'another currency': { costs: [{ amount: 5, currency: 'EUR' }], english: '€5' },
  'amounts that are none': { costs: [{ amount: Number.NaN }, { amount: -5 }] },
};

describe('costInWords', () => {
  for (const [name, { costs, ...expected }] of Object.entries(told)) {
    it(`tells of ${name}`, () => {
      expect(inEnglish(...costs)).to.equal(expected.english);
      if (expected.welsh) expect(inWelsh(...costs)).to.equal(expected.welsh);
    });
  }

  it('never makes up a price', () => {
    const cost = fc.record(
      {
        amount: fc.oneof(fc.integer({ min: 0, max: 500 }), fc.constant(Number.NaN)),
        most: fc.integer({ min: 0, max: 500 }),
        concession: fc.boolean(),
        option: fc.constantFrom('Adults', 'Children'),
        validFrom: fc.constantFrom('2026-01-01', '2027-01-01', 'soon'),
        validUntil: fc.constantFrom('2026-01-01', '2027-01-01', 'later'),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(cost, { maxLength: 4 }), (costs) => {
        const known = new Set(costs.flatMap(({ amount, most }) => [amount, most]));
        const text = inEnglish(...costs) ?? '';
        for (const [, amount] of text.matchAll(/£(\d+)/g)) expect(known).to.include(Number(amount));
      }),
    );
  });
});

describe('moneyInWords', () => {
  it('stands a currency that is none', () => {
    expect(moneyInWords(5, 'pounds', english)).to.equal('5 pounds');
  });
});

describe('costRows', () => {
  it('has a row for each price that stands or is to come', () => {
    const costs: Cost[] = [
      { option: 'Adults', amount: 12.5, description: 'per session', validUntil: '2027-03-31' },
      { option: 'On benefits', amount: 0, concession: true },
      { option: 'Adults', amount: 14, validFrom: '2027-04-01' },
      { option: 'Adults', amount: 10, validUntil: '2025-03-31' },
      { option: 'Groups', description: 'Ask us' },
    ];
    expect(costRows(costs, today, english)).to.deep.equal([
      { option: 'Adults', price: '£12.50 per session', valid: 'Until 31 March 2027' },
      { option: 'On benefits', price: 'Free', notes: 'Lower price for some people' },
      { option: 'Adults', price: '£14', valid: 'From 1 April 2027' },
      { option: 'Groups', price: 'Ask us' },
    ]);
  });

  it('keeps prices that have ended where there are no others, and says so', () => {
    expect(costRows([{ amount: 30, validUntil: '2025-03-31' }], today, english)).to.deep.equal([
      { price: '£30', valid: 'Ended on 31 March 2025, may be out of date' },
    ]);
    expect(costRows([{ amount: 30, validUntil: '2025-03-31' }], today, welsh)).to.deep.equal([
      { price: '£30', valid: 'Daeth i ben ar 31 Mawrth 2025, efallai nad yw’n gyfredol' },
    ]);
  });
});
