import { atPlaces } from './at-places.js';
import { binsAndEnvironment } from './bins-and-environment.js';
import { care } from './care.js';
import { children } from './children.js';
import { homes } from './homes.js';
import { leisureAndLife } from './leisure-and-life.js';
import { money } from './money.js';
import { mainOffice, serviceCouncils } from './places.js';
import { planningAndLicensing } from './planning-and-licensing.js';
import { travel } from './travel.js';
import { providers, teams } from './words.js';

/**
 * The 200 services of a made-up council, the same on every machine. Dates follow
 * the day it is asked for, since hours, alerts and "last checked" are about now.
 *
 * A text is a pair: English, Welsh.
 *
 * @typedef {[english: string, welsh: string]} Text
 * @typedef {object} DirectoryCost
 * @property {Text} [option] who or what it is for
 * @property {number} [amount] in pounds; 0 is free
 * @property {number} [most] where it is a range
 * @property {Text} [about] what the amount is for
 * @property {Text} [words] the price, where it is no amount
 * @property {boolean} [concession]
 * @property {{ from: string, until: string }} [valid] ISO dates
 *
 * @typedef {object} DirectoryPlace
 * @property {string} id
 * @property {Text} name
 * @property {string[]} address
 * @property {string} postcode
 * @property {number} latitude
 * @property {number} longitude
 * @property {object[]} schedules in the words of iCalendar
 * @property {Text[]} accessibility
 *
 * @typedef {object} DirectoryService
 * @property {string} id
 * @property {string} [lgsl] number in the Local Government Service List
 * @property {Text} name
 * @property {Text} summary
 * @property {{ id: string, name: Text, domain: string }} provider
 * @property {Text} [more] the rest of the description
 * @property {string[]} topics keys of `topics`
 * @property {string[]} audiences keys of `audiences`
 * @property {DirectoryCost[]} costs
 * @property {string[]} ways `phone`, `textphone`, `email`, `post`, `visit`, `sms`, `relay`, `bsl`
 * @property {Text} [online] what the online service is called
 * @property {DirectoryPlace} [place]
 * @property {{ state: 'disrupted' | 'closed', until: string, message: Text }} [status]
 * @property {true | string} [flow] whether people can check if they are eligible; the flow for it, where there is one
 * @property {{ flow: string, label: string }} [asks] another flow that helps
 * @property {{ date: string, nextReview: string }} [assured]
 */

const base = [
  ...binsAndEnvironment,
  ...money,
  ...homes,
  ...care,
  ...children,
  ...leisureAndLife,
  ...travel,
  ...planningAndLicensing,
];

/**
 * The services of a council.
 *
 * @param {keyof typeof serviceCouncils} council
 * @param {string} today an ISO date
 * @returns {DirectoryService[]}
 */
export function directoryOf(council, today) {
  const about = serviceCouncils[council];
  const list = [...base, ...atPlaces(about, today)].map((entry) => finished(entry, about, today));
  const known = new Map(list.map(({ id, name }) => [id, name]));
  return list.map((entry) => ({
    ...entry,
    related: (entry.related ?? []).filter((id) => known.has(id)).map((id) => ({ id, name: known.get(id) })),
  }));
}

/** An ISO date so many days later. */
export function daysFrom(date, days) {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function finished(entry, council, today) {
  const { topic, audience, team, ways = '', costs = [], assured, disrupted, closedWhy, provider, ...rest } = entry;
  const waysToReach = ways.split(' ').filter(Boolean);
  return {
    ...rest,
    provider: providerOf(provider, council),
    topics: [topic].flat(),
    audiences: [audience].flat(),
    costs: costs.map(({ year, ...cost }) => ({ ...cost, ...(year !== undefined && { valid: yearOf(today, year) }) })),
    ways: waysToReach,
    team: teams[team],
    place: entry.place ?? (waysToReach.includes('visit') ? mainOffice(council) : undefined),
    ...(disrupted && {
      status: { state: 'disrupted', until: daysFrom(today, entry.disruptedFor), message: disrupted },
    }),
    ...(closedWhy && { status: { state: 'closed', until: daysFrom(today, entry.closedFor), message: closedWhy } }),
    ...(assured !== undefined && {
      assured: { date: daysFrom(today, -assured), nextReview: daysFrom(today, 180 - assured) },
    }),
  };
}

function providerOf(provider, { id, name, town, domain }) {
  if (!provider) return { id, name, domain };
  return {
    id: `${id}-${provider.toLowerCase()}`,
    name: providers[provider].map((words) => words.replace('{}', town)),
    domain: `${provider.toLowerCase()}.example`,
  };
}

/** The financial year a day is in, or one before or after it. */
function yearOf(today, further) {
  const begins = Number(today.slice(0, 4)) - (today.slice(5) < '04-01' ? 1 : 0) + further;
  return { from: `${begins}-04-01`, until: `${begins + 1}-03-31` };
}
