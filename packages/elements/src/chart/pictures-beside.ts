import { LazyPart } from '../shared/lazy.js';
import type { Draw, PictureSpec } from './picture/spec.js';

/**
 * Where all elements are one file, what draws their pictures is one more beside it,
 * so that pages without charts do not load it. Where it is not there, a chart is its
 * words and its table.
 */
const beside = './council-pictures.js';

const drawerOf = (drawing: PictureSpec['drawing']): LazyPart<{ draw: Draw }> =>
  new LazyPart(async () => {
    const draws = (await import(/* @vite-ignore */ beside)) as Record<PictureSpec['drawing'], Draw>;
    return { draw: draws[drawing] };
  });

/** What draws each kind of picture; fails to load where its file cannot be had. */
export const drawers = { line: drawerOf('line'), bar: drawerOf('bar'), points: drawerOf('points') };
