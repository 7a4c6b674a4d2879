import type { Named } from './flow.js';

/** Parts of a file that may use what is shared. Elsewhere `use` may be a column, or an answer. */
const users = ['start', 'questions', 'results', 'outcomes', 'unavailable'];
/** What is shared may use what is shared, but not for ever. */
const deepest = 20;

type Section = Readonly<Record<string, unknown>>;

/**
 * A flow's file with what is shared put in where it is used, in place of what is shared.
 *
 * @param lacking is told of names that nothing is shared by
 */
export function withShared(file: Section, lacking: (name: string) => void): Section {
  const { shared } = file as { shared?: Named<unknown> };
  if (!isRecord(shared)) return file;

  function filled(part: unknown, depth: number): unknown {
    if (Array.isArray(part)) {
      return part.flatMap((item: unknown) => {
        const made = filled(item, depth);
        return isUse(item) ? made : [made];
      });
    }
    if (!isRecord(part)) return part;
    if (isUse(part)) {
      const { use, ...more } = part;
      if (!Object.hasOwn(shared!, use) || depth > deepest) {
        lacking(use);
        return [];
      }
      const found = filled(shared![use], depth + 1);
      return Array.isArray(found) ? found.map((item: unknown) => added(item, more)) : added(found, more);
    }
    return Object.fromEntries(Object.entries(part).map(([name, inner]) => [name, filled(inner, depth)]));
  }

  const own = Object.entries(file).filter(([name]) => name !== 'shared');
  return Object.fromEntries(own.map(([name, part]) => [name, users.includes(name) ? filled(part, 0) : part]));
}

/** What is shared with what is written beside its use; a text becomes a part of words then. */
function added(shared: unknown, more: Section): unknown {
  if (!Object.keys(more).length) return shared;
  const isText =
    typeof shared === 'string' || (isRecord(shared) && Object.keys(shared).every((name) => /^(?:en|cy)$/.test(name)));
  return isText ? { text: shared, ...more } : { ...(shared as Section), ...more };
}

const isUse = (part: unknown): part is { use: string } => isRecord(part) && typeof part.use === 'string';

const isRecord = (value: unknown): value is Section =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
