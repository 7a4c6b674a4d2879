/** Writes the lists of tokens and themes into README.md; with `--check`, fails if they are stale. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { runAsCommand } from './lib/command.js';
import { readThemes, root, tokensUnder } from './lib/dictionary.js';
import { govukProperty, repeats } from './lib/formats.js';
import { exportName, propertyName, tokenName } from './lib/names.js';

const readme = path.join(root, 'README.md');

const row = (...cells) => `| ${cells.join(' | ')} |`;

const code = (text) => `\`${text}\``;

function tokenTable(tokens) {
  const otherwise = (token) => {
    const other = repeats(token);
    if (other) return code(exportName(tokenName(other.split('.'))));
    return govukProperty(token) ? `${code(govukProperty(token))}, ${code(token.$value)}` : code(token.$value);
  };
  return [
    row('In a theme', 'In an element', 'On a page', 'If not set', 'For'),
    row('---', '---', '---', '---', '---'),
    ...tokens.map((token) =>
      row(
        code(token.path.join('.')),
        code(exportName(token.name)),
        code(propertyName(token.name)),
        otherwise(token),
        token.$description,
      ),
    ),
  ].join('\n');
}

const themeTable = (themes) =>
  [
    row('Name', 'Title', 'Language', 'Look'),
    row('---', '---', '---', '---'),
    ...themes.map((theme) => row(code(theme.name), theme.title, theme.language, theme.description)),
  ].join('\n');

/** The text with `table` between its markers. */
function replaced(text, marker, table) {
  const [start, end] = [`<!-- ${marker} -->`, `<!-- /${marker} -->`];
  const [before, rest] = text.split(start);
  const after = rest?.split(end)[1];
  if (after === undefined) throw new Error(`README.md has lost its marker ${start} or ${end}.`);
  return `${before}${start}\n\n${table}\n\n${end}${after}`;
}

/** The README as it should be. */
export async function freshReadme(text) {
  let fresh = replaced(text, 'tokens', tokenTable(await tokensUnder()));
  fresh = replaced(fresh, 'themes', themeTable(readThemes()));
  return format(fresh, { ...(await resolveConfig(readme)), filepath: readme });
}

await runAsCommand(import.meta.url, async ([option]) => {
  const text = readFileSync(readme, 'utf8');
  const fresh = await freshReadme(text);
  if (option !== '--check') {
    writeFileSync(readme, fresh);
  } else if (fresh !== text) {
    console.error('tokens/README.md is stale: run "npm run docs --workspace tokens" and commit it.');
    process.exitCode = 1;
  }
});
