/** A part of a line of words: plain or bold text, a link, or what is to be put in. */
export type Span =
  | { readonly kind: 'text'; readonly text: string; readonly strong?: boolean }
  | { readonly kind: 'insertion'; readonly name: string; readonly form?: string; readonly strong?: boolean }
  | { readonly kind: 'link'; readonly href: string; readonly spans: readonly Span[] };

/** A part of a longer text. */
export type Block =
  | { readonly kind: 'paragraph' | 'heading'; readonly spans: readonly Span[] }
  | { readonly kind: 'bullets' | 'steps'; readonly items: readonly (readonly Span[])[] };

const safe = /^(?:https?:\/\/|mailto:|tel:|sms:)[^\s<>"'`\\]+$/i;
const inline = /\*\*(.+?)\*\*|\[([^\]]+)\]\(([^)\s]+)\)|\{([\p{L}_][\p{L}\d_.]*)(?: as ([a-z]+))?\}/gu;
const marked: readonly [pattern: RegExp, kind: 'heading' | 'bullets' | 'steps'][] = [
  [/^## +/, 'heading'],
  [/^[-*] +/, 'bullets'],
  [/^\d+\. +/, 'steps'],
];

/** Whether an address may stand in a link: `http`, `https`, `mailto`, `tel` or `sms`. */
export const isSafeAddress = (address: string): boolean => safe.test(address);

/**
 * Takes a longer text apart: paragraphs with an empty line between them, lines that
 * begin with `- ` or `1. ` as lists, with `## ` as headings; in them `**bold**`,
 * `[text](https://…)` and `{name as money}`. Anything else is text as it stands,
 * HTML and links to unsafe addresses among it.
 */
export function readMarkup(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let lines: string[] = [];
  let items: (readonly Span[])[] | undefined;
  let listed: string | undefined;

  const endParagraph = (): void => {
    if (lines.length) blocks.push({ kind: 'paragraph', spans: readSpans(lines.join(' ')) });
    lines = [];
  };

  for (const line of text.split(/\r\n?|\n/).map((each) => each.trim())) {
    const [pattern, kind] = marked.find(([beginning]) => beginning.test(line)) ?? [];
    if (!pattern) {
      if (!line) endParagraph();
      else lines.push(line);
      if (lines.length) listed = undefined;
      continue;
    }
    endParagraph();
    const spans = readSpans(line.replace(pattern, ''));
    if (kind === 'heading') {
      blocks.push({ kind, spans });
      listed = undefined;
    } else if (items && listed === kind) {
      items.push(spans);
    } else {
      items = [spans];
      listed = kind;
      blocks.push({ kind: kind!, items });
    }
  }
  endParagraph();
  return blocks;
}

/** Takes one line apart. */
export function readSpans(text: string, strong?: true): readonly Span[] {
  const spans: Span[] = [];
  const plain = (part: string): void => {
    if (part) spans.push({ kind: 'text', text: part, ...(strong && { strong }) });
  };
  let end = 0;
  for (const match of text.matchAll(inline)) {
    const [whole, bold, label, href, name, form] = match;
    plain(text.slice(end, match.index));
    end = match.index + whole.length;
    if (bold !== undefined) spans.push(...readSpans(bold, true));
    else if (name !== undefined)
      spans.push({ kind: 'insertion', name, ...(form && { form }), ...(strong && { strong }) });
    else if (isSafeAddress(href!)) spans.push({ kind: 'link', href: href!, spans: readSpans(label!) });
    else plain(whole);
  }
  plain(text.slice(end));
  return spans;
}
