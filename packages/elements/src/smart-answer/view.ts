import type { Flow, Language } from '@council-kit/flow';
import type { PlainTeller } from '@council-kit/flow/telling/plain';
import type { SmartAnswerEndWords, SmartAnswerWords } from '../shared/language/smart-answer-words.js';
import type { Journey } from './journey.js';
import type { Parts } from './parts.js';

/** What the pages of a flow are drawn from. */
export interface View {
  /** Unique on the page; all ids begin with it. */
  readonly id: string;
  readonly flow: Flow;
  readonly journey: Journey;
  readonly words: SmartAnswerWords;
  readonly teller: PlainTeller;
  /** Level of the heading of each page, 1 to 4. */
  readonly level: number;
  /** What stands in the form in place of the answer there was, while somebody is at it. */
  readonly draft: unknown;
  /** The day it is taken to be, in words, where that isn't today. */
  readonly preview?: string;
  /** What people can go over to. */
  readonly otherLanguage?: { readonly language: Language; readonly name: string };
  /** What there is to draw with besides. */
  readonly parts: Parts;
  /** Whether rates, or what the page is drawn with, are on their way. */
  readonly waiting: boolean;
  /** Whether what draws the page couldn't be loaded. */
  readonly lost: boolean;
  /** Where the site has a page for each service, with `{id}` for its id. */
  readonly hrefTemplate?: string;
  /** Where these questions begin, as a link. */
  readonly address: string;
  /** Whether that was copied, or couldn't be; not asked for yet when left out. */
  readonly copied?: boolean;
  readonly act: Actions;
}

/** What the answers, and the pages at the end, are drawn from. */
export interface EndView extends View {
  readonly words: SmartAnswerEndWords;
}

/** What people do. */
export interface Actions {
  begin(): void;
  answer(form: HTMLFormElement): void;
  /** Something was typed or chosen. */
  edit(form: HTMLFormElement): void;
  /** One more of a repeated question, or one less: which, from 0. */
  repeat(form: HTMLFormElement, without?: number): void;
  back(): void;
  change(id: string): void;
  startAgain(): void;
  speak(language: Language): void;
  copy(): void;
  /** A link to a service was followed, if it has an id. */
  follow(service?: string): void;
}
