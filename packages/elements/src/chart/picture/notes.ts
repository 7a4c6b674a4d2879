import { isWithin, overlap, type Box } from './boxes.js';
import type { Projection } from './projection.js';
import type { PictureNote, PictureSpec } from './spec.js';
import { lineHeightOf, measureWith, setFont, wrap, wrapOrCut } from './text.js';

const padding = 4;

/** Whether a note runs across the picture from side to side. */
const isLevel = (note: PictureNote, projection: Projection): boolean =>
  (note.axis === 'values') !== projection.horizontal;

const pixelOf = (note: PictureNote, amount: number, projection: Projection): number =>
  note.axis === 'values' ? projection.value(amount) : projection.place(amount);

/** The part of the picture that a note takes. */
function boxOf(note: PictureNote, projection: Projection): Box {
  const { area } = projection;
  const from = pixelOf(note, note.from, projection);
  const to = pixelOf(note, note.to ?? note.from, projection);
  const [low, high] = [Math.min(from, to), Math.max(from, to)];
  return isLevel(note, projection)
    ? { left: area.left, right: area.right, top: Math.max(low, area.top), bottom: Math.min(high, area.bottom) }
    : { left: Math.max(low, area.left), right: Math.min(high, area.right), top: area.top, bottom: area.bottom };
}

/** Draws the notes that are bands, behind everything. */
export function drawNoteBands(context: CanvasRenderingContext2D, spec: PictureSpec, projection: Projection): void {
  context.save();
  context.globalAlpha = 0.12;
  for (const note of spec.notes) {
    if (note.to === undefined) continue;
    const box = boxOf(note, projection);
    context.fillStyle = note.colour;
    context.fillRect(box.left, box.top, Math.max(0, box.right - box.left), Math.max(0, box.bottom - box.top));
  }
  context.restore();
}

function drawLine(context: CanvasRenderingContext2D, note: PictureNote, projection: Projection): void {
  const box = boxOf(note, projection);
  context.strokeStyle = note.colour;
  context.lineWidth = 2;
  context.setLineDash([...note.dash]);
  context.beginPath();
  context.moveTo(box.left, box.top);
  context.lineTo(isLevel(note, projection) ? box.right : box.left, isLevel(note, projection) ? box.top : box.bottom);
  context.stroke();
  context.setLineDash([]);
}

/** Boxes where the label of a note may stand, the best first. */
function candidates(note: PictureNote, projection: Projection, width: number, height: number): Box[] {
  const { area } = projection;
  const { left, right, top, bottom } = boxOf(note, projection);
  const at = (x: number, y: number): Box => ({ left: x, right: x + width, top: y, bottom: y + height });
  if (isLevel(note, projection)) {
    const inBand = note.to !== undefined && bottom - top >= height + padding * 2;
    const rows = inBand ? [top + padding, bottom - padding - height] : [top - padding - height, bottom + padding];
    const free = area.width - width;
    const columns = [1, 0, 0.5, 0.75, 0.25].map((part) => area.left + padding + part * Math.max(0, free - padding * 2));
    return columns.flatMap((x) => rows.map((y) => at(x, y)));
  }
  const inBand = note.to !== undefined && right - left >= width + padding * 2;
  const columns = inBand ? [left + padding] : [right + padding + 1, left - padding - 1 - width];
  const rows = [0, 1, 0.5, 0.25, 0.75].map((part) => area.top + part * (area.bottom - area.top - height));
  return rows.flatMap((y) => columns.map((x) => at(x, y)));
}

/** Draws the notes that are lines, in front of everything. */
export function drawNoteLines(context: CanvasRenderingContext2D, spec: PictureSpec, projection: Projection): void {
  context.save();
  for (const note of spec.notes) {
    if (note.to === undefined) drawLine(context, note, projection);
  }
  context.restore();
}

/** The lines of notes as something a label should not stand on. */
function lineBoxes(spec: PictureSpec, projection: Projection, besides: PictureNote): Box[] {
  return spec.notes
    .filter((note) => note !== besides && note.to === undefined)
    .map((note) => boxOf(note, projection))
    .map(({ left, top, right, bottom }) => ({ left: left - 1, top: top - 1, right: right + 1, bottom: bottom + 1 }));
}

/** Writes the label of each note where it covers least of what is taken. */
export function drawNoteLabels(
  context: CanvasRenderingContext2D,
  spec: PictureSpec,
  projection: Projection,
  taken: readonly Box[],
): void {
  const { area } = projection;
  const measure = measureWith(context, spec.style);
  const lineHeight = lineHeightOf(spec.style);
  const inside = { ...area, top: area.top - lineHeight / 2 };
  const labels: Box[] = [];
  context.save();
  setFont(context, spec.style);
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.strokeStyle = spec.style.background;
  context.lineWidth = 4;
  context.fillStyle = spec.style.text;
  for (const note of spec.notes) {
    if (!note.label) continue;
    const room = Math.max(40, area.right - area.left) * (isLevel(note, projection) ? 0.9 : 0.4);
    const words = wrap(note.label, room, measure, 3) ?? wrapOrCut(note.label, room, measure, 3);
    const choices = candidates(note, projection, Math.max(...words.map(measure)), words.length * lineHeight);
    const obstacles = [...taken, ...lineBoxes(spec, projection, note), ...labels];
    const costs = choices.map((box) =>
      obstacles.reduce((sum, other) => sum + overlap(box, other), isWithin(box, inside) ? 0 : 1e6),
    );
    const box = choices[costs.indexOf(Math.min(...costs))]!;
    labels.push({ ...box, left: box.left - 4, right: box.right + 4 });
    for (const [row, line] of words.entries()) {
      const y = box.top + (row + 0.5) * lineHeight;
      context.strokeText(line, box.left, y);
      context.fillText(line, box.left, y);
    }
  }
  context.restore();
}
