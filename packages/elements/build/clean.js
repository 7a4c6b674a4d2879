import { rmSync } from 'node:fs';

/** Leaves nothing of an earlier build, which would be packed with the new one. */
for (const folder of ['data/dist', 'insight/dist', 'elements/dist', 'elements/cdn', 'cli/dist']) {
  rmSync(new URL(`../../${folder}`, import.meta.url), { recursive: true, force: true });
}
