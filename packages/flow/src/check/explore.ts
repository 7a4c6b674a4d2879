import { readAnswer } from '../answers/read-answer.js';
import { validateAnswer } from '../answers/validate-answer.js';
import { factsOf } from '../facts.js';
import { FlowFault } from '../fault.js';
import { dateOfText } from '../feel/calendar.js';
import { FeelError } from '../feel/error.js';
import type { FeelValue } from '../feel/values.js';
import type { Question } from '../flow.js';
import { follow, type Position, reachable, routesOf } from '../reach.js';
import type { Flow } from '../read-flow.js';
import type { StepOptions } from '../situation.js';
import { daysAhead } from './ahead.js';
import { groupsOf, type Probe, probesOf } from './probes.js';
import { repeated, samplesOf } from './samples.js';
import { WatchedSituation } from './watched.js';
import type { World } from './world.js';

/** One answer on the way somewhere. */
export interface Given {
  readonly question: string;
  readonly value: FeelValue;
}

/** Something that can't be worked out, and the answers that lead there. */
export interface Stop {
  readonly error: FeelError | FlowFault;
  readonly place: string;
  readonly way: readonly Given[];
}

/** What came of walking through a flow with answers of every kind. */
export interface Survey {
  /** Questions and outcomes that were come to. */
  readonly reached: ReadonlySet<string>;
  /** Routes that were taken, as `question route`. */
  readonly taken: ReadonlySet<string>;
  /** Options that were offered, and those that led on, as `question value`. */
  readonly offered: ReadonlySet<string>;
  readonly ledOn: ReadonlySet<string>;
  /** Questions of which some answer was taken. */
  readonly answered: ReadonlySet<string>;
  /** Results that were likely, or for which more had to be known. */
  readonly possible: ReadonlySet<string>;
  /** What decision tables were asked about, as `kindsOf` tells it apart. */
  readonly inputs: ReadonlyMap<string, ReadonlySet<string>>;
  readonly stops: readonly Stop[];
  readonly loops: ReadonlyMap<string, readonly Given[]>;
  /** Whether every combination that can make a difference was tried. Otherwise some were, picked at random. */
  readonly complete: boolean;
  /** How many answers were given, and figures, results and texts worked out. */
  readonly steps: number;
}

/** Steps at most, for one group of rules and for all of them. */
const mostInOneWalk = 7000;
const mostInAll = 30_000;
/** Walks at random where that isn't enough. */
const randomWalks = 200;

/**
 * Walks through a flow with answers of every kind, and works out everything on the way.
 * Ways are walked together from where nothing that comes later can tell them apart, and
 * rules that hang on different answers are tried one group at a time: so all of the
 * 12,096 paths of a flow of fourteen questions are covered in a few thousand steps.
 */
export function explore(world: World, flow: Flow, options: StepOptions): Survey {
  const situation = new WatchedSituation(flow, options);
  const { questions, outcomes = {} } = flow.file;
  const today = dateOfText(options.today);
  const samples = samplesOf(world, today);
  const reached = new Set<string>();
  const taken = new Set<string>();
  const offered = new Set<string>();
  const ledOn = new Set<string>();
  const answered = new Set<string>();
  const possible = new Set<string>();
  const stops = new Map<string, Stop>();
  const loops = new Map<string, readonly Given[]>();
  const way: (Given & { readonly sample: number })[] = [];
  const onWay = new Map<string, number>();
  const ahead = new Map<string, ReadonlySet<string>>();
  const asking = questionsAsked(world);
  const wordy = new Set(world.rules.flatMap(({ moment }) => (moment.when === 'asking' ? [moment.question] : [])));
  for (const { moment, inserted } of world.texts)
    if (moment.when === 'asking' && inserted.length) wordy.add(moment.question);
  /** Questions whose answers can't be read without working something out. */
  const limited = new Set(
    Object.keys(questions).filter(
      (id) =>
        questions[id]!.repeat ||
        world.rules.some(({ place }) => place.startsWith(`questions.${id}.`) && /\.(?:min|max)$/.test(place)),
    ),
  );
  /** Questions with validations. */
  const held = new Set(
    world.rules.flatMap(({ place, moment }) =>
      'question' in moment && place.endsWith('.valid') ? [moment.question] : [],
    ),
  );
  const reads = new Map<string, readonly (FeelValue | undefined)[]>();
  const needed = new Set([...asking.values()].flatMap((some) => [...some]));
  /** Questions whose answers only matter at the end. */
  const isAside = new Set(
    Object.keys(questions).filter((id) => routesOf(questions[id]!).length === 1 && !needed.has(id)),
  );
  let steps = 0;
  let complete = true;
  let seed = 1;

  const random = (): number => (seed = (seed * 48_271) % 2_147_483_647);
  const keyOf = ({ id, returns }: Position): string => [id, ...returns].join(' ');
  const aheadOf = (position: Position): ReadonlySet<string> => {
    const key = keyOf(position);
    let found = ahead.get(key);
    if (!found) ahead.set(key, (found = reachable(flow, position)));
    return found;
  };

  /** Works something out; undefined where that can't be done, which is noted. */
  function attempt<Made>(place: string, work: () => Made): Made | undefined {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof FeelError || error instanceof FlowFault)) throw error;
      const at = error instanceof FeelError ? (error.place ?? place) : error.fault.place;
      const rule = error instanceof FeelError ? error.rule : '';
      const key = `${at} ${rule ?? ''}${daysAhead(error, today) ? ' ahead' : ''}`;
      if (!stops.has(key))
        stops.set(key, { error, place: at, way: way.map(({ question, value }) => ({ question, value })) });
      return undefined;
    }
  }

  /** Walks on from every question, trying every answer, or one at random. */
  function walk(
    probes: readonly Probe[],
    watched: ReadonlySet<string>,
    limit: number,
    kind: 'first' | 'next' | 'random',
  ): boolean {
    const isRandom = kind === 'random';
    const seen = new Set<string>();
    const probed = new Set<string>();
    const live = new Map<string, readonly string[]>();
    let left = limit;

    /** What can be told apart from here on. */
    function stateOf(position: Position): string {
      const key = keyOf(position);
      let names = live.get(key);
      if (!names) {
        const wanted = new Set(watched);
        for (const id of aheadOf(position)) {
          for (const question of asking.get(id) ?? []) wanted.add(question);
          // A question that may come again must not have come before.
          if (Object.hasOwn(questions, id) && isCyclic(id)) wanted.add(id);
        }
        live.set(key, (names = [...wanted]));
      }
      return `${key}|${answersTo(names)}`;
    }

    /** Which answers were given to some questions, as a text that tells them apart. */
    function answersTo(names: readonly string[]): string {
      let key = '';
      for (const name of names) key += `${onWay.get(name) ?? ''},`;
      return key;
    }

    function isCyclic(id: string): boolean {
      const routes = routesOf(questions[id]!);
      return routes.some((route) => {
        const there = follow(flow, route, { id, returns: [] });
        return there && aheadOf(there).has(id);
      });
    }

    function arrive(position: Position): void {
      const { id } = position;
      const only = Object.hasOwn(questions, id) ? questions[id]!.if : undefined;
      if (only !== undefined && !onWay.has(id)) {
        const there = `questions.${id}.if`;
        const isAsked = attempt(there, () => situation.holds(only, there));
        if (isAsked === false) passBy(position);
        if (!isAsked) return;
      }
      reached.add(id);
      if (Object.hasOwn(outcomes, id)) {
        end(position);
        return;
      }
      if (!Object.hasOwn(questions, id)) return;
      if (onWay.has(id)) {
        if (!loops.has(id)) loops.set(id, way.slice(way.findIndex(({ question }) => question === id)));
        return;
      }
      if (!isRandom) {
        const state = stateOf(position);
        if (seen.has(state)) return;
        seen.add(state);
      }
      if (left <= 0) return;
      ask(position, questions[id]!);
    }

    /** Goes on from a question that isn't asked. */
    function passBy(position: Position): void {
      const next = follow(flow, routesOf(questions[position.id]!).at(-1)!, position);
      if (next && left-- > 0) arrive(next);
    }

    function ask(position: Position, question: Question): void {
      const { id } = position;
      const place = `questions.${id}`;
      if (wordy.has(id)) attempt(place, () => factsOf(situation, { ...question, validate: [] }, place));
      const shown = { ...question, options: offeredOf(id, question) };
      const { repeat } = question;
      const times =
        repeat?.times === undefined
          ? undefined
          : attempt(place, () => situation.worth(repeat.times!, `${place}.repeat.times`));
      const own = samples.get(id)!;
      if (!wordy.has(id) && !limited.has(id) && !reads.has(id)) {
        reads.set(
          id,
          own.map((given) => readAnswer(question, given).value),
        );
      }
      const answers =
        repeat && own.length ? repeated(own, repeat.min ?? 1, times === undefined ? undefined : Number(times)) : own;
      const first = isRandom ? random() % Math.max(1, answers.length) : 0;
      for (let count = 0; count < answers.length; count++) {
        const sample = (first + count) % answers.length;
        const went = answer(position, shown, answers[sample], sample);
        if (went && (isRandom || (kind === 'next' && !watched.has(id) && isAside.has(id)))) return;
      }
    }

    function offeredOf(id: string, { options }: Question): Question['options'] {
      return options?.filter(({ if: only, value }, at) => {
        const place = `questions.${id}.options.${at}.if`;
        const is = only === undefined || attempt(place, () => situation.holds(only, place)) !== false;
        if (is) offered.add(`${id} ${value}`);
        return is;
      });
    }

    /** Whether an answer is taken, and leads on. */
    function answer(position: Position, question: Question, given: unknown, sample: number): boolean {
      const { id } = position;
      const place = `questions.${id}`;
      left--;
      steps++;
      const known = reads.get(id);
      const value = known
        ? known[sample]
        : attempt(place, () => readAnswer(question, given, (rule) => situation.worth(rule, place)).value);
      if (value === undefined) return false;
      situation.answer(id, value);
      way.push({ question: id, value, sample });
      onWay.set(id, sample);
      const unmet = held.has(id) ? attempt(place, () => validateAnswer(situation, question, value, place)) : [];
      const went = unmet?.length === 0 && lead(position, question, given);
      onWay.delete(id);
      way.pop();
      situation.answer(id, undefined);
      return went;
    }

    function lead(position: Position, question: Question, given: unknown): boolean {
      const { id } = position;
      const place = `questions.${id}`;
      answered.add(id);
      const routes = routesOf(question);
      for (const [at, route] of routes.entries()) {
        const there = `${place}.next.${at}.if`;
        const applies = route.if === undefined || attempt(there, () => situation.holds(route.if!, there));
        if (applies === undefined) return false;
        if (!applies) continue;
        taken.add(`${id} ${at}`);
        const next = follow(flow, route, position);
        if (!next) return false;
        for (const one of [given].flat()) ledOn.add(`${id} ${String(one)}`);
        arrive(next);
        return true;
      }
      return false;
    }

    function end(position: Position): void {
      const all = stateOf(position);
      if (!isRandom && seen.has(all)) return;
      seen.add(all);
      for (const probe of probes) {
        if (probe.outcome !== position.id) continue;
        const state = `${probe.place}|${answersTo(probe.questions)}`;
        if (probed.has(state)) continue;
        probed.add(state);
        left--;
        steps++;
        const result = attempt(probe.place, () => probe.run(situation));
        if (result) possible.add(result);
      }
    }

    arrive({ id: flow.starts['']!, returns: [] });
    return left > 0;
  }

  const untried: Probe[] = [];
  for (const [at, { probes, questions: watched }] of groupsOf(probesOf(world)).entries()) {
    const budget = Math.min(mostInOneWalk, mostInAll - steps);
    if (budget > 0 && walk(probes, watched, budget, at ? 'next' : 'first')) continue;
    complete = false;
    untried.push(...probes);
  }
  for (let count = 0; count < randomWalks && !complete; count++) walk(untried, new Set(), 1000, 'random');
  const { inputs } = situation;
  const found = { reached, taken, offered, ledOn, answered, possible, inputs };
  return { ...found, stops: [...stops.values()], loops, complete, steps };
}

/** For each question that has rules or insertions of its own, the questions that those hang on. */
function questionsAsked({ rules, texts, treeOf, questionsBehind, namesOf }: World): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const add = (question: string, names: readonly string[]): void => {
    const all = found.get(question) ?? new Set();
    for (const one of questionsBehind(names)) all.add(one);
    found.set(question, all);
  };
  for (const { moment, text } of rules) {
    const tree = 'question' in moment ? treeOf(text) : undefined;
    if ('question' in moment && tree) add(moment.question, namesOf(tree));
  }
  for (const { moment, inserted } of texts) {
    if ('question' in moment && inserted.length) add(moment.question, inserted);
  }
  return found;
}
