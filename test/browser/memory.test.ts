import { expect } from 'chai';
import '@council-kit/elements';
import { heard } from '../support/heard.js';
import { mount, quiet, setHidden, stateOf, until, whenState } from '../support/page.js';
import { serve } from '../support/serve.js';

const { gc } = globalThis as { gc?: (options: { type: 'major'; execution: 'async' }) => Promise<void> };
const rows = JSON.stringify([7, 8, 9].map((month) => ({ month: `2026-0${month}`, visits: month })));
const tile = (address: string): string =>
  `<council-kpi src="${address}" label="Visits" refresh="60" target="5" definition="x" updated="2026-10-01"><a href="#">Fallback</a></council-kpi>`;

/** Puts tiles on the page, waits until all is drawn, and takes them off. Keeps no hold of them. */
async function comeAndGo(html: string, count: number): Promise<WeakRef<Element>[]> {
  const wrapper = mount(html.repeat(count));
  await until(() => [...wrapper.children].every((each) => each.matches(':state(ready)')), 'the tiles to be ready');
  await quiet(10);
  const known = [...wrapper.children].map((each) => new WeakRef(each));
  wrapper.replaceChildren();
  return known;
}

async function left(known: readonly WeakRef<Element>[]): Promise<number> {
  let count = known.length;
  for (let tries = 0; tries < 20 && count > 0; tries++) {
    // In a task of its own, where nothing on the stack can be taken for a tile.
    await gc!({ type: 'major', execution: 'async' });
    await quiet(2);
    count = known.filter((each) => each.deref()).length;
  }
  return count;
}

/** How many of 1,000 tiles are still held after they have left. */
async function held(address: string): Promise<number> {
  const known = [];
  for (let round = 0; round < 10; round++) known.push(...(await comeAndGo(tile(address), 100)));
  // A browser may hold on to what was on the page last.
  await comeAndGo(tile(address), 1);
  return known.length === 1000 ? left(known) : NaN;
}

describe('tiles that have left the page', () => {
  it('are freed, all 1,000 of them', async function () {
    this.timeout(180_000);
    if (!gc) {
      console.warn('SKIPPED: this browser does not let a page collect its garbage.');
      return this.skip();
    }
    const address = await serve(rows);
    // What leaks does so every time; what a busy browser is late to let go of, it is late with only now and then.
    let most = Infinity;
    for (let tries = 0; tries < 3 && !(most < 10); tries++) most = await held(address);
    expect(most).to.be.below(10);
  });

  it('leave no listener on the document or the window behind', async () => {
    const listeners = new Map<string, number>();
    const undo: (() => void)[] = [];
    for (const target of [document, window] as EventTarget[]) {
      const { addEventListener, removeEventListener } = target;
      const count = (type: string, by: number): void => void listeners.set(type, (listeners.get(type) ?? 0) + by);
      target.addEventListener = function (this: EventTarget, ...args: Parameters<EventTarget['addEventListener']>) {
        count(args[0], 1);
        addEventListener.apply(target, args);
      };
      target.removeEventListener = function (
        this: EventTarget,
        ...args: Parameters<EventTarget['removeEventListener']>
      ) {
        count(args[0], -1);
        removeEventListener.apply(target, args);
      };
      undo.push(() => Object.assign(target, { addEventListener, removeEventListener }));
    }
    try {
      const wrapper = mount(tile(await serve(rows)).repeat(10));
      await until(
        () => listeners.get('visibilitychange') === 10 && listeners.get('beforeprint') === 10,
        () => `listeners; ${[...listeners].join(' ')}`,
      );
      wrapper.replaceChildren();
      await quiet(5);
      expect([...listeners].filter(([type, count]) => count > 0 && /visibility|print|lang/.test(type))).to.deep.equal(
        [],
      );
    } finally {
      undo.forEach((step) => step());
    }
  });

  it('work again when they are back', async () => {
    const address = await serve(rows);
    const wrapper = mount(tile(address) + '<section></section>');
    const element = wrapper.querySelector('council-kpi')!;
    await whenState(element, 'ready');
    const before = heard(element);
    element.remove();
    element.lang = 'cy';
    await quiet();
    wrapper.append(element);
    await whenState(element, 'ready');
    await until(() => heard(element)[0]!.includes('Medi 2026'), 'Welsh');
    element.lang = 'en';
    await until(
      () => heard(element).join() === before.join(),
      () => `the same as before; ${heard(element).join(' | ')}`,
    );
    setHidden(true);
    setHidden(false);
    expect(stateOf(element)).to.equal('ready');
  });
});
