import type { Channel } from './service.js';

/** An address of the web that may be followed, or `undefined`: http and https only, and whole. */
export function webLink(address: string | undefined): string | undefined {
  if (!address || !/^https?:\/\//i.test(address.trim())) return undefined;
  try {
    return new URL(address.trim()).href;
  } catch {
    return undefined;
  }
}

/** A `mailto:` link, or `undefined` where it is no address. */
export function emailLink(address: string): string | undefined {
  const plain = address.trim().replace(/^mailto:/i, '');
  if (!/^[^\s@<>(),;:"?&]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+$/u.test(plain)) return undefined;
  const [name = '', host = ''] = plain.split('@');
  return `mailto:${encodeURIComponent(name).replaceAll('%2B', '+')}@${host}`;
}

const number = /(?:\+|\(|00)?\d[\d\s().‐-–/-]*/;
const extension = /(?:[,;]?\s*(?:ext(?:ension)?|est(?:yniad)?|x)\.?:?\s*(\d{1,6})\)?)?/;
/** Words after a number hold no other number, unless they are in brackets. */
const rest = /(?:\s*\(.*\)|[\s,;]+\D*)?/;
const dialled = new RegExp(`^(${number.source})${extension.source}${rest.source}$`, 'i');

/**
 * A `tel:` link of a number as people write it: British ones with +44, whatever
 * they begin with; short ones (101, 116 123) as they are; an extension behind.
 *
 * @returns `undefined` where no one number is meant
 */
export function phoneLink(text: string): string | undefined {
  const [, written, behind] = dialled.exec(text.trim().replace(/^tel:/i, '')) ?? [];
  const whole = written && wholeNumber(written);
  return whole ? `tel:${whole}${behind ? `;ext=${behind}` : ''}` : undefined;
}

/** An `sms:` link, or `undefined` where it is no number. */
export function smsLink(text: string): string | undefined {
  return phoneLink(text.replace(/^sms:/i, ''))?.replace(/^tel:/, 'sms:').replace(/;.*/, '');
}

/** A number without the 18001 that Relay UK wants in front of it. */
export function withoutRelayPrefix(text: string): string {
  return text.trim().replace(/^(?:tel:)?18001[\s,:-]*(?:then\b|and then\b|wedyn\b|ac yna\b)?[\s,:-]*/i, '');
}

/** A `tel:` link through Relay UK: 18001, then the number as it is dialled in the country. */
export function relayLink(text: string): string | undefined {
  const national = phoneLink(withoutRelayPrefix(text))
    ?.replace(/^tel:(?:\+44)?/, (start) => (start === 'tel:' ? '' : '0'))
    .replace(/;.*/, '');
  return national && /^\d+$/.test(national) ? `tel:18001${national}` : undefined;
}

function wholeNumber(written: string): string | undefined {
  const plain = written.replace(/\(0\)/g, '').replace(/[^\d+]/g, '');
  if (/^\+440?\d{9,10}$/.test(plain)) return plain.replace(/^\+440?/, '+44');
  if (/^0044\d{9,10}$/.test(plain)) return `+${plain.slice(2)}`;
  if (/^(?:\+|00)[1-9]\d{6,14}$/.test(plain)) return plain.replace(/^00/, '+');
  if (/^0[1-9]\d{8,9}$/.test(plain)) return `+44${plain.slice(1)}`;
  // A spreadsheet that takes a number for a figure drops its 0.
  if (/^[1235789]\d{9}$/.test(plain)) return `+44${plain}`;
  if (/^44[1-9]\d{9}$/.test(plain)) return `+${plain}`;
  // 999, 101, 116 123; and the few 0800 numbers that are short.
  return /^[1-9]\d{2,5}$/.test(plain) || /^0800\d{4,6}$/.test(plain) || /^08454\d{3,4}$/.test(plain)
    ? plain
    : undefined;
}

/** Where a way to reach a service leads, checked; `undefined` where there is nothing to follow. */
export function channelLink({ kind, value }: Pick<Channel, 'kind' | 'value'>): string | undefined {
  switch (kind) {
    case 'online':
    case 'bsl':
      return webLink(value);
    case 'email':
      return emailLink(value);
    case 'phone':
    case 'textphone':
      return phoneLink(value);
    case 'sms':
      return smsLink(value);
    case 'relay':
      return relayLink(value);
    default:
      return undefined;
  }
}
