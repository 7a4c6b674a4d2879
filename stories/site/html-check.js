/**
 * A small reader of the site's own HTML, for its tests. It is strict: what a
 * browser would silently mend, it reports.
 */
const voids = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
]);

/** Gives the elements of a page in order, and what is wrong with its tags. */
export function readHtml(html) {
  const elements = [];
  const problems = [];
  const open = [];
  const tags =
    /<!--[\s\S]*?-->|<!DOCTYPE html>|<(\/?)([a-z][a-z0-9-]*)((?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*)\s*(\/?)>/gi;
  let end = 0;
  for (const match of html.matchAll(tags)) {
    const [all, closing, name, attributeText, selfClosing] = match;
    const between = html.slice(end, match.index);
    if (/[<>]/.test(between)) problems.push(`stray < or > in: ${between.trim().slice(0, 60)}`);
    end = match.index + all.length;
    addText(open, between);
    if (!name) continue;
    if (closing) {
      const last = open.pop();
      if (last?.name !== name) problems.push(`</${name}> closes <${last?.name}>`);
      continue;
    }
    const element = {
      name,
      attributes: readAttributes(attributeText, problems),
      text: '',
      selfClosing: Boolean(selfClosing),
      parents: open.map((parent) => parent.name),
    };
    elements.push(element);
    if (selfClosing && !voids.has(name)) problems.push(`<${name} /> cannot close itself`);
    if (!voids.has(name)) open.push(element);
  }
  for (const { name } of open) problems.push(`<${name}> is never closed`);
  return { elements, problems };
}

function addText(open, text) {
  const plain = text
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
  for (const element of open) element.text += plain;
}

function readAttributes(text, problems) {
  const attributes = {};
  for (const [, name, double, single, bare] of text.matchAll(
    /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g,
  )) {
    if (name in attributes) problems.push(`${name} is given twice`);
    attributes[name] = (double ?? single ?? bare ?? '').replace(/&amp;/g, '&').replace(/&quot;/g, '"');
  }
  return attributes;
}
