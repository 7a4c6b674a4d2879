import { sendJson } from '../server/http.js';
import { pageOf, servicesToday } from './open-referral.js';

/** Directories of services that go wrong on purpose; see `faults.js`. */
export const serviceFaults = {
  // Three pages come, the fourth does not.
  'services-page-4': ({ request, response, address, headers }) =>
    Number(address.searchParams.get('page')) >= 4
      ? sendJson(request, response, { error: 'Down for maintenance' }, { status: 503, headers })
      : sendJson(request, response, services(address), { headers }),

  // What the pages say of themselves is not true.
  'services-lying-totals': ({ request, response, address, headers }) => {
    const page = services(address);
    sendJson(
      request,
      response,
      { ...page, total_items: 240, total_pages: 9, size: page.size + 7, last_page: false, first_page: true },
      { headers },
    );
  },

  // The same ids come again on each page, with other words.
  'services-duplicates': ({ request, response, address, headers }) => {
    const all = servicesToday(address, 'northmere').slice(0, 40);
    const again = all.map((entry, index) => (index % 4 ? entry : { ...entry, id: all[0].id }));
    sendJson(request, response, pageOf(again, address.searchParams), { headers });
  },

  // One of everything that is wrong with real feeds.
  'services-awkward': ({ request, response, address, headers }) =>
    sendJson(request, response, pageOf(awkward(address), address.searchParams), { headers }),
};

function services(address) {
  return pageOf(servicesToday(address, 'northmere'), address.searchParams);
}

function awkward(address) {
  const [good] = servicesToday(address, 'northmere');
  const entry = (id, more) => ({
    id,
    name: `A service with a fault: ${id}`,
    status: 'active',
    organization: good.organization,
    phones: good.phones,
    cost_options: [{ amount: 0 }],
    ...more,
  });
  const at = (location) => [
    { location: { name: 'Somewhere', addresses: [{ address_1: '1 High Street' }], ...location } },
  ];
  const opening = (more) => [{ freq: 'WEEKLY', byday: 'MO,TU', opens_at: '09:00', closes_at: '17:00', ...more }];
  return [
    good,
    entry('no-name', { name: undefined }),
    entry('markup', {
      description: '<p>For <b>everyone</b>.</p><ul><li>One</li><li>Two</li></ul><script>alert(1)</script>',
    }),
    entry('dead-link', { url: 'javascript:alert(1)', additional_urls: [{ label: 'Apply', url: 'http://' }] }),
    entry('latitude-100', { service_at_locations: at({ latitude: 100, longitude: 101 }) }),
    entry('never-open', {
      schedules: opening({ freq: 'MONTHLY', byday: '', bymonthday: '31', dtstart: '2020-02-01', until: '2020-02-02' }),
    }),
    entry('closes-first', { schedules: opening({ opens_at: '17:00', closes_at: '09:00' }) }),
    entry('past-midnight', { schedules: opening({ byday: 'FR,SA', opens_at: '22:00', closes_at: '03:00' }) }),
    entry('time-25', { schedules: opening({ opens_at: '25:00', closes_at: '26:30', description: 'Ring for times' }) }),
    entry('price-as-text', { cost_options: [{ option: 'Adults', amount: '£4.50 each' }] }),
    entry('price-passed', { cost_options: [{ amount: 12, valid_from: '2019-04-01', valid_to: '2020-03-31' }] }),
    entry('phone-as-number', { phones: [{ number: 1632960110, type: 'voice' }] }),
    entry('nothing-else', { phones: [], cost_options: [], organization: { id: 'x', name: 'X' } }),
    entry('old', { assured_date: '2019-02-28' }),
  ];
}
