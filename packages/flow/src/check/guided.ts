import { readAnswer } from '../answers/read-answer.js';
import { validateAnswer } from '../answers/validate-answer.js';
import { FlowFault } from '../fault.js';
import { type CalendarDate, dateOfText } from '../feel/calendar.js';
import { FeelError } from '../feel/error.js';
import { textOf } from '../feel/values.js';
import type { Question } from '../flow.js';
import { follow, type Position, routesOf } from '../reach.js';
import type { Flow } from '../read-flow.js';
import { Situation, type StepOptions } from '../situation.js';
import { daysAhead } from './ahead.js';
import type { Given, Stop, Survey } from './explore.js';
import { probesOf } from './probes.js';
import { samplesOf } from './samples.js';
import { answersBeside, thresholdsOf } from './thresholds.js';
import type { World } from './world.js';

/** Answers that lead somewhere, as they are given, and what else they were given with. */
interface Seed {
  readonly answers: ReadonlyMap<string, unknown>;
  readonly options: StepOptions;
  /** Whether days near to today come before others. */
  readonly near?: boolean;
}

/** Answers given, at most. */
const most = 12_000;
/** So often is all of an outcome worked out. */
const mostEnds = 12;

/**
 * Goes where a walk with answers of every kind hasn't come to: along the answers of the
 * flow's tests, with one of them changed at a time to others, among them those at and beside
 * each threshold as it stands there. What leads somewhere new is gone on from likewise.
 */
export function goFurther(world: World, flow: Flow, options: StepOptions, survey: Survey): Survey {
  const { questions, outcomes = {}, tests = [] } = flow.file;
  const [reached, taken, offered] = [new Set(survey.reached), new Set(survey.taken), new Set(survey.offered)];
  const [ledOn, answered, possible] = [new Set(survey.ledOn), new Set(survey.answered), new Set(survey.possible)];
  const stops = [...survey.stops];
  const known = new Set(stops.map(({ error, place }) => `${place} ${String(error)}`));
  const goals = goalsOf(flow);
  const size = (): number => reached.size + taken.size + ledOn.size + offered.size + answered.size + possible.size;
  const isDone = (): boolean =>
    goals.places.every((id) => reached.has(id)) &&
    goals.routes.every((route) => taken.has(route)) &&
    goals.picks.every((pick) => ledOn.has(pick)) &&
    goals.options.every((option) => offered.has(option)) &&
    goals.results.every((id) => possible.has(id));
  const today = dateOfText(options.today);
  const thresholds = thresholdsOf(world);
  const samples = samplesOf(world, today);
  const said = new Map<string, unknown[]>();
  for (const { answers } of tests) {
    for (const [id, answer] of Object.entries(answers)) said.set(id, [...(said.get(id) ?? []), answer]);
  }
  const probes = probesOf(world);
  const situations = new Map<string, Situation>();
  const ends = new Map<string, number>();
  let left = most;

  function situationFor(given: StepOptions): Situation {
    const key = JSON.stringify(given);
    let found = situations.get(key);
    if (!found) situations.set(key, (found = new Situation(flow, given)));
    return found;
  }

  /** Walks from the first question to where it ends, by the first answer that is taken at each. The way, and whether anything is new. */
  function walk({ answers, options: given, near }: Seed): {
    seed: Seed;
    offers: Map<string, unknown[]>;
    isNew: boolean;
  } {
    const before = size();
    const offers = new Map<string, unknown[]>();
    const picked = new Map<string, unknown>();
    const way: Given[] = [];
    const situation = attempt('', [], () => situationFor(given));
    let here: Position | undefined = situation && { id: flow.starts['']!, returns: [] };
    while (here && Object.hasOwn(questions, here.id) && !offers.has(here.id) && left > 0) {
      const question = questions[here.id]!;
      const place = `questions.${here.id}`;
      left--;
      const isAsked =
        !way.length ||
        question.if === undefined ||
        attempt(`${place}.if`, way, () => situation!.holds(question.if!, `${place}.if`));
      if (isAsked === undefined) break;
      here = isAsked ? ask(here, question, situation!) : follow(flow, routesOf(question).at(-1)!, here);
    }
    if (here && Object.hasOwn(outcomes, here.id)) end(here.id, situation!);
    for (const { question } of way) situation!.answer(question, undefined);
    return { seed: { answers: picked, options: given, near }, offers, isNew: size() > before };

    function ask(position: Position, question: Question, at: Situation): Position | undefined {
      const { id } = position;
      reached.add(id);
      const shown = offeredOf(id, question, at);
      const own = answers.has(id) ? [answers.get(id)] : [];
      const beside = answersBeside(
        question,
        thresholds.get(id) ?? [],
        (rule) => quietly(() => at.worth(rule, '')),
        dateOfText(given.today),
      );
      const all = [...own, ...(said.get(id) ?? []), ...beside, ...(question.repeat ? [] : samples.get(id)!)];
      const different = [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
      if (near && question.type === 'date' && !own.length) {
        different.sort((a, b) => daysFrom(today, a) - daysFrom(today, b));
      }
      offers.set(id, different);
      for (const candidate of different) {
        const next = answer(position, shown, candidate, at);
        if (!next) continue;
        picked.set(id, candidate);
        return next;
      }
      return undefined;
    }

    function offeredOf(id: string, question: Question, at: Situation): Question {
      const some = question.options?.filter(({ if: only, value }, index) => {
        const place = `questions.${id}.options.${index}.if`;
        const is = only === undefined || attempt(place, way, () => at.holds(only, place)) === true;
        if (is) offered.add(`${id} ${value}`);
        return is;
      });
      return { ...question, options: some };
    }

    function answer(position: Position, question: Question, candidate: unknown, at: Situation): Position | undefined {
      const { id } = position;
      const place = `questions.${id}`;
      left--;
      const value = attempt(place, way, () => readAnswer(question, candidate, (rule) => at.worth(rule, place)).value);
      if (value === undefined) return undefined;
      at.answer(id, value);
      way.push({ question: id, value });
      const isTaken = attempt(place, way, () => validateAnswer(at, question, value, place))?.length === 0;
      const next = isTaken ? lead(position, question, at) : undefined;
      if (next) for (const one of [value].flat()) ledOn.add(`${id} ${textOf(one)}`);
      else {
        way.pop();
        at.answer(id, undefined);
      }
      return next;
    }

    function lead(position: Position, question: Question, at: Situation): Position | undefined {
      const place = `questions.${position.id}.next`;
      answered.add(position.id);
      for (const [index, route] of routesOf(question).entries()) {
        const there = `${place}.${index}.if`;
        const applies = route.if === undefined || attempt(there, way, () => at.holds(route.if!, there));
        if (applies === undefined) return undefined;
        if (!applies) continue;
        taken.add(`${position.id} ${index}`);
        return follow(flow, route, position);
      }
      return undefined;
    }

    function end(id: string, at: Situation): void {
      reached.add(id);
      const count = (ends.get(id) ?? 0) + 1;
      ends.set(id, count);
      for (const probe of probes.filter(({ outcome }) => outcome === id)) {
        const result = probe.place.startsWith('results.') && !possible.has(probe.place.split('.')[1]!);
        if (count > mostEnds && !result && !near) continue;
        left--;
        const made = attempt(probe.place, way, () => probe.run(at));
        if (made) possible.add(made);
      }
    }
  }

  function quietly<Made>(work: () => Made): Made | undefined {
    try {
      return work();
    } catch (error) {
      if (error instanceof FeelError || error instanceof FlowFault) return undefined;
      throw error;
    }
  }

  /** Works something out; undefined where that can't be done, which is noted. */
  function attempt<Made>(place: string, way: readonly Given[], work: () => Made): Made | undefined {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof FeelError || error instanceof FlowFault)) throw error;
      const at = error instanceof FeelError ? (error.place ?? place) : error.fault.place;
      const stop: Stop = { error, place: at, way: [...way] };
      const key = `${at} ${String(error)}${daysAhead(error, today) ? ' ahead' : ''}`;
      if (at && !known.has(key)) stops.push(stop);
      known.add(key);
      return undefined;
    }
  }

  const queue: Seed[] = [
    ...tests.map(({ today, parameters, rates, answers }) => ({
      answers: new Map(Object.entries(answers)),
      options: { today, parameters, rates: rates ?? options.rates },
    })),
    { answers: new Map(), options },
  ];
  const tried = new Set<string>();
  // Whoever asks today asks about the days around it, and rules may look ahead from there.
  const first = walk({ answers: new Map(), options, near: true });
  for (const [id, candidates] of first.offers) {
    if (!/^(?:radio|yes-no)/.test(questions[id]!.type)) continue;
    for (const candidate of candidates) walk({ answers: new Map([[id, candidate]]), options, near: true });
  }
  for (let seed = queue.shift(); seed && left > 0 && !isDone(); seed = queue.shift()) {
    const base = walk(seed);
    for (const [id, candidates] of base.offers) {
      for (const candidate of candidates) {
        const answers = new Map([...base.seed.answers, [id, candidate]]);
        const key = JSON.stringify([[...answers], seed.options.today]);
        if (tried.has(key) || left <= 0) continue;
        tried.add(key);
        const made = walk({ answers, options: seed.options });
        if (made.isNew) queue.push(made.seed);
      }
    }
  }
  return { ...survey, reached, taken, offered, ledOn, answered, possible, stops };
}

/** How far off an answer is, if it is a day. */
function daysFrom(today: CalendarDate, answer: unknown): number {
  const isDay = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/.test(String(answer));
  return isDay ? Math.abs(dateOfText(String(answer)).dayNumber - today.dayNumber) : 1e9;
}

/** All that there is to come to. */
function goalsOf({ file }: Flow) {
  const { questions, outcomes = {}, results = {} } = file;
  const all = Object.entries(questions);
  const options = all.flatMap(([id, { options: some = [] }]) => some.map(({ value }) => `${id} ${value}`));
  return {
    places: [...Object.keys(questions), ...Object.keys(outcomes)],
    routes: all.flatMap(([id, question]) => routesOf(question).map((_, at) => `${id} ${at}`)),
    picks: options.filter((key) => questions[key.split(' ')[0]!]!.type === 'radio'),
    options,
    results: Object.keys(results),
  };
}
