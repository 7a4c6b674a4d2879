import { standingWords } from '@council-kit/insight/words/cy';
import type { ServiceInterfaceWords } from './service-words.js';

const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' });

/** Welsh. */
export const serviceInterfaceWords: ServiceInterfaceWords = {
  waiting: 'Wrthi’n llwytho',
  failed: 'Mae’n ddrwg gennym, ni ellir dangos y gwasanaeth hwn ar hyn o bryd.',
  empty: 'Nid yw’r gwasanaeth hwn yn y rhestr ar hyn o bryd.',
  stale: (checked) =>
    `Gall y wybodaeth hon fod wedi dyddio. Cawsom hi ddiwethaf ar ${checked.getDate()} ${standingWords.months![checked.getMonth()]} ${checked.getFullYear()} am ${clock.format(checked)}.`,
  cost: (cost) => `Cost: ${cost}`,
  otherWays: 'Ffyrdd eraill o gysylltu â ni',
  eligibility: 'Pwy all ddefnyddio’r gwasanaeth hwn',
  checkEligibility: 'Gwirio a allwch ddefnyddio’r gwasanaeth hwn',
  steps: 'Beth i’w wneud',
  documents: 'Beth fydd ei angen arnoch',
  deadline: 'Pryd i wneud cais',
  costs: 'Faint mae’n ei gostio',
  costOption: 'Ar gyfer',
  costPrice: 'Pris',
  costNotes: 'Nodiadau',
  ways: 'Sut i gysylltu â ni',
  hours: 'Oriau agor',
  days: 'Dyddiau',
  times: 'Amseroedd',
  hoursOf: (what) => `Oriau agor: ${what}`,
  places: 'Ble i fynd',
  placeAccessibility: 'Beth mae’r lle hwn yn ei gynnig',
  accessibility: 'Pa mor hygyrch yw’r gwasanaeth ar-lein',
  appeals: 'Os ydych yn anghytuno neu am gwyno',
  safeguarding: 'Os oes rhywun mewn perygl',
  related: 'Gwasanaethau cysylltiedig',
  about: 'Am y wybodaeth hon',
  origin: 'O ble y daw’r wybodaeth hon',
  provider: (name) => `Darparwr: ${name}`,
  areas: (names) => `Ar gyfer yr ardaloedd hyn: ${names}`,
  languages: (names) => `Ar gael yn yr ieithoedd hyn: ${names}`,
};
