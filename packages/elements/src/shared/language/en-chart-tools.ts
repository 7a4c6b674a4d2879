import type { ToolWords } from './chart-tools-words.js';

/** English. */
export const toolWords: ToolWords = {
  group: (label) => `Download, copy or listen: ${label}`,
  download: 'Download',
  format: 'Format',
  formats: { png: 'Picture (PNG)', svg: 'Picture (SVG)', csv: 'Figures (CSV)' },
  copy: 'Copy summary',
  copied: 'The summary is copied.',
  notCopied: 'The browser does not allow copying. Select the text and copy it instead.',
  downloaded: (file) => `Downloaded ${file}.`,
  failed: 'Sorry, this cannot be downloaded at the moment. Try again later.',
  listen: 'Listen to the chart',
  stop: 'Stop',
  playing: (series) => `Playing: ${series}. A higher tone is a higher value.`,
};
