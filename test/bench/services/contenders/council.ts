import '@council-kit/elements/service-catalogue';
import { pageSize, write, type Contender } from './contender.js';

const patterns = [/of ([\d,]+) services/, /^\D*([\d,]+) services?$/];

function countIn(line: string): number | undefined {
  if (/^(?:No|There are no) services/i.test(line)) return 0;
  const count = patterns.map((pattern) => pattern.exec(line)?.[1]).find((each) => each !== undefined);
  return count === undefined ? undefined : Number(count.replaceAll(',', ''));
}

export default {
  start(place, address) {
    const catalogue = document.createElement('council-service-catalogue');
    catalogue.setAttribute('src', address);
    catalogue.setAttribute('label', 'Services');
    catalogue.setAttribute('page-size', String(pageSize));
    catalogue.setAttribute('a-to-z', '');
    place.append(catalogue);
  },
  search(place, text) {
    const input = place.querySelector<HTMLInputElement>('input[type="search"]')!;
    write(input, text);
    // It would wait a little for the next letter.
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
  },
  total(place) {
    const lines = [...place.querySelectorAll('[tabindex="-1"]')].map(({ textContent }) => countIn(textContent.trim()));
    return lines.find((count) => count !== undefined);
  },
} satisfies Contender;
