import { dateOfText } from '../feel/calendar.js';
import type { FlowFile } from '../flow.js';
import { readFlow } from '../read-whole.js';
import type { StepOptions } from '../situation.js';
import { collectFindings, type Finding, type Severity } from './finding.js';
import { gather } from './gather.js';
import { checkColumns } from './columns.js';
import { checkLanguages, checkReading } from './language.js';
import { checkNames } from './names.js';
import { checkRates } from './rates.js';
import { checkRounding } from './rounding.js';
import { checkRoutes } from './routes.js';
import { checkRules } from './rules.js';
import { checkSurvey } from './surveyed.js';
import { checkTables } from './table-rows.js';
import { checkTests } from './tested.js';
import { checkTexts } from './texts.js';
import { triedOut } from './tried.js';
import { worldOf } from './world.js';

/** How a flow is to be looked at. */
export interface CheckFlowOptions {
  /** Files of the flows that it uses, by their ids: text or what has been made of that. */
  flows?: Readonly<Record<string, unknown>>;
  /** Makes data of the text of a file: `parseYaml`, or `JSON.parse` unless it is said. */
  parse?: (text: string) => unknown;
  /**
   * The date that it is taken to be, in ISO 8601. Without it, whether rates have run out
   * can't be told, and rules are tried on the date of the last test, or of the last rates.
   */
  today?: string;
  /** Rows of the rates that the flow has from elsewhere. */
  rates?: StepOptions['rates'];
  /** Whether the tests of the flow are run; they are unless it is said. */
  tests?: boolean;
}

const order: readonly Severity[] = ['error', 'warning', 'advice'];

/**
 * Looks at a flow for whatever is wrong with it: its form, the names and types in its
 * rules, where its routes lead, what tables and rates leave open, its languages, and
 * its tests. Rules are also tried, with answers of every kind. Nothing is thrown for
 * what the file may be.
 *
 * @param source the text of the file, or what has been made of that
 * @returns errors first, then warnings, then advice, each in the order of the looks above
 */
export function checkFlow(source: unknown, options: CheckFlowOptions = {}): readonly Finding[] {
  const findings = collectFindings();
  const { flows = {}, rates, tests = true } = options;
  const parse = once(options.parse ?? (JSON.parse as (text: string) => unknown));
  const gathered = gather(source, flows, parse, findings);
  if (gathered) {
    const world = worldOf(gathered, findings);
    checkNames(world);
    checkRules(world);
    checkRoutes(world);
    const today = options.today === undefined ? undefined : dateOfText(options.today);
    checkRates(world, today);
    checkRounding(world);
    checkTexts(world);
    checkColumns(world);
    checkLanguages(world);
    checkReading(world);
    const { flow } = readFlow(source, { flows, parse });
    if (flow && !findings.all.some(stopsWalks)) {
      const day = options.today ?? likelyDay(gathered.file);
      const { survey, report } = triedOut(world, flow, { today: day, rates }, tests);
      checkTables(world, flow, day, survey);
      checkSurvey(world, survey, today);
      if (tests) checkTests(world, flow, report);
    }
  }
  const { owners } = gathered ?? { owners: new Map<string, string>() };
  return findings.all
    .map((finding) => {
      const flow = finding.flow ?? owners.get(finding.place.split('.').slice(0, 2).join('.'));
      return flow ? { ...finding, flow } : finding;
    })
    .sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
}

/** The same, but that each text is read once. */
function once(parse: (text: string) => unknown): (text: string) => unknown {
  const read = new Map<string, unknown>();
  return (text) => {
    if (!read.has(text)) read.set(text, parse(text));
    return read.get(text);
  };
}

/** What makes a walk through the flow pointless until it is mended. */
const stopsWalks = ({ code, severity }: Finding): boolean =>
  severity === 'error' && /^(?:circle|name-twice|name)$/.test(code);

/** A day on which the flow should work: that of the last test, or the first of the last rates. */
function likelyDay({ tests = [], rates = {} }: FlowFile): string {
  const isDay = (day: unknown): day is string => /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/.test(String(day));
  const tested = tests.map(({ today }) => today).filter(isDay);
  const rated = Object.values(rates).flatMap(({ rows = [] }) => rows.map(({ from }) => from));
  return tested.sort().at(-1) ?? rated.filter(isDay).sort().at(-1) ?? '2026-04-06';
}
