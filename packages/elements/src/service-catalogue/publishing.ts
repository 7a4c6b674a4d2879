import type { Service } from '@council-kit/services';
import { publish, withdraw } from '../shared/services/json-ld.js';

const holders = new WeakMap<Element, readonly Element[]>();

/** Says the services a catalogue shows to search engines, and takes back those it showed before. */
export function publishAll(element: Element, services: readonly Service[]): void {
  const items = [...element.querySelectorAll('.council-service-catalogue__results > li')];
  const left = (holders.get(element) ?? []).filter((item) => !items.includes(item));
  left.forEach(withdraw);
  holders.set(element, items);
  items.forEach((item, place) => {
    if (services[place]) publish(item, services[place]);
  });
}

/** Takes all of it back. */
export function withdrawAll(element: Element): void {
  holders.get(element)?.forEach(withdraw);
  holders.delete(element);
}
