/** One thing to be placed along a line: where its middle should be, and its length. */
export interface Wanted {
  wanted: number;
  size: number;
}

interface Group {
  members: number[];
  /** Sum of where the first member would start, for each member to be where it wants. */
  starts: number;
  size: number;
}

/**
 * Places things along a line so that none overlaps another, in their order,
 * each as near as can be to where it wants to be.
 *
 * @returns the middle of each, or `undefined` where they are longer together than the line
 */
export function spreadOut(things: readonly Wanted[], from: number, to: number): number[] | undefined {
  const total = things.reduce((sum, thing) => sum + thing.size, 0);
  if (total > to - from) return undefined;
  const order = things.map((_, index) => index).sort((a, b) => things[a]!.wanted - things[b]!.wanted || a - b);

  const startOf = (group: Group): number =>
    Math.min(Math.max(group.starts / group.members.length, from), to - group.size);
  const groups: Group[] = [];
  for (const index of order) {
    const { wanted, size } = things[index]!;
    let last: Group = { members: [index], starts: wanted - size / 2, size };
    // Groups that meet become one, whose start is the mean of what its members want.
    for (let before = groups.at(-1); before && startOf(before) + before.size > startOf(last); before = groups.at(-1)) {
      groups.pop();
      last = {
        members: [...before.members, ...last.members],
        starts: before.starts + last.starts - last.members.length * before.size,
        size: before.size + last.size,
      };
    }
    groups.push(last);
  }

  const middles: number[] = [];
  for (const group of groups) {
    let start = startOf(group);
    for (const index of group.members) {
      middles[index] = start + things[index]!.size / 2;
      start += things[index]!.size;
    }
  }
  return middles;
}
