import type { FlowFile } from '../flow.js';
import { fileShape } from './file-shape.js';
import { collectFindings, type Findings, quoted } from './finding.js';
import { isRecord } from './shapes.js';

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
    let data = given;
    try {
      data = typeof given === 'string' ? parse(given) : given;
    } catch (error) {
      const sentence = `The file can't be read: ${error instanceof Error ? error.message : String(error)}`;
      findings.error('unreadable', '', sentence, 'Mend this first: nothing else can be looked at.', whose(flow));
      return undefined;
    }
    if (isRecord(data) && (data.questions !== undefined || data.format !== undefined)) return data;
    const mend = 'A flow begins with "format: 1", and has an "id", a "title" and "questions".';
    findings.error('not-a-flow', '', 'This is not a flow.', mend, whose(flow));
    return undefined;
  }

  function take(given: unknown, id: string, ancestors: readonly string[]): void {
    const data = read(given, id);
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
    if (!id) own = file;
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
