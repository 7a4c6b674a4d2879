/** What running a suite of somebody else's tests gave. */
export interface Result {
  /** How the suite is called in the line that is printed: `csvw-csv2json`. */
  name: string;
  passed: number;
  total: number;
  /** Fewer than this is a fault. */
  floor: number;
  /** What to know beside the numbers, in a few words. */
  note?: string;
  /** What failed, and why: one line each, for `--verbose`. */
  failures: readonly string[];
}

/**
 * A suite is a file in `test/conformance` that exports this as `suite`. It says
 * which part of the samples it needs, so that the runner can say what is absent;
 * one whose suite comes with a package needs none.
 */
export interface Suite {
  needs?: string;
  /** @param samples path of the samples folder, without a slash at the end */
  run(samples: string): Promise<Result | Result[]>;
}
