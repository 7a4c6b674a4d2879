/** Writes dist/: the tokens as JavaScript, CSS and JSON, and the themes. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { dictionary, readThemes, readTokens, root, tokensUnder } from './lib/dictionary.js';
import { resetRule, themeRules } from './lib/formats.js';
import { runAsCommand } from './lib/command.js';

/**
 * Builds everything into a folder. Whatever is wrong with a token or a theme is
 * thrown before anything is written.
 */
export async function build({ out = path.join(root, 'dist'), themeFiles } = {}) {
  const count = readTokens().size;
  const themes = readThemes(themeFiles);
  const themesFolder = path.join(out, 'themes');
  rmSync(themesFolder, { recursive: true, force: true });
  mkdirSync(themesFolder, { recursive: true });

  const files = [
    { destination: 'tokens.js', format: 'council/javascript' },
    { destination: 'tokens.d.ts', format: 'council/types' },
    { destination: 'tokens.css', format: 'council/css' },
    { destination: 'tokens.json', format: 'council/json' },
  ];
  await dictionary({ out, platforms: { tokens: { files } } }).buildPlatform('tokens');

  let all = resetRule(await tokensUnder());
  for (const theme of themes) {
    const tokens = await tokensUnder(theme);
    const about = `/* ${theme.title}. ${theme.description} */\n`;
    writeFileSync(path.join(themesFolder, `${theme.name}.css`), about + themeRules(':root', tokens));
    all += about + themeRules(`[data-council-theme="${theme.name}"]`, tokens);
  }
  writeFileSync(path.join(themesFolder, 'all.css'), all);

  const list = themes.map(({ name, title, language, description }) => ({ name, title, language, description }));
  writeFileSync(path.join(out, 'themes.json'), JSON.stringify(list, null, 2) + '\n');
  return { tokens: count, themes: themes.length };
}

await runAsCommand(import.meta.url, async () => {
  const { tokens, themes } = await build();
  console.log(`tokens: ${tokens} tokens, ${themes} themes`);
});
