import type { Filter } from './query.js';
export function parseFilter(text: string): Filter { throw new Error(text); }
