import { createInterface } from 'node:readline';
import {
  type AtQuestion,
  type Field,
  type Flow,
  ratesMissing,
  type State,
  stepThrough,
  type StepOptions,
} from '@council-kit/flow';
import { conditionInWords } from '@council-kit/flow/graph';
import type { Teller } from '@council-kit/flow/telling';
import { readArguments } from '../arguments.js';
import { exitStatus } from '../command.js';
import type { Terminal } from '../terminal.js';
import { itemName, problemLine } from './answer-line.js';
import type { FlowCommand } from './command.js';
import { explainState } from './explain.js';
import { openFlow, readSource } from './file.js';
import { steppingGiven, steppingOptions, tellerFor, todayHere } from './given.js';
import { type RunWords, runWords } from './run-words.js';
import { printBlocks, printOutcome } from './tell.js';

/** Asks a flow's questions in the terminal. Answers can also come from a file or a pipe, one a line. */
export const run: FlowCommand = async (args, terminal, signal) => {
  const { values, positionals } = readArguments('flow', args, {
    ...steppingOptions,
    why: { type: 'boolean', default: false },
  });
  const flow = openFlow(await readSource(positionals[0]), terminal);
  if (!flow) return exitStatus.failed;
  const stepping = await steppingGiven(flow, values, signal);
  const teller = tellerFor(flow, values.language);
  const lines = createInterface({ input: process.stdin, terminal: false });
  try {
    const next = lines[Symbol.asyncIterator]();
    const read = async (prompt: string): Promise<string | undefined> => {
      process.stdout.write(prompt);
      const stopped = new Promise<never>((_, reject) =>
        signal.addEventListener('abort', () => reject(new Error('Stopped')), { once: true }),
      );
      const { value, done } = await Promise.race([next.next(), stopped]);
      // What is typed in a terminal is there to be seen; what comes from a pipe is not.
      if (!process.stdin.isTTY) terminal.out(done ? '' : value);
      return done ? undefined : value.trim();
    };
    return await converse(flow, stepping, teller, terminal, read, values.why);
  } finally {
    lines.close();
  }
};

type Read = (prompt: string) => Promise<string | undefined>;

/** Thrown where a line says something else than an answer. */
class Turn extends Error {
  readonly to: 'back' | 'quit' | 'ended';
  constructor(to: Turn['to']) {
    super(to);
    this.to = to;
  }
}

async function converse(
  flow: Flow,
  stepping: StepOptions,
  teller: Teller,
  terminal: Terminal,
  read: Read,
  why: boolean,
): Promise<number> {
  const { file } = flow;
  const words = runWords[teller.words.language];
  const { out, paint } = terminal;
  out(paint.bold(teller.text(file.title)));
  if (file.summary !== undefined) out(teller.text(file.summary));
  if (stepping.today !== todayHere()) out(words.preview(teller.date(stepping.today)));
  const missing = ratesMissing(flow, stepping).map(({ details: [name = ''] }) => name);
  if (missing.length) out(paint.poor(words.noRates(missing.join(', '))));
  printBlocks(teller.blocks(file.start?.body, {}), terminal);
  out(paint.dim(words.help));

  let answers: Record<string, unknown> = {};
  for (;;) {
    const state = stepThrough(flow, answers, stepping);
    answers = { ...state.answers };
    if (state.dropped.length) {
      out(
        words.dropped(state.dropped.map((id) => teller.line(file.questions[id]!.title, state.facts) || id).join(', ')),
      );
    }
    if (state.at.kind !== 'question') {
      out('');
      printOutcome(flow, state, teller, words, terminal);
      if (why) explainState(flow, state, stepping, teller, terminal);
      return state.at.kind === 'outcome' ? exitStatus.well : exitStatus.warnings;
    }
    const { at } = state;
    try {
      answers[at.id] = await ask(flow, at, state, teller, words, terminal, read);
    } catch (error) {
      if (!(error instanceof Turn)) throw error;
      if (error.to === 'quit') return exitStatus.well;
      if (error.to === 'ended') {
        terminal.err(words.ended);
        return exitStatus.warnings;
      }
      const before = state.path.at(-1)?.question;
      if (before === undefined) out(words.first);
      else answers[before] = undefined;
      if (at.problems) answers[at.id] = undefined;
    }
  }
}

async function ask(
  { file }: Flow,
  at: AtQuestion,
  { facts }: State,
  teller: Teller,
  words: RunWords,
  terminal: Terminal,
  readLine: Read,
): Promise<unknown> {
  const { out, paint } = terminal;
  const question = file.questions[at.id]!;
  const read = async (prompt: string): Promise<string> => {
    const line = await readLine(prompt);
    if (line === undefined) throw new Turn('ended');
    if (words.back.test(line)) throw new Turn('back');
    if (words.quit.test(line)) throw new Turn('quit');
    return line;
  };
  out('');
  for (const problem of at.problems ?? []) out(paint.poor(problemLine(problem, question, teller, facts)));
  out(paint.bold(teller.line(question.title, facts)));
  if (question.if !== undefined) {
    const condition = conditionInWords(question.if, file, teller.words.language);
    out(paint.dim(words.askedIf(teller.line(condition, facts) || condition)));
  }
  printBlocks(teller.blocks(question.body, facts), terminal);
  if (!question.repeat) return field(question, at.options);
  const items: unknown[] = [];
  const { min = 1, max = 20, add } = question.repeat;
  const another = words.another(add === undefined ? '' : teller.text(add));
  const exactly = at.times;
  const one = { ...question, repeat: undefined };
  while (items.length < (exactly ?? max)) {
    if (exactly === undefined && items.length >= min && !words.says.test(await read(`${another} > `))) break;
    out(paint.bold(itemName(question, items.length, teller)));
    items.push(await field(one, at.options));
  }
  return items;

  async function field(asked: Field, offered?: readonly string[]): Promise<unknown> {
    const hint = teller.line(asked.hint, facts);
    if (hint) out(paint.dim(hint));
    if (asked.type === 'group') {
      const record: Record<string, unknown> = {};
      for (const [name, inner] of Object.entries(asked.fields ?? {})) {
        out(`${teller.line(inner.title, facts)}${inner.optional ? ` (${words.optional})` : ''}`);
        record[name] = await field(inner);
      }
      return record;
    }
    if (asked.type === 'address') {
      const record: Record<string, unknown> = {};
      for (const [name, label] of Object.entries(words.parts)) record[name] = await read(`${label} > `);
      return record;
    }
    const options = (asked.options ?? []).filter(({ value }) => !offered || offered.includes(value));
    options.forEach(({ label, hint: more }, index) => {
      const said = teller.line(more, facts);
      out(`  ${index + 1}. ${teller.line(label, facts)}${said ? paint.dim(` (${said})`) : ''}`);
    });
    const [yes, no, dontKnow] = teller.yesNo(asked, facts);
    const choices = { 'yes-no': `${yes} / ${no}`, 'yes-no-dont-know': `${yes} / ${no} / ${dontKnow}` }[
      asked.type as 'yes-no'
    ];
    if (choices) out(`  ${choices}`);
    if (asked.type === 'checkboxes') out(paint.dim(`  ${words.several}`));
    if (asked.type === 'salary')
      out(
        paint.dim(
          `  ${(asked.periods ?? (['week', 'month', 'year'] as const)).map((period) => teller.period(period)).join(' / ')}`,
        ),
      );
    const typed = await read('> ');
    if (choices)
      return (
        { [yes.toLowerCase()]: 'yes', [no.toLowerCase()]: 'no', [dontKnow.toLowerCase()]: "don't know" }[
          typed.toLowerCase()
        ] ?? typed
      );
    if (asked.type === 'salary') return salaryOf(typed, asked, teller);
    if (!options.length) return typed;
    const picked = (text: string): string => {
      const low = text.toLowerCase();
      const option =
        options.find(({ value }) => value.toLowerCase() === low) ??
        options.find(({ label }) => teller.line(label, facts).toLowerCase() === low) ??
        (/^\d+$/.test(text) ? options[Number(text) - 1] : undefined);
      return option ? option.value : text;
    };
    if (asked.type !== 'checkboxes') return picked(typed);
    // A label may have a comma of its own.
    const whole = picked(typed);
    return whole === typed && typed.includes(',')
      ? typed.split(',').map((part) => picked(part.trim()))
      : typed
        ? [whole]
        : '';
  }
}

/** `500 y mis`: an amount with its period as the language says it. */
function salaryOf(typed: string, { periods = ['week', 'month', 'year'] }: Field, teller: Teller): unknown {
  const period = periods.find((one) => typed.toLowerCase().endsWith(teller.period(one).toLowerCase()));
  return period ? { amount: typed.slice(0, -teller.period(period).length).trim(), period } : typed;
}
