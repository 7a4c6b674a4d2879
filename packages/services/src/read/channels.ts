import type { Hours } from '../hours/hours.js';
import type { Channel, ChannelKind, Place } from '../service.js';
import { emailAddress, webAddress } from './addresses.js';
import type { Doubts } from './doubts.js';
import { known, listOf, objectsOf, some, each, wordsOf, type Json } from './json.js';
import { phonesOf } from './phones.js';
import { oneLine } from './plain-text.js';

const phoneKinds: readonly [RegExp, ChannelKind | 'fax'][] = [
  [/fax|ffacs/i, 'fax'],
  [/text ?phone|tty|tdd|minicom|ffôn testun/i, 'textphone'],
  [/relay/i, 'relay'],
  [/video|bsl|sign/i, 'bsl'],
  [/sms|^text$|neges/i, 'sms'],
];

/** What else is said of every channel made here. */
type Besides = Partial<Omit<Channel, 'kind' | 'value'>>;

/** Numbers to ring, or to reach in the way a type says: `textphone`, `sms`. A fax is none. */
export function phoneChannels(
  value: unknown,
  type: string | undefined,
  doubts: Doubts,
  besides: Besides = {},
): Channel[] {
  const said = phoneKinds.find(([words]) => type && words.test(type))?.[1] ?? 'phone';
  if (said === 'fax') {
    doubts.add('Fax numbers left out');
    return [];
  }
  return phonesOf(value).map(({ value: number, ...more }) => {
    // 18001 before a number is the relay of text and speech.
    const kind = said === 'phone' && /^18001\b/.test(number) ? 'relay' : said;
    return known({ kind, ...besides, ...more, value: number });
  });
}

/** Email addresses, several parted by `;` or `,`. What is none is left out, with a warning. */
export function emailChannels(value: unknown, doubts: Doubts, besides: Besides = {}): Channel[] {
  if (value == null || value === '') return [];
  const parts = (wordsOf(value) ?? '?').split(/[;,|\s]+(?=\S)/);
  return parts.flatMap((part) => {
    const address = emailAddress(part);
    if (!address) doubts.add('Email addresses left out, because they are none');
    return address ? [known({ kind: 'email' as const, value: address, ...besides })] : [];
  });
}

/** An address to do it online. */
export function onlineChannel(
  value: unknown,
  base: string | undefined,
  doubts: Doubts,
  besides: Besides = {},
): Channel[] {
  const address = checkedAddress(value, base, doubts);
  return address ? [known({ kind: 'online' as const, value: address, ...besides })] : [];
}

/** A web address; one that can't be followed is left out, with a warning. */
export function checkedAddress(value: unknown, base: string | undefined, doubts: Doubts): string | undefined {
  const address = webAddress(value, base);
  if (!address && wordsOf(value)) doubts.add('Web addresses left out, because nothing could follow them');
  return address;
}

/** A place as a way to reach a service. Undefined where it has no address. */
export function channelAt({ name, address, postcode, hours }: Place): Channel | undefined {
  const lines = [...(address ?? []), postcode].filter(Boolean);
  if (!lines.length) return undefined;
  return known({ kind: 'in-person' as const, value: lines.join('\n'), label: name, hours });
}

/** Phones of Open Referral: `number`, `type`, `extension`, `description`, languages. */
export function phonesOfRecord(record: Json, doubts: Doubts, hours?: Hours): Channel[] {
  const own = objectsOf(record.phones);
  const contacts = objectsOf(record.contacts);
  const found = own.flatMap((phone) => phoneOf(phone, undefined, doubts, hours));
  for (const contact of contacts) {
    const label = each([oneLine(contact.name), oneLine(contact.title)]).join(', ') || undefined;
    found.push(...objectsOf(contact.phones).flatMap((phone) => phoneOf(phone, label, doubts, hours)));
    found.push(...emailChannels(contact.email, doubts, { label }));
  }
  return found;
}

function phoneOf(phone: Json, label: string | undefined, doubts: Doubts, hours?: Hours): Channel[] {
  const languages = listOf(phone.languages ?? phone.language)
    .map((one) => wordsOf(one) ?? oneLine((one as Json | null)?.code) ?? oneLine((one as Json | null)?.name))
    .flatMap((one) => one?.split(/\s*[,;]\s*/) ?? []);
  const extension = wordsOf(phone.extension);
  const number = wordsOf(phone.number);
  return phoneChannels(number && extension ? `${number} ext. ${extension}` : number, wordsOf(phone.type), doubts, {
    label,
    hours,
    languages: some(languages),
    instructions: oneLine(phone.description),
  });
}

/** Each way once: a number that is given of a service and of its contact is one way. */
export function withoutRepeats(channels: readonly Channel[]): Channel[] {
  const found = new Map<string, Channel>();
  for (const channel of channels) {
    const key = `${channel.kind} ${channel.kind === 'email' ? channel.value.toLowerCase() : channel.value.replace(/\s/g, '')}`;
    found.set(key, { ...channel, ...found.get(key) });
  }
  return [...found.values()];
}
