import { channelKinds, type Channel, type Cost, type Place, type Translation } from '../service.js';
import { emailAddress } from './addresses.js';
import { checkedAddress } from './channels.js';
import { costsOf } from './costs.js';
import { dayOf, momentOf } from './dates.js';
import type { Doubts } from './doubts.js';
import type { Draft } from './draft.js';
import { anyOf, each, known, listOf, numberOf, objectsOf, partsOf, some, wordsOf, type Json } from './json.js';
import { hoursInWords } from './hours-in-words.js';
import { ownHours } from './own-hours.js';
import { placeOf } from './places.js';
import { oneLine, plainText } from './plain-text.js';
import { phonesOf } from './phones.js';
import { remembered } from './remembered.js';
import { statusOf } from './statuses.js';

type Read<Name extends keyof Draft> = (value: unknown, base: string | undefined, doubts: Doubts) => Draft[Name];

const texts = (value: unknown) => some(each(listOf(value).map(oneLine)));
const age = (value: unknown) => {
  const number = numberOf(value);
  return number !== undefined && number >= 0 && number <= 150 ? number : undefined;
};

/** How each part of the entry model is read from JSON that has it under its own name. */
const readers: { [Name in Exclude<keyof Draft, 'translations'>]-?: Read<Name> } = {
  id: wordsOf,
  lgslId: wordsOf,
  lgilId: wordsOf,
  name: oneLine,
  summary: oneLine,
  description: plainText,
  url: checkedAddress,
  provider: (value, base, doubts) => {
    const { id, name = typeof value === 'string' ? value : undefined, url } = partsOf(value);
    return anyOf({ id: wordsOf(id), name: oneLine(name), url: checkedAddress(url, base, doubts) });
  },
  audience: texts,
  minimumAge: age,
  maximumAge: age,
  eligibility: plainText,
  eligibilityFlow: checkedAddress,
  areas: texts,
  costs: (value) => some(listOf(value).flatMap((cost) => ownCost(cost))),
  status: (value, _base, doubts) => {
    const { state = typeof value === 'string' ? value : undefined, until, message } = partsOf(value);
    const found = statusOf(state);
    if (found === 'unknown') doubts.add('Statuses left out, because it is not known what they mean');
    return found && found !== 'unknown'
      ? known({ ...found, until: dayOf(until) ?? found.until, message: plainText(message) ?? found.message })
      : undefined;
  },
  alert: plainText,
  channels: (value, base, doubts) => objectsOf(value).flatMap((one) => ownChannel(one, base, doubts)),
  onlineOnlyReason: plainText,
  hours: (value) => (typeof value === 'string' ? hoursInWords(value) : ownHours(value)),
  places: (value, _base, doubts) => some(objectsOf(value).flatMap((one) => ownPlace(one, doubts))),
  processingTime: oneLine,
  deadline: plainText,
  steps: texts,
  documents: texts,
  languages: texts,
  accessibility: texts,
  appeals: plainText,
  safeguarding: plainText,
  topics: (value) =>
    some(
      listOf(value).flatMap((one) => {
        const { id, label = typeof one === 'string' ? one : undefined } = partsOf(one);
        const said = oneLine(label);
        return said ? [known({ id: wordsOf(id), label: said })] : [];
      }),
    ),
  synonyms: texts,
  related: (value, base, doubts) =>
    some(
      objectsOf(value).flatMap(({ id, name, url }) => {
        const said = oneLine(name);
        return said ? [known({ id: wordsOf(id), name: said, url: checkedAddress(url, base, doubts) })] : [];
      }),
    ),
  assured: (value) => {
    const {
      date = typeof value === 'string' ? value : undefined,
      by,
      nextReview,
      next_review: next = nextReview,
    } = partsOf(value);
    const day = dayOf(date);
    return day ? known({ date: day, by: oneLine(by), nextReview: dayOf(next) }) : undefined;
  },
  modified: momentOf,
};

/** The parts that Open Referral has no place for. */
const beyond = [
  'lgslId',
  'lgilId',
  'audience',
  'eligibilityFlow',
  'channels',
  'onlineOnlyReason',
  'processingTime',
  'deadline',
  'steps',
  'documents',
  'accessibility',
  'appeals',
  'safeguarding',
  'synonyms',
  'related',
  'assured',
  'topics',
] as const;

/** What an entry of another standard says beyond that standard, under the names of the entry model. */
export function ownParts(record: Json, base: string | undefined, doubts: Doubts): Partial<Draft> {
  return read(beyond, record, base, doubts);
}

/** An entry that is written in the entry model itself. */
export function ownService(record: Json, base: string | undefined, doubts: Doubts): Draft {
  doubts.entry = oneLine(record.name) ?? wordsOf(record.id) ?? '';
  const found = read(Object.keys(readers) as (keyof typeof readers)[], record, base, doubts);
  return { ...found, channels: found.channels ?? [] };
}

/** `next_review` of `nextReview`. */
const snakeCase = remembered((name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));

function read(
  names: readonly (keyof typeof readers)[],
  record: Json,
  base: string | undefined,
  doubts: Doubts,
): Partial<Draft> {
  const found: Json = {};
  for (const name of names) {
    const value = record[name] ?? record[snakeCase(name)];
    if (value != null) found[name] = readers[name](value, base, doubts);
  }
  if (!record.translations) return known(found) as Partial<Draft>;
  const translations = Object.entries(partsOf(record.translations)).flatMap(([language, texts]) => {
    const translation = translationOf(texts, base, doubts);
    return /^[a-z]{2,3}(-\w+)*$/i.test(language) && translation ? [[language, translation] as const] : [];
  });
  if (translations.length) found.translations = Object.fromEntries(translations);
  return known(found) as Partial<Draft>;
}

const translated = [
  'name',
  'summary',
  'description',
  'audience',
  'eligibility',
  'alert',
  'processingTime',
  'deadline',
  'appeals',
  'safeguarding',
  'onlineOnlyReason',
  'url',
  'synonyms',
  'documents',
  'steps',
] as const satisfies readonly (keyof Translation)[];

/** The texts of a service in another language. Undefined where there are none. */
export function translationOf(value: unknown, base: string | undefined, doubts: Doubts): Translation | undefined {
  return anyOf(read(translated, partsOf(value), base, doubts) as Translation);
}

function ownCost(value: unknown): Cost[] {
  if (typeof value !== 'object' || !value) return costsOf(value);
  const { option, amount, most, currency, description, concession, validFrom, validUntil } = value as Json;
  const [price = {}] = amount == null ? [] : costsOf(numberOf(amount) ?? amount);
  const cost: Cost = known({
    option: oneLine(option),
    ...price,
    most: numberOf(most) ?? price.most,
    currency: wordsOf(currency) ?? price.currency,
    description: oneLine(description) ?? price.description,
    concession: concession === true || price.concession || undefined,
    validFrom: dayOf(validFrom),
    validUntil: dayOf(validUntil),
  });
  return Object.keys(cost).length ? [cost] : [];
}

function ownChannel(one: Json, base: string | undefined, doubts: Doubts): Channel[] {
  const kind = channelKinds.find((known) => known === one.kind);
  const text = plainText(one.value);
  if (!kind || !text) {
    doubts.add('Channels left out, because they have no kind or no value that is known');
    return [];
  }
  const value =
    kind === 'online'
      ? checkedAddress(text, base, doubts)
      : kind === 'email'
        ? emailAddress(text)
        : /^(phone|sms|textphone|relay)$/.test(kind)
          ? (phonesOf(one.value)[0]?.value ?? text)
          : text;
  if (!value) {
    if (kind === 'email') doubts.add('Email addresses left out, because they are none');
    return [];
  }
  return [
    known({
      kind,
      value,
      label: oneLine(one.label),
      hours: typeof one.hours === 'string' ? hoursInWords(one.hours) : ownHours(one.hours),
      languages: texts(one.languages),
      processingTime: oneLine(one.processingTime ?? one.processing_time),
      instructions: oneLine(one.instructions),
    }),
  ];
}

function ownPlace(one: Json, doubts: Doubts): Place[] {
  const { latitude, longitude, hours } = one;
  const place = placeOf(
    {
      id: wordsOf(one.id),
      name: oneLine(one.name),
      address: texts(one.address),
      postcode: oneLine(one.postcode),
      hours: typeof hours === 'string' ? hoursInWords(hours) : ownHours(hours),
      accessibility: texts(one.accessibility),
      description: plainText(one.description),
    },
    latitude,
    longitude,
    doubts,
  );
  return place ? [place] : [];
}
