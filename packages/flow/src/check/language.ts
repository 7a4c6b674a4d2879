import type { FlowFile, Language } from '../flow.js';
import { fileShape } from './file-shape.js';
import { collectFindings, quoted } from './finding.js';
import { hashOf } from './hash.js';
import { linesOf, sitesOf } from './sites.js';
import type { World } from './world.js';

const names: Record<Language, string> = { en: 'English', cy: 'Welsh' };
const inOwn: Record<Language, string> = { en: 'Add "en" with the English.', cy: 'Add "cy" with the Welsh.' };

/** Looks at the languages of each text: whether all are there, and whether one is out of date. */
export function checkLanguages({ file, texts, findings }: World): void {
  const [first = 'en', ...others] = file.languages ?? ['en'];
  const confirmed = file.translated && new Set(file.translated);
  const halves = new Set(file.translated?.flatMap((pair) => pair.split('.').map((half, at) => `${at} ${half}`)));
  for (const { place, text } of texts) {
    const said = Object.fromEntries(linesOf(text)) as Partial<Record<Language | '', string>>;
    const main = said[''] ?? said[first];
    if (main === undefined) {
      const sentence = `This text has no ${names[first]}.`;
      findings.error('welsh-missing', place, sentence, inOwn[first]);
      continue;
    }
    for (const language of others) {
      const other = said[language];
      if (other === undefined ? !sameInBoth(main) : !other.trim()) {
        findings.error('welsh-missing', place, `This text has no ${names[language]}.`, inOwn[language]);
      } else if (other !== undefined && confirmed && !confirmed.has(`${hashOf(main)}.${hashOf(other)}`)) {
        if (halves.has(`1 ${hashOf(other)}`)) {
          const sentence = `The ${names[language]} is out of date: the ${names[first]} has changed since.`;
          findings.warning(
            'welsh-stale',
            `${place}.${language}`,
            sentence,
            `Bring the ${names[language]} up to date, then confirm it.`,
          );
        } else {
          const changed = halves.has(`0 ${hashOf(main)}`)
            ? 'has changed and'
            : 'has never been confirmed, or both have changed, and it';
          const sentence = `The ${names[language]} ${changed} has to be confirmed as a translation.`;
          findings.warning(
            'welsh-unconfirmed',
            `${place}.${language}`,
            sentence,
            'Have it looked at, then confirm it.',
          );
        }
      }
    }
    for (const language of Object.keys(said) as (Language | '')[]) {
      if (!language || language === first || others.includes(language)) continue;
      const sentence = `There is ${names[language]} here, which is not one of the flow's "languages".`;
      findings.warning(
        'welsh-missing',
        `${place}.${language}`,
        sentence,
        `Write "languages: [${first}, ${language}]", or take it out.`,
      );
    }
  }
}

/** A text that needs no translation: nothing but what is put in, figures and signs. */
const sameInBoth = (text: string): boolean => !/\p{L}/u.test(text.replace(/\{[^}]*\}/g, ''));

/** Words to a sentence at most, as GOV.UK advises. */
const longest = 25;
/** Years of age that a text may take to read. GOV.UK writes for 9; a formula can't tell policy words that have to be there. */
const oldest = 14;
/** A formula says nothing of fewer words than this. */
const enough = 40;

/** Looks at how hard the English is to read: by the length of sentences, and the Flesch–Kincaid grade. */
export function checkReading({ texts, findings, file }: World): void {
  const [first = 'en'] = file.languages ?? ['en'];
  for (const { place, text } of texts) {
    for (const [language, line] of linesOf(text)) {
      if ((language || first) !== 'en') continue;
      const there = language ? `${place}.${language}` : place;
      const sentences = sentencesOf(line);
      for (const sentence of sentences) {
        if (sentence.length <= longest) continue;
        const start = sentence.slice(0, 6).join(' ');
        const message = `A sentence of ${sentence.length} words is hard to read: ${quoted(`${start} …`)}`;
        findings.advice('long-sentence', there, message, `Make two or more of it, of ${longest} words at most.`);
      }
      const age = readingAge(sentences);
      if (age !== undefined && age > oldest) {
        const message = `This takes a reading age of about ${Math.round(age)} (Flesch–Kincaid).`;
        findings.advice('reading-age', there, message, 'Use shorter sentences and everyday words.');
      }
    }
  }
}

/** Sentences as lists of words. Headings, bullets and lines end one too. */
function sentencesOf(text: string): string[][] {
  const plain = text
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\{[^}]*\}/g, '10')
    .replace(/^(?:#+|[-*]|\d+\.)\s+/gm, '')
    .replace(/\*\*/g, '');
  return plain
    .split(/(?<=[.!?:])\s+|\n+/)
    .map((sentence) => sentence.match(/[\p{L}\d][\p{L}\d’'-]*/gu) ?? [])
    .filter((words) => words.length);
}

/** Years of age at which a text can be read: the Flesch–Kincaid grade and five. Undefined for a short one. */
function readingAge(sentences: readonly string[][]): number | undefined {
  const words = sentences.flat();
  if (words.length < enough) return undefined;
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59 + 5;
}

/** About how many syllables an English word has: its groups of vowels, but for a silent e at its end. */
function syllablesOf(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '');
  const groups = letters.replace(/(?:[^laeiouy]es|ed|[^laeiouy]e)$/, '').match(/[aeiouy]{1,2}/g);
  return Math.max(1, groups?.length ?? 1);
}

/** A text in two languages. */
export interface Translation {
  readonly place: string;
  readonly texts: readonly [first: string, other: string];
  /** As it stands in `translated`. */
  readonly pair: string;
  readonly confirmed: boolean;
}

/**
 * The texts of a flow's file that are there in more than one language, each with what
 * `translated` has to hold for it once somebody has confirmed it.
 *
 * @param data what has been made of the file; of anything but a flow there are none
 */
export function translationsIn(data: unknown): Translation[] {
  const findings = collectFindings();
  fileShape(data, '', findings);
  if (findings.all.some(({ code }) => code !== 'member-unknown')) return [];
  const file = data as FlowFile;
  const [first = 'en', ...others] = file.languages ?? ['en'];
  const confirmed = new Set(file.translated);
  return sitesOf(file).flatMap((site) => {
    if (site.kind === 'rule') return [];
    const said = Object.fromEntries(linesOf(site.text)) as Partial<Record<Language, string>>;
    return others.flatMap((language): Translation[] => {
      const [main, other] = [said[first], said[language]];
      if (main === undefined || other === undefined) return [];
      const pair = `${hashOf(main)}.${hashOf(other)}`;
      return [{ place: site.place, texts: [main, other], pair, confirmed: confirmed.has(pair) }];
    });
  });
}
