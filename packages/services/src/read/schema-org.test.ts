import { expect } from 'chai';
import { recordsOf } from '../../test/dataset.js';
import type { Service } from '../service.js';
import { servicesOf } from './index.js';

const reading = (node: Record<string, unknown>) =>
  servicesOf(recordsOf([{ '@type': 'GovernmentService', name: 'Blue Badge', ...node }], 'schema-org'));
const read = (node: Record<string, unknown>): Service => reading(node).services[0]!;

describe('services of schema.org', () => {
  it('reads a government service with its channels', () => {
    const service = read({
      '@id': 'https://northmere.example/#badge',
      description: 'Park nearer to where you are going.',
      url: 'https://northmere.example/blue-badge',
      serviceType: 'Parking',
      provider: {
        '@type': 'GovernmentOrganization',
        name: 'Northmere Borough Council',
        url: 'https://northmere.example/',
      },
      audience: [
        { '@type': 'Audience', audienceType: 'Disabled people' },
        { '@type': 'PeopleAudience', suggestedMinAge: 2 },
      ],
      areaServed: { '@type': 'AdministrativeArea', name: 'Northmere' },
      identifier: { '@type': 'PropertyValue', propertyID: 'LGSL', value: '140' },
      isAccessibleForFree: true,
      availableChannel: [
        {
          '@type': 'ServiceChannel',
          name: 'Apply',
          serviceUrl: 'https://northmere.example/apply',
          processingTime: '12 weeks',
          servicePhone: {
            '@type': 'ContactPoint',
            telephone: '01632 960 001',
            hoursAvailable: { dayOfWeek: 'https://schema.org/Monday', opens: '09:00', closes: '17:00' },
          },
          serviceSmsNumber: '07700 900123',
          servicePostalAddress: { streetAddress: '1 Abbey Gate', addressLocality: 'Northmere', postalCode: 'NM1 1AA' },
          availableLanguage: [{ '@type': 'Language', name: 'Welsh', alternateName: 'cy' }],
        },
        {
          serviceLocation: {
            '@type': 'Place',
            name: 'Town Hall',
            address: { streetAddress: '1 Abbey Gate', postalCode: 'NM1 1AA' },
            geo: { latitude: 54.3, longitude: -1.2 },
            openingHours: 'Mo-Fr 09:00-17:00',
          },
        },
      ],
    });
    const besides = { label: 'Apply', languages: ['cy'], processingTime: '12 weeks' };
    const office = {
      rules: [{ frequency: 'weekly', days: [1, 2, 3, 4, 5].map((day) => ({ day })), opens: '09:00', closes: '17:00' }],
    };
    expect(service).to.deep.equal({
      id: 'https://northmere.example/#badge',
      lgslId: '140',
      name: 'Blue Badge',
      description: 'Park nearer to where you are going.',
      url: 'https://northmere.example/blue-badge',
      provider: { name: 'Northmere Borough Council', url: 'https://northmere.example/' },
      audience: ['Disabled people'],
      minimumAge: 2,
      areas: ['Northmere'],
      costs: [{ amount: 0 }],
      channels: [
        { kind: 'online', value: 'https://northmere.example/apply', ...besides },
        {
          kind: 'phone',
          value: '01632 960 001',
          ...besides,
          hours: { rules: [{ frequency: 'weekly', days: [{ day: 1 }], opens: '09:00', closes: '17:00' }] },
        },
        { kind: 'sms', value: '07700 900123', ...besides },
        { kind: 'post', value: '1 Abbey Gate\nNorthmere\nNM1 1AA', ...besides },
        { kind: 'in-person', value: '1 Abbey Gate\nNM1 1AA', label: 'Town Hall', hours: office },
      ],
      places: [
        {
          name: 'Town Hall',
          address: ['1 Abbey Gate'],
          postcode: 'NM1 1AA',
          latitude: 54.3,
          longitude: -1.2,
          hours: office,
        },
      ],
      topics: [{ label: 'Parking' }],
    });
  });

  it('reads a place people go to as a service at that place', () => {
    const service = read({
      '@type': ['Library', 'LocalBusiness'],
      name: 'Town Library',
      telephone: '01632 960 001',
      email: 'library@northmere.example',
      address: '2 High Street, Northmere NM1 1AB',
      geo: { latitude: 100, longitude: 200 },
      openingHoursSpecification: [
        { dayOfWeek: ['Monday', 'Tuesday'], opens: '09:00', closes: '17:00' },
        { dayOfWeek: 'Sunday', opens: '00:00', closes: '00:00' },
        { dayOfWeek: 'PublicHolidays', opens: '00:00', closes: '00:00' },
      ],
      specialOpeningHoursSpecification: {
        validFrom: '2026-12-24',
        validThrough: '2026-12-24',
        opens: '09:00',
        closes: '12:00',
      },
      amenityFeature: [
        { name: 'Hearing loop', value: true },
        { name: 'Lift', value: false },
      ],
    });
    expect(service.channels.map(({ kind, value }) => [kind, value])).to.deep.equal([
      ['phone', '01632 960 001'],
      ['email', 'library@northmere.example'],
      ['in-person', '2 High Street\nNorthmere\nNM1 1AB'],
    ]);
    expect(service.places).to.deep.equal([
      {
        name: 'Town Library',
        address: ['2 High Street', 'Northmere'],
        postcode: 'NM1 1AB',
        accessibility: ['Hearing loop'],
        hours: {
          rules: [{ frequency: 'weekly', days: [{ day: 1 }, { day: 2 }], opens: '09:00', closes: '17:00' }],
          exceptions: [{ from: '2026-12-24', until: '2026-12-24', times: [{ opens: '09:00', closes: '12:00' }] }],
          bankHolidays: 'closed',
        },
      },
    ]);
  });

  it('reads prices of offers, and never takes ££ for one', () => {
    const costs = (node: Record<string, unknown>) => read(node).costs;
    expect(
      costs({ offers: { price: '12.50', priceCurrency: 'GBP', name: 'Adults', priceValidUntil: '2026-12-31' } }),
    ).to.deep.equal([{ amount: 12.5, option: 'Adults', validUntil: '2026-12-31' }]);
    expect(costs({ offers: { priceSpecification: { minPrice: 5, maxPrice: 20, unitText: 'an hour' } } })).to.deep.equal(
      [{ amount: 5, most: 20, description: 'an hour' }],
    );
    expect(costs({ offers: [{ price: 0 }, { '@type': 'AggregateOffer', lowPrice: 1, highPrice: 1 }] })).to.deep.equal([
      { amount: 0 },
      { amount: 1 },
    ]);
    expect(costs({ offers: { price: 'Free' } })).to.deep.equal([{ amount: 0 }]);
    expect(costs({ offers: { price: 3, priceCurrency: 'EUR' } })).to.deep.equal([{ amount: 3, currency: 'EUR' }]);
    expect(costs({ priceRange: '££' })).to.equal(undefined);
  });

  it('takes Welsh from values with a language and from language maps', () => {
    const service = read({
      name: [
        { '@language': 'cy', '@value': 'Bathodyn Glas' },
        { '@language': 'en', '@value': 'Blue Badge' },
      ],
      description: { en: 'Parking.', cy: 'Parcio.' },
    });
    expect([service.name, service.description, service.translations]).to.deep.equal([
      'Blue Badge',
      'Parking.',
      { cy: { name: 'Bathodyn Glas', description: 'Parcio.' } },
    ]);
  });

  it('takes a page or a person for no service, and says what it is', () => {
    const { services, warnings } = reading({ '@type': 'WebPage' });
    expect(services).to.deep.equal([]);
    expect(warnings).to.deep.equal([
      'Entries left out, because they are no services but things of the type WebPage: 1.',
    ]);
  });

  it('leaves out times that can not be, and says so', () => {
    const node = {
      hoursAvailable: [
        { dayOfWeek: 'Monday', opens: '25:00', closes: '26:00' },
        { dayOfWeek: 'Someday', opens: '09:00', closes: '10:00' },
      ],
    };
    expect(read(node).hours).to.equal(undefined);
    expect(reading(node).warnings.join()).to.contain('no such times').and.contain('nobody knows the days');
  });
});
