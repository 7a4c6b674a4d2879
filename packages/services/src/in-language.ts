import type { Service } from './service.js';

/**
 * A service with its texts in another language, as far as there are any; what is
 * not translated stays as it is. `cy-GB` takes what is there for `cy`.
 */
export function inLanguage(service: Service, language: string): Service {
  const { translations } = service;
  if (!translations) return service;
  const wanted = language.toLowerCase();
  const find = (code: string) => Object.keys(translations).find((name) => name.toLowerCase() === code);
  const found = find(wanted) ?? find(wanted.split('-')[0]!);
  return found ? { ...service, ...translations[found] } : service;
}
