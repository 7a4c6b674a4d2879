import { type Flow, type NextStep, type Route, type State, worthOfNames, type Words } from '@council-kit/flow';
import { conditionInWords } from '@council-kit/flow/graph';
import type { Teller } from '@council-kit/flow/telling';
import type { Link, Part } from './document.js';

/**
 * What somebody has to meet, for readers whose browser runs no scripts: results with
 * their criteria, or where the questions lead. Parameters and rates are put in as they
 * are on a day; what hangs on answers is left open.
 */
export function criteriaOf(flow: Flow, teller: Teller, today: string): Part[] {
  const { file } = flow;
  const facts = factsWithoutAnswers(flow, today);
  const say = (words: Words | undefined): string => teller.line(words, facts);
  const steps = (next: readonly NextStep[] = []): Part[] =>
    next.length ? [{ kind: 'links', items: next.map((step) => linkOf(step, say(step.label))) }] : [];
  const list = (items: readonly string[]): Part[] => (items.length ? [{ kind: 'list', items }] : []);

  const results = Object.values(file.results ?? {});
  if (results.length) {
    return results.flatMap(({ title, criteria = [], 'next-steps': next }): Part[] => [
      { kind: 'heading', level: 2, text: say(title) },
      ...list(criteria.map(({ label }) => say(label))),
      ...steps(next),
    ]);
  }
  const routes = Object.values(file.questions).flatMap(({ next }) =>
    Array.isArray(next) ? (next as readonly Route[]) : [],
  );
  return Object.entries(file.outcomes ?? {}).flatMap(([id, { title, 'next-steps': next }]): Part[] => [
    { kind: 'heading', level: 2, text: say(title) },
    ...list(
      routes.flatMap(({ if: condition, goto }) =>
        goto === id && condition !== undefined ? [conditionInWords(condition, file, teller.words.language)] : [],
      ),
    ),
    ...steps(next),
  ]);
}

const open = '…';

/** What texts want put in, as far as it is the same for everybody. */
function factsWithoutAnswers(flow: Flow, today: string): State['facts'] {
  const { parameters = {}, rates = {}, results, outcomes } = flow.file;
  const wanted = [...JSON.stringify([results, outcomes]).matchAll(/\{([\p{L}_][\p{L}\d_.]*)(?: as [a-z]+)?\}/gu)];
  const names = Object.keys({ ...parameters, ...rates });
  const worths = worthOfNames(flow, { path: [] }, { today }, names);
  return Object.fromEntries(
    wanted.map(([, path = '']) => {
      const [name = '', ...members] = path.split('.');
      const found = members.reduce<unknown>(
        (of, member) => (of as Record<string, unknown> | undefined)?.[member],
        worths[name],
      );
      return [path, (found as State['facts'][string] | undefined) ?? open];
    }),
  );
}

/** A way to go on, with an address where browsers have one for it. */
function linkOf({ kind, value }: NextStep, label: string): Link {
  if (kind === 'online') return { text: label || value, href: /^https?:\/\//i.test(value) ? value : undefined };
  const before = label ? `${label}: ` : '';
  if (kind === 'email') return { before, text: value, href: `mailto:${value}` };
  const isNumber = /^(?:phone|textphone|relay|sms)$/.test(kind) && /^[+\d][\d ()-]+$/.test(value);
  return { before, text: value, href: isNumber ? `tel:${value.replace(/[^+\d]/g, '')}` : undefined };
}
