import { fileURLToPath, pathToFileURL } from 'node:url';
import commonjs from '@rollup/plugin-commonjs';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { copyStyles, minifyTemplates } from './packages/elements/build/rollup-plugins.js';

const plugins = [
  resolve({ browser: true }),
  commonjs({ include: /node_modules\/papaparse/ }),
  minifyTemplates(),
  terser({
    ecma: 2022,
    module: true,
    compress: { passes: 3, pure_getters: true, unsafe_arrows: true, unsafe_methods: true, keep_fargs: false },
    format: { comments: /^!/ },
  }),
];

/** In one file, what draws pictures is a file beside it: it is large, and few pages need it. */
const picturesBeside = {
  name: 'pictures-beside',
  resolveId: (id, from) =>
    id === './pictures.js' ? fileURLToPath(new URL('pictures-beside.js', pathToFileURL(from))) : null,
};

/** Everything but pictures in one file, which one integrity hash covers: for a CMS page. */
const oneFile = {
  input: { council: 'packages/elements/dist/index.js' },
  output: { dir: 'packages/elements/cdn', format: 'es', inlineDynamicImports: true },
  plugins: [
    picturesBeside,
    ...plugins,
    copyStyles('packages/elements/src/council.css', 'packages/elements/cdn/council.css'),
  ],
};

/** What draws the pictures of charts, for the page whose elements are one file. */
const pictures = {
  input: { 'council-pictures': 'packages/elements/dist/chart/picture/all.js' },
  output: { dir: 'packages/elements/cdn', format: 'es', inlineDynamicImports: true },
  plugins,
};

/** An entry for each element with its parts on demand: for a site that serves the files itself. */
const parts = {
  input: {
    kpi: 'packages/elements/dist/kpi/define.js',
    'kpi-group': 'packages/elements/dist/kpi-group/define.js',
    chart: 'packages/elements/dist/chart/define.js',
    table: 'packages/elements/dist/table/define.js',
    'service-card': 'packages/elements/dist/service-card/define.js',
    service: 'packages/elements/dist/service/define.js',
    'service-catalogue': 'packages/elements/dist/service-catalogue/define.js',
    'smart-answer': 'packages/elements/dist/smart-answer/define.js',
  },
  output: {
    dir: 'packages/elements/cdn/parts',
    format: 'es',
    // No hashes: the files of a release are served from a folder of its version.
    chunkFileNames: 'chunks/[name].js',
  },
  plugins,
};

export default [oneFile, parts, pictures];
