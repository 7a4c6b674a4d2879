import { factsOf } from '../facts.js';
import type { Outcome, Result } from '../flow.js';
import { outcomeOf } from '../outcome.js';
import type { Situation } from '../situation.js';
import type { Site } from './sites.js';
import { ownOf, type World } from './world.js';

/** One thing to work out at the end of a way. */
export interface Probe {
  readonly place: string;
  readonly outcome: string;
  /** Which answers it hangs on. */
  readonly questions: readonly string[];
  /**
   * @returns the result, where it is possible there
   * @throws as `outcomeOf` does
   */
  readonly run: (situation: Situation) => string | undefined;
}

/** Figures, results and words of outcomes, each as something that can be worked out by itself. */
export function probesOf(world: World): Probe[] {
  const { results = {}, outcomes = {} } = world.file;
  return Object.entries(outcomes).flatMap(([id, outcome]) => {
    const place = `outcomes.${id}`;
    const figures = outcome.figures ?? {};

    function part(where: string, only: Partial<Outcome>): Probe {
      const names = namesUnder(world, where);
      const needed = names.filter((name) => ownOf(figures, name));
      const questions = [
        ...world.questionsBehind([
          ...names,
          ...needed.flatMap((name) => namesUnder(world, `${place}.figures.${name}`)),
        ]),
      ];
      const small: Outcome = { title: '', ...(needed.length && { figures }), ...only };
      return { place: where, outcome: id, questions, run: (situation) => void outcomeOf(situation, id, small) };
    }
    const inPart = (where: string, only: Partial<Outcome>): Probe[] =>
      world.under(where).some(hasRules) ? [part(where, only)] : [];

    const shown = outcome.results === 'all' ? Object.keys(results) : (outcome.results ?? []);
    return [
      ...Object.entries(figures).map(([name, figure]) =>
        part(`${place}.figures.${name}`, { figures: { [name]: figure } }),
      ),
      ...shown.flatMap((name) => (ownOf(results, name) ? [resultProbe(world, id, name, results[name]!)] : [])),
      ...(['title', 'short', 'body', 'documents'] as const).flatMap((member) =>
        outcome[member] === undefined ? [] : inPart(`${place}.${member}`, { [member]: outcome[member] }),
      ),
      ...(['next-steps', 'services'] as const).flatMap((member) =>
        (outcome[member] ?? []).flatMap((one, at) => inPart(`${place}.${member}.${at}`, { [member]: [one] })),
      ),
    ];
  });
}

function resultProbe(world: World, outcome: string, name: string, result: Result): Probe {
  const place = `results.${name}`;
  const { if: condition = true, criteria = [], worth, ...words } = result;
  const conditions = [
    [condition, `${place}.if`] as const,
    ...criteria.map(({ is }, at) => [is, `${place}.criteria.${at}.is`] as const),
  ];
  const wordy = world
    .under(place)
    .some((site) => hasRules(site) && !/\.(?:if|criteria|worth)(?:\.|$)/.test(site.place.slice(place.length)));
  return {
    place,
    outcome,
    questions: [...world.questionsBehind(namesUnder(world, place))],
    run(situation) {
      const met = conditions.map(([rule, there]) => situation.told(rule, there).value);
      if (met.includes(false)) return undefined;
      if (worth)
        situation.ifAnswered(() =>
          worth.if === undefined || situation.holds(worth.if, `${place}.worth.if`)
            ? situation.worth(worth.is, `${place}.worth.is`)
            : null,
        );
      if (wordy) factsOf(situation, words, place, situation, true);
      return name;
    },
  };
}

const hasRules = (site: Site): boolean => site.kind === 'rule' || site.inserted.length > 0;

/** The names that rules and insertions use in a part of the file. */
function namesUnder({ under, treeOf, namesOf }: World, where: string): string[] {
  return under(where).flatMap((site) => {
    if (site.kind === 'text') return site.inserted;
    const tree = treeOf(site.text);
    return tree ? namesOf(tree) : [];
  });
}

interface Group {
  readonly probes: Probe[];
  readonly questions: ReadonlySet<string>;
}

/** Probes that can be tried together, since one of them hangs on all that the others do. */
export function groupsOf(probes: readonly Probe[]): Group[] {
  const groups: Group[] = [];
  for (const probe of [...probes].sort((a, b) => b.questions.length - a.questions.length)) {
    const group = groups.find(({ questions }) => probe.questions.every((question) => questions.has(question)));
    if (group) group.probes.push(probe);
    else groups.push({ probes: [probe], questions: new Set(probe.questions) });
  }
  // A flow without any still has ways to walk.
  return groups.length ? groups : [{ probes: [], questions: new Set() }];
}
