import { html, type TemplateResult } from 'lit';
import type { CatalogueView } from './view.js';

/** The letters that names begin with. A letter with none stays where it is, and can't be chosen. */
export function renderLetters({ words, label, write, catalogue }: CatalogueView): TemplateResult {
  const { letter: chosen } = catalogue.state;
  return html`<nav class="council-service-catalogue__letters" aria-label=${words.letters(label)}>
    <ul>
      ${[...catalogue.finding!.letters].filter(isThere).map(
        ([letter, count]) =>
          html`<li>
            <button
              type="button"
              class="council-service-catalogue__link"
              aria-label=${isLetter(letter) ? words.letter(letter, write(count), count === 1) : words.noLetter(write(count), count === 1)}
              aria-pressed=${letter === chosen ? 'true' : 'false'}
              ?disabled=${!count && letter !== chosen}
              @click=${() => void catalogue.change({ letter: letter === chosen ? undefined : letter })}
            >
              ${letter}
            </button>
          </li>`,
      )}
    </ul>
  </nav>`;
}

const isLetter = (text: string): boolean => /\p{L}/u.test(text);

/** What is no letter stands there only for names that begin with it. */
function isThere([letter, count]: readonly [string, number]): boolean {
  return isLetter(letter) || count > 0;
}
