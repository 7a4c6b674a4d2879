import { expect } from 'chai';
import fc from 'fast-check';
import { datasetOf } from '../../test/dataset.js';
import type { Service } from '../service.js';
import { servicesOf } from './index.js';

/** The service of one row with these cells, besides a name. */
const read = (cells: Record<string, unknown>): Service => {
  const { services } = servicesOf(datasetOf([{ Name: 'Garden waste', ...cells }]));
  expect(services).to.have.length(1);
  return services[0]!;
};
const warnings = (cells: Record<string, unknown>) =>
  servicesOf(datasetOf([{ Name: 'Garden waste', ...cells }])).warnings.join('\n');

describe('services of rows', () => {
  it('knows the entry model whatever else stands among the channels', () => {
    const channels = [null, { label: 'No kind' }, 'text', { kind: 'phone', value: '01632 960 001' }];
    const { services, warnings: said } = servicesOf(
      datasetOf(
        [
          { id: 'a', name: 'A', processingTime: '2 weeks', channels },
          { id: 'b', name: 'B', processingTime: '1 week', channels: JSON.stringify([null]) },
          { id: 'c', name: 'C', processingTime: '1 day', channels: null },
        ],
        { standard: 'json' },
      ),
    );
    expect(services.map(({ processingTime, channels: ways }) => [processingTime, ways])).to.deep.equal([
      ['2 weeks', [{ kind: 'phone', value: '01632 960 001' }]],
      ['1 week', []],
      ['1 day', []],
    ]);
    expect(said).to.deep.equal(['Channels left out, because they have no kind or no value that is known: 1 (“A”).']);
  });

  it('reads a row under headings as people write them', () => {
    const service = read({
      'Service ID': 'gw1',
      LGSL: 524,
      'Short description': 'We collect grass and leaves.',
      'Full description': '<p>Every <b>second</b> week.</p><ul><li>Grass</li><li>Leaves &amp; twigs</li></ul>',
      'Web page': 'https://northmere.example/garden',
      'Provided by': 'Northmere Borough Council',
      'Who is it for?': 'Householders; Tenants',
      'Min age': 18,
      'How much does it cost?': '£45 a year',
      'Apply online': 'https://northmere.example/garden/apply',
      Telephone: '01632 960 001',
      'E-mail': 'bins@northmere.example',
      Postcode: 'NM1 1AA',
      Address: '1 Abbey Gate, Northmere',
      'Opening times': 'Mon-Fri 9am-5pm',
      'How long it takes': '10 working days',
      'What you need': 'Your address|A bank card',
      Category: 'Bins; Gardens',
      Keywords: 'grass, hedge',
      'Last reviewed': '03/03/2026',
      'Reviewed by': 'Waste team',
      'Review date': '2026-09-03',
    });
    const hours = {
      rules: [{ frequency: 'weekly', days: [1, 2, 3, 4, 5].map((day) => ({ day })), opens: '09:00', closes: '17:00' }],
    };
    expect(service).to.deep.equal({
      id: 'gw1',
      lgslId: '524',
      name: 'Garden waste',
      summary: 'We collect grass and leaves.',
      description: 'Every second week.\n\nGrass\nLeaves & twigs',
      url: 'https://northmere.example/garden',
      provider: { name: 'Northmere Borough Council' },
      audience: ['Householders', 'Tenants'],
      minimumAge: 18,
      costs: [{ amount: 45, description: 'a year' }],
      channels: [
        { kind: 'online', value: 'https://northmere.example/garden/apply' },
        { kind: 'phone', value: '01632 960 001' },
        { kind: 'in-person', value: '1 Abbey Gate\nNorthmere\nNM1 1AA', hours },
        { kind: 'email', value: 'bins@northmere.example' },
      ],
      places: [{ address: ['1 Abbey Gate', 'Northmere'], postcode: 'NM1 1AA', hours }],
      processingTime: '10 working days',
      documents: ['Your address', 'A bank card'],
      topics: [{ label: 'Bins' }, { label: 'Gardens' }],
      synonyms: ['grass', 'hedge'],
      assured: { date: '2026-03-03', by: 'Waste team', nextReview: '2026-09-03' },
    });
  });

  for (const heading of [
    'Phone',
    'PHONE NUMBER',
    'phone_number',
    'ContactNumber',
    'Tel.',
    'Phone 2',
    'Ffôn',
    'field_phone',
    'localgov_directory_phone',
    'properties.phoneNumber',
    'acf.phone',
    'Rhif ffôn',
  ]) {
    it(`knows that “${heading}” is a phone number`, () => {
      expect(read({ [heading]: '01632 960 001' }).channels).to.deep.equal([{ kind: 'phone', value: '01632 960 001' }]);
    });
  }

  for (const heading of ['Name (Welsh)', 'name_cy', 'name:cy', 'Welsh name', 'Name - Cymraeg', 'Enw', 'nameCy']) {
    it(`takes “${heading}” beside a name for its Welsh`, () => {
      const { name, translations } = read({ [heading]: 'Gwastraff gardd' });
      expect([name, translations]).to.deep.equal(['Garden waste', { cy: { name: 'Gwastraff gardd' } }]);
    });
  }

  it('reads a table that is in Welsh altogether', () => {
    const { services } = servicesOf(
      datasetOf([
        {
          Enw: 'Gwastraff gardd',
          Crynodeb: 'Rydym yn casglu.',
          Cost: 'Am ddim',
          'Oriau agor': 'Llun i Gwener 9yb-5yp',
        },
      ]),
    );
    const [{ name, summary, costs, hours, translations }] = services as [Service];
    expect([name, summary, costs, translations]).to.deep.equal([
      'Gwastraff gardd',
      'Rydym yn casglu.',
      [{ amount: 0 }],
      undefined,
    ]);
    expect(hours!.rules[0]).to.include({ opens: '09:00', closes: '17:00' });
  });

  it('reads what content systems give', () => {
    const drupal = servicesOf(
      datasetOf(
        [
          {
            id: '5f3',
            title: 'Town Library',
            body: 'Borrow books.\nAsk us.',
            'path.alias': '/libraries/town',
            localgov_directory_email: 'library@northmere.example',
            localgov_directory_opening_times: 'Mon-Sat 9.30am-5pm',
            localgov_directory_facets_select: 'Libraries, Children',
            status: true,
          },
        ],
        { standard: 'json-api', provenance: { address: 'https://northmere.example/jsonapi/node/venue' } },
      ),
    ).services[0]!;
    expect(drupal).to.deep.include({
      id: '5f3',
      name: 'Town Library',
      description: 'Borrow books.\n\nAsk us.',
      url: 'https://northmere.example/libraries/town',
      topics: [{ label: 'Libraries' }, { label: 'Children' }],
    });
    expect(drupal.status).to.equal(undefined);
    expect(drupal.hours!.rules).to.have.length(1);

    const umbraco = read({
      'route.path': 'https://northmere.example/a/',
      'properties.summary': 'In brief.',
      'properties.costs': 'Free',
    });
    expect(umbraco).to.deep.include({
      summary: 'In brief.',
      costs: [{ amount: 0 }],
      url: 'https://northmere.example/a/',
    });
  });

  it('reads the office hours of Drupal, in which Sunday is 0', () => {
    const { hours } = read({
      field_opening_hours: '[{"day":1,"starthours":900,"endhours":1730},{"day":0,"starthours":1000,"endhours":1300}]',
    });
    expect(hours!.rules).to.deep.equal([
      { frequency: 'weekly', days: [{ day: 1 }], opens: '09:00', closes: '17:30' },
      { frequency: 'weekly', days: [{ day: 7 }], opens: '10:00', closes: '13:00' },
    ]);
  });

  it('reads its own entry model out of plain JSON, whatever became flat', () => {
    const { services } = servicesOf(
      datasetOf(
        [
          {
            id: 'a',
            name: 'A',
            channels:
              '[{"kind":"phone","value":"01632 960 001","hours":{"rules":[{"frequency":"daily","opens":"09:00","closes":"12:00"}]}}]',
            'provider.name': 'Northmere',
            'translations.cy.name': 'Â',
            costs: '[{"amount":0}]',
          },
        ],
        { standard: 'json' },
      ),
    );
    expect(services).to.deep.equal([
      {
        id: 'a',
        name: 'A',
        provider: { name: 'Northmere' },
        costs: [{ amount: 0 }],
        channels: [
          {
            kind: 'phone',
            value: '01632 960 001',
            hours: { rules: [{ frequency: 'daily', opens: '09:00', closes: '12:00' }] },
          },
        ],
        translations: { cy: { name: 'Â' } },
      },
    ]);
  });

  it('says which columns it does not use, and where none holds names', () => {
    expect(warnings({ 'Shoe size': '9' })).to.contain('Shoe size');
    const { services, warnings: said } = servicesOf(datasetOf([{ Ward: 'Abbey', Bins: 12 }]));
    expect(services).to.deep.equal([]);
    expect(said.join()).to.match(/None of the columns holds names.*Ward, Bins/);
  });

  it('leaves out what can not be, and says so', () => {
    const service = read({
      Latitude: 100,
      Longitude: 101,
      Email: 'bins at northmere',
      Website: 'javascript:alert(1)',
      'Max age': 900,
    });
    expect(service).to.deep.equal({ id: 'garden-waste', name: 'Garden waste', channels: [] });
    expect(warnings({ Latitude: 100, Longitude: 101 })).to.contain('no such latitude or longitude: 1 (“Garden waste”)');
    expect(warnings({ Email: 'bins at northmere' })).to.contain('Email addresses left out');
    expect(warnings({ Website: 'javascript:alert(1)' })).to.contain('Web addresses left out');
  });

  it('never makes markup of markup that was written as text', () => {
    expect(
      read({ Description: '<script>alert(1)</script>Hello <img src=x onerror=alert(1)>you' }).description,
    ).to.equal('Hello you');
    expect(read({ Description: 'For ages < 5 and > 3' }).description).to.equal('For ages < 5 and > 3');
  });

  it('takes no time for hostile cells', () => {
    const parts = [
      '<',
      '<a ',
      '<p ',
      '<script></script',
      '<!--',
      '&#',
      "<a '",
      '£1 ',
      '1 ',
      'Mon-',
      'esd/service',
      'a.',
      '9-5,',
      ' ',
      '\n',
      '(',
      'x: ',
    ];
    for (const part of parts) {
      const cell = part.repeat(20_000);
      const start = performance.now();
      read({
        Description: cell,
        Cost: cell,
        Hours: cell,
        Phone: cell,
        URL: cell,
        Email: cell,
        Address: cell,
        Status: cell,
        Point: cell,
        Topics: cell,
      });
      expect(performance.now() - start, part).to.be.lessThan(2000);
    }
  });

  const statuses: [unknown, Service['status']][] = [
    ['active', { state: 'open' }],
    ['Temporarily closed', { state: 'closed' }],
    ['inactive', { state: 'closed' }],
    ['defunct', { state: 'closed' }],
    ['Disrupted', { state: 'disrupted' }],
    ['Closed until 5 May 2026: flood damage', { state: 'closed', until: '2026-05-05', message: 'flood damage' }],
    ['Closed until 05/05/2026', { state: 'closed', until: '2026-05-05' }],
    ['Delays in Abbey ward', { state: 'disrupted', message: 'Delays in Abbey ward' }],
    ['Ar gau', { state: 'closed' }],
    ['publish', undefined],
    [true, undefined],
    ['Green', undefined],
  ];
  for (const [cell, status] of statuses) {
    it(`reads the status ${String(cell)}`, () => {
      expect(read({ Status: cell }).status).to.deep.equal(status);
    });
  }

  const dates: [string, string | undefined][] = [
    ['2026-03-05', '2026-03-05'],
    ['2026-03-05T10:30:00Z', '2026-03-05'],
    ['05/03/2026', '2026-03-05'],
    ['5 March 2026', '2026-03-05'],
    ['5th Mar 2026', '2026-03-05'],
    ['Thursday 5 March 2026', '2026-03-05'],
    ['5 Mawrth 2026', '2026-03-05'],
    ['31/02/2026', undefined],
    ['soon', undefined],
  ];
  for (const [cell, date] of dates) {
    it(`reads the date ${cell}`, () => {
      expect(read({ 'Last checked': cell }).assured?.date).to.equal(date);
    });
  }

  it('reads ages from two columns or from one', () => {
    const ages = (cells: Record<string, unknown>) => {
      const { minimumAge, maximumAge } = read(cells);
      return [minimumAge, maximumAge];
    };
    expect(ages({ 'Age from': 5, 'Age to': '11' })).to.deep.equal([5, 11]);
    expect(ages({ Ages: '5-11' })).to.deep.equal([5, 11]);
    expect(ages({ 'Age range': '65+' })).to.deep.equal([65, undefined]);
    expect(ages({ Age: 'all ages' })).to.deep.equal([undefined, undefined]);
  });

  it('gives services or warnings for any cells at all, and never throws', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.string({ unit: 'grapheme' }),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
      fc.object(),
      fc.constantFrom('£', 'Mon-', '9-', '<p', '&#0;', '[{', '+44', '{"day":9}', '00:00-00:00'),
    );
    const heading = fc.constantFrom(
      'Name',
      'ID',
      'Cost',
      'Hours',
      'Phone',
      'Address',
      'Postcode',
      'Latitude',
      'Longitude',
      'Point',
      'Status',
      'Email',
      'URL',
      'Description',
      'Topics',
      'Last checked',
      'Enw',
      'Ages',
      'BSL',
      'Post',
      'channels',
      'schedules',
      'service_at_locations',
      'hours.rules',
      '__proto__',
      'record',
    );
    fc.assert(
      fc.property(fc.array(fc.dictionary(heading, cell), { maxLength: 3 }), (rows) => {
        const { services, warnings: said } = servicesOf(datasetOf(rows));
        const ids = services.map(({ id }) => id);
        expect(new Set(ids).size).to.equal(ids.length);
        expect(services.every(({ name, channels }) => name.trim() && Array.isArray(channels))).to.equal(true);
        if (rows.length && rows.some((row) => Object.keys(row).length) && !services.length)
          expect(said).not.to.deep.equal([]);
      }),
      { numRuns: 500 },
    );
  });
});
