import { plainFilter } from '../engines.js';
import { entriesIn } from '../feed.js';
import { pageSize, write, type Contender } from './contender.js';

// The least that does it: whether the text has what was written, and a plain list of ten links.

export default {
  start(place, address) {
    void fetch(address)
      .then((answer) => answer.json())
      .then((feed: unknown) => {
        const find = plainFilter(entriesIn(feed));
        const label = document.createElement('label');
        const input = document.createElement('input');
        const count = document.createElement('p');
        const list = document.createElement('ul');
        input.type = 'search';
        label.append('Search services ', input);
        place.append(label, count, list);
        const show = () => {
          const { total, first } = find(input.value);
          count.textContent = `${total} services`;
          list.replaceChildren(
            ...first.slice(0, pageSize).map(({ name, summary = '' }) => {
              const item = document.createElement('li');
              const link = document.createElement('a');
              link.href = '#';
              link.textContent = name;
              item.append(link, ` ${summary}`);
              return item;
            }),
          );
        };
        input.addEventListener('input', show);
        show();
      });
  },
  search: (place, text) => write(place.querySelector('input')!, text),
  total(place) {
    const count = Number.parseInt(place.querySelector('p')?.textContent ?? '', 10);
    return Number.isNaN(count) ? undefined : count;
  },
} satisfies Contender;
