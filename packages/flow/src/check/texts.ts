import { check } from '../feel/check/check.js';
import { kindInWords } from '../feel/check/describe.js';
import { anything, type FeelType } from '../feel/check/types.js';
import type { NextStep, Rule, ServiceLink } from '../flow.js';
import { isSafeAddress } from '../telling/markup.js';
import { quoted } from './finding.js';
import { namesOfFigures } from './rules.js';
import { insertion, linesOf, type TextSite } from './sites.js';
import type { World } from './world.js';

/** Forms that an insertion can be said in, and the kinds of value that each takes. */
const forms: Readonly<Record<string, RegExp>> = {
  ...{ money: /^(?:number|any)$/, number: /^(?:number|any)$/, percent: /^(?:number|any)$/ },
  ...{ date: /^(?:date|any)$/, day: /^(?:date|any)$/, month: /^(?:date|any)$/, list: /^(?:list|any)$/, text: /./ },
};

/** Looks at what stands in curly brackets, and at links. */
export function checkTexts(world: World): void {
  for (const site of world.texts) {
    checkInsertions(world, site);
    for (const [language, line] of linesOf(site.text)) {
      const place = language ? `${site.place}.${language}` : site.place;
      for (const [, address] of line.matchAll(/\]\(([^)]*)\)/g))
        checkAddress(world, address!.trim(), place, isSafeAddress);
    }
  }
  for (const [id, one] of Object.entries(world.file.results ?? {})) checkWays(world, one, `results.${id}`);
  for (const [id, one] of Object.entries(world.file.outcomes ?? {})) checkWays(world, one, `outcomes.${id}`);
  checkWays(world, world.file.unavailable ?? {}, 'unavailable');
}

function checkInsertions(world: World, { place, text, figures, each }: TextSite): void {
  const { findings } = world;
  const names = { ...world.types, ...namesOfFigures(figures, world), ...itemOf(each, world) };
  const languages = linesOf(text).map(([language, line]) => {
    const there = language ? `${place}.${language}` : place;
    const found = [...line.matchAll(insertion)];
    for (const [whole, name, form] of found) {
      const { findings: faults, type } = check(name!, { names, functions: world.functions });
      const [fault] = faults.filter(({ code }) => code !== 'missing');
      if (fault)
        findings.error(
          'insertion',
          there,
          `${quoted(whole)} can't be put in: ${lower(fault.message)}`,
          fault.cure ?? 'Mend the name.',
        );
      else if (form && !Object.hasOwn(forms, form)) {
        const mend = 'Write money, number, percent, date, day, month or list.';
        findings.error('insertion', there, `${quoted(whole)} can't be said as ${quoted(form)}.`, mend);
      } else if (form && ![type.kind, kindSaid(type)].some((kind) => forms[form]!.test(kind))) {
        const sentence = `${quoted(name!)} is ${kindInWords(type.kind)}, and can't be said as ${form}.`;
        findings.error('insertion', there, sentence, 'Leave the "as" out, or put in something else.');
      }
    }
    for (const [whole] of line.replace(insertion, '').matchAll(/\{[^}]*\}/g)) {
      const mend = 'Write a name, as in {amount} or {amount as money}. Give a calculation a name under "values".';
      findings.error('insertion', there, `${quoted(whole)} is not something that can be put in.`, mend);
    }
    return found
      .map(([whole]) => whole)
      .sort()
      .join(' ');
  });
  if (languages.length === 2 && languages[0] !== languages[1]) {
    const sentence = "The English and the Welsh don't have the same things put in.";
    findings.warning('insertion', place, sentence, 'Put the same names in curly brackets in both.');
  }
}

/** What a form is for: each item, where a list is said. */
const kindSaid = ({ kind, of }: FeelType): string => (kind === 'list' && of && of.kind !== 'list' ? of.kind : kind);

/** What an item of a list is, where a text is said for each. */
function itemOf(each: Rule | undefined, { types, functions }: World): Record<string, FeelType> {
  if (each === undefined) return {};
  const { type } = check(String(each), { names: types, functions });
  return { item: type.of ?? anything };
}

const lower = (sentence: string): string => sentence.replace(/^[A-Z](?=[a-z ])/, (letter) => letter.toLowerCase());

/** An address on the same site is safe too, where it isn't in a text that may be shown elsewhere. */
const isLink = (address: string): boolean => isSafeAddress(address) || /^(?:\/(?!\/)|#)\S*$/.test(address);

function checkAddress({ findings }: World, address: string, place: string, isSafe = isLink): void {
  if (!isSafe(address)) {
    const sentence = `${quoted(address)} is not an address that a page may link to.`;
    findings.error('link', place, sentence, 'Write an address that begins with https://, mailto: or tel:.');
  } else if (/^http:/i.test(address)) {
    const sentence = `${quoted(address)} is http, which others can read and change on its way.`;
    findings.warning('link', place, sentence, 'Use the https address if there is one.');
  }
}

const number = [/^\+?[\d ()-]{3,}$/, 'a number'] as const;
/** The shape of what each kind of channel has as its value. */
const channels: Readonly<Record<NextStep['kind'], readonly [RegExp, string]>> = {
  online: [/^(?:https?:\/\/[^\s/]+|\/(?!\/)|#)/i, 'a web address that begins with https://'],
  email: [/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'an e-mail address'],
  bsl: [/^(?:https?:\/\/[^\s/]+|\/(?!\/))/i, 'a web address that begins with https://'],
  ...{ phone: number, sms: number, textphone: number, relay: number },
  ...{ 'in-person': [/\S/, 'an address'], post: [/\S/, 'an address'] },
};

interface Ways {
  readonly 'next-steps'?: readonly NextStep[];
  readonly services?: readonly ServiceLink[];
  readonly service?: ServiceLink;
}

function checkWays(world: World, ways: Ways, place: string): void {
  const { findings } = world;
  ways['next-steps']?.forEach(({ kind, value }, at) => {
    const there = `${place}.next-steps.${at}.value`;
    const [shape, wanted] = channels[kind];
    if (!shape.test(value)) findings.error('link', there, `${quoted(value)} is not ${wanted}.`, `Write ${wanted}.`);
    else if (/^(?:online|bsl)$/.test(kind)) checkAddress(world, value, there);
  });
  const services = (ways.services ?? []).map((service, at): [ServiceLink, string] => [
    service,
    `${place}.services.${at}`,
  ]);
  if (ways.service) services.push([ways.service, `${place}.service`]);
  for (const [{ id, href }, there] of services) {
    if (href !== undefined) checkAddress(world, href, `${there}.href`);
    else if (id === undefined) {
      findings.error(
        'member-missing',
        there,
        'This service has neither an "id" nor an "href".',
        'Add its id in the catalogue, or the address of its page.',
      );
    }
  }
}
