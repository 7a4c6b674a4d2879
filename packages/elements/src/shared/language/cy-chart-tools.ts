import type { ToolWords } from './chart-tools-words.js';

/** Welsh. */
export const toolWords: ToolWords = {
  group: (label) => `Lawrlwytho, copïo neu wrando: ${label}`,
  download: 'Lawrlwytho',
  format: 'Fformat',
  formats: { png: 'Llun (PNG)', svg: 'Llun (SVG)', csv: 'Ffigurau (CSV)' },
  copy: 'Copïo’r crynodeb',
  copied: 'Mae’r crynodeb wedi’i gopïo.',
  notCopied: 'Nid yw’r porwr yn caniatáu copïo. Dewiswch y testun a’i gopïo yn lle hynny.',
  downloaded: (file) => `Lawrlwythwyd ${file}.`,
  failed: 'Mae’n ddrwg gennym, ni ellir lawrlwytho hwn ar hyn o bryd. Rhowch gynnig arall arni’n nes ymlaen.',
  listen: 'Gwrando ar y siart',
  stop: 'Stopio',
  playing: (series) => `Yn chwarae: ${series}. Mae tôn uwch yn golygu gwerth uwch.`,
};
