import { expect } from 'chai';
import { entry, searchable } from '../../../../test/support/services.js';
import { synonyms } from './synonyms.js';

const services = [
  entry('Council tax', { translations: { cy: { name: 'Treth gyngor', summary: 'Talu eich treth gyngor ar-lein.' } } }),
  entry('Library services', { translations: { cy: { name: 'Gwasanaethau llyfrgell' } } }),
  entry('Primary schools', { translations: { cy: { name: 'Ysgolion cynradd', description: 'Lleoedd i blant.' } } }),
  entry('Homes for rent', { translations: { cy: { name: 'Tai i’w rhentu' } } }),
  entry('Blue badge', { translations: { cy: { name: 'Bathodyn glas', audience: ['Pobl anabl'] } } }),
  entry('Swimming lessons', { summary: 'For adults.', audience: ['Adults'] }),
  entry('Cefnogaeth i ofalwyr'),
];

describe('searching in Welsh', () => {
  let names: (search: string) => string[];
  let find: Awaited<ReturnType<typeof searchable>>['find'];
  before(async () => {
    ({ find, names } = await searchable(services, { language: 'cy', synonyms }));
  });

  for (const [search, wanted] of [
    ['gwasanaeth llyfrgell', 'Library services'],
    ['wasanaethau llyfrgell', 'Library services'],
    ['eich ngwasanaethau llyfrgell', 'Library services'],
    ['lyfrgell', 'Library services'],
    ['llyfrgelloedd', 'Library services'],
    ['dreth gyngor', 'Council tax'],
    ['y dreth gyngor', 'Council tax'],
    ['nhreth gyngor', 'Council tax'],
    ['ysgol', 'Primary schools'],
    ['plant', 'Primary schools'],
    ['mhlant', 'Primary schools'],
    ['tŷ', 'Homes for rent'],
    ['thai', 'Homes for rent'],
    ['fathodyn glas', 'Blue badge'],
    ['bathodynnau glas', 'Blue badge'],
    ['gofalwr', 'Cefnogaeth i ofalwyr'],
    ['chefnogaeth', 'Cefnogaeth i ofalwyr'],
    ['blue badge', 'Blue badge'],
    ['swimming', 'Swimming lessons'],
    ['nofio', 'Swimming lessons'],
    ['anabl', 'Blue badge'],
  ] as const) {
    it(`finds ${wanted} by “${search}”`, () => {
      expect(names(search)).to.deep.equal([wanted]);
    });
  }

  it('puts what is Welsh before what says it only in English', async () => {
    const two = await searchable(
      [
        entry('Parcio', { translations: { cy: { name: 'Trwyddedau' } } }),
        entry('Permits', { translations: { cy: { name: 'Parcio' } } }),
      ],
      { language: 'cy' },
    );
    expect(two.names('parcio')).to.deep.equal(['Permits', 'Parcio']);
  });

  it('leaves English words unmutated on English pages', async () => {
    const english = await searchable(services, { synonyms });
    expect(english.names('fathodyn')).to.deep.equal([]);
    const gardens = await searchable([entry('Parks'), entry('Bark chippings')]);
    expect(gardens.names('park')).to.deep.equal(['Parks']);
  });

  it('takes accents for what people may leave out', async () => {
    const { names: of } = await searchable([entry('Tŷ cyngor'), entry('Café')], { language: 'cy' });
    expect(of('ty')).to.deep.equal(['Tŷ cyngor']);
    expect(of('CAFE')).to.deep.equal(['Café']);
  });

  it('writes a suggestion with its accents', async () => {
    const { find: of } = await searchable([entry('Llwybrau’r môrlan')], { language: 'cy' });
    expect(of({ search: 'morlam' }).suggestion).to.equal('môrlan');
  });

  it('has the facets in Welsh where they are', () => {
    const audience = find({}).facets.find(({ name }) => name === 'audience')!;
    expect(audience.values.map(({ label }) => label)).to.deep.equal(['Adults', 'Pobl anabl']);
  });

  it('goes by the Welsh alphabet', async () => {
    const all = [
      'Llety',
      'Lamp',
      'Lôn',
      'Chwarae',
      'Cwyn',
      'Dŵr',
      'Ddoe',
      'Rhent',
      'Rygbi',
      'Theatr',
      'Tai',
      'Ffordd',
      'Fan',
      'Ngwenllian',
      'Golau',
      'Haf',
    ];
    const { find: of } = await searchable(
      all.map((name) => entry(name)),
      { language: 'cy' },
    );
    const { services: sorted, letters } = of({ sort: 'name' });
    expect(sorted.map(({ name }) => name)).to.deep.equal(
      'Cwyn Chwarae Dŵr Ddoe Fan Ffordd Golau Ngwenllian Haf Lamp Lôn Llety Rygbi Rhent Tai Theatr'.split(' '),
    );
    expect(Object.fromEntries([...letters].filter(([, count]) => count))).to.deep.equal({
      C: 1,
      Ch: 1,
      D: 1,
      Dd: 1,
      F: 1,
      Ff: 1,
      G: 1,
      Ng: 1,
      H: 1,
      L: 2,
      Ll: 1,
      R: 1,
      Rh: 1,
      T: 1,
      Th: 1,
    });
    expect([...letters.keys()].slice(0, 8)).to.deep.equal(['A', 'B', 'C', 'Ch', 'D', 'Dd', 'E', 'F']);
    expect(of({ letter: 'L' }).total).to.equal(2);
  });
});
