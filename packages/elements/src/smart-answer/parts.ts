import type { Field, Question } from '@council-kit/flow';
import { LazyPart } from '../shared/lazy.js';
import type { Page } from './journey.js';

/** What only some pages are drawn with, or only some sites ask for: each is a file of its own. */
const lazy = {
  /** Questions: their fields, and going from one to the next. */
  asking: new LazyPart(() => import('./asking.js')),
  /** Your answers, and what comes out. */
  ends: new LazyPart(() => import('./ends.js')),
  /** Fields of several parts, and several answers to one question. */
  fields: new LazyPart(() => import('./rare-fields.js')),
  /** What is wrong with an answer. */
  refusal: new LazyPart(() => import('./refusal.js')),
  /** Where somebody is, in the address or in this tab. */
  memory: new LazyPart(() => import('./memory.js')),
  welsh: new LazyPart(() => import('./welsh.js')),
};

export type PartName = keyof typeof lazy;

/** What is there of it. */
export type Parts = { readonly [Name in PartName]?: (typeof lazy)[Name]['loaded'] };

/** Files that are blocked or gone. */
const lost = new Set<PartName>();

export const isLost = (name: PartName): boolean => lost.has(name);

/** What is there now. */
export function partsThere(): Parts {
  return Object.fromEntries(Object.entries(lazy).map(([name, { loaded }]) => [name, loaded])) as Parts;
}

/** What is neither there nor lost. */
export const missing = (names: readonly PartName[]): PartName[] =>
  names.filter((name) => !lazy[name].loaded && !lost.has(name));

/** Loads what isn't there. What can't be had is lost, and nothing is thrown. */
export async function loadParts(names: readonly PartName[]): Promise<void> {
  await Promise.all(missing(names).map((name) => lazy[name].load().catch(() => lost.add(name))));
}

/** Loads what any flow may come to need, once there is nothing else to do. */
export function loadLater(): void {
  const load = () => void loadParts(['asking', 'fields', 'refusal', 'ends']);
  // Safari has no idle callbacks.
  if ('requestIdleCallback' in globalThis) requestIdleCallback(load);
  else setTimeout(load);
}

/** What a page is drawn with. */
export function partsNeeded(page: Page, questions: Readonly<Record<string, Question>>): PartName[] {
  if (page.kind === 'start') return [];
  if (page.kind !== 'question') return ['asking', 'ends'];
  const needed: PartName[] = ['asking'];
  if (page.state.path.length) needed.push('ends');
  if (page.at.problems?.length) needed.push('refusal');
  if (isRare(questions[page.id]!) || questions[page.id]!.repeat) needed.push('fields');
  return needed;
}

/** Whether a field is drawn with what few flows need. */
export const isRare = ({ type, long }: Field): boolean =>
  long === true || /^(?:date|month|salary|address|country|group)$/.test(type);
