import type { Expectation, Language, Text } from './flow.js';
import type { Flow } from './read-flow.js';
import type { Difference } from './run-tests.js';
import type { State } from './state.js';
import { tellingWords as welsh } from './telling/cy.js';
import { tellingWords as english } from './telling/en.js';
import { linesSaid } from './telling/said.js';
import { Teller } from './telling/teller.js';

const words = { en: english, cy: welsh };

/** What a test expects to be said and isn't, or the other way round: the text, and the lines that were looked through. */
export function unsaid({ file }: Flow, state: State, expect: Expectation): Difference[] {
  const { languages: [first = 'en'] = [] } = file;
  const differences: Difference[] = [];
  const said = new Map<Language, string[]>();

  function linesIn(language: Language): string[] {
    let lines = said.get(language);
    if (!lines) said.set(language, (lines = linesSaid(file, state, new Teller(file, words[language])).map(spaced)));
    return lines;
  }

  function look(what: 'says' | 'says-not', text: Text): void {
    const texts = typeof text === 'string' ? { [first]: text } : text;
    for (const [language, expected] of Object.entries(texts) as [Language, string][]) {
      const lines = linesIn(language);
      const found = lines.filter((line) => line.includes(spaced(expected)));
      if (what === 'says' && !found.length) differences.push({ what, expected, got: lines });
      if (what === 'says-not' && found.length) differences.push({ what, expected, got: found });
    }
  }

  for (const what of ['says', 'says-not'] as const)
    for (const text of [expect[what] ?? []].flat()) look(what, text as Text);
  return differences;
}

/** A line with plain single spaces, however it is written in the file. */
const spaced = (line: string): string => line.replace(/\s+/g, ' ').trim();
