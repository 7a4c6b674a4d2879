import type { Chart, Plugin } from 'chart.js';
import type { Frame } from './frame.js';
import { drawGaps } from './gaps.js';
import type { Marks } from './kind.js';
import { drawBands, drawGuides } from './layers.js';
import { drawNames, type PlacedName } from './names.js';
import { drawNoteBands, drawNoteLabels, drawNoteLines } from './notes.js';
import type { Projection } from './projection.js';
import type { PictureSpec } from './spec.js';
import { lineHeightOf, setFont } from './text.js';

/** All that is drawn besides what Chart.js draws. */
export interface Scene {
  spec: PictureSpec;
  frame: Frame;
  marks: Marks;
  projection: Projection;
  names: PlacedName[] | undefined;
}

/** The title of the vertical axis stands above its top, and is read like any line. */
function drawTitle(context: CanvasRenderingContext2D, { spec, frame }: Scene): void {
  context.save();
  setFont(context, spec.style);
  context.fillStyle = spec.style.text;
  context.textAlign = 'left';
  context.textBaseline = 'top';
  for (const [index, line] of frame.titleAbove.entries()) {
    context.fillText(line, 0, index * lineHeightOf(spec.style));
  }
  context.restore();
}

/** Draws behind and in front of the sets of data of Chart.js what a scene has. */
export function painter(sceneOf: (chart: Chart) => Scene | undefined): Plugin {
  return {
    id: 'council-kit',
    beforeDatasetsDraw(chart) {
      const scene = sceneOf(chart);
      if (!scene) return;
      const { spec, projection, marks } = scene;
      drawNoteBands(chart.ctx, spec, projection);
      drawBands(chart.ctx, spec, projection);
      marks.behind?.(chart.ctx);
      drawGuides(chart.ctx, spec, projection);
    },
    afterDatasetsDraw(chart) {
      const scene = sceneOf(chart);
      if (!scene) return;
      const { spec, projection, marks, names } = scene;
      marks.infront?.(chart.ctx);
      drawGaps(chart.ctx, spec, projection);
      drawNoteLines(chart.ctx, spec, projection);
      const written = marks.write?.(chart.ctx) ?? [];
      if (spec.notes.length > 0) drawNoteLabels(chart.ctx, spec, projection, [...marks.taken(), ...written]);
      if (names) drawNames(chart.ctx, spec, projection, names);
      drawTitle(chart.ctx, scene);
    },
  };
}
