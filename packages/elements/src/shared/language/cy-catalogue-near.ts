import type { NearWords } from './catalogue-words.js';

/** Welsh. */
export const nearWords: NearWords = {
  near: 'Yn agos atoch chi',
  postcode: 'Cod post',
  hint: 'Dim ond i gyfrifo pa mor bell yw’r gwasanaethau y defnyddir hwn',
  find: 'Chwilio ger y cod post hwn',
  forget: 'Peidio â dangos pellteroedd',
  locate: 'Defnyddio fy lleoliad',
  error: 'Gwall:',
  missing: 'Rhowch god post',
  noPostcode: 'Rhowch god post llawn yn y DU',
  unknown: (postcode) => `Ni allwn ddod o hyd i’r cod post ${postcode}. Gwiriwch ei fod yn gywir`,
  cannotLookUp: 'Ni ellir chwilio am godau post ar hyn o bryd. Rhowch gynnig arall arni yn nes ymlaen',
  denied: 'Ni wnaeth eich dyfais adael i ni weld eich lleoliad. Rhowch god post yn lle hynny',
  noLocation: 'Nid yw eich dyfais yn gwybod eich lleoliad. Rhowch god post yn lle hynny',
  looking: 'Wrthi’n chwilio amdano',
  fromPostcode: (postcode) => `Mesurir pellteroedd o ${postcode}.`,
  fromLocation: 'Mesurir pellteroedd o’r lle rydych chi.',
  outside: (postcode) =>
    `Mae ${postcode} y tu allan i ardal y cyngor hwn. Efallai nad yw rhai o’r gwasanaethau hyn ar gyfer pobl sy’n byw yno.`,
};
