import { expect } from 'chai';
import fc from 'fast-check';
import type { Better } from './choices.js';
import { peerStanding, type Peer } from './peers.js';

function peersOf(values: Record<string, number | null>): Peer[] {
  return Object.entries(values).map(([name, value]) => ({ name, value }));
}

const councils = peersOf({ Ash: 10, Beech: 20, Cedar: 30, Elm: 40, Fir: 50, Hazel: null });

describe('standing among peers', () => {
  it('is by the way that is better, and by the highest where none is', () => {
    expect(peerStanding(councils, 'Elm', 'higher')).to.deep.equal({ rank: 2, of: 5, ties: 0, quartile: 1, median: 30 });
    expect(peerStanding(councils, 'Elm', 'lower')).to.deep.equal({ rank: 4, of: 5, ties: 0, quartile: 3, median: 30 });
    expect(peerStanding(councils, 'Elm')).to.deep.equal(peerStanding(councils, 'Elm', 'higher'));
  });

  it('has quartiles on a straight line between neighbours, a value on the line in the better one', () => {
    const quartiles = (better: Better): unknown[] =>
      ['Ash', 'Beech', 'Cedar', 'Elm', 'Fir'].map((name) => peerStanding(councils, name, better)!.quartile);
    expect(quartiles('higher')).to.deep.equal([4, 3, 2, 1, 1]);
    expect(quartiles('lower')).to.deep.equal([1, 1, 2, 3, 4]);
    const four = peersOf({ a: 1, b: 2, c: 3, d: 10 });
    expect(['a', 'b', 'c', 'd'].map((name) => peerStanding(four, name)!.quartile)).to.deep.equal([4, 3, 2, 1]);
    expect(peerStanding(four, 'a')!.median).to.equal(2.5);
  });

  it('gives the same rank to the same value', () => {
    const tied = peersOf({ a: 5, b: 5, c: 5, d: 1, e: 9 });
    expect(peerStanding(tied, 'b', 'higher')).to.deep.include({ rank: 2, ties: 2 });
    expect(peerStanding(tied, 'd', 'higher')).to.deep.include({ rank: 5, ties: 0 });
  });

  it('has no quartile in a small group, nor where the middle half are the same', () => {
    const three = peersOf({ a: 1, b: 2, c: 3, d: null });
    expect(peerStanding(three, 'a', 'lower')).to.deep.equal({ rank: 1, of: 3, ties: 0, median: 2 });
    expect(peerStanding(peersOf({ a: 4, b: 4, c: 4, d: 4, e: 9 }), 'e')).to.not.have.property('quartile');
  });

  it('is not there without a value of its own', () => {
    expect(peerStanding(councils, 'Hazel')).to.equal(undefined);
    expect(peerStanding(councils, 'Nowhere')).to.equal(undefined);
    expect(peerStanding([], 'Ash')).to.equal(undefined);
  });

  it('turns round when values do', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 20 }), (values) => {
        const peers = values.map((value, at) => ({ name: String(at), value }));
        const turned = peers.map(({ name, value }) => ({ name, value: -value }));
        const { median, ...standing } = peerStanding(peers, '0', 'higher')!;
        const { median: turnedMedian, ...turnedStanding } = peerStanding(turned, '0', 'lower')!;
        expect(turnedStanding).to.deep.equal(standing);
        expect(turnedMedian + median).to.equal(0);
        const others = peers.filter(({ value }) => value !== values[0]).length;
        expect(standing.ties + others).to.equal(values.length - 1);
      }),
    );
  });
});
