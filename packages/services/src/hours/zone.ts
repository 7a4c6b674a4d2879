import { dateOf, minutesOfDay } from './days.js';

/** A stretch of real minutes (since 1970, UTC) in which the clock on the wall runs even. */
interface Span {
  start: number;
  end: number;
  /** Minutes the clock is ahead of UTC. */
  offset: number;
}

/** The clock on the wall of one time zone. All times are in minutes since 1 January 1970. */
export interface Zone {
  /** What the clock reads at a real minute. */
  wallAt(minute: number): number;
  /** The real minutes at which the clock reads at least `from` and less than `until`: none, one or several stretches. */
  whenWallReads(from: number, until: number): [start: number, end: number][];
}

const zones = new Map<string, Zone | undefined>();
/** What clock changes are looked for in: asking Intl is dear, and eight days need two questions. */
const blockMinutes = 8 * minutesOfDay;
/** How many such blocks are remembered, before all are forgotten. */
const remembered = 1000;

/** The clock of a time zone by its IANA name, or `undefined` where the browser knows none by it. */
export function zoneOf(name: string): Zone | undefined {
  if (!zones.has(name)) zones.set(name, makeZone(name));
  return zones.get(name);
}

/** The ISO date that a calendar shows at a moment in a time zone; in UTC where the zone is unknown. */
export function dateAt(at: Date, zone = 'Europe/London'): string {
  const minute = Math.floor(at.getTime() / 60_000);
  return dateOf(Math.floor((zoneOf(zone)?.wallAt(minute) ?? minute) / minutesOfDay));
}

function makeZone(name: string): Zone | undefined {
  let offsetAt: (minute: number) => number;
  try {
    offsetAt = offsetsOf(name);
  } catch {
    return undefined;
  }
  const spansByBlock = new Map<number, readonly Span[]>();

  /** One or two stretches: nowhere do clocks change twice within a block. */
  function spansOf(block: number): readonly Span[] {
    const known = spansByBlock.get(block);
    if (known) return known;
    const start = block * blockMinutes;
    const end = start + blockMinutes;
    const before = offsetAt(start);
    const after = offsetAt(end);
    let spans: readonly Span[] = [{ start, end, offset: before }];
    if (before !== after) {
      const change = firstWith(after, start, end);
      spans = [
        { start, end: change, offset: before },
        { start: change, end, offset: after },
      ];
    }
    if (spansByBlock.size >= remembered) spansByBlock.clear();
    spansByBlock.set(block, spans);
    return spans;
  }

  function firstWith(offset: number, start: number, end: number): number {
    let [low, high] = [start, end];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (offsetAt(middle) === offset) high = middle;
      else low = middle;
    }
    return high;
  }

  return {
    wallAt(minute) {
      const spans = spansOf(Math.floor(minute / blockMinutes));
      return minute + spans.find(({ end }) => minute < end)!.offset;
    },
    whenWallReads(from, until) {
      const stretches: [number, number][] = [];
      // No clock is a whole day away from UTC.
      const last = Math.floor((until + minutesOfDay) / blockMinutes);
      for (let block = Math.floor((from - minutesOfDay) / blockMinutes); block <= last; block += 1) {
        for (const span of spansOf(block)) {
          const start = Math.max(from - span.offset, span.start);
          const end = Math.min(until - span.offset, span.end);
          if (start >= end) continue;
          const previous = stretches.at(-1);
          if (previous?.[1] === start) previous[1] = end;
          else stretches.push([start, end]);
        }
      }
      return stretches;
    },
  };
}

/** @throws RangeError for a name that is no time zone */
function offsetsOf(name: string): (minute: number) => number {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: name,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  return (minute) => {
    const parts: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
    for (const { type, value } of format.formatToParts(minute * 60_000)) parts[type] = Number(value);
    const { year = 0, month = 1, day = 1, hour = 0, minute: minutes = 0 } = parts;
    return Date.UTC(year, month - 1, day, hour, minutes) / 60_000 - minute;
  };
}
