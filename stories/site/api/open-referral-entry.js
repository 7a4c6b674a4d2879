import { audiences, topics } from '../data/services/words.js';

/**
 * An entry of the directory in Open Referral UK, version 3. What that standard has
 * no place for stands beside it under plain names: `summary`, `audience`, `deadline`.
 *
 * @param {import('../data/services/directory.js').DirectoryService} entry
 * @param {{ origin: string, council: object, lang: 'en' | 'cy' }} where `origin` without a slash at its end;
 *   with `cy` all texts are Welsh, otherwise they are English and the Welsh ones are in `translations`
 */
export function openReferralOf(entry, { origin, council, lang }) {
  const say = (text) => text?.[lang === 'cy' ? 1 : 0];
  const form = (id) => `${origin}/forms/${id}`;
  const { team, ways, place } = entry;
  const by = (...wanted) => wanted.some((way) => ways.includes(way));
  return known({
    id: entry.id,
    name: say(entry.name),
    summary: say(entry.summary),
    description: say(entry.more ?? entry.summary),
    url: `${origin}${council.pages}/${entry.id}`,
    email: by('email') ? `${team.email}@${entry.provider.domain}` : undefined,
    status: statusOf(entry.status, say),
    alert: entry.status?.state === 'disrupted' ? say(entry.status.message) : say(entry.alert),
    lgsl_id: entry.lgsl,
    minimum_age: entry.ages?.[0],
    maximum_age: entry.ages?.[1],
    audience: entry.audiences.map((audience) => say(audiences[audience])),
    eligibility_description: say(entry.eligibility),
    eligibility_flow: flowOf(entry, form, council, origin),
    application_process: entry.steps?.map(say).join('\n'),
    required_documents: entry.documents?.map((document) => ({ document: say(document) })),
    wait_time: say(entry.takes),
    deadline: say(entry.deadline),
    appeals: say(entry.appeals),
    safeguarding: say(entry.safeguarding),
    online_only_reason: say(entry.onlineOnly),
    accessibility: entry.access?.map(say),
    synonyms: entry.words?.[lang],
    related: entry.related.map(({ id, name }) => ({ id, name: say(name), url: `${origin}${council.pages}/${id}` })),
    languages: entry.languages?.map((code) => ({ code })),
    organization: organizationOf(entry.provider, say),
    attributes: entry.topics.map((topic) => ({ id: `${entry.id}-${topic}`, taxonomy_term: termOf(topic, say) })),
    cost_options: entry.costs.map((cost) => costOf(cost, say)),
    additional_urls: entry.online && [{ label: say(entry.online), url: form(entry.id) }],
    phones: phonesOf({ ...team, ...(entry.sms && { sms: entry.sms }) }, by),
    channels: channelsOf({ by, form, place, council, entry, say }),
    schedules: schedulesOf(entry, say),
    service_areas: [{ id: `area-${council.id}`, name: areaOf(entry, council, say) }],
    service_at_locations: place && by('visit') ? [{ id: `at-${entry.id}`, ...locationOf(place, council, say) }] : [],
    assured_date: entry.assured?.date,
    assurer_name: entry.assured && say(['Web team', 'Tîm y we']),
    assurer_email: entry.assured && `web@${council.domain}`,
    assured: entry.assured && { date: entry.assured.date, next_review: entry.assured.nextReview },
    last_modified: entry.assured && `${entry.assured.date}T09:30:00Z`,
    translations: lang === 'cy' ? undefined : { cy: translationOf(entry) },
  });
}

/** Where people check if they are eligible. The flows are Northmere's; elsewhere there is a form. */
function flowOf({ id, flow }, form, council, origin) {
  if (typeof flow === 'string' && council.id === 'northmere') return `${origin}/check/${flow}`;
  return flow && form(`${id}-check`);
}

/** Who gives services, as Open Referral has it. */
export function organizationOf({ id, name, domain }, say) {
  return { id, name: say(name), description: say(name), website: `https://www.${domain}` };
}

/** A topic as a term of a taxonomy. */
export function termOf(topic, say) {
  return { id: topic, name: say(topics[topic]), taxonomy: 'Topics' };
}

function statusOf(status, say) {
  if (!status) return 'active';
  if (status.state === 'disrupted') return 'disrupted';
  const date = new Date(`${status.until}T00:00:00Z`);
  const until = date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  return `Closed until ${until}: ${say(status.message)}`;
}

function costOf({ option, amount, most, about, words, valid }, say) {
  return known({
    option: say(option),
    // A range is written out: the standard has room for one amount.
    amount: most === undefined ? amount : `${pounds(amount)} - ${pounds(most)}`,
    amount_description: say(words) ?? say(about),
    currency: 'GBP',
    valid_from: valid?.from,
    valid_to: valid?.until,
  });
}

/** `£5`, `£12.50`. */
export function pounds(amount) {
  return `£${Number.isInteger(amount) ? amount : amount.toFixed(2)}`;
}

function phonesOf({ phone, textphone, sms }, by) {
  return [
    by('phone') && { number: phone, type: 'voice' },
    by('textphone') && textphone && { number: textphone, type: 'textphone' },
    by('sms') && sms && { number: sms, type: 'text' },
    by('relay') && { number: `18001 ${phone}`, type: 'relay' },
  ].filter(Boolean);
}

function channelsOf({ by, form, place, council, say }) {
  const [{ street, postcode }] = council.areas;
  const lines = [say(council.name), `1 ${street}`, council.town, postcode];
  return [
    by('post') && { kind: 'post', value: lines.join('\n') },
    by('bsl') && { kind: 'bsl', value: form('bsl'), hours: hoursOf(place?.schedules ?? []) },
  ].filter(Boolean);
}

/** Hours of an office, in the words of the entry model. */
function hoursOf(schedules) {
  const days = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
  if (!schedules.length || schedules.some(({ freq }) => freq)) return undefined;
  return {
    rules: schedules.map(({ byday, opens_at: opens, closes_at: closes }) => ({
      frequency: 'weekly',
      days: byday.split(',').map((day) => ({ day: days.indexOf(day) + 1 })),
      opens,
      closes,
    })),
    bankHolidays: 'closed',
  };
}

function areaOf({ areaNames }, { borough }, say) {
  return areaNames?.[0] ?? say(borough);
}

/** When it is there; a place of its own says that itself. */
function schedulesOf({ id, place, hours, team, ways }, say) {
  if (place?.id === `place-${id}`) return [];
  if (hours) return iCalendarOf(hours, say);
  return ways.some((way) => way === 'phone' || way === 'sms') ? iCalendarOf(team.schedules, say) : [];
}

function iCalendarOf(schedules, say) {
  return schedules.map((schedule) => ({
    freq: 'WEEKLY',
    ...schedule,
    notes: say(isAlways(schedule) ? openOnBankHolidays : closedOnBankHolidays),
  }));
}

const isAlways = ({ opens_at: opens, closes_at: closes }) => opens === '00:00' && closes === '24:00';
const closedOnBankHolidays = ['Closed on bank holidays', 'Ar gau ar wyliau banc'];
const openOnBankHolidays = ['Open on bank holidays', 'Ar agor ar wyliau banc'];

function locationOf(place, { town }, say) {
  const { id, name, address, postcode, latitude, longitude, schedules, holidays = [], accessibility } = place;
  return {
    schedules: iCalendarOf(schedules, say),
    ...(holidays.length && { holiday_schedules: holidays }),
    location: {
      id,
      location_type: 'physical',
      name: say(name),
      latitude,
      longitude,
      addresses: [
        {
          address_1: address[0],
          ...(address.length > 2 && { address_2: address[1] }),
          city: town,
          postal_code: postcode,
          country: 'GB',
          address_type: 'physical',
        },
      ],
      accessibility: accessibility.map((one) => ({ description: say(one) })),
    },
  };
}

function translationOf(entry) {
  const list = (texts) => texts?.map(([, welsh]) => welsh);
  return known({
    name: entry.name[1],
    summary: entry.summary[1],
    description: (entry.more ?? entry.summary)[1],
    audience: entry.audiences.map((audience) => audiences[audience][1]),
    eligibility: entry.eligibility?.[1],
    // Why it is closed stands in its status, which has no translation.
    alert: (entry.status?.state === 'disrupted' ? entry.status.message : entry.alert)?.[1],
    processing_time: entry.takes?.[1],
    deadline: entry.deadline?.[1],
    appeals: entry.appeals?.[1],
    safeguarding: entry.safeguarding?.[1],
    online_only_reason: entry.onlineOnly?.[1],
    synonyms: entry.words?.cy,
    documents: list(entry.documents),
    steps: list(entry.steps),
  });
}

function known(given) {
  return Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined && !(Array.isArray(value) && !value.length)),
  );
}
