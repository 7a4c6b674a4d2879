import type { Flow, ParameterAsWritten, Rule } from '@council-kit/flow';

/** What a page sets of a flow: `capital_limit: 16000; scheme: banded`, the same as JSON, or an object. */
export type Parameters = string | Readonly<Record<string, Rule>>;

/** Parameters as a flow takes them, and what can't be meant by the rest. */
export interface ParametersRead {
  readonly parameters: Readonly<Record<string, Rule>>;
  readonly odd: readonly string[];
}

/** What a page says of a flow's parameters, by their names. */
export function parametersOf(said: Parameters | undefined, { file }: Flow): ParametersRead {
  const pairs = typeof said === 'string' ? pairsIn(said) : Object.entries(said ?? {});
  const known = file.parameters ?? {};
  const isKnown = ([name]: readonly [string, Rule]) => Object.hasOwn(known, name);
  return {
    parameters: Object.fromEntries(
      pairs.filter(isKnown).map(([name, value]) => [name, asWritten(value, known[name]!.type)]),
    ),
    odd: pairs.filter((pair) => !isKnown(pair)).map(([name]) => name),
  };
}

function pairsIn(text: string): [name: string, value: Rule][] {
  if (text.trim().startsWith('{')) {
    try {
      return Object.entries(JSON.parse(text) as Record<string, Rule>);
    } catch {
      return [[text, '']];
    }
  }
  return text.split(';').flatMap((pair): [string, string][] => {
    const [name = '', ...value] = pair.split(':');
    return name.trim() ? [[name.trim(), value.join(':').trim()]] : [];
  });
}

/** What an author wrote, as a flow takes it: `yes`, `£16,000`. What that can't be is left for the flow to refuse. */
function asWritten(value: Rule, type: ParameterAsWritten['type']): Rule {
  const text = String(value).trim();
  if (type === 'text' || type === 'date') return text;
  if (type !== 'yes-no') return text.replace(/[£,%\s]/g, '');
  if (/^(?:yes|true)$/i.test(text)) return true;
  return /^(?:no|false)$/i.test(text) ? false : value;
}

const london = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The day it is where councils are, in ISO 8601. */
export function dayInLondon(now: Date): string {
  const part = Object.fromEntries(london.formatToParts(now).map(({ type, value }) => [type, value]));
  return `${part.year}-${part.month}-${part.day}`;
}

/** Whether a text is a day of the calendar, in ISO 8601. */
export function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
