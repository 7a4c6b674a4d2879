import type { Node } from '../feel/check/tree.js';
import { parseCellTree } from '../feel/check/tree.js';
import { FeelError } from '../feel/error.js';
import type { FlowFile, Rule } from '../flow.js';
import { namesIn } from '../feel/check/check.js';
import { ruleOf } from '../rules-in.js';
import type { Findings } from './finding.js';
import type { Gathered } from './gather.js';
import { type KnownNames, namesUsed, treeReader, typesOfNames } from './name-types.js';
import { type RuleSite, type Site, sitesOf, type TextSite } from './sites.js';

/** What every look at a flow needs to know of it. */
export interface World extends Gathered, KnownNames {
  readonly rules: readonly RuleSite[];
  readonly texts: readonly TextSite[];
  /** Rules and texts in a part of the file. */
  readonly under: (place: string) => readonly Site[];
  readonly findings: Findings;
  /** A rule as a tree; undefined where it can't be read. */
  readonly treeOf: (rule: Rule) => Node | undefined;
  /** The names that a rule uses. */
  readonly namesOf: (tree: Node) => readonly string[];
  /** The names of the flow that the rule or the cells behind a name use. */
  readonly usedBy: (name: string) => readonly string[];
  /** The questions that a rule hangs on, by way of all names that it uses. */
  readonly questionsBehind: (names: Iterable<string>) => ReadonlySet<string>;
}

export function worldOf(gathered: Gathered, findings: Findings): World {
  const { file } = gathered;
  const treeOf = treeReader();
  const sites = sitesOf(file);
  const byPart = new Map<string, Site[]>();
  const partOf = (place: string): string => place.split('.').slice(0, 2).join('.');
  for (const site of sites) {
    const part = partOf(site.place);
    const all = byPart.get(part);
    if (all) all.push(site);
    else byPart.set(part, [site]);
  }
  const used = new Map<string, readonly string[]>();
  const behind = new Map<string, ReadonlySet<string>>();

  const namesOfRule = (rule: Rule): string[] => {
    const tree = treeOf(rule);
    return tree ? namesUsed(tree) : [];
  };

  function usedBy(name: string): readonly string[] {
    let names = used.get(name);
    if (!names) {
      used.set(
        name,
        (names = [...new Set(rulesBehind(file, name).flatMap(namesOfRule).concat(cellNames(file, name)))]),
      );
    }
    return names;
  }

  function questionsOf(name: string, around: readonly string[] = []): ReadonlySet<string> {
    const known = behind.get(name);
    if (known || around.includes(name)) return known ?? new Set();
    const found = new Set<string>(Object.hasOwn(file.questions, name) ? [name] : []);
    for (const one of usedBy(name)) for (const question of questionsOf(one, [...around, name])) found.add(question);
    behind.set(name, found);
    return found;
  }

  return {
    ...gathered,
    rules: sites.filter((site) => site.kind === 'rule'),
    texts: sites.filter((site) => site.kind === 'text'),
    under: (place) =>
      (byPart.get(partOf(place)) ?? []).filter((site) => site.place === place || site.place.startsWith(`${place}.`)),
    ...typesOfNames(file, treeOf),
    findings,
    treeOf,
    namesOf: namesUsed,
    usedBy,
    questionsBehind(names) {
      const found = new Set<string>();
      for (const name of names) for (const question of questionsOf(name)) found.add(question);
      return found;
    },
  };
}

/** The rules that say what a name is worth. */
function rulesBehind({ values, rates, tables }: FlowFile, name: string): Rule[] {
  const value = ownOf(values, name);
  if (value !== undefined) return [typeof value === 'object' ? value.is : value];
  const rate = ownOf(rates, name);
  if (rate) return [rate.on];
  const table = ownOf(tables, name);
  if (!table || !('inputs' in table)) return [];
  const { inputs, rows, otherwise = [] } = table;
  return [...inputs, ...rows.flatMap((row) => row.slice(inputs.length).map(ruleOf)), ...otherwise.map(ruleOf)];
}

/** The names that the cells of a decision table use. */
function cellNames({ tables }: FlowFile, name: string): string[] {
  const table = ownOf(tables, name);
  if (!table || !('inputs' in table)) return [];
  const { inputs, rows } = table;
  return rows
    .flatMap((row) => row.slice(0, inputs.length).map(ruleOf))
    .flatMap((cell) => {
      const { tests } = cellTree(cell) ?? { tests: [] };
      return tests.flatMap((test) => namesIn(test, ['?']));
    });
}

/** A cell of a decision table as trees; undefined where it can't be read. */
export function cellTree(cell: Rule): ReturnType<typeof parseCellTree> | undefined {
  try {
    return parseCellTree(String(cell));
  } catch (error) {
    if (error instanceof FeelError) return undefined;
    throw error;
  }
}

/** A part by its name, if there is one. */
export const ownOf = <Part>(named: Readonly<Record<string, Part>> | undefined, name: string): Part | undefined =>
  named && Object.hasOwn(named, name) ? named[name] : undefined;
