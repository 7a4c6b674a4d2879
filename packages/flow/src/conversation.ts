import type { FeelError } from './feel/error.js';
import { toJson } from './feel/json.js';
import { readPlainAnswer } from './answers/understand.js';
import { validate } from './answers/validate.js';
import { FlowFault } from './fault.js';
import type { Field, Question, Rule } from './flow.js';
import { follow, type Position, routesOf } from './reach.js';
import type { Flow } from './read-flow.js';
import { Situation, type StepOptions } from './situation.js';
import type { Problem, Step } from './state.js';

/** A flow on its way from question to question. It can be led on by an answer, and back again. */
export class Conversation {
  readonly situation: Situation;
  readonly path = new Map<string, Step>();
  here: Position;
  readonly #flow: Flow;
  readonly #before: Position[] = [];
  /** Why one can't go on from here, whatever is answered. */
  #fault: FlowFault | FeelError | undefined;

  constructor(flow: Flow, options: StepOptions) {
    this.#flow = flow;
    this.situation = new Situation(flow, options);
    this.here = { id: flow.starts['']!, returns: [] };
  }

  /**
   * The question that one has come to, with those options that are offered.
   *
   * @throws FlowFault `nowhere`, `loop`; and what rules throw
   */
  get question(): Question {
    const { id } = this.here;
    const { questions } = this.#flow.file;
    const place = `questions.${id}`;
    if (!Object.hasOwn(questions, id)) throw new FlowFault('nowhere', place);
    if (this.path.has(id)) throw new FlowFault('loop', place);
    if (this.#fault) throw this.#fault;
    return this.#offered(questions[id]!, place) as Question;
  }

  /**
   * Takes the answer to a question, and goes on.
   *
   * @returns what is wrong with the answer, where it isn't taken
   * @throws FlowFault `nowhere`; and what rules throw
   */
  take(question: Question, given: unknown): readonly Problem[] {
    const { id } = this.here;
    const place = `questions.${id}`;
    const { situation } = this;
    const { rest } = this.#flow;
    const worth = (rule: Rule) => situation.worth(rule, place);
    const read = (rest?.readAnswer ?? readPlainAnswer)(question, given, worth);
    if (read.problems) return read.problems;
    situation.answer(id, read.value);
    const problems = (rest?.validateAnswer ?? validate)(situation, question, read.value, place);
    if (problems.length) {
      situation.answer(id, undefined);
      return problems;
    }
    const routes = routesOf(question);
    const [route, because] = situation.noting(() =>
      routes.findIndex((one, at) => one.if === undefined || situation.holds(one.if, `${place}.next.${at}.if`)),
    );
    const leads = routes[route] && follow(this.#flow, routes[route], this.here);
    if (!leads) throw new FlowFault('nowhere', place);
    const [to, skipped, fault] = rest?.withoutLeftOut(situation, leads) ?? [leads, []];
    this.path.set(id, { question: id, given, value: toJson(read.value), route, to: to.id, because, skipped });
    this.#before.push(this.here);
    this.here = to;
    this.#fault = fault;
    return [];
  }

  /** Takes the last answer back. */
  back(): void {
    this.here = this.#before.pop() ?? this.here;
    this.#fault = undefined;
    this.path.delete(this.here.id);
    this.situation.answer(this.here.id, undefined);
  }

  #offered(field: Field, place: string): Field {
    const { options, fields } = field;
    const inner = Object.entries(fields ?? {}).map(([name, one]) => [name, this.#offered(one, place)]);
    return {
      ...field,
      options: options?.filter(({ if: only }) => only === undefined || this.situation.holds(only, place)),
      fields: fields && (Object.fromEntries(inner) as Field['fields']),
    };
  }
}
