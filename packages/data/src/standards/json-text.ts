const dropped = /<!--[^]*?(-->|$)|<(script|style|template|noscript|iframe|svg)\b[^]*?(<\/\2\s*>|$)/gi;
/** Tags that begin or end a line. */
const breaks = /^(p|div|h[1-6]|ul|ol|li|table|tr|blockquote|section|article|figure|header|footer|dl|dt|dd|hr|br|pre)$/i;
/** Longer than this is no tag. */
const LONGEST = 10_000;

/** The entities that editors write most; any other stays as it is written. */
const entities = new Map(
  (
    'amp & lt < gt > quot " apos \' nbsp \u00a0 pound £ euro € cent ¢ yen ¥ copy © reg ® trade ™ deg ° middot · bull • ' +
    'hellip … ndash – mdash — lsquo ‘ rsquo ’ ldquo “ rdquo ” sbquo ‚ laquo « raquo » times × divide ÷ plusmn ± ' +
    'frac12 ½ frac14 ¼ frac34 ¾ sup2 ² sup3 ³ micro µ para ¶ sect § eacute é egrave è agrave à ccedil ç ouml ö uuml ü ' +
    'auml ä acirc â ecirc ê icirc î ocirc ô ucirc û aacute á iacute í oacute ó uacute ú ntilde ñ rarr → larr ← minus −'
  )
    .split(' ')
    .reduce<[string, string][]>((pairs, word, index, words) => {
      if (index % 2) pairs.push([words[index - 1]!, word]);
      return pairs;
    }, []),
);

/** What numbers from 128 to 159 mean where people write them: Windows-1252. */
const windows = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/**
 * What markup says, as text: paragraphs become lines, everything else that is
 * markup goes, and entities become the letters they stand for. The outcome is
 * text, whatever it looks like, and is never markup again.
 */
export function plainText(markup: string): string {
  if (!/[<&]/.test(markup)) return markup.trim();
  return decodeEntities(withoutTags(markup.replace(dropped, ' ').replace(/\s+/g, ' ')))
    .replace(/[ \t\u00a0]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim();
}

/** By hand, since some engines give up on patterns that look far for the end of a tag. */
function withoutTags(markup: string): string {
  const last = markup.lastIndexOf('>');
  let text = '';
  let from = 0;
  for (;;) {
    const open = markup.indexOf('<', from);
    if (open < 0 || open > last) return text + markup.slice(from);
    const end = endOfTag(markup, open);
    text += markup.slice(from, end ? open : open + 1);
    from = end ?? open + 1;
    const [, name = ''] = /^<\/?([a-z][a-z\d]*)/i.exec(markup.slice(open, open + 14)) ?? [];
    if (end && breaks.test(name)) text += '\n';
  }
}

/** The place after the tag that begins at `open`; undefined where that is no tag. */
function endOfTag(markup: string, open: number): number | undefined {
  if (!/^<(\/?[a-z]|!)/i.test(markup.slice(open, open + 3))) return;
  const most = Math.min(markup.length, open + LONGEST);
  let quote = '';
  for (let at = open + 1; at < most; at++) {
    const letter = markup[at]!;
    if (quote) quote = letter === quote ? '' : quote;
    else if (letter === '"' || letter === "'") quote = letter;
    else if (letter === '>') return at + 1;
    else if (letter === '<') break;
  }
  // With a quotation mark that is never closed, or another tag inside, it ends with the first bracket.
  const end = markup.indexOf('>', open) + 1;
  return end && end <= most ? end : undefined;
}

/** Text with `&amp;`, `&#8217;` and their like as the letters they stand for. */
export function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(?:x([\da-f]{1,6})|(\d{1,7}))|([a-z]\w{1,8}));/gi,
    (written, hex: string, decimal: string, name: string) => {
      if (name) return entities.get(name) ?? entities.get(name.toLowerCase()) ?? written;
      const code = Number.parseInt(hex ?? decimal, hex ? 16 : 10);
      if (code >= 128 && code < 160) return windows[code - 128]!;
      // Not a letter: the end of text, half of a pair, or beyond all letters.
      return !code || code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? '\ufffd' : String.fromCodePoint(code);
    },
  );
}
