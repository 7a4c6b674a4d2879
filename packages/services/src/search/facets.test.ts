import { expect } from 'chai';
import fc from 'fast-check';
import { entry, searchable } from '../../../../test/support/services.js';
import type { Cost, Service } from '../service.js';
import { facetNames, type Facet, type FacetName } from './index.js';

const valuesOf = (facets: readonly Facet[], wanted: FacetName) =>
  Object.fromEntries(facets.find(({ name }) => name === wanted)!.values.map(({ value, count }) => [value, count]));

const some = (...values: string[]) => fc.option(fc.uniqueArray(fc.constantFrom(...values)), { nil: undefined });

/** Entries out of few values, so that they meet often. */
const arbitraryEntry: fc.Arbitrary<Service> = fc
  .record({
    word: fc.constantFrom('bin', 'library', 'school'),
    topics: some('Waste', 'Leisure', 'Care'),
    audience: some('Carers', 'Families'),
    amount: fc.option(fc.constantFrom(0, 5), { nil: undefined }),
    kinds: some('online', 'phone'),
    provider: fc.option(fc.constantFrom('Northmere', 'Helpers'), { nil: undefined }),
    areas: some('Abbey', 'Quayside'),
    state: fc.option(fc.constantFrom('open' as const, 'closed' as const), { nil: undefined }),
  })
  .map(({ word, topics, audience, amount, kinds, provider, areas, state }) =>
    entry(`${word} place`, {
      topics: topics?.map((label) => ({ label })),
      audience,
      costs: amount === undefined ? undefined : [{ amount }],
      channels: kinds?.map((kind) => ({ kind: kind as 'online', value: 'x' })) ?? [],
      provider: provider === undefined ? undefined : { name: provider },
      areas,
      status: state && { state },
    }),
  );

/** What an entry has, said once more and more simply. */
const read: Record<FacetName, (service: Service) => readonly string[]> = {
  topic: ({ topics = [] }) => topics.map(({ label }) => label),
  audience: ({ audience = [] }) => audience,
  cost: ({ costs }) => (costs ? [costs[0]!.amount ? 'paid' : 'free'] : []),
  channel: ({ channels }) => channels.map(({ kind }) => kind),
  provider: ({ provider }) => (provider ? [provider.name!] : []),
  area: ({ areas = [] }) => areas,
  status: ({ status }) => (status ? [status.state] : []),
};
const choosable: Record<FacetName, readonly string[]> = {
  topic: ['Waste', 'Leisure', 'Care', 'Never'],
  audience: ['Carers', 'Families'],
  cost: ['free', 'paid'],
  channel: ['online', 'phone'],
  provider: ['Northmere', 'Helpers'],
  area: ['Abbey', 'Quayside'],
  status: ['open', 'closed'],
};
const arbitraryChoice = fc
  .record(Object.fromEntries(facetNames.map((name) => [name, fc.subarray([...choosable[name]])])))
  .map((chosen) => new Map(facetNames.map((name) => [name, chosen[name]!])));

describe('facets', () => {
  it('leave and count what a count by hand does', async () => {
    const search = fc.constantFrom('', 'bin', 'place', 'nothing');
    const letter = fc.constantFrom(undefined, 'B', 'L');
    await fc.assert(
      fc.asyncProperty(
        fc.array(arbitraryEntry, { maxLength: 25 }),
        arbitraryChoice,
        search,
        letter,
        async (services, facets, wanted, initial) => {
          const { find } = await searchable(services);
          const found = find({ facets, search: wanted, letter: initial });
          const fits = (service: Service, without?: FacetName | 'letter') =>
            service.name.includes(wanted) &&
            (without === 'letter' || !initial || service.name.startsWith(initial.toLowerCase())) &&
            facetNames.every((name) => {
              const chosen = facets.get(name)!;
              return name === without || !chosen.length || read[name](service).some((value) => chosen.includes(value));
            });
          expect(found.services.map(({ id }) => id)).to.have.members(
            services.filter((service) => fits(service)).map(({ id }) => id),
          );
          for (const name of facetNames) {
            const counts: Record<string, number> = {};
            for (const service of services) for (const value of read[name](service)) counts[value] ??= 0;
            for (const value of facets.get(name)!) counts[value] ??= 0;
            for (const service of services) {
              if (fits(service, name)) for (const value of read[name](service)) counts[value]!++;
            }
            expect(valuesOf(found.facets, name), name).to.deep.equal(counts);
          }
          for (const [key, count] of found.letters) {
            const right = services.filter(
              (service) => fits(service, 'letter') && service.name.startsWith(key.toLowerCase()),
            );
            expect(count, key).to.equal(right.length);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('keep values that nothing is left of, in an order that never changes', async () => {
    const { find } = await searchable([
      entry('Bins', { topics: [{ label: 'Waste' }] }),
      entry('Tips', { topics: [{ label: 'Waste' }] }),
      entry('Pool', { topics: [{ label: 'Leisure' }] }),
      entry('Care', { topics: [{ label: 'Adults' }] }),
    ]);
    const topics = (search: string) => find({ search }).facets[0]!.values.map(({ label, count }) => [label, count]);
    expect(topics('')).to.deep.equal([
      ['Waste', 2],
      ['Adults', 1],
      ['Leisure', 1],
    ]);
    expect(topics('pool')).to.deep.equal([
      ['Waste', 0],
      ['Adults', 0],
      ['Leisure', 1],
    ]);
  });

  it('give every facet, in order, those without values too', async () => {
    const { find } = await searchable([entry('Bins')]);
    expect(find({}).facets.map(({ name }) => name)).to.deep.equal([...facetNames]);
    expect(find({}).facets.every(({ values }) => !values.length)).to.be.true;
  });

  it('take what differs in case, accents and spaces only for one value', async () => {
    const { find } = await searchable([
      entry('One', { provider: { name: 'Northmere  Council' } }),
      entry('Two', { provider: { name: ' northmere council ' } }),
      entry('Three', { provider: { name: ' ' } }),
    ]);
    const found = find({ facets: new Map([['provider', ['NORTHMERE COUNCIL']]]) });
    expect(found.total).to.equal(2);
    expect(found.facets.find(({ name }) => name === 'provider')!.values).to.deep.equal([
      { value: 'Northmere Council', label: 'Northmere Council', count: 2, chosen: true },
    ]);
  });

  it('show what an old address chose, so that it can be taken back', async () => {
    const { find } = await searchable([entry('One', { areas: ['Abbey'] })]);
    const found = find({ facets: new Map([['area', ['Gone', 'Gone']]]) });
    expect(found.total).to.equal(0);
    expect(found.facets.find(({ name }) => name === 'area')!.values).to.deep.equal([
      { value: 'Abbey', label: 'Abbey', count: 1, chosen: false },
      { value: 'Gone', label: 'Gone', count: 0, chosen: true },
    ]);
  });

  for (const [what, costs, code] of [
    ['nothing', [{ amount: 0 }], 'free'],
    ['an amount', [{ amount: 5 }, { amount: 2, concession: true }], 'paid'],
    ['nothing for some', [{ amount: 5 }, { option: 'Under 5s', amount: 0 }], 'depends'],
    ['up to an amount', [{ amount: 0, most: 20 }], 'depends'],
    ['words', [{ description: 'Depends on your income' }], 'depends'],
    ['what has ended', [{ amount: 0, validUntil: '2026-03-31' }], undefined],
    ['what has ended, and now an amount', [{ amount: 0, validUntil: '2026-03-31' }, { amount: 5 }], 'paid'],
    ['nothing yet', [{ amount: 5, validFrom: '2027-01-01' }], undefined],
    ['not known', [], undefined],
  ] as [string, Cost[], string | undefined][]) {
    it(`call a cost of ${what} ${code ?? 'not known'}`, async () => {
      const { find } = await searchable([entry('Thing', { costs })], { today: '2026-10-01' });
      expect(valuesOf(find({}).facets, 'cost')).to.deep.equal(code ? { [code]: 1 } : {});
    });
  }
});
