/** Reads the tokens and themes, checks them, and hands them to Style Dictionary. */
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import StyleDictionary from 'style-dictionary';
import { formats } from './formats.js';
import { tokenName } from './names.js';
import { checkTheme, checkTokens, flatten, TokenError } from './validate.js';

export const root = fileURLToPath(new URL('..', import.meta.url));

const sourceFolder = path.join(root, 'src');
const themesFolder = path.join(root, 'themes');

/** In the order people meet the tokens in. */
const sourceFiles = ['colour', 'status', 'chart', 'font', 'space', 'border'].map((name) =>
  path.join(sourceFolder, `${name}.json`),
);

const jsonFiles = (folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => path.join(folder, name));

/** A file's name as people know it: `tokens/themes/default.json`, or from where they are. */
function spokenPath(file) {
  const inside = path.relative(path.dirname(root), file);
  return (inside.startsWith('..') ? path.relative('', file) : inside).split(path.sep).join('/');
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new TokenError(`${spokenPath(file)} can't be read as JSON: ${error.message}`);
  }
}

/** Every token of `src/`, by its path (`colour.text`), after checking each. */
export function readTokens() {
  const known = new Map();
  for (const file of sourceFiles) {
    for (const token of flatten(readJson(file))) known.set(token.path, { ...token, file });
  }
  for (const token of known.values()) checkTokens(spokenPath(token.file), [token], known);
  return known;
}

/** The theme files, default first, each checked against the tokens there are. */
export function readThemes(files = jsonFiles(themesFolder)) {
  const known = readTokens();
  const themes = files.map((file) => {
    const content = readJson(file);
    const name = path.basename(file, '.json');
    checkTheme(spokenPath(file), name, content, known);
    const { title, language } = content.$extensions['council-kit'];
    return {
      name,
      title,
      language,
      description: content.$description,
      file,
    };
  });
  return themes.sort((a, b) => (b.name === 'default') - (a.name === 'default') || a.name.localeCompare(b.name));
}

/**
 * A Style Dictionary over all tokens, with a theme's laid over them if one is
 * named. Only what the theme sets then counts as its source.
 */
export function dictionary({ theme, out, platforms = {} } = {}) {
  return new StyleDictionary({
    ...(theme ? { include: sourceFiles, source: [theme.file] } : { source: sourceFiles }),
    usesDtcg: true,
    log: { verbosity: 'silent', warnings: 'disabled' },
    hooks: {
      formats,
      transforms: {
        'council/name': { type: 'name', transform: (token) => tokenName(token.path) },
      },
    },
    platforms: Object.fromEntries(
      Object.entries({ values: {}, ...platforms }).map(([name, platform]) => [
        name,
        {
          transforms: ['council/name', 'fontFamily/css'],
          ...(out && { buildPath: path.join(out, '/') }),
          ...platform,
        },
      ]),
    ),
  });
}

/** Every token with its value under a theme, in the order of `src/`. */
export async function tokensUnder(theme) {
  const { allTokens } = await dictionary({ theme }).getPlatformTokens('values');
  return allTokens;
}
