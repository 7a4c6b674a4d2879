import type { ChartWords } from './chart-words.js';

/** English. */
export const chartWords: ChartWords = {
  waiting: 'Loading',
  failed: 'Sorry, this chart cannot be shown at the moment.',
  empty: 'No figures have been published yet.',
  stale: (checked) =>
    `These figures may be out of date. The last figures we have are from ${new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' }).format(checked)}.`,
  about: 'About this data',
  table: (label) => (label ? `Table: ${label}` : 'Table of the figures'),
  noData: 'no data',
  count: 'Number',
  rowsShown: (shown, total) => `Showing the first ${shown} of ${total} rows.`,
  moreRows: (count) => `Show ${count} more rows`,
  subtitle: (measure, [from, to]) => [measure, from === to ? from : `${from} to ${to}`].filter(Boolean).join(', '),
};
