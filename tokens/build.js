/** Writes dist/: the tokens as JavaScript, CSS and JSON, and the themes. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { dictionary, readThemes, readTokens, root, tokensUnder } from './lib/dictionary.js';
import { resetRule, themeRules } from './lib/formats.js';
import { TokenError } from './lib/validate.js';

const dist = path.join(root, 'dist');

async function build() {
  const count = readTokens().size;
  const themes = readThemes();
  rmSync(path.join(dist, 'themes'), { recursive: true, force: true });
  mkdirSync(path.join(dist, 'themes'), { recursive: true });

  const files = [
    { destination: 'tokens.js', format: 'council/javascript' },
    { destination: 'tokens.d.ts', format: 'council/types' },
    { destination: 'tokens.css', format: 'council/css' },
    { destination: 'tokens.json', format: 'council/json' },
  ];
  await dictionary({ platforms: { tokens: { files } } }).buildPlatform('tokens');

  let all = resetRule(await tokensUnder());
  for (const theme of themes) {
    const tokens = await tokensUnder(theme);
    const about = `/* ${theme.title}. ${theme.description} */\n`;
    writeFileSync(
      path.join(dist, 'themes', `${theme.name}.css`),
      about + themeRules(':root', tokens),
    );
    all += about + themeRules(`[data-council-theme="${theme.name}"]`, tokens);
  }
  writeFileSync(path.join(dist, 'themes', 'all.css'), all);

  const list = themes.map(({ name, title, language, description }) => ({
    name,
    title,
    language,
    description,
  }));
  writeFileSync(path.join(dist, 'themes.json'), JSON.stringify(list, null, 2) + '\n');
  console.log(`tokens: ${count} tokens, ${themes.length} themes`);
}

try {
  await build();
} catch (error) {
  if (!(error instanceof TokenError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
