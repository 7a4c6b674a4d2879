import { expect } from 'chai';
import { datasetOf, recordsOf } from '../test/dataset.js';
import { faultsOf } from '../test/holds-to.js';
import { servicesOf } from './read/index.js';
import { channelKinds, type Service } from './service.js';

/** An entry that has every part there is; a part the model gets is missing here, and the compiler says so. */
const whole: DeepRequired<Service> = {
  id: 'a',
  lgslId: '524',
  lgilId: '8',
  name: 'Garden waste',
  summary: 'We collect grass and leaves.',
  description: 'First.\n\nSecond.',
  url: 'https://northmere.example/garden',
  provider: { id: 'n', name: 'Northmere Borough Council', url: 'https://northmere.example' },
  audience: ['Householders'],
  minimumAge: 18,
  maximumAge: 99,
  eligibility: 'You live here.',
  eligibilityFlow: 'https://northmere.example/flow.json',
  areas: ['Northmere'],
  costs: [
    {
      option: 'Brown bin',
      amount: 40,
      most: 60,
      currency: 'GBP',
      description: 'a year',
      concession: true,
      validFrom: '2026-04-01',
      validUntil: '2027-03-31',
    },
  ],
  status: { state: 'closed', until: '2026-12-31', message: 'Frost' },
  alert: 'No collections on 25 December.',
  channels: channelKinds.map((kind) => ({
    kind,
    value: 'x',
    label: 'Apply',
    hours: hours(),
    languages: ['cy'],
    processingTime: '2 days',
    instructions: 'Have your address ready',
  })),
  onlineOnlyReason: 'It is a map.',
  hours: hours(),
  places: [
    {
      id: 'p',
      name: 'Depot',
      address: ['1 Mill Lane'],
      postcode: 'NM1 1AA',
      latitude: 54.3,
      longitude: -1.2,
      hours: hours(),
      accessibility: ['Step-free'],
      description: 'Behind the mill.',
    },
  ],
  processingTime: '10 working days',
  deadline: '31 March',
  steps: ['Order a bin'],
  documents: ['Your address'],
  languages: ['en', 'cy'],
  accessibility: ['Works with screen readers'],
  appeals: 'Write to us.',
  safeguarding: 'Tell us if you are worried.',
  topics: [{ id: 'bins', label: 'Bins' }],
  synonyms: ['grass'],
  related: [{ id: 'b', name: 'Compost', url: 'https://northmere.example/compost' }],
  assured: { date: '2026-06-01', by: 'Waste team', nextReview: '2026-12-01' },
  modified: '2026-06-01T09:00:00Z',
  translations: { cy: { name: 'Gwastraff gardd', documents: ['Eich cyfeiriad'] } },
};

type DeepRequired<T> = T extends readonly (infer Item)[]
  ? readonly DeepRequired<Item>[]
  : T extends object
    ? { [Name in keyof Omit<T, 'translations'>]-?: DeepRequired<NonNullable<T[Name]>> } & Pick<
        T,
        Extract<keyof T, 'translations'>
      >
    : T;

function hours() {
  return {
    rules: [
      {
        frequency: 'weekly' as const,
        interval: 2,
        days: [{ day: 1 as const, nth: 1 }],
        monthDays: [1],
        months: [4],
        from: '2026-01-01',
        until: '2026-12-31',
        opens: '09:00',
        closes: '24:00',
      },
    ],
    exceptions: [
      { from: '2026-12-25', until: '2026-12-26', times: [{ opens: '10:00', closes: '12:00' }], name: 'Christmas' },
    ],
    bankHolidays: 'closed' as const,
    timeZone: 'Europe/London',
    description: 'Shut for lunch',
  };
}

describe('service.schema.json', () => {
  let schema: Record<string, unknown>;
  before(async () => {
    schema = (await (await fetch(new URL('../service.schema.json', import.meta.url))).json()) as typeof schema;
  });

  it('allows an entry with every part there is, alone and in a list', () => {
    expect(faultsOf(whole, schema)).to.deep.equal([]);
    expect(faultsOf([whole], schema)).to.deep.equal([]);
  });

  it('names every part of the model, and no other', () => {
    const { service } = schema.$defs as { service: { properties: object } };
    expect(Object.keys(service.properties)).to.have.members(Object.keys(whole));
  });

  it('allows whatever is read, from rows and from records', () => {
    const rows = servicesOf(
      datasetOf([
        { Name: 'A', Cost: '£5; £3', Hours: 'Mon 9-5', Address: '1 High Street', 'Name (Welsh)': 'Â', Latitude: 100 },
      ]),
    );
    const records = servicesOf(
      recordsOf([
        {
          id: 1,
          name: 'A',
          status: 'active',
          url: 'nowhere',
          schedules: [{ byday: 'MO', opens_at: '9:00', closes_at: '25:00' }],
        },
      ]),
    );
    expect(faultsOf(rows.services, schema)).to.deep.equal([]);
    expect(faultsOf(records.services, schema)).to.deep.equal([]);
  });

  it('reads as itself again from plain JSON', () => {
    const flat = Object.fromEntries(
      Object.entries(whole).map(([name, value]) => [name, typeof value === 'object' ? JSON.stringify(value) : value]),
    );
    const read = servicesOf(datasetOf([flat], { standard: 'json' })).services[0]!;
    const { channels, ...rest } = whole;
    const { channels: back, ...others } = read;
    expect(others).to.deep.equal(rest);
    // A value that is no address or number of its kind is left out.
    expect(back.map(({ kind }) => kind)).to.deep.equal(
      channels.map(({ kind }) => kind).filter((kind) => kind !== 'online' && kind !== 'email'),
    );
  });

  for (const [what, change] of Object.entries({
    'without a name': { name: undefined },
    'with a date in words': { assured: { date: 'May' } },
    'with a state nobody knows': { status: { state: 'odd' } },
    'with an address nobody may follow': { url: 'javascript:alert(1)' },
    'with a latitude of 100': { places: [{ latitude: 100 }] },
    'with a part of another name': { colour: 'red' },
  })) {
    it(`allows no entry ${what}`, () => {
      expect(faultsOf(JSON.parse(JSON.stringify({ ...whole, ...change })), schema)).not.to.deep.equal([]);
    });
  }
});
