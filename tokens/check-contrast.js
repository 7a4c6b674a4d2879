/**
 * Checks that a theme can be read: `node check-contrast.js [theme.json …]`,
 * without a file every theme there is. WCAG 2.2: 1.4.3 for text, 1.4.11 for
 * what has to be seen but isn't text.
 */
import path from 'node:path';
import { readThemes, tokensUnder } from './lib/dictionary.js';
import { contrast } from './lib/contrast.js';
import { runAsCommand } from './lib/command.js';

const TEXT = 4.5;
const GRAPHIC = 3;

const grounds = ['body-background', 'surface-background'];

const texts = [
  'text',
  'secondary-text',
  'link',
  'link-hover',
  'link-visited',
  'link-active',
  'better',
  'worse',
  'neutral',
  'target',
  'success',
  'error',
];

const graphics = ['better', 'worse', 'neutral', 'target', 'sparkline', 'brand', 'input-border'];

const charts = [1, 2, 3, 4, 5, 6].map((number) => `chart-${number}`);

const everyPair = (some, others) => some.flatMap((one) => others.map((other) => [one, other]));

/** Colour over ground, and the least contrast they may have. */
const pairs = [
  ...everyPair(texts, grounds).map((pair) => [...pair, TEXT]),
  ['surface-text', 'surface-background', TEXT],
  ['text', 'hover', TEXT],
  ['inverse-text', 'brand', TEXT],
  ['focus-text', 'focus', TEXT],
  ...everyPair(graphics, grounds).map((pair) => [...pair, GRAPHIC]),
  // Charts are drawn on the ground of the page.
  ...everyPair([...charts, 'chart-axis', 'chart-faint', 'chart-special'], ['body-background']).map((pair) => [
    ...pair,
    GRAPHIC,
  ]),
  // Neighbours must differ without the help of hue: lines cross, bars touch.
  ...charts.slice(1).map((chart, i) => [charts[i], chart, GRAPHIC]),
];

/**
 * Every pair of a theme with its contrast. `values` maps a token's name
 * (`text-colour`) to its colour.
 */
export function contrastsOf(values) {
  const colour = (name) => values[`${name}-colour`];
  const plain = pairs.map(([one, other, needs]) => ({
    pair: `${one} on ${other}`,
    ratio: contrast(colour(one), colour(other)),
    needs,
  }));
  // As GOV.UK reasons: its yellow can hardly be told from white, but the black
  // line drawn with it can, and on a dark page it is the other way round. So
  // one of the two has to stand out from the ground.
  const focus = grounds.map((ground) => ({
    pair: `focus or focus-text on ${ground}`,
    ratio: Math.max(contrast(colour('focus'), colour(ground)), contrast(colour('focus-text'), colour(ground))),
    needs: GRAPHIC,
  }));
  return [...plain, ...focus];
}

/** What to print about a theme, and how many of its pairs fail. */
export async function checkTheme(theme) {
  const tokens = await tokensUnder(theme);
  const values = Object.fromEntries(tokens.map((token) => [token.name, token.$value]));
  const contrasts = contrastsOf(values);
  const failures = contrasts.filter(({ ratio, needs }) => ratio < needs);
  const lines = failures.map(
    // Rounded down, so that 4.499 never reads as 4.5.
    ({ pair, ratio, needs }) => `  ${pair}: ${Math.floor(ratio * 100) / 100}, needs ${needs}`,
  );
  return {
    failed: failures.length,
    report: [`${theme.name}: ${contrasts.length} pairs checked, ${failures.length} failed`, ...lines].join('\n'),
  };
}

await runAsCommand(import.meta.url, async (files) => {
  const themes = files.length ? readThemes(files.map((file) => path.resolve(file))) : readThemes();
  for (const theme of themes) {
    const { failed, report } = await checkTheme(theme);
    console.log(report);
    if (failed) process.exitCode = 1;
  }
});
