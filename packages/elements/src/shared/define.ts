import { version } from './version.js';

/** An element class that says which release it comes from. */
export type VersionedElement = CustomElementConstructor & { version?: string };

/**
 * Registers a tag once. Where another copy of the library was first, that one
 * stays and everything else goes on working; a different release is said once.
 */
export function define(tag: string, elementClass: VersionedElement): void {
  const registered = customElements.get(tag) as VersionedElement | undefined;
  if (!registered) {
    customElements.define(tag, elementClass);
  } else if (registered !== elementClass && registered.version !== version) {
    void import('./diagnostics.js').then(({ reportVersions }) => reportVersions(tag, registered.version, version));
  }
}
