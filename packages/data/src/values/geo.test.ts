import { expect } from 'chai';
import fc from 'fast-check';
import { parseWkt, pointOf, shapeOf } from './geo.js';

const place = { longitude: -2.28, latitude: 53.46 };

describe('pointOf', () => {
  for (const cell of [
    { lon: -2.28, lat: 53.46 },
    { lng: '-2.28', lat: '53.46' },
    { longitude: '-2.28', latitude: '53.46', human_address: '{}' },
    { x: -2.28, y: 53.46 },
    { type: 'Point', coordinates: [-2.28, 53.46, 0, null] },
    { type: 'Feature', geometry: { type: 'Point', coordinates: [-2.28, 53.46] }, properties: {} },
    [-2.28, 53.46],
    'POINT (-2.28 53.46)',
    'SRID=4326;POINT Z(-2.28 53.46 10)',
    ' point(-2.28 53.46) ',
  ]) {
    it(`reads ${JSON.stringify(cell)}`, () => expect(pointOf(cell)).to.deep.equal(place));
  }

  it('takes nothing else for a place', () => {
    for (const cell of [
      [531471, 176031],
      [1],
      [null, null],
      ['', ''],
      {},
      null,
      'Abbey',
      'LINESTRING (0 0, 1 1)',
      12,
    ]) {
      expect(pointOf(cell)).to.equal(undefined);
    }
  });
});

describe('shapes', () => {
  it('reads well-known text as GeoJSON', () => {
    expect(parseWkt('MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)),((5 5,6 5,6 6,5 5)))')).to.deep.equal({
      type: 'MultiPolygon',
      coordinates: [
        [
          [
            [0, 0],
            [1, 0],
            [1, 1],
            [0, 0],
          ],
        ],
        [
          [
            [5, 5],
            [6, 5],
            [6, 6],
            [5, 5],
          ],
        ],
      ],
    });
    for (const text of ['MULTIPOINT (1 2, 3 4)', 'MULTIPOINT ((1 2), (3 4))']) {
      expect(parseWkt(text)).to.deep.equal({
        type: 'MultiPoint',
        coordinates: [
          [1, 2],
          [3, 4],
        ],
      });
    }
    expect(parseWkt('POLYGON EMPTY')).to.deep.equal({ type: 'Polygon', coordinates: [] });
  });

  it('takes a feature for its geometry, and nothing that is none', () => {
    const polygon = { type: 'Polygon', coordinates: [[[0, 0]]] };
    expect(shapeOf({ type: 'Feature', geometry: polygon })).to.equal(polygon);
    for (const cell of ['POLYGON', 'POLYGON ((0 0', 'POLYGON (alert(1))', {}, null, 3]) {
      expect(shapeOf(cell)).to.equal(undefined);
    }
  });

  it('neither throws nor hangs on any text', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^(MULTI)?POLYGON Z? ?[()\d., eE+-]{0,60}$/), (text) => {
        shapeOf(text);
        pointOf(text);
      }),
    );
  });
});
