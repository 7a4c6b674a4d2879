import { printable, shorten, WIDTH, wrap, type Paint } from '../terminal.js';
import { formatBytes, formatCount, formatDay, formatDelay, plural } from '../words.js';
import { partsInWords } from './clauses.js';
import type { ColumnFacts, DataFacts, Facts, Finding, QueryFacts, ServerFacts, Verdict } from './facts.js';
import { hasOwnLabel } from './labels.js';

/** Columns of the text where values start. */
const INDENT = 16;
/** Columns of a dataset that are listed; a file can have thousands. */
const LISTED = 40;
/** Warnings about the data that are listed; bad data has one for each column. */
const WARNINGS = 8;

/** What a check found, for people to read. */
export function reportOf(facts: Facts, paint: Paint): string {
  const { address, data, server, queries, clauses, findings } = facts;
  const lines = [paint.bold(printable(address)), verdictLine(facts, paint)];
  const section = (title: string, body: readonly string[]) => {
    if (body.length) lines.push('', paint.bold(title), ...body);
  };
  section('What to know and do', findingLines(findings, paint));
  if (data) {
    section('The data', dataLines(data));
    section('Columns', columnLines(data));
  }
  if (server && data) section('From a web page', serverLines(server, data));
  section('Queries the server carries out', queryLines(queries));
  section(
    'What tenders ask for',
    clauses.flatMap(({ title, verdict, evidence }) => [
      `  ${verdictWord(verdict, paint)} ${title}`,
      ...evidence.flatMap((each) => wrap(each, INDENT)),
    ]),
  );
  return lines.join('\n');
}

function verdictLine({ result, findings, failure }: Facts, paint: Paint): string {
  if (failure) return paint.poor('Can’t be read.');
  const warnings = findings.filter(({ severity }) => severity === 'warning').length;
  return result === 'well' ? paint.good('Works.') : paint.poor(`Works, with ${plural(warnings, 'warning')}.`);
}

/** `  Label         text`, broken so that the text keeps its column. */
function entry(label: string, text: string): string[] {
  const [first = '', ...more] = wrap(text, INDENT);
  const start = `  ${label} `;
  return start.length > INDENT
    ? [start.trimEnd(), first, ...more]
    : [start.padEnd(INDENT) + first.trimStart(), ...more];
}

function dataLines(data: DataFacts): string[] {
  const { standardTitle, title, publisher, licence, updated, rows, total, complete, page } = data;
  const stated = (text: string | null) => text ?? 'not stated';
  const size =
    total !== null && total > rows
      ? `${formatCount(total)}, of which ${formatCount(rows)} were looked at`
      : complete === false
        ? `${formatCount(rows)}, and there are more`
        : rows === 0
          ? 'none'
          : `${formatCount(rows)}, all of them`;
  return [
    ...entry('Standard', standardTitle),
    ...entry('Title', stated(title)),
    ...entry('Publisher', stated(publisher)),
    ...entry('Licence', stated(licence && licence.title)),
    ...entry('Updated', updated ? formatDay(updated) : 'not stated'),
    ...(page ? entry('Read about it', page) : []),
    ...entry('Rows', size),
  ];
}

function columnLines({ columns, rows }: DataFacts): string[] {
  const shown = columns.slice(0, LISTED);
  const width = Math.min(34, Math.max(...shown.map(({ name }) => [...name].length), 4));
  const lines = shown.map((column) => {
    const name = shorten(printable(column.name), width).padEnd(width);
    const [first = '', ...more] = wrap(`${column.type.padEnd(10)}${aboutColumn(column, rows)}`.trimEnd(), width + 4);
    // The type keeps its own column, which wrapping would close up.
    const rest = first.trimStart().slice(column.type.length).trimStart();
    return [`  ${name}  ${column.type.padEnd(10)}${rest}`.trimEnd(), ...more].join('\n');
  });
  if (columns.length > shown.length) lines.push(`  and ${plural(columns.length - shown.length, 'more column')}`);
  return lines;
}

function aboutColumn(column: ColumnFacts, rows: number): string {
  const { role, unit, codes, empty, marked, label } = column;
  return [
    role,
    unit && `in ${unit}`,
    codes && plural(codes, 'code'),
    hasOwnLabel(column) && `"${shorten(printable(label), 40)}"`,
    rows > 0 && empty === rows ? 'always empty' : empty > 0 && `${formatCount(empty)} empty`,
    marked > 0 && `${formatCount(marked)} marked`,
  ]
    .filter(Boolean)
    .join(', ');
}

function serverLines(server: ServerFacts, data: DataFacts): string[] {
  const { cors, caching, paging, rateLimits, redirectedTo, bytes, answers, milliseconds } = server;
  const readers = {
    'any-site': 'pages of any site can read it',
    'one-site': `only pages of ${cors.allowOrigin ?? ''} can read it`,
    'own-site': 'pages on other sites can’t read it; keep a copy with council-kit snapshot',
  };
  const revalidation = {
    'not-modified': 'an unchanged answer need not travel again (304)',
    'sent-again': 'has an ETag or Last-Modified, but sends everything again all the same',
    failed: 'has an ETag or Last-Modified, but fails when asked with it',
    'not-tried':
      caching.etag || caching.lastModified
        ? 'has an ETag or Last-Modified'
        : 'no ETag and no Last-Modified, so it always travels',
  };
  return [
    ...entry('Other sites', readers[cors.readableBy]),
    ...entry('Secure', secureInWords(server)),
    ...(redirectedTo ? entry('Redirect', `to another host, ${redirectedTo}`) : []),
    ...entry(
      'Size',
      `${formatBytes(bytes)}${answers > 1 ? ` in ${formatCount(answers)} answers` : ''}; it began ${formatDelay(milliseconds)}`,
    ),
    ...entry(
      'Caching',
      caching.cacheControl
        ? `${revalidation[caching.conditional]}; Cache-Control: ${caching.cacheControl}`
        : revalidation[caching.conditional],
    ),
    ...entry('Paging', pagingInWords(paging, data)),
    ...entry(
      'Rate limit',
      rateLimits.length ? rateLimits.map(({ header, value }) => `${header}: ${value}`).join(', ') : 'none stated',
    ),
  ];
}

function secureInWords({ secure, address }: ServerFacts): string {
  if (!secure) return 'no: http, which pages on https can’t read';
  return address.startsWith('https:') ? 'yes' : 'no need: http, but on this computer; anywhere else it has to be https';
}

function queryLines(queries: readonly QueryFacts[]): string[] {
  const memory = queries.filter(({ by }) => by === 'memory').map(({ part }) => part);
  const lines = queries
    .filter(({ by }) => by === 'server' || by === 'failed')
    .flatMap(({ part, asked, evidence }) => entry(partsInWords([part]), `${asked ?? ''}. ${evidence}`));
  if (!memory.length) return lines;
  return [
    ...lines,
    ...entry(lines.length ? 'not' : 'none', `${partsInWords(memory)}: done by whoever reads it, after reading all`),
  ];
}

function pagingInWords({ by, size, totalKnown }: ServerFacts['paging'], { complete }: DataFacts): string {
  if (!by.length)
    return complete === false ? 'gives one page, and doesn’t say how to get the next' : 'none: all rows in one answer';
  const known = totalKnown ? 'the total is known' : 'the total is not known';
  return `by ${by.join(', ')}${size ? `, ${formatCount(size)} rows at a time` : ''}; ${known}`;
}

function verdictWord(verdict: Verdict, paint: Paint): string {
  const words: Record<Verdict, string> = {
    meets: paint.good('meets        '),
    partly: paint.poor('partly       '),
    'does-not': paint.poor('does not     '),
    'cannot-tell': paint.dim('can’t tell   '),
  };
  return words[verdict];
}

function findingLines(findings: readonly Finding[], paint: Paint): string[] {
  const aboutData = findings.filter(({ id }) => id === 'data');
  const left = new Set(aboutData.slice(WARNINGS));
  const lines = findings.filter((finding) => !left.has(finding)).flatMap((finding) => linesOf(finding, paint));
  return left.size
    ? [...lines, ...entry('and', `${plural(left.size, 'more warning')} about the data; --json has them`)]
    : lines;
}

function linesOf({ severity, message, cure }: Finding, paint: Paint): string[] {
  const lines = entry(severity === 'note' ? 'note' : severity === 'failure' ? 'problem' : 'warning', message);
  if (severity !== 'note') lines[0] = lines[0]!.replace(/\w+/, (word) => paint.poor(word));
  return cure ? [...lines, ...wrap(cure, INDENT)] : lines;
}

/** A line between one report and the next. */
export const ruler = '-'.repeat(WIDTH);
