import { create } from 'storybook/theming/create';

const typeface = 'system-ui, -apple-system, "Segoe UI", "Liberation Sans", Arial, sans-serif';

/** How Storybook itself looks: quiet, in typefaces that are already on the machine. */
export const look = create({
  base: 'light',
  brandTitle: 'Council Kit',
  brandUrl: './',
  brandTarget: '_self',
  fontBase: typeface,
  fontCode: 'ui-monospace, "Cascadia Mono", "Liberation Mono", Menlo, monospace',
  colorPrimary: '#1d70b8',
  colorSecondary: '#1a65a6',
  appBg: '#f4f8fb',
  textColor: '#0b0c0c',
});
