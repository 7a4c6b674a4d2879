import { Blocks, frameMade, idle, type Blocked } from '../blocks.js';
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
export interface Step extends Blocked {
  painted: number;
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
  return new Promise((resolve) => {
    const look = () => {
      if (!stands(expected)) return;
      observer.disconnect();
      resolve(frameMade());
    };
    const observer = new MutationObserver(look);
    observer.observe(place, { subtree: true, childList: true, characterData: true, attributes: true });
    look();
  });
}

const blocks = new Blocks();

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

/** Does something and waits for what is expected, then for what it goes on doing. */
async function step(work: () => void, expected: Expected, finished = expected): Promise<Step> {
  await idle();
  blocks.begin();
  const start = performance.now();
  work();
  const end = await painted(expected);
  await painted(finished);
  await idle();
  // Entries for what has just ended are handed over a little later.
  await new Promise((resolve) => setTimeout(resolve, 100));
  return { painted: end - start, ...blocks.soFar };
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

Object.assign(globalThis, { bench });
