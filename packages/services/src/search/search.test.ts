import { expect } from 'chai';
import fc from 'fast-check';
import { entry, searchable } from '../../../../test/support/services.js';
import { synonyms } from './synonyms.js';

const services = [
  entry('Report a missed bin collection', { summary: 'Tell us when your household rubbish was not collected.' }),
  entry('Join the library', { summary: 'Borrow books, films and music.', topics: [{ label: 'Leisure and culture' }] }),
  entry('Council tax reduction', { description: 'Pay less if you have a low income.' }),
  entry('Blue badge', { summary: 'Park nearer to where you are going.', synonyms: ['disabled parking', 'blew badge'] }),
  entry('Mobile libraries', { description: 'We visit villages every fortnight.' }),
  entry('Bus passes for older people', { areas: ['Northgate'] }),
  entry('Children’s centres', { audience: ['Families with young children'] }),
  entry('Free wi-fi', { places: [{ name: 'Town hall', address: ['1 Station Road', 'Oakley'], postcode: 'ZZ1 4AB' }] }),
  entry('Garden and food waste', { provider: { name: 'Northmere Borough Council' } }),
  entry('24-hour care line', { description: 'Somebody answers at night, and it’s for everyone.' }),
];

describe('searching entries', () => {
  let names: (search: string) => string[];
  let find: Awaited<ReturnType<typeof searchable>>['find'];
  before(async () => {
    ({ find, names } = await searchable(services, { synonyms }));
  });

  for (const [search, wanted] of [
    ['library', ['Join the library', 'Mobile libraries']],
    ['Libraries', ['Join the library', 'Mobile libraries']],
    ['libr', ['Join the library', 'Mobile libraries']],
    ['mobile library', ['Mobile libraries']],
    ['BOOKS', ['Join the library']],
    ['bus pass', ['Bus passes for older people']],
    ['buses', ['Bus passes for older people']],
    ['child', ['Children’s centres']],
    ["children's", ['Children’s centres']],
    ['childrens centre', ['Children’s centres']],
    ['wifi', ['Free wi-fi']],
    ['wi-fi', ['Free wi-fi']],
    ['wi fi', ['Free wi-fi']],
    ['zz1 4ab', ['Free wi-fi']],
    ['oakley', ['Free wi-fi']],
    ['northgate', ['Bus passes for older people']],
    ['families', ['Children’s centres']],
    ['culture', ['Join the library']],
    ['how do I get a blue badge?', ['Blue badge']],
    ['disabled parking', ['Blue badge']],
    ['24 hour', ['24-hour care line']],
    ['its for everyone at night', ['24-hour care line']],
    ['council library', ['Join the library', 'Mobile libraries']],
    ['library services', ['Join the library', 'Mobile libraries']],
  ] as const) {
    it(`finds ${wanted.join(', ')} by “${search}”`, () => {
      expect(names(search)).to.have.members([...wanted]);
    });
  }

  for (const [search, ...missed] of [
    ['bus', 'Free wi-fi'],
    ['ark', 'Blue badge'],
    ['library', 'Council tax reduction'],
    ['road', 'Free wi-fi'],
    ['buses', 'Business advice'],
  ] as const) {
    it(`does not find ${missed.join()} by “${search}”`, () => {
      expect(names(search)).not.to.include.members(missed);
    });
  }

  for (const [typo, meant] of [
    ['libary', 'library'],
    ['librray', 'library'],
    ['reducton', 'reduction'],
    ['colection', 'collection'],
    ['fortinght', 'fortnight'],
    ['rubish', 'bin'],
  ] as const) {
    it(`forgives “${typo}”`, () => {
      expect(names(typo)).to.have.members(names(meant)).and.not.be.empty;
    });
  }

  it('says how a word was taken', () => {
    expect(find({ search: 'moblie library' })).to.include({ total: 1, suggestion: 'mobile library' });
    expect(find({ search: 'mobile library' })).not.to.have.property('suggestion');
  });

  it('suggests what is spelt nearly so where there is nothing', () => {
    const found = find({ search: 'fortnihgtl' });
    expect(found.suggestion ?? found.total).to.equal('fortnight');
    expect(find({ search: 'boks' })).to.include({ suggestion: 'books' });
    expect(find({ search: 'zzzzzz' }))
      .to.include({ total: 0 })
      .and.not.have.property('suggestion');
  });

  it('forgives nothing in short words and numbers', () => {
    expect(find({ search: 'bkus' }).total, 'four letters, one wrong').to.equal(0 + names('bus').length);
    expect(find({ search: 'bsu' }).total, 'three letters').to.equal(0);
    expect(find({ search: '25' }).total, 'a number').to.equal(0);
  });

  it('takes a word for a mistake only where none is spelt so', () => {
    // `card` is one letter from `care`, but it is there.
    return searchable([entry('Library card'), entry('Home care')]).then((two) => {
      expect(two.names('card')).to.deep.equal(['Library card']);
    });
  });

  it('wants all words, and says so where it settles for some', () => {
    expect(find({ search: 'blue badge' })).to.not.have.property('loosely');
    const found = find({ search: 'library badge' });
    expect(found.loosely).to.be.true;
    expect(found.services.map(({ name }) => name)).to.have.members([
      'Join the library',
      'Mobile libraries',
      'Blue badge',
    ]);
  });

  it('puts those with more of the words first where none has all', () => {
    const found = find({ search: 'mobile library badge' });
    expect(found.services[0]!.name).to.equal('Mobile libraries');
    expect(found.loosely).to.be.true;
  });

  it('puts a name before a summary, and a summary before a description', async () => {
    const three = await searchable([
      entry('A', { description: 'About hedges' }),
      entry('B', { summary: 'About hedges' }),
      entry('C hedges'),
    ]);
    expect(three.names('hedges')).to.deep.equal(['C hedges', 'B', 'A']);
  });

  it('finds a phrase that has a few words in between in a name', () => {
    expect(names('garden waste')).to.deep.equal(['Garden and food waste']);
  });

  it('gives everything for white space, and nothing for what has no words', () => {
    expect(find({ search: '  \n' }).total).to.equal(services.length);
    for (const search of ['🗑️', '???', '.*', '(', '\\', '--']) expect(find({ search }).total, search).to.equal(0);
  });

  it('takes words that say nothing only where there are no others', () => {
    expect(names('the library')).to.deep.equal(names('library'));
    expect(names('the')).to.include('Join the library');
  });

  it('is not shaken by hostile searches', () => {
    for (const search of [
      '__proto__',
      'constructor',
      'toString',
      '[q-x]+',
      '$&',
      '=1',
      '\u0000',
      '\ud800',
      'x'.repeat(10_000),
    ]) {
      expect(find({ search }).total, search.slice(0, 20)).to.equal(0);
    }
    const start = performance.now();
    find({ search: 'library badge mistaek '.repeat(500) });
    expect(performance.now() - start).to.be.below(1000);
  });

  it('is not shaken by hostile entries', async () => {
    const hostile = await searchable([
      entry('__proto__', { summary: 'constructor hasOwnProperty', topics: [{ label: '__proto__' }] }),
      entry('', { description: '<b>'.repeat(100_000) }),
      entry('👋🏽 Ünïcode', { id: 'same' }),
      entry('Twice', { id: 'same' }),
    ]);
    expect(hostile.names('proto')).to.deep.equal(['__proto__']);
    expect(hostile.names('hasownproperty')).to.deep.equal(['__proto__']);
    expect(hostile.names('unicode')).to.deep.equal(['👋🏽 Ünïcode']);
    expect(hostile.names('twice')).to.deep.equal(['Twice']);
    expect(hostile.find({ facets: new Map([['topic', ['__proto__']]]) }).total).to.equal(1);
  });

  it('takes any text for a search and never gives more than there is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })), (search) => {
        const { total, services: found } = find({ search });
        expect(total).to.equal(found.length).and.at.most(services.length);
        expect(new Set(found).size).to.equal(total);
      }),
      { numRuns: 300 },
    );
  });
});
