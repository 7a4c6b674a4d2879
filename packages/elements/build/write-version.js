/** Writes the version of the package into the code, which says it on a page with two releases. */
import { readFile, writeFile } from 'node:fs/promises';

const { version } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'));
const file = new URL('../src/shared/version.ts', import.meta.url);
const before = await readFile(file, 'utf8');
const after = before.replace(/(version = ')[^']*'/, `$1${version}'`);
if (!after.includes(`'${version}'`)) throw new Error('src/shared/version.ts holds no line `version = …`.');
if (after !== before) await writeFile(file, after);
