import { Conversation } from './conversation.js';
import type { Question } from './flow.js';
import { outcomeOf } from './outcome.js';
import type { Flow } from './read-flow.js';
import type { StepOptions } from './situation.js';
import type { AtOutcome, Failed, Problem, Step } from './state.js';
import { faultOf } from './step-through.js';

export interface EveryPathOptions extends StepOptions {
  /** Answers to try for a question: all that it offers, unless it is said. Where there are none, the path ends there. */
  answersFor?: (question: Question, id: string) => readonly unknown[];
  /** No more paths than this: 100,000 unless it is said. */
  most?: number;
}

/** One way through a flow, from the first question to where it ends. */
export interface Path {
  /** What was asked and answered, in order. Only good until the next path. */
  readonly steps: ReadonlyMap<string, Step>;
  /** Where it ends. `refused` is an answer that the flow doesn't take; `open` a question that has no answers to try. */
  readonly end:
    | AtOutcome
    | Failed
    | { readonly kind: 'refused'; readonly id: string; readonly given: unknown; readonly problems: readonly Problem[] }
    | { readonly kind: 'open'; readonly id: string };
}

/**
 * Goes every way through a flow, one after another, and works each out to its end.
 *
 * @returns whether that was all of them
 */
export function everyPath(flow: Flow, options: EveryPathOptions, visit: (path: Path) => void): boolean {
  const { answersFor = offeredAnswers, most = 100_000 } = options;
  const conversation = new Conversation(flow, options);
  const { outcomes = {} } = flow.file;
  const steps = conversation.path;
  /** The questions that one is at, each with the answers still to be tried. */
  const ahead: { question: Question; answers: unknown[] }[] = [];
  let count = 0;

  const end = (at: Path['end']): void => {
    count++;
    visit({ steps, end: at });
  };

  /** Does something; where it fails, the path ends there. */
  function orFail<Made>(work: () => Made): Made | undefined {
    try {
      return work();
    } catch (error) {
      end({ kind: 'failed', id: conversation.here.id, fault: faultOf(error) });
      return undefined;
    }
  }

  /** Arrives at a place: an outcome ends the path, a question has answers to try. */
  function arrive(): void {
    const { id } = conversation.here;
    if (Object.hasOwn(outcomes, id)) {
      const outcome = orFail(() => outcomeOf(conversation.situation, id, outcomes[id]!));
      if (outcome) end(outcome[0]);
      conversation.back();
      return;
    }
    const question = orFail(() => conversation.question);
    if (!question) {
      conversation.back();
      return;
    }
    const answers = [...answersFor(question, id)].reverse();
    if (!answers.length) end({ kind: 'open', id });
    ahead.push({ question, answers });
  }

  arrive();
  for (let here = ahead.at(-1); here && count < most; here = ahead.at(-1)) {
    const { question, answers } = here;
    if (!answers.length) {
      ahead.pop();
      conversation.back();
      continue;
    }
    const given = answers.pop();
    const { id } = conversation.here;
    const problems = orFail(() => conversation.take(question, given));
    if (!problems) conversation.situation.answer(id, undefined);
    else if (problems.length) end({ kind: 'refused', id, given, problems });
    else arrive();
  }
  return !ahead.length;
}

/** What a question offers to pick; each box of several by itself, and none where that is allowed. */
export function offeredAnswers({ type, options = [], optional }: Question): readonly unknown[] {
  const values = options.map(({ value }) => value);
  if (/^yes-no/.test(type)) return ['yes', 'no', ...(type === 'yes-no' ? [] : ['dont-know'])];
  return /^(?:radio|checkboxes|country)$/.test(type) ? [...values, ...(optional ? [''] : [])] : [];
}
