import type { Service } from '../service.js';

/** An entry before it has an id of its own; one that never gets a name is left out. */
export type Draft = Omit<Service, 'id' | 'name'> & { id?: string; name?: string };
