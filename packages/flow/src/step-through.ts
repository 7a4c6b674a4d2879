import { dateOfText } from './feel/calendar.js';
import { FeelError } from './feel/error.js';
import { isBlank } from './answers/given.js';
import { errorOf } from './answers/validate.js';
import { Conversation } from './conversation.js';
import { factsOf } from './facts.js';
import { FlowFault } from './fault.js';
import { outcomeOf } from './outcome.js';
import { reachable } from './reach.js';
import type { Flow } from './read-flow.js';
import type { StepOptions } from './situation.js';
import type { Answers, AtQuestion, Fault, State } from './state.js';

/** Where one has come to, and what the words there need. */
type Arrival = Pick<State, 'at' | 'facts'>;

/**
 * Takes the answers there are, and says where they lead: to the next question, to an
 * outcome, or to a stop and why the flow can't go on. The same answers always lead to
 * the same place, in whatever order they were given. Nothing is thrown for what the
 * answers, the rates or the flow may be.
 *
 * @throws FeelError `date` or `day` for a `today` that is no date
 */
export function stepThrough(flow: Flow, answers: Answers, options: StepOptions): State {
  const today = dateOfText(options.today).toString();
  const conversation = new Conversation(flow, options);
  const given = new Map(Object.entries(answers).filter(([, answer]) => answer != null));
  const unknown = [...given.keys()].filter((id) => !Object.hasOwn(flow.file.questions, id));
  for (const id of unknown) given.delete(id);
  const { at, facts } = arrive(flow, conversation, given);
  const ahead = reachable(flow, conversation.here);
  const { path } = conversation;
  const dropped = at.kind === 'failed' ? [] : [...given.keys()].filter((id) => !path.has(id) && !ahead.has(id));
  for (const id of dropped) given.delete(id);
  const kept = Object.fromEntries(given);
  return {
    flow: flow.file.id,
    today,
    path: [...path.values()],
    at,
    answers: kept,
    dropped,
    ...(unknown.length && { unknown }),
    facts,
  };
}

function arrive(flow: Flow, conversation: Conversation, given: ReadonlyMap<string, unknown>): Arrival {
  try {
    for (;;) {
      const end = endOf(flow, conversation) ?? atQuestion(flow, conversation, given);
      if (end) return end;
    }
  } catch (error) {
    return { at: { kind: 'failed', id: conversation.here.id, fault: faultOf(error) }, facts: {} };
  }
}

function endOf({ file: { outcomes } }: Flow, { here: { id }, situation }: Conversation): Arrival | undefined {
  if (!outcomes || !Object.hasOwn(outcomes, id)) return undefined;
  const [at, facts] = outcomeOf(situation, id, outcomes[id]!);
  return { at, facts };
}

/** Asks a question: nothing where its answer leads on. */
function atQuestion(flow: Flow, conversation: Conversation, given: ReadonlyMap<string, unknown>): Arrival | undefined {
  const { here, situation, question } = conversation;
  const { id } = here;
  const place = `questions.${id}`;
  const answer = given.get(id);
  const found = answer === undefined ? undefined : conversation.take(question, answer);
  if (found && !found.length) return undefined;
  const times = question.repeat?.times;
  // Of so many answers some are there, with nothing wrong in them: the others are still asked for.
  const isBegun = times !== undefined && found?.length === 1 && !found[0]!.part.length && found[0]!.code === 'few';
  const problems = isBegun && !isBlank(answer) ? undefined : found;
  const { start, questions } = flow.file;
  // Whoever shows the page before the first question fills in its words too.
  const before = !conversation.path.size && start ? factsOf(situation, start, 'start', situation, true) : {};
  const facts = { ...before, ...factsOf(situation, questions[id]!, place) };
  for (const problem of problems ?? []) {
    Object.assign(facts, factsOf(situation, [errorOf(question, problem)], place, situation, true));
  }
  const at: AtQuestion = {
    kind: 'question',
    id,
    ...(question.options && { options: question.options.map(({ value }) => value) }),
    ...(times !== undefined && { times: Number(situation.worth(times, `${place}.repeat.times`)) }),
    ...(found && { given: answer }),
    ...(problems && { problems }),
  };
  return { at, facts };
}

/**
 * What went wrong, in a form that can be told.
 *
 * @throws what is neither a fault of a flow nor of a rule
 */
export function faultOf(error: unknown): Fault {
  if (error instanceof FlowFault) return error.fault;
  if (!(error instanceof FeelError)) throw error;
  const { code, details, place = '', rule, from, to } = error;
  return { code, details, place, ...(rule !== undefined && { rule, from, to }) };
}
