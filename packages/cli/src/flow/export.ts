import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FlowFile, Language, Row, TableAsWritten } from '@council-kit/flow';
import { parseYaml } from '@council-kit/flow/yaml';
import { readArguments } from '../arguments.js';
import { exitStatus } from '../command.js';
import { plural } from '../words.js';
import { cellInLanguage } from './cell.js';
import type { FlowCommand } from './command.js';
import { criteriaOf } from './criteria.js';
import { dmnOf } from './dmn.js';
import { asHtmlPage, asHtmlParts, asMarkdown } from './document.js';
import { openFlow, readSource } from './file.js';
import { dayGiven, tellerFor } from './given.js';
import { summaryOf } from './summary.js';

/** Writes the rules of a flow for people to read and print, or for other programs. */
export const exportFlow: FlowCommand = async (args, terminal) => {
  const { values, positionals } = readArguments('flow', args, {
    html: { type: 'boolean', default: false },
    criteria: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    out: { type: 'string' },
    tables: { type: 'string' },
    dmn: { type: 'string' },
    language: { type: 'string' },
    today: { type: 'string' },
  });
  const source = await readSource(positionals[0]);
  const flow = openFlow(source, terminal);
  if (!flow) return exitStatus.failed;
  const teller = tellerFor(flow, values.language);
  const { language } = teller.words;
  if (values.tables !== undefined) {
    await mkdir(values.tables, { recursive: true });
    const tables = Object.entries(flow.file.tables ?? {});
    for (const [name, table] of tables) await writeFile(join(values.tables, `${name}.csv`), csvOf(table, language));
    terminal.err(`${plural(tables.length, 'table')} written to ${values.tables}.`);
  }
  if (values.dmn !== undefined) {
    const { xml, left } = dmnOf(flow, language);
    await writeFile(values.dmn, xml);
    terminal.err(`${values.dmn} is written. DMN has no place for:`);
    for (const one of left) terminal.err(`  ${one}`);
  }
  if (values.tables === undefined && values.dmn === undefined) {
    const text = writtenOut();
    if (values.out === undefined) terminal.out(text.replace(/\n$/, ''));
    else await writeFile(values.out, text);
  }
  return exitStatus.well;

  function writtenOut(): string {
    if (values.json) return `${asPagesRead(source.text)}\n`;
    if (values.criteria) return `${asHtmlParts(criteriaOf(flow!, teller, dayGiven(values.today)))}\n`;
    const parts = summaryOf(flow!, language);
    const [first] = parts;
    const title = first?.kind === 'heading' ? first.text : flow!.file.id;
    return values.html ? asHtmlPage(parts, title, language) : asMarkdown(parts);
  }
};

/** A file as JSON, without what only its owner needs. */
function asPagesRead(text: string): string {
  const { tests: _, translated: _pairs, ...rest } = parseYaml(text) as FlowFile;
  return JSON.stringify(rest);
}

/** A table as CSV (RFC 4180): for a decision table the inputs first, then what it gives. */
function csvOf(table: TableAsWritten, language: Language): string {
  const cell = (value: Row[string] | undefined): string => {
    const text = cellInLanguage(value, language);
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const lines = (rows: readonly (readonly (Row[string] | undefined)[])[]): string =>
    `${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
  if ('inputs' in table) {
    const { inputs, outputs, rows, otherwise } = table;
    const last = otherwise ? [[...inputs.map(() => 'otherwise'), ...otherwise]] : [];
    return lines([[...inputs, ...outputs], ...rows, ...last]);
  }
  const heads = [...new Set(table.rows.flatMap((row) => Object.keys(row)))];
  return lines([heads, ...table.rows.map((row) => heads.map((head) => row[head]))]);
}
