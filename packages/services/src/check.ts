import { checkHours } from './check/hours.js';
import { checkWays } from './check/ways.js';
import { quoted, type Find, type Finding } from './check/finding.js';
import { validityOf } from './cost.js';
import { isoDate, monthsLater } from './dates-in-words.js';
import { normalisePostcode } from './near/postcode.js';
import type { Cost, Place, Service } from './service.js';

export type { Finding } from './check/finding.js';

/** What an entry is checked against. */
export interface CheckOptions {
  /** The day it is, as an ISO date. */
  today: string;
  /** An entry was checked too long ago after so many months: 6. */
  oldAfterMonths?: number;
}

/**
 * What is wrong with an entry, or lacking in it, for the people who look after
 * it: each message says what, and how to put it right. An entry without findings
 * has all that a resident asks first.
 */
export function checkService(service: Service, { today, oldAfterMonths = 6 }: CheckOptions): Finding[] {
  const findings: Finding[] = [];
  const find: Find = (field, message) => findings.push({ id: service.id, field, message });
  checkTexts(service, find);
  checkCosts(service.costs ?? [], today, find);
  checkWays(service, find);
  checkHours(service, today, find);
  for (const place of service.places ?? []) checkPlace(place, find);
  checkStatus(service, today, find);
  checkAssured(service, today, oldAfterMonths, find);
  return findings;
}

function checkTexts(service: Service, find: Find): void {
  const { name, summary, audience, minimumAge, maximumAge, eligibility } = service;
  if (!name.trim()) find('name', 'It has no name. Give it the words people look for it by.');
  if (!summary) find('summary', 'It has no summary. Say in one sentence what it does for people.');
  else if (summary.length > 250) find('summary', 'The summary is long. Say it in one sentence of at most 250 letters.');
  if (!audience?.length && minimumAge === undefined && maximumAge === undefined && !eligibility) {
    find('audience', 'Nothing says who it is for. Say so, even if it is for everyone.');
  }
  if (minimumAge !== undefined && maximumAge !== undefined && minimumAge > maximumAge) {
    find(
      'minimumAge',
      `The youngest age, ${minimumAge}, is over the oldest, ${maximumAge}. Swap them, or put one right.`,
    );
  }
}

function checkCosts(costs: readonly Cost[], today: string, find: Find): void {
  if (!costs.length) find('costs', 'Nothing says what it costs. Give the price, or say that it is free.');
  for (const cost of costs) {
    const { amount, most, validFrom, validUntil } = cost;
    const which = cost.option ? `The price for ${quoted(cost.option)}` : 'The price';
    if (validFrom && validUntil && validFrom > validUntil) {
      find('costs', `${which} ends on ${validUntil}, before it begins on ${validFrom}. Put one of these dates right.`);
    } else if (validityOf(cost, today) === 'past' && validUntil) {
      find('costs', `${which} was valid until ${validUntil}. Give the price of today, or the day it is valid until.`);
    }
    if (amount !== undefined && most !== undefined && most < amount) {
      find('costs', `${which} is a range whose end, ${most}, is less than its start, ${amount}. Swap them.`);
    }
    if (amount !== undefined && !(amount >= 0)) find('costs', `${which} is no price: ${amount}. Write 0 for free.`);
  }
}

function checkPlace(place: Place, find: Find): void {
  const { postcode, latitude, longitude, name } = place;
  if (postcode && !normalisePostcode(postcode)) {
    find(
      'places',
      `${quoted(postcode)} is no postcode of the United Kingdom. Look it up for ${quoted(name ?? 'the place')}.`,
    );
  }
  const lies = (degrees: number | undefined, most: number) => degrees !== undefined && !(Math.abs(degrees) <= most);
  if (lies(latitude, 90) || lies(longitude, 180)) {
    find(
      'places',
      `There is no latitude ${latitude} with a longitude ${longitude}. Latitudes go to 90, longitudes to 180.`,
    );
  } else if ((latitude === undefined) !== (longitude === undefined)) {
    find('places', 'A place has only one of latitude and longitude. Give both, or it has no distance.');
  }
}

function checkStatus({ status, alert }: Service, today: string, find: Find): void {
  const until = isoDate(status?.until);
  if (status && status.state !== 'open' && until && until < today) {
    find('status', `It was ${stateWords[status.state]} until ${until}. Say what it is now.`);
  } else if (status && status.state !== 'open' && !until && !status.message) {
    find('status', `It is ${stateWords[status.state]}, and nothing says why or until when. Give a reason or a day.`);
  }
  if (alert && !/\d/.test(alert)) {
    find(
      'alert',
      'The alert has no date. Say since when or until when, so that people can tell whether it still counts.',
    );
  }
}

const stateWords = { open: 'open', disrupted: 'disrupted', closed: 'closed' } as const;

function checkAssured({ assured }: Service, today: string, oldAfterMonths: number, find: Find): void {
  const date = isoDate(assured?.date);
  const next = isoDate(assured?.nextReview);
  if (!date) {
    find('assured', 'Nothing says when somebody last checked it. Check it, and give the day and by whom.');
    return;
  }
  if (date > today) find('assured', `It was checked on ${date}, which is still to come. Put the day right.`);
  else if (monthsLater(date, oldAfterMonths) < today) {
    find('assured', `Nobody has checked it since ${date}. Check it, and give the new day.`);
  }
  if (next && next < today) find('assured', `Its next review was due on ${next}. Review it, and set the next one.`);
}
