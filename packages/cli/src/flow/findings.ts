import { relative } from 'node:path';
import type { Finding, Severity } from '@council-kit/flow/check';
import { isCollection, isPair, isScalar, LineCounter, parseDocument } from 'yaml';
import { type Terminal, wrap } from '../terminal.js';
import { plural } from '../words.js';
import type { FlowSource } from './file.js';

/** Where something stands in a file, from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Finds places in the text of a flow's file: `questions.income.next.0.if`. Undefined where the text can't be read. */
export function positionsIn(text: string): (place: string) => Position | undefined {
  const lines = new LineCounter();
  let read: ReturnType<typeof parseDocument> | undefined;
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  return (place) => {
    // A text in which nothing is found needn't be read.
    const document = (read ??= parseDocument(text, { version: '1.2', schema: 'core', lineCounter: lines }));
    const [fault] = document.errors;
    if (fault) return at(fault.pos[0]);
    let node: unknown = document.contents;
    let found: number | undefined;
    for (const name of place ? place.split('.') : []) {
      if (!isCollection(node)) break;
      // Where a part is missing, the nearest one around it is the place.
      const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === name);
      const item = isPair(pair) ? pair.value : node.items[Number(name)];
      const key = isPair(pair) && isScalar(pair.key) ? pair.key : item;
      const range = (key as { range?: [number, number, number] } | undefined)?.range;
      if (!range) break;
      found = range[0];
      node = item;
    }
    return at(found ?? 0);
  };
}

/** A finding with the file that it is in, and where. */
export type PlacedFinding = Finding & Partial<Position> & { readonly path: string };

/** Findings with the files that they are in, which may be others that the flow uses, and where they are in those. */
export function placed(findings: readonly Finding[], source: FlowSource): PlacedFinding[] {
  const finders = new Map<string, ReturnType<typeof positionsIn>>();
  return findings.map((finding) => {
    const { flow = '', place } = finding;
    let find = finders.get(flow);
    if (!find) finders.set(flow, (find = positionsIn(flow ? (source.flows[flow] ?? '') : source.text)));
    const path = flow ? (source.paths[flow] ?? flow) : source.path;
    return { ...finding, path: relative('', path) || path, ...find(place) };
  });
}

const marks: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', advice: 'advice' };

/** Prints findings, each with its place, a sentence and how to mend it. */
export function printFindings(findings: readonly Finding[], source: FlowSource, { out, paint }: Terminal): void {
  for (const { severity, place, sentence, mend, path, line, column } of placed(findings, source)) {
    const where = line === undefined ? path : `${path}:${line}:${column!}`;
    const mark = severity === 'advice' ? paint.dim(marks[severity]) : paint.poor(marks[severity]);
    out(`${where}  ${mark}${place ? `  ${place}` : ''}`);
    for (const one of wrap(sentence, 4)) out(one);
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
