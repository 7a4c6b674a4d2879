/** Says in a sentence what is wrong with a token or a theme. */
import { nearestName } from './names.js';

export class TokenError extends Error {
  name = 'TokenError';
}

const reference = /^\{([^}]+)\}$/;

/** Lines may be in px, since they needn't grow with the text. */
const isLine = /^(border|accent|focus)\./;

const isFont = (value) => typeof value === 'string' && /^[\p{L}\d _-]+$/u.test(value);

const isBetween = (value, low, high) => typeof value === 'number' && value >= low && value <= high;

/** For each type of token: what its value must look like, and how to say so. */
const types = {
  color: {
    test: (value) => typeof value === 'string' && /^#([\da-f]{3}|[\da-f]{6})$/i.test(value),
    says: 'a colour; write it as #rrggbb',
  },
  dimension: {
    test: (value) => /^(0|\d*\.?\d+em)$/.test(value),
    says: 'a length; write it in em ("0.5em"), so that it follows the text around it',
  },
  line: {
    test: (value) => /^(0|\d*\.?\d+(em|px))$/.test(value),
    says: 'a length; write it in px or em ("2px", "0.5em")',
  },
  fontFamily: {
    test: (value) => (Array.isArray(value) ? value.length > 0 && value.every(isFont) : isFont(value)),
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
      throw new TokenError(`${file}: "${path}" has no $value; write {"$value": ${JSON.stringify(value)}}.`);
    }
    if (type !== undefined && type !== original.type) {
      throw new TokenError(`${file}: "${path}" has the $type "${type}", but it is a ${original.type}.`);
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
      throw new TokenError(`${file}: "${path}" is a ${type} and can't repeat "${place}", a ${other.type}.`);
    }
    return;
  }
  const { test, says } = types[type === 'dimension' && isLine.test(path) ? 'line' : type];
  if (!test(value)) {
    throw new TokenError(`${file}: "${path}" is ${JSON.stringify(value)}, which isn't ${says}.`);
  }
}

/** Throws if a token, with all the others as they are, comes back to itself. */
export function checkRepeats(file, tokens) {
  for (const path of tokens.keys()) {
    const way = [];
    for (let place = path; place; place = reference.exec(tokens.get(place).value)?.[1]) {
      if (place === path && way.length > 0) {
        const by = way.slice(1).map((step) => `"${step}"`);
        throw new TokenError(`${file}: "${path}" repeats itself${by.length ? `, by way of ${by.join(' and ')}` : ''}.`);
      }
      if (way.includes(place)) break;
      way.push(place);
    }
  }
}

/** Throws at the first thing in a theme file that can't be used. */
export function checkTheme(file, name, content, known) {
  if (!/^[a-z][a-z\d-]*$/.test(name) || name === 'all') {
    throw new TokenError(
      `${file}: a theme's file is named in small letters, digits and hyphens ("saltmarsh.json"), and not "all".`,
    );
  }
  if (!content || typeof content !== 'object') {
    throw new TokenError(`${file} isn't a theme; write an object with a $description and tokens.`);
  }
  const about = content.$extensions?.['council-kit'] ?? {};
  const isText = (value) => typeof value === 'string' && value.trim() !== '';
  if (!isText(content.$description)) {
    throw new TokenError(`${file} has no $description; say in a sentence whose look it is.`);
  }
  if (!isText(about.title) || !isText(about.language)) {
    throw new TokenError(
      `${file} has no title or no language; write ` +
        '"$extensions": {"council-kit": {"title": "…", "language": "en"}}.',
    );
  }
  if (`${about.title}${content.$description}`.includes('*/')) {
    throw new TokenError(`${file} has "*/" in its title or description, which would end a comment in the CSS.`);
  }
  const tokens = flatten(content);
  checkTokens(file, tokens, known);
  checkRepeats(file, new Map([...known, ...tokens.map((token) => [token.path, token])]));
}
