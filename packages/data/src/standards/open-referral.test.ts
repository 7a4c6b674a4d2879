import { expect } from 'chai';
import fc from 'fast-check';
import { values } from '../../test/dataset.js';
import { rejection, serve } from '../../test/serve.js';
import { expectReadOrNamed, strangeJson } from '../../test/strange.js';
import type { DataError } from '../errors.js';
import { openData } from '../index.js';

const read = async (value: unknown, options = {}) =>
  openData(await serve(JSON.stringify(value)), { retries: 0, ...options }).read();

const service = (id: string, more = {}) => ({
  id,
  name: `Service ${id}`,
  status: 'active',
  organization: { id: 'o1', name: 'A charity' },
  accreditations: '',
  ...more,
});
const page = (contents: unknown[], more = {}) => ({
  total_items: contents.length,
  total_pages: 1,
  page_number: 1,
  size: contents.length,
  first_page: true,
  last_page: true,
  empty: !contents.length,
  contents,
  ...more,
});

describe('Open Referral UK', () => {
  it('gives a service a row, with what most pages show of it', async () => {
    const entry = service('a', {
      url: 'https://charity.example/a',
      email: 'a@charity.example',
      minimum_age: 12,
      last_modified: '2026-03-15T10:30:45Z',
      contacts: [{ phones: [{ number: '01865 000000' }, { number: '01865 000001' }] }],
      schedules: [{ byday: 'TH,FR', opens_at: '10:00:00', closes_at: '18:00:00' }],
      cost_options: [{ option: 'A session', amount: 35 }],
      attributes: [{ taxonomy_term: { id: 't1', name: 'Advice' } }],
      service_at_locations: [
        {
          location: {
            latitude: 51.75,
            longitude: -1.25,
            addresses: [{ address_1: '1 High Street', city: 'Oxford', postal_code: 'OX1 1AA' }],
          },
        },
      ],
    });
    const dataset = await read(page([entry]));
    expect([dataset.standard, dataset.rows, dataset.total, dataset.complete]).to.deep.equal([
      'open-referral',
      1,
      1,
      true,
    ]);
    expect(Object.fromEntries(dataset.columns.map(({ name, values }) => [name, values[0]]))).to.deep.equal({
      id: 'a',
      name: 'Service a',
      description: null,
      organization: 'A charity',
      organization_id: 'o1',
      url: 'https://charity.example/a',
      email: 'a@charity.example',
      phone: '01865 000000; 01865 000001',
      address: '1 High Street, Oxford, OX1 1AA',
      postcode: 'OX1 1AA',
      point: { latitude: 51.75, longitude: -1.25 },
      minimum_age: 12,
      maximum_age: null,
      cost: 'A session £35',
      schedule: 'TH,FR 10:00–18:00',
      taxonomy_terms: 'Advice',
      taxonomy_term_ids: 't1',
      status: 'active',
      last_modified: '2026-03-15T10:30:45Z',
      record: entry,
    });
  });

  it('reads version 1, whatever the address says', async () => {
    const dataset = await read({
      totalElements: 1,
      totalPages: 1,
      number: 1,
      last: true,
      content: [
        service('a', {
          service_at_locations: [
            { location: { latitude: '51.7', longitude: '-1.2', physical_addresses: [{ postal_code: 'OX1 1AA' }] } },
          ],
          eligibilitys: [{ minimum_age: 5, maximum_age: 11 }],
          service_taxonomys: [{ taxonomy: { id: 'x:1', name: 'Play' } }],
          regular_schedules: [{ byday: 'MO', opens_at: '09:00' }],
        }),
      ],
    });
    const of = (name: string) => values(dataset, name)[0];
    expect([dataset.standard, of('postcode'), of('minimum_age'), of('taxonomy_terms'), of('schedule')]).to.deep.equal([
      'open-referral',
      'OX1 1AA',
      5,
      'Play',
      'MO 09:00',
    ]);
    expect(of('point')).to.deep.equal({ latitude: 51.7, longitude: -1.2 });
  });

  it('reads one entry, and a list without an envelope', async () => {
    expect(values(await read(service('a')), 'id')).to.deep.equal(['a']);
    const list = await read([service('a'), service('b')]);
    expect([values(list, 'id'), list.complete]).to.deep.equal([['a', 'b'], true]);
  });

  const long = 'What it does for people. '.repeat(200);
  for (const [version, entry] of [
    ['3', { id: 'a', name: 'A', description: long, status: 'active', organization: { id: 'o', name: 'O' } }],
    ['3, with what is said of it first', { id: 'a', alternate_name: 'B', name: 'A', fees_description: long }],
    ['1', { id: 'a', name: 'A', description: long, status: 'active', organization_id: 'o' }],
    ['1, with phones first', { phones: [{ number: '1' }], description: long, id: 'a', name: 'A', attending_type: 'x' }],
    ['3, at a location', { id: 's', service: { id: 'a', description: long, assurer_email: 'x' }, location: {} }],
  ] as const) {
    it(`knows one entry of version ${version}`, async () => {
      for (const options of [{}, { progress: () => undefined }]) {
        const dataset = await openData(await serve(JSON.stringify(entry)), { retries: 0 }).read({}, options);
        expect([dataset.standard, dataset.rows, values(dataset, 'record')]).to.deep.equal([
          'open-referral',
          1,
          [entry],
        ]);
      }
    });
  }

  it('reads one entry that has a name and no id', async () => {
    const dataset = await read({ name: 'A', cost_options: [] });
    expect([dataset.rows, values(dataset, 'name')]).to.deep.equal([1, ['A']]);
  });

  it('keeps entries that share an id, and says so', async () => {
    const { rows, warnings } = await read(page([service('a'), service('a'), service('b')]));
    expect(rows).to.equal(3);
    expect(warnings).to.deep.equal(['Entries with the id of another: 1.']);
  });

  it('does not believe what a page says of itself', async () => {
    const { rows, total, warnings } = await read(
      page([service('a'), service('b'), service('c')], { size: 2, total_items: 2, total_pages: 2 }),
    );
    expect([rows, total]).to.deep.equal([3, 3]);
    expect(warnings).to.deep.equal([
      'The page 1 says it has 2 entries, but it has 3.',
      'The feed says it has 2 entries, but it has 3.',
    ]);
  });

  it('stops at a page that comes again, and says what is missing', async () => {
    const { rows, total, complete, warnings } = await read(
      page([service('a')], { total_items: 40, total_pages: 40, last_page: false }),
    );
    expect([rows, total, complete]).to.deep.equal([1, 40, false]);
    expect(warnings).to.deep.equal(['The page 2 is the page 1 again.', 'Read 1 of 40 rows.']);
  });

  it('leaves out a place that can not be, and says so', async () => {
    const dataset = await read(
      page([service('a', { service_at_locations: [{ location: { latitude: 100, longitude: 101 } }] })]),
    );
    expect([values(dataset, 'point'), dataset.warnings]).to.deep.equal([
      [null],
      ['Places left out because there is no such latitude or longitude: 1.'],
    ]);
  });

  it('says which entries have no name', async () => {
    const { warnings } = await read(page([service('a', { name: undefined }), service('b')]));
    expect(warnings).to.deep.equal(['Entries without a name: 1 of 2.']);
  });

  it('searches for words in the columns, not in the names of the parts of an entry', async () => {
    const source = openData(await serve(JSON.stringify([service('a'), service('b', { description: 'Debt advice' })])));
    expect((await source.read({ search: 'advice DEBT' })).rows).to.equal(1);
    expect((await source.read({ search: 'accreditations' })).rows).to.equal(0);
  });

  it('reads a long answer as it would a short one, whatever stands in it', async () => {
    const contents = Array.from({ length: 2000 }, (_, number) =>
      service(`s${number}`, {
        description: `“${'Ffôn \\"}],[{'.repeat(20)}” ${number}`,
        last: number % 2 ? [{ contents: [] }] : null,
        code: `12345678901234567${number}`,
      }),
    );
    const around = { note: { contents: [1] }, other: [[], {}], after: '"contents":[' };
    for (const whole of [page(contents, { after: 'x' }), { ...around, ...page(contents), later: ['x'] }, contents]) {
      const text = JSON.stringify(whole).replace(/"code":"(\d+)"/g, '"code":$1');
      const dataset = await openData(await serve(text), { standard: 'open-referral', retries: 0 }).read();
      expect(text.length).to.be.above(500_000);
      expect(values(dataset, 'record')).to.deep.equal(contents);
    }
  });

  for (const [what, wrong] of [
    ['a comma too many', (text: string) => text.replace('}]}', '},]}')],
    ['its end missing', (text: string) => text.slice(0, -9)],
    ['something after it', (text: string) => `${text}x`],
    ['no comma between two', (text: string) => text.replace('},{"id":"s9"', '}{"id":"s9"')],
  ] as const) {
    it(`says that a long answer with ${what} is broken`, async () => {
      const contents = Array.from({ length: 500 }, (_, number) =>
        service(`s${number}`, { description: 'x'.repeat(900) }),
      );
      const address = await serve(wrong(JSON.stringify({ contents })));
      const error = await rejection<DataError>(openData(address, { standard: 'open-referral', retries: 0 }).read());
      expect(error.reason).to.equal('parse');
    });
  }

  it('takes the last of two lists under one name, as JSON has it', async () => {
    const list = JSON.stringify(Array.from({ length: 500 }, () => service('a', { description: 'x'.repeat(900) })));
    const address = await serve(`{"contents":${list},"contents":[${JSON.stringify(service('b'))}]}`);
    expect(values(await openData(address, { standard: 'open-referral' }).read(), 'id')).to.deep.equal(['b']);
  });

  /** A feed of so many pages of ten; that of a number fails. */
  const paged = async (pages: number, failing?: number): Promise<{ address: string; stop: () => void }> => {
    const { fetch } = globalThis;
    const address = `https://feed.example/${crypto.randomUUID()}`;
    globalThis.fetch = (input) => {
      const number = Number(new URL(String(input)).searchParams.get('page') ?? 1);
      if (number === failing) return Promise.resolve(new Response('{}', { status: 418 }));
      const contents = Array.from({ length: 10 }, (_, place) => service(`${number}-${place}`));
      const said = { total_items: pages * 10, total_pages: pages, page_number: number, last_page: number === pages };
      return Promise.resolve(Response.json(page(contents, said)));
    };
    return { address, stop: () => (globalThis.fetch = fetch) };
  };

  it('shows what has come more and more seldom, and never the whole as a part', async () => {
    const { address, stop } = await paged(100);
    const shown: number[] = [];
    try {
      const source = openData(address, { retries: 0 });
      const { rows } = await source.read({}, { progress: ({ rows }) => shown.push(rows) });
      expect(rows).to.equal(1000);
    } finally {
      stop();
    }
    expect(shown.slice(0, 4)).to.deep.equal([10, 20, 30, 50]);
    expect(shown.length).to.be.below(15);
    expect(shown.at(-1)).to.be.below(1000);
  });

  it('shows all that has come where a page fails', async () => {
    const { address, stop } = await paged(100, 8);
    const shown: number[] = [];
    try {
      const source = openData(address, { retries: 0 });
      const error = await rejection<DataError>(source.read({}, { progress: ({ rows }) => shown.push(rows) }));
      expect(error.status).to.equal(418);
    } finally {
      stop();
    }
    expect(shown.at(-1)).to.equal(70);
  });

  it('gives the message of the server', async () => {
    const address = await serve(JSON.stringify({ status: 500, error: 'No database' }));
    const error = await rejection<DataError>(openData(address, { standard: 'open-referral' }).read());
    expect([error.reason, error.message]).to.satisfy(
      ([reason, message]: string[]) => reason === 'api' && message!.includes('No database'),
    );
  });

  it('gives a dataset or a named error for any JSON', async () => {
    const json = strangeJson(['id', 'name', 'contents', 'location', 'service_at_locations', 'latitude'], -1);
    await fc.assert(
      fc.asyncProperty(json, async (contents) => {
        const source = openData(await serve(JSON.stringify({ contents })), { standard: 'open-referral', retries: 0 });
        await expectReadOrNamed(source);
      }),
      { numRuns: 60 },
    );
  });
});
