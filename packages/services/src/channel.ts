import { channelLink, withoutRelayPrefix } from './channel-links.js';
import type { HolidaysAnswer } from './hours/holidays.js';
import { openingAt } from './hours/opening.js';
import { openingInWords } from './opening-in-words.js';
import type { Channel, ChannelKind, Service } from './service.js';
import type { CardWords } from './words/card-words.js';

/** A way to reach a service, ready to be shown. */
export interface ChannelView {
  kind: ChannelKind;
  /** `Phone`, `In person`. */
  name: string;
  /** What is shown: `01632 960 001`; an address in one line; for a page on the web what to do there. */
  text: string;
  /** `https:`, `mailto:`, `tel:` or `sms:`, checked; undefined where there is nothing to follow. */
  href?: string;
  /** `Open now, closes at 5pm`. */
  opening?: string;
  /** What else is said of it: instructions, languages, how long it takes. */
  notes: readonly string[];
}

/** In which language a way is told, and when. */
export interface ChannelContext {
  words: CardWords;
  now: Date;
  /** Which days are bank holidays. */
  isHoliday?: HolidaysAnswer;
  /** Whether the service is closed for now, whatever its usual hours. */
  isClosed?: boolean;
}

/** The lines of a postal address, its name first. */
export function addressLines({ value, label }: Pick<Channel, 'value' | 'label'>): string[] {
  const lines = value
    .split('\n')
    .map((line) => line.trim().replace(/,$/, ''))
    .filter(Boolean);
  const name = label?.trim();
  return name && !lines.some((line) => line.startsWith(name)) ? [name, ...lines] : lines;
}

/** A way to reach a service in words. */
export function channelView(channel: Channel, context: ChannelContext): ChannelView {
  const { words, now, isHoliday, isClosed } = context;
  const { kind, hours } = channel;
  const href = channelLink(channel);
  const opening = hours && !isClosed && openingInWords(openingAt(hours, now, isHoliday), words);
  return {
    kind,
    name: words.channels[kind],
    text: textOf(channel, words),
    ...(href && { href }),
    ...(opening && { opening }),
    notes: notesOf(channel, words),
  };
}

/** The main way in words that say what to do: `Phone 01632 960 001`. */
export function actionText(channel: Channel, words: CardWords): string {
  const { kind, label } = channel;
  const isAddress = kind === 'in-person' || kind === 'post';
  return words.action(kind, shownValue(channel, words), isAddress ? undefined : label?.trim() || undefined);
}

function shownValue(channel: Channel, words: CardWords): string {
  const { kind, value } = channel;
  if (kind === 'in-person' || kind === 'post') return addressLines(channel).join(', ');
  return kind === 'relay' ? words.relay(withoutRelayPrefix(value)) : value.trim();
}

function textOf(channel: Channel, words: CardWords): string {
  const { kind, label } = channel;
  if (kind === 'online' || kind === 'bsl') return actionText(channel, words);
  const value = shownValue(channel, words);
  return !label || kind === 'in-person' || kind === 'post' ? value : `${value} (${label.trim()})`;
}

function notesOf({ instructions, processingTime, languages }: Channel, words: CardWords): string[] {
  const notes: string[] = [];
  if (instructions) notes.push(instructions);
  if (processingTime) notes.push(words.takes(processingTime));
  if (languages?.length) notes.push(words.inLanguages(languagesInWords(languages, words)));
  return notes;
}

/** Languages by code (BCP 47) or name, as a list of names. */
export function languagesInWords(languages: readonly string[], words: CardWords): string {
  return words.languages(languages.map((language) => nameOfLanguage(language, words)));
}

const languageNames = new Map<string, Intl.DisplayNames>();

function nameOfLanguage(language: string, { locale, signLanguage }: CardWords): string {
  if (/^(?:bfi|bsl)$/i.test(language)) return signLanguage;
  // "Twi" is a name, "tw" and "twi" are codes.
  if (!/^[a-z]{2,3}(?:-[a-z\d]+)*$/i.test(language) || /^[A-Z][a-z]{2}$/.test(language)) return language;
  let names = languageNames.get(locale);
  if (!names) {
    names = new Intl.DisplayNames([locale, 'en-GB'], { type: 'language' });
    languageNames.set(locale, names);
  }
  try {
    return names.of(language) ?? language;
  } catch {
    return language;
  }
}

/** What a card offers first where several ways are open. */
const firstChoice: readonly ChannelKind[] = [
  'online',
  'phone',
  'in-person',
  'email',
  'sms',
  'post',
  'textphone',
  'relay',
  'bsl',
];

/**
 * The one way a card puts first. Online where there is something to do online,
 * which a link to the page about the service alone is not; then by phone, then
 * in person. A number or address that can't be followed comes after those that
 * can, and where nothing else is left, the first way of the source is taken.
 */
export function mainChannel({ channels, url }: Pick<Service, 'channels' | 'url'>): Channel | undefined {
  const ranked = inOrder(channels, firstChoice);
  const leadsOn = (channel: Channel): boolean =>
    channel.kind === 'in-person' || channel.kind === 'post' || channelLink(channel) !== undefined;
  const isPageOnly = ({ kind, value, label }: Channel): boolean => kind === 'online' && !label && value === url;
  return (
    ranked.find((channel) => leadsOn(channel) && !isPageOnly(channel)) ??
    ranked.find((channel) => leadsOn(channel)) ??
    channels[0]
  );
}

/**
 * The one way a card puts first while a service is closed: somebody to ask. What
 * can't be done now, online or on the spot, is not what to do.
 */
export function askingChannel({ channels }: Pick<Service, 'channels'>): Channel | undefined {
  return inOrder(channels, firstChoice).find(
    (channel) => channel.kind !== 'online' && channelLink(channel) !== undefined,
  );
}

function inOrder(channels: readonly Channel[], kinds: readonly ChannelKind[]): Channel[] {
  return kinds.flatMap((kind) => channels.filter((channel) => channel.kind === kind));
}

/** Every order but the card's: what isn't online comes first. */
const notOnlineFirst: readonly ChannelKind[] = [
  'phone',
  'in-person',
  'post',
  'sms',
  'textphone',
  'relay',
  'bsl',
  'email',
  'online',
];

/** Ways to reach a service, those that are not online first. */
export function byChannel(channels: readonly Channel[]): Channel[] {
  return [...channels].sort((one, other) => notOnlineFirst.indexOf(one.kind) - notOnlineFirst.indexOf(other.kind));
}
