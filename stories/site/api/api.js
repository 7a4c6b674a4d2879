import { datasets } from '../data/datasets.js';
import { sendInPieces, sendJson, tagOf } from '../server/http.js';
import { awkwardNames, sendAwkward } from './awkward.js';
import { ckanAction } from './ckan.js';
import { faultNames, newMemory, sendFault } from './faults.js';
import { aboutOf, csvOf, csvwOf, envelopeOf, jsonOf, objectOf } from './formats.js';
import { sendServices } from './services.js';

const bodyMost = 1_000_000;
const secondsMost = 600;

/**
 * The embedded data API: the same made-up datasets in several standards. Gives
 * a function that answers a request under `/api/`.
 */
export function createApi() {
  const memory = newMemory();
  return async (request, response, address) => {
    const headers = {
      // Open data is for every site; `faults/no-cors` shows what happens without this.
      'access-control-allow-origin': '*',
      'access-control-expose-headers': 'etag, last-modified, link',
    };
    const path = decodeURIComponent(address.pathname.slice('/api/'.length));
    const [standard, ...rest] = path.split('/');
    const name = rest.join('/');

    if (request.method === 'OPTIONS') {
      response
        .writeHead(204, {
          ...(path.startsWith('faults/no-cors') ? {} : headers),
          'access-control-allow-methods': 'GET, HEAD, POST, OPTIONS',
          'access-control-allow-headers': 'content-type, if-none-match',
        })
        .end();
      return;
    }
    if (standard === 'faults') {
      if (await sendFault({ request, response, name, address, memory, headers })) return;
    }
    if (standard === 'awkward' && sendAwkward({ request, response, name, headers })) return;
    const ckan = /^(?:3\/)?action\/(\w+)$/.exec(path);
    if (ckan) {
      const parameters = { ...Object.fromEntries(address.searchParams), ...(await postedJson(request)) };
      const { status, body } = ckanAction(ckan[1], parameters, address);
      sendJson(request, response, body, { status, headers });
      return;
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      sendJson(
        request,
        response,
        { error: 'Only GET and HEAD work here' },
        { status: 405, headers: { ...headers, allow: 'GET, HEAD' } },
      );
      return;
    }
    if (sendServices({ request, response, path, address, headers })) return;
    if (path === '') {
      sendJson(request, response, contents(), { headers });
      return;
    }
    const answer = Object.hasOwn(answers, standard) ? answers[standard] : undefined;
    const dataset = datasets.get(name.replace(/\.(csv|json)$|\.csv-metadata\.json$/, ''));
    if (answer && dataset)
      await answer({
        request,
        response,
        dataset,
        name,
        // `?seconds=8` is how the same file arrives over a slow line.
        seconds: Math.min(Number(address.searchParams.get('seconds')) || 0, secondsMost),
        headers: { ...headers, ...headersOf(dataset, standard) },
      });
    else sendJson(request, response, { error: `There is nothing at ${address.pathname}` }, { status: 404, headers });
  };
}

const answers = {
  csv: ({ request, response, dataset, name, seconds, headers }) => {
    if (name.endsWith('.csv-metadata.json')) return sendJson(request, response, csvwOf(dataset), { headers });
    // A windows-1252 file is sent as most servers send it: without saying so.
    const type = dataset.csv.encoding ? 'text/csv' : 'text/csv; charset=utf-8';
    return sendInPieces(request, response, { type, seconds, headers, ...fileOf(dataset, csvOf) });
  },
  json: ({ request, response, dataset, seconds, headers }) => {
    const type = 'application/json; charset=utf-8';
    return sendInPieces(request, response, { type, seconds, headers, ...fileOf(dataset, jsonOf) });
  },
  envelope: ({ request, response, dataset, headers }) => sendJson(request, response, envelopeOf(dataset), { headers }),
  object: ({ request, response, dataset, headers }) => sendJson(request, response, objectOf(dataset), { headers }),
  about: ({ request, response, dataset, headers }) => sendJson(request, response, aboutOf(dataset), { headers }),
};

const files = new Map();

/** The bytes of a dataset in some format and their entity tag, made once: `{ body, tag }`. */
function fileOf(dataset, format) {
  const key = `${format.name} ${dataset.name}`;
  if (!files.has(key)) {
    const body = format(dataset);
    files.set(key, { body, tag: tagOf(body) });
  }
  return files.get(key);
}

/** A list of what is here, for whoever opens `/api/` in a browser. */
function contents() {
  return {
    about: 'Made-up data of made-up councils, in several standards, for the example site of Council Kit.',
    standards: {
      csv: '/api/csv/{name}.csv',
      json: '/api/json/{name}',
      envelope: '/api/envelope/{name}',
      object: '/api/object/{name}',
      ckan: '/api/3/action/datastore_search?resource_id={name}',
      about: '/api/about/{name}',
    },
    services: {
      openReferral: '/api/open-referral/services',
      openReferralInWelsh: '/api/arian/open-referral/services?lang=cy',
      csv: '/api/services.csv',
      postcode: '/api/postcodes/{postcode}',
      postcodes: '/api/postcodes.csv',
    },
    datasets: [...datasets.values()].map(({ name, title, updated, count }) => ({ name, title, updated, rows: count })),
    awkward: awkwardNames().map((name) => `/api/awkward/${name}.csv`),
    faults: faultNames().map((name) => `/api/faults/${name}`),
  };
}

function headersOf(dataset, standard) {
  const about = standard === 'csv' ? `/api/csv/${dataset.name}.csv-metadata.json` : `/api/about/${dataset.name}`;
  const type = standard === 'csv' ? 'application/csvm+json' : 'application/json';
  return {
    'last-modified': new Date(`${dataset.updated}T09:32:40Z`).toUTCString(),
    link: `<${about}>; rel="describedby"; type="${type}"`,
  };
}

async function postedJson(request) {
  if (request.method !== 'POST') return {};
  const parts = [];
  let length = 0;
  for await (const part of request) {
    length += part.length;
    if (length > bodyMost) return {};
    parts.push(part);
  }
  try {
    const value = JSON.parse(Buffer.concat(parts).toString('utf8'));
    return value && typeof value === 'object' ? value : {};
  } catch {
    return {};
  }
}
