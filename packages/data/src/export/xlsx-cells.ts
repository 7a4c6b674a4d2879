/** Text as XML. What XML can't hold is written as Excel does: `_x000D_`. */
export function escapeXml(text: string): string {
  return (
    text
      .replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_')
      // eslint-disable-next-line no-control-regex
      .replace(/[\0-\x08\x0b-\x1f\uFFFE\uFFFF]/g, (letter) => `_x${hex(letter)}_`)
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  );
}

function hex(letter: string): string {
  return letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
}

/** A cell of text, which no spreadsheet takes for a formula. */
export function textCell(place: string, text: string, style: number): string {
  return `<c r="${place}" t="inlineStr" s="${style}"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
}

/** The name of a cell from its row and column, both from 0: `AB12`. */
export function cellAt(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

export function columnLetters(column: number): string {
  const before = Math.floor(column / 26);
  return (before ? columnLetters(before - 1) : '') + String.fromCharCode(65 + (column % 26));
}
