import { expect } from 'chai';
import fc from 'fast-check';
import { spreadOut } from './spread.js';

const things = fc.array(
  fc.record({ wanted: fc.double({ min: -50, max: 350, noNaN: true }), size: fc.integer({ min: 5, max: 30 }) }),
  {
    minLength: 1,
    maxLength: 20,
  },
);

describe('spreading names out', () => {
  it('leaves those alone that do not meet', () => {
    expect(
      spreadOut(
        [
          { wanted: 80, size: 20 },
          { wanted: 20, size: 20 },
        ],
        0,
        100,
      ),
    ).to.deep.equal([80, 20]);
  });

  it('moves those that meet by the same', () => {
    expect(
      spreadOut(
        [
          { wanted: 50, size: 20 },
          { wanted: 50, size: 20 },
        ],
        0,
        100,
      ),
    ).to.deep.equal([40, 60]);
  });

  it('never lets two meet or one leave, and keeps their order; or says that there is no room', () => {
    fc.assert(
      fc.property(things, (list) => {
        const middles = spreadOut(list, 0, 300);
        const total = list.reduce((sum, { size }) => sum + size, 0);
        if (total > 300) {
          expect(middles).to.equal(undefined);
          return;
        }
        const order = list.map((thing, index) => ({ ...thing, middle: middles![index]! }));
        order.sort((a, b) => a.middle - b.middle);
        let end = 0;
        for (const [index, { middle, size, wanted }] of order.entries()) {
          expect(middle - size / 2).to.be.at.least(end - 1e-6);
          end = middle + size / 2;
          if (index > 0) expect(wanted).to.be.at.least(order[index - 1]!.wanted);
        }
        expect(end).to.be.at.most(300 + 1e-6);
      }),
    );
  });
});
