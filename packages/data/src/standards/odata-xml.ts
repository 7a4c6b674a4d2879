/** An element of an XML document. Names are without their prefixes. */
export interface Element {
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: Element[];
  /** What stands right after its start. */
  text: string;
}

const token = /<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<[?!][^>]*>|<(\/?)([\w:.-]+)((?:[^<>"']|"[^"]*"|'[^']*')*)>([^<]*)/g;
const attribute = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const entities = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/**
 * The elements of a document with their attributes, which is nearly all that a
 * service's metadata is made of. Never fails: what is no element is no element.
 */
export function parseXml(text: string): Element {
  const root: Element = { name: '', attributes: new Map(), children: [], text: '' };
  const open = [root];
  for (const [, closing, name, rest = '', after = ''] of text.matchAll(token)) {
    if (!name) continue;
    if (closing) {
      if (open.length > 1 && open.at(-1)!.name === local(name)) open.pop();
      continue;
    }
    const attributes = new Map<string, string>();
    for (const [, key = '', double, single] of rest.matchAll(attribute)) {
      attributes.set(local(key), unescaped(double ?? single ?? ''));
    }
    const element: Element = { name: local(name), attributes, children: [], text: unescaped(after.trim()) };
    open.at(-1)!.children.push(element);
    if (!rest.endsWith('/')) open.push(element);
  }
  return root;
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function unescaped(text: string): string {
  return text.replace(/&(?:#(x?)([\da-f]{1,6})|(\w+));/gi, (written, hex: string, code: string, name: string) => {
    const number = Number.parseInt(code, hex ? 16 : 10);
    return name ? (entities.get(name) ?? written) : number <= 0x10ffff ? String.fromCodePoint(number) : written;
  });
}
