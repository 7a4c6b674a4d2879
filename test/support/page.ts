/** The states every data element has. */
const names = ['waiting', 'ready', 'empty', 'stale', 'failed'] as const;
type State = (typeof names)[number];

const mounted = new Set<Element>();
const undo: (() => void)[] = [];

afterEach(() => {
  for (const element of mounted) element.remove();
  mounted.clear();
  for (const step of undo.splice(0).reverse()) step();
});

/** Has something put back after the test. */
export function afterwards(step: () => void): void {
  undo.push(step);
}

/**
 * Puts what an author writes on the page, inside a wrapper with the given
 * attributes, and takes it off after the test.
 */
export function mount(html: string, attributes: Record<string, string> = {}): HTMLElement {
  const wrapper = document.createElement('div');
  for (const [name, value] of Object.entries(attributes)) wrapper.setAttribute(name, value);
  wrapper.append(document.createRange().createContextualFragment(html));
  document.body.append(wrapper);
  mounted.add(wrapper);
  return wrapper;
}

/** The first element of what an author writes, put on the page. */
export function fixture<T extends Element = HTMLElementTagNameMap['council-kpi']>(
  html: string,
  attributes?: Record<string, string>,
): T {
  return mount(html, attributes).firstElementChild as T;
}

const realNow = performance.now.bind(performance);

export const frame = (): Promise<number> => new Promise(requestAnimationFrame);

/** Waits until something is so, looking once a frame. */
export async function until(isSo: () => unknown, what: string | (() => string), longest = 8000): Promise<void> {
  const start = realNow();
  while (!isSo()) {
    if (realNow() - start > longest) {
      throw new Error(`Waited in vain for: ${typeof what === 'string' ? what : what()}`);
    }
    await frame();
  }
}

/** Lets everything that is under way on the page, without a request, come to its end. */
export async function quiet(frames = 3): Promise<void> {
  for (let count = 0; count < frames; count++) await frame();
}

/** The state an element shows as `:state(…)`. */
export function stateOf(element: Element): string {
  return names.filter((name) => element.matches(`:state(${name})`)).join(' and ') || 'none';
}

/** Waits for a state, and for what is loaded on demand to be drawn. */
export async function whenState<T extends Element>(element: T, state: State): Promise<T> {
  await until(
    () => stateOf(element) === state,
    () => `${element.outerHTML.slice(0, 120)} to be ${state}; it is ${stateOf(element)}`,
  );
  // "About this measure" and the line of earlier figures may come a moment later.
  await settled(element);
  return element;
}

/** Waits until an element has drawn the same thing for a few frames. */
export async function settled(element: Element): Promise<void> {
  const drawn = (): string => element.shadowRoot?.querySelector('.tile')?.outerHTML ?? '';
  for (let before = drawn(), same = 0; same < 3;) {
    await frame();
    same = drawn() === before ? same + 1 : 0;
    before = drawn();
  }
}

/** Everything written to the console as an error or a warning during the test. */
export function consoleOf(): { errors: string[]; warnings: string[]; all: string[] } {
  const said = { errors: [] as string[], warnings: [] as string[], all: [] as string[] };
  const listen = (name: 'error' | 'warn', into: string[]): void => {
    const before = console[name];
    console[name] = (...args: unknown[]) => {
      const text = args.filter((arg) => typeof arg !== 'object').join(' ') || String(args[0]);
      into.push(text);
      said.all.push(text);
    };
    afterwards(() => (console[name] = before));
  };
  listen('error', said.errors);
  listen('warn', said.warnings);
  const onRejection = (event: PromiseRejectionEvent): void => {
    said.all.push(`unhandled: ${event.reason}`);
  };
  addEventListener('unhandledrejection', onRejection);
  afterwards(() => removeEventListener('unhandledrejection', onRejection));
  return said;
}

/** The next event of a name, wherever on the page it comes from. */
export function nextEvent<T = unknown>(name: string, target: EventTarget = document): Promise<CustomEvent<T>> {
  return new Promise((resolve) =>
    target.addEventListener(name, (event) => resolve(event as CustomEvent<T>), { once: true }),
  );
}

/** Adds a style sheet to the page for one test. */
export async function withStyles(css: string): Promise<void> {
  const sheet = await new CSSStyleSheet().replace(css);
  document.adoptedStyleSheets.push(sheet);
  afterwards(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
  });
}

/** Lets a test say how much time has passed for timers of a second and more. */
export function clock(): { pass(seconds: number): void; waiting(): number } {
  const timers = new Map<number, { due: number; call: () => void }>();
  const { setTimeout: set, clearTimeout: clear } = globalThis;
  const { now: date } = Date;
  let ahead = 0;
  let last = 1e9;
  const time = (): number => realNow() + ahead;
  globalThis.setTimeout = ((call: () => void, wait = 0, ...args: unknown[]) => {
    // Thirty seconds are the time limit of a request, which goes by as ever.
    if (wait < 1000 || wait === 30_000) return set(call, wait, ...args);
    timers.set(++last, { due: time() + wait, call });
    return last;
  }) as typeof setTimeout;
  globalThis.clearTimeout = ((id?: number) => {
    if (!timers.delete(id!)) clear(id);
  }) as typeof clearTimeout;
  performance.now = time;
  Date.now = () => date() + ahead;
  afterwards(() => {
    globalThis.setTimeout = set;
    globalThis.clearTimeout = clear;
    Reflect.deleteProperty(performance, 'now');
    Date.now = date;
  });
  return {
    pass(seconds) {
      ahead += seconds * 1000;
      for (const [id, { due, call }] of timers) {
        if (due > time()) continue;
        timers.delete(id);
        call();
      }
    },
    waiting: () => timers.size,
  };
}

/** Hides or shows the page as a switch to another tab does. */
export function setHidden(hidden: boolean): void {
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
  document.dispatchEvent(new Event('visibilitychange'));
  afterwards(() => Reflect.deleteProperty(document, 'hidden'));
}
