import { fileURLToPath } from 'node:url';
import { defaultClientConditions, mergeConfig } from 'vite';
import { exampleIndexer, examplesAsStories } from './examples-as-stories.js';
import { flowsAsJson } from './flows-as-json.js';

const fromRoot = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** @type {import('@storybook/web-components-vite').StorybookConfig} */
const config = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/*.mdx', '../packages/elements/src/**/*.examples.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  // Examples name their data as `stories/data/…`, relative to the page they stand on.
  staticDirs: [{ from: '../stories/data', to: '/stories/data' }],
  experimental_indexers: (indexers = []) => [...indexers, exampleIndexer],
  // Nothing is sent or fetched while people browse the elements.
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
  features: { sidebarOnboardingChecklist: false, interactions: false, backgrounds: false },
  viteFinal: (vite) =>
    mergeConfig(vite, {
      plugins: [examplesAsStories(), flowsAsJson()],
      resolve: {
        // Packages are read from their sources, so that a change shows at once.
        conditions: ['council-kit-source', ...defaultClientConditions],
        alias: { '@council-kit/elements/council.css': fromRoot('packages/elements/src/council.css') },
      },
      optimizeDeps: { include: ['lit', 'lit/directive-helpers.js', 'papaparse'] },
      build: { chunkSizeWarningLimit: 2000 },
    }),
};

export default config;
