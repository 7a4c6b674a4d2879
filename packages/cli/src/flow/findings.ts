import { relative } from 'node:path';
import type { Finding, Severity } from '@council-kit/flow/check';
import { type Terminal, wrap } from '../terminal.js';
import { plural } from '../words.js';
import type { FlowSource } from './file.js';
import { type Position, positionsIn } from './positions.js';

/** Findings with the files that they are in, which may be others that the flow uses, and where they are in those. Those of one line of what is shared are told once. */
export function placed(findings: readonly Finding[], source: FlowSource): PlacedFinding[] {
  const finders = new Map<string, ReturnType<typeof positionsIn>>();
  const seen = new Set<string>();
  return findings.flatMap((finding) => {
    const { flow = '', place, code, sentence } = finding;
    let find = finders.get(flow);
    if (!find) finders.set(flow, (find = positionsIn(flow ? (source.flows[flow] ?? '') : source.text)));
    const path = flow ? (source.paths[flow] ?? flow) : source.path;
    const position = find(place);
    const key = `${path} ${position?.line ?? ''} ${position?.column ?? ''} ${code} ${sentence}`;
    if (place && seen.has(key)) return [];
    seen.add(key);
    return [{ ...finding, path: relative('', path) || path, ...position }];
  });
}

/** A finding with the file that it is in, and where. */
export type PlacedFinding = Finding & Partial<Position> & { readonly path: string };

/** So much of a rule is shown around the part that something is about. */
const around = 30;

/** The part of a rule that is to be mended, marked, with a little of what is around it. */
function partOf({ text, from, to }: PlacedFinding): string | undefined {
  if (text === undefined || from === undefined || to === undefined || to <= from) return undefined;
  const isWhole = !text.slice(0, from).trim() && !text.slice(to).trim();
  if (isWhole && to - from < 2 * around) return undefined;
  const before = text.slice(Math.max(0, from - around), from);
  const after = text.slice(to, to + around);
  const marked = `${from > around ? '… ' : ''}${before}»${text.slice(from, to)}«${after}${to + around < text.length ? ' …' : ''}`;
  return marked.replace(/\s+/g, ' ').trim();
}

const marks: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', advice: 'advice' };

/** Prints findings, each with its place, a sentence and how to mend it. */
export function printFindings(findings: readonly Finding[], source: FlowSource, { out, paint }: Terminal): void {
  for (const finding of placed(findings, source)) {
    const { severity, place, sentence, mend, path, line, column } = finding;
    const where = line === undefined ? path : `${path}:${line}:${column!}`;
    const mark = severity === 'advice' ? paint.dim(marks[severity]) : paint.poor(marks[severity]);
    out(`${where}  ${mark}${place ? `  ${place}` : ''}`);
    for (const one of wrap(sentence, 4)) out(one);
    const part = partOf(finding);
    if (part !== undefined) for (const one of wrap(part, 6)) out(one);
    for (const one of wrap(mend, 4)) out(paint.dim(one));
  }
}

/** `2 errors, 1 warning and 3 pieces of advice`. */
export function countFindings(findings: readonly Finding[]): string {
  const count = (severity: Severity): number => findings.filter((one) => one.severity === severity).length;
  const [errors, warnings, advice] = [count('error'), count('warning'), count('advice')];
  return [
    plural(errors, 'error'),
    plural(warnings, 'warning'),
    advice === 1 ? '1 piece of advice' : `${advice} pieces of advice`,
  ].join(', ');
}
