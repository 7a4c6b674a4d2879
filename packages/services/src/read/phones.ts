import type { Channel } from '../service.js';
import { wordsOf } from './json.js';
import { remembered } from './remembered.js';
import { saysNothing } from './says-nothing.js';

const digits = /\+?\(?\d[\d\s().-]*\d/;
const extension = /(?:\s*(?:ext(?:ension)?|est(?:yniad)?|x)\.?:?\s*(\d{1,6}))?/i;
const alone = new RegExp(
  `^(?:([^\\d+:]{1,60}):\\s*)?(${digits.source})${extension.source}(?:\\s*\\(([^()]+)\\))?$`,
  'i',
);

/**
 * Ways to ring, from a number, digits, or `01632 960 001 (weekdays only)`. Where
 * a table made a number of it, the 0 it lost is put back, and only where no other
 * number could be meant.
 */
export function phonesOf(value: unknown): readonly Dialled[] {
  const text = wordsOf(value)?.replace(/^(tel|sms):/i, '');
  return text && !saysNothing(text) ? numbersIn(text) : [];
}

type Dialled = Pick<Channel, 'value' | 'label' | 'instructions'>;

const numbersIn = remembered((text): readonly Dialled[] =>
  parted(text).map((part) => {
    const found = alone.exec(part);
    if (!found) return { value: part };
    const [, label, number, ext, instructions] = found;
    return {
      value: `${restored(number!)}${ext ? ` ext. ${ext}` : ''}`,
      ...(label && { label: label.trim() }),
      ...(instructions && { instructions: instructions.trim() }),
    };
  }),
);

/** Several numbers in one cell, where each part is one. */
function parted(text: string): string[] {
  const parts = text
    .split(/\s*(?:[;|\n]|\s\/\s|\s(?:or|neu)\s)\s*/i)
    .map((part) => part.trim())
    .filter(Boolean);
  return parts.every((part) => (part.match(/\d/g) ?? []).length >= 3) ? parts : [text];
}

/** British numbers have 10 digits after the 0, or after 44. */
function restored(number: string): string {
  if (/^44\d{10}$/.test(number)) return `+${number}`;
  return /^[1235789]\d{9}$/.test(number) ? `0${number}` : number.trim();
}
