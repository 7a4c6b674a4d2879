/** How long a period is, and where it starts. Financial years and quarters start in April. */
export const steps = ['year', 'financial-year', 'quarter', 'financial-quarter', 'month', 'week', 'day'] as const;

export type Step = (typeof steps)[number];

/** A stretch of time, numbered so that the next one of the same step is one more. */
export interface Period {
  step: Step;
  /** Years since 0, quarters or months since year 0, ISO weeks or days since 1 January 1970. */
  index: number;
}

const dayLength = 86_400_000;
/** 1 January 1970 was a Thursday; ISO weeks start on Monday. */
const firstMonday = -3;

const stepsInYear: Partial<Record<Step, number>> = {
  year: 1,
  'financial-year': 1,
  quarter: 4,
  'financial-quarter': 4,
  month: 12,
};

/** Days since 1 January 1970 of a calendar date; months count from 0. */
function dayNumber(year: number, month: number, day: number): number {
  return Date.UTC(year, month, day) / dayLength;
}

function weekIndex(day: number): number {
  return Math.floor((day - firstMonday) / 7);
}

/** A year, or a financial year; then a quarter. */
const yearly = /^(\d{4})(?:(?:[/–-]| to )(\d\d|\d{4}))?(?:[ -]Q([1-4]))?$/;
/** A month, a day with or without a time, or an ISO week. */
const canonical = /^(\d{4})-(?:(\d\d)(?:-(\d\d)(?:[T ].*)?)?|W(\d\d))$/;

/**
 * Reads canonical period text as `@council-kit/data` writes it: `2026`, `2025/26`,
 * `2026-Q3`, `2025/26-Q3`, `2026-09`, `2026-W38`, `2026-09-30` or a date-time. Also
 * what people write instead: a financial year as `2025-26`, `2025/2026` or
 * `2025 to 2026`, a quarter as `Q3 2026` or `2026 Q3`. `2011-12` is a month, as it is
 * in canonical text.
 *
 * @returns the period, or `undefined` where the text is none of these, or there is no such period
 */
export function parsePeriod(text: string): Period | undefined {
  return parseMonthOrDay(text) ?? parseYearOrQuarter(text.replace(/^(Q\d) (.*)$/, '$2 $1'));
}

function parseMonthOrDay(text: string): Period | undefined {
  const [, year, month, day, week] = (canonical.exec(text) ?? []).map(Number);
  if (year === undefined) return undefined;
  if (week) {
    const index = weekIndex(dayNumber(year, 0, 4)) + week - 1;
    // A week belongs to the year of its Thursday.
    const thursday = new Date((index * 7 + firstMonday + 3) * dayLength);
    return thursday.getUTCFullYear() === year ? { step: 'week', index } : undefined;
  }
  if (!month || month > 12) return undefined;
  if (Number.isNaN(day)) return { step: 'month', index: year * 12 + month - 1 };
  const index = dayNumber(year, month - 1, day!);
  return new Date(index * dayLength).getUTCDate() === day ? { step: 'day', index } : undefined;
}

function parseYearOrQuarter(text: string): Period | undefined {
  const [, start, end, quarter] = yearly.exec(text) ?? [];
  if (!start) return undefined;
  const year = Number(start);
  if (end && !String(year + 1).endsWith(end)) return undefined;
  if (quarter) return { step: end ? 'financial-quarter' : 'quarter', index: year * 4 + Number(quarter) - 1 };
  return { step: end ? 'financial-year' : 'year', index: year };
}

/** First day of a period, at midnight UTC. */
export function startOf({ step, index }: Period): Date {
  if (step === 'day') return new Date(index * dayLength);
  if (step === 'week') return new Date((index * 7 + firstMonday) * dayLength);
  const monthsPerStep = 12 / (stepsInYear[step] ?? 1);
  const april = step.startsWith('financial') ? 3 : 0;
  // `Date.UTC` would read year 0 as 1900.
  return new Date(new Date(0).setUTCFullYear(0, index * monthsPerStep + april, 1));
}

/** The period just before this one. */
export function previousPeriod({ step, index }: Period): Period {
  return { step, index: index - 1 };
}

/** The period just after this one. */
export function nextPeriod({ step, index }: Period): Period {
  return { step, index: index + 1 };
}

/** The same period a year earlier: same month, quarter, date, or the week 52 weeks before. */
export function samePeriodLastYear(period: Period): Period {
  const { step, index } = period;
  if (step === 'week') return { step, index: index - 52 };
  if (step === 'day') {
    const date = startOf(period);
    return {
      step,
      index: dayNumber(date.getUTCFullYear() - 1, date.getUTCMonth(), date.getUTCDate()),
    };
  }
  return { step, index: index - stepsInYear[step]! };
}

/** The period of the given step in which a day lies. */
function enclosing(day: Period, step: Step): Period {
  const date = startOf(day);
  const months = date.getUTCFullYear() * 12 + date.getUTCMonth();
  if (step === 'year') return { step, index: date.getUTCFullYear() };
  if (step === 'quarter') return { step, index: Math.floor(months / 3) };
  if (step === 'month') return { step, index: months };
  if (step === 'week') return { step, index: weekIndex(day.index) };
  return day;
}

/**
 * Dates that stand for longer periods become those periods: a column of
 * `2026-03-31`, `2026-06-30`, `2026-09-30` is about quarters, not about three days.
 * The smallest step that keeps every date apart and leaves no more than a quarter
 * of the steps empty is taken; dates with no such rhythm stay days.
 *
 * @param days sorted, each of step `day`
 */
export function settleStep(days: readonly Period[]): readonly Period[] {
  if (days.length < 3 || days.some(({ step }) => step !== 'day')) return days;
  for (const step of ['day', 'week', 'month', 'quarter', 'year'] as const) {
    const periods = days.map((day) => enclosing(day, step));
    const span = periods.at(-1)!.index - periods[0]!.index + 1;
    const apart = new Set(periods.map(({ index }) => index)).size === days.length;
    if (!apart) return days;
    if (span <= days.length * 1.34) return periods;
  }
  return days;
}
