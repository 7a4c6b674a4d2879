import { notData, once, provenanceOf } from '../body.js';
import type { Batch, Standard } from '../standard.js';
import type { Body } from '../transport.js';
import { declaredColumn } from '../values/typed.js';
import { parseJson } from './json.js';
import { entriesOf, textOf, typesOf } from './schema-org-graph.js';
import { addressOf, wordsOf, type Json } from './unknown.js';

/** JSON-LD in the words of schema.org: one thing, a list of things, or a graph. */
export const standard: Standard = {
  name: 'schema-org',
  title: 'schema.org',
  async open({ url, transport, options, body: first }) {
    return {
      async read({ signal, refresh }) {
        const body = (refresh ? undefined : first) ?? (await transport.get(url, { signal, refresh }));
        const lang = options.lang ?? 'en';
        const batch = await once(body, `schema-org ${lang}`, async () =>
          batchOf(await parseJson(body, 'schema-org'), body, lang),
        );
        return { ...batch, provenance: { ...batch.provenance, ...provenanceOf(body) } };
      },
    };
  },
};

/** A table of what most things have. The thing as it came, with what it refers to put in its place, is in `record`. */
function batchOf(whole: unknown, body: Body, lang: string): Batch {
  const { entries, title, total = 0, warnings } = entriesOf(whole);
  if (!entries) throw notData('JSON without things of schema.org', body, 'schema-org');
  const text = (name: string) => (entry: Json) => textOf(entry[name], lang);
  const column = (name: string, type: 'text' | 'link', read: (entry: Json) => unknown) =>
    declaredColumn(
      { name, type },
      entries.map((entry) => read(entry) ?? null),
      warnings,
    );
  const columns = [
    column('id', 'text', (entry) => wordsOf(entry['@id']) ?? textOf(entry.identifier, lang)),
    column('type', 'text', (entry) => typesOf(entry).join('; ') || undefined),
    column('name', 'text', text('name')),
    column('description', 'text', text('description')),
    column('url', 'link', (entry) => addressOf(textOf(entry.url, lang), body.address)),
    { name: 'record', label: 'Record', type: 'text' as const, role: 'dimension' as const, values: entries },
  ];
  const rows = entries.length;
  const complete = !(total > rows);
  if (!complete) warnings.push(`The list says it has ${total} entries, but it has ${rows}.`);
  return {
    columns,
    rows,
    total: complete ? rows : total,
    complete,
    provenance: title ? { title } : {},
    pushed: {},
    warnings,
  };
}
