/** A line that leads somewhere, where there is an address for it. */
export interface Link {
  readonly before?: string;
  readonly text: string;
  readonly href?: string;
}

/** A document without looks: what the summary of a flow is made of. */
export type Part =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'rule'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'links'; readonly items: readonly Link[] }
  | {
      readonly kind: 'table';
      readonly caption?: string;
      readonly heads: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

/** The signs that Markdown would take for its own. */
const inMarkdown = (text: string): string => text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#|]/g, '\\$&');
const code = (text: string): string => (text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``);

/** A document as Markdown. */
export function asMarkdown(parts: readonly Part[]): string {
  return `${parts.map(partAsMarkdown).join('\n\n')}\n`;
}

function partAsMarkdown(part: Part): string {
  switch (part.kind) {
    case 'heading':
      return `${'#'.repeat(part.level)} ${inMarkdown(part.text)}`;
    case 'paragraph':
      return inMarkdown(part.text);
    case 'rule':
      return code(part.text.replace(/\s+/g, ' '));
    case 'list':
      return part.items.map((item) => `- ${inMarkdown(item)}`).join('\n');
    case 'links':
      return part.items.map(({ before = '', text }) => `- ${inMarkdown(before)}${inMarkdown(text)}`).join('\n');
    case 'table': {
      const row = (cells: readonly string[]): string => `| ${cells.map(inMarkdown).join(' | ')} |`;
      const lines = [row(part.heads), row(part.heads.map(() => '---')).replaceAll('\\', ''), ...part.rows.map(row)];
      return [part.caption && `**${inMarkdown(part.caption)}**\n`, ...lines].filter(Boolean).join('\n');
    }
  }
}

export const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[sign]!);

/** The parts of a document as HTML, to stand in a page. */
export function asHtmlParts(parts: readonly Part[]): string {
  return parts.map(partAsHtml).join('\n');
}

function partAsHtml(part: Part): string {
  switch (part.kind) {
    case 'heading':
      return `<h${part.level}>${escaped(part.text)}</h${part.level}>`;
    case 'paragraph':
      return `<p>${escaped(part.text)}</p>`;
    case 'rule':
      return `<p><code>${escaped(part.text)}</code></p>`;
    case 'list':
      return `<ul>\n${part.items.map((item) => `<li>${escaped(item)}</li>`).join('\n')}\n</ul>`;
    case 'links':
      return `<ul>\n${part.items.map((item) => `<li>${linkAsHtml(item)}</li>`).join('\n')}\n</ul>`;
    case 'table': {
      const heads = part.heads.map((head) => `<th scope="col">${escaped(head)}</th>`).join('');
      const rows = part.rows.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`);
      const caption = part.caption ? `<caption>${escaped(part.caption)}</caption>\n` : '';
      return `<table>\n${caption}<thead><tr>${heads}</tr></thead>\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table>`;
    }
  }
}

function linkAsHtml({ before = '', text, href }: Link): string {
  const link = href === undefined ? escaped(text) : `<a href="${escaped(href)}">${escaped(text)}</a>`;
  return escaped(before) + link;
}

const looks = `body { font: 1rem/1.5 Arial, Helvetica, sans-serif; color: #0b0c0c; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; }
table { border-collapse: collapse; margin: 1rem 0; width: 100%; }
caption { font-weight: bold; text-align: left; }
th, td { border-bottom: 1px solid #b1b4b6; padding: 0.4rem 1rem 0.4rem 0; text-align: left; vertical-align: top; }
code { font-size: 0.9rem; overflow-wrap: anywhere; }
h2 { border-top: 2px solid #0b0c0c; margin-top: 2.5rem; padding-top: 0.5rem; }
tr, ul { break-inside: avoid; }
h2, h3 { break-after: avoid; }`;

/** A document as a page of its own, without scripts, that prints well. */
export function asHtmlPage(parts: readonly Part[], title: string, language: string): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>
${looks}
</style>
</head>
<body>
<main>
${asHtmlParts(parts)}
</main>
</body>
</html>
`;
}
