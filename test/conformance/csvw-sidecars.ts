import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { DataError } from '@council-kit/data';
import { describedBy, type Description, fieldsFor } from '@council-kit/data/csvw';
import type { Suite } from './support/suite.js';

const HOST = 'https://samples.example/';

/** A description that real councils keep, or once kept, beside their data. */
interface Sidecar {
  /** Path in the samples. */
  path: string;
  /** The CSV file it is beside, where there is one. */
  data: string;
  /** What SOURCES.tsv says of it. */
  note: string;
}

/** Every CSVW sidecar, schema of the LGA and data package in the samples: read, or passed over with a reason. */
export const suite: Suite = {
  needs: 'csvw-council',
  async run(samples) {
    const notes = new Map(
      readFileSync(`${samples}/SOURCES.tsv`, 'utf8')
        .split('\n')
        .map((line) => line.split('\t'))
        .map(([path = '', , , , , note = '']) => [path, note]),
    );
    const all = readdirSync(samples, { recursive: true, encoding: 'utf8' }).sort();
    const sidecars = all
      .filter((path) =>
        /^csvw-council\/.*metadata\.json$|^frictionless\/.*datapackage\.json$|^lga-schemas\/.*\.json$/.test(path),
      )
      .flatMap((path) => dataOf(samples, path).map((data): Sidecar => ({ path, data, note: notes.get(path) ?? '' })));
    const failures: string[] = [];
    for (const sidecar of sidecars) {
      const fault = await faultOf(samples, sidecar);
      if (fault) failures.push(`${sidecar.path} for ${sidecar.data}: ${fault}`);
    }
    return {
      name: 'csvw-sidecars',
      passed: sidecars.length - failures.length,
      total: sidecars.length,
      floor: sidecars.length,
      failures,
    };
  },
};

/** The files a description is for: those of a package, the one it is named after, else any in its folder. */
function dataOf(samples: string, path: string): string[] {
  const folder = path.replace(/[^/]*$/, '');
  const found = /\.csv(?=-metadata\.json$)/.exec(path);
  if (found) return [path.slice(0, found.index + 4)];
  if (path.endsWith('datapackage.json')) {
    const { resources } = JSON.parse(readFileSync(`${samples}/${path}`, 'utf8')) as { resources: { path: string }[] };
    return resources.length ? resources.map((resource) => folder + resource.path) : [`${folder}absent.csv`];
  }
  return [`${folder}any.csv`];
}

async function faultOf(samples: string, { path, data, note }: Sidecar): Promise<string | undefined> {
  const bytes = readFileSync(`${samples}/${path}`);
  const text = new TextDecoder(bytes[1] === 0 ? 'utf-16le' : 'utf-8').decode(bytes);
  let document: { fields?: unknown[]; resources?: unknown[] } | undefined;
  try {
    document = JSON.parse(text) as typeof document;
  } catch {
    document = undefined;
  }
  if (/^invalid JSON/.test(note) !== !document) return `SOURCES.tsv says otherwise of its JSON: ${note}`;
  const transport = { get: async (address: string | URL) => bodyOf(samples, new URL(address).href) };
  const body = existsSync(`${samples}/${data}`) ? bodyOf(samples, HOST + data) : emptyBody(HOST + data);
  // Found beside the data where it has the usual name, named where it has not.
  const usual = /metadata\.json$|datapackage\.json$/.test(path);
  const description = await describedBy(body, { metadata: usual ? 'beside' : HOST + encodeURI(path), transport });
  if (!description) return 'nothing was found';
  const { order, warnings } = description;
  if (!document || /DIFFERENT file/.test(note) || document.resources?.length === 0) {
    if (order.length) return 'it was used, and should not have been';
    return warnings.length ? undefined : 'it was passed over without a warning';
  }
  const [, count] = /(\d+) fields/.exec(note) ?? [];
  if (order.length !== Number(count ?? document.fields?.length ?? order.length) || !order.length) {
    return `${order.length} columns were read`;
  }
  return document.fields ? undefined : headingFault(samples, data, description);
}

/** Whether the columns described are those in the file. */
function headingFault(samples: string, data: string, description: Description): string | undefined {
  const [first = ''] = readFileSync(`${samples}/${data}`, 'utf8').split(/\r?\n/);
  const headings = first.split(',').map((heading) => heading.replace(/^"|"$/g, ''));
  const { fields, warnings } = fieldsFor(description, headings);
  const said = [...description.warnings, ...warnings];
  return fields.every((field) => field?.description !== undefined || field?.type) && !said.length
    ? undefined
    : `${fields.filter(Boolean).length} of ${headings.length} columns are described; ${said.join(' ')}`;
}

function bodyOf(samples: string, address: string) {
  const file = `${samples}/${decodeURI(address.slice(HOST.length))}`;
  if (!existsSync(file)) throw new DataError('http', 'The server answered 404', { address, status: 404 });
  return { ...emptyBody(address), bytes: new Uint8Array(readFileSync(file)) };
}

function emptyBody(address: string) {
  return { address, status: 200, headers: new Headers(), bytes: new Uint8Array(), retrieved: '2026-01-01T00:00:00Z' };
}
