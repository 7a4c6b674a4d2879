import { expect } from 'chai';
import fc from 'fast-check';
import { recordsOf } from '../../test/dataset.js';
import { faultsOf } from '../../test/holds-to.js';
import type { Service } from '../service.js';
import { servicesOf } from './index.js';

// Feeds as they are met in the wild: what is written otherwise than the standard has it, and what can't be.

const reading = (more: Record<string, unknown>): { service: Service; said: string } => {
  const { services, warnings } = servicesOf(recordsOf([{ id: 'a', name: 'Advice', status: 'active', ...more }]));
  expect(services).to.have.length(1);
  return { service: services[0]!, said: warnings.join('\n') };
};
const bare = { id: 'a', name: 'Advice', status: { state: 'open' }, channels: [] };
const times = { opens_at: '09:00', closes_at: '17:00' };
const hall = { id: 'l1', name: 'Hall', addresses: [{ address_1: '1 High Street', postal_code: 'NM1 1AA' }] };

/** An entry of version 3 that has nearly everything the standard names. */
const full = {
  id: 'a',
  name: 'Advice',
  alternate_name: 'Counselling',
  description: '<p>We listen.</p>',
  url: 'https://helpers.example/a',
  email: 'a@helpers.example',
  status: 'active',
  interpretation_services: 'On request',
  application_process: 'Ring us.',
  fees_description: 'Free',
  accreditations: 'BACP',
  eligibility_description: 'Everyone',
  minimum_age: 12,
  maximum_age: 100,
  assured_date: '2026-01-01',
  assurer_email: 'web@helpers.example',
  alert: 'Closed on 5 May 2026',
  last_modified: '2026-03-15T10:30:45Z',
  wait_time: '2 weeks',
  phones: [{ id: 'p', number: '01632 960 001', extension: 12, type: 'voice', languages: [{ code: 'en' }] }],
  schedules: [
    {
      freq: 'WEEKLY',
      wkst: 'MO',
      interval: 1,
      count: 5,
      byday: 'MO',
      dtstart: '2026-01-05',
      until: '2026-12-31',
      ...times,
    },
  ],
  service_areas: [{ name: 'Northmere', extent: 'x', extent_type: 'geojson' }],
  service_at_locations: [
    {
      id: 'sl',
      location: {
        ...hall,
        location_type: 'physical',
        latitude: 54.3,
        longitude: -1.2,
        accessibility: [{ description: 'Ramp', details: 'At the side' }],
        phones: [{ number: '01632 960 002' }],
        contacts: [{ name: 'Ann', phones: [{ number: '01632 960 003' }] }],
        schedules: [{ byday: 'TU', ...times }],
      },
      schedules: [{ byday: 'WE', ...times }],
    },
  ],
  languages: [{ name: 'Welsh', code: 'cy' }],
  organization: { id: 'o', name: 'Helpers', website: 'https://helpers.example' },
  funding: [{ source: 'Council' }],
  cost_options: [{ option: 'Adults', amount: 3, currency: 'gbp', valid_from: '2026-01-01', valid_to: '2026-12-31' }],
  contacts: [{ name: 'Bob', title: 'Manager', email: 'b@helpers.example', phones: [{ number: '01632 960 004' }] }],
  attributes: [{ link_entity: 'service', taxonomy_term: { id: 't', name: 'Advice', taxonomy_detail: { name: 'x' } } }],
  required_documents: [{ document: 'Passport' }],
  additional_urls: [{ label: 'Book', url: 'https://helpers.example/book' }],
  eligibilitys: [{ eligibility: 'Adults', minimum_age: 18, taxonomys: [{ taxonomy: { id: 'e', name: 'Carers' } }] }],
  service_taxonomys: [{ taxonomy: { id: 'v1', name: 'Health', vocabulary: 'x' } }],
  regular_schedules: [{ byday: 'TH', ...times }],
  holiday_schedules: [{ closed: true, start_date: '2026-12-25', end_date: '2026-12-26' }],
};

describe('feeds of Open Referral as they are met', () => {
  it('reads a location that stands inside, beside and named by its id as the same place, once', () => {
    const inside = reading({
      service_at_locations: [{ id: 's', location: hall, schedules: [{ byday: 'MO', ...times }] }],
    });
    const beside = reading({
      service_at_locations: [{ id: 's', location_id: 'l1', schedules: [{ byday: 'MO', ...times }] }],
      locations: [hall],
    });
    const both = reading({
      service_at_locations: [{ id: 's', location_id: 'l1', location: hall, schedules: [{ byday: 'MO', ...times }] }],
      locations: [hall],
    });
    expect(inside.service.places).to.have.length(1);
    expect(inside.service.places![0]!.hours!.rules).to.have.length(1);
    expect(beside.service).to.deep.equal(inside.service);
    expect(both.service).to.deep.equal(inside.service);
    expect(reading({ locations: [hall] }).service.places![0]!.postcode).to.equal('NM1 1AA');
  });

  it('takes a number that says there is none for no way to ring', () => {
    for (const number of ['None', 'n/a', 'TBC', 'No phone', 'dim', ' - ']) {
      expect(reading({ phones: [{ number }, { number: '01632 960 001' }] }).service.channels, number).to.deep.equal(
        reading({ phones: [{ number: '01632 960 001' }] }).service.channels,
      );
    }
  });

  it('takes an object for a list of it, and a list of one object for that', () => {
    const { service, said } = reading({
      organization: [{ id: 'o', name: 'Helpers' }],
      phones: { number: 1632960001 },
      cost_options: { amount: '35.00', option: 'Adults' },
      schedules: { byday: ['MO', 'TU'], ...times },
      service_at_locations: { location: [hall] },
      attributes: { taxonomy_term: [{ id: 1, name: 'Debt' }] },
      languages: { name: 'Welsh' },
    });
    expect(service).to.deep.equal({
      ...bare,
      provider: { id: 'o', name: 'Helpers' },
      costs: [{ option: 'Adults', amount: 35 }],
      channels: [
        { kind: 'phone', value: '01632960001' },
        { kind: 'in-person', value: '1 High Street\nNM1 1AA', label: 'Hall' },
      ],
      hours: { rules: [{ frequency: 'weekly', days: [{ day: 1 }, { day: 2 }], opens: '09:00', closes: '17:00' }] },
      places: [{ id: 'l1', name: 'Hall', address: ['1 High Street'], postcode: 'NM1 1AA' }],
      topics: [{ id: '1', label: 'Debt' }],
      languages: ['Welsh'],
    });
    expect(said).to.equal('');
  });

  it('reads numbers that are texts, texts that are numbers, and entities', () => {
    const { service } = reading({
      id: 7,
      name: 'Advice &amp; help &#8211; &pound;5',
      minimum_age: '12',
      phones: [{ number: 441632960001, extension: 12, languages: 'en, cy' }],
      service_at_locations: [{ location: { name: 'Hall', latitude: ' 54.3 ', longitude: '-1.2' } }],
    });
    expect([service.id, service.name, service.minimumAge]).to.deep.equal(['7', 'Advice & help – £5', 12]);
    expect(service.channels[0]).to.deep.include({ kind: 'phone', languages: ['en', 'cy'] });
    expect(service.places![0]).to.deep.include({ latitude: 54.3, longitude: -1.2 });
  });

  const dropped: [what: string, entry: Record<string, unknown>, warning: RegExp][] = [
    ['a latitude of 100', { locations: [{ latitude: 100, longitude: 1 }] }, /no such latitude or longitude: 1/],
    ['a latitude in words', { locations: [{ latitude: 'north', longitude: 1 }] }, /no such latitude or longitude: 1/],
    ['half of a place', { locations: [{ latitude: 54 }] }, /only one of latitude and longitude/],
    ['nowhere in particular', { locations: [{ latitude: 0, longitude: '0' }] }, /0 and 0/],
    ['an age that nobody has', { minimum_age: 999 }, /^Ages left out/],
    ['an age in words', { maximum_age: 'any' }, /^Ages left out/],
    ['a last check on no day', { assured_date: '2026-02-30' }, /^Dates of a last check left out/],
    ['a price below nothing', { cost_options: [{ amount: -5 }] }, /^Prices left out/],
    ['a web address that leads nowhere', { url: 'example/a' }, /^Web addresses left out/],
    ['a script for an address', { url: 'javascript:alert(1)' }, /^Web addresses left out/],
    ['an email address that is none', { email: 'a_example_com' }, /^Email addresses left out/],
    ['a fax', { phones: [{ number: '01632 960 001', type: 'fax' }] }, /^Fax numbers left out/],
    ['a holiday without a day', { holiday_schedules: [{ closed: true }] }, /^Holidays left out/],
  ];
  for (const [what, entry, warning] of dropped) {
    it(`drops ${what}, and says so`, () => {
      const { service, said } = reading(entry);
      expect(service).to.deep.equal(bare);
      expect(said).to.match(warning);
    });
  }

  it('drops a status nobody knows and a day that is none, keeps the rest, and says so', () => {
    const { service, said } = reading({
      status: 'green',
      cost_options: [{ amount: 5, valid_from: 'soon', valid_to: '2026-13-01' }],
    });
    expect([service.status, service.costs]).to.deep.equal([undefined, [{ amount: 5 }]]);
    expect(said)
      .to.match(/Statuses left out/)
      .and.match(/prices are valid left out, because there are no such days: 2/);
  });

  for (const [given, read] of [
    ['9:00', '09:00'],
    ['09:00:00Z', '09:00'],
    ['09:00:00.000', '09:00'],
    ['0900', '09:00'],
    ['24:00', undefined],
    ['9am', undefined],
    ['25:00', undefined],
    [9, undefined],
  ] as const) {
    it(`${read ? 'reads' : 'leaves as words'} the time ${given}`, () => {
      const { service, said } = reading({ schedules: [{ byday: 'MO', opens_at: given, closes_at: '24:00' }] });
      const { hours } = service;
      if (read) expect(hours!.rules[0]).to.include({ opens: read, closes: '24:00' });
      else expect(hours).to.deep.equal({ rules: [], description: `MO ${given}–24:00` });
      expect(said.includes('no such times')).to.equal(!read);
    });
  }

  it('says nothing that the source does not, whatever is null in it', () => {
    const nothing = Object.fromEntries(Object.keys(full).map((name) => [name, null]));
    const { service, said } = reading({ ...nothing, id: 'a', name: 'Advice', status: 'active' });
    expect([service, said]).to.deep.equal([bare, '']);
    const lists = Object.fromEntries(
      Object.entries(full).flatMap(([name, value]) =>
        Array.isArray(value) && name !== 'holiday_schedules' ? [[name, [null, {}, [], '']]] : [],
      ),
    );
    expect(reading(lists)).to.deep.equal({ service: bare, said: '' });
  });

  it('holds to the schema whatever part of an entry is something else', async () => {
    const schema = (await (await fetch(new URL('../../service.schema.json', import.meta.url))).json()) as object;
    const paths: (string | number)[][] = [];
    const collect = (value: unknown, path: (string | number)[]): void => {
      if (path.length) paths.push(path);
      if (typeof value === 'object' && value) {
        for (const [key, part] of Object.entries(value)) collect(part, [...path, key]);
      }
    };
    collect(full, []);
    const other = fc.oneof(
      fc.constantFrom<unknown>(null, '', ' ', true, 0, -1, 1e21, 100, '100', 'soon', '2026-02-30', '9:00', '24:00'),
      fc.constantFrom<unknown>([], {}, [null], [[]], { name: 'x' }, '<p>&amp;</p>', 'javascript:x', '£5', 'SU', '53MO'),
      fc.jsonValue({ maxDepth: 2 }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...paths), other), { minLength: 1, maxLength: 5 }), (changes) => {
        const entry = structuredClone(full) as Record<string, unknown>;
        for (const [path, value] of changes) change(entry, path, value);
        const { services, warnings } = servicesOf(recordsOf([entry]));
        expect(faultsOf(JSON.parse(JSON.stringify(services)), schema as never)).to.deep.equal([]);
        expect(services.length + warnings.length).to.be.above(0);
        const texts = JSON.stringify(services);
        expect(texts).not.to.match(/undefined|NaN|\[object/);
      }),
      { numRuns: 500 },
    );
  });
});

function change(entry: Record<string, unknown>, path: readonly (string | number)[], value: unknown): void {
  let at: Record<string, unknown> = entry;
  for (const key of path.slice(0, -1)) {
    const next = at[key];
    if (typeof next !== 'object' || !next) return;
    at = next as Record<string, unknown>;
  }
  at[path.at(-1)!] = value;
}
