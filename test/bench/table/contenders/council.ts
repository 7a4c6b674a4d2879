import '@council-kit/elements/table';
import { pageSize, type Contender } from './contender.js';

interface Filtered extends HTMLElement {
  filters: unknown;
}

export default {
  start(place, address) {
    const table = document.createElement('council-table');
    table.setAttribute('src', address);
    table.setAttribute('label', 'Payments');
    table.setAttribute('page-size', String(pageSize));
    place.append(table);
  },
  sort(place) {
    const buttons = [...place.querySelectorAll<HTMLElement>('th button')];
    buttons.find((button) => button.textContent.trim().startsWith('Amount'))!.click();
  },
  filter(place, ward) {
    place.querySelector<Filtered>('council-table')!.filters = [{ column: 'Ward', values: [ward] }];
  },
} satisfies Contender;
