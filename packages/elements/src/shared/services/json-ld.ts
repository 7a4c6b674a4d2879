import type { Service } from '@council-kit/services';
import { jsonLdOf } from '@council-kit/services/json-ld';

/** Marks a block of ours, with the id of its service. */
const marker = 'data-council-service';

/** A service said to search engines, for as long as an element of the page shows it. */
interface Block {
  script: HTMLScriptElement;
  text: string;
  holders: Set<Element>;
}

const blocks = new Map<string, Block>();
const heldBy = new WeakMap<Element, string>();

/**
 * Says a service to search engines as schema.org JSON-LD: once on a page, whatever
 * number of elements shows it and however often they are drawn, copied or moved.
 */
export function publish(holder: Element, service: Service): void {
  if (heldBy.get(holder) !== service.id) withdraw(holder);
  const block = blocks.get(service.id) ?? { script: document.createElement('script'), text: '', holders: new Set() };
  blocks.set(service.id, block);
  block.holders.add(holder);
  heldBy.set(holder, service.id);
  write(block, service);
}

/** Takes what an element said back, once no other element says the same. */
export function withdraw(holder: Element): void {
  const id = heldBy.get(holder);
  const block = id === undefined ? undefined : blocks.get(id);
  if (!block) return;
  heldBy.delete(holder);
  block.holders.delete(holder);
  if (block.holders.size > 0) return;
  block.script.remove();
  blocks.delete(id!);
}

function write(block: Block, service: Service): void {
  // Escaped, so that a text never ends the script where a page is saved as HTML.
  const text = JSON.stringify(jsonLdOf(service)).replaceAll('<', '\\u003c');
  if (block.text === text && block.script.isConnected) return;
  block.text = text;
  block.script.remove();
  // What a copy of the page brought along says the same again.
  for (const script of document.querySelectorAll(`script[${marker}]`)) {
    if (script.getAttribute(marker) === service.id) script.remove();
  }
  const script = spentScript();
  script.type = 'application/ld+json';
  script.setAttribute(marker, service.id);
  script.append(document.createTextNode(text));
  document.head.append(script);
  block.script = script;
}

/**
 * An empty script that the browser has done with, since it copies one that has run.
 * Where a page requires Trusted Types, text in any other script breaks its policy,
 * even text that is no program.
 */
function spentScript(): HTMLScriptElement {
  const spent = document.querySelector<HTMLScriptElement>('script[src]');
  const script = (spent?.cloneNode() as HTMLScriptElement | undefined) ?? document.createElement('script');
  for (const name of script.getAttributeNames()) script.removeAttribute(name);
  return script;
}
