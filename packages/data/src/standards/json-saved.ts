import { provenanceOf } from '../body.js';
import type { Column } from '../dataset.js';
import type { Page } from '../pages.js';
import type { OpenedSource, StandardContext } from '../standard.js';
import { answerOf, type Answer } from './json-answers.js';

/** An answer that was saved as a file: one page, with nobody to ask for more. */
export function openSaved<Row>(
  { url, transport }: StandardContext,
  standard: string,
  pageOf: (answer: Answer) => Page<Row>,
  columnsOf: (rows: readonly Row[], warnings: string[]) => readonly Column[] | Promise<readonly Column[]>,
): OpenedSource {
  return {
    async read(read) {
      const answer = await answerOf(await transport.get(url, read), standard);
      const { rows, total = rows.length, next, more = !!next } = pageOf(answer);
      const warnings: string[] = [];
      const columns = await columnsOf(rows, warnings);
      const complete = !more && total <= rows.length;
      const known = complete || total > rows.length;
      if (!complete) warnings.push(`One page, ${rows.length} rows of ${known ? total : 'more'}.`);
      return {
        columns,
        rows: rows.length,
        total: known ? Math.max(total, rows.length) : undefined,
        complete,
        provenance: provenanceOf(answer.body),
        pushed: {},
        warnings,
      };
    },
  };
}
