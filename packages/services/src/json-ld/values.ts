import type { Service, Translation } from '../service.js';

/** A node of JSON-LD. */
export type Ld = Record<string, unknown>;

/** A text, or all of its languages where it is in several. */
export function languageMap(service: Service, name: keyof Translation): unknown {
  const text = service[name];
  const others = Object.entries(service.translations ?? {}).flatMap(([language, texts]) => {
    const translated = texts[name];
    return typeof translated === 'string' ? [{ '@language': language, '@value': translated }] : [];
  });
  return text !== undefined && others.length ? [{ '@language': 'en', '@value': text }, ...others] : text;
}

/** A value without what is not known: nothing, empty lists, nodes that say no more than their type. */
export function withoutNothing(value: unknown): unknown {
  if (Array.isArray(value)) {
    const list = value.map(withoutNothing).filter((one) => one !== undefined);
    return list.length ? list : undefined;
  }
  if (typeof value !== 'object' || value === null)
    return value === false || value === '' || value === null ? undefined : value;
  const parts = Object.entries(value)
    .map(([name, part]) => [name, withoutNothing(part)] as const)
    .filter(([, part]) => part !== undefined);
  return parts.some(([name]) => name !== '@type') ? Object.fromEntries(parts) : undefined;
}
