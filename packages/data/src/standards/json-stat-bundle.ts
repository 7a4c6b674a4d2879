import { notData, provenanceOf } from '../body.js';
import { DataError } from '../errors.js';
import type { Batch, StandardContext, StandardRead } from '../standard.js';
import type { Body } from '../transport.js';
import { aboutOf, cubeIn, isCube } from './json-stat.js';
import { listed } from './naming.js';
import { addressOf, listOf, partsOf, wordsOf, type Json } from './unknown.js';

/**
 * Reads one of the datasets of an answer, by the name it is `wanted` by; without
 * one the first that is there, or where all are elsewhere the list of them.
 */
export async function readMember(
  whole: unknown,
  wanted: string,
  body: Body,
  context: StandardContext,
  options: StandardRead,
): Promise<Batch> {
  const members = membersOf(whole);
  if (!wanted && members.length && !members.some(([, member]) => isCube(member))) {
    const { catalogueOf } = await import('./catalogue.js');
    const entries = members.map(([name, { href }]) => ({
      name,
      title: name,
      data: addressOf(href, body.address),
      format: 'JSON-stat',
    }));
    return catalogueOf(entries, { ...provenanceOf(body), ...aboutOf(whole as Json) });
  }
  const [name, found] = choose(members, wanted, body);
  if (!isCube(found)) {
    const { handOver } = await import('../hand-over.js');
    const address = addressOf(found.href, body.address) ?? '';
    return handOver(context, address, { options: { records: undefined } }).read(options);
  }
  const batch = cubeIn(body, found, name, context, options);
  const others = wanted ? [] : members.filter(([, member]) => member !== found).map(([other]) => other);
  if (!others.length) return batch;
  const said = `This is “${name}”, one of ${members.length} datasets. Name another with resource: ${listed(others)}.`;
  return { ...batch, warnings: [said, ...batch.warnings] };
}

/** The datasets in an answer, by name: itself, a bundle's, or a collection's. */
function membersOf(whole: unknown): [string, Json][] {
  const { label, link, ...parts } = partsOf(whole);
  if (isCube(whole)) return [[wordsOf(label) ?? '', whole]];
  if (link) {
    return listOf(partsOf(link).item)
      .map(partsOf)
      .filter((item) => isCube(item) || wordsOf(item.href))
      .map((item) => [wordsOf(item.label) ?? wordsOf(item.href) ?? '', item]);
  }
  return Object.entries(parts).filter((part): part is [string, Json] => isCube(part[1]));
}

/** By name, by address or its end, or by number from 1; the first that is there where none is named. */
function choose(members: readonly [string, Json][], wanted: string, body: Body): [string, Json] {
  if (!members.length) throw notData('JSON without a JSON-stat dataset', body, 'json-stat');
  if (!wanted) return members.find(([, member]) => isCube(member))!;
  const found =
    members.find(([name, { href }]) => [name, href, fileOf(href)].includes(wanted)) ?? members[Number(wanted) - 1];
  if (found) return found;
  throw new DataError('capability', `There is no dataset “${wanted}”`, {
    address: body.address,
    standard: 'json-stat',
    cure: `Use one of these: ${listed(members.map(([name]) => name))}.`,
  });
}

function fileOf(href: unknown): string | undefined {
  return /([^/]+?)(\.\w+)?$/.exec(wordsOf(href) ?? '')?.[1];
}
