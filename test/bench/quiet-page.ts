import { TargetType, type Browser, type CDPSession } from 'puppeteer-core';

/**
 * A page that nobody listens to but for what is evaluated in it. Tools that drive a
 * browser listen to its network too, and then the browser decodes every answer once
 * more for them, on the page's own thread.
 */
export interface QuietPage {
  /** Calls a function in the page and waits for what it promises. */
  evaluate<Argument, Result>(work: (argument: Argument) => Result, argument: Argument): Promise<Awaited<Result>>;
  session: CDPSession;
}

/** Opens a page that nothing before it has warmed up, and closes it afterwards. */
async function inQuietPage<T>(browser: Browser, address: string, use: (page: QuietPage) => Promise<T>): Promise<T> {
  const context = await browser.createBrowserContext();
  try {
    const whole = await browser.target().createCDPSession();
    await whole.send('Target.createTarget', { url: 'about:blank', browserContextId: context.id });
    await whole.detach();
    const target = await context.waitForTarget((each) => each.type() === TargetType.PAGE);
    const session = await target.createCDPSession();
    await session.send('Emulation.setDeviceMetricsOverride', {
      width: 1280,
      height: 800,
      deviceScaleFactor: 1,
      mobile: false,
    });
    await session.send('Page.enable');
    const loaded = new Promise((resolve) => session.once('Page.loadEventFired', resolve));
    await session.send('Page.navigate', { url: address });
    await loaded;
    return await use({
      session,
      async evaluate(work, argument) {
        const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
          expression: `(${String(work)})(${JSON.stringify(argument)})`,
          awaitPromise: true,
          returnByValue: true,
        });
        if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
        return result.value as never;
      },
    });
  } finally {
    await context.close();
  }
}

/** Uses a page that nothing before it has warmed up, but no longer than so many milliseconds. */
export async function inPage<T>(
  browser: Browser,
  address: string,
  use: (page: QuietPage) => Promise<T>,
  patience = 60_000,
): Promise<T> {
  return inQuietPage(browser, address, async (page) => {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`nothing came within ${patience / 1000} seconds`)), patience);
    });
    return Promise.race([use(page), late]).finally(() => clearTimeout(timer));
  });
}

/** Script objects and the buffers they hold, after what is no longer needed has gone. */
export async function heapOf({ session }: QuietPage): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize } = await session.send('Runtime.getHeapUsage');
  return usedSize + backingStorageSize;
}
