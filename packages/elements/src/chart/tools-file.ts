import type { Column, Dataset } from '@council-kit/data';
import { exportData, fileName } from '@council-kit/data/export';
import type { ChartData } from '@council-kit/insight/chart';
import { headingText, placeText } from './chart-text.js';
import { toPng, toSvg } from './tools-image.js';
import type { Stage, StageView } from './stage.js';
import type { ChartFormat } from './tools-state.js';

/** A file to be saved. */
export interface ChartFile {
  name: string;
  blob: Blob;
}

/**
 * A chart as a file: its picture with headline, subtitle and source, or its figures.
 *
 * @throws where the browser cannot make such a picture
 */
export async function fileOf(stage: Stage, format: ChartFormat): Promise<ChartFile> {
  const view = stage.view!;
  const title = view.label || view.reading.measure || 'chart';
  const name = (extension: string): string =>
    fileName({ provenance: { ...view.reading.provenance, title } }, 'csv').replace(/csv$/, extension);
  if (format === 'csv') {
    const file = await exportData(datasetOf(stage.whole, view), {}, 'csv', { csv: { headings: 'labels' } });
    return { name: name('csv'), blob: new Blob([file.content], { type: file.media }) };
  }
  if (format === 'png') return { name: name('png'), blob: await toPng(stage) };
  return { name: name('svg'), blob: new Blob([await toSvg(stage)], { type: 'image/svg+xml' }) };
}

function datasetOf(data: ChartData, { reading, language }: StageView): Dataset {
  const { axisLabel, places, series, axis } = data;
  const first: Column = {
    name: axisLabel || 'name',
    label: axisLabel || 'name',
    type: axis === 'time' ? 'period' : axis === 'number' ? 'number' : 'text',
    values: places.map((place) =>
      axis === 'number' ? place.at : axis === 'time' ? place.text : placeText(place, reading, language),
    ),
  };
  const others = series.map((each): Column => {
    const label = headingText(each, reading);
    const { unit, decimals, values, marks } = each;
    return { name: label, label, type: 'number', unit, decimals, values, marks: marks as Column['marks'] };
  });
  const { provenance } = reading;
  return {
    columns: [first, ...others],
    rows: places.length,
    total: places.length,
    complete: true,
    standard: 'chart',
    provenance,
    pushed: {},
    warnings: [],
  };
}
