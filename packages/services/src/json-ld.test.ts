import { expect } from 'chai';
import { recordsOf } from '../test/dataset.js';
import { jsonLdOf } from './json-ld.js';
import { servicesOf } from './read/index.js';
import type { Service } from './service.js';

const days = ([1, 2] as const).map((day) => ({ day }));
const whole: Service = {
  id: 'badge',
  lgslId: '140',
  lgilId: '8',
  name: 'Blue Badge',
  summary: 'Park nearer to where you are going.',
  description: 'First.\n\nSecond.',
  url: 'https://northmere.example/blue-badge',
  provider: { name: 'Northmere Borough Council', url: 'https://northmere.example/' },
  audience: ['Disabled people'],
  areas: ['Northmere'],
  costs: [
    { option: 'First', amount: 10, validFrom: '2026-01-01', validUntil: '2026-12-31' },
    { amount: 5, most: 20, description: 'an hour' },
    { description: 'Depends on your income' },
  ],
  channels: [
    { kind: 'online', value: 'https://northmere.example/apply', label: 'Apply' },
    {
      kind: 'phone',
      value: '01632 960 001',
      languages: ['cy'],
      hours: { rules: [{ frequency: 'weekly', days, opens: '09:00', closes: '17:00' }], bankHolidays: 'closed' },
    },
    { kind: 'textphone', value: '01632 960 002' },
    { kind: 'sms', value: '07700 900123' },
    { kind: 'email', value: 'a@northmere.example' },
    { kind: 'post', value: 'PO Box 1\nNorthmere' },
    { kind: 'in-person', value: '1 Abbey Gate\nNM1 1AA', label: 'Town Hall' },
  ],
  places: [
    {
      name: 'Town Hall',
      address: ['1 Abbey Gate'],
      postcode: 'NM1 1AA',
      latitude: 54.3,
      longitude: -1.2,
      accessibility: ['Hearing loop'],
    },
  ],
  topics: [{ label: 'Parking' }],
  synonyms: ['disabled badge'],
  translations: { cy: { name: 'Bathodyn Glas' } },
};

describe('jsonLdOf', () => {
  it('says no more than is known', () => {
    expect(jsonLdOf({ id: 'a', name: 'A', channels: [] })).to.deep.equal({
      '@context': 'https://schema.org',
      '@type': 'GovernmentService',
      name: 'A',
      identifier: [{ '@type': 'PropertyValue', propertyID: 'id', value: 'a' }],
    });
  });

  it('gives a service that reads as itself again', () => {
    const { services, warnings } = servicesOf(recordsOf([JSON.parse(JSON.stringify(jsonLdOf(whole)))], 'schema-org'));
    expect(warnings).to.deep.equal([]);
    const { channels, places, ...read } = services[0]!;
    const { channels: given, places: there, ...rest } = whole;
    expect(read).to.deep.equal(rest);
    expect(channels).to.have.deep.members(given);
    expect(places).to.deep.equal(there);
  });

  it('follows no address that a link may not have', () => {
    const text = JSON.stringify(
      jsonLdOf({
        id: 'a',
        name: 'A',
        url: 'javascript:alert(1)',
        provider: { url: 'data:text/html,x' },
        channels: [{ kind: 'online', value: 'vbscript:x' }],
      }),
    );
    expect(text).not.to.match(/javascript|data:|vbscript/);
  });

  it('leaves out rules that schema.org has no words for, and says all day and closed in its way', () => {
    const hours = (rule: object) =>
      (
        jsonLdOf({ id: 'a', name: 'A', channels: [], hours: { rules: [rule as never] } }) as {
          hoursAvailable?: Record<string, unknown>[];
        }
      ).hoursAvailable;
    expect(hours({ frequency: 'monthly', days: [{ day: 1, nth: 1 }], opens: '09:00', closes: '17:00' })).to.equal(
      undefined,
    );
    expect(
      hours({ frequency: 'weekly', interval: 2, days, from: '2026-01-01', opens: '09:00', closes: '17:00' }),
    ).to.equal(undefined);
    expect(hours({ frequency: 'daily', opens: '00:00', closes: '00:00' })![0]).to.include({
      opens: '00:00',
      closes: '23:59',
    });
    const special = jsonLdOf({
      id: 'a',
      name: 'A',
      channels: [],
      places: [
        { name: 'Hall', hours: { rules: [], exceptions: [{ from: '2026-12-25', until: '2026-12-26', times: [] }] } },
      ],
    });
    expect(JSON.stringify(special)).to.contain('"opens":"00:00","closes":"00:00","validFrom":"2026-12-25"');
  });
});
