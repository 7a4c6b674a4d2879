import { expect } from 'chai';
import { cardOf, type CardContext } from './card.js';
import type { Channel, Service } from './service.js';
import { serviceWords as welsh } from './words/cy.js';
import { serviceWords as english } from './words/en.js';

const now = new Date('2026-05-06T10:00Z');
const context: CardContext = { language: 'en', words: english, now, division: 'england-and-wales' };
const office = {
  rules: [
    {
      frequency: 'weekly',
      days: ([1, 2, 3, 4, 5] as const).map((day) => ({ day })),
      opens: '09:00',
      closes: '17:00',
    },
  ],
} as const;
const phone: Channel = { kind: 'phone', value: '01632 960 001', hours: office };
const online: Channel = { kind: 'online', value: 'https://northmere.example/apply', label: 'Apply online' };

const card = (service: Partial<Service>, more: Partial<CardContext> = {}) =>
  cardOf({ id: '1', name: 'Garden waste', channels: [], ...service }, { ...context, ...more });

describe('cardOf', () => {
  it('has nothing but a name where nothing else is known', () => {
    expect(card({})).to.deep.equal({ id: '1', name: 'Garden waste', channels: [] });
  });

  it('says everything that is known, each in words that make sense alone', () => {
    const view = card(
      {
        url: 'https://northmere.example/garden-waste',
        summary: 'We collect your garden waste.',
        audience: ['Residents', 'Blue Badge holders'],
        costs: [{ amount: 35 }],
        channels: [online, phone],
        hours: office,
        processingTime: '10 working days',
        assured: { date: '2026-03-03' },
        places: [{ name: 'Depot', latitude: 53.01, longitude: -2 }],
        onlineOnlyReason: 'There is no office',
        alert: 'No collections on 25 May',
      },
      { from: { latitude: 53, longitude: -2 }, because: 'you live in Northmere' },
    );
    expect(view).to.deep.include({
      href: 'https://northmere.example/garden-waste',
      summary: 'We collect your garden waste.',
      audience: 'For residents and Blue Badge holders',
      cost: '£35',
      action: { text: 'Apply online', href: 'https://northmere.example/apply', kind: 'online', notes: [] },
      opening: 'Open now, closes at 5pm',
      takes: 'Takes 10 working days',
      checked: { text: 'Last checked 3 March 2026', old: false },
      distance: '0.7 miles away in a straight line',
      eligible: 'You may be eligible because you live in Northmere',
      onlineOnly: 'There is no office',
      alert: 'No collections on 25 May',
    });
    expect(view.changes?.toISOString()).to.equal('2026-05-06T16:00:00.000Z');
  });

  it('speaks Welsh, with Welsh texts where there are some', () => {
    const service: Partial<Service> = {
      summary: 'We collect it.',
      costs: [{ amount: 0 }],
      channels: [phone],
      minimumAge: 65,
      assured: { date: '2025-03-03' },
      translations: {
        cy: { name: 'Gwastraff gardd', summary: 'Rydym yn ei gasglu.', audience: ['Oedolion', 'Plant'] },
      },
    };
    const view = card(service, { language: 'cy', words: welsh });
    expect(view).to.deep.include({
      name: 'Gwastraff gardd',
      summary: 'Rydym yn ei gasglu.',
      audience: 'Ar gyfer oedolion a phlant, 65 oed a throsodd',
      cost: 'Am ddim',
      action: { text: 'Ffoniwch 01632 960 001', href: 'tel:+441632960001', kind: 'phone', notes: [] },
      opening: 'Ar agor nawr, yn cau am 5pm',
      checked: { text: 'Nid ydym wedi gwirio hyn ers 3 Mawrth 2025', old: true },
    });
    expect(view).not.to.have.property('lang');
    expect(card({}, { language: 'cy', words: welsh }).lang).to.equal('en');
    expect(card(service)).not.to.have.property('lang');
  });

  it('follows no address that is unsafe', () => {
    const view = card({
      url: 'javascript:alert(1)',
      channels: [{ kind: 'online', value: 'data:text/html,hello' }],
    });
    expect(view).not.to.have.property('href');
    expect(view.action).to.deep.equal({ text: 'Go to the service online', kind: 'online', notes: [] });
  });

  describe('the main action', () => {
    const action = (...channels: Channel[]) => card({ url: 'https://northmere.example/page', channels }).action?.text;

    it('is online before the phone, and the phone before a visit', () => {
      const visit: Channel = { kind: 'in-person', value: 'Town Hall\nHigh Street' };
      expect(action(visit, phone, online)).to.equal('Apply online');
      expect(action(visit, phone)).to.equal('Phone 01632 960 001');
      expect(action(visit)).to.equal('Visit Town Hall, High Street');
    });

    it('is not the page about the service where there is another way', () => {
      const page: Channel = { kind: 'online', value: 'https://northmere.example/page' };
      expect(action(page, phone)).to.equal('Phone 01632 960 001');
      expect(action(page)).to.equal('Go to the service online');
    });

    it('passes by what nobody can follow', () => {
      expect(
        action({ kind: 'phone', value: 'see website' }, { kind: 'email', value: 'bins@northmere.example' }),
      ).to.equal('Email bins@northmere.example');
    });

    it('says the channel, whatever the label says', () => {
      const value = 'https://northmere.example/x';
      expect(action({ kind: 'online', value, label: 'Report a missed bin' })).to.equal('Report a missed bin (online)');
      expect(action({ ...phone, label: 'Waste team' })).to.equal('Phone 01632 960 001 (Waste team)');
      expect(action({ kind: 'post', value: 'PO Box 1\nNorthmere' })).to.equal('Write to PO Box 1, Northmere');
      expect(action({ kind: 'sms', value: '07700 900 001' })).to.equal('Text 07700 900 001');
      expect(action({ kind: 'textphone', value: '01632 960 002' })).to.equal('Textphone 01632 960 002');
      expect(action({ kind: 'relay', value: '01632 960 001' })).to.equal('Use Relay UK: dial 18001 then 01632 960 001');
      expect(action({ kind: 'bsl', value })).to.equal('Use British Sign Language video');
    });
  });

  it('has every other way, those that are not online first', () => {
    const { channels } = card({
      channels: [
        online,
        { kind: 'online', value: 'https://northmere.example/track', label: 'Track it online' },
        { kind: 'email', value: 'bins@northmere.example' },
        { kind: 'relay', value: '18001 01632 960 001' },
        { kind: 'in-person', value: '1 High Street\nNorthmere\nBM1 1AA', label: 'Town Hall' },
        { ...phone, languages: ['cy', 'en'], instructions: 'Have your reference ready', processingTime: '2 days' },
      ],
    });
    expect(channels.map(({ name, text }) => `${name}: ${text}`)).to.deep.equal([
      'Phone: 01632 960 001',
      'In person: Town Hall, 1 High Street, Northmere, BM1 1AA',
      'Relay UK: 18001 then 01632 960 001',
      'Email: bins@northmere.example',
      'Online: Track it online',
    ]);
    expect(channels[0]).to.deep.include({
      href: 'tel:+441632960001',
      opening: 'Open now, closes at 5pm',
      notes: ['Have your reference ready', 'Takes 2 days', 'Available in Welsh and English'],
    });
  });

  it('names languages by their codes, sign language too', () => {
    const notes = (more?: Partial<CardContext>) =>
      card({ channels: [online, { ...phone, languages: ['en', 'ar', 'pl', 'bfi', 'Twi', 'x-1'] }] }, more).channels[0]
        ?.notes;
    expect(notes()).to.deep.equal(['Available in English, Arabic, Polish, British Sign Language, Twi and x-1']);
    const inWelsh = card(
      { channels: [online, { ...phone, languages: ['Saesneg', 'Cymraeg', 'Pwyleg'] }] },
      { language: 'cy', words: welsh },
    );
    expect(inWelsh.channels[0]?.notes).to.deep.equal(['Ar gael yn: Saesneg, Cymraeg a Phwyleg']);
  });

  it('counts many places, or tells the nearest', () => {
    const places = ['BM1 1AA', 'BM1 2AA', 'BM1 3AA', 'BM1 4AA'].map((postcode, index) => {
      return { name: `Library ${index}`, postcode, latitude: 53 + index, longitude: -2 };
    });
    const channels = places.map(({ name, postcode }): Channel => ({ kind: 'in-person', value: postcode, label: name }));
    const service = { places, channels: [phone, ...channels] };
    expect(card(service).channels.map(({ text }) => text)).to.deep.equal(['At 4 places']);
    const near = card(service, { from: { latitude: 55.1, longitude: -2 } });
    expect(near.channels.map(({ text }) => text)).to.deep.equal(['Library 2, BM1 3AA']);
    expect(near.distance).to.equal('Nearest place is 6.9 miles away in a straight line');
  });

  describe('the status', () => {
    it('is told where it is not as usual, with its end and reason', () => {
      expect(card({ status: { state: 'closed', until: '2026-05-09', message: 'Flood' } }).status).to.deep.equal({
        state: 'closed',
        text: 'Closed until the end of 9 May 2026: Flood',
      });
      expect(card({ status: { state: 'disrupted' } }).status?.text).to.equal('Disrupted');
      expect(card({ status: { state: 'open' } })).not.to.have.property('status');
      const inWelsh = card({ status: { state: 'closed', until: '2026-05-09' } }, { language: 'cy', words: welsh });
      expect(inWelsh.status?.text).to.equal('Ar gau tan ddiwedd 9 Mai 2026');
    });

    it('is over the day after its end', () => {
      expect(card({ status: { state: 'closed', until: '2026-05-06' } })).to.have.property('status');
      expect(card({ status: { state: 'closed', until: '2026-05-05' } })).not.to.have.property('status');
    });

    it('lets nobody think that a closed service is open', () => {
      const view = card({ channels: [phone], status: { state: 'closed' } });
      expect(view).not.to.have.property('opening');
    });

    it('asks nobody to do now what a closed service cannot do, and keeps every way', () => {
      const visit: Channel = { kind: 'in-person', value: 'Town Hall', hours: office };
      const status = { state: 'closed', until: '2026-05-09' } as const;
      const view = card({ channels: [online, visit, phone], status });
      expect(view.action?.text).to.equal('Phone 01632 960 001');
      expect(view.channels.map(({ text }) => text)).to.deep.equal(['Town Hall', 'Apply online']);
      expect(view.channels.some(({ opening }) => opening)).to.equal(false);
      const onlineOnly = card({ channels: [online], status });
      expect(onlineOnly).not.to.have.property('action');
      expect(onlineOnly.channels.map(({ text }) => text)).to.deep.equal(['Apply online']);
      expect(card({ channels: [online], status: { state: 'disrupted' } }).action?.text).to.equal('Apply online');
    });
  });

  it('says once when it opens, and of what where the main way is online at any hour', () => {
    const visit: Channel = { kind: 'in-person', value: 'Library, BM1 1AA', hours: office };
    const library = card({ channels: [{ kind: 'phone', value: '01632 960 001' }, visit], hours: office });
    expect(library.opening).to.equal('Open now, closes at 5pm');
    expect(library.channels[0]).not.to.have.property('opening');
    const late = { rules: [{ ...office.rules[0], opens: '08:00', closes: '20:00' }] };
    const others = card({ channels: [phone, visit], hours: late }).channels;
    expect(others[0]).not.to.have.property('opening');
    expect(card({ channels: [online, visit], hours: late }).channels[0]?.opening).to.equal('Open now, closes at 5pm');
    expect(card({ channels: [online, visit], hours: late }).opensForOthers).to.equal(true);
    expect(library).not.to.have.property('opensForOthers');
    expect(card({ channels: [online], hours: late }), 'no other way').not.to.have.property('opensForOthers');
    const place = { hours: late };
    expect(card({ channels: [online, phone], places: [place] }), 'a place').not.to.have.property('opensForOthers');
  });

  describe('when it was last checked', () => {
    const checked = (date: string, oldAfterMonths?: number) => card({ assured: { date } }, { oldAfterMonths }).checked;

    it('is old after six months, or as many as a site sets', () => {
      expect(checked('2025-11-06')).to.deep.equal({ text: 'Last checked 6 November 2025', old: false });
      expect(checked('2025-11-05')).to.deep.equal({
        text: 'We have not checked this since 5 November 2025',
        old: true,
      });
      expect(checked('2025-11-05', 12)?.old).to.equal(false);
      expect(checked('2026-04-05', 1)?.old).to.equal(true);
    });

    it('is not told where nobody knows, or the date is none, or is yet to come', () => {
      expect(['', 'soon', '2026-02-30', '2026-05-07'].map((date) => checked(date))).to.deep.equal([
        undefined,
        undefined,
        undefined,
        undefined,
      ]);
    });
  });

  describe('who it is for', () => {
    it('is told with ages, where the words hold none', () => {
      const who = (service: Partial<Service>) => card(service).audience;
      expect(who({ minimumAge: 5, maximumAge: 11 })).to.equal('For people aged 5 to 11');
      expect(who({ minimumAge: 65 })).to.equal('For people aged 65 and over');
      expect(who({ maximumAge: 18 })).to.equal('For people aged 18 and under');
      expect(who({ audience: ['Carers'], minimumAge: 18 })).to.equal('For carers aged 18 and over');
      expect(who({ audience: ['For adults over 65'], minimumAge: 65 })).to.equal('For adults over 65');
      expect(who({ minimumAge: 0, maximumAge: 120 })).to.equal(undefined);
      expect(who({ audience: ['Drivers', 'Universal Credit claimants'] })).to.equal(
        'For drivers and Universal Credit claimants',
      );
      expect(who({ audience: [' '] })).to.equal(undefined);
    });
  });

  it('tells a time in words of its own as it is', () => {
    const takes = (processingTime: string) => card({ processingTime }).takes;
    expect(takes('About 3 weeks')).to.equal('Takes about 3 weeks');
    expect(takes('Takes a day')).to.equal('Takes a day');
    expect(takes('Depends on the weather')).to.equal('How long it takes: Depends on the weather');
  });

  it('goes by the hours of the way it offers, then of the service, then of the only place', () => {
    const closed = { rules: [{ ...office.rules[0], opens: '12:00' }] };
    const place = { hours: { rules: [{ ...office.rules[0], opens: '13:00' }] } };
    expect(card({ channels: [phone], hours: closed }).opening).to.equal('Open now, closes at 5pm');
    expect(card({ channels: [online], hours: closed, places: [place] }).opening).to.equal('Opens today at midday');
    expect(card({ channels: [online], hours: { rules: [] }, places: [place] }).opening).to.equal('Opens today at 1pm');
    expect(card({ channels: [online], places: [place, place] }).opening).to.equal(undefined);
  });

  it('hears the bank holidays that a site hands it', () => {
    const none = new Set<string>();
    const dates = { 'england-and-wales': new Set(['2026-05-06']), scotland: none, 'northern-ireland': none };
    const holidays = { from: '2026-01-01', until: '2026-12-31', dates };
    const view = card({ hours: { ...office, bankHolidays: 'closed' } }, { holidays });
    expect(view.opening).to.equal('Closed for the bank holiday; opens tomorrow at 9am');
  });
});
