import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { puppeteerLauncher } from '@web/test-runner-puppeteer';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { anyChromium, findChromium, findFirefox, helpSentence } from './support/browsers.js';
import { countReporter } from './support/count-reporter.js';
import { seed } from './support/seed.js';
import { startOtherOrigin, testApi } from './support/test-api.js';
import { startWebKit } from './support/webkit.js';

const engines = process.env.COUNCIL_KIT_ENGINES?.split(',');
const rootDir = new URL('../', import.meta.url).pathname;

async function chromiumLauncher() {
  const found = await anyChromium();
  return (
    found &&
    playwrightLauncher({
      product: 'chromium',
      concurrency: 2,
      // A test of memory asks for the garbage to be collected.
      launchOptions: { ...found, args: [...found.args, '--js-flags=--expose-gc'] },
    })
  );
}

function firefoxLauncher() {
  const executablePath = findFirefox();
  return (
    executablePath &&
    puppeteerLauncher({
      concurrency: 1,
      launchOptions: { browser: 'firefox', executablePath, headless: true },
    })
  );
}

async function webkitLauncher() {
  const found = await startWebKit();
  return (
    found &&
    webdriverLauncher({
      hostname: '127.0.0.1',
      port: found.port,
      path: '/',
      capabilities: {
        browserName: 'MiniBrowser',
        'wdio:enforceWebDriverClassic': true,
        'webkitgtk:browserOptions': { binary: found.binary, args: ['--automation'] },
      },
    })
  );
}

const launchers = { chromium: chromiumLauncher, firefox: firefoxLauncher, webkit: webkitLauncher };

/** The engines asked for, every one of them; or, when none is named, the first there is. */
async function chooseBrowsers() {
  if (engines) {
    const chosen = await Promise.all(engines.map((engine) => launchers[engine]()));
    const missing = engines.filter((_, index) => !chosen[index]);
    if (missing.length > 0) {
      console.error(
        `Not installed: ${missing.join(', ')}. On Debian: sudo apt-get install chromium firefox-esr webkit2gtk-driver xvfb`,
      );
      process.exit(1);
    }
    return chosen;
  }
  const firefoxAlone = !findChromium() && findFirefox();
  const browser = firefoxAlone ? firefoxLauncher() : await chromiumLauncher();
  if (!browser) {
    console.error(helpSentence);
    process.exit(1);
  }
  return [browser];
}

/** Lets the browser import a CommonJS file that requires nothing, as a bundler would. */
function commonJsAsModule(path) {
  return {
    name: 'commonjs-as-module',
    transform: (context) =>
      path.test(context.path)
        ? {
            body: `const module = { exports: {} }, exports = module.exports;\n${context.body}\nexport default module.exports;`,
          }
        : undefined,
  };
}

/** Has property tests start from the seed of this run. */
const seeded = {
  name: 'seeded',
  transform: (context) =>
    /\/node_modules\/fast-check\/lib\/fast-check\.js$/.test(context.path)
      ? { body: `${context.body}\nconfigureGlobal({ seed: ${seed} });` }
      : undefined,
};

await startOtherOrigin();
console.log(`Property tests start from COUNCIL_KIT_SEED=${seed}`);

export default {
  rootDir,
  hostname: '127.0.0.1',
  files: ['packages/*/src/**/*.test.ts', 'test/browser/**/*.test.ts'],
  browsers: await chooseBrowsers(),
  // Those launched above say so themselves; WebKit runs all tests in one window, where two at
  // once would take the focus and the history from each other.
  concurrency: 1,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 240_000,
  nodeResolve: { exportConditions: ['council-kit-source', 'browser', 'production'] },
  middleware: [testApi],
  plugins: [
    seeded,
    commonJsAsModule(/\/node_modules\/papaparse\//),
    esbuildPlugin({ ts: true, tsconfig: `${rootDir}tsconfig.json`, target: 'es2022' }),
  ],
  // Three engines at once share the processors, and a property is tried a hundred times.
  testFramework: { config: { timeout: engines ? 60_000 : 30_000 } },
  reporters: [defaultReporter({ reportTestProgress: false }), countReporter()],
  filterBrowserLogs: (log) => !log.args.some((arg) => typeof arg === 'string' && arg.startsWith('Lit is in dev mode')),
};
