import { expect } from 'chai';
import fc from 'fast-check';
import { entry, searchable } from '../../../../test/support/services.js';
import { lgslWords, synonyms, synonymsFrom } from './synonyms.js';

const idsOf = (services: readonly { id: string }[]) => services.map(({ id }) => id).sort();

describe('synonyms', () => {
  it('finds the same by every word of a group', async () => {
    const word = fc.constantFrom(
      'bin',
      'rubbish',
      'waste',
      'boxes',
      'tax',
      'skip',
      'e-mail',
      'house',
      'school meal',
      'tip',
    );
    const groups = fc.array(fc.uniqueArray(word, { minLength: 2, maxLength: 4 }), { maxLength: 4 });
    const texts = fc.array(fc.array(word, { maxLength: 3 }), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(groups, texts, async (some, names) => {
        const { find } = await searchable(
          names.map((name) => entry(name.join(' and '), { description: name.join(', ') })),
          { synonyms: some },
        );
        for (const group of some) {
          const [first, ...others] = group.map((search) => idsOf(find({ search }).services));
          for (const other of others) expect(other).to.deep.equal(first);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('finds the same by every word of every group shipped', async () => {
    // One entry for the first word of each group and one for its last, and both have to be found by all.
    const { find } = await searchable(
      synonyms.flatMap((group, at) => [
        entry(group[0]!, { id: `${at} first` }),
        entry(group.at(-1)!, { id: `${at} last` }),
      ]),
      { synonyms },
    );
    for (const [at, group] of synonyms.entries()) {
      const [first, ...others] = group.map((search) => idsOf(find({ search }).services));
      expect(first, group[0]).to.include.members([`${at} first`, `${at} last`]);
      for (const [other, ids] of others.entries()) expect(ids, group[other + 1]).to.deep.equal(first);
    }
  });

  it('has no word in two of the groups shipped', () => {
    const words = synonyms.flat().map((word) => word.toLowerCase());
    expect(words.filter((word, at) => words.indexOf(word) !== at)).to.deep.equal([]);
    expect(synonyms.length).to.be.at.least(120);
  });

  it('knows what residents say for bins, and no more', async () => {
    const { names } = await searchable(
      [
        entry('Household waste'),
        entry('Missed bin'),
        entry('Refuse collection'),
        entry('Wasted journeys'),
        entry('Binding'),
      ],
      { synonyms },
    );
    for (const search of ['bin', 'bins', 'rubbish', 'waste', 'trash', 'wheelie bin', 'sbwriel']) {
      expect(names(search), search).to.have.members(['Household waste', 'Missed bin', 'Refuse collection']);
    }
  });

  it('does not take a phrase for its words', async () => {
    const { names } = await searchable([entry('Council tax'), entry('Car tax'), entry('Council minutes')], {
      synonyms,
    });
    expect(names('council tax')).to.deep.equal(['Council tax']);
    expect(names('treth gyngor')).to.deep.equal(['Council tax']);
    expect(names('tax')).to.have.members(['Council tax', 'Car tax']);
  });

  it('finds the words of a phrase apart where nothing has the phrase', async () => {
    const { names } = await searchable([entry('Meals', { description: 'for a school near you' })], { synonyms });
    expect(names('school meals')).to.deep.equal(['Meals']);
  });

  it('makes one of groups that share a word', async () => {
    const { names } = await searchable([entry('Tip'), entry('Dump'), entry('Recycling centre')], {
      synonyms: [
        ['tip', 'dump'],
        ['dumps', 'recycling centre'],
      ],
    });
    expect(names('tip')).to.have.lengthOf(3);
  });

  it('finds an entry by what its number in the Local Government Service List stands for', async () => {
    const services = [entry('Report it', { lgslId: '557' }), entry('Other', { lgslId: '__proto__' })];
    const { names } = await searchable(services, { synonyms, lgslWords });
    expect(names('pothole')).to.deep.equal(['Report it']);
    expect(names('hole in road')).to.deep.equal(['Report it']);
    expect((await searchable(services)).names('pothole')).to.deep.equal([]);
  });
});

describe('synonymsFrom', () => {
  it('reads text with a group a line', () => {
    expect(synonymsFrom('# Waste\nbin, rubbish;  waste \n\nalone\ntip|dump\r\n')).to.deep.equal([
      ['bin', 'rubbish', 'waste'],
      ['tip', 'dump'],
    ]);
  });

  it('reads rows of JSON in the shapes people write them', () => {
    const rows = [['bin', 'rubbish'], 'tip, dump', { word: 'cab', others: ['taxi', 'minicab'] }, { a: '1', b: 2 }];
    expect(synonymsFrom(rows)).to.deep.equal([
      ['bin', 'rubbish'],
      ['tip', 'dump'],
      ['cab', 'taxi', 'minicab'],
      ['1', '2'],
    ]);
  });

  it('reads the columns of a dataset', () => {
    const column = (name: string, values: (string | null)[]) => ({ name, label: name, type: 'text' as const, values });
    const dataset = {
      columns: [column('word', ['bin', 'tip', 'alone']), column('same', ['rubbish, waste', 'dump', null])],
      rows: 3,
      complete: true,
      standard: 'csv',
      provenance: {},
      pushed: {},
      warnings: [],
    };
    expect(synonymsFrom(dataset)).to.deep.equal([
      ['bin', 'rubbish', 'waste'],
      ['tip', 'dump'],
    ]);
  });

  it('makes nothing of what holds no words', () => {
    expect(
      synonymsFrom([null, 1, true, {}, [], [[['deep', 'deeper']]], { a: { b: 'c' } }, ['x'.repeat(99), 'y']]),
    ).to.deep.equal([]);
    expect(synonymsFrom('')).to.deep.equal([]);
  });
});
