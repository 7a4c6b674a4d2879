import { standingWords } from '@council-kit/insight/words/cy';
import type { ChartWords } from './chart-words.js';

const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' });

/** Welsh. */
export const chartWords: ChartWords = {
  waiting: 'Wrthi’n llwytho',
  failed: 'Mae’n ddrwg gennym, ni ellir dangos y siart hon ar hyn o bryd.',
  empty: 'Nid oes unrhyw ffigurau wedi’u cyhoeddi eto.',
  stale: (checked) =>
    `Gall y ffigurau hyn fod wedi dyddio. Mae’r ffigurau diwethaf sydd gennym o ${checked.getDate()} ${standingWords.months![checked.getMonth()]} ${checked.getFullYear()} am ${clock.format(checked)}.`,
  about: 'Ynglŷn â’r data hyn',
  table: (label) => (label ? `Tabl: ${label}` : 'Tabl o’r ffigurau'),
  noData: 'dim data',
  count: 'Nifer',
  rowsShown: (shown, total) => `Yn dangos y ${shown} rhes gyntaf o ${total}.`,
  moreRows: (count) => `Dangos ${count} rhes arall`,
  subtitle: (measure, [from, to]) => [measure, from === to ? from : `${from} hyd at ${to}`].filter(Boolean).join(', '),
};
