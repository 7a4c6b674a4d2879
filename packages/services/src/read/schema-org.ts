import type { Service, Topic, Translation } from '../service.js';
import { channelAt, checkedAddress, withoutRepeats } from './channels.js';
import { momentOf } from './dates.js';
import type { Doubts } from './doubts.js';
import type { Draft } from './draft.js';
import { anyOf, each, known, listOf, numberOf, objectsOf, partsOf, some, wordsOf, type Json } from './json.js';
import { localGovernmentIds } from './local-government.js';
import { linesOf, oneLine, plainText } from './plain-text.js';
import { channelsOfNode } from './schema-org-channels.js';
import { costsOfNode } from './schema-org-costs.js';
import { hoursOfNode } from './schema-org-hours.js';
import { placesOfNode } from './schema-org-places.js';
import { inWelsh, said, saidBy } from './schema-org-words.js';

/** Types of things that people can go to, ring or apply for. */
const kinds =
  /Service$|Business$|Office$|Store$|Center$|Club$|^(LocalBusiness|CivicStructure|Library|Museum|Park|Playground|School|Preschool|CityHall|RecyclingCenter|Cemetery|Crematorium|Hospital|Pharmacy|SwimmingPool\w*|PublicToilet|CommunityHealth|Course|Place|Event|Organization|GovernmentOrganization|NGO|TouristInformationCenter|ChildCare|HealthClub|SportsActivityLocation|StadiumOrArena|AnimalShelter)$/;
/** Types of which a thing itself is the place. */
const place =
  /Business$|Office$|Store$|Center$|Club$|^(LocalBusiness|CivicStructure|Library|Museum|Park|Playground|School|Preschool|CityHall|Cemetery|Crematorium|Hospital|Pharmacy|SwimmingPool\w*|PublicToilet|Place|ChildCare|HealthClub|SportsActivityLocation|StadiumOrArena|AnimalShelter)$/;

/** Whether a node of schema.org may be a service, or a place that is one. */
export function isSchemaOrgService(node: Json): boolean {
  return typesOf(node).some((type) => kinds.test(type));
}

/** Whether a record is of schema.org at all. */
export function isSchemaOrg(record: Json): boolean {
  return '@type' in record;
}

/** A node of schema.org, with what it refers to inside of it, as a service. */
export function serviceOfNode(node: Json, base: string | undefined, doubts: Doubts): Draft {
  const name = said(node.name) ?? said(node.legalName);
  const id = idOf(node);
  doubts.entry = name ?? id ?? '';
  const isPlace = typesOf(node).some((type) => place.test(type));
  const places = placesOfNode(node, isPlace, doubts);
  const identifiers = objectsOf(node.identifier).map((one) => ({
    id: wordsOf(one.value),
    taxonomy: wordsOf(one.propertyID) ?? wordsOf(one.name),
    uri: wordsOf(one.url) ?? wordsOf(one['@id']),
  }));
  const hours = hoursOfNode(node, doubts);
  const { provider = node.serviceOperator ?? node.parentOrganization } = node;
  const [by] = listOf(provider);
  const audience = [...listOf(node.audience), ...listOf(node.serviceAudience)];
  const [youngest, oldest] = ['suggestedMinAge', 'suggestedMaxAge'].map((key) =>
    audience.map((one) => numberOf(partsOf(one)[key])).find((age) => age !== undefined),
  );
  const draft: Draft = {
    id,
    ...localGovernmentIds(identifiers),
    name,
    summary: said(node.disambiguatingDescription) ?? said(node.abstract),
    description: plainText(saidBy(node.description)),
    url:
      checkedAddress(saidBy(node.url), base, doubts) ??
      (isPlace ? undefined : checkedAddress(saidBy(node.mainEntityOfPage), base, doubts)),
    provider: by
      ? anyOf({
          id: wordsOf(partsOf(by)['@id']),
          name: said(by),
          url: checkedAddress(saidBy(partsOf(by).url), base, doubts),
        })
      : undefined,
    audience: some(each(audience.map((one) => said(partsOf(one).audienceType) ?? said(one)))),
    minimumAge: youngest,
    maximumAge: oldest,
    areas: some(each([...listOf(node.areaServed), ...listOf(node.serviceArea)].map((area) => said(area)))),
    costs: some(costsOfNode(node)),
    channels: withoutRepeats([
      ...channelsOfNode(node, base, doubts),
      ...places.map(channelAt).filter((channel) => channel !== undefined),
    ]),
    hours: isPlace && places.length ? undefined : hours,
    places: some(isPlace ? places.map((one, at) => (at ? one : known({ ...one, hours: hours ?? one.hours }))) : places),
    processingTime: said(node.processingTime),
    eligibility: plainText(saidBy(node.eligibilityCriteria)) ?? plainText(saidBy(node.serviceEligibility)),
    steps: some(linesOf(plainText(saidBy(node.applicationProcess)) ?? '')),
    languages: some(
      each(
        [...listOf(node.availableLanguage), ...listOf(node.inLanguage)].map(
          (one) => wordsOf(partsOf(one).alternateName) ?? said(one),
        ),
      ),
    ),
    topics: some(
      each([...listOf(node.serviceType), ...listOf(node.category)].map((one) => said(one))).map((label): Topic => ({
        label,
      })),
    ),
    synonyms: some(
      each([
        ...listOf(node.alternateName).map((one) => said(one)),
        ...listOf(node.keywords).flatMap((one) => said(one)?.split(/,\s*/) ?? []),
      ]),
    ),
    related: some(
      objectsOf(node.isRelatedTo).flatMap((one) => {
        const called = said(one.name);
        return called
          ? [known({ id: idOf(one), name: called, url: checkedAddress(saidBy(one.url), base, doubts) })]
          : [];
      }),
    ),
    modified: momentOf(node.dateModified),
    translations: translationsOf(node),
  };
  return { ...known(draft), channels: draft.channels };
}

function translationsOf(node: Json): Service['translations'] {
  const cy: Translation | undefined = anyOf({
    name: oneLine(inWelsh(node.name)),
    summary: oneLine(inWelsh(node.disambiguatingDescription) ?? inWelsh(node.abstract)),
    description: plainText(inWelsh(node.description)),
    eligibility: plainText(inWelsh(node.eligibilityCriteria)),
    processingTime: oneLine(inWelsh(node.processingTime)),
    audience: some(
      each(
        listOf(node.audience).map((one) => oneLine(inWelsh(partsOf(one).audienceType) ?? inWelsh(partsOf(one).name))),
      ),
    ),
    synonyms: some(each([oneLine(inWelsh(node.alternateName))])),
  });
  return cy && { cy };
}

function idOf(node: Json): string | undefined {
  const identifiers = listOf(node.identifier);
  const own = objectsOf(identifiers).find(({ propertyID }) => wordsOf(propertyID) === 'id');
  const bare = identifiers.map(wordsOf).find(Boolean);
  return wordsOf(own?.value) ?? wordsOf(node['@id']) ?? bare;
}

function typesOf(node: Json): string[] {
  return listOf(node['@type']).flatMap((type) => wordsOf(type) ?? []);
}
