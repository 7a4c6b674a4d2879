import type { Channel, Cost, Place, Service, ServiceStatus, Translation } from '../service.js';
import { checkedAddress, channelAt, emailChannels, onlineChannel, phoneChannels, withoutRepeats } from './channels.js';
import { costsOf } from './costs.js';
import { dayOf, momentOf } from './dates.js';
import type { Doubts } from './doubts.js';
import type { Draft } from './draft.js';
import type { Field } from './headings.js';
import { hoursOfCell, bankHolidaysOf } from './hours-cells.js';
import { anyOf, each, isObject, known, numberOf, some, wordsOf } from './json.js';
import { addressOf, placeOf } from './places.js';
import { linesOf, oneLine, plainText } from './plain-text.js';
import { statusOf } from './statuses.js';

/** The cells of one row, by what their headings mean; a cell without a value is none. */
export interface Cells {
  first(field: Field, language?: 'cy'): unknown;
  all(field: Field, language?: 'cy'): readonly unknown[];
  /** Whether any column holds Welsh beside English. */
  translated: boolean;
}

export interface RowContext {
  /** The address of the source. */
  base?: string;
  /** Whether each line of a text was a block of a page: a paragraph, an item. */
  blocks: boolean;
  doubts: Doubts;
}

/** One row of a table as a service. */
export function draftOfRow(cells: Cells, context: RowContext): Draft {
  const { base, doubts } = context;
  const { first, all } = cells;
  const line = (field: Field) => oneLine(first(field));
  const text = (field: Field) => textOf(first(field), context);
  const list = (field: Field) => some(each(all(field).flatMap(itemsOf)));
  doubts.entry = line('name') ?? wordsOf(first('id')) ?? '';
  const ages = agesOf(cells);
  const place = placeOfRow(cells, doubts);
  const hours = hoursOfCell(first('hours'), bankHolidaysOf(first('closed')));
  const date = dayOf(first('assuredDate'));
  const nextReview = dayOf(first('nextReview'));
  if (!date && nextReview) doubts.add('Dates of a next review left out, because no last one is given');
  return known({
    id: wordsOf(first('id')),
    lgslId: wordsOf(first('lgslId')),
    lgilId: wordsOf(first('lgilId')),
    name: line('name'),
    summary: line('summary'),
    description: text('description'),
    url: all('url')
      .map((value) => checkedAddress(value, base, doubts))
      .find(Boolean),
    provider: anyOf({ name: line('provider'), url: checkedAddress(first('providerUrl'), base, doubts) }),
    audience: list('audience'),
    ...ages,
    eligibility: text('eligibility'),
    eligibilityFlow: checkedAddress(first('eligibilityFlow'), base, doubts),
    areas: list('areas'),
    costs: some(costsOfRow(cells)),
    status: statusOfRow(cells, doubts),
    alert: text('alert'),
    channels: channelsOfRow(cells, place, context),
    onlineOnlyReason: text('onlineOnly'),
    // The hours of a place are said of the place.
    hours: place ? undefined : hours,
    places: place ? [known({ ...place, hours })] : undefined,
    processingTime: line('processingTime'),
    deadline: textOfDay(first('deadline')),
    steps: some(all('steps').flatMap((value) => linesOf(plainText(value) ?? ''))),
    documents: list('documents'),
    languages: some(
      each(
        all('languages')
          .flatMap(itemsOf)
          .flatMap((one) => one.split(/,\s*/)),
      ),
    ),
    accessibility: list('accessibility'),
    appeals: text('appeals'),
    safeguarding: text('safeguarding'),
    topics: some(
      each(
        all('topics')
          .flatMap(itemsOf)
          .flatMap((one) => one.split(/,\s+/)),
      ).map((label) => ({ label })),
    ),
    synonyms: some(
      each(
        all('synonyms')
          .flatMap(itemsOf)
          .flatMap((one) => one.split(/,\s*/)),
      ),
    ),
    related: some(each(all('related').flatMap(itemsOf)).map((name) => ({ name }))),
    assured: date ? known({ date, by: line('assuredBy'), nextReview }) : undefined,
    modified: momentOf(first('modified')),
    translations: cells.translated ? translationsOf(cells, context) : undefined,
  }) as Draft;
}

/** A list in one cell: parted by `;`, `|` or lines, as nobody writes them inside of an item. */
function itemsOf(value: unknown): string[] {
  const text = plainText(value);
  if (!text) return [];
  if (/^\[.*\]$/s.test(text)) {
    try {
      const list: unknown = JSON.parse(text);
      if (Array.isArray(list))
        return list.flatMap((one) => oneLine(isObject(one) ? (one.name ?? one.label ?? one.title) : one) ?? []);
    } catch {
      // No list after all.
    }
  }
  return linesOf(text.replace(/\s*[;|]\s*/g, '\n'));
}

function textOf(value: unknown, { blocks }: RowContext): string | undefined {
  const text = plainText(value);
  return blocks && text && !/<[a-z]/i.test(wordsOf(value) ?? '') ? text.replace(/\n+/g, '\n\n') : text;
}

/** A date that a table made a machine's date of, left as it is: words come later. */
function textOfDay(value: unknown): string | undefined {
  return plainText(value);
}

function agesOf({ first }: Cells): Pick<Service, 'minimumAge' | 'maximumAge'> {
  const range =
    /^(?:ages? )?(\d{1,3})\s*(?:(?:-|–|to|i)\s*(\d{1,3})|(\+|and over|or over|a throsodd))?(?: years?(?: old)?| oed)?$/i.exec(
      wordsOf(first('ages')) ?? '',
    );
  const [, from, to, over] = range ?? [];
  const age = (value: unknown, other: string | undefined) => {
    const number = numberOf(value ?? other);
    return number !== undefined && number >= 0 && number <= 150 ? number : undefined;
  };
  return {
    minimumAge: age(first('minimumAge'), from && (to || over) ? from : undefined),
    maximumAge: age(first('maximumAge'), to),
  };
}

function costsOfRow({ first, all }: Cells): Cost[] {
  const validFrom = dayOf(first('costFrom'));
  const validUntil = dayOf(first('costUntil'));
  const note = oneLine(first('costNote'));
  const costs = all('cost').flatMap((value) => costsOf(value));
  const noted =
    costs.length === 1 && note && !costs[0]!.description
      ? [{ ...costs[0]!, description: note }]
      : note
        ? [...costs, { description: note }]
        : costs;
  const reduced = all('concession')
    .flatMap((value) => costsOf(value))
    .map((cost) => ({ ...cost, concession: true }));
  return [...noted, ...reduced].map((cost) => known({ ...cost, validFrom, validUntil }));
}

function statusOfRow({ first }: Cells, doubts: Doubts): ServiceStatus | undefined {
  const found = statusOf(first('status'));
  const until = dayOf(first('statusUntil'));
  const message = plainText(first('statusMessage'));
  if (found === 'unknown') {
    doubts.add('Statuses left out, because it is not known what they mean');
    return undefined;
  }
  return found && known({ ...found, until: until ?? found.until, message: message ?? found.message });
}

function placeOfRow({ first, all }: Cells, doubts: Doubts): Place | undefined {
  const { address = [], postcode } = addressOf(
    all('address')
      .map((value) => plainText(value))
      .join('\n'),
  );
  const towns = all('town').map((value) => oneLine(value));
  const { latitude, longitude } = pointOf(first('point'));
  const lines = each([...address, ...towns]);
  const placeName = oneLine(first('placeName'));
  const accessibility = all('placeAccessibility').flatMap((value) =>
    typeof value === 'boolean' ? [] : itemsOf(value),
  );
  const said = [lines.length, placeName, first('postcode'), first('latitude'), latitude, accessibility.length].some(
    Boolean,
  );
  return said
    ? placeOf(
        {
          name: placeName,
          address: some(lines),
          postcode: oneLine(first('postcode')) ?? postcode,
          accessibility: some(each(accessibility)),
        },
        first('latitude') ?? latitude,
        first('longitude') ?? longitude,
        doubts,
      )
    : undefined;
}

/** `51.7, -1.2`, or a point of the data. */
function pointOf(value: unknown): { latitude?: unknown; longitude?: unknown } {
  if (isObject(value)) return value;
  const [, latitude, longitude] = /^\s*\(?(-?\d+\.\d+)[,;\s]+(-?\d+\.\d+)\)?\s*$/.exec(wordsOf(value) ?? '') ?? [];
  return { latitude, longitude };
}

function channelsOfRow({ first, all }: Cells, place: Place | undefined, { base, doubts }: RowContext): Channel[] {
  const phoneHours = hoursOfCell(first('phoneHours'));
  const numbers = (field: Field, type?: string) =>
    all(field).flatMap((value) => phoneChannels(value, type, doubts, field === 'phone' ? { hours: phoneHours } : {}));
  const at = place && channelAt(place);
  return withoutRepeats([
    ...all('online').flatMap((value) =>
      /@/.test(wordsOf(value) ?? '')
        ? emailChannels(value, doubts)
        : onlineChannel(value, base, doubts, { label: oneLine(first('onlineLabel')) }),
    ),
    ...numbers('phone'),
    ...(at ? [{ ...at, ...hoursPart(hoursOfCell(first('hours'), bankHolidaysOf(first('closed')))) }] : []),
    ...all('email').flatMap((value) => emailChannels(value, doubts)),
    ...all('post').flatMap((value) => {
      const { address = [], postcode } = addressOf(value);
      const lines = [...address, postcode].filter(Boolean);
      return lines.length ? [{ kind: 'post' as const, value: lines.join('\n') }] : [];
    }),
    ...numbers('sms', 'sms'),
    ...numbers('textphone', 'textphone'),
    ...numbers('relay', 'relay'),
    ...all('bsl').flatMap((value) => (typeof value === 'boolean' ? [] : bslChannels(value, base, doubts))),
  ]);
}

function hoursPart<T>(hours: T | undefined): { hours?: T } {
  return hours ? { hours } : {};
}

/** An interpreter on video is reached at an address; words alone say how. */
function bslChannels(value: unknown, base: string | undefined, doubts: Doubts): Channel[] {
  const text = plainText(value);
  if (!text || /^(yes|no|y|n)$/i.test(text)) return [];
  const address = /^\S+$/.test(text) ? checkedAddress(text, base, doubts) : text;
  return address ? [{ kind: 'bsl', value: address }] : [];
}

function translationsOf({ first, all }: Cells, context: RowContext): Service['translations'] {
  const line = (field: Field) => oneLine(first(field, 'cy'));
  const text = (field: Field) => textOf(first(field, 'cy'), context);
  const list = (field: Field) => some(each(all(field, 'cy').flatMap(itemsOf)));
  const cy: Translation | undefined = anyOf({
    name: line('name'),
    summary: line('summary'),
    description: text('description'),
    audience: list('audience'),
    eligibility: text('eligibility'),
    alert: text('alert'),
    processingTime: line('processingTime'),
    deadline: text('deadline'),
    appeals: text('appeals'),
    safeguarding: text('safeguarding'),
    onlineOnlyReason: text('onlineOnly'),
    url: checkedAddress(first('url', 'cy'), context.base, context.doubts),
    synonyms: some(
      each(
        all('synonyms', 'cy')
          .flatMap(itemsOf)
          .flatMap((one) => one.split(/,\s*/)),
      ),
    ),
    documents: list('documents'),
    steps: some(all('steps', 'cy').flatMap((value) => linesOf(plainText(value) ?? ''))),
  });
  return cy && { cy };
}
