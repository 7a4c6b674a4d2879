import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from '../lib/dictionary.js';

const parent = mkdtempSync(path.join(os.tmpdir(), 'council-tokens-'));
process.on('exit', () => rmSync(parent, { recursive: true, force: true }));

/** A new folder outside the repository, gone when the tests are over. */
export const temporaryFolder = () => mkdtempSync(path.join(parent, 'test-'));

/** A theme file with this content, somewhere outside the repository. */
export function themeFile(content, name = 'test') {
  const file = path.join(temporaryFolder(), `${name}.json`);
  const about = {
    $description: 'A theme of a test.',
    $extensions: { 'council-kit': { title: 'Test', language: 'en' } },
  };
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify({ ...about, ...content }));
  return file;
}

/** Every file under a folder, by its path, with its text. */
export function textsIn(folder) {
  return readdirSync(folder, { recursive: true })
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file).isFile())
    .map((file) => [path.relative(root, file), readFileSync(file, 'utf8')]);
}
