import type { CardWords, DayTold, OpeningTold } from './card-words.js';
import { listEnglish } from './list.js';

function day(told: DayTold): string {
  if (told.kind === 'weekday') return told.weekday;
  return told.kind === 'date' ? `${told.weekday} ${told.date}` : told.kind;
}

function opens({ day: told, time }: Extract<OpeningTold, { state: 'closed' }>['opens']): string {
  if (time) return `opens ${day(told)} at ${time}`;
  return told.kind === 'tomorrow' ? 'opens at midnight tonight' : `opens at the start of ${day(told)}`;
}

function closed(told: Extract<OpeningTold, { state: 'closed' }>): string {
  const doubts = {
    'bank-holiday': ', but hours may differ because it is a bank holiday',
    'unknown-day': ', unless it is a bank holiday',
  };
  const next = opens(told.opens) + (told.doubt ? doubts[told.doubt] : '');
  if (!told.closedFor) return next.replace('o', 'O');
  if (told.closedFor === 'bank-holiday') return `Closed for the bank holiday; ${next}`;
  return told.closedFor.name ? `Closed today (${told.closedFor.name}); ${next}` : `Closed today; ${next}`;
}

function opening(told: OpeningTold): string {
  if (told.state === 'closed') return closed(told);
  if (told.state === 'never') return 'No opening times are planned';
  if (told.state === 'holiday-unknown') return 'Opening times may differ today because it is a bank holiday';
  const { closes } = told;
  const closing = closes
    ? `Open now, closes ${closes.day ? `${day(closes.day)} ` : ''}at ${closes.time}`
    : 'Open now, day and night';
  return told.unlessHoliday ? `${closing}, unless today is a bank holiday` : closing;
}

/** Words that begin an audience and are no names. */
const plainBeginnings =
  /^(?:Adults|All|Any|Anyone|Applicants|Babies|Blind|Boys|Businesses|Carers|Charities|Children|Clubs|Community|Council(?= tenants)|Couples|Customers|Cyclists|Deaf|Disabled|Drivers|Everybody|Everyone|Families|Foster|Girls|Groups|Homeless|Homeowners|Households|Landlords|Members|Men|Motorists|New|Older|Organisations|Owners|Parents|Pensioners|People|Pregnant|Pupils|Residents|Schools|Single|Students|Teenagers|Tenants|Those|Traders|Unpaid|Veterans|Visitors|Volunteers|Voters|Women|Working|Young|Younger)\b/;

function audience(who: readonly string[], minimum?: number, maximum?: number): string {
  const ages =
    minimum !== undefined && maximum !== undefined
      ? `aged ${minimum} to ${maximum}`
      : minimum !== undefined
        ? `aged ${minimum} and over`
        : maximum !== undefined
          ? `aged ${maximum} and under`
          : '';
  if (who.length === 0) return `For people ${ages}`;
  const named = who.map((each) =>
    each.replace(/^for /i, '').replace(plainBeginnings, (beginning) => beginning.toLowerCase()),
  );
  const all = listEnglish(named);
  if (!ages) return `For ${all}`;
  return named.length === 1 ? `For ${all} ${ages}` : `For ${all}, ${ages}`;
}

const said = (label: string | undefined): string => (label ? ` (${label})` : '');

const actions: Readonly<Record<string, (value: string, label?: string) => string>> = {
  online: (_, label) => {
    if (!label) return 'Go to the service online';
    return /\b(?:online|website|web page|webchat|live chat|e-?form|portal)\b/i.test(label)
      ? label
      : `${label} (online)`;
  },
  phone: (number, label) => `Phone ${number}${said(label)}`,
  'in-person': (place) => `Visit ${place}`,
  email: (address, label) => `Email ${address}${said(label)}`,
  post: (address) => `Write to ${address}`,
  sms: (number, label) => `Text ${number}${said(label)}`,
  textphone: (number, label) => `Textphone ${number}${said(label)}`,
  relay: (number) => `Use Relay UK: dial ${number}`,
  bsl: (_, label) => `Use British Sign Language video${said(label)}`,
};

/** English. */
export const cardWords: CardWords = {
  locale: 'en-GB',
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  midday: 'midday',
  midnight: 'midnight',
  list: listEnglish,
  opening,

  free: 'Free',
  pence: (amount) => `${amount}p`,
  range: (from, to) => `${from} to ${to}`,
  freeTo: (most) => `Free or up to ${most}`,
  from: (price) => `From ${price}`,
  depending: (price) => `${price}, depending on who or what it is for`,
  several: 'There are several prices',
  forSome: (price) => `${price} for some people`,
  withConcession: (price, lower, isLeast) =>
    `${price}, or ${lower ? `${isLeast ? 'from ' : ''}${lower}` : 'free'} for some people`,
  mayBeOld: (price) => `${price}, but this price may be out of date`,
  startsOn: (price, date) => `${price} from ${date}`,

  channels: {
    online: 'Online',
    phone: 'Phone',
    'in-person': 'In person',
    email: 'Email',
    post: 'Post',
    sms: 'Text message',
    textphone: 'Textphone',
    relay: 'Relay UK',
    bsl: 'British Sign Language video',
  },
  action: (kind, value, label) => actions[kind]!(value, label),
  relay: (number) => `18001 then ${number}`,
  places: (count) => `At ${count} places`,
  inLanguages: (languages) => `Available in ${languages}`,
  languages: listEnglish,
  signLanguage: 'British Sign Language',

  status(state, until, message) {
    const name = state === 'closed' ? 'Closed' : 'Disrupted';
    return `${until ? `${name} until the end of ${until}` : name}${message ? `: ${message}` : ''}`;
  },
  audience,
  takes: (time) => {
    if (/^(?:it )?takes\b/i.test(time)) return time;
    return /^(?:\d|about |around |up to |between |less than |at least |an? |one |two |three |five )/i.test(time)
      ? `Takes ${time.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase())}`
      : `How long it takes: ${time}`;
  },
  checked: (date) => `Last checked ${date}`,
  notCheckedSince: (date) => `We have not checked this since ${date}`,
  distance(miles, isOfSeveral) {
    const far = miles ? `${miles} ${miles === '1' ? 'mile' : 'miles'}` : 'less than 0.1 miles';
    if (isOfSeveral) return `Nearest place is ${far} away in a straight line`;
    return `${far.replace('less', 'Less')} away in a straight line`;
  },
  eligible: (because) => `You may be eligible because ${because}`,
};
