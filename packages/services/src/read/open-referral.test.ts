import { expect } from 'chai';
import fc from 'fast-check';
import { recordsOf } from '../../test/dataset.js';
import type { Service } from '../service.js';
import { servicesOf } from './index.js';

const entry = (id: string, more: Record<string, unknown> = {}) => ({
  id,
  name: `Service ${id}`,
  status: 'active',
  organization: { id: 'o1', name: 'Northmere Helpers' },
  ...more,
});
const read = (more: Record<string, unknown>): Service => servicesOf(recordsOf([entry('a', more)])).services[0]!;
const warnings = (...records: unknown[]) => servicesOf(recordsOf(records)).warnings.join('\n');

describe('services of Open Referral', () => {
  it('reads an entry of version 3', () => {
    const service = read({
      description: '<p>We listen.</p><p>Then we help.</p>',
      url: 'https://helpers.example/advice',
      email: 'advice@helpers.example',
      minimum_age: 12,
      eligibility_description: 'You live in Northmere.',
      application_process: 'Ring us.\nCome and see us.',
      wait_time: '2 weeks',
      fees_description: 'Ask about help with the price',
      alert: 'Closed on 5 May.',
      assured_date: '2026-01-01',
      assurer_email: 'web@northmere.example',
      last_modified: '2026-03-15T10:30:45Z',
      phones: [{ number: 1632960001, languages: [{ code: 'cy' }] }],
      contacts: [{ name: 'Ann', title: 'Reception', phones: [{ number: '01632 960 002', type: 'textphone' }] }],
      cost_options: [
        {
          option: 'Under 18s',
          amount: 35,
          amount_description: 'a session',
          valid_from: '2026-01-01',
          valid_to: '2026-12-31',
        },
      ],
      required_documents: [{ document: 'Proof of address' }],
      languages: [{ name: 'Welsh', code: 'cy' }, { id: 'x' }],
      service_areas: [{ name: 'Northmere' }],
      attributes: [
        { taxonomy_term: { id: 't1', name: 'Advice' } },
        { taxonomy_term: { id: 'c1', name: 'Carers', taxonomy: 'esdCircumstances' } },
        { taxonomy_term: { id: '1', name: 'Debt advice', term_uri: 'http://id.esd.org.uk/service/530' } },
      ],
      schedules: [{ freq: 'WEEKLY', byday: 'TH,FR', opens_at: '10:00:00', closes_at: '18:00:00Z' }],
      service_at_locations: [
        {
          location: {
            id: 'l1',
            name: 'Civic Centre',
            latitude: 54.3,
            longitude: -1.2,
            addresses: [{ address_1: '1 Abbey Gate', city: 'Northmere', postal_code: 'NM1 1AA' }],
            accessibility: [{ description: 'Hearing loop' }],
          },
        },
      ],
    });
    expect(service).to.deep.equal({
      id: 'a',
      lgslId: '530',
      name: 'Service a',
      description: 'We listen.\n\nThen we help.',
      url: 'https://helpers.example/advice',
      provider: { id: 'o1', name: 'Northmere Helpers' },
      audience: ['Carers'],
      minimumAge: 12,
      eligibility: 'You live in Northmere.',
      areas: ['Northmere'],
      costs: [
        {
          option: 'Under 18s',
          amount: 35,
          description: 'a session',
          validFrom: '2026-01-01',
          validUntil: '2026-12-31',
        },
        { description: 'Ask about help with the price' },
      ],
      status: { state: 'open' },
      alert: 'Closed on 5 May.',
      channels: [
        { kind: 'phone', value: '01632960001', languages: ['cy'] },
        { kind: 'textphone', value: '01632 960 002', label: 'Ann, Reception' },
        { kind: 'email', value: 'advice@helpers.example' },
        { kind: 'in-person', value: '1 Abbey Gate\nNorthmere\nNM1 1AA', label: 'Civic Centre' },
      ],
      hours: { rules: [{ frequency: 'weekly', days: [{ day: 4 }, { day: 5 }], opens: '10:00', closes: '18:00' }] },
      places: [
        {
          id: 'l1',
          name: 'Civic Centre',
          address: ['1 Abbey Gate', 'Northmere'],
          postcode: 'NM1 1AA',
          latitude: 54.3,
          longitude: -1.2,
          accessibility: ['Hearing loop'],
        },
      ],
      processingTime: '2 weeks',
      steps: ['Ring us.', 'Come and see us.'],
      documents: ['Proof of address'],
      languages: ['Welsh'],
      topics: [
        { id: 't1', label: 'Advice' },
        { id: '1', label: 'Debt advice' },
      ],
      assured: { date: '2026-01-01', by: 'web@northmere.example' },
      modified: '2026-03-15T10:30:45Z',
    });
  });

  it('reads an entry of version 1', () => {
    const service = read({
      fees: 'Free',
      eligibilitys: [{ eligibility: 'Children', minimum_age: 5, maximum_age: 11 }],
      service_taxonomys: [{ taxonomy: { id: 'x:1', name: 'Play' } }],
      regular_schedules: [{ byday: 'MO', opens_at: '09:00', closes_at: '11:00' }],
      holiday_schedules: [{ closed: true, start_date: '2026-12-25', end_date: '2026-12-26' }],
      service_at_locations: [
        {
          location: {
            latitude: '54.3',
            longitude: '-1.2',
            physical_addresses: [{ address_1: '2 High Street', postal_code: 'NM1 1AB' }],
          },
        },
      ],
    });
    expect(service).to.deep.include({
      costs: [{ amount: 0 }],
      minimumAge: 5,
      maximumAge: 11,
      eligibility: 'Children',
      topics: [{ id: 'x:1', label: 'Play' }],
      hours: {
        rules: [{ frequency: 'weekly', days: [{ day: 1 }], opens: '09:00', closes: '11:00' }],
        exceptions: [{ from: '2026-12-25', until: '2026-12-26', times: [] }],
      },
    });
    expect(service.places![0]).to.deep.include({ latitude: 54.3, longitude: -1.2 });
  });

  it('makes one service of a service at several locations', () => {
    const at = (id: string, name: string) => ({
      id,
      service: entry('a'),
      location: { id: name, name, addresses: [{ address_1: name }] },
    });
    const { services, warnings: said } = servicesOf(recordsOf([at('s1', 'North'), at('s2', 'South')]));
    expect(said).to.deep.equal([]);
    expect(services.map(({ id, places }) => [id, places!.map(({ name }) => name)])).to.deep.equal([
      ['a', ['North', 'South']],
    ]);
    expect(services[0]!.channels.map(({ value }) => value)).to.deep.equal(['North', 'South']);
  });

  it('reads what stands beside, under the names of the entry model', () => {
    const service = read({
      summary: 'In brief.',
      lgsl_id: 524,
      online_only_reason: 'It is a map.',
      channels: [{ kind: 'post', value: 'PO Box 1' }],
      accessibility: ['Works with screen readers'],
      assured_date: '2026-01-01',
      assured: { date: '2020-01-01', next_review: '2026-07-01' },
      translations: { cy: { name: 'Gwasanaeth', processing_time: '2 wythnos' } },
    });
    expect(service).to.deep.include({
      summary: 'In brief.',
      lgslId: '524',
      onlineOnlyReason: 'It is a map.',
      channels: [{ kind: 'post', value: 'PO Box 1' }],
      accessibility: ['Works with screen readers'],
      assured: { date: '2026-01-01', nextReview: '2026-07-01' },
      translations: { cy: { name: 'Gwasanaeth', processingTime: '2 wythnos' } },
    });
  });

  it('gives each of several entries with one id an id of its own, and says how many', () => {
    const { services, warnings: said } = servicesOf(
      recordsOf([entry('a'), entry('a', { name: 'B' }), entry('a-2'), entry('a', { name: 'C' })]),
    );
    expect(services.map(({ id, name }) => [id, name])).to.deep.equal([
      ['a', 'Service a'],
      ['a-3', 'B'],
      ['a-2', 'Service a-2'],
      ['a-4', 'C'],
    ]);
    expect(said).to.deep.equal(['Entries with the id of another, which were given one of their own: 2 (“B”, “C”).']);
  });

  it('leaves out an entry without a name, and says so', () => {
    const { services, warnings: said } = servicesOf(recordsOf([entry('a', { name: ' ' }), entry('b')]));
    expect(services.map(({ id }) => id)).to.deep.equal(['b']);
    expect(said).to.deep.equal(['Entries left out, because they have no name: 1 (“a”).']);
  });

  it('gives an entry without an id the same one each time', () => {
    const ids = () =>
      servicesOf(
        recordsOf([
          entry('', { name: 'Pest control' }),
          entry('', { name: 'X', url: 'https://n.example/a/dog-licence/' }),
        ]),
      ).services.map(({ id }) => id);
    expect(ids()).to.deep.equal(['pest-control', 'dog-licence']);
    expect(ids()).to.deep.equal(ids());
  });

  it('takes no organisation, taxonomy or term for a service, and says what they are', () => {
    const organisation = { id: '1', name: 'Helpers', website: 'https://helpers.example' };
    const term = { id: '1', name: 'Advice', parent_id: '0', term_uri: 'http://x.example' };
    for (const [record, kind] of [
      [organisation, 'organisations'],
      [term, 'terms of a taxonomy'],
      [{ id: '1', name: 'T', version: '1' }, 'taxonomies'],
    ] as const) {
      expect(servicesOf(recordsOf([record])).services).to.deep.equal([]);
      expect(warnings(record)).to.equal(`Entries left out, because they are no services but ${kind}: 1.`);
    }
  });

  it('leaves out places, addresses and numbers that can not be, and says so', () => {
    const service = {
      url: 'example/counselling',
      email: 'email-example_com',
      phones: [{ number: '01632 960 001', type: 'fax' }],
      service_at_locations: [{ location: { name: 'Hall', latitude: 100, longitude: 101 } }],
    };
    expect(read(service)).to.deep.equal({
      id: 'a',
      name: 'Service a',
      provider: { id: 'o1', name: 'Northmere Helpers' },
      status: { state: 'open' },
      channels: [],
      places: [{ name: 'Hall' }],
    });
    const said = warnings(entry('a', service));
    for (const part of ['Web addresses', 'Email addresses', 'Fax numbers', 'Coordinates'])
      expect(said).to.contain(part);
  });

  it('reads a feed again page by page without losing a warning', () => {
    const records = [entry('a', { url: 'nowhere' }), entry('b', { url: 'nowhere' })];
    servicesOf(recordsOf(records.slice(0, 1)));
    expect(servicesOf(recordsOf(records)).warnings).to.deep.equal([
      'Web addresses left out, because nothing could follow them: 2 (“Service a”, “Service b”).',
    ]);
  });

  it('reads a record that a file keeps as JSON', () => {
    const { services } = servicesOf(recordsOf([JSON.stringify(entry('a', { cost_options: [{ amount: 1 }] }))], 'csv'));
    expect(services.map(({ id, costs }) => [id, costs])).to.deep.equal([['a', [{ amount: 1 }]]]);
  });

  it('gives services or warnings for any JSON at all, and never throws', () => {
    const names =
      'id name description url email status fees alert phones contacts number type cost_options amount valid_from schedules byday bymonthday freq interval dtstart opens_at closes_at timezone service_at_locations location latitude longitude addresses address_1 postal_code organization attributes taxonomy_term languages assured_date channels kind value hours rules translations cy service @type offers availableChannel openingHoursSpecification'.split(
        ' ',
      );
    const { any } = fc.letrec((tie) => ({
      any: fc.oneof(
        { maxDepth: 5 },
        fc.constantFrom<unknown>(
          null,
          1,
          -1,
          1e21,
          'a',
          true,
          '',
          '09:00',
          'MO,TU',
          'WEEKLY',
          '2026-02-30',
          'phone',
          '1MO',
          'Service',
          '<p>',
          '\u0000',
        ),
        fc.array(tie('any'), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom('__proto__', ...names), tie('any'), { maxKeys: 6 }),
      ),
    }));
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 3 }), (records) => {
        const { services, warnings: said } = servicesOf(recordsOf(records));
        expect(services.length + said.length).to.be.greaterThan(0);
        for (const { id, name, channels } of services)
          expect([typeof id, typeof name, Array.isArray(channels)]).to.deep.equal(['string', 'string', true]);
      }),
      { numRuns: 500 },
    );
  });

  it('reads 20,000 entries in time that grows no faster than they do', () => {
    const timeOf = (count: number) => {
      const records = Array.from({ length: count }, (_, place) =>
        entry(`s${place}`, {
          description: '<p>What it does for people.</p>',
          phones: [{ number: '01632 960 001' }],
          cost_options: [{ amount: 12.5 }],
          schedules: [{ freq: 'WEEKLY', byday: 'MO,TU', opens_at: '09:00', closes_at: '17:00' }],
        }),
      );
      const start = performance.now();
      expect(servicesOf(recordsOf(records)).services).to.have.length(count);
      return performance.now() - start;
    };
    timeOf(2000);
    const [few, many] = [timeOf(2000), timeOf(20_000)];
    expect(many).to.be.lessThan(Math.max(few, 5) * 60);
  });
});
