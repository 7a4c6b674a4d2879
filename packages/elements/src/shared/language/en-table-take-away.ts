import type { TableTakeAwayWords } from './table-take-away-words.js';

const rows = (count: string, one: boolean) => `${count} ${one ? 'row' : 'rows'}`;
const counted = (name: string, count: string | undefined, one: boolean) =>
  count === undefined ? name : `${name} (${rows(count, one)})`;

/** English. */
export const takeAwayWords: TableTakeAwayWords = {
  download: 'Download',
  panel: (label) => (label ? `Download: ${label}` : 'Download'),
  which: 'Which rows?',
  chosen: (count, one) => counted('As shown, all pages', count, one),
  everything: (count, one) => counted('Everything', count, one),
  whole: (count, one) => (count === undefined ? 'The file holds all rows.' : `The file holds ${rows(count, one)}.`),
  format: 'Format',
  formats: { csv: 'CSV', xlsx: 'Excel (XLSX)', json: 'JSON' },
  reading: (count, total) =>
    total === undefined ? `Reading: ${count} rows so far` : `Reading: ${count} of ${total} rows so far`,
  preparing: 'Preparing the file',
  cancel: 'Cancel',
  cancelled: 'The download was cancelled.',
  done: (file, count, one) => `Downloaded ${file} with ${rows(count, one)}.`,
  part: (file, count, total) =>
    total === undefined
      ? `Downloaded ${file} with the first ${count} rows only. There are more, but the source does not give them.`
      : `Downloaded ${file} with ${count} of ${total} rows only. The source does not give the others.`,
  tooMany: (most) =>
    `These are too many rows to download here: ${most} are the most. Search or filter to choose fewer rows.`,
  tooBig: 'This is more than an Excel file can hold. Download it as CSV instead.',
  failed: 'Sorry, the rows cannot be downloaded at the moment. Try again later.',
  copyLink: 'Copy link to this view',
  linkCopied: 'The link is copied.',
  linkNotCopied: 'The browser does not allow copying. Copy the address of this page instead.',
  copyRow: 'Copy this row',
  rowIsCopied: 'Copied',
  rowCopied: 'The row is copied.',
  rowNotCopied: 'The browser does not allow copying. Select the row and copy it instead.',
  printed: (from, to, total) => `Rows ${from} to ${to} of ${total} are printed.`,
  printedPage: 'Only the page that was shown is printed. Download the table to have all rows.',
  printedWithout: (columns) => `These columns are not printed: ${columns}.`,
};
