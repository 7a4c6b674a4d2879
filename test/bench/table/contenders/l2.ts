import type { Contender, Payment } from './contender.js';
import { Floor } from './floor.js';

let floor: Floor;

/** Everything is fetched and parsed, then the first page is written. */
export default {
  start(place, address) {
    floor = new Floor(place);
    void (async () => {
      const response = await fetch(address);
      floor.payments = (await response.json()) as Payment[];
      floor.paint(floor.payments);
    })();
  },
  sort: () => floor.sort(),
  filter: (_, ward) => floor.filter(ward),
} satisfies Contender;
