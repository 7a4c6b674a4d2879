/** Tags after which a new paragraph begins. */
const paragraphs = /^(p|h[1-6]|ul|ol|dl|table|div|section|article|blockquote|figure|header|footer|hr|pre)$/i;
/** Tags after which a new line begins. */
const lines = /^(br|li|tr|dt|dd|caption)$/i;
/** What is inside these is not for reading. */
const unread = ['script', 'style', 'template', 'noscript', 'iframe', 'svg'].map(
  (name) => [new RegExp(`<${name}\\b`, 'gi'), new RegExp(`</${name}\\b[^<>]*>`, 'gi')] as const,
);
/** What a text must have that is not yet as people are to read it, but for blanks around it. */
const odd = /[<&\r\n\t\f\v\u00a0\u2000-\u200a]| {2}/;
/** Markup that somebody escaped once too often. */
const escaped = /&lt;\/?(p|br|ul|ol|li|div|span|strong|em|b|i|a|h[1-6])\b/i;

const entities = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: ' ',
    pound: '£',
    euro: '€',
    hellip: '…',
    ndash: '–',
    mdash: '—',
    lsquo: '‘',
    rsquo: '’',
    ldquo: '“',
    rdquo: '”',
    bull: '•',
    middot: '·',
    deg: '°',
    frac12: '½',
    frac14: '¼',
    frac34: '¾',
    times: '×',
    acirc: 'â',
    ecirc: 'ê',
    icirc: 'î',
    ocirc: 'ô',
    ucirc: 'û',
    wcirc: 'ŵ',
    ycirc: 'ŷ',
    eacute: 'é',
    iuml: 'ï',
    ouml: 'ö',
  }),
);

/**
 * What a text says to a reader. Markup becomes text: paragraphs are parted by an
 * empty line, list items and line breaks stand on lines of their own, and the
 * rest of it goes. What comes out is text, whatever it looks like. Undefined
 * where nothing is left.
 */
export function plainText(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return undefined;
  if (!odd.test(value)) return value.trim() || undefined;
  let text = value;
  if (escaped.test(text) && !/<[a-z]/i.test(text)) text = decoded(text);
  if (/<[a-z/!]/i.test(text)) text = withoutTags(text);
  return tidied(decoded(text)) || undefined;
}

/** A text of one line. */
export function oneLine(value: unknown): string | undefined {
  const text = plainText(value);
  return text?.includes('\n') ? text.replace(/\s+/g, ' ') : text;
}

/** The lines of a text, without the signs that mark them as a list. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/^\s*([•·*–-]|\d{1,2}[.)])\s+/, '').trim())
    .filter(Boolean);
}

function tidied(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function withoutTags(markup: string): string {
  let text = without(markup, /<!--/g, /-->/g);
  if (/<(script|style|template|noscript|iframe|svg)\b/i.test(text)) {
    for (const [open, close] of unread) text = without(text, open, close);
  }
  // Outside of <pre>, which nobody writes here, a line break in markup is a blank.
  return text
    .replace(/\s+/g, ' ')
    .replace(/<(\/?)([a-z][a-z\d-]*)(?:\s[^<>]*|\/)?>|<![^<>]*>/gi, (_tag, end?: string, name?: string) => {
      if (!name) return '';
      // The end of an item is the beginning of the next.
      return paragraphs.test(name) ? '\n\n' : lines.test(name) && !end ? '\n' : '';
    })
    .replace(/\n{2,} ?\n+/g, '\n\n');
}

/** Cuts out everything from one sign to another, to the end where the other never comes. */
function without(text: string, open: RegExp, close: RegExp): string {
  let kept = '';
  let from = 0;
  for (;;) {
    open.lastIndex = from;
    const start = open.exec(text);
    if (!start) return kept + text.slice(from);
    kept += `${text.slice(from, start.index)} `;
    close.lastIndex = start.index;
    const end = close.exec(text);
    if (!end) return kept;
    from = end.index + end[0].length;
  }
}

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]\w{1,7}));/gi,
    (written: string, hex?: string, decimal?: string, name?: string) => {
      if (name) return entities.get(name) ?? entities.get(name.toLowerCase()) ?? written;
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
      return !code || code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? '\ufffd' : String.fromCodePoint(code);
    },
  );
}
