import { expect } from 'chai';
import fc from 'fast-check';
import { datasetOf } from '../../test/dataset.js';
import type { Cost } from '../service.js';
import { servicesOf } from './index.js';

const costs = (cell: unknown, more = {}) =>
  servicesOf(datasetOf([{ Name: 'Swimming', Cost: cell, ...more }])).services[0]!.costs;

describe('costs in a cell', () => {
  const cases: [unknown, readonly Cost[] | undefined][] = [
    ['Free', [{ amount: 0 }]],
    ['Free of charge', [{ amount: 0 }]],
    ['Am ddim', [{ amount: 0 }]],
    ['£0.00', [{ amount: 0 }]],
    ['£12.50', [{ amount: 12.5 }]],
    ['12.5', [{ amount: 12.5 }]],
    [12.5, [{ amount: 12.5 }]],
    ['£1,250', [{ amount: 1250 }]],
    ['50p', [{ amount: 0.5 }]],
    ['€5', [{ amount: 5, currency: 'EUR' }]],
    ['£5 - £20', [{ amount: 5, most: 20 }]],
    ['£5 to £20 per hour', [{ amount: 5, most: 20, description: 'per hour' }]],
    ['£3 per session', [{ amount: 3, description: 'per session' }]],
    [
      'Adults: £5; Children: £3',
      [
        { option: 'Adults', amount: 5 },
        { option: 'Children', amount: 3 },
      ],
    ],
    ['Adults £5, children free', [{ description: 'Adults £5, children free' }]],
    ['Concessions: £2.50', [{ option: 'Concessions', amount: 2.5, concession: true }]],
    ['Under 16s: free', [{ option: 'Under 16s', amount: 0 }]],
    ['Depends on your income', [{ description: 'Depends on your income' }]],
    ['From £5', [{ description: 'From £5' }]],
    ['£5 or £3 for members', [{ description: '£5 or £3 for members' }]],
    ['Free for under 16s', [{ description: 'Free for under 16s' }]],
    ['£20 - £5', [{ description: '£20 - £5' }]],
    ['-3', [{ description: '-3' }]],
    ['n/a', undefined],
    ['', undefined],
  ];
  for (const [cell, expected] of cases) {
    it(`reads ${JSON.stringify(cell)}`, () => {
      expect(costs(cell)).to.deep.equal(expected);
    });
  }

  it('takes validity, notes and a lower price from columns of their own', () => {
    expect(costs('£6', { 'Cost notes': 'a swim', Concession: '£4', 'Price valid until': '31/03/2026' })).to.deep.equal([
      { amount: 6, description: 'a swim', validUntil: '2026-03-31' },
      { amount: 4, concession: true, validUntil: '2026-03-31' },
    ]);
  });

  it('gives back any price that is written plainly, and never makes one up', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999 }), (pence) => {
        const amount = pence / 100;
        expect(costs(`£${amount.toFixed(2)}`)).to.deep.equal([{ amount }]);
      }),
      { numRuns: 200 },
    );
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z ]{1,30}$/), (words) => {
        for (const cost of costs(words) ?? [])
          if (!/free|charge|cost|fee|ddim/.test(words)) expect(cost.amount).to.equal(undefined);
      }),
      { numRuns: 200 },
    );
  });
});
