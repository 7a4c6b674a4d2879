import { expect } from 'chai';
import { openData, type Dataset } from '@council-kit/data';
import type { Service } from '@council-kit/services';
import { servicesOf, type Reading } from '@council-kit/services/read';
import { sample } from '../support/samples.js';
import { serve } from '../support/serve.js';

const reading = async (address: string): Promise<Reading & { dataset: Dataset }> => {
  const dataset = await openData(address, { retries: 0 }).read();
  return { ...servicesOf(dataset), dataset };
};

const counselling = 'ac148810-d857-441c-9679-408f346de14b';
const full = ({ services: [service] }: Reading) => {
  expect(service!.id).to.equal(counselling);
  expect(service!.hours!.rules[0]).to.deep.include({ days: [{ day: 4 }, { day: 5 }], opens: '10:00', closes: '18:00' });
  expect(service!.costs![0]).to.deep.equal({
    option: 'Under 18s and Over 60s',
    amount: 35,
    description: 'per 1 hour session',
    validFrom: '2020-01-01',
    validUntil: '2022-12-31',
  });
  expect(service!.places![0]).not.to.have.any.keys('latitude', 'longitude');
};
const listed = ({ services: [service] }: Reading) => {
  expect(service).to.deep.include({ id: counselling, minimumAge: 12, modified: '2023-03-15T10:30:45.123Z' });
};
const placed = ({ services: [service] }: Reading) => {
  expect([service!.id, service!.places![0]!.name]).to.deep.equal([counselling, 'MyCity Civic Center']);
};

// What samples/SOURCES.tsv says a correct reader must get: so many services, and what warnings say.
const samples: [path: string, services: number, warnings: RegExp[], check?: (read: Reading) => void][] = [
  ['V3.0-UK-Default/service_list.json', 1, [], listed],
  ['V3.0-UK-Default/service_full.json', 1, [/no such latitude or longitude: 1/, /never come/], full],
  ['V3.0-UK-Default/service_at_location_full.json', 1, [/no such latitude/], placed],
  ['V3.0-UK-Default/service_at_location_list.json', 1, [/no such latitude/], placed],
  ['V3.0-UK-Default/organization.json', 0, [/no services but organisations: 1/]],
  ['V3.0-UK-Default/organization_list.json', 0, [/no services but organisations: 10/]],
  ['V3.0-UK-Default/taxonomy.json', 0, [/taxonomy/]],
  ['V3.0-UK-Default/taxonomy_list.json', 0, [/no services but taxonomies: 1/]],
  ['V3.0-UK-Default/taxonomy_term.json', 0, [/taxonomy/]],
  ['V3.0-UK-Default/taxonomy_term_list.json', 0, [/no services but terms of a taxonomy: 1/]],
  [
    'V3.0-UK-Fail/service_list.json',
    0,
    [/no name: 4 /, /Web addresses left out.*: 3 /, /Email addresses left out.*: 4 /],
  ],
  [
    'V3.0-UK-Fail/service_full.json',
    1,
    [/Web addresses left out/, /Email addresses left out/],
    (read) => {
      full(read);
      expect(read.services[0]).not.to.have.any.keys('url', 'description');
    },
  ],
  ['V3.0-UK-Fail/service_at_location_full.json', 1, [], placed],
  ['V3.0-UK-Fail/service_at_location_list.json', 1, [], placed],
  ['V3.0-UK-Fail/organization_full.json', 0, [/organisations/]],
  ['V3.0-UK-Fail/organization_list.json', 0, [/organisations/]],
  ['V3.0-UK-Fail/taxonomy.json', 0, [/taxonomy/]],
  ['V3.0-UK-Fail/taxonomy_list.json', 0, [/taxonomies/]],
  ['V3.0-UK-Fail/taxonomy_term.json', 0, [/taxonomy/]],
  ['V3.0-UK-Fail/taxonomy_term_list.json', 0, [/terms of a taxonomy/]],
  ['V3.0-UK-Warn/service_list.json', 1, [], listed],
  ['V3.0-UK-Warn/service_full.json', 1, [/no such latitude/], full],
  ['V3.0-UK-Warn/service_at_location_full.json', 1, [], placed],
  ['V3.0-UK-Warn/service_at_location_list.json', 1, [], placed],
  ['V3.0-UK-Warn/organization_full.json', 0, [/organisations/]],
  ['V3.0-UK-Warn/organization_list.json', 0, [/organisations/]],
  ['V3.0-UK-Warn/taxonomy.json', 0, [/taxonomy/]],
  ['V3.0-UK-Warn/taxonomy_list.json', 0, [/taxonomies/]],
  ['V3.0-UK-Warn/taxonomy_term.json', 0, [/taxonomy/]],
  ['V3.0-UK-Warn/taxonomy_term_list.json', 0, [/terms of a taxonomy/]],
];

describe('Open Referral samples as services', () => {
  for (const [path, count, said, check] of samples) {
    it(`reads ${path}`, async function () {
      const address = await sample(`open-referral-uk/${path}`);
      if (!address) return this.skip();
      const read = await reading(address);
      expect(read.services).to.have.length(count);
      for (const words of said) expect(read.warnings.join('\n')).to.match(words);
      check?.(read);
    });
  }
});

// One service each, as programs and people write it; all say the same.
const feeds: [standard: string, type: string, body: string][] = [
  [
    'csv',
    'text/csv',
    'Service name,Summary,Cost,Telephone,Opening hours,Last checked\n' +
      'Garden waste,We collect it.,£45 a year,1632960001,Mon-Fri 9am-5pm,03/03/2026\n' +
      'Bulky waste,We collect that.,Free,1632960002,Mon-Fri 9am-5pm,04/03/2026\n',
  ],
  [
    'json-api',
    'application/vnd.api+json',
    JSON.stringify({
      jsonapi: { version: '1.0' },
      data: [
        {
          type: 'node--service',
          id: '1',
          attributes: {
            title: 'Garden waste',
            field_summary: 'We collect it.',
            field_cost: '£45 a year',
            localgov_directory_phone: '01632960001',
            localgov_directory_opening_times: 'Mon-Fri 9am-5pm',
            field_last_checked: '2026-03-03',
          },
        },
      ],
    }),
  ],
  [
    'wordpress',
    'application/json',
    JSON.stringify([
      {
        id: 1,
        date: '2026-03-03T09:00:00',
        title: { rendered: 'Garden waste' },
        excerpt: { rendered: '<p>We collect it.</p>' },
        acf: {
          cost: '£45 a year',
          phone: '01632960001',
          opening_hours: 'Mon-Fri 9am-5pm',
          last_checked: '2026-03-03',
        },
      },
    ]),
  ],
  [
    'json',
    'application/json',
    JSON.stringify({
      total: 1,
      items: [
        {
          contentType: 'service',
          name: 'Garden waste',
          id: '1',
          properties: {
            summary: 'We collect it.',
            cost: '£45 a year',
            phoneNumber: '01632960001',
            openingHours: 'Mon-Fri 9am-5pm',
            lastChecked: '2026-03-03',
          },
        },
      ],
    }),
  ],
  [
    'schema-org',
    'application/ld+json',
    JSON.stringify({
      '@context': 'https://schema.org',
      '@type': 'GovernmentService',
      name: 'Garden waste',
      disambiguatingDescription: 'We collect it.',
      offers: { price: 45, description: 'a year' },
      telephone: '01632960001',
      openingHours: 'Mo-Fr 09:00-17:00',
    }),
  ],
];

describe('services of different standards', () => {
  for (const [standard, type, body] of feeds) {
    it(`are the same out of ${standard}`, async () => {
      const { dataset, services, warnings } = await reading(
        await serve(body, type, `feed-${crypto.randomUUID()}.json`),
      );
      expect(dataset.standard).to.equal(standard);
      const { name, summary, costs, channels, hours, assured } = services[0] as Service;
      expect({ name, summary, costs, channels }).to.deep.equal({
        name: 'Garden waste',
        summary: 'We collect it.',
        costs: [{ amount: 45, description: 'a year' }],
        channels: [{ kind: 'phone', value: '01632960001' }],
      });
      expect(hours!.rules[0]).to.include({ opens: '09:00', closes: '17:00' });
      if (standard !== 'schema-org') expect(assured).to.deep.equal({ date: '2026-03-03' });
      expect(warnings.join()).not.to.match(/left out|throw/);
    });
  }
});
