import { check } from '../feel/check/check.js';
import { nearest } from '../feel/check/nearest.js';
import type { FeelType } from '../feel/check/types.js';
import { listed, quoted } from './finding.js';
import type { World } from './world.js';

/** Looks whether figures that are records say how they are shown, and whether columns name what records have. */
export function checkColumns({ file, types, functions, findings }: World): void {
  const sites = [
    ...Object.entries(file.values ?? {}).flatMap(([name, value]) =>
      typeof value === 'object' && value.columns ? [[`values.${name}`, value] as const] : [],
    ),
    ...Object.entries(file.outcomes ?? {}).flatMap(([id, { figures = {} }]) =>
      Object.entries(figures).map(([name, figure]) => [`outcomes.${id}.figures.${name}`, figure] as const),
    ),
  ];
  for (const [place, { is, columns }] of sites) {
    const members = membersOf(check(String(is), { names: types, functions }).type);
    if (!columns) {
      if (!members) continue;
      const sentence = 'This figure is made of records, which are shown as one long line.';
      const example = `columns: { ${members[0]!}: { label: … } }`;
      findings.advice(
        'columns',
        place,
        sentence,
        `Show it as a table: ${example}. Or take out one member, as in ".${members[0]!}".`,
      );
      continue;
    }
    for (const name of Object.keys(columns)) {
      if (!members || members.includes(name)) continue;
      const near = nearest(name, members);
      const mend = near ? `Did you mean ${quoted(near)}?` : `They have ${listed(members.map(quoted))}.`;
      findings.error('columns', `${place}.columns.${name}`, `The records have no ${quoted(name)}.`, mend);
    }
  }
}

/** The names of what records have; nothing where a value is none, or a text in several languages, or that isn't known. */
function membersOf({ kind, of, members }: FeelType): string[] | undefined {
  if (kind === 'list') return of && membersOf(of);
  const names = Object.keys(members ?? {});
  return kind === 'context' && names.some((name) => name !== 'en' && name !== 'cy') ? names : undefined;
}
