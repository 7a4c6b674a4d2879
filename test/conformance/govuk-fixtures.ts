import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launch } from 'puppeteer-core';
import { build, defaultClientConditions } from 'vite';
import { anyChromium, helpSentence } from '../support/browsers.js';
import type { Suite } from './support/suite.js';

interface Fixture {
  component: string;
  name: string;
  options: object;
  html: string;
}

/** What the script of the elements' own fixture test is as a global of the page. */
interface Held {
  differenceOf(component: string, fixture: Fixture): string | undefined;
}

const root = new URL('../../', import.meta.url);
const held = fileURLToPath(new URL('packages/elements/test/govuk/fixtures.ts', root));

/** The components of govuk-frontend that the elements use. Its fixtures come with its package. */
const components = [
  ...['back-link', 'button', 'checkboxes', 'date-input', 'details', 'error-message', 'error-summary', 'fieldset'],
  ...['hint', 'input', 'inset-text', 'label', 'notification-banner', 'panel', 'radios', 'select', 'summary-list'],
  ...['textarea', 'warning-text'],
];

/** The elements' templates, given what GOV.UK's macros are given, against the markup those make. */
export const suite: Suite = {
  async run() {
    const fixtures = components.flatMap(fixturesOf);
    const failures = await differencesOf(fixtures);
    return {
      name: 'govuk-fixtures',
      passed: fixtures.length - failures.length,
      total: fixtures.length,
      floor: fixtures.length,
      note: `${components.length} components of govuk-frontend ${versionOf()}`,
      failures,
    };
  },
};

function fixturesOf(component: string): Fixture[] {
  const file = new URL(`node_modules/govuk-frontend/dist/govuk/components/${component}/fixtures.json`, root);
  const { fixtures } = JSON.parse(readFileSync(file, 'utf8')) as { fixtures: Fixture[] };
  return fixtures.map((fixture) => ({ ...fixture, component }));
}

function versionOf(): string {
  const file = new URL('node_modules/govuk-frontend/package.json', root);
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

/** A line for each fixture whose markup is another; for all of them where there is no browser to ask. */
async function differencesOf(fixtures: readonly Fixture[]): Promise<string[]> {
  const found = await anyChromium();
  if (!found) return fixtures.map(({ component, name }) => `${component}, ${name}: ${helpSentence}`);
  const browser = await launch(found);
  try {
    const page = await browser.newPage();
    await page.setContent('<!doctype html><base href="https://www.example.gov.uk/">');
    await page.addScriptTag({ content: await script() });
    return await page.evaluate((each) => {
      const { differenceOf } = (globalThis as unknown as { held: Held }).held;
      return each.flatMap((fixture) => {
        const difference = differenceOf(fixture.component, fixture);
        return difference ? [`${fixture.component}, ${fixture.name}: ${difference}`] : [];
      });
    }, fixtures);
  } finally {
    await browser.close();
  }
}

/** The comparison of the elements' own test, as one script. */
async function script(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { conditions: ['council-kit-source', ...defaultClientConditions] },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, lib: { entry: held, formats: ['iife'], name: 'held', fileName: 'held' } },
  });
  return [built]
    .flat()
    .flatMap((result) => ('output' in result ? result.output : []))
    .map((part) => (part.type === 'chunk' ? part.code : ''))
    .join('\n');
}
