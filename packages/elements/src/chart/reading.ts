import type { Dataset, Provenance } from '@council-kit/data';
import { ColumnError, type ValueFormat } from '@council-kit/insight';
import { chooseType, readChart, withoutUnit, type ChartData, type ChartType } from '@council-kit/insight/chart';
import type { ReadableSource } from '../shared/data-controller.js';
import { aggregated, countName } from './aggregated.js';
import type { Analysis } from './analysis.js';
import { highlighted } from './plan/panels.js';
import type { ChartSettings } from './settings.js';

/** What a chart shows, and where it comes from. */
export interface Reading {
  data: ChartData;
  /** What is told in words, where `data` only counts it. */
  told?: { data: ChartData; how: ValueFormat };
  type: ChartType;
  /** What the values measure, where it is one thing. */
  measure: string;
  how: ValueFormat;
  analysis?: Analysis;
  description?: string;
  provenance: Provenance;
  warnings: readonly string[];
}

/** A line more than this is one too many to tell apart. */
const mostSeries = 4;

/**
 * Reads what a chart needs from a source.
 *
 * @param count what counted rows are called
 * @throws {ColumnError} where no column fits; whatever the source throws
 */
export async function readingOf(source: ReadableSource, settings: ChartSettings, count: string): Promise<Reading> {
  const dataset = await (settings.aggregate ? aggregated(source, settings, count) : plain(source, settings));
  const { columns, rows, complete, total, provenance, warnings } = dataset;
  if (rows > 0 && !complete) {
    throw new ColumnError(
      `The source gave ${rows} of ${total ?? 'more'} rows, and a chart of part of the data may be wrong.`,
      'Set aggregate so that the source adds up, or set filter so that fewer rows match.',
    );
  }
  if (rows === 0) return nothing(dataset, settings);
  const read = readChart(columns, settings);
  const { type, warning } = chooseType(read.data, settings.type);
  const measures = columns.filter(({ name }) => read.measures.includes(name));
  const [first] = measures;
  const one = measures.length === 1 ? first : undefined;
  const counts = type === 'histogram' || settings.aggregate === countName;
  const { data } = read;
  const { analysisOf } =
    type === 'xmr' || settings.forecast !== undefined ? await import('./analysis.js') : { analysisOf: undefined };
  const many = data.series.length > mostSeries && !settings.group && !settings.highlight && type !== 'dot';
  const unit = settings.unit ?? data.series[0]?.unit;
  const how = { format: settings.format, unit, decimals: settings.decimals, precision: first?.decimals };
  const counted = { format: 'number', precision: 0 } as const;
  const asked = { ...how, unit: settings.unit ?? first?.unit };
  return {
    data: type === 'histogram' ? counting(data, asked.unit, count) : data,
    told: read.values && { data: read.values, how: asked },
    type,
    measure: type === 'histogram' ? data.axisLabel : counts ? count : one ? withoutUnit(one.label, unit) : '',
    how: type === 'histogram' ? counted : counts ? { ...how, unit: settings.unit, precision: 0 } : how,
    analysis: analysisOf?.(data, type, settings),
    description: one?.description,
    provenance,
    warnings: [
      ...warnings,
      ...read.warnings,
      ...(warning ? [warning] : []),
      ...missing(data, settings.highlight),
      ...(many
        ? [
            `${data.series.length} series are more than people can tell apart. ` +
              'Set highlight to the one that matters, set y or filter to choose fewer, or set group for small pictures.',
          ]
        : []),
    ],
  };
}

/** A histogram counts: what it measures is along its axis. */
function counting(data: ChartData, axisUnit: string | undefined, label: string): ChartData {
  return { ...data, axisUnit, series: data.series.map((series) => ({ ...series, label })) };
}

/** A series that is to stand out, and is not there. */
function missing({ series }: ChartData, highlight: string | undefined): string[] {
  if (!highlight || highlighted(series, highlight).length > 0) return [];
  const names = [...new Set(series.map(({ label }) => label))].slice(0, 30).join(', ');
  return [`There is no series “${highlight}” to stand out. The series are: ${names}.`];
}

function plain(source: ReadableSource, { filter, sort }: ChartSettings): Promise<Dataset> {
  return source.read({ filter, sort: sort.length ? sort : undefined });
}

function nothing({ provenance, warnings }: Dataset, { format, filter }: ChartSettings): Reading {
  return {
    data: { axis: 'category', axisLabel: '', places: [], series: [], leftOut: 0, repeats: false },
    type: 'column',
    measure: '',
    how: { format },
    provenance,
    warnings: [...warnings, ...(filter ? ['No row matches the filter.'] : [])],
  };
}
