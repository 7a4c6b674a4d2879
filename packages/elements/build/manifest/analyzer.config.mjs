import { housePlugin } from './plugin.js';

/**
 * What the custom-elements analyzer reads: the class files, and nothing beside them.
 * The ending .mjs lets it be read from any folder, whatever its package.json says.
 */
export default {
  globs: ['src/*/council-*.ts'],
  exclude: ['src/**/*.styles.ts', 'src/**/*.test.ts', 'src/**/*.examples.ts'],
  litelement: true,
  packagejson: false,
  quiet: true,
  plugins: [housePlugin()],
  /** The same order on every machine, whatever order its file system lists files in. */
  overrideModuleCreation: ({ ts, globs }) =>
    [...globs].sort().map((path) => ts.createSourceFile(path, ts.sys.readFile(path), ts.ScriptTarget.ES2022, true)),
};
