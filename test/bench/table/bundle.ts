import { gzipSync } from 'node:zlib';
import { build, defaultClientConditions, type Plugin } from 'vite';
import { minifyTemplates } from '../../../packages/elements/build/rollup-plugins.js';

export interface Bundle {
  script: string;
  styles: string;
  /** Script and styles, gzipped. */
  bytes: number;
}

/** As the release has them: templates without the white space of their source. */
const templates: Plugin = { ...(minifyTemplates() as Plugin), enforce: 'post' };

/** What is loaded on demand is left out. */
const atOnce: Plugin = {
  name: 'at-once',
  enforce: 'pre',
  resolveDynamicImport: (id) => ({ id: String(id), external: true }),
};

/** One minified script whose default export is the global `contender`, with all it needs. */
export async function bundle(file: string, onDemand = true): Promise<Bundle> {
  const built = await build({
    configFile: false,
    root: import.meta.dirname,
    logLevel: 'error',
    resolve: { conditions: ['council-kit-source', ...defaultClientConditions] },
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: onDemand ? [templates] : [templates, atOnce],
    build: {
      write: false,
      target: 'es2022',
      reportCompressedSize: false,
      minify: 'esbuild',
      lib: { entry: file, formats: ['iife'], name: 'contender', fileName: 'contender' },
      rollupOptions: { output: { exports: 'auto' } },
    },
  });
  let script = '';
  let styles = '';
  for (const part of (Array.isArray(built) ? built : [built]).flatMap((result) =>
    'output' in result ? result.output : [],
  )) {
    if (part.type === 'chunk') script += part.code;
    else styles += String(part.source);
  }
  const bytes = gzipSync(script, { level: 9 }).length + ((styles && gzipSync(styles, { level: 9 }).length) || 0);
  return { script, styles, bytes };
}
