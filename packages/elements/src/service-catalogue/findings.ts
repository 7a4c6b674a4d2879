import type { Service } from '@council-kit/services';
import { checkService } from '@council-kit/services/check';
import { reportWarning } from '../shared/diagnostics.js';
import { painted } from '../shared/painted.js';

/** So many milliseconds entries are checked before everything else on the page has its turn. */
const slice = 10;
/** So many entries are named of each finding, and so many findings told. */
const named = 3;
const most = 20;

/**
 * Tells a developer what is wrong with entries: each finding once, with how many
 * entries it is about and the first of them.
 *
 * @param signal ends the checking
 */
export async function reportFindings(
  element: Element,
  services: readonly Service[],
  { oldAfterMonths, signal }: { oldAfterMonths?: number; signal: AbortSignal },
): Promise<void> {
  const today = new Date().toISOString().slice(0, 10);
  const found = new Map<string, string[]>();
  let began = -Infinity;
  for (const service of services) {
    if (performance.now() - began > slice) {
      await painted();
      began = performance.now();
    }
    if (signal.aborted) return;
    for (const { field, message } of checkService(service, { today, oldAfterMonths })) {
      // Dates and prices differ from entry to entry, what is wrong with them does not.
      const kind = `${field} ${message.replace(/“[^”]*”|\d[\d,.-]*/g, '…')}`;
      const entries = found.get(kind) ?? [];
      found.set(kind, entries);
      entries.push(entries.length ? service.name : `${service.name}: ${message}`);
    }
  }
  const findings = [...found.values()].sort((a, b) => b.length - a.length);
  for (const entries of findings.slice(0, most)) {
    const [first = '', ...others] = entries;
    const more = others.length - (named - 1);
    const beside = others.slice(0, named - 1).map((name) => `“${name}”`);
    const also = more > 0 ? [...beside, `${more} more`] : beside;
    reportWarning(element, also.length ? `${first} The same is so of ${also.join(', ')}.` : first);
  }
  if (findings.length > most) reportWarning(element, `there are ${findings.length - most} other findings.`);
}
