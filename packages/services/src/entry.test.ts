import { expect } from 'chai';
import { entryOf, type EntryContext } from './entry.js';
import type { Service } from './service.js';
import { serviceWords as welsh } from './words/cy.js';
import { serviceWords as english } from './words/en.js';

const context: EntryContext = { language: 'en', words: english, now: new Date('2026-05-06T10:00Z') };
const hours = { rules: [{ frequency: 'daily', opens: '09:00', closes: '17:00' }] } as const;
const service: Service = {
  id: '1',
  name: 'Swimming lessons',
  description: 'Lessons for all.\n\nBring a towel.\nAnd a friend.',
  eligibility: 'Anyone over 5.',
  eligibilityFlow: '/flows/swim.json',
  costs: [{ option: 'Adults', amount: 6 }],
  channels: [
    { kind: 'online', value: 'https://northmere.example/book', label: 'Book online' },
    { kind: 'in-person', value: 'Pool Lane\nNorthmere', label: 'Northmere Pool', hours },
    { kind: 'phone', value: '01632 960 003' },
  ],
  hours,
  places: [
    { name: 'Far Pool', latitude: 54, longitude: -2, description: 'One.\n\nTwo.' },
    {
      name: 'Near Pool',
      address: ['Pool Lane', 'Northmere'],
      postcode: 'bm11aa',
      latitude: 53.01,
      longitude: -2,
      hours,
      accessibility: ['Hoist'],
    },
    { name: 'Secret Pool', latitude: 100, longitude: 0 },
  ],
  steps: ['Book', 'Come'],
  documents: ['Proof of age'],
  deadline: '1 September',
  languages: ['en', 'cy'],
  areas: ['Northmere'],
  appeals: 'Write to us.',
  safeguarding: 'Children must come with an adult.',
  accessibility: ['The form works with screen readers'],
  related: [
    { name: 'Gym', url: 'https://northmere.example/gym' },
    { id: '2', name: 'Sauna', url: 'javascript:1' },
  ],
  provider: { name: 'Leisure team', url: 'https://northmere.example/leisure' },
  assured: { date: '2026-03-03', by: 'Leisure team', nextReview: '2026-09-03' },
};

describe('entryOf', () => {
  const entry = entryOf(service, context);

  it('holds all of the card', () => {
    expect(entry).to.deep.include({ id: '1', name: 'Swimming lessons', cost: '£6 (Adults)' });
    expect(entry.action?.text).to.equal('Book online');
  });

  it('has texts in paragraphs, and lists as they are', () => {
    expect(entry.description).to.deep.equal(['Lessons for all.', 'Bring a towel.\nAnd a friend.']);
    expect(entryOf({ ...service, summary: 'Lessons for all.' }, context).description).to.deep.equal([
      'Bring a towel.\nAnd a friend.',
    ]);
    expect(entry.eligibility).to.deep.equal(['Anyone over 5.']);
    expect(entry.eligibilityFlow).to.equal('/flows/swim.json');
    expect(entry.appeals).to.deep.equal(['Write to us.']);
    expect(entry.safeguarding).to.deep.equal(['Children must come with an adult.']);
    expect(entry).to.deep.include({ steps: ['Book', 'Come'], documents: ['Proof of age'], deadline: '1 September' });
    expect(entry).to.deep.include({ languages: 'English and Welsh', areas: ['Northmere'] });
    expect(entry.accessibility).to.deep.equal(['The form works with screen readers']);
  });

  it('has every way with its hours, those that are not online first', () => {
    expect(entry.ways.map(({ kind, lines }) => [kind, ...lines])).to.deep.equal([
      ['phone', '01632 960 003'],
      ['in-person', 'Northmere Pool', 'Pool Lane', 'Northmere'],
      ['online', 'Book online'],
    ]);
    expect(
      entry.ways.map((way) => way.hours),
      'the place has these hours',
    ).to.deep.equal([undefined, undefined, undefined]);
    const elsewhere = entryOf({ ...service, places: [] }, context);
    expect(elsewhere.ways[1]?.hours?.rows).to.deep.equal([{ days: 'Every day', times: '9am to 5pm' }]);
    expect(entry.hours?.rows).to.deep.equal([{ days: 'Every day', times: '9am to 5pm' }]);
  });

  it('names a place among the ways, and tells where it is and when it opens under it alone', () => {
    const town: Service['channels'][number] = {
      kind: 'in-person',
      value: '1 High Street\nBM1 1AA',
      label: 'Town Hall',
      hours,
    };
    const hall = { name: 'Town Hall', address: ['1 High Street'], postcode: 'bm11aa', hours };
    const at = (place: Service['places']) => entryOf({ ...service, channels: [town], places: place }, context).ways[0]!;
    expect(at([hall]).lines).to.deep.equal(['Town Hall']);
    expect(at([hall])).not.to.have.any.keys('opening', 'hours');
    const elsewhere = at([{ ...hall, postcode: 'BM2 2AA' }]);
    expect(elsewhere.lines).to.deep.equal(['Town Hall', '1 High Street', 'BM1 1AA']);
    expect(elsewhere.opening).to.equal('Open now, closes at 5pm');
    const otherHours = at([{ ...hall, hours: undefined }]);
    expect(otherHours.hours?.rows).to.deep.equal([{ days: 'Every day', times: '9am to 5pm' }]);
    expect(otherHours.opening).to.equal('Open now, closes at 5pm');
  });

  it('lets nobody think that a place of a closed service is open now', () => {
    const { places, ways } = entryOf({ ...service, status: { state: 'closed' } }, context);
    expect([...places, ...ways].some(({ opening }) => opening)).to.equal(false);
    expect(places[1]?.hours?.rows).to.deep.equal([{ days: 'Every day', times: '9am to 5pm' }]);
  });

  it('names in Welsh who checked and who provides without a word that would mutate a name', () => {
    const inWelsh = entryOf({ ...service, provider: { name: 'Cyngor' } }, { ...context, language: 'cy', words: welsh });
    expect(inWelsh.checkedBy).to.equal('Gwiriwyd ddiwethaf ar 3 Mawrth 2026 (Leisure team)');
  });

  it('has costs as rows', () => {
    expect(entry.costs).to.deep.equal([{ option: 'Adults', price: '£6' }]);
  });

  it('has its places, the nearest first where it is known from where', () => {
    expect(entry.places.map(({ name }) => name)).to.deep.equal(['Far Pool', 'Near Pool', 'Secret Pool']);
    const { places } = entryOf(service, { ...context, from: { latitude: 53, longitude: -2 } });
    expect(places.map(({ name }) => name)).to.deep.equal(['Near Pool', 'Far Pool', 'Secret Pool']);
    expect(places[0]).to.deep.equal({
      name: 'Near Pool',
      address: ['Pool Lane', 'Northmere', 'BM1 1AA'],
      coordinates: { latitude: 53.01, longitude: -2 },
      opening: 'Open now, closes at 5pm',
      hours: { rows: [{ days: 'Every day', times: '9am to 5pm' }], exceptions: [] },
      accessibility: ['Hoist'],
      description: [],
      distance: '0.7 miles away in a straight line',
    });
    expect(places[2]).not.to.have.any.keys('coordinates', 'distance');
  });

  it('links to what is safe only', () => {
    expect(entry.related).to.deep.equal([
      { name: 'Gym', href: 'https://northmere.example/gym' },
      { id: '2', name: 'Sauna' },
    ]);
    expect(entry.provider).to.deep.equal({ name: 'Leisure team', href: 'https://northmere.example/leisure' });
  });

  it('says who checked it, and when it is checked next or should have been', () => {
    expect(entry.checkedBy).to.equal('Last checked 3 March 2026 by Leisure team');
    expect(entry.nextReview).to.deep.equal({ text: 'Next check by 3 September 2026', overdue: false });
    const late = entryOf(service, { ...context, now: new Date('2027-01-01T10:00Z') });
    expect(late).not.to.have.property('checkedBy');
    expect(late.checked?.text).to.equal('We have not checked this since 3 March 2026');
    expect(late.nextReview).to.deep.equal({ text: 'A check was due by 3 September 2026', overdue: true });
  });

  it('says nothing of what nobody knows', () => {
    const bare = entryOf({ id: '2', name: 'Bare', channels: [] }, { ...context, language: 'cy', words: welsh });
    const said = Object.entries(bare).filter(([, part]) => !Array.isArray(part) || part.length > 0);
    expect(Object.fromEntries(said)).to.deep.equal({ id: '2', name: 'Bare', lang: 'en' });
  });
});
