import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { directoryOf } from './data/services/directory.js';
import { serviceCouncils } from './data/services/places.js';
import { findPostcode, postcodes } from './data/services/postcodes.js';
import { audiences, topics } from './data/services/words.js';
import { startSite } from './server.js';

let site;

before(async () => {
  site = await startSite();
});

after(() => site.close());

const get = (path) => fetch(new URL(path, site.address));
const getJson = async (path) => (await get(path)).json();
const day = '2026-11-22';
const councils = Object.keys(serviceCouncils);

/** Every pair of texts in a part of an entry. */
function pairs(value) {
  if (Array.isArray(value) && value.length === 2 && value.every((one) => typeof one === 'string')) return [value];
  return value && typeof value === 'object' ? Object.values(value).flatMap(pairs) : [];
}

describe('the directory of services', () => {
  it('has 200 services a council, the same every time', () => {
    for (const council of councils) {
      const list = directoryOf(council, day);
      assert.deepEqual(directoryOf(council, day), list);
      for (const key of ['id', 'name', 'summary'])
        if (key !== 'summary') assert.equal(new Set(list.map((entry) => String(entry[key]))).size, 200, key);
      const written = new Set(
        list.filter(({ id, place }) => place?.id !== `place-${id}`).map(({ summary: [one] }) => one),
      );
      assert.ok(written.size >= 60, `${written.size} are written one by one`);
    }
  });

  it('says everything in English and in Welsh', () => {
    for (const council of councils) {
      for (const { id, name, summary, related, ways: _, team: _team, place, words, ...entry } of directoryOf(
        council,
        day,
      )) {
        assert.ok(words === undefined || words.en.length > 0);
        const { address: _address, ...rest } = place ?? {};
        for (const [english, welsh] of pairs({ name, summary, related, entry, rest })) {
          assert.ok(english && welsh, id);
          assert.doesNotMatch(english + welsh, /\{|\}|undefined/, id);
        }
        assert.notEqual(summary[0], summary[1], id);
      }
    }
  });

  it('knows its topics and people, and gives each service a way that is not online or says why', () => {
    for (const entry of directoryOf('northmere', day)) {
      for (const topic of entry.topics) assert.ok(topics[topic], `${entry.id}: ${topic}`);
      for (const audience of entry.audiences) assert.ok(audiences[audience], `${entry.id}: ${audience}`);
      assert.ok(entry.ways.length || entry.onlineOnly, entry.id);
      assert.ok(entry.ways.length || entry.online, entry.id);
    }
    for (const { topics: list, audiences: people } of [
      { topics: Object.keys(topics), audiences: Object.keys(audiences) },
    ]) {
      const used = directoryOf('northmere', day);
      for (const topic of list)
        assert.ok(
          used.some((entry) => entry.topics.includes(topic)),
          topic,
        );
      for (const audience of people)
        assert.ok(
          used.some((entry) => entry.audiences.includes(audience)),
          audience,
        );
    }
  });

  it('rings only numbers that are kept for fiction', () => {
    const numbers = directoryOf('northmere', day).flatMap(({ team, sms }) =>
      [team.phone, team.textphone, team.sms, sms].filter(Boolean),
    );
    for (const number of numbers) assert.match(number, /^(01632 960 \d{3}|07700 900 \d{3})$/);
  });

  it('is about today: what is closed opens later, and some checks are old', () => {
    for (const today of [day, '2028-02-29']) {
      const list = directoryOf('northmere', today);
      const states = list.flatMap(({ status }) => status ?? []);
      for (const state of ['closed', 'disrupted'])
        assert.ok(
          states.some((status) => status.state === state),
          state,
        );
      for (const { until } of states) assert.ok(until > today);
      const dates = list.flatMap(({ assured }) => assured?.date ?? []);
      for (const date of dates) assert.ok(date <= today);
      const halfYear = new Date(Date.parse(today) - 185 * 86_400_000).toISOString().slice(0, 10);
      const old = dates.filter((date) => date < halfYear).length;
      assert.ok(old > 10 && old < 80, `${old} are old`);
      assert.ok(dates.length < 200, 'some were never checked');
      const valid = list.flatMap(({ costs }) => costs.flatMap((cost) => cost.valid ?? []));
      assert.ok(
        valid.some(({ until }) => until < today),
        'a price has passed',
      );
      assert.ok(valid.some(({ from, until }) => from <= today && today <= until));
    }
  });

  it('lies where its postcodes are', () => {
    for (const council of councils) {
      for (const { id, place } of directoryOf(council, day)) {
        if (!place) continue;
        const found = findPostcode(place.postcode);
        assert.ok(found, `${id}: ${place.postcode}`);
        assert.ok(Math.abs(found.latitude - place.latitude) < 0.02, id);
        assert.ok(Math.abs(found.longitude - place.longitude) < 0.03, id);
      }
    }
    assert.equal(new Set(postcodes.map(({ postcode }) => postcode)).size, postcodes.length);
    for (const { postcode } of postcodes) assert.match(postcode, /^(NM|AN)\d \d[A-Z]{2}$/);
  });
});

describe('Open Referral UK', () => {
  it('says what it is', async () => {
    assert.equal((await getJson('/api/open-referral')).version, 'HSDS-UK-3.0');
    assert.equal((await getJson('/api/open-referral/')).version, 'HSDS-UK-3.0');
  });

  it('gives services in pages that tell the truth', async () => {
    const seen = [];
    for (let page = 1; page <= 4; page++) {
      const { contents, ...about } = await getJson(`/api/open-referral/services?page=${page}`);
      seen.push(...contents.map(({ id }) => id));
      assert.deepEqual(about, {
        total_items: 200,
        total_pages: 4,
        page_number: page,
        size: 50,
        first_page: page === 1,
        last_page: page === 4,
        empty: false,
      });
    }
    assert.equal(new Set(seen).size, 200);
    const { contents, empty } = await getJson('/api/open-referral/services?page=5');
    assert.deepEqual([contents, empty], [[], true]);
    assert.equal((await getJson('/api/open-referral/services?per_page=200')).contents.length, 200);
    assert.equal((await getJson('/api/open-referral/services?per_page=-1&page=x')).contents.length, 50);
  });

  it('searches, and keeps to a topic, a provider or a date', async () => {
    const ids = async (query) =>
      (await getJson(`/api/open-referral/services?per_page=200&${query}`)).contents.map(({ id }) => id);
    assert.deepEqual(await ids('search=bathodyn'), []);
    assert.deepEqual(await ids('search=Blue%20Badge%20apply'), ['blue-badge']);
    assert.deepEqual(await ids('search=bathodyn%20anabl&lang=cy'), ['blue-badge']);
    const libraries = await ids('taxonomy_term_id=libraries');
    assert.ok(libraries.length > 10 && libraries.every((id) => /librar|book/.test(id)), libraries.join());
    assert.ok((await ids('organization_id=northmere-leisuretrust')).includes('swimming-lessons'));
    const recent = await ids(`modified_after=${new Date(Date.now() - 40 * 86_400_000).toISOString()}`);
    assert.ok(recent.length > 10 && recent.length < 150);
  });

  it('gives one service, its terms and who gives it', async () => {
    const one = await getJson('/api/open-referral/services/garden-waste');
    assert.equal(one.name, 'Garden waste bin');
    assert.equal(one.translations.cy.name, 'Bin gwastraff gardd');
    assert.equal((await getJson('/api/open-referral/services/garden-waste?lang=cy')).name, 'Bin gwastraff gardd');
    assert.equal((await get('/api/open-referral/services/none')).status, 404);
    assert.equal((await get('/api/open-referral/nothing')).status, 404);
    const { contents: terms } = await getJson('/api/open-referral/taxonomy_terms');
    assert.ok(terms.some(({ id, name }) => id === 'bins' && name === 'Bins and recycling'));
    const { contents: organizations } = await getJson('/api/open-referral/organizations');
    assert.ok(organizations.length > 2 && organizations.some(({ id }) => id === one.organization.id));
  });

  it('links to pages that are there', async () => {
    const { contents } = await getJson('/api/open-referral/services?per_page=200');
    for (const { url, additional_urls: more = [] } of contents.filter((_, index) => index % 20 === 0)) {
      for (const address of [url, ...more.map((one) => one.url)])
        assert.equal((await fetch(address)).status, 200, address);
    }
    const flows = contents.map((one) => one.eligibility_flow).filter(Boolean);
    assert.deepEqual(
      flows.filter((address) => address.includes('/check/')).map((address) => new URL(address).pathname),
      ['/check/council-tax-reduction', '/check/school-transport'],
    );
    for (const address of flows) assert.equal((await fetch(address)).status, 200, address);
    const welsh = await getJson('/api/arian/open-referral/services/library-cwm-hesg?lang=cy');
    assert.equal(welsh.name, 'Llyfrgell Cwm Hesg');
    assert.match(await (await fetch(welsh.url)).text(), /<html lang="cy">[\s\S]*<h1>Llyfrgell Cwm Hesg<\/h1>/);
    for (const path of ['/services/none', '/cy/gwasanaethau/none', '/forms/none'])
      assert.equal((await get(path)).status, 404);
  });
});

describe('the other forms of the directory', () => {
  it('is a spreadsheet with a row a service', async () => {
    for (const council of ['', 'arian/']) {
      const response = await get(`/api/${council}services.csv`);
      assert.equal(response.headers.get('content-type'), 'text/csv; charset=utf-8');
      const [heading, ...rows] = (await response.text()).trimEnd().split('\r\n');
      assert.match(heading, /^Service ID,LGSL ID,Service name,/);
      assert.equal(rows.length, 200);
      assert.ok(!rows.some((row) => /undefined|\[object|NaN/.test(row)));
    }
    const text = await (await get('/api/services.csv')).text();
    for (const words of ['Mon-Fri 8am-8pm', '£0 to £185', 'First bin: £52 a year', '24 hours', 'Closed until '])
      assert.ok(text.includes(words), words);
  });

  it('looks postcodes up, one by one and as a file', async () => {
    const { result } = await getJson('/api/postcodes/nm2%201ae');
    assert.equal(result.postcode, 'NM2 1AE');
    assert.ok(Math.abs(result.latitude - 54.3415) < 0.01);
    const none = await get('/api/postcodes/ZZ1%201ZZ');
    assert.equal(none.status, 404);
    assert.equal((await none.json()).error, 'Postcode not found');
    const lines = (await (await get('/api/postcodes.csv')).text()).trimEnd().split('\r\n');
    assert.equal(lines[0], 'postcode,latitude,longitude');
    assert.ok(lines.length > 500 && lines.some((line) => line.startsWith('NM9 ')), 'one is outside');
  });

  it('lists them where the API says what it has', async () => {
    const { services } = await getJson('/api/');
    for (const address of Object.values(services))
      assert.equal((await get(address.replace('{postcode}', 'NM1 1AA'))).status, 200, address);
  });
});

describe('directories that go wrong', () => {
  it('fails on page 4 alone', async () => {
    for (const [page, status] of [1, 2, 3, 4].map((each) => [each, each === 4 ? 503 : 200]))
      assert.equal((await get(`/api/faults/services-page-4?page=${page}`)).status, status, `page ${page}`);
  });

  it('lies about its totals, repeats ids, and has one of everything', async () => {
    const lying = await getJson('/api/faults/services-lying-totals');
    assert.ok(lying.size > lying.contents.length && lying.total_items > 200);
    const { contents: again } = await getJson('/api/faults/services-duplicates');
    assert.ok(new Set(again.map(({ id }) => id)).size < again.length);
    const { contents: awkward } = await getJson('/api/faults/services-awkward');
    assert.ok(awkward.some(({ name }) => name === undefined));
    assert.ok(awkward.some(({ service_at_locations: at }) => at?.[0].location.latitude === 100));
  });
});
