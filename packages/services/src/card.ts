import {
  actionText,
  askingChannel,
  byChannel,
  channelView,
  mainChannel,
  type ChannelContext,
  type ChannelView,
} from './channel.js';
import { webLink } from './channel-links.js';
import { costInWords } from './cost.js';
import { dateInWords, isoDate, monthsLater } from './dates-in-words.js';
import { holidaysIn, type Holidays } from './hours/holidays.js';
import type { Division } from './hours/hours.js';
import { openingAt } from './hours/opening.js';
import { dateAt } from './hours/zone.js';
import { inLanguage } from './in-language.js';
import type { Coordinates } from './near/coordinates.js';
import { distanceInWords } from './near/distance-in-words.js';
import { nearestPlace } from './near/place.js';
import { openingInWords } from './opening-in-words.js';
import type { Channel, ChannelKind, Service, ServiceStatus } from './service.js';
import type { CardWords } from './words/card-words.js';

export { channelView, type ChannelContext, type ChannelView } from './channel.js';
export { costInWords } from './cost.js';

/** In what language a card speaks, when, and what it may take into account. */
export interface CardContext {
  language: 'en' | 'cy';
  /** Words of that language. */
  words: CardWords;
  now: Date;
  /** Whose bank holidays count. Without it only those that all parts of the United Kingdom share are known. */
  division?: Division;
  /** Newer bank holidays than the library's own. */
  holidays?: Holidays;
  /** After how many months a check counts as old; 6 when left out. */
  oldAfterMonths?: number;
  /** Where the reader is. */
  from?: Coordinates;
  /** Why a smart answer led here: what goes on from "because". */
  because?: string;
}

/** The one thing to do. */
export interface ActionView {
  /** Its wording says the channel: `Apply online`, `Phone 01632 960 001`. */
  text: string;
  href?: string;
  kind: ChannelKind;
  notes: readonly string[];
}

/**
 * Everything a card says, in one language, in the order it is read. Absent parts
 * are not known. Each text makes sense by itself, so that two cards can be
 * compared by listening to them.
 */
export interface CardView {
  id: string;
  name: string;
  /** The page about the service. */
  href?: string;
  summary?: string;
  /** `For adults over 65`. */
  audience?: string;
  /** `Free`, `£12.50 per session`, `£5 to £20`, `Depends on your income`. */
  cost?: string;
  action?: ActionView;
  /** Always there where it is not as usual. */
  status?: { state: ServiceStatus['state']; text: string };
  /** Something to know now. */
  alert?: string;
  /** `Opens Monday at 9am`, `Open now, closes at 5pm`. */
  opening?: string;
  /** Whether that is when somebody can be reached in the other ways, while the main one is online at any hour. */
  opensForOthers?: true;
  /** `Takes 10 working days`. */
  takes?: string;
  /** `Last checked 3 March 2026`, or `We have not checked this since 3 March 2025`. */
  checked?: { text: string; old: boolean };
  /** `1.2 miles away in a straight line`. */
  distance?: string;
  /** `You may be eligible because …`. */
  eligible?: string;
  /** Every other way, those that are not online first. */
  channels: readonly ChannelView[];
  /** Why there is no way but online. */
  onlineOnly?: string;
  /** The language the texts are in where it is not the one asked for. */
  lang?: string;
  /** When the card will say something else: the next opening, closing or day. */
  changes?: Date;
}

/** How many addresses a card lists before it only counts them. */
const mostAddresses = 3;

/** A service as a card says it. */
export function cardOf(service: Service, context: CardContext): CardView {
  const { language, words, now, oldAfterMonths, from, because } = context;
  const told = inLanguage(service, language);
  const today = dateAt(now);
  const status = statusOf(told.status, today, words);
  const isClosed = status?.state === 'closed';
  const isHoliday = holidaysIn(context.division, context.holidays);
  const channelContext: ChannelContext = { words, now, isHoliday, isClosed };
  const main = isClosed ? askingChannel(told) : mainChannel(told);
  const opening = isClosed ? undefined : openingOf(told, main, channelContext);
  const channels = otherWays(told, main, channelContext, from);
  const processingTime = told.processingTime ?? main?.processingTime;
  const isOtherLanguage = language !== 'en' && !service.translations?.[language];

  const view: CardView = {
    id: told.id,
    name: told.name,
    href: webLink(told.url),
    summary: told.summary,
    audience: audienceOf(told, words),
    cost: costInWords(told.costs, { words, today }),
    action: main && actionOf(main, channelContext),
    status,
    alert: told.alert,
    opening: opening?.text,
    opensForOthers: opening?.isOfService && main?.kind === 'online' && channels.length > 0 ? true : undefined,
    takes: processingTime && words.takes(processingTime),
    checked: checkedOf(told.assured?.date, today, words, oldAfterMonths),
    distance: from && distanceOf(told, from, words),
    eligible: because && words.eligible(because),
    channels: channels.map((channel) => (channel.opening === opening?.text ? withoutOpening(channel) : channel)),
    onlineOnly: told.onlineOnlyReason,
    lang: isOtherLanguage ? 'en' : undefined,
    changes: opening?.changes,
  };
  return Object.fromEntries(
    Object.entries(view).filter(([, part]) => part !== undefined && part !== ''),
  ) as unknown as CardView;
}

/** What the card has said already needs no saying again. */
function withoutOpening({ opening: _, ...channel }: ChannelView): ChannelView {
  return channel;
}

function actionOf(channel: Channel, context: ChannelContext): ActionView {
  const { kind, href, notes } = channelView(channel, context);
  return { text: actionText(channel, context.words), ...(href && { href }), kind, notes };
}

/** Every way but the main one. Many places are counted, or told by the nearest: a card is no list of branches. */
function otherWays(
  service: Service,
  main: Channel | undefined,
  context: ChannelContext,
  from: Coordinates | undefined,
): ChannelView[] {
  const others = byChannel(service.channels.filter((channel) => channel !== main));
  const addresses = others.filter(({ kind }) => kind === 'in-person');
  if (addresses.length <= mostAddresses) return others.map((channel) => channelView(channel, context));
  const nearest = from && nearestPlace(service, from)?.place;
  const nearby = nearest && addresses.find(({ value }) => !!nearest.postcode && value.includes(nearest.postcode));
  const [first] = addresses;
  return others
    .filter((channel) => channel.kind !== 'in-person' || channel === first)
    .map((channel) => {
      if (channel !== first) return channelView(channel, context);
      if (nearby) return channelView(nearby, context);
      const text = context.words.places(addresses.length);
      return { kind: channel.kind, name: context.words.channels[channel.kind], text, notes: [] };
    });
}

/**
 * When it is there: by the hours of the way the card offers first, else those of
 * the service, else those of the only place it is given at.
 */
function openingOf(
  { hours, places = [] }: Service,
  main: Channel | undefined,
  { words, now, isHoliday }: ChannelContext,
): { text: string; changes: Date; isOfService: boolean } | undefined {
  const only = places.length === 1 ? places[0]?.hours : undefined;
  for (const known of [main?.hours, hours, only]) {
    const opening = known && openingAt(known, now, isHoliday);
    const text = opening && openingInWords(opening, words);
    if (text) return { text, changes: opening.changes, isOfService: known === hours };
  }
  return undefined;
}

/** What is not as usual; what was so until a day that has passed is over. */
export function statusOf(status: ServiceStatus | undefined, today: string, words: CardWords): CardView['status'] {
  if (!status || status.state === 'open') return undefined;
  const until = isoDate(status.until);
  if (until && until < today) return undefined;
  const { state, message } = status;
  return { state, text: words.status(state, until && dateInWords(until, words), message) };
}

/** A check that is not older than `oldAfterMonths`, or a warning that it is. A check to come says nothing. */
function checkedOf(
  checked: string | undefined,
  today: string,
  words: CardWords,
  oldAfterMonths = 6,
): CardView['checked'] {
  const date = isoDate(checked);
  if (!date || date > today) return undefined;
  const old = monthsLater(date, oldAfterMonths) < today;
  const told = dateInWords(date, words);
  return { text: old ? words.notCheckedSince(told) : words.checked(told), old };
}

/** Nobody means an age by 0 or by 100 and more. */
function audienceOf({ audience = [], minimumAge, maximumAge }: Service, words: CardWords): string | undefined {
  const who = audience.map((each) => each.trim()).filter(Boolean);
  const saysAge = who.some((each) => /\d/.test(each));
  const least = !saysAge && minimumAge && minimumAge > 0 ? minimumAge : undefined;
  const most = !saysAge && maximumAge !== undefined && maximumAge > 0 && maximumAge < 100 ? maximumAge : undefined;
  if (who.length === 0 && least === undefined && most === undefined) return undefined;
  return words.audience(who, least, most);
}

function distanceOf(service: Service, from: Coordinates, words: CardWords): string | undefined {
  const nearest = nearestPlace(service, from);
  return nearest && distanceInWords(nearest.miles, words, (service.places?.length ?? 0) > 1);
}
