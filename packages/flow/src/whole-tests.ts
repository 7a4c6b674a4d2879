import type { FlowTest } from './flow.js';

/** A test that is like one that there isn't, or like itself by way of others: its position, and the name it says. */
export interface LikeNothing {
  readonly at: number;
  readonly like: string;
}

/** What a test has besides its name and what it expects, by name. */
const sections = ['answers', 'parameters', 'rates'] as const;

/**
 * Tests with what they have of others put in.
 *
 * @returns the whole tests, and those whose `like` leads nowhere
 */
export function wholeTests(tests: readonly FlowTest[] = []): [whole: FlowTest[], lacking: LikeNothing[]] {
  const lacking: LikeNothing[] = [];
  const named = new Map(tests.map((test) => [test?.name, test]));

  function wholeOf(test: FlowTest, ancestors: readonly FlowTest[]): FlowTest | undefined {
    const { like, ...own } = test ?? {};
    if (like === undefined) return test;
    const other = named.get(like);
    const basis = other && !ancestors.includes(other) && wholeOf(other, [...ancestors, other]);
    return basis ? added(basis, own as FlowTest) : undefined;
  }

  const whole = tests.map((test, at) => {
    const made = wholeOf(test, [test]);
    if (!made) lacking.push({ at, like: String(test.like) });
    return made ?? test;
  });
  return [whole, lacking];
}

/** A test on top of another: answers, parameters and rates one by one, without those of `null`. */
function added(basis: FlowTest, own: FlowTest): FlowTest {
  const both = sections.flatMap((section) => {
    if (!basis[section] && !own[section]) return [];
    const all = Object.entries({ ...basis[section], ...own[section] });
    return [[section, Object.fromEntries(all.filter(([, value]) => value !== null))]];
  });
  return { ...basis, ...own, ...(Object.fromEntries(both) as Partial<FlowTest>) };
}
