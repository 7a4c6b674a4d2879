import type { FlowFile, FlowTest } from '../flow.js';
import { withShared } from '../shared.js';
import { wholeTests } from '../whole-tests.js';
import { nearest } from '../feel/check/nearest.js';
import { fileShape } from './file-shape.js';
import { collectFindings, type Findings, quoted } from './finding.js';
import { isRecord } from './shapes.js';
import { otherThanFlow, unreadable } from './unreadable.js';

/** The largest of the example flows has 80,000. */
const mostCharacters = 2_000_000;

/** A file with the parts of the flows that it uses. */
export interface Gathered {
  readonly file: FlowFile;
  /** The first question of each flow, by its id; that of the file itself has an empty one. */
  readonly starts: Readonly<Record<string, string>>;
  /** The flow that a part comes from, where that isn't the file itself: `questions.age` → `household`. */
  readonly owners: ReadonlyMap<string, string>;
}

/** What a finding says of the flow that it is in: nothing, if that is the file itself. */
const whose = (flow: string): { flow?: string } => (flow ? { flow } : {});

/** Parts that flows share by name. */
const shared = ['parameters', 'rates', 'tables', 'values', 'questions', 'results', 'outcomes'] as const;

/**
 * Looks at the form of a file and of the flows that it uses, and puts them together.
 *
 * @param parse makes data of text
 * @returns nothing where there is too much wrong with the form for a look at the rules
 */
export function gather(
  source: unknown,
  flows: Readonly<Record<string, unknown>>,
  parse: (text: string) => unknown,
  findings: Findings,
): Gathered | undefined {
  const merged: Record<string, Record<string, unknown>> = {};
  const starts: Record<string, string> = {};
  const owners = new Map<string, string>();
  let own: FlowFile | undefined;
  let whole = true;

  function read(given: unknown, flow: string): Record<string, unknown> | undefined {
    const none = (sentence: string): Record<string, unknown> | undefined => {
      const mend = 'A flow begins with "format: 1", and has an "id", a "title" and "questions".';
      findings.error('not-a-flow', '', sentence, mend, whose(flow));
      return undefined;
    };
    let data = given;
    if (typeof given === 'string') {
      if (given.length > mostCharacters) {
        return none(`This file is too large for a flow: ${Math.round(given.length / 1e6)} million characters.`);
      }
      const other = otherThanFlow(given);
      if (other) return none(`This is not a flow. It looks like ${other}.`);
      if (!given.trim()) return none('The file is empty.');
      try {
        data = parse(given);
      } catch (error) {
        const { sentence, mend } = unreadable(error, given);
        findings.error('unreadable', '', sentence, mend, whose(flow));
        return undefined;
      }
    }
    if (isRecord(data) && (data.questions !== undefined || data.format !== undefined)) return data;
    return none(Array.isArray(data) ? 'This is a list, not a flow.' : 'This is not a flow.');
  }

  function take(given: unknown, id: string, ancestors: readonly string[]): void {
    const written = read(given, id);
    for (const name of unusedIn(written)) {
      const sentence = `What is shared as ${quoted(name)} is never used.`;
      findings.warning('unused', `shared.${name}`, sentence, 'Use it, or take it out.', whose(id));
    }
    const data =
      written &&
      withShared(written, (name) => {
        const mend = 'Write it under "shared", or mend the name.';
        findings.error(
          'use-unknown',
          'shared',
          `There is nothing shared that is called ${quoted(name)}.`,
          mend,
          whose(id),
        );
      });
    if (!data) {
      whole = false;
      return;
    }
    const mine = collectFindings();
    fileShape(data, '', mine);
    for (const { code, place, sentence, mend } of mine.all) findings.error(code, place, sentence, mend, whose(id));
    if (mine.all.some(({ code }) => code !== 'member-unknown') || !Object.keys(data.questions as object).length) {
      if (!mine.all.length)
        findings.error('not-a-flow', 'questions', 'There are no questions.', 'Write the first question.', whose(id));
      whole = false;
      return;
    }
    const file = data as unknown as FlowFile;
    if (!id) own = { ...file, ...(file.tests && { tests: testsOf(file.tests, findings) }) };
    starts[id] = file.start?.goto ?? Object.keys(file.questions)[0]!;
    for (const part of shared) {
      const into = (merged[part] ??= {});
      for (const [name, value] of Object.entries(file[part] ?? {})) {
        if (Object.hasOwn(into, name)) {
          const sentence = `${quoted(name)} is in ${part} twice: in this flow and in another that is used with it.`;
          findings.error('twice', `${part}.${name}`, sentence, 'Give one of them another name.', whose(id));
        }
        Object.defineProperty(into, name, { value, enumerable: true, configurable: true, writable: true });
        if (id) owners.set(`${part}.${name}`, id);
      }
    }
    (file.flows ?? []).forEach((used, at) => {
      if (ancestors.includes(used)) {
        const sentence = `The flow ${quoted(used)} uses itself, by way of ${[...ancestors, used].map(quoted).join(', ')}.`;
        findings.error('circle', `flows.${at}`, sentence, 'Take one of them out.', whose(id));
      } else if (!Object.hasOwn(flows, used)) {
        const mend = 'Put its file beside this one, or mend the id.';
        findings.error('flow-unknown', `flows.${at}`, `There is no flow ${quoted(used)}.`, mend, whose(id));
        whole = false;
      } else if (!Object.hasOwn(starts, used)) take(flows[used], used, [...ancestors, used]);
    });
  }

  take(source, '', []);
  return whole && own ? { file: { ...own, ...merged } as FlowFile, starts, owners } : undefined;
}

/** The tests with what they have of others. */
function testsOf(tests: readonly FlowTest[], findings: Findings): readonly FlowTest[] {
  const [whole, lacking] = wholeTests(tests);
  const names = tests.map(({ name }) => name);
  for (const { at, like } of lacking) {
    const near = names.includes(like) ? undefined : nearest(like, names);
    const sentence = names.includes(like)
      ? `The test ${quoted(names[at]!)} leads back to itself by way of "like".`
      : `There is no test ${quoted(like)} for this one to be like.`;
    const mend = near
      ? `Did you mean ${quoted(near)}?`
      : 'Name a test that says its answers itself, or is like one that does.';
    findings.error('like', `tests.${at}.like`, sentence, mend);
  }
  return whole;
}

/** Names of what is shared that nothing uses. */
function unusedIn(file: Record<string, unknown> | undefined): string[] {
  const { shared } = file ?? {};
  if (!isRecord(shared)) return [];
  const text = JSON.stringify(file);
  return Object.keys(shared).filter((name) => !text.includes(`"use":${JSON.stringify(name)}`));
}
