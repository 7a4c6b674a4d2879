import { nothing, type TemplateResult } from 'lit';
import type { DirectiveResult } from 'lit/directive.js';

/** What may stand in a component besides words: a template or a node, never a string that becomes markup. */
export type Content = TemplateResult | DirectiveResult | Node | readonly Content[];

/** What a component says. `html` goes before `text`, as in GOV.UK's macros; a string in either stays text. */
export interface Words {
  text?: string | number;
  html?: Content;
}

/** A place in a list that may be empty, so that a list can be written with conditions in it. */
export type Maybe<T> = T | false | null | undefined | '';

export function contentOf({ text, html }: Words): Content | string | number | typeof nothing {
  return html || (text ?? nothing);
}

export function saysSomething(words: Words | undefined): words is Words {
  return !!(words?.html || words?.text);
}
