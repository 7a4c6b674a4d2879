import type { Column } from '@council-kit/data';
import type { TableWords } from '../shared/language/table-words.js';
import type { TableController } from './table-controller.js';

type Write = (number: number) => string;

/** Which rows are shown of how many. */
export function countedIn({ reading, shown, view }: TableController, words: TableWords, write: Write): string {
  if (!reading) return '';
  const { page, matching } = reading;
  if (matching === 0) return words.nothingMatches;
  if (!page.rows) return words.nothingHere;
  const first = (shown.page - 1) * shown.size + 1;
  const chosen = shown.conditions.size > 0 || !!shown.search;
  const all = view?.total;
  const counted =
    matching === page.rows
      ? words.showingAll(write(matching), matching === 1)
      : words.showing(
          write(first),
          write(first + page.rows - 1),
          matching === undefined ? words.many : write(matching),
        );
  return chosen && all !== undefined && matching !== undefined
    ? `${words.matching(write(matching), write(all), matching === 1)}. ${counted}`
    : counted;
}

/** What is said when something was chosen: how the rows are sorted, where that has changed, and how many there are. */
export function saidOf(isSorted: boolean, table: TableController, words: TableWords, write: Write): string {
  const sorted = table.shown.sort.flatMap(({ column: name, descending }, place) => {
    const column = table.columns.find((each) => each.name === name);
    if (!column) return [];
    const { label } = column;
    const order = words[descending ? 'descending' : 'ascending'];
    return place
      ? `${label}, ${words.thenBy(place)}, ${order}`
      : words.sortedBy(label, !!descending, kindOf(column.column));
  });
  const said = isSorted ? (sorted.length ? sorted : [words.unsorted]) : [];
  return [...said, countedIn(table, words, write)].filter(Boolean).join('. ');
}

function kindOf({ type }: Column): 'text' | 'number' | 'date' {
  return type === 'integer' || type === 'number' ? 'number' : /^date|period/.test(type) ? 'date' : 'text';
}
