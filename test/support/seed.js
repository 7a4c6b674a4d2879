import { execFileSync } from 'node:child_process';

/** The commit's own number: a run that is repeated tries what it tried before, and the next commit something new. */
function seedOfCommit() {
  try {
    const commit = execFileSync('git', ['rev-parse', '--short=7', 'HEAD'], { cwd: import.meta.dirname });
    return Number.parseInt(commit.toString(), 16);
  } catch {
    return Math.floor(Math.random() * 2 ** 28);
  }
}

/** Where the values of property tests start from; set `COUNCIL_KIT_SEED` to look elsewhere. */
export const seed = Number(process.env.COUNCIL_KIT_SEED) || seedOfCommit();
