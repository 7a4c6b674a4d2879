import { LazyPart } from '../shared/lazy.js';
import type { Draw, PictureSpec } from './picture/spec.js';

/** Each kind of drawing is loaded when a chart first needs it. */
export const drawers: Record<PictureSpec['drawing'], LazyPart<{ draw: Draw }>> = {
  line: new LazyPart(() => import('./picture/draw-line.js')),
  bar: new LazyPart(() => import('./picture/draw-bar.js')),
  points: new LazyPart(() => import('./picture/draw-points.js')),
};
