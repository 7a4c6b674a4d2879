import type { CardContext } from '@council-kit/services/card';
import { divisions, type Holidays } from '@council-kit/services/hours';
import { cardWords as english } from '@council-kit/services/words/en';
import { choose } from '../shared/choice.js';
import { serviceInterfaceWords as englishInterface } from '../shared/language/en-service.js';
import type { Language } from '../shared/language-controller.js';
import { LazyPart } from '../shared/lazy.js';
import { numberOf } from '../shared/number.js';
import type { CouncilServiceCatalogue } from './council-service-catalogue.js';
import type { ResultsView } from './results.js';

const welsh = new LazyPart(() => import('../shared/services/welsh.js'));

/** What the cards of a catalogue are written for. */
export function contextOf(
  element: CouncilServiceCatalogue,
  language: Language,
  from: CardContext['from'],
  holidays: Holidays | undefined,
): Pick<ResultsView, 'context' | 'words'> {
  const own = language.language === 'cy' ? welsh.use(element) : undefined;
  return {
    words: own?.serviceInterfaceWords ?? englishInterface,
    context: {
      language: own ? 'cy' : 'en',
      words: own?.serviceWords ?? english,
      now: new Date(Date.now()),
      division: choose(element, 'division', divisions),
      holidays,
      oldAfterMonths: numberOf(element, 'oldAfter'),
      from,
    },
  };
}

/** Has all there that speaks a language. */
export async function loadWords({ language }: Language): Promise<void> {
  if (language === 'cy') await welsh.load().catch(() => undefined);
}
