import { directoryOf } from '../data/services/directory.js';
import { serviceCouncils } from '../data/services/places.js';
import { audiences, topics } from '../data/services/words.js';
import { pounds } from './open-referral-entry.js';

/** The directory as a spreadsheet that somebody at the council keeps, under headings that people use. */
export function servicesCsv({ origin }, council) {
  const about = serviceCouncils[council];
  const today = new Date().toISOString().slice(0, 10);
  const rows = directoryOf(council, today).map((entry) =>
    columns.map(([, read]) => cell(read(entry, { origin, council: about }) ?? '')),
  );
  const heading = columns.map(([name]) => cell(name));
  return `\ufeff${[heading, ...rows].map((row) => row.join(',')).join('\r\n')}\r\n`;
}

const columns = [
  ['Service ID', ({ id }) => id],
  ['LGSL ID', ({ lgsl }) => lgsl],
  ['Service name', ({ name: [english] }) => english],
  ['Service name (Welsh)', ({ name: [, welsh] }) => welsh],
  ['Summary', ({ summary: [english] }) => english],
  ['Summary (Welsh)', ({ summary: [, welsh] }) => welsh],
  ['Description', ({ more }) => more?.[0]],
  ['Category', ({ topics: list }) => list.map((topic) => topics[topic][0]).join('; ')],
  ['Who is it for?', ({ audiences: list }) => list.map((audience) => audiences[audience][0]).join('; ')],
  ['Minimum age', ({ ages }) => ages?.[0]],
  ['Maximum age', ({ ages }) => ages?.[1]],
  ['Eligibility', ({ eligibility }) => eligibility?.[0]],
  ['Cost', ({ costs }) => costs.map(costInWords).join('; ')],
  ['Provider', ({ provider }) => provider.name[0]],
  ['Web page', ({ id }, { origin, council }) => `${origin}${council.pages}/${id}`],
  ['Apply online', ({ id, online }, { origin }) => online && `${origin}/forms/${id}`],
  ['Telephone', ({ ways, team }) => ways.includes('phone') && team.phone],
  ['Phone hours', ({ ways, team, hours }) => ways.includes('phone') && !hours && hoursInWords(team.schedules)],
  ['Textphone', ({ ways, team }) => ways.includes('textphone') && team.textphone],
  ['Email', ({ ways, team, provider }) => ways.includes('email') && `${team.email}@${provider.domain}`],
  ['Venue', ({ place }) => place?.name[0]],
  ['Address', ({ place }) => place?.address.join(', ')],
  ['Postcode', ({ place }) => place?.postcode],
  ['Latitude', ({ place }) => place?.latitude],
  ['Longitude', ({ place }) => place?.longitude],
  ['Opening hours', ({ place, hours }) => hoursInWords(hours ?? place?.schedules ?? [])],
  ['Accessibility', ({ place }) => place?.accessibility.map(([english]) => english).join('; ')],
  ['How long it takes', ({ takes }) => takes?.[0]],
  ['Deadline', ({ deadline }) => deadline?.[0]],
  ['What you need', ({ documents }) => documents?.map(([english]) => english).join('; ')],
  ['Languages', ({ languages }) => languages?.map((code) => languageNames.of(code)).join('; ')],
  ['Alert', ({ alert, status }) => (status?.state === 'disrupted' ? status.message : alert)?.[0]],
  ['Status', ({ status }) => (status ? statusInWords(status) : 'Open')],
  ['Area', ({ areaNames }, { council }) => areaNames?.join('; ') ?? council.borough[0]],
  ['Keywords', ({ words }) => words?.en.join('; ')],
  ['Last checked', ({ assured }) => assured && ukDate(assured.date)],
  ['Next review', ({ assured }) => assured && ukDate(assured.nextReview)],
];

function costInWords({ option, amount, most, about, words }) {
  const price = words
    ? words[0]
    : amount === 0 && most === undefined
      ? 'Free'
      : most === undefined
        ? pounds(amount)
        : `${pounds(amount)} to ${pounds(most)}`;
  return `${option ? `${option[0]}: ` : ''}${[price, about?.[0]].filter(Boolean).join(' ')}`;
}

const languageNames = new Intl.DisplayNames('en-GB', { type: 'language' });
const dayNames = { MO: 'Mon', TU: 'Tue', WE: 'Wed', TH: 'Thu', FR: 'Fri', SA: 'Sat', SU: 'Sun' };

/** `Mon-Fri 9am-5pm, Sat 10am-1pm`; what comes once a month is not told in a spreadsheet. */
function hoursInWords(schedules) {
  const today = new Date().toISOString().slice(0, 10);
  const times = schedules
    .filter(({ freq, valid_from: from = '', valid_to: to = '9' }) => !freq && from <= today && today <= to)
    .map(({ byday, opens_at: opens, closes_at: closes }) =>
      opens === '00:00' && closes === '24:00' ? '24 hours' : `${daysInWords(byday)} ${time(opens)}-${time(closes)}`,
    );
  if (!times.length || times[0] === '24 hours') return times.join();
  return `${times.join(', ')}, closed on bank holidays`;
}

function daysInWords(byday) {
  const days = byday.split(',');
  const together = 'MO,TU,WE,TH,FR,SA,SU'.includes(byday) && days.length > 2;
  return together ? `${dayNames[days[0]]}-${dayNames[days.at(-1)]}` : days.map((day) => dayNames[day]).join(' & ');
}

function time(clock) {
  const [hour, minute] = clock.split(':').map(Number);
  return `${hour % 12 || 12}${minute ? `:${String(minute).padStart(2, '0')}` : ''}${hour % 24 < 12 ? 'am' : 'pm'}`;
}

function statusInWords({ state, until, message }) {
  return state === 'closed' ? `Closed until ${ukDate(until)}: ${message[0]}` : 'Disrupted';
}

function ukDate(iso) {
  return iso.split('-').reverse().join('/');
}

function cell(value) {
  const text = value === false ? '' : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
