import type { ServiceStatus } from '../service.js';
import { dayOf } from './dates.js';
import { plainText } from './plain-text.js';
import { remembered } from './remembered.js';

const plain: readonly [RegExp, ServiceStatus['state']][] = [
  [/^(active|open|available|live|running|running as usual|normal|ok|as usual|ar agor|gweithredol)$/i, 'open'],
  [
    /^(inactive|defunct|closed|temporarily closed|closed temporarily|suspended|withdrawn|ended|unavailable|ar gau|ar gau dros dro)$/i,
    'closed',
  ],
  [/^(disrupted|limited|reduced|partial|delayed|affected|amharwyd|cyfyngedig)$/i, 'disrupted'],
];
const within: readonly [RegExp, ServiceStatus['state']][] = [
  [/\b(disrupt\w*|delay\w*|limited|reduced|partial\w*|affected|tarf\w*)\b/i, 'disrupted'],
  [/\b(closed|suspended|inactive|defunct|withdrawn|unavailable|ar gau)\b/i, 'closed'],
  [/\b(open|active|available|as usual|ar agor)\b/i, 'open'],
];
/** What content systems say of a page, which is not about the service. */
const ofThePage = /^(publish(ed)?|draft|pending|private|future|true|false|1|0)$/i;

/**
 * Whether a service is there as usual, from the words of a source: `active`,
 * `temporarily closed`, `Closed until 5 May 2026: flood damage`. `unknown` where
 * they say nothing of the kind.
 */
export function statusOf(value: unknown): ServiceStatus | 'unknown' | undefined {
  const text = plainText(value);
  return text && !ofThePage.test(text) ? statusIn(text) : undefined;
}

const statusIn = remembered((text): ServiceStatus | 'unknown' => {
  const state = plain.find(([words]) => words.test(text))?.[1];
  if (state) return { state };
  const found = within.find(([words]) => words.test(text))?.[1];
  if (!found) return 'unknown';
  const [whole, date, rest] = /^closed (?:until|till|tan)\s+(.+?\d{4})(?:\s*[:,.–-]\s*(.*))?$/is.exec(text) ?? [];
  const until = whole && dayOf(date);
  if (until) return { state: 'closed', until, ...(rest && { message: rest }) };
  return { state: found, message: text };
});
