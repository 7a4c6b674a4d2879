import type { Command } from '../command.js';
import { check } from './check.js';
import { flow } from './flow.js';
import { snapshot } from './snapshot.js';

/** Every command there is. A new one is a file in this folder and a line here. */
export const commands: readonly Command[] = [check, snapshot, flow];
