import { toJson } from './feel/json.js';
import type { Scope } from './feel/run.js';
import type { PartOfWords } from './flow.js';
import type { Flow } from './read-flow.js';
import { insertions, rulesIn } from './rules-in.js';
import type { Situation } from './situation.js';
import type { State } from './state.js';

/** Members that hold no words, or words whose facts are found by themselves. */
const wordless = /^(?:next|validate|results)$/;

/** Whether the words of a part depend on anything, which is looked up once: most don't. */
function changes({ changing }: Flow, part: object): boolean {
  let known = changing.get(part);
  if (known === undefined) {
    const words = Object.entries(part).filter(([name]) => name !== 'if' && !wordless.test(name));
    const rules = [...rulesIn(Object.fromEntries(words), '')];
    known = rules.some(({ kind, place }) => kind === 'insertion' || /\.(?:if|each)$/.test(place));
    changing.set(part, known);
  }
  return known;
}

/**
 * What the conditions and insertions in the words of a part of a flow are worth, by
 * their rules. What stands behind a condition that isn't met is left alone; that of the
 * part itself is taken to be met.
 *
 * @param lenient whether what can't be worked out yet is left out, rather than an error
 * @throws as `Situation.worth` does
 */
export function factsOf(
  situation: Situation,
  part: object,
  place: string,
  scope: Scope = situation,
  lenient = false,
): State['facts'] {
  const facts: Record<string, State['facts'][string]> = {};

  function find(rule: string): boolean {
    const work = () => toJson(situation.worth(rule, place, scope));
    const found = lenient ? situation.ifAnswered(work) : work();
    if (found !== null) facts[rule] = found;
    return found === true;
  }

  function look(words: unknown): void {
    if (typeof words === 'string') {
      // What belongs to an item of a list is told with the list.
      for (const [, name] of words.matchAll(insertions)) if (!/^item(?:\.|$)/.test(name!)) find(name!);
    }
    if (typeof words !== 'object' || words === null) return;
    const { if: condition, each } = words as PartOfWords;
    if (words === part || condition === undefined || find(String(condition))) {
      if (each !== undefined) find(String(each));
      for (const [name, inner] of Object.entries(words)) {
        if (!/^(?:if|each)$/.test(name) && !wordless.test(name)) look(inner);
      }
    }
  }

  if (changes(situation.flow, part)) look(part);
  return facts;
}
