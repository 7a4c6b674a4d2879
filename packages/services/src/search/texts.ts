import type { Service } from '../service.js';

/** The parts of an entry by how much a word in them says about it. */
export const textFields = ['name', 'synonyms', 'topics', 'summary', 'rest', 'otherLanguage'] as const;
export type TextField = (typeof textFields)[number];

/** How much a word counts by where it stands. */
export const weights: Readonly<Record<TextField, number>> = {
  name: 8,
  synonyms: 6,
  topics: 4,
  summary: 3,
  rest: 1,
  otherLanguage: 0.7,
};

/** How many words each usually has: where there are more, each counts less. */
export const typicalLengths: Readonly<Record<TextField, number>> = {
  name: 5,
  synonyms: 8,
  topics: 5,
  summary: 20,
  rest: 100,
  otherLanguage: 100,
};

const all = (...texts: readonly (string | readonly string[] | undefined)[]): string =>
  texts
    .flatMap((text) => text ?? [])
    .filter(Boolean)
    // No phrase goes on from one text to the next.
    .join(' | ');

const restOf = (said: Service): string =>
  all(said.description, said.audience, said.eligibility, said.alert, said.documents, said.steps, said.deadline);

/**
 * What an entry is found by, in one language. Where it is translated, the texts in
 * the language of its source are added: some say a part only there.
 *
 * @param said - the entry in the language of the catalogue
 * @param moreWords - words for what the entry's number in the Local Government Service List stands for
 */
export function textsOf(service: Service, said: Service, moreWords: readonly string[]): Record<TextField, string> {
  return {
    name: said.name,
    synonyms: all(said.synonyms, moreWords),
    topics: all(service.topics?.map(({ label }) => label)),
    summary: all(said.summary),
    rest: all(
      restOf(said),
      service.provider?.name,
      service.areas,
      service.channels.map(({ label }) => label ?? ''),
      service.places?.flatMap(({ name, address = [], postcode }) => [
        name ?? '',
        // Half of all entries are at some Road: what has a house number says nothing about the service.
        ...address.filter((line) => !/\d/.test(line)),
        postcode ?? '',
      ]),
    ),
    otherLanguage: said === service ? '' : all(service.name, service.synonyms, service.summary, restOf(service)),
  };
}
