import { expect } from 'chai';
import { afterwards, until } from './page.js';
import { store } from './serve.js';

/** The library as a council puts it on its own server, in one file. */
export const library = '/packages/elements/cdn/council.js';
export const librarySheet = '/packages/elements/cdn/council.css';

/** What a test page wrote down; see `test/pages/report.js`. */
export interface Report {
  /** Of the Content-Security-Policy. */
  violations: string[];
  /** Thrown and not caught. */
  errors: string[];
  /** Written to the console as an error or a warning. */
  logged: string[];
}

export interface Page {
  window: Window & typeof globalThis & { report: Report };
  document: Document;
  report: Report;
  tiles: HTMLElementTagNameMap['council-kpi'][];
}

/** A whole page as a server sends it, with headers of its own, in a frame as large as a laptop's window. */
export async function openPage(
  { head = '', body, lang = 'en' }: { head?: string; body: string; lang?: string },
  headers: Record<string, string> = {},
): Promise<Page> {
  const html = `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>A page</title><base href="/">
<script src="/test/pages/report.js"></script>${head}</head><body>${body}</body></html>`;
  const address = await store(`page-${crypto.randomUUID()}`, html, 'text/html', headers);
  const frame = document.createElement('iframe');
  frame.className = 'test-page';
  afterwards(() => frame.remove());
  await new Promise((resolve) => {
    frame.onload = resolve;
    frame.src = address;
    document.body.append(frame);
    Object.assign(frame.style, {
      position: 'fixed',
      inset: '0',
      width: '1200px',
      height: '800px',
      border: '0',
      background: 'white',
    });
  });
  const window = frame.contentWindow as Page['window'];
  const { document: inside } = window;
  expect(window.report, 'the page has run its first script').to.be.an('object');
  return { window, document: inside, report: window.report, tiles: [...inside.querySelectorAll('council-kpi')] };
}

/** Waits until no tile of a page waits any more. */
export async function atRest({ tiles, report }: Page): Promise<void> {
  const done = ':is(:state(ready), :state(empty), :state(failed), :state(stale))';
  await until(
    () => tiles.every((tile) => tile.matches(':defined') && tile.matches(done)),
    () => `the tiles to come to rest; ${JSON.stringify(report)}`,
  );
}

/** The script tag a council writes. */
export const script = (address = library): string => `<script type="module" src="${address}"></script>`;
