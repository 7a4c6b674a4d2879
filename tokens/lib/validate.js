/** Says in a sentence what is wrong with a token or a theme. */
import { nearestName } from './names.js';

export class TokenError extends Error {
  name = 'TokenError';
}

const reference = /^\{([^}]+)\}$/;

const length = /^(0|\d*\.?\d+(em|px))$/;

const isFont = (value) => typeof value === 'string' && /^[\p{L}\d _-]+$/u.test(value);

const isBetween = (value, low, high) => typeof value === 'number' && value >= low && value <= high;

/** For each type of token: what its value must look like, and how to say so. */
const types = {
  color: {
    test: (value) => /^#([\da-f]{3}|[\da-f]{6})$/i.test(value),
    says: 'a colour; write it as #rrggbb',
  },
  dimension: {
    test: (value) => typeof value === 'string' && length.test(value),
    says: 'a length; write it in em, or px for a border ("0.5em", "2px"), never in rem',
  },
  fontFamily: {
    test: (value) =>
      Array.isArray(value) ? value.length > 0 && value.every(isFont) : isFont(value),
    says: 'a typeface; write its name, or a list of names with the first choice first',
  },
  fontWeight: {
    test: (value) => isBetween(value, 1, 1000),
    says: 'a font weight; write a number from 1 to 1000',
  },
  number: {
    test: (value) => isBetween(value, 0, 100),
    says: 'a number that can be used here',
  },
  strokeStyle: {
    test: (value) => ['solid', 'dashed', 'dotted', 'double', 'none'].includes(value),
    says: 'a border style; write solid, dashed, dotted, double or none',
  },
};

/** Every token of a parsed file: its path, type and value. */
export function flatten(group, place = [], inherited = undefined) {
  const type = group.$type ?? inherited;
  if ('$value' in group) {
    return [{ path: place.join('.'), type, value: group.$value, description: group.$description }];
  }
  return Object.entries(group)
    .filter(([key]) => !key.startsWith('$'))
    .flatMap(([key, child]) =>
      child && typeof child === 'object'
        ? flatten(child, [...place, key], type)
        : [{ path: [...place, key].join('.'), type, value: child, bare: true }],
    );
}

/** Throws at the first token that is unknown, of another type, or not a value of its type. */
export function checkTokens(file, tokens, known) {
  for (const { path, type, value, bare } of tokens) {
    const original = known.get(path);
    if (!original) {
      throw new TokenError(
        `${file}: there is no token "${path}"; the nearest is "${nearestName(path, known.keys())}".`,
      );
    }
    if (bare) {
      throw new TokenError(
        `${file}: "${path}" has no $value; write {"$value": ${JSON.stringify(value)}}.`,
      );
    }
    if (type !== undefined && type !== original.type) {
      throw new TokenError(
        `${file}: "${path}" has the $type "${type}", but it is a ${original.type}.`,
      );
    }
    checkValue(file, path, value, original.type, known);
  }
}

function checkValue(file, path, value, type, known) {
  const place = typeof value === 'string' && reference.exec(value)?.[1];
  if (place) {
    const other = known.get(place);
    if (!other) {
      throw new TokenError(
        `${file}: "${path}" repeats "${place}", which is no token; ` +
          `the nearest is "${nearestName(place, known.keys())}".`,
      );
    }
    if (other.type !== type) {
      throw new TokenError(
        `${file}: "${path}" is a ${type} and can't repeat "${place}", a ${other.type}.`,
      );
    }
    return;
  }
  const { test, says } = types[type];
  if (!test(value)) {
    throw new TokenError(`${file}: "${path}" is ${JSON.stringify(value)}, which isn't ${says}.`);
  }
}

/** Throws at the first thing in a theme file that can't be used. */
export function checkTheme(file, content, known) {
  const about = content.$extensions?.['council-kit'] ?? {};
  if (!content.$description) {
    throw new TokenError(`${file} has no $description; say in a sentence whose look it is.`);
  }
  if (!about.title || !about.language) {
    throw new TokenError(
      `${file} has no title or no language; write ` +
        '"$extensions": {"council-kit": {"title": "…", "language": "en"}}.',
    );
  }
  checkTokens(file, flatten(content), known);
}
