import { formatBytes, formatCount, formatDay, listed, plural } from '../words.js';
import type { FoundDocument } from './documents.js';
import type { ClauseFacts, DataFacts, QueryFacts, QueryPart, ServerFacts, Verdict } from './facts.js';
import { hasOwnLabel } from './labels.js';

/** What is known when the clauses are judged. */
export interface Evidence {
  data: DataFacts;
  server: ServerFacts | null;
  queries: readonly QueryFacts[];
  documents: readonly FoundDocument[];
}

/** How a source does against the clauses on access to data that councils put in tenders. */
export function judgeClauses(evidence: Evidence): ClauseFacts[] {
  return [
    extract(evidence),
    liveQuery(evidence),
    changesSince(evidence),
    allFields(evidence),
    documented(evidence),
    {
      id: 'test-environment',
      title: 'A test environment',
      verdict: 'cannot-tell',
      evidence: ['An address does not say. Ask the supplier for one, and check it as well.'],
    },
  ];
}

const names: Record<QueryPart, string> = {
  filter: 'filter',
  search: 'search',
  sort: 'sort',
  page: 'page',
  aggregate: 'add up',
  distinct: 'list each value once',
  changedSince: 'changes since',
};

export function partsInWords(parts: readonly QueryPart[]): string {
  return listed(parts.map((part) => names[part]));
}

function extract({ data, server }: Evidence): ClauseFacts {
  const evidence = [`A program can read it as it is: ${data.standardTitle}, ${plural(data.columns.length, 'column')}.`];
  if (data.complete === false) evidence.push('What it gives is not all there is.');
  if (data.rows === 0) evidence.push('It gives no rows.');
  evidence.push(
    data.licence ? `Licence: ${data.licence.title}.` : 'No licence is stated, so nobody may be sure to use it.',
  );
  const workbook = data.standard === 'xlsx';
  if (workbook) evidence.push('A workbook is laid out for people. Ask for CSV or an API besides.');
  const misled = server && !server.contentTypeAgrees;
  if (misled) evidence.push(`Its content type, ${server.contentType ?? ''}, says something else.`);
  const whole = data.licence && data.complete !== false && data.rows > 0 && !misled && !workbook;
  return {
    id: 'structured-extract',
    title: 'A structured, open, machine-readable extract',
    verdict: whole ? 'meets' : 'partly',
    evidence,
  };
}

const asked: readonly QueryPart[] = ['filter', 'sort', 'page', 'aggregate', 'search'];

function liveQuery({ server, queries }: Evidence): ClauseFacts {
  const title = 'Live query';
  if (!server) {
    return { id: 'live-query', title, verdict: 'cannot-tell', evidence: ['A file has no server to ask.'] };
  }
  const tried = queries.filter(({ part, by }) => asked.includes(part) && by !== 'not-tried');
  if (!tried.length) {
    return { id: 'live-query', title, verdict: 'cannot-tell', evidence: ['Queries were not tried.'] };
  }
  const parts = (test: (fact: QueryFacts) => boolean) => tried.filter(test).map(({ part }) => part);
  const right = parts(({ by, agrees }) => by === 'server' && agrees !== false);
  const wrong = parts(({ by, agrees }) => by === 'server' && agrees === false);
  const failed = parts(({ by }) => by === 'failed');
  const memory = parts(({ by }) => by === 'memory');
  const evidence: string[] = [];
  if (right.length) evidence.push(`The server can ${partsInWords(right)}, tried on its own data.`);
  if (wrong.length) evidence.push(`It says it can ${partsInWords(wrong)}, but the answer was wrong.`);
  if (failed.length) evidence.push(`It refused to ${partsInWords(failed)}.`);
  if (memory.length) {
    const cost = right.length
      ? 'the rows are read first'
      : `each visitor reads all of it first (${formatBytes(server.bytes)})`;
    evidence.push(`There is no standard way to have it ${partsInWords(memory)}: ${cost}.`);
  }
  const needed = (['filter', 'sort', 'page'] as const).every((part) => right.includes(part));
  const verdict: Verdict = needed && !wrong.length ? 'meets' : right.length ? 'partly' : 'does-not';
  return { id: 'live-query', title, verdict, evidence };
}

function changesSince({ data, server, queries }: Evidence): ClauseFacts {
  const clause = { id: 'changes-since', title: 'Changes since a date' } as const;
  if (!server) return { ...clause, verdict: 'cannot-tell', evidence: ['A file has no server to ask.'] };
  if (queries.some(({ part, by }) => part === 'changedSince' && by === 'server')) {
    return { ...clause, verdict: 'meets', evidence: ['The server gives only the rows changed since a date.'] };
  }
  const { conditional, etag, lastModified } = server.caching;
  if (conditional === 'not-modified') {
    return {
      ...clause,
      verdict: 'partly',
      evidence: ['It says whether anything has changed (304), but not which rows.'],
    };
  }
  if (data.updated) {
    const more = etag || lastModified ? ', and sends everything again when asked whether it has' : '';
    return {
      ...clause,
      verdict: 'partly',
      evidence: [`It says when it last changed (${formatDay(data.updated)}), but not which rows${more}.`],
    };
  }
  if (etag) {
    return {
      ...clause,
      verdict: 'does-not',
      evidence: ['It sends an ETag, but then sends everything again when asked with it.'],
    };
  }
  return { ...clause, verdict: 'does-not', evidence: ['Nothing says what has changed, or whether anything has.'] };
}

function allFields({ data, server }: Evidence): ClauseFacts {
  const clause = { id: 'all-fields', title: 'All fields can be reached' } as const;
  if (data.rows === 0)
    return { ...clause, verdict: 'cannot-tell', evidence: ['It gives no rows to read fields from.'] };
  const evidence = [`${plural(data.columns.length, 'column')} can be read. Compare them with what the system holds.`];
  const lacking = data.complete === false;
  if (lacking)
    evidence.push(
      `Not all rows come, only ${formatCount(data.rows)}${data.total === null ? '' : ` of ${formatCount(data.total)}`}.`,
    );
  const empty = data.columns.filter((column) => column.empty === data.rows);
  if (empty.length) {
    const some = empty.slice(0, 3).map(({ name }) => `"${name}"`);
    const more = empty.length - some.length;
    evidence.push(`Always empty: ${listed(more > 0 ? [...some, `${more} more`] : some)}.`);
  }
  const verdict = lacking || empty.length ? 'partly' : server ? 'meets' : 'cannot-tell';
  return { ...clause, verdict, evidence };
}

function documented({ data, documents }: Evidence): ClauseFacts {
  const described = data.columns.filter(({ description }) => description).length;
  const labelled = data.columns.filter(hasOwnLabel).length;
  const present = [
    data.title && 'a title',
    data.description && 'a description',
    data.publisher && 'its publisher',
    data.licence && 'a licence',
    data.updated && `when it changed (${formatDay(data.updated)})`,
    labelled > 0 && `labels for ${plural(labelled, 'column')}`,
    described > 0 && `descriptions of ${plural(described, 'column')}`,
    ...documents.map(({ what }) => what),
  ].filter((part) => typeof part === 'string');
  const lacking = [
    !data.title && 'a title',
    !data.description && 'a description',
    !data.publisher && 'the publisher',
    !data.licence && 'a licence',
    described === 0 && 'descriptions of the columns',
    documents.length === 0 && 'a document that describes it to programs',
  ].filter((part) => typeof part === 'string');
  const evidence: string[] = [];
  if (present.length) evidence.push(`It states ${listed(present)}.`);
  if (lacking.length) evidence.push(`Not found: ${listed(lacking)}.`);
  const meets = data.title && data.licence && (data.description || described > 0) && (documents.length || described);
  return {
    id: 'documented',
    title: 'Discoverable and documented',
    verdict: meets ? 'meets' : present.length ? 'partly' : 'does-not',
    evidence,
  };
}
