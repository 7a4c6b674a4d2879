import type { Draw, PictureSpec } from './picture/spec.js';

/**
 * Where all elements are one file, what draws their pictures is one more beside it,
 * so that pages without charts do not load it. Where it is not there, a chart is its
 * words and its table.
 */
const beside = './council-pictures.js';

/** What draws a kind of picture; fails where its file cannot be had. */
export async function drawerOf(drawing: PictureSpec['drawing']): Promise<Draw> {
  const draws = (await import(/* @vite-ignore */ beside)) as Record<PictureSpec['drawing'], Draw>;
  return draws[drawing];
}
