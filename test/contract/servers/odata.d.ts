/** A server that runs, on 127.0.0.1. */
export interface Running {
  address: string;
  requests: { method: string; url: URL }[];
  close(): Promise<void>;
}

export const reportsPath: string;

/** With `large`, `/council/TenThousand` has 10,000 rows and `/council/Million` a million. */
export function start(options?: { large?: boolean }): Promise<Running>;
