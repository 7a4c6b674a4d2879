import { isObject, listOf, partsOf, wordsOf, type Json } from './unknown.js';

/** What is around the things people look for, or belongs to one of them. */
const furniture =
  /^(WebSite|WebPage|\w+Page|BreadcrumbList|ImageObject|SearchAction|ReadAction|SiteNavigationElement|WPHeader|WPFooter|Dataset|DataDownload)$/;
/** What is an entry of its own, even where another thing refers to it. */
const service = /Service$/;
/** Where people go, which is an entry of its own unless another thing refers to it. */
const place = /Business$|^(GovernmentOffice|CivicStructure|CityHall|Library|Museum|Park|Playground|Event)$/;
/** How deep a thing may lie inside another, and how many things one entry may hold. */
const DEEPEST = 8;
const MOST = 2000;

interface Entries {
  /** Undefined where there is nothing of schema.org. */
  entries?: Json[];
  title?: string;
  /** How many a list says it has. */
  total?: number;
  warnings: string[];
}

/** The things a document is about, each whole: what it refers to by an id stands in its place. */
export function entriesOf(whole: unknown): Entries {
  const warnings: string[] = [];
  const top = listOf(whole)
    .filter(isObject)
    .map((one) => plainKeys(one, 0) as Json);
  const nodes = top.flatMap((one) => ('@graph' in one ? listOf(one['@graph']).filter(isObject) : [one]));
  if (!nodes.some((node) => node['@type'] !== undefined || listsOf(node).length)) return { warnings };
  const byId = new Map<string, Json>();
  for (const node of nodes) {
    const id = wordsOf(node['@id']);
    // A node that only names another says nothing of it.
    if (id && Object.keys(node).length > 1 && !byId.has(id)) byId.set(id, node);
  }
  const listed = nodes.flatMap(listsOf).map((item) => byId.get(wordsOf(item['@id']) ?? '') ?? item);
  const inside = new Set(nodes.flatMap((node) => idsIn(node, 0)));
  const is = (node: Json, kind: RegExp) => typesOf(node).some((type) => kind.test(type));
  const apart = (node: Json) => !inside.has(wordsOf(node['@id']) ?? '');
  const alone = nodes.filter((node) => !is(node, furniture) && apart(node));
  const services = nodes.filter((node) => is(node, service) || (is(node, place) && apart(node)));
  const chosen = listed.length ? listed : services.length ? services : alone;
  const [list = {}] = nodes.filter((node) => listsOf(node).length);
  const title = textOf(list.name, 'en');
  const total = Number(wordsOf(list.numberOfItems) ?? NaN);
  return {
    entries: chosen.map((node) => withReferences(node, byId)),
    ...(title && { title }),
    ...(listed.length && total && { total }),
    warnings,
  };
}

/** The names of a thing's types: `GovernmentService`. */
export function typesOf(node: Json): string[] {
  return listOf(node['@type']).flatMap((type) => wordsOf(type) ?? []);
}

/** A text of a value that may be a language map, a list or a thing with a name. */
export function textOf(value: unknown, lang: string, depth = 0): string | undefined {
  const values = listOf(value);
  const code = lang.slice(0, 2);
  const spoken = values.find((one) => wordsOf(partsOf(one)['@language'])?.slice(0, 2) === code) ?? values[0];
  if (!isObject(spoken)) return wordsOf(spoken);
  const own = wordsOf(spoken['@value']);
  if (own || depth > 2) return own;
  const named = spoken[code] ?? spoken.en ?? spoken['@none'] ?? spoken.name ?? spoken.value;
  return textOf(named, lang, depth + 1) ?? wordsOf(spoken['@id']);
}

/** What a list, or a catalogue of offers, is a list of. */
function listsOf(node: Json): Json[] {
  if (!typesOf(node).some((type) => /^(ItemList|OfferCatalog|CollectionPage|DataFeed)$/.test(type))) return [];
  return listOf(node.itemListElement ?? node.dataFeedElement ?? partsOf(node.mainEntity).itemListElement).flatMap(
    (one): Json[] => {
      if (!isObject(one)) return typeof one === 'string' ? [{ '@id': one }] : [];
      const { item, itemOffered = item } = one;
      if (typesOf(one).includes('OfferCatalog')) return listsOf(one);
      if (typeof itemOffered === 'string') return [{ '@id': itemOffered }];
      return isObject(itemOffered) ? [itemOffered] : [one];
    },
  );
}

/** Keys and types without the prefix of the vocabulary, whatever it is written as. */
function plainKeys(value: unknown, depth: number): unknown {
  if (Array.isArray(value)) return value.map((one) => plainKeys(one, depth));
  if (!isObject(value) || depth > 40) return value;
  const plain: [string, unknown][] = Object.entries(value)
    .filter(([key]) => key !== '@context')
    .map(([key, part]) => {
      const name =
        key === 'id' && !('@id' in value) ? '@id' : key === 'type' && !('@type' in value) ? '@type' : bare(key);
      return [
        name,
        name === '@type'
          ? listOf(part).map((one) => (typeof one === 'string' ? bare(one) : one))
          : plainKeys(part, depth + 1),
      ];
    });
  return Object.fromEntries(plain);
}

function bare(name: string): string {
  return name.replace(/^(schema:|sdo:|https?:\/\/(www\.)?schema\.org\/)/, '');
}

/** The ids that a node refers to. */
function idsIn(value: unknown, depth: number): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => idsIn(one, depth));
  if (!isObject(value) || depth > 40) return [];
  const id = depth ? wordsOf(value['@id']) : undefined;
  return [...(id ? [id] : []), ...Object.values(value).flatMap((one) => idsIn(one, depth + 1))];
}

function withReferences(entry: Json, byId: ReadonlyMap<string, Json>): Json {
  let left = MOST;
  const whole = (value: unknown, above: readonly string[]): unknown => {
    if (Array.isArray(value)) return value.map((one) => whole(one, above));
    if (!isObject(value)) return value;
    const id = wordsOf(value['@id']);
    const found =
      id && Object.keys(value).length === 1 && above.length < DEEPEST && !above.includes(id) && byId.get(id);
    if (--left < 0) return value;
    const node = found || value;
    const path = id ? [...above, id] : above;
    return Object.fromEntries(Object.entries(node).map(([key, part]) => [key, whole(part, path)]));
  };
  return whole(entry, []) as Json;
}
