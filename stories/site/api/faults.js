import { pipeline } from 'node:stream/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { datasets, recordsOf } from '../data/datasets.js';
import { send, sendJson } from '../server/http.js';
import { serviceFaults } from './service-faults.js';

/**
 * Sources that go wrong on purpose, to show and to test what a tile does then.
 * Each is `/api/faults/<name>`; a `.csv` or `.json` after the name makes no
 * difference.
 */
export async function sendFault({ request, response, name, address, memory, headers }) {
  const known = name.replace(/\.(csv|json)$/, '');
  if (!Object.hasOwn(faults, known)) return false;
  await faults[known]({ request, response, address, parameters: address.searchParams, memory, headers });
  return true;
}

/** What the faults of one running site remember between requests. */
export function newMemory() {
  return { asked: new Map() };
}

export const faultNames = () => Object.keys(faults);

const good = () => recordsOf(datasets.get('household-waste-recycled'));

const faults = {
  ...serviceFaults,

  404: ({ request, response, headers }) =>
    sendJson(request, response, { error: 'Not found' }, { status: 404, headers }),

  500: ({ request, response, headers }) =>
    sendJson(request, response, { error: 'Something went wrong' }, { status: 500, headers }),

  429: ({ request, response, headers }) =>
    sendJson(
      request,
      response,
      { error: 'Too many requests' },
      { status: 429, headers: { ...headers, 'retry-after': '1' } },
    ),

  // The commonest fault of all on council sites: a page where a file used to be, with status 200.
  'html-200': ({ request, response, headers }) =>
    send(request, response, {
      type: 'text/html; charset=utf-8',
      headers,
      body: '<!DOCTYPE html>\n<html lang="en-GB">\n<head><title>Page not found</title></head>\n<body><h1>Sorry, this page has moved</h1></body>\n</html>\n',
    }),

  malformed: ({ request, response, headers }) =>
    send(request, response, {
      type: 'application/json; charset=utf-8',
      headers,
      body: '[{"quarter":"2026-Q2","recycled_percent":49.5},{"quarter":"2026-Q3","recycled_per',
    }),

  'malformed-csv': ({ request, response, headers }) =>
    send(request, response, {
      type: 'text/csv; charset=utf-8',
      headers,
      body: 'quarter,recycled_percent\r\n2026-Q1,"45.7\r\n2026-Q2,49.5,,,extra\r\n2026-Q3',
    }),

  slow: async ({ request, response, parameters, headers }) => {
    const asked = Number(parameters.get('ms') ?? 5000);
    const milliseconds = Number.isFinite(asked) ? Math.min(Math.max(asked, 0), 600_000) : 5000;
    const stop = new AbortController();
    response.once('close', () => stop.abort());
    try {
      await wait(milliseconds, undefined, { signal: stop.signal });
    } catch {
      return; // The reader left.
    }
    sendJson(request, response, good(), { headers });
  },

  // Works, fails, works, fails. `key` gives a caller a count of its own.
  flaky: ({ request, response, parameters, memory, headers }) =>
    count(memory, `flaky ${parameters.get('key')}`) % 2 === 1
      ? sendJson(request, response, good(), { headers })
      : unavailable(request, response, headers),

  // Works the first time, then never again: what is on show goes stale.
  'works-once': ({ request, response, parameters, memory, headers }) =>
    count(memory, `works-once ${parameters.get('key')}`) === 1
      ? sendJson(request, response, good(), { headers })
      : unavailable(request, response, headers),

  empty: ({ request, response, headers }) => sendJson(request, response, [], { headers }),

  'empty-csv': ({ request, response, headers }) =>
    send(request, response, { type: 'text/csv; charset=utf-8', headers, body: 'quarter,recycled_percent\r\n' }),

  huge: async ({ request, response, parameters, headers }) => {
    const megabytes = Math.min(Number(parameters.get('mb')) || 40, 200);
    response.writeHead(200, {
      ...headers,
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
    });
    if (request.method === 'HEAD') {
      response.end();
      return;
    }
    const row = ',{"quarter":"2026-Q3","recycled_percent":48.2,"note":"the same row over and over"}\n';
    const chunk = row.repeat(Math.ceil(65_536 / row.length));
    function* chunks() {
      yield '[{"quarter":"2026-Q2","recycled_percent":49.5}\n';
      for (let sent = 0; sent < megabytes * 1_000_000; sent += chunk.length) yield chunk;
      yield ']\n';
    }
    await pipeline(chunks, response).catch(() => {}); // The reader left.
  },

  xss: ({ request, response, headers }) =>
    sendJson(
      request,
      response,
      {
        meta: {
          title: '<script>alert(1)</script>',
          publisher: '<img src=x onerror=alert(1)>',
          licence: { title: '<b onclick=alert(1)>Licence</b>', url: 'javascript:alert(1)' },
          page: 'javascript:alert(1)',
          madeUp: true,
        },
        data: {
          items: [
            { quarter: '2026-Q2', recycled_percent: 49.5, note: '<svg onload=alert(1)>', link: 'javascript:alert(1)' },
            {
              quarter: '2026-Q3',
              recycled_percent: 48.2,
              note: '<img src=x onerror=alert(1)>',
              link: 'data:text/html,<script>alert(1)</script>',
            },
          ],
        },
      },
      { headers },
    ),

  // Markup where the number should be.
  'xss-value': ({ request, response, headers }) =>
    sendJson(
      request,
      response,
      [
        { quarter: '2026-Q2', recycled_percent: '<img src=x onerror=alert(1)>' },
        { quarter: '2026-Q3', recycled_percent: '<img src=x onerror=alert(1)>' },
      ],
      { headers },
    ),

  suppressed: ({ request, response, headers }) =>
    send(request, response, {
      type: 'text/csv; charset=utf-8',
      headers,
      body: [
        'month,households',
        '2026-05,14',
        '2026-06,12',
        '2026-07,NA',
        '2026-08,11',
        '2026-09,< 10',
        '2026-10,[c]',
        '',
      ].join('\r\n'),
    }),

  // The newest figure is marked, not missing.
  provisional: ({ request, response, headers }) =>
    send(request, response, {
      type: 'text/csv; charset=utf-8',
      headers,
      body: [
        'quarter,recycled_percent',
        '2025-Q4,46.6',
        '2026-Q1,45.7',
        '2026-Q2,49.5 [r]',
        '2026-Q3,48.2 [p]',
        '',
      ].join('\r\n'),
    }),

  'not-a-number': ({ request, response, headers }) =>
    send(request, response, {
      type: 'text/csv; charset=utf-8',
      headers,
      body: ['quarter,recycled_percent', '2026-Q1,45.7', '2026-Q2,Infinity', '2026-Q3,NaN', ''].join('\r\n'),
    }),

  // Good data that another site may not read: no CORS header, unlike the rest of the API.
  'no-cors': ({ request, response, headers }) => {
    const { 'access-control-allow-origin': _, ...rest } = headers;
    sendJson(request, response, good(), { headers: rest });
  },
};

function unavailable(request, response, headers) {
  sendJson(request, response, { error: 'Down for maintenance' }, { status: 503, headers });
}

function count(memory, key) {
  const asked = (memory.asked.get(key) ?? 0) + 1;
  // Keys come from addresses: never hold more than a few thousand.
  if (memory.asked.size > 5000) memory.asked.clear();
  memory.asked.set(key, asked);
  return asked;
}
