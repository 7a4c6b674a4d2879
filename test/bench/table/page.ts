import { columns, pageSize, type Contender } from './contenders/contender.js';

// Runs in the page beside a contender, and says what of it was painted when.

/** What must stand in the page for a step to have been done. */
export interface Expected {
  /** The reference in the first row, where it is known. */
  first?: string;
  /** The ward that every row is of. */
  ward?: string;
  /** How many payments the page says there are. */
  count?: number;
}

/** Times in milliseconds. */
export interface Step {
  painted: number;
  /** The longest that the main thread let nobody else in. */
  blocked: number;
  /** The longest task that the browser counts as long, 0 where none was. */
  longTask: number;
}

declare const contender: Contender;

const place = document.querySelector<HTMLElement>('#place')!;
const rows = () => contender.rows?.(place) ?? [...place.querySelectorAll('tbody tr')];
const cell = (row: Element, column: (typeof columns)[number]) =>
  (contender.cell ? contender.cell(row, column) : row.children[columns.indexOf(column)]?.textContent)?.trim();

function stands({ first, ward, count }: Expected): boolean {
  const shown = rows();
  return (
    shown.length === pageSize &&
    (first ? cell(shown[0]!, 'Reference') === first : !!shown[0]!.textContent.trim()) &&
    (!ward || shown.every((row) => cell(row, 'Ward') === ward)) &&
    (count === undefined || says(count))
  );
}

function says(count: number): boolean {
  const text = place.textContent;
  return text.includes(String(count)) || text.includes(count.toLocaleString('en-GB'));
}

/** When the frame after everything expected stood there was made. */
function painted(expected: Expected): Promise<number> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    const look = () => {
      if (!stands(expected)) return;
      observer.disconnect();
      // A message sent while a frame is made arrives when it has been.
      requestAnimationFrame(() => port2.postMessage(null));
      port1.onmessage = () => resolve(performance.now());
    };
    const observer = new MutationObserver(look);
    observer.observe(place, { subtree: true, childList: true, characterData: true, attributes: true });
    look();
  });
}

let longest = 0;
let last = 0;
const pulse = 2;

/** Beats before anything else that waits, as a tap would; what lies between two beats was one block. */
function beat(): void {
  const now = performance.now();
  longest = Math.max(longest, now - last - pulse);
  last = now;
  void scheduler.postTask(beat, { delay: pulse, priority: 'user-blocking' });
}

let longTask = 0;
const longTasks = new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) longTask = Math.max(longTask, duration);
});
longTasks.observe({ type: 'longtask' });

let shift = 0;
/** When the contender stood on the page, with the room it holds: a page has that room from the start. */
let stood = Infinity;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) {
    if (entry.startTime > stood) shift += entry.value;
  }
}).observe({ type: 'layout-shift' });

function stand(address: string): void {
  contender.start(place, address);
  requestAnimationFrame(() => requestAnimationFrame(() => (stood = performance.now())));
}

const idle = () => new Promise((resolve) => requestIdleCallback(resolve));

/** Does something and waits for what is expected, then for what it goes on doing. */
async function step(work: () => void, expected: Expected, finished = expected): Promise<Step> {
  await idle();
  last = performance.now();
  longest = longTask = 0;
  const start = performance.now();
  work();
  const end = await painted(expected);
  await painted(finished);
  await idle();
  // Entries for what has just ended are handed over a little later.
  await new Promise((resolve) => setTimeout(resolve, 100));
  return { painted: end - start, blocked: longest, longTask };
}

function nodesIn(root: Node): number {
  let count = 0;
  const walker = document.createTreeWalker(root);
  while (walker.nextNode()) {
    count++;
    const { shadowRoot } = walker.currentNode as Element;
    if (shadowRoot) count += nodesIn(shadowRoot);
  }
  return count;
}

const bench = {
  start: (address: string, first: Expected, all: Expected) => step(() => stand(address), first, all),
  sort: (expected: Expected) => step(() => contender.sort(place), expected),
  filter: async (ward: string, expected: Expected) => {
    await contender.openFilters?.(place, ward);
    return step(() => contender.filter(place, ward), expected);
  },
  /** What stands in the page by now. */
  page: () => ({ nodes: nodesIn(place), shift }),
};

export type Bench = typeof bench;

beat();
Object.assign(globalThis, { bench });
