export interface Measure {
  name: string;
  /** What was measured, or why it was not. */
  value: number | string;
  /** The most it may be. */
  goal: number;
  unit?: string;
  /** What else there is to say. */
  note?: string;
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/**
 * The time of one piece of work as a multiple of another's, both done in turn so
 * that what else the machine does falls on both. The first rounds warm up.
 */
export async function ratioOf(
  ours: () => unknown,
  theirs: () => unknown,
  rounds: number,
): Promise<{ ratio: number; ours: number; theirs: number }> {
  const times: [number[], number[]] = [[], []];
  for (let round = -2; round < rounds; round++) {
    for (const [index, work] of [ours, theirs].entries()) {
      const start = performance.now();
      await work();
      if (round >= 0) times[index]!.push(performance.now() - start);
    }
  }
  const [own, other] = [median(times[0]), median(times[1])];
  return { ratio: own / other, ours: own, theirs: other };
}

/** One line for people; true where the goal is met, or nothing was measured. */
export function say({ name, value, goal, unit = '', note }: Measure): boolean {
  const measured = typeof value === 'number';
  const met = !measured || value <= goal;
  const shown = measured ? `${value.toFixed(value < 10 ? 2 : 1)}${unit}` : value;
  const verdict = measured ? (met ? 'ok  ' : 'OVER') : '--  ';
  console.log(`${verdict} ${shown.padStart(8)} (goal ${goal}${unit})  ${name}${note ? `: ${note}` : ''}`);
  return met;
}
