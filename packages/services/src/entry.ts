import { cardOf, type CardContext, type CardView } from './card.js';
import { addressLines, byChannel, channelView, languagesInWords, type ChannelView } from './channel.js';
import { webLink } from './channel-links.js';
import { costRows, type CostRow } from './cost-table.js';
import { dateInWords, isoDate } from './dates-in-words.js';
import { hoursTable, type HoursView } from './hours-table.js';
import type { Hours } from './hours/hours.js';
import { holidaysIn, type HolidaysAnswer } from './hours/holidays.js';
import { openingAt } from './hours/opening.js';
import { dateAt } from './hours/zone.js';
import { inLanguage } from './in-language.js';
import { coordinatesOf, milesBetween, type Coordinates } from './near/coordinates.js';
import { distanceInWords } from './near/distance-in-words.js';
import { normalisePostcode } from './near/postcode.js';
import { openingInWords } from './opening-in-words.js';
import type { Channel, Place, Service } from './service.js';
import type { ServiceWords } from './words/service-words.js';

export type { CostRow } from './cost-table.js';
export type { HoursView } from './hours-table.js';

/** What {@link entryOf} is told: as for a card, with the words of entries too. */
export interface EntryContext extends CardContext {
  words: ServiceWords;
}

/** A way to reach a service with all that is known of it. */
export interface EntryChannelView extends ChannelView {
  /** Lines of an address, or the name of the entry's place it leads to; one line of anything else. */
  lines: readonly string[];
  hours?: HoursView;
}

/** A place a service is given at. */
export interface PlaceView {
  name?: string;
  /** Lines, the postcode last. */
  address: readonly string[];
  coordinates?: Coordinates;
  /** `Open now, closes at 5pm`. */
  opening?: string;
  hours?: HoursView;
  accessibility: readonly string[];
  /** Paragraphs. */
  description: readonly string[];
  /** `1.2 miles away in a straight line`. */
  distance?: string;
}

/** Everything a whole entry says. Lists are empty and texts absent where nothing is known. */
export interface EntryView extends CardView {
  /** Paragraphs. */
  description: readonly string[];
  eligibility: readonly string[];
  /** Address of a flow that checks it; a path may be relative to the page. */
  eligibilityFlow?: string;
  costs: readonly CostRow[];
  steps: readonly string[];
  documents: readonly string[];
  deadline?: string;
  /** Every way, the main one too, those that are not online first. */
  ways: readonly EntryChannelView[];
  hours?: HoursView;
  /** The nearest first, where it is known where the reader is. */
  places: readonly PlaceView[];
  areas: readonly string[];
  /** `English and Welsh`. */
  languages?: string;
  accessibility: readonly string[];
  appeals: readonly string[];
  safeguarding: readonly string[];
  related: readonly { id?: string; name: string; href?: string }[];
  provider?: { name: string; href?: string };
  /** `Last checked 3 March 2026 by Waste team`, where it is known by whom. */
  checkedBy?: string;
  /** `Next check by 3 September 2026`. */
  nextReview?: { text: string; overdue: boolean };
}

/** A service as a whole page section says it: all of its card, and the rest. */
export function entryOf(service: Service, context: EntryContext): EntryView {
  const { words, now, from } = context;
  const told = inLanguage(service, context.language);
  const today = dateAt(now);
  const isHoliday = holidaysIn(context.division, context.holidays);
  const card = cardOf(service, context);
  const moment = { words, now, isHoliday, isClosed: card.status?.state === 'closed' };
  const { provider, assured } = told;
  const checked = isoDate(assured?.date);
  const review = isoDate(assured?.nextReview);
  const providerLink = webLink(provider?.url);
  const hours = told.hours && hoursTable(told.hours, moment);
  const hoursOfPlaces = new Set(told.places?.map((place) => JSON.stringify(place.hours)));
  /** Whether a place of the entry has these hours, and shows them. */
  const isTold = (hours: Hours) => hoursOfPlaces.has(JSON.stringify(hours));

  return {
    ...card,
    description: paragraphs(told.description).filter((paragraph) => paragraph !== told.summary?.trim()),
    eligibility: paragraphs(told.eligibility),
    ...(told.eligibilityFlow && { eligibilityFlow: told.eligibilityFlow }),
    costs: costRows(told.costs ?? [], today, words),
    steps: told.steps ?? [],
    documents: told.documents ?? [],
    ...(told.deadline && { deadline: told.deadline }),
    ways: byChannel(told.channels).map((channel) => {
      const isAddress = channel.kind === 'in-person' || channel.kind === 'post';
      const place = told.places?.find((each) => isAt(channel, each));
      const table = channel.hours && !(isAddress && isTold(channel.hours)) && hoursTable(channel.hours, moment);
      // The place says where it is, and when it opens.
      const view = channelView(place && !table ? { ...channel, hours: undefined } : channel, moment);
      const lines = place?.name ? [place.name] : isAddress ? addressLines(channel) : [view.text];
      return { ...view, lines, ...(table && { hours: table }) };
    }),
    ...(hours && { hours }),
    places: placesOf(told.places ?? [], from, moment),
    areas: told.areas ?? [],
    ...(told.languages?.length && { languages: languagesInWords(told.languages, words) }),
    accessibility: told.accessibility ?? [],
    appeals: paragraphs(told.appeals),
    safeguarding: paragraphs(told.safeguarding),
    related: (told.related ?? []).map(({ id, name, url }) => {
      const href = webLink(url);
      return { ...(id && { id }), name, ...(href && { href }) };
    }),
    ...(provider?.name && { provider: { name: provider.name, ...(providerLink && { href: providerLink }) } }),
    ...(checked &&
      card.checked &&
      !card.checked.old &&
      assured?.by && { checkedBy: words.checkedBy(dateInWords(checked, words), assured.by) }),
    ...(review && { nextReview: reviewOf(review, today, words) }),
  };
}

/** Whether a way leads to a place of the entry, by its name and its postcode. */
function isAt({ kind, label = '', value }: Channel, { name, postcode }: Place): boolean {
  if (kind !== 'in-person' || !name || !postcode) return false;
  const close = (text: string): string => text.replace(/\s/g, '').toUpperCase();
  return `${label}\n${value}`.includes(name) && close(value).includes(close(postcode));
}

function reviewOf(date: string, today: string, words: ServiceWords): EntryView['nextReview'] {
  const overdue = date < today;
  const told = dateInWords(date, words);
  return { text: overdue ? words.reviewOverdue(told) : words.nextReview(told), overdue };
}

function paragraphs(text: string | undefined): string[] {
  return (text ?? '')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean);
}

function placesOf(
  places: readonly Place[],
  from: Coordinates | undefined,
  moment: { words: ServiceWords; now: Date; isHoliday: HolidaysAnswer; isClosed: boolean },
): PlaceView[] {
  const measured = places.map((place) => {
    const coordinates = coordinatesOf(place);
    return { place, coordinates, miles: from && coordinates ? milesBetween(from, coordinates) : undefined };
  });
  return measured
    .sort((one, other) => (one.miles ?? Infinity) - (other.miles ?? Infinity) || 0)
    .map(({ place, coordinates, miles }) => {
      const { name, address = [], postcode, hours, accessibility = [], description } = place;
      const table = hours && hoursTable(hours, moment);
      const opening =
        hours && !moment.isClosed && openingInWords(openingAt(hours, moment.now, moment.isHoliday), moment.words);
      const code = postcode && (normalisePostcode(postcode) ?? postcode);
      return {
        ...(name && { name }),
        address: code ? [...address, code] : address,
        ...(coordinates && { coordinates }),
        ...(opening && { opening }),
        ...(table && { hours: table }),
        accessibility,
        description: paragraphs(description),
        ...(miles !== undefined && { distance: distanceInWords(miles, moment.words) }),
      };
    });
}
