import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const chromiumNames = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
];
const chromiumPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
const firefoxNames = ['firefox', 'firefox-esr'];
const firefoxPlaces = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

export const helpSentence =
  'No browser could be started. Install one (on Debian: sudo apt-get install chromium) ' +
  'or set COUNCIL_KIT_BROWSER to the path of Chrome, Chromium, Edge or Firefox, and run the command again.';

/** Chromium started as root, as in most containers, has no sandbox to offer. */
export const chromiumArguments = [
  ...(process.getuid?.() === 0 || process.env.CI ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function onPath(names) {
  for (const name of names) {
    for (const folder of (process.env.PATH ?? '').split(delimiter)) {
      const file = join(folder, name);
      try {
        accessSync(file, constants.X_OK);
        return file;
      } catch {
        // Not in this folder; the next may have it.
      }
    }
  }
  return undefined;
}

/** @returns {string | undefined} an installed Chrome, Chromium or Edge */
export function findChromium() {
  const chosen = process.env.COUNCIL_KIT_BROWSER;
  if (chosen) return /firefox/i.test(chosen) ? undefined : chosen;
  return onPath(chromiumNames) ?? chromiumPlaces.find(existsSync);
}

/** @returns {string | undefined} an installed Firefox */
export function findFirefox() {
  const chosen = process.env.COUNCIL_KIT_BROWSER;
  if (chosen) return /firefox/i.test(chosen) ? chosen : undefined;
  return onPath(firefoxNames) ?? firefoxPlaces.find(existsSync);
}

/**
 * The Chromium that a package of the registry carries, for a machine with no browser.
 * Setting the variable before the import makes it bring the shared libraries it needs.
 *
 * @returns {Promise<{ executablePath: string, args: string[] } | undefined>}
 */
export async function packagedChromium() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs20.x';
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    const executablePath = await chromium.executablePath();
    // Its own arguments switch web security off, which tests of CORS need on.
    return { executablePath, args: [...chromiumArguments, '--no-sandbox', '--no-zygote'] };
  } catch {
    return undefined;
  }
}

/**
 * A Chromium to start, installed or packaged.
 *
 * @returns {Promise<{ executablePath: string, args: string[] } | undefined>}
 */
export async function anyChromium() {
  const executablePath = findChromium();
  return executablePath ? { executablePath, args: chromiumArguments } : packagedChromium();
}
