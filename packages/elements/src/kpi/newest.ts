import type { Dataset } from '@council-kit/data';
import { findTime } from '@council-kit/insight';
import type { ReadableSource } from '../shared/data-controller.js';
import type { TileSettings } from './tile.js';

/** Rows enough for a value and its history. */
const enough = 500;

/**
 * The newest rows of a source whose server gives parts, so that a tile over a
 * million rows reads as much as one over a thousand. All rows, where they are few
 * or where the server can't put them in order.
 *
 * @throws whatever the source throws
 */
export async function readNewest(source: ReadableSource, { filter, date }: TileSettings): Promise<Dataset> {
  const first = await source.read({ filter, limit: enough });
  if (first.complete) return first;
  const time = first.pushed.page && findTime(first.columns, date);
  if (time) {
    const newest = await source.read({ filter, sort: [{ column: time.name, descending: true }], limit: enough });
    // None that is newer has been left out.
    if (newest.pushed.page) return { ...newest, complete: true };
  }
  return source.read({ filter });
}
