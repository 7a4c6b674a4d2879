/** One thing an element is to reach. */
export interface Goal {
  name: string;
  /** Undefined where what it is held against was not measured. */
  reached: boolean | undefined;
  numbers: string;
}

/** A number that is to be no more than `most`; NaN where it never came. */
export function atMost(name: string, value: number, most: number, unit = ''): Goal {
  if (Number.isNaN(value)) return { name, reached: false, numbers: 'it never came' };
  const digits = most < 2 ? 2 : most < 50 ? 1 : 0;
  return { name, reached: value <= most, numbers: `${value.toFixed(digits)}${unit}, at most ${most}${unit}` };
}

/** A number as a multiple of what it is held against, which may not have been measured. */
export function ratio(name: string, value: number, floor: number | undefined, most: number): Goal {
  return floor ? atMost(name, value / floor, most) : { name, reached: undefined, numbers: 'not measured' };
}

/** Says how each goal was met; how many were missed. */
export function printGoals(heading: string, goals: readonly Goal[]): number {
  if (goals.length) console.log(`\n${heading}`);
  for (const { name, reached, numbers } of goals) {
    const verdict = reached === undefined ? '--     ' : reached ? 'reached' : 'MISSED ';
    console.log(`${verdict} ${name}: ${numbers}`);
  }
  return goals.filter(({ reached }) => reached === false).length;
}
