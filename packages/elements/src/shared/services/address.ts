import { safeLink } from '../links.js';

/**
 * Where a site has a page of its own for a service.
 *
 * @param template with `{id}` for the service: `/services/{id}`
 */
export function addressOf(template: string | undefined, id: string): string | undefined {
  return template ? safeLink(template.replaceAll('{id}', encodeURIComponent(id))) : undefined;
}
