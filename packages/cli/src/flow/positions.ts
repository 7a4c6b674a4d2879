import { type Document, isCollection, isMap, isPair, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';

/** Where something stands in a file, from 1, and the text that stands there, if it is one. */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly text?: string;
}

/** Finds places in the text of a flow's file: `questions.income.next.0.if`. Undefined where the text can't be read. */
export function positionsIn(text: string): (place: string) => Position | undefined {
  const lines = new LineCounter();
  let read: Document | undefined;
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  return (place) => {
    // A text in which nothing is found needn't be read.
    const document = (read ??= parseDocument(text, { version: '1.2', schema: 'core', lineCounter: lines }));
    const [fault] = document.errors;
    if (fault) return at(fault.pos[0]);
    let node: unknown = document.contents;
    let found: number | undefined;
    let isWhole = true;
    for (const name of place ? place.split('.') : []) {
      const [key, item] = memberOf(document, node, name) ?? [];
      const range = (key as { range?: [number, number, number] } | undefined)?.range;
      // Where a part is missing, the nearest one around it is the place.
      isWhole &&= range !== undefined;
      if (!range) break;
      found = range[0];
      node = item;
    }
    const said = place && isWhole && isScalar(node) ? { text: String(node.value) } : {};
    return { ...at(found ?? 0), ...said };
  };
}

/** A member or an item, with where it begins: its name, or the item itself. What is shared stands where it is used. */
function memberOf(document: Document, of: unknown, name: string): [key: unknown, item: unknown] | undefined {
  if (!isCollection(of)) return undefined;
  if (isSeq(of)) {
    const items = of.items.flatMap((item) => {
      const shared = sharedBy(document, item);
      return isSeq(shared) ? shared.items : [item];
    });
    return [items[Number(name)], items[Number(name)]];
  }
  const pair = of.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === name);
  if (isPair(pair)) return [isScalar(pair.key) ? pair.key : pair.value, pair.value];
  const shared = sharedBy(document, of);
  return shared === undefined ? undefined : memberOf(document, shared, name);
}

/** What `{ use: name }` stands for. */
function sharedBy(document: Document, node: unknown): unknown {
  const name: unknown = isMap(node) ? node.get('use') : undefined;
  return typeof name === 'string' ? document.getIn(['shared', name], true) : undefined;
}
