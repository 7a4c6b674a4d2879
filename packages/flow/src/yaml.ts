import { parseDocument } from 'yaml';

/** Names for parts of a file that are repeated cost little; more of them than this is an attack or an accident. */
const mostAliases = 1000;

/**
 * Makes data of YAML 1.2, with the merge keys (`<<`) of YAML 1.1: `readFlow(text, { parse: parseYaml })`.
 * JSON is YAML too.
 *
 * @throws YAMLParseError with the line and the column for text that isn't YAML, or
 * that says the same name twice
 */
export function parseYaml(text: string): unknown {
  const document = parseDocument(text, { version: '1.2', schema: 'core', merge: true });
  const [error] = document.errors;
  if (error) throw error;
  return document.toJS({ maxAliasCount: mostAliases });
}

/**
 * Where a part of a file stands in its text.
 *
 * @param place as findings say it: `questions.income.next.0.if`
 * @returns UTF-16 offsets, `to` exclusive; those of the nearest part around it that there is
 */
export function placeInYaml(text: string, place: string): { from: number; to: number } {
  const document = parseDocument(text, { version: '1.2', schema: 'core', merge: true });
  const names = place ? place.split('.') : [];
  for (; names.length; names.pop()) {
    const node = document.getIn(names, true) as { range?: [number, number, number] } | undefined;
    if (node?.range) return { from: node.range[0], to: node.range[1] };
  }
  return { from: 0, to: 0 };
}
