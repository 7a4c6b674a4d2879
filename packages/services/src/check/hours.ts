import type { Hours, OpeningRule } from '../hours/hours.js';
import { openingAt } from '../hours/opening.js';
import { ruleNeverOccurs } from '../read/never-occurs.js';
import type { Service } from '../service.js';
import type { Find } from './finding.js';

/** Checks all opening hours of an entry. Closing before opening is no fault: it is on the next day. */
export function checkHours({ hours, channels, places = [] }: Service, today: string, find: Find): void {
  const all: [string, Hours | undefined][] = [
    ['hours', hours],
    ...channels.map((channel): [string, Hours | undefined] => ['channels', channel.hours]),
    ...places.map((place): [string, Hours | undefined] => ['places', place.hours]),
  ];
  const seen = new Set<string>();
  for (const [field, one] of all) {
    // The hours of a place are those of the way to it.
    const key = JSON.stringify(one);
    if (!one || seen.has(key)) continue;
    seen.add(key);
    checkOne(field, one, today, find);
  }
}

function checkOne(field: string, hours: Hours, today: string, find: Find): void {
  const { rules, exceptions = [], timeZone } = hours;
  if (timeZone && !isZone(timeZone)) {
    find(field, `There is no time zone “${timeZone}”. Leave it out for the time of the United Kingdom.`);
    return;
  }
  const impossible = rules.filter((rule) => !isTime(rule.opens) || !isTime(rule.closes));
  if (impossible.length) {
    const { opens, closes } = impossible[0]!;
    find(field, `There is no time from “${opens}” to “${closes}”. Write times as 09:00 and 17:30.`);
  }
  const never = rules.filter((rule) => !impossible.includes(rule) && ruleNeverOccurs(rule));
  if (never.length)
    find(
      field,
      `Opening times from ${timesOf(never[0]!)} never come: their rule names no day there is. Put its days or dates right.`,
    );
  if (exceptions.some(({ from, until }) => until < from)) {
    find(field, 'An exception to the opening hours ends before it begins. Put its dates right.');
  }
  if (
    rules.length > never.length + impossible.length &&
    openingAt(hours, new Date(`${today}T00:00:00Z`)).state === 'never'
  ) {
    find(field, 'All opening times are over. Give those of today.');
  }
}

function timesOf({ opens, closes }: OpeningRule): string {
  return `${opens} to ${closes}`;
}

function isTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(text);
}

function isZone(name: string): boolean {
  try {
    return !!new Intl.DateTimeFormat('en', { timeZone: name });
  } catch {
    return false;
  }
}
