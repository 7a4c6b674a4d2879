interface Scheduler {
  postTask?: (task: () => void, options: { priority: 'background' }) => Promise<void>;
}

/**
 * Settles once what has been drawn is seen, and everything else that waits has had
 * its turn; on a page that nobody looks at, soon all the same.
 */
export function painted(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      if (scheduler?.postTask) void scheduler.postTask(resolve, { priority: 'background' });
      else setTimeout(resolve);
    });
    setTimeout(resolve, 200);
  });
}
