import { gzipSync } from 'node:zlib';
import { build, defaultClientConditions, transformWithEsbuild, type Plugin } from 'vite';
import { minifyTemplates } from '../../../packages/elements/build/rollup-plugins.js';

/** A contender as a site would serve it: an entry, and beside it what it loads on demand. */
export interface Bundle {
  /** Script and styles by their name. */
  files: ReadonlyMap<string, string>;
  /** The names of the entry and all it imports at once, and of the styles. */
  atOnce: readonly string[];
}

/** As the release has them: templates without the white space of their source. */
const templates: Plugin = { ...(minifyTemplates() as Plugin), enforce: 'post' };

/** Vite itself leaves the white space in a library of ES modules. */
const minified: Plugin = {
  name: 'minified',
  async renderChunk(code, { fileName }) {
    const { code: short } = await transformWithEsbuild(code, fileName, {
      minify: true,
      target: 'es2022',
      legalComments: 'none',
      sourcemap: false,
    });
    return { code: short, map: null };
  },
};

/** What is minified and gzipped of these files, in bytes. */
export function bytesOf({ files }: Bundle, names: readonly string[]): number {
  return names.reduce((sum, name) => sum + gzipSync(files.get(name)!, { level: 9 }).length, 0);
}

/** Bundles a file, and what it imports on demand into files of their own. The entry is called `contender.js`. */
export async function bundle(file: string): Promise<Bundle> {
  const built = await build({
    configFile: false,
    root: import.meta.dirname,
    logLevel: 'error',
    resolve: { conditions: ['council-kit-source', ...defaultClientConditions] },
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [templates],
    build: {
      write: false,
      target: 'es2022',
      reportCompressedSize: false,
      minify: false,
      lib: { entry: file, formats: ['es'], fileName: 'contender', cssFileName: 'contender' },
      rollupOptions: { output: { plugins: [minified] } },
    },
  });
  const parts = (Array.isArray(built) ? built : [built]).flatMap((result) => ('output' in result ? result.output : []));
  const files = new Map(parts.map((part) => [part.fileName, part.type === 'chunk' ? part.code : String(part.source)]));
  const atOnce = new Set(parts.filter((part) => part.type === 'asset').map(({ fileName }) => fileName));
  const add = (name: string) => {
    if (atOnce.has(name)) return;
    atOnce.add(name);
    for (const part of parts) if (part.type === 'chunk' && part.fileName === name) part.imports.forEach(add);
  };
  for (const part of parts) if (part.type === 'chunk' && part.isEntry) add(part.fileName);
  return { files, atOnce: [...atOnce] };
}
