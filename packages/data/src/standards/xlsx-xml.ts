import { Parser } from 'saxen';
import { atOnce, type Steps } from '../pace.js';

/** The attributes of an element, by their names as written. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** What to do at each piece of XML; names come without their prefix. */
export interface Visitor {
  open?(name: string, attributes: () => Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

/**
 * Walks through XML, if there is any. Entities of its own are not expanded.
 * @throws {Error} where it is not well-formed
 */
export function walk(xml: string | undefined, visitor: Visitor): void {
  atOnce(walkPieces(xml ? [xml] : [], visitor));
}

/** The same, piece by piece. */
export function* walkPieces(pieces: Iterable<string>, { open, close, text }: Visitor): Steps<void> {
  const parser = new Parser();
  parser.on('openTag', (name, attributes, decode) => open?.(bare(name), () => decoded(attributes(), decode)));
  parser.on('closeTag', (name) => close?.(bare(name)));
  if (text) {
    parser.on('text', (value, decode) => text(value.includes('&') ? decode(value) : value));
    parser.on('cdata', text);
  }
  parser.on('error', (error) => {
    throw error;
  });
  let any = false;
  for (const piece of pieces) {
    parser.write(piece);
    any = true;
    yield;
  }
  if (any) parser.end();
}

function bare(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function decoded(attributes: Record<string, string>, decode: (text: string) => string): Attributes {
  for (const name in attributes) {
    const value = attributes[name]!;
    if (value.includes('&')) attributes[name] = decode(value);
  }
  return attributes;
}
