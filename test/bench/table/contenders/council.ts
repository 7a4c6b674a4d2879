import '@council-kit/elements/table';
import { pageSize, type Contender } from './contender.js';

const buttonOf = (place: HTMLElement, within: string, text: string) =>
  [...place.querySelectorAll<HTMLElement>(within)].find((button) => button.textContent.trim().startsWith(text));

const boxOf = (place: HTMLElement, ward: string) =>
  [...place.querySelectorAll('label')].find((label) => label.textContent.trim().startsWith(ward))?.control;

export default {
  start(place, address) {
    const table = document.createElement('council-table');
    table.setAttribute('src', address);
    table.setAttribute('label', 'Payments');
    table.setAttribute('page-size', String(pageSize));
    place.append(table);
  },
  sort: (place) => buttonOf(place, 'th button', 'Amount')!.click(),
  async openFilters(place, ward) {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    while (!buttonOf(place, 'button[aria-expanded]', 'Filter')) await frame();
    buttonOf(place, 'button[aria-expanded]', 'Filter')!.click();
    while (!boxOf(place, ward)) await frame();
  },
  filter: (place, ward) => boxOf(place, ward)!.click(),
} satisfies Contender;
