/** What the picture of a chart says, beside its figures. Whole sentences; numbers come written out. */
export interface StageWords {
  /** Name of the control that goes through the points. */
  explore(label: string): string;
  /** How it is used. */
  keys(severalSeries: boolean): string;
  skip: string;
  /** One point, as it is announced. */
  point(told: {
    place: string;
    series?: string;
    value: string;
    notes: readonly string[];
    position: string;
    of: string;
  }): string;
  /** What part of a whole a value is. */
  share(percent: string): string;
  highest: string;
  lowest: string;
  latest: string;
  noData: string;
  /** A value that is foreseen, not measured. */
  expected(value: string, low: string, high: string): string;
  target(value: string): string;
  average: string;
  limits: string;
  likely: string;
  forecast: string;
  better: string;
  worse: string;
  unusual: string;
  key: string;
  period: string;
  allPeriods: string;
  lastYears(count: number): string;
  /** Said where a picture shows only the largest of many bars. */
  largest(shown: string, of: string): string;
  /** Said where a picture has more points than it has pixels. */
  decimated(points: string): string;
  /** @param source who publishes it, and what it is called */
  source(source: string): string;
  unavailable: string;
}
