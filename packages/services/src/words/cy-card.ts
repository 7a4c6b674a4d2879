import type { CardWords, DayTold, OpeningTold } from './card-words.js';
import { aspirated, listWelsh, listWelshWords } from './list.js';

/** When something happens, which mutates: `ddydd Llun 4 Ionawr`. */
function day(told: DayTold): string {
  if (told.kind === 'today') return 'heddiw';
  if (told.kind === 'tomorrow') return 'yfory';
  const weekday = told.weekday.replace('dydd', 'ddydd');
  return told.kind === 'date' ? `${weekday} ${told.date}` : weekday;
}

function opens({ day: told, time }: Extract<OpeningTold, { state: 'closed' }>['opens']): string {
  if (time) return `yn agor ${day(told)} am ${time}`;
  return told.kind === 'tomorrow'
    ? 'yn agor am hanner nos heno'
    : `yn agor ar ddechrau ${day(told).replace('ddydd', 'dydd')}`;
}

function closed(told: Extract<OpeningTold, { state: 'closed' }>): string {
  const doubts = {
    'bank-holiday': ', ond gall yr oriau fod yn wahanol am ei bod yn ŵyl banc',
    'unknown-day': ', oni bai ei bod yn ŵyl banc',
  };
  const next = opens(told.opens) + (told.doubt ? doubts[told.doubt] : '');
  if (!told.closedFor) return next.replace('y', 'Y');
  if (told.closedFor === 'bank-holiday') return `Ar gau am ei bod yn ŵyl banc; ${next}`;
  return told.closedFor.name ? `Ar gau heddiw (${told.closedFor.name}); ${next}` : `Ar gau heddiw; ${next}`;
}

function opening(told: OpeningTold): string {
  if (told.state === 'closed') return closed(told);
  if (told.state === 'never') return 'Nid oes oriau agor wedi’u trefnu';
  if (told.state === 'holiday-unknown') return 'Gall yr oriau agor fod yn wahanol heddiw am ei bod yn ŵyl banc';
  const { closes } = told;
  const closing = closes
    ? `Ar agor nawr, yn cau ${closes.day ? `${day(closes.day)} ` : ''}am ${closes.time}`
    : 'Ar agor nawr, ddydd a nos';
  return told.unlessHoliday ? `${closing}, oni bai ei bod yn ŵyl banc heddiw` : closing;
}

/** Words that begin an audience and are no names. */
const plainBeginnings =
  /^(?:Aelodau|Aelwydydd|Babanod|Bechgyn|Beicwyr|Busnesau|Clybiau|Cwsmeriaid|Cymdeithasau|Cyn-filwyr|Cyplau|Darpar|Deiliaid|Disgyblion|Dynion|Elusennau|Gofalwyr|Grwpiau|Gwirfoddolwyr|Gyrwyr|Landlordiaid|Mamau|Masnachwyr|Menywod|Merched|Myfyrwyr|Oedolion|Pawb|Pensiynwyr|Perchnogion|Plant|Pleidleiswyr|Pobl|Preswylwyr|Rhieni|Sefydliadau|Tadau|Tenantiaid|Teuluoedd|Trigolion|Unrhyw|Ymwelwyr|Ysgolion)(?=[\s,]|$)/;

function audience(who: readonly string[], minimum?: number, maximum?: number): string {
  const ages =
    minimum !== undefined && maximum !== undefined
      ? `${minimum} i ${maximum} oed`
      : minimum !== undefined
        ? `${minimum} oed a throsodd`
        : maximum !== undefined
          ? `${maximum} oed ac iau`
          : '';
  if (who.length === 0) return `Ar gyfer pobl ${ages}`;
  const named = who.map((each, index) =>
    each.replace(/^ar gyfer /i, '').replace(plainBeginnings, (beginning) => {
      const plain = beginning.toLowerCase();
      return index > 0 && index === who.length - 1 ? aspirated(plain) : plain;
    }),
  );
  const all = listWelsh(named);
  if (!ages) return `Ar gyfer ${all}`;
  return named.length === 1 ? `Ar gyfer ${all} ${ages}` : `Ar gyfer ${all}, ${ages}`;
}

const said = (label: string | undefined): string => (label ? ` (${label})` : '');

const actions: Readonly<Record<string, (value: string, label?: string) => string>> = {
  online: (_, label) => {
    if (!label) return 'Ewch i’r gwasanaeth ar-lein';
    return /ar-?lein|\bonline\b|gwefan|\bwebsite\b|tudalen we|sgwrs fyw|porth/i.test(label)
      ? label
      : `${label} (ar-lein)`;
  },
  phone: (number, label) => `Ffoniwch ${number}${said(label)}`,
  'in-person': (place) => `Ewch yn bersonol: ${place}`,
  email: (address, label) => `E-bostiwch ${address}${said(label)}`,
  post: (address) => `Ysgrifennwch at: ${address}`,
  sms: (number, label) => `Anfonwch neges destun i ${number}${said(label)}`,
  textphone: (number, label) => `Ffôn testun ${number}${said(label)}`,
  relay: (number) => `Defnyddiwch Relay UK: deialwch ${number}`,
  bsl: (_, label) => `Defnyddiwch fideo Iaith Arwyddion Prydain${said(label)}`,
};

/** Welsh. */
export const cardWords: CardWords = {
  locale: 'cy',
  months: [
    'Ionawr',
    'Chwefror',
    'Mawrth',
    'Ebrill',
    'Mai',
    'Mehefin',
    'Gorffennaf',
    'Awst',
    'Medi',
    'Hydref',
    'Tachwedd',
    'Rhagfyr',
  ],
  weekdays: ['dydd Llun', 'dydd Mawrth', 'dydd Mercher', 'dydd Iau', 'dydd Gwener', 'dydd Sadwrn', 'dydd Sul'],
  midday: 'hanner dydd',
  midnight: 'hanner nos',
  list: listWelsh,
  opening,

  free: 'Am ddim',
  pence: (amount) => `${amount}c`,
  range: (from, to) => `${from} i ${to}`,
  freeTo: (most) => `Am ddim neu hyd at ${most}`,
  from: (price) => `O ${price}`,
  depending: (price) => `${price}, yn dibynnu ar bwy neu ar beth y mae ar ei gyfer`,
  several: 'Mae mwy nag un pris',
  forSome: (price) => `${price} i rai pobl`,
  withConcession: (price, lower, isLeast) =>
    `${price}, neu ${lower ? `${isLeast ? 'o ' : ''}${lower}` : 'am ddim'} i rai pobl`,
  mayBeOld: (price) => `${price}, ond efallai nad yw’r pris hwn yn gyfredol`,
  startsOn: (price, date) => `${price} o ${date}`,

  channels: {
    online: 'Ar-lein',
    phone: 'Ffôn',
    'in-person': 'Wyneb yn wyneb',
    email: 'E-bost',
    post: 'Post',
    sms: 'Neges destun',
    textphone: 'Ffôn testun',
    relay: 'Relay UK',
    bsl: 'Fideo Iaith Arwyddion Prydain',
  },
  action: (kind, value, label) => actions[kind]!(value, label),
  relay: (number) => `18001 ac yna ${number}`,
  places: (count) => `Mewn ${count} o leoedd`,
  inLanguages: (languages) => `Ar gael yn: ${languages}`,
  languages: listWelshWords,
  signLanguage: 'Iaith Arwyddion Prydain',

  status(state, until, message) {
    const name = state === 'closed' ? 'Ar gau' : 'Tarfu ar y gwasanaeth';
    return `${until ? `${name} tan ddiwedd ${until}` : name}${message ? `: ${message}` : ''}`;
  },
  audience,
  takes: (time) => {
    if (/^yn cymryd /i.test(time)) return time;
    return /^(?:\d|tua |hyd at |rhwng |llai na |o leiaf |un |dau |dwy |tri |tair )/i.test(time)
      ? `Yn cymryd ${time.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase())}`
      : `Faint o amser mae’n ei gymryd: ${time}`;
  },
  checked: (date) => `Gwiriwyd ddiwethaf ar ${date}`,
  notCheckedSince: (date) => `Nid ydym wedi gwirio hyn ers ${date}`,
  distance(miles, isOfSeveral) {
    const far = miles ? `${miles} milltir` : 'llai na 0.1 milltir';
    if (isOfSeveral) return `Mae’r lle agosaf ${far} i ffwrdd mewn llinell syth`;
    return `${far.replace('llai', 'Llai')} i ffwrdd mewn llinell syth`;
  },
  eligible: (because) => `Efallai eich bod yn gymwys oherwydd ${because}`,
};
