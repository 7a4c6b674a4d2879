import type { Channel } from '../service.js';
import { emailChannels, onlineChannel, phoneChannels } from './channels.js';
import type { Doubts } from './doubts.js';
import { each, isObject, known, listOf, objectsOf, partsOf, some, wordsOf, type Json } from './json.js';
import { said, saidBy } from './schema-org-words.js';
import { hoursOfNode } from './schema-org-hours.js';
import { addressOfNode } from './schema-org-places.js';

/** Ways to reach a thing: its channels, its contact points, and what it says of itself. */
export function channelsOfNode(node: Json, base: string | undefined, doubts: Doubts): Channel[] {
  return [
    ...objectsOf(node.availableChannel).flatMap((channel) => channelsOf(channel, base, doubts)),
    ...actions(node).flatMap((target) => onlineChannel(target, base, doubts)),
    ...contactsOf(node, doubts),
    ...objectsOf(node.contactPoint).flatMap((point) => contactsOf(point, doubts)),
  ];
}

/** One `ServiceChannel` may be several ways at once. */
function channelsOf(channel: Json, base: string | undefined, doubts: Doubts): Channel[] {
  const besides = known({
    label: said(channel.name),
    languages: languagesOf(channel.availableLanguage),
    processingTime: timeIn(said(channel.processingTime)),
    instructions: said(channel.description),
    hours: hoursOfNode(channel, doubts),
  });
  const numbers = (value: unknown, type?: string) =>
    listOf(value).flatMap((one) => {
      const { telephone, contactType } = partsOf(one);
      const hours = isObject(one) ? hoursOfNode(one, doubts) : undefined;
      const called = type ?? said(contactType);
      return phoneChannels(
        isObject(one) ? saidBy(telephone) : one,
        called,
        doubts,
        known({ ...besides, hours: hours ?? besides.hours }),
      );
    });
  const post = listOf(channel.servicePostalAddress).flatMap((one) => {
    const { address, postcode } = addressOfNode(one);
    const lines = [...address, postcode].filter(Boolean);
    return lines.length ? [known({ kind: 'post' as const, value: lines.join('\n'), ...besides })] : [];
  });
  return [
    ...listOf(channel.serviceUrl).flatMap((one) => webOrMail(saidBy(one), besides, base, doubts)),
    ...numbers(channel.servicePhone),
    ...numbers(channel.serviceSmsNumber, 'sms'),
    ...emailChannels(saidBy(channel.email), doubts, besides),
    ...post,
  ];
}

function webOrMail(
  address: string | undefined,
  besides: Partial<Channel>,
  base: string | undefined,
  doubts: Doubts,
): Channel[] {
  const [, scheme, rest] = /^(mailto|tel|sms):(.*)$/i.exec(address ?? '') ?? [];
  if (!scheme) return onlineChannel(address, base, doubts, besides);
  if (scheme.toLowerCase() === 'mailto') return emailChannels(rest, doubts, besides);
  return phoneChannels(rest, scheme.toLowerCase() === 'sms' ? 'sms' : undefined, doubts, besides);
}

function contactsOf(one: Json, doubts: Doubts): Channel[] {
  const point = one['@type'] !== undefined && listOf(one['@type']).includes('ContactPoint');
  const type = said(one.contactType) ?? said(one.contactOption);
  const besides = point
    ? known({
        label: type,
        languages: languagesOf(one.availableLanguage),
        hours: hoursOfNode(one, doubts),
      })
    : {};
  return [
    ...listOf(one.telephone).flatMap((number) => phoneChannels(saidBy(number), type, doubts, besides)),
    ...listOf(one.faxNumber).flatMap((number) => phoneChannels(saidBy(number), 'fax', doubts)),
    ...listOf(one.email).flatMap((address) => emailChannels(saidBy(address), doubts, besides)),
  ];
}

/** Where something is done, from what a thing says can be done with it. */
function actions(node: Json): string[] {
  return objectsOf(node.potentialAction).flatMap(({ target }) =>
    each(listOf(target).map((one) => (isObject(one) ? wordsOf(one.urlTemplate) : wordsOf(one)))).filter(
      (address) => !address.includes('{'),
    ),
  );
}

function languagesOf(value: unknown): readonly string[] | undefined {
  return some(each(listOf(value).map((one) => wordsOf(partsOf(one).alternateName) ?? said(one))));
}

/** `P10D` is for machines: how long it takes is shown in the source's own words only. */
function timeIn(text: string | undefined): string | undefined {
  return text && /^P(T?\d)/.test(text) ? undefined : text;
}
