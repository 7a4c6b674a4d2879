import { pageSize, type Contender, type Payment } from './contender.js';
import { Floor } from './floor.js';
import { RecordScanner } from './record-scanner.js';

let floor: Floor;

async function stream(address: string): Promise<void> {
  const response = await fetch(address);
  const scanner = new RecordScanner();
  const decoder = new TextDecoder();
  const reader = response.body!.getReader();
  let painted = false;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    for (const payment of scanner.take(decoder.decode(part.value, { stream: true })) as Payment[])
      floor.payments.push(payment);
    if (!painted && floor.payments.length >= pageSize) {
      floor.paint(floor.payments);
      painted = true;
    }
  }
  if (painted) floor.count(floor.payments);
  else floor.paint(floor.payments);
}

/** The first page is written as soon as its records have arrived. */
export default {
  start(place, address) {
    floor = new Floor(place);
    void stream(address);
  },
  sort: () => floor.sort(),
  filter: (_, ward) => floor.filter(ward),
} satisfies Contender;
