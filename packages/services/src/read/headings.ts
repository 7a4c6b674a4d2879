/**
 * Headings people use, by what they mean. English first, then Welsh after a bar.
 * A heading is compared in lower case, without accents, and without what content
 * systems put before their fields.
 */
const synonyms = {
  id: 'id, service id, uuid, guid, reference, ref, service reference, nid, key, identifier | rhif cyfeirnod, cyfeirnod',
  lgslId: 'lgsl, lgsl id, lgsl code, lgsl number, lgsl no, service list id, esd service id, esd id, psid',
  lgilId: 'lgil, lgil id, lgil code, lgil number, interaction id, lgil no',
  name: 'name, service name, service, title, service title, name of service, what, heading, page title, display name, organisation or service | enw, enw r gwasanaeth, enw gwasanaeth, gwasanaeth, teitl',
  summary:
    'summary, short description, one line summary, in brief, brief, strapline, intro, introduction, excerpt, teaser, tagline, body summary, meta description, overview summary | crynodeb, disgrifiad byr, cyflwyniad',
  description:
    'description, full description, long description, details, about, about the service, body, content, text, information, body text, main text, overview, service description, what we do, main body, rich text | disgrifiad, manylion, gwybodaeth, cynnwys, amdanom, disgrifiad llawn',
  url: 'url, link, web page, webpage, web address, website, website url, web site, web, page, page url, service url, service link, read more, more information, permalink, path alias, path, route path, canonical url, homepage | gwefan, dolen, tudalen we, cyfeiriad gwe',
  provider:
    'provider, provider name, organisation, organization, organisation name, organization name, provided by, run by, who runs it, council, department, directorate, service provider, publisher, host organisation | darparwr, sefydliad, darperir gan, adran',
  providerUrl:
    'provider url, provider website, organisation website, organisation url, organization url | gwefan darparwr',
  audience:
    'audience, who it is for, who its for, who it s for, who is it for, who for, for, target audience, target group, target groups, suitable for, user group, user groups, for whom, who can use it, who can use this service, beneficiaries, client group | i bwy, ar gyfer, cynulleidfa, pwy, i bwy mae, grwp targed',
  minimumAge:
    'minimum age, min age, age from, youngest age, lowest age, from age, age min | oedran lleiaf, oed lleiaf, isafswm oedran',
  maximumAge:
    'maximum age, max age, age to, oldest age, highest age, to age, age max | oedran hynaf, oed hynaf, uchafswm oedran',
  ages: 'age, ages, age range, age group, age groups, age ranges | oedran, oedrannau, ystod oedran',
  eligibility:
    'eligibility, who can apply, eligible, eligibility criteria, criteria, am i eligible, can i apply, who is eligible, entry criteria, eligibility description, who can get it, conditions | cymhwystra, pwy all wneud cais, meini prawf, pwy sy n gymwys',
  eligibilityFlow:
    'eligibility flow, eligibility checker, check eligibility, eligibility check, check if you can apply | gwirio cymhwystra',
  areas:
    'area, areas, area served, areas served, service area, service areas, area covered, areas covered, ward, wards, coverage, where, district, locality, catchment | ardal, ardaloedd, ardal a wasanaethir, ward, wardiau',
  cost: 'cost, costs, price, prices, fee, fees, charge, charges, how much, how much it costs, how much does it cost, what it costs, amount, tariff, cost gbp, price gbp, cost option, cost options | cost, costau, pris, prisiau, ffi, ffioedd, tal, taliadau, faint',
  concession:
    'concession, concessions, concession price, concessionary price, reduced price, discounted price, concession cost | consesiwn, pris gostyngol',
  costNote:
    'cost description, cost details, cost notes, price notes, payment details, cost information, about the cost, charges information | manylion cost, nodiadau cost',
  costFrom: 'cost valid from, price valid from, price from date, cost from date, charges from | cost yn ddilys o',
  costUntil:
    'cost valid until, cost valid to, price valid until, price valid to, prices until, cost until, price expires | cost yn ddilys tan, pris tan',
  status: 'status, service status, state, availability, current status, open or closed | statws, cyflwr',
  statusUntil: 'status until, closed until, until, reopens, reopening date | ar gau tan, tan',
  statusMessage: 'status message, status reason, reason closed, disruption, closure reason | rheswm, neges statws',
  alert:
    'alert, notice, important, warning, important information, service alert, news, please note, alert message, service update | rhybudd, hysbysiad, pwysig, nodwch',
  online:
    'apply online, apply, online, online form, form, form url, apply link, apply url, application link, application form, book online, booking link, booking url, report online, report it, pay online, do it online, action, action url, call to action, online url, online service, online link, contact us online, form link, transaction url, start, start url, online channel | ar lein, gwneud cais, ffurflen ar lein, ymgeisio ar lein, archebu ar lein, gwneud cais ar lein',
  onlineLabel:
    'action label, action text, button text, call to action text, link text, button label, apply text | testun botwm',
  phone:
    'phone, phones, phone number, phone no, telephone, telephone number, telephone no, tel, tel no, tel number, contact number, contact phone, contact telephone, landline, mobile, mobile number, mobile phone, ring, call, call us, helpline | ffon, rhif ffon, teleffon, ffonio, symudol',
  phoneHours:
    'phone hours, phone lines open, phone opening hours, telephone hours, lines open, phone line hours | oriau ffon, oriau r llinell ffon',
  textphone: 'textphone, text phone, minicom, tty, hearing difficulties phone, textphone number | ffon testun',
  relay: 'relay, relay uk, text relay, relay number, next generation text | relay uk',
  sms: 'sms, text, text message, text number, text us, sms number | neges destun, tecstio, testun',
  bsl: 'bsl, bsl video, signvideo, sign video, british sign language, bsl interpreter, video relay, bsl url | iaith arwyddion prydain, bsl',
  email:
    'email, e mail, email address, e mail address, contact email, mail, public email, electronic mail | ebost, e bost, cyfeiriad e bost, cyfeiriad ebost',
  post: 'postal address, post, write to, write to us, by post, mailing address, correspondence address, write | cyfeiriad post, ysgrifennu, drwy r post, cyfeiriad gohebu',
  placeName:
    'location, location name, venue, venue name, place, place name, building, building name, site, site name, centre | lleoliad, adeilad, safle, canolfan',
  address:
    'address, full address, venue address, location address, street address, visit, visit us, in person, office address, where to go, physical address, address first line, address address line, address line, address organization, street, street name, house, number and street | cyfeiriad, cyfeiriad llawn, stryd, ymweld',
  town: 'town, city, town city, town or city, locality name, village, county, address locality, post town, address administrative area | tref, dinas, tref neu ddinas, sir, pentref',
  postcode:
    'postcode, post code, postal code, zip, zip code, address postal code, location postcode, venue postcode | cod post, cod post y lleoliad',
  latitude: 'latitude, lat, geo lat, y coordinate wgs84, location lat, location latitude, geolocation lat | lledred',
  longitude:
    'longitude, long, lng, lon, geo lng, geo long, location lng, location lon, location longitude, geolocation lng | hydred',
  point:
    'point, coordinates, geo, geolocation, geo point, location point, lat long, lat lng, latitude longitude, location coordinates | cyfesurynnau',
  hours:
    'opening hours, hours, opening times, open, opens, times, when, when open, opening, office hours, days and times, time, schedule, opening hours text, session times, opening days, hours of operation, when is it open | oriau agor, oriau, amseroedd agor, ar agor, amserau, pryd',
  closed:
    'closures, exceptions, bank holidays, bank holiday hours, holiday closures, open on bank holidays, open bank holidays | gwyliau banc, gwyl banc',
  processingTime:
    'processing time, how long it takes, how long, time taken, turnaround, response time, waiting time, wait time, timescale, timescales, how long does it take, service level, sla | pa mor hir, amser prosesu, amser aros, amserlen, faint o amser',
  deadline:
    'deadline, deadlines, apply by, closing date, last date, application deadline, when to apply | dyddiad cau, terfyn amser',
  steps:
    'steps, how to apply, how to, how to get it, how it works, how to access, application process, what to do, process, how to use, how to book, how to report | sut i wneud cais, camau, sut mae, sut i, proses',
  documents:
    'documents, documents needed, what you need, what you ll need, you will need, required documents, evidence, evidence needed, documents required, what to bring, proof needed, what you will need | dogfennau, dogfennau sydd eu hangen, tystiolaeth, beth sydd ei angen',
  languages: 'languages, language, languages spoken, languages available, language s | ieithoedd, iaith',
  placeAccessibility:
    'accessibility, access, disabled access, wheelchair access, wheelchair accessible, accessible, access information, building access, venue accessibility, accessibility information, accessibility features, facilities for disabled people, location accessibility, step free access | hygyrchedd, mynediad, mynediad i bobl anabl, mynediad i gadeiriau olwyn',
  accessibility:
    'online accessibility, accessibility statement, website accessibility, accessibility of the online service | hygyrchedd ar lein, datganiad hygyrchedd',
  appeals:
    'appeals, appeal, how to appeal, complaints, complain, how to complain, appeals and complaints, disagree with a decision | apeliadau, apelio, cwynion',
  safeguarding: 'safeguarding, safeguarding note, safeguarding information, worried about someone | diogelu',
  onlineOnly:
    'online only reason, why online only, reason for online only, no offline channel reason | rheswm ar lein yn unig',
  topics:
    'topic, topics, category, categories, type, service type, theme, themes, subject, subjects, tags, tag, keywords category, service category, facets select, facets, topic classified, taxonomy terms, group, services parent, section | pwnc, pynciau, categori, categoriau, thema, math',
  synonyms:
    'synonyms, keywords, search terms, also known as, other names, alternative names, search keywords, aka, alternate name, misspellings, other words | allweddeiriau, cyfystyron, enwau eraill, geiriau eraill',
  related:
    'related, related services, related links, see also, linked services, related pages | cysylltiedig, gwasanaethau cysylltiedig, gweler hefyd',
  assuredDate:
    'last checked, last reviewed, assured date, assured, last assured, checked, reviewed, date checked, date reviewed, review date last, last verified, verified, assurance date, last assured date, checked on, last review | gwiriwyd ddiwethaf, dyddiad gwirio, adolygwyd, adolygwyd ddiwethaf',
  assuredBy:
    'checked by, assured by, reviewed by, assurer, verified by, assurer email, owner, content owner, page owner | gwiriwyd gan, adolygwyd gan, perchennog',
  nextReview:
    'next review, review date, next review date, review by, review due, next check, next checked, due for review | adolygiad nesaf, dyddiad adolygu',
  modified:
    'modified, last modified, updated, last updated, date updated, changed, update date, date modified, updated at, modified date, modified gmt, last changed | diweddarwyd, diweddarwyd ddiwethaf, addaswyd',
} as const;

export type Field = keyof typeof synonyms;

/** What a heading means, and in which language its cells are where it says so. */
export interface Meaning {
  field: Field;
  /** `cy`; nothing is said of most. */
  language?: string;
  /** Whether the heading itself is Welsh. */
  welsh?: boolean;
}

const meanings = new Map<string, Meaning>();
for (const [field, words] of Object.entries(synonyms) as [Field, string][]) {
  const [english = '', welsh = ''] = words.split('|');
  for (const name of english.split(',')) meanings.set(name.trim(), { field });
  for (const name of welsh.split(',')) {
    const known = name.trim();
    // A word of both languages says nothing of the language.
    if (known && !meanings.has(known)) meanings.set(known, { field, welsh: true });
  }
}

/** What content systems put before the names of their fields. */
const prefixes =
  /^(?:(?:properties|acf|attributes|fields|meta|localgov|field|directory|services?(?= (?:phone|email|address|opening|related|status)\b)|node) )+/;
const languages: readonly [RegExp, string][] = [
  [/ (?:cy|cym|wel|welsh|cymraeg|yn gymraeg|in welsh)$|^(?:cy|welsh|cymraeg) /, 'cy'],
  [/ (?:en|eng|english|saesneg|yn saesneg|in english)$|^(?:en|english) /, 'en'],
];

/** Whom to ask about an entry of a directory, which is not what the entry is called. */
const ofTheContact = /directory (name|job title)$/;

/** What a heading means; undefined where nobody knows. */
export function meaningOf(heading: string): Meaning | undefined {
  let name = normalised(heading).replace(/ (?:rendered|value|processed|0 value)$/, '');
  if (ofTheContact.test(name)) return undefined;
  let language: string | undefined;
  for (const [sign, code] of languages) {
    if (!language && sign.test(name)) {
      language = code;
      name = name.replace(sign, '');
    }
  }
  const bare = name.replace(prefixes, '');
  const found = [name, bare].flatMap((one) => [
    one,
    one.replace(/ \d{1,2}$/, ''),
    one.replace(/^(?:the|your|our) /, ''),
  ]);
  const meaning = found.map((one) => meanings.get(one)).find(Boolean);
  return meaning && { ...meaning, ...(language && { language }) };
}

/** `OpeningHours`, `opening_hours` and `Opening hours (text)` alike. */
function normalised(heading: string): string {
  return heading
    .replace(/([a-z\d])(?=[A-Z])/g, '$1 ')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\(\s*(?:optional|required|text|£|gbp|years?|dd\/mm\/yyyy)\s*\)/g, ' ')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
}
