/** What Style Dictionary writes. */
import { isDark } from './contrast.js';
import { exportName, propertyName } from './names.js';

const reference = /^\{([^}]+)\}$/;

/** The place of the token another one repeats unless it is set itself: `colour.brand`. */
export const repeats = (token) => reference.exec(token.original.$value)?.[1];

const repeated = (token, tokens) => {
  const place = repeats(token);
  return place && tokens.find((other) => other.path.join('.') === place);
};

export const govukProperty = (token) => token.$extensions?.['council-kit']?.govuk;

/** What stands where the council's own property isn't set. */
export function fallback(token, tokens) {
  const other = repeated(token, tokens);
  if (other) return expression(other, tokens);
  const govuk = govukProperty(token);
  return govuk ? `var(${govuk}, ${token.$value})` : String(token.$value);
}

/** What an element writes: ours, else the page's, else the value itself. */
export const expression = (token, tokens) => `var(${propertyName(token.name)}, ${fallback(token, tokens)})`;

const notice = 'Made by tokens/build.js. Change tokens/src and build again.';

const literal = (text) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

const chartNames = (tokens) => tokens.map((token) => token.name).filter((name) => /^chart-\d+-colour$/.test(name));

function javascript({ dictionary: { allTokens } }) {
  const constants = allTokens.map(
    (token) => `export const ${exportName(token.name)} = ${literal(expression(token, allTokens))};`,
  );
  const chart = `export const chartColours = [${chartNames(allTokens).map(exportName).join(', ')}];`;
  return `// ${notice}\n${constants.join('\n')}\n${chart}\n`;
}

function types({ dictionary: { allTokens } }) {
  const constants = allTokens.map(
    (token) =>
      `/** ${token.$description} \`${propertyName(token.name)}\`, else \`${token.$value}\`. */\n` +
      `export declare const ${exportName(token.name)}: string;`,
  );
  const chart =
    '/** The colours of a chart, in the order its series take them. */\n' +
    'export declare const chartColours: readonly string[];';
  return `// ${notice}\n${constants.join('\n')}\n${chart}\n`;
}

function css({ dictionary: { allTokens } }) {
  // `inherit` can't be the value of a custom property: leaving it out says the same.
  const lines = allTokens
    .filter((token) => token.$value !== 'inherit')
    .map((token) => `  ${propertyName(token.name)}: ${fallback(token, allTokens)};`);
  return `:root {\n${lines.join('\n')}\n}\n`;
}

function json({ dictionary: { allTokens } }) {
  const entries = allTokens.map((token) => [
    token.name,
    {
      value: token.$value,
      type: token.$type,
      description: token.$description,
      property: propertyName(token.name),
      ...(govukProperty(token) && { govuk: govukProperty(token) }),
      expression: expression(token, allTokens),
      export: exportName(token.name),
    },
  ]);
  return JSON.stringify(Object.fromEntries(entries), null, 2) + '\n';
}

/**
 * The rules of a theme under a selector: only what the theme sets. The colours
 * of a dark theme are for screens: paper is white, so print keeps the defaults.
 */
export function themeRules(selector, tokens) {
  const ground = tokens.find((token) => token.name === 'body-background-colour');
  const isForScreens = (token) => token.$type === 'color' && isDark(ground.$value);
  const set = tokens.filter((token) => token.isSource);
  const rule = (some) => (some.length ? `${selector} {\n${some.map((token) => line(token)).join('')}}\n` : '');
  const line = (token) => `  ${propertyName(token.name)}: ${written(token, tokens)};\n`;
  const screen = rule(set.filter(isForScreens)).replace(/^(?=.)/gm, '  ');
  return rule(set.filter((token) => !isForScreens(token))) + (screen && `@media screen {\n${screen}}\n`);
}

/** What a theme's own property is given: its value, or the token it repeats. */
const written = (token, tokens) => (repeated(token, tokens) ? fallback(token, tokens) : token.$value);

/** For `all.css`, where one page may hold several themes, one inside another. */
export function resetRule(tokens) {
  const lines = tokens.map((token) => `  ${propertyName(token.name)}: initial;\n`);
  return `[data-council-theme] {\n${lines.join('')}}\n`;
}

export const formats = {
  'council/javascript': javascript,
  'council/types': types,
  'council/css': css,
  'council/json': json,
};
