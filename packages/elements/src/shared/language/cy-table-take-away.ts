import type { TableTakeAwayWords } from './table-take-away-words.js';

const rows = (count: string, one: boolean) => (one ? '1 rhes' : `${count} o resi`);
const counted = (name: string, count: string | undefined, one: boolean) =>
  count === undefined ? name : `${name} (${rows(count, one)})`;

/** Welsh. A number is followed by “o” and the plural, which is right for any number. */
export const takeAwayWords: TableTakeAwayWords = {
  download: 'Lawrlwytho',
  panel: (label) => (label ? `Lawrlwytho: ${label}` : 'Lawrlwytho'),
  which: 'Pa resi?',
  chosen: (count, one) => counted('Fel y dangosir, pob tudalen', count, one),
  everything: (count, one) => counted('Popeth', count, one),
  whole: (count, one) =>
    count === undefined ? 'Mae’r ffeil yn cynnwys pob rhes.' : `Mae’r ffeil yn cynnwys ${rows(count, one)}.`,
  format: 'Fformat',
  formats: { csv: 'CSV', xlsx: 'Excel (XLSX)', json: 'JSON' },
  reading: (count, total) =>
    total === undefined
      ? `Wrthi’n darllen: ${count} o resi hyd yn hyn`
      : `Wrthi’n darllen: ${count} o ${total} o resi hyd yn hyn`,
  preparing: 'Wrthi’n paratoi’r ffeil',
  cancel: 'Canslo',
  cancelled: 'Cafodd y lawrlwythiad ei ganslo.',
  done: (file, count, one) => `Lawrlwythwyd ${file} gyda ${rows(count, one)}.`,
  part: (file, count, total) =>
    total === undefined
      ? `Lawrlwythwyd ${file} gyda’r ${count} o resi cyntaf yn unig. Mae rhagor, ond nid yw’r ffynhonnell yn eu rhoi.`
      : `Lawrlwythwyd ${file} gyda ${count} o ${total} o resi yn unig. Nid yw’r ffynhonnell yn rhoi’r lleill.`,
  tooMany: (most) =>
    `Mae gormod o resi i’w lawrlwytho yma: ${most} yw’r uchafswm. Chwiliwch neu hidlwch i ddewis llai o resi.`,
  tooBig: 'Mae hyn yn fwy nag y gall ffeil Excel ei ddal. Lawrlwythwch fel CSV yn lle hynny.',
  failed: 'Mae’n ddrwg gennym, ni ellir lawrlwytho’r rhesi ar hyn o bryd. Rhowch gynnig arall arni yn nes ymlaen.',
  copyLink: 'Copïo dolen i’r olwg hon',
  linkCopied: 'Mae’r ddolen wedi’i chopïo.',
  linkNotCopied: 'Nid yw’r porwr yn caniatáu copïo. Copïwch gyfeiriad y dudalen hon yn lle hynny.',
  copyRow: 'Copïo’r rhes hon',
  rowIsCopied: 'Wedi’i chopïo',
  rowCopied: 'Mae’r rhes wedi’i chopïo.',
  rowNotCopied: 'Nid yw’r porwr yn caniatáu copïo. Dewiswch y rhes a’i chopïo yn lle hynny.',
  printed: (from, to, total) => `Mae rhesi ${from} i ${to} o ${total} wedi’u hargraffu.`,
  printedPage: 'Dim ond y dudalen a oedd yn y golwg sydd wedi’i hargraffu. Lawrlwythwch y tabl i gael pob rhes.',
  printedWithout: (columns) => `Nid yw’r colofnau hyn wedi’u hargraffu: ${columns}.`,
};
