import { notData, provenanceOf } from '../body.js';
import type { Provenance } from '../dataset.js';
import { DataError } from '../errors.js';
import type { OpenedSource, Standard, StandardContext } from '../standard.js';
import type { Body } from '../transport.js';
import { catalogueOf, type Entry } from './catalogue.js';
import { parseJson } from './json.js';
import { listed, named, wantedOf } from './naming.js';
import { openBest, rankOf, type Resource } from './resources.js';
import { addressOf, isObject, known, listOf, momentOf, partsOf, wordsOf, type Json } from './unknown.js';

/** A DCAT catalogue: `data.json`, or DCAT-AP as JSON-LD. Its rows are datasets. */
export const standard: Standard = {
  name: 'dcat',
  title: 'DCAT',
  async open(context) {
    let opened: { name: string; source: OpenedSource } | undefined;
    return {
      async read(options) {
        const { url, transport, options: said } = context;
        const { signal, refresh } = options;
        const body = await transport.get(url, { signal, refresh });
        const { datasets, about } = catalogueIn(await parseJson(body, 'dcat'), body, said.lang);
        const wanted = wantedOf(context);
        if (!wanted)
          return catalogueOf(
            datasets.map(({ entry }) => entry),
            { ...provenanceOf(body), ...about },
          );
        const found = choose(datasets, wanted, body);
        if (opened?.name !== wanted)
          opened = { name: wanted, source: openBest(found.resources, withoutName(context), 'dcat') };
        const batch = await opened.source.read(options);
        return { ...batch, provenance: { ...batch.provenance, ...found.provenance } };
      },
    };
  },
};

interface Listed {
  entry: Entry;
  resources: readonly Resource[];
  provenance: Provenance;
}

function choose(datasets: readonly Listed[], wanted: string, { address }: Body): Listed {
  const entries = datasets.map(({ entry }) => entry);
  const found = named(entries, wanted);
  if (found) return datasets[entries.indexOf(found)]!;
  throw new DataError('capability', `There is no dataset “${wanted}”`, {
    address,
    standard: 'dcat',
    cure: `Use one of these: ${listed(entries.map(({ title, name = '' }) => title ?? name))}.`,
  });
}

/** The name was the dataset's; among its distributions the best is taken. */
function withoutName(context: StandardContext): StandardContext {
  const url = new URL(context.url);
  url.hash = '';
  return { ...context, url, options: { ...context.options, resource: undefined } };
}

function catalogueIn(whole: unknown, body: Body, lang = 'en'): { datasets: Listed[]; about: Provenance } {
  const graph = graphOf(whole, lang);
  const { nodes, all, words, is } = graph;
  const catalogue = nodes.find((node) => is(node, 'Catalog') || all(node, 'dataset').length > 0) ?? {};
  const inside = all(catalogue, 'dataset').filter(isObject);
  const found = inside.length ? inside : nodes.filter((node) => is(node, 'Dataset'));
  if (!found.length && !is(catalogue, 'Catalog') && !partsOf(whole).dataset)
    throw notData('JSON without the datasets of a catalogue', body, 'dcat');
  const datasets = found.map((node) => listedIn(node, graph, body));
  return { datasets, about: known({ title: words(catalogue, 'title'), description: words(catalogue, 'description') }) };
}

function listedIn(node: Json, { all, words, iri }: Graph, { address: base }: Body): Listed {
  const resources = all(node, 'distribution')
    .map(partsOf)
    .map((one): Resource =>
      known({
        title: words(one, 'title'),
        address: addressOf(iri(one, 'downloadURL') ?? iri(one, 'accessURL'), base),
        format: lastPart(words(one, 'mediaType')) ?? lastPart(words(one, 'format')),
      }),
    );
  const [first] = [...resources].sort((a, b) => rankOf(a) - rankOf(b));
  const [place] = all(node, 'distribution').map(partsOf);
  const licence = words(node, 'license') ?? words(node, 'rights') ?? (place && words(place, 'license'));
  const provenance: Provenance = known({
    title: words(node, 'title'),
    description: words(node, 'description'),
    publisher: words(node, 'publisher'),
    licence: licence
      ? known({ title: licence, url: addressOf(/^https?:/.test(licence) ? licence : undefined, base) })
      : undefined,
    updated: momentOf(words(node, 'modified') ?? words(node, 'issued')),
    page: addressOf(iri(node, 'landingPage'), base),
  });
  const { title, description, publisher, updated, page } = provenance;
  const themes = [...all(node, 'theme'), ...all(node, 'keyword')].map((one) =>
    isObject(one) ? words({ one }, 'one') : wordsOf(one),
  );
  const entry: Entry = known({
    name: lastPart(words(node, 'identifier') ?? iri({ node }, 'node')),
    title,
    description,
    publisher,
    licence,
    updated,
    themes: themes.flatMap((theme) => lastPart(theme) ?? []).join('; ') || undefined,
    page,
    data: first?.address,
    format: first?.format,
  });
  return { entry, resources, provenance };
}

/** `https://…/file-type/CSV` is CSV, `https://www.example.gov.uk/id/bins` is bins. */
function lastPart(text: string | undefined): string | undefined {
  return text && /^https?:/.test(text) ? (/([^/#=]+)[/#]?$/.exec(text)?.[1] ?? text) : text;
}

interface Graph {
  nodes: readonly Json[];
  /** The values of a property, whatever its prefix; what is named by id is looked up. */
  all(node: Json, property: string): unknown[];
  words(node: Json, property: string): string | undefined;
  /** An address: text, or the id of a node. */
  iri(node: Json, property: string): string | undefined;
  is(node: Json, type: string): boolean;
}

/** JSON-LD as far as catalogues use it: prefixes, `@graph`, ids, values as text, objects or arrays. */
function graphOf(whole: unknown, lang: string): Graph {
  const top = Array.isArray(whole) ? whole : [whole, ...listOf(partsOf(whole)['@graph'])];
  const nodes = top.filter(isObject);
  const byId = new Map(nodes.map((node) => [wordsOf(node['@id'] ?? node.id) ?? '', node]));
  const local = (name: string) => /[^:/#]*$/.exec(name)![0];
  const looked = (value: unknown): unknown => {
    const id =
      typeof value === 'string'
        ? value
        : isObject(value) && Object.keys(value).length === 1
          ? wordsOf(value['@id'])
          : undefined;
    return (id && byId.get(id)) || value;
  };
  const raw = (node: Json, property: string): readonly unknown[] =>
    listOf(Object.entries(node).find(([name]) => local(name) === property)?.[1]);
  const all = (node: Json, property: string) => raw(node, property).map(looked);
  const textOf = (value: unknown, depth = 0): string | undefined => {
    if (!isObject(value)) return wordsOf(value);
    const direct = wordsOf(value['@value']);
    if (direct || depth > 2) return direct;
    for (const property of ['name', 'prefLabel', 'label', 'title', 'fn']) {
      const text = textOf(spoken(raw(value, property)), depth + 1);
      if (text) return text;
    }
    return wordsOf(value['@id']);
  };
  const spoken = (values: readonly unknown[]) =>
    values.find((value) => wordsOf(partsOf(value)['@language'])?.slice(0, 2) === lang.slice(0, 2)) ?? values[0];
  return {
    nodes,
    all,
    words: (node, property) => textOf(looked(spoken(raw(node, property)))),
    iri: (node, property) => {
      const [value] = raw(node, property);
      return isObject(value) ? (wordsOf(value['@id']) ?? wordsOf(value['@value'])) : wordsOf(value);
    },
    is: (node, type) => listOf(node['@type'] ?? node.type).some((name) => local(wordsOf(name) ?? '') === type),
  };
}
