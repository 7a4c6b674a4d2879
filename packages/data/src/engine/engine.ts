import type { Query } from '../query.js';
import type { Batch } from '../standard.js';
export function carryOut(batch: Batch, _query: Query, _lang?: string): Batch { return batch; }
