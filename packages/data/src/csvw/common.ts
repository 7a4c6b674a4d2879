import { resolve } from './address.js';
import { isLanguage } from './language.js';
import { isRecord } from './json.js';
import { builtIn } from './datatype.js';
import { isPublicName } from './prefixes.js';
import type { Report } from './report.js';

const classes = [
  'TableGroup',
  'Table',
  'Schema',
  'Column',
  'Dialect',
  'Template',
  'Datatype',
  'Cell',
  'Row',
  'NumericFormat',
];

/** Checks the value of a property that is not the standard's own, such as `dc:title`: restricted JSON-LD. */
export function checkCommon(value: unknown, name: string, report: Report): void {
  if (Array.isArray(value)) for (const item of value) checkCommon(item, name, report);
  if (!isRecord(value)) return;
  const fault = faultOf(value);
  if (fault) report.error(`${name}: ${fault}`);
  for (const [key, part] of Object.entries(value)) if (!key.startsWith('@')) checkCommon(part, key, report);
}

function faultOf(value: Record<string, unknown>): string | undefined {
  const keys = Object.keys(value);
  const strange = keys.find((key) => key.startsWith('@') && !['@value', '@type', '@language', '@id'].includes(key));
  if (strange) return `${strange} may not be used`;
  const { '@value': plain, '@language': lang, '@type': type, '@id': id } = value;
  if ('@value' in value) {
    if (keys.length > 2 || '@id' in value) return '@value may only be with @type or with @language';
    if (!['string', 'number', 'boolean'].includes(typeof plain)) return '@value must be a text, a number or a boolean';
    if (keys.some((key) => !key.startsWith('@'))) return '@value may not be with other properties';
  } else if ('@language' in value) return '@language may only be with @value';
  if ('@language' in value && lang !== null && !isLanguage(lang)) return '@language must be a language tag';
  if ('@id' in value && (typeof id !== 'string' || id.startsWith('_:'))) return '@id must be an address';
  if (!('@type' in value)) return;
  for (const one of Array.isArray(type) ? type : [type]) {
    if (
      typeof one !== 'string' ||
      one.startsWith('_:') ||
      !(isPublicName(one) || builtIn(one) || classes.includes(one))
    ) {
      return '@type must be a known term or an address';
    }
  }
  return;
}

/** Restricted JSON-LD as plain JSON: `{"@value": "x"}` is `"x"`, `{"@id": "…"}` an absolute address. */
export function plainCommon(value: unknown, base: string): unknown {
  if (Array.isArray(value)) return value.map((item) => plainCommon(item, base));
  if (!isRecord(value)) return value;
  if ('@value' in value) return value['@value'];
  const { '@id': id, ...rest } = value;
  const address = typeof id === 'string' ? resolve(id, base) : undefined;
  if (address !== undefined && !Object.keys(rest).length) return address;
  return Object.fromEntries([
    ...(address === undefined ? [] : [['@id', address]]),
    ...Object.entries(rest).map(([key, part]) => [key, key === '@type' ? part : plainCommon(part, base)]),
  ]) as unknown;
}
