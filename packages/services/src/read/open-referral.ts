import type { Place, Topic } from '../service.js';
import { checkedAddress, channelAt, emailChannels, onlineChannel, phonesOfRecord, withoutRepeats } from './channels.js';
import { costsOfRecord } from './costs.js';
import { dayOf, momentOf } from './dates.js';
import type { Doubts } from './doubts.js';
import type { Draft } from './draft.js';
import { anyOf, each, known, numberOf, objectsOf, partsOf, some, wordsOf, type Json } from './json.js';
import { localGovernmentIds } from './local-government.js';
import { ownParts } from './own.js';
import { placeOfLocation } from './places.js';
import { linesOf, oneLine, plainText } from './plain-text.js';
import { hoursOfRecord } from './schedules.js';
import { statusOf } from './statuses.js';

/** Whether a record may be a service of Open Referral, alone or at a location. */
export function isService(record: Json): boolean {
  if (record.service !== undefined) return Object(record.service) === record.service;
  return (
    'organization' in record ||
    'organization_id' in record ||
    'service_at_locations' in record ||
    'status' in record ||
    'cost_options' in record ||
    'schedules' in record ||
    'regular_schedules' in record
  );
}

/**
 * An entry of Open Referral UK, version 1 or 3, as a service. A service at a
 * location is the service it is about, with that place. Fields of the entry model
 * that Open Referral has no place for may stand beside its own under their names
 * in the model, such as `summary` or `translations`.
 */
export function serviceOfRecord(whole: Json, base: string | undefined, doubts: Doubts): Draft {
  const { service, location } = whole;
  const record: Json = service
    ? { ...onlyOf(service), service_at_locations: [{ ...whole, service: undefined, location }] }
    : whole;
  const id = wordsOf(record.id) ?? wordsOf(whole.id);
  doubts.entry = oneLine(record.name) ?? id ?? '';
  const own = ownParts(record, base, doubts);
  const hours = hoursOfRecord(record, doubts);
  const places = placesOf(record, doubts);
  const terms = termsOf(record);
  const eligibility = objectsOf(record.eligibilitys ?? record.eligibility);
  const { organization } = record;
  const provider = onlyOf(organization);
  const status = statusOf(record.status);
  if (status === 'unknown') doubts.add('Statuses left out, because it is not known what they mean');
  const assured = dayOf(record.assured_date);
  if (!assured && wordsOf(record.assured_date))
    doubts.add('Dates of a last check left out, because there is no such day');
  const said: Draft = {
    id,
    name: oneLine(record.name),
    ...localGovernmentIds(terms),
    summary: oneLine(record.summary),
    description: plainText(record.description),
    url: checkedAddress(record.url, base, doubts),
    provider: organization
      ? anyOf({
          id: wordsOf(provider.id),
          name: oneLine(provider.name) ?? oneLine(organization),
          url: checkedAddress(provider.website ?? provider.url, base, doubts),
        })
      : undefined,
    audience: some(each(terms.filter(({ about }) => about === 'audience').map(({ label }) => label))),
    minimumAge: ageOf([record, ...eligibility], 'minimum_age', doubts),
    maximumAge: ageOf([record, ...eligibility], 'maximum_age', doubts),
    eligibility:
      plainText(record.eligibility_description) ??
      plainText(record.eligibility) ??
      (each(eligibility.map((one) => oneLine(one.eligibility))).join('\n') || undefined),
    areas: some(each(objectsOf(record.service_areas).map((area) => oneLine(area.name ?? area.service_area)))),
    costs: some(costsOfRecord(record, doubts)),
    status: status === 'unknown' ? undefined : status,
    alert: plainText(record.alert),
    channels: withoutRepeats([
      ...(own.channels ?? []),
      ...objectsOf(record.additional_urls).flatMap((one) =>
        onlineChannel(one.url, base, doubts, { label: oneLine(one.label) }),
      ),
      ...phonesOfRecord(record, doubts),
      ...emailChannels(record.email, doubts),
      ...locationsOf(record).flatMap(({ at, location: place }) => [
        ...phonesOfRecord(at, doubts),
        ...phonesOfRecord(place, doubts),
        ...(wordsOf(place.location_type) === 'virtual'
          ? onlineChannel(place.url, base, doubts, { label: oneLine(place.name) })
          : []),
      ]),
      ...places.map(channelAt).filter((channel) => channel !== undefined),
    ]),
    hours,
    places: some(places),
    processingTime: oneLine(record.wait_time),
    steps: some(linesOf(plainText(record.application_process) ?? '')),
    documents: some(each(objectsOf(record.required_documents).map((one) => oneLine(one.document)))),
    languages: some(
      each(objectsOf(record.languages).map((one) => oneLine(one.name) ?? oneLine(one.language) ?? oneLine(one.code))),
    ),
    topics: some(
      terms.filter(({ about }) => about === 'topic').map(({ id: term, label }): Topic => known({ id: term, label })),
    ),
    synonyms: some(each([oneLine(record.alternate_name)])),
    assured: assured
      ? known({ date: assured, by: oneLine(record.assurer_name) ?? wordsOf(record.assurer_email) })
      : undefined,
    modified: momentOf(record.last_modified),
  };
  return {
    ...own,
    ...known(said),
    channels: said.channels,
    ...(own.assured && { assured: { ...own.assured, ...said.assured } }),
  };
}

/** Term ids as words, so that what they are about can be told. */
export interface Term extends Topic {
  about: 'topic' | 'audience';
  uri?: string;
  taxonomy?: string;
}

/** Version 3 has terms as attributes, version 1 as taxonomies of its own. */
function termsOf(record: Json): Term[] {
  const found = new Map<string, Term>();
  const add = (value: unknown, link: unknown) => {
    const term = onlyOf(value);
    const label = oneLine(term.name) ?? oneLine(term.term);
    if (!label) return;
    const id = wordsOf(term.id) ?? wordsOf(term.code);
    const taxonomy = wordsOf(term.vocabulary) ?? wordsOf(partsOf(term.taxonomy_detail).name) ?? wordsOf(term.taxonomy);
    const about = /circumstance|audience|eligib/i.test(`${taxonomy ?? ''} ${wordsOf(link) ?? ''}`)
      ? 'audience'
      : 'topic';
    found.set(`${about} ${id ?? label}`, known({ id, label, about, taxonomy, uri: wordsOf(term.term_uri) }) as Term);
  };
  for (const one of objectsOf(record.attributes)) add(one.taxonomy_term, one.link_type ?? one.link_entity);
  for (const name of ['service_taxonomys', 'service_taxonomies']) {
    for (const one of objectsOf(record[name])) add(one.taxonomy, undefined);
  }
  for (const one of objectsOf(record.eligibilitys)) {
    for (const { taxonomy } of objectsOf(one.taxonomys ?? one.link_taxonomies)) add(taxonomy, 'eligibility');
  }
  return [...found.values()];
}

/** Locations inside of what says that the service is there, or beside it and named by their ids. */
function locationsOf(record: Json): { at: Json; location: Json }[] {
  const beside = [...objectsOf(record.locations), ...objectsOf(record.location)];
  const ids = new Set<string>();
  const at = objectsOf(record.service_at_locations).map((one) => {
    const id = wordsOf(one.location_id);
    const inside = objectsOf(one.location)[0] ?? beside.find((location) => id && wordsOf(location.id) === id) ?? {};
    const own = wordsOf(inside.id);
    if (own) ids.add(own);
    return { at: one, location: inside };
  });
  const others = beside.filter(({ id }) => !ids.has(wordsOf(id) ?? ''));
  return [...at, ...others.map((location) => ({ at: {}, location }))];
}

function placesOf(record: Json, doubts: Doubts): Place[] {
  return locationsOf(record)
    .filter(({ location }) => !/^(virtual|postal)$/.test(wordsOf(location.location_type) ?? ''))
    .flatMap(
      ({ at, location }) =>
        placeOfLocation(location, hoursOfRecord(at, doubts) ?? hoursOfRecord(location, doubts), doubts) ?? [],
    );
}

function ageOf(records: readonly Json[], name: string, doubts: Doubts): number | undefined {
  const said = records.map((one) => one[name]).find((one) => wordsOf(one));
  const age = numberOf(said);
  if (age !== undefined && age >= 0 && age <= 150) return age;
  if (said !== undefined) doubts.add('Ages left out, because nobody is of such an age');
  return undefined;
}

/** An object, also where it stands in a list by itself. */
function onlyOf(value: unknown): Json {
  return objectsOf(value)[0] ?? {};
}
