import type { Column, Dataset, Value } from '@council-kit/data';
import { expect } from 'chai';
import fc from 'fast-check';
import { serviceWords as welsh } from '../words/cy.js';
import { serviceWords as english } from '../words/en.js';
import { distanceInWords, milesBetween, nearestPlace, normalisePostcode, placeFromDataset } from './index.js';

describe('normalisePostcode', () => {
  it('writes every form of postcode as the post does', () => {
    const given = ['m11ae', 'B33 8TH', 'cr2 6xh', 'DN551PT', 'w1a 0ax', 'ec1a1bb', 'bt1 5gs', 'je2 3ab', 'gir0aa'];
    const written = [
      'M1 1AE',
      'B33 8TH',
      'CR2 6XH',
      'DN55 1PT',
      'W1A 0AX',
      'EC1A 1BB',
      'BT1 5GS',
      'JE2 3AB',
      'GIR 0AA',
    ];
    expect(given.map(normalisePostcode)).to.deep.equal(written);
    expect(normalisePostcode('bfpo 805')).to.equal('BFPO 805');
  });

  it('forgives spaces, dots and hyphens', () => {
    const given = ['  bm1   1aa ', 'BM1-1AA', 'b m 1 1 a a', 'BM1.1AA', 'BM1\u00a01AA'];
    expect(given.map(normalisePostcode)).to.deep.equal(given.map(() => 'BM1 1AA'));
  });

  it('puts O and 0, I and 1 right where only one postcode can be meant', () => {
    const slips = {
      'BM1 IAA': 'BM1 1AA',
      'BMI 1AA': 'BM1 1AA',
      'BM1 OAA': 'BM1 0AA',
      'S014 0AB': 'SO14 0AB',
      'WIA OAX': 'W1A 0AX',
    };
    expect(Object.keys(slips).map(normalisePostcode)).to.deep.equal(Object.values(slips));
  });

  it('leaves a postcode alone that can be one as it is', () => {
    expect(normalisePostcode('SO1 4AB')).to.equal('SO1 4AB');
    expect(normalisePostcode('S1 4AB')).to.equal('S1 4AB');
    expect(normalisePostcode('W1O 4AB')).to.equal('W10 4AB');
  });

  it('takes nothing for a postcode that is none', () => {
    const wrong = [
      '',
      'BM1',
      '1AA',
      'hello',
      'QM1 1AA',
      'BM1 1CA',
      'BM1 11A',
      'BM111 1AA',
      'BM1 1AAA',
      '90210',
      'BM1 1A\u0000',
      'BJ1 1AA',
      '<b>',
    ];
    expect(wrong.map(normalisePostcode)).to.deep.equal(wrong.map(() => undefined));
    expect(normalisePostcode('BM1 1AA'.repeat(100_000))).to.equal(undefined);
  });

  it('leaves what it has written as it is', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z0-9]{5,7}$/), (text) => {
        const once = normalisePostcode(text);
        if (once) expect(normalisePostcode(once)).to.equal(once);
      }),
    );
  });
});

describe('milesBetween', () => {
  it('measures known distances', () => {
    const cardiff = { latitude: 51.4816, longitude: -3.1791 };
    const london = { latitude: 51.5074, longitude: -0.1278 };
    expect(milesBetween(cardiff, london)).to.be.closeTo(131, 1);
    // A sixtieth of a degree of latitude is a nautical mile.
    expect(milesBetween({ latitude: 52, longitude: 0 }, { latitude: 52 + 1 / 60, longitude: 0 })).to.be.closeTo(
      1.15,
      0.005,
    );
  });

  it('is the same both ways, nothing to the same place, and half the Earth at most', () => {
    const place = fc.record({
      latitude: fc.double({ min: -90, max: 90, noNaN: true }),
      longitude: fc.double({ min: -180, max: 180, noNaN: true }),
    });
    fc.assert(
      fc.property(place, place, (one, other) => {
        expect(milesBetween(one, other)).to.be.closeTo(milesBetween(other, one), 1e-6);
        expect(milesBetween(one, one)).to.equal(0);
        expect(milesBetween(one, other)).to.be.within(0, 12_440);
      }),
    );
  });
});

describe('distanceInWords', () => {
  it('says that it is a straight line', () => {
    expect([0, 0.0999, 0.1, 1, 1.24, 9.94, 9.96, 23.4].map((miles) => distanceInWords(miles, english))).to.deep.equal([
      'Less than 0.1 miles away in a straight line',
      'Less than 0.1 miles away in a straight line',
      '0.1 miles away in a straight line',
      '1 mile away in a straight line',
      '1.2 miles away in a straight line',
      '9.9 miles away in a straight line',
      '10 miles away in a straight line',
      '23 miles away in a straight line',
    ]);
    expect(distanceInWords(1.2, english, true)).to.equal('Nearest place is 1.2 miles away in a straight line');
    expect(distanceInWords(1.2, welsh)).to.equal('1.2 milltir i ffwrdd mewn llinell syth');
    expect(distanceInWords(0, welsh)).to.equal('Llai na 0.1 milltir i ffwrdd mewn llinell syth');
  });
});

describe('nearestPlace', () => {
  it('is the nearest of those that are somewhere', () => {
    const places = [
      { name: 'Nowhere' },
      { name: 'Off the map', latitude: 100, longitude: 0 },
      { name: 'Unknown', latitude: 0, longitude: 0 },
      { name: 'Far', latitude: 54, longitude: -2 },
      { name: 'Near', latitude: 53.01, longitude: -2 },
    ];
    const found = nearestPlace({ places }, { latitude: 53, longitude: -2 });
    expect(found?.place.name).to.equal('Near');
    expect(found?.miles).to.be.closeTo(0.69, 0.01);
    expect(nearestPlace({ places: places.slice(0, 3) }, { latitude: 53, longitude: -2 })).to.equal(undefined);
  });
});

describe('placeFromDataset', () => {
  const datasetOf = (columns: Readonly<Record<string, Value[]>>): Dataset => ({
    columns: Object.entries(columns).map(([name, values]): Column => ({ name, label: name, type: 'text', values })),
    rows: Object.values(columns)[0]?.length ?? 0,
    complete: true,
    standard: 'csv',
    provenance: {},
    pushed: {},
    warnings: [],
  });
  const there = { latitude: 53.1, longitude: -2.2 };

  it('finds a postcode in a file, in any spelling', () => {
    const file = datasetOf({ Postcode: ['BM11AB', 'bm1 1aa'], Latitude: [1, 53.1], Longitude: [1, '-2.2'] });
    expect(placeFromDataset(file, 'BM1 1AA')).to.deep.equal(there);
    expect(placeFromDataset(file, 'BM9 9ZZ')).to.equal(undefined);
    expect(placeFromDataset(file, 'nonsense')).to.equal(undefined);
  });

  it('takes a point as well', () => {
    expect(placeFromDataset(datasetOf({ pcds: ['BM1 1AA'], location: [there] }), 'bm11aa')).to.deep.equal(there);
  });

  it('takes the one answer of an API, flat or within a result', () => {
    const flat = datasetOf({ 'result.postcode': ['BM1 1AA'], 'result.longitude': [-2.2], 'result.latitude': [53.1] });
    const nested = datasetOf({ status: [200], result: [{ postcode: 'BM1 1AA', ...there }] });
    expect(placeFromDataset(flat, 'BM1 1AA')).to.deep.equal(there);
    expect(placeFromDataset(nested, 'BM1 1AA')).to.deep.equal(there);
    expect(placeFromDataset(datasetOf({ latitude: [53.1], longitude: [-2.2] }), 'BM1 1AA')).to.deep.equal(there);
  });

  it('guesses at nothing', () => {
    expect(placeFromDataset(datasetOf({}), 'BM1 1AA')).to.equal(undefined);
    expect(placeFromDataset(datasetOf({ latitude: [53, 54], longitude: [-2, -2] }), 'BM1 1AA')).to.equal(undefined);
    expect(
      placeFromDataset(datasetOf({ postcode: ['BM1 1AA'], latitude: [153], longitude: [-2] }), 'BM1 1AA'),
    ).to.equal(undefined);
    expect(
      placeFromDataset(datasetOf({ postcode: ['BM1 1AA'], latitude: [null], longitude: [null] }), 'BM1 1AA'),
    ).to.equal(undefined);
  });
});
