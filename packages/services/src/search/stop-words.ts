import type { SearchLanguage } from './words.js';

const english = `a about all am an and any are as at be been but by can could do does for from get getting had has have
  having how i if im in into is it its ive just let like me my need of on or our out please should so some that the
  their them there these they this to up us want was we were what whats when where which who whom whose why will with
  would you your`;

const welsh = `a ac ac ai am ar at beth ble bod ei ein eich eu fe fi fy gael gall gallaf gan gyda heb hwn hon hyn i ich
  mae maer mewn mi na neu nhw ni o oes oddi oedd os pa pam pan pryd pwy rwyf rydw rydym sut sydd sy trwy drwy un wedi wrth
  y ydw ydy ydyn yn yr yw`;

const listed = (words: string): readonly string[] => words.split(/\s+/);

/** Words that say nothing about what somebody looks for. */
const stopWords: Readonly<Record<SearchLanguage, ReadonlySet<string>>> = {
  en: new Set(listed(english)),
  cy: new Set([...listed(english), ...listed(welsh)]),
};

/** Words that nearly everything in a catalogue is: they put an entry higher, and their lack leaves none out. */
const lightWords: ReadonlySet<string> = new Set(
  listed(
    'council councils service services cyngor cynghorau gyngor nghyngor gwasanaeth gwasanaethau wasanaeth wasanaethau',
  ),
);

export function isStopWord(folded: string, language: SearchLanguage): boolean {
  return stopWords[language].has(folded);
}

export function isLightWord(folded: string): boolean {
  return lightWords.has(folded);
}
