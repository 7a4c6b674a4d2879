import type { StageWords } from './stage-words.js';

/** Welsh. */
export const stageWords: StageWords = {
  explore: (label) => `Pwyntiau’r siart: ${label}`,
  keys: (severalSeries) =>
    `Mae bysellau saeth chwith a de yn mynd drwy’r pwyntiau. ${severalSeries ? 'Mae bysellau saeth i fyny ac i lawr yn newid y gyfres. ' : ''}` +
    'Mae Home ac End yn mynd i’r cyntaf a’r olaf. Mae Page Up a Page Down yn mynd i’r uchaf, yr isaf a phwyntiau eraill sy’n bwysig. Mae Escape yn cuddio’r label.',
  skip: 'Neidio i’r tabl',
  point: ({ place, series, value, notes, position, of }) =>
    `${[place, series].filter(Boolean).join(', ')}: ${[value, ...notes].join(', ')}. Pwynt ${position} o ${of}.`,
  share: (percent) => `${percent} o’r cyfanswm`,
  highest: 'uchaf',
  lowest: 'isaf',
  latest: 'diweddaraf',
  noData: 'dim data',
  expected: (value, low, high) => `disgwylir tua ${value}, rhwng ${low} a ${high} yn fwyaf tebygol`,
  target: (value) => `Targed: ${value}`,
  average: 'Cyfartaledd',
  limits: 'Amrediad arferol',
  likely: 'Amrediad mwyaf tebygol',
  forecast: 'Disgwyliedig',
  better: 'Anarferol, gwell',
  worse: 'Anarferol, gwaeth',
  unusual: 'Anarferol',
  key: 'Allwedd',
  period: 'Cyfnod a ddangosir',
  allPeriods: 'Y cyfan',
  lastYears: (count) =>
    count === 1 ? 'Y flwyddyn ddiwethaf' : count === 2 ? 'Y ddwy flynedd ddiwethaf' : `Y ${count} mlynedd diwethaf`,
  largest: (shown, of) => `Mae’r llun yn dangos y ${shown} mwyaf o ${of}. Mae’r cyfan yn y tabl.`,
  decimated: (points) =>
    `Mae’r llun wedi’i dynnu o ${points} pwynt, wedi’u symleiddio i’r hyn y gellir ei weld. Mae’r cyfan yn y tabl.`,
  source: (source) => `Ffynhonnell: ${source}`,
  unavailable: 'Ni ellir dangos y llun ar hyn o bryd. Mae’r ffigurau yn y tabl.',
};
