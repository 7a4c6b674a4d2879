import type { Draw, PictureSpec } from './picture/spec.js';

/** Each kind of drawing is loaded when a chart first needs it. */
const drawings: Record<PictureSpec['drawing'], () => Promise<{ draw: Draw }>> = {
  line: () => import('./picture/draw-line.js'),
  bar: () => import('./picture/draw-bar.js'),
  points: () => import('./picture/draw-points.js'),
};

/** What draws a kind of picture; fails where its file cannot be had. */
export async function drawerOf(drawing: PictureSpec['drawing']): Promise<Draw> {
  return (await drawings[drawing]()).draw;
}
