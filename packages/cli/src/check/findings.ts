import { formatCount, plural } from '../words.js';
import type { DataFacts, Finding, QueryFacts, ServerFacts } from './facts.js';

/** What stands in the way of using this source on a page, worst first. */
export function findingsOf(
  data: DataFacts | null,
  server: ServerFacts | null,
  queries: readonly QueryFacts[],
): Finding[] {
  const findings = [...serverFindings(server), ...dataFindings(data), ...queryFindings(queries)];
  return findings.sort((one, other) => order.indexOf(one.severity) - order.indexOf(other.severity));
}

const order = ['failure', 'warning', 'note'];

const keepCopy =
  'Keep a copy on your own site with council-kit snapshot, or have the server send Access-Control-Allow-Origin: *';

function* serverFindings(server: ServerFacts | null): Iterable<Finding> {
  if (!server) return;
  const { cors, secure, caching, contentTypeAgrees, contentType, content, redirectedTo, rateLimits } = server;
  if (cors.readableBy === 'own-site') {
    yield {
      severity: 'warning',
      id: 'cors',
      message: 'Pages on other sites can’t read it: no Access-Control-Allow-Origin.',
      cure: keepCopy,
    };
  }
  if (cors.readableBy === 'one-site') {
    yield {
      severity: 'warning',
      id: 'cors',
      message: `Only pages of ${cors.allowOrigin ?? ''} can read it.`,
      cure: keepCopy,
    };
  }
  if (!secure) {
    yield {
      severity: 'warning',
      id: 'mixed-content',
      message: 'It is http, and pages on https can’t read from http.',
      cure: 'Use the https address if there is one, or keep a copy with council-kit snapshot.',
    };
  }
  if (!contentTypeAgrees) {
    yield {
      severity: 'warning',
      id: 'content-type',
      message: `It is sent as ${contentType ?? ''}, but holds ${contents[content] ?? 'something else'}.`,
      cure: 'Have the server send the right Content-Type. We read the content, others go by the type.',
    };
  }
  if (redirectedTo) {
    yield {
      severity: 'note',
      id: 'redirect',
      message: `A redirect leads to another host, ${redirectedTo}.`,
      cure: 'A page that limits where data may come from must allow that host too.',
    };
  }
  if (caching.conditional === 'sent-again' || caching.conditional === 'failed') {
    yield {
      severity: 'note',
      id: 'conditional',
      message: 'Asked whether it has changed, the server sends everything again.',
      cure: 'Have the server answer 304 to If-None-Match or If-Modified-Since.',
    };
  } else if (!caching.etag && !caching.lastModified) {
    yield {
      severity: 'note',
      id: 'validators',
      message: 'Its answers have no ETag and no Last-Modified.',
      cure: 'Have the server send one, so that an unchanged answer need not travel again.',
    };
  }
  if (rateLimits.length) {
    const said = rateLimits.map(({ header, value }) => `${header}: ${value}`).join(', ');
    yield {
      severity: 'note',
      id: 'rate-limit',
      message: `The server limits how often it may be asked (${said}).`,
      cure: 'Each visitor counts. A page with many visitors does better with a snapshot.',
    };
  }
}

const contents: Readonly<Record<string, string>> = {
  pdf: 'a PDF',
  zip: 'a workbook or ZIP file',
  html: 'a web page',
  xml: 'XML',
  json: 'JSON',
  text: 'a plain text table',
};

function* dataFindings(data: DataFacts | null): Iterable<Finding> {
  if (!data) return;
  if (data.complete === false) {
    yield {
      severity: 'warning',
      id: 'incomplete',
      message:
        data.total === null
          ? `Only ${plural(data.rows, 'row')} come, and there are more.`
          : `Only ${formatCount(data.rows)} of ${plural(data.total, 'row')} come.`,
      cure: 'Ask the server for more rows at a time, or for an address that gives all.',
    };
  }
  if (data.rows === 0) {
    yield {
      severity: 'warning',
      id: 'no-rows',
      message: 'It has no rows, so a page has nothing to show.',
      cure: 'Check that the address, its filter and its dates are the ones you mean.',
    };
  }
  for (const message of data.warnings) yield { severity: 'warning', id: 'data', message, cure: null };
  if (!data.licence) {
    yield {
      severity: 'note',
      id: 'licence',
      message: 'No licence is stated.',
      cure: 'Say how it may be used: most councils use the Open Government Licence v3.0.',
    };
  }
}

function* queryFindings(queries: readonly QueryFacts[]): Iterable<Finding> {
  for (const { part, by, agrees, asked, evidence } of queries) {
    if (by === 'server' && agrees === false) {
      yield {
        severity: 'warning',
        id: `query-${part}`,
        message: `Asked for ${asked ?? part}: ${evidence}`,
        cure: 'Report it to whoever runs the server, with this query.',
      };
    }
  }
}
