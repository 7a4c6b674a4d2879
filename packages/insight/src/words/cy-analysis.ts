import type { AnalysisWords } from './analysis-words.js';

const chance = 'sy’n annhebygol o fod ar hap';
const sides = { up: 'uwchlaw', down: 'islaw' };

/** Control charts and forecasts in plain Welsh. */
export const analysisWords: AnalysisWords = {
  usual: (low, high) => `Mae’r gwerth diweddaraf o fewn yr hyn sy’n arferol: o ${low} i ${high}.`,
  signal(rule, way, count, low, high) {
    switch (rule) {
      case 'outside-limits':
        return `Mae’r gwerth diweddaraf yn ${way === 'up' ? 'uwch' : 'is'} nag arfer: o ${low} i ${high} sy’n arferol.`;
      case 'trend':
        return `Mae’r ${count} gwerth olaf yn mynd ${way === 'up' ? 'i fyny' : 'i lawr'} heb stop, ${chance}.`;
      case 'two-of-three':
        return `Mae’r gwerthoedd diweddaraf ymhell ${sides[way]} y cyfartaledd, ${chance}.`;
      default:
        return `Mae’r ${count} gwerth olaf i gyd ${sides[way]} y cyfartaledd, ${chance}.`;
    }
  },
  assured(assurance, target) {
    const start = `Os na fydd dim yn newid, mae’r targed o ${target} yn debygol o gael ei`;
    if (assurance === 'pass') return `${start} gyrraedd bob tro.`;
    if (assurance === 'fail') return `${start} fethu bob tro.`;
    return `${start} gyrraedd weithiau a’i fethu weithiau, ar hap.`;
  },
  trial: (count) => `Amcangyfrif cyntaf yw’r terfynau hyn, gan nad oes ond ${count} o werthoedd.`,
  expected: ({ value, when, low, high }) =>
    `Os bydd y patrwm yn parhau, disgwylir gwerth o tua ${value} ar gyfer ${when}, yn fwyaf tebygol o ${low} i ${high}.`,
  accuracy: ({ chance: often, better, tested }) =>
    `Dylai’r gwir werth fod o fewn yr ystod honno tua ${often} gwaith o bob 10. ` +
    `Mewn ${tested} o brofion ar werthoedd y gorffennol, ` +
    `roedd y gwallau ${better} yn llai nag wrth ailadrodd y gorffennol.`,
  refused: {
    'too-short': 'Nid oes rhagolwg, gan fod rhy ychydig o werthoedd.',
    gaps: 'Nid oes rhagolwg, gan fod gormod o werthoedd ar goll.',
    'too-noisy': 'Nid oes rhagolwg, gan fod y gwerthoedd yn codi ac yn gostwng gormod.',
    'no-better-than-naive': 'Nid oes rhagolwg, gan na fyddai’n well nag ailadrodd y gorffennol.',
    constant: 'Nid oes rhagolwg, gan nad yw’r gwerth wedi newid.',
    'no-rhythm': 'Nid oes rhagolwg, gan nad yw’r dyddiadau wedi’u gosod yn gyson.',
  },
  variation: {
    common: 'amrywio arferol',
    improvement: 'gwell na’r disgwyl',
    concern: 'gwaeth na’r disgwyl',
  },
  unusual: { high: 'uwch nag arfer', low: 'is nag arfer' },
  assurance: {
    pass: 'yn debygol o gyrraedd y targed',
    fail: 'yn debygol o fethu’r targed',
    'hit-and-miss': 'gall gyrraedd neu fethu’r targed',
  },
};
