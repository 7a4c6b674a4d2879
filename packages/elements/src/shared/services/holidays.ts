import { openData } from '@council-kit/data';
import { divisions, holidaysFrom, type Holidays } from '@council-kit/services/hours';
import { siteOptions } from '../data-controller.js';

const known = new Map<string, Promise<Holidays>>();

/**
 * Bank holidays as GOV.UK publishes them, read once for all elements of the page.
 *
 * @throws whatever the source throws, and where it holds no bank holidays
 */
export function holidaysAt(address: string): Promise<Holidays> {
  let reading = known.get(address);
  if (!reading) {
    reading = read(address);
    known.set(address, reading);
    // What failed may be there the next time.
    reading.catch(() => known.delete(address));
  }
  return reading;
}

async function read(address: string): Promise<Holidays> {
  const parts = await Promise.all(
    divisions.map(async (division) => {
      const source = openData(address, { standard: 'json', records: `/${division}/events`, ...siteOptions() });
      const { columns } = await source.read();
      const dates = [...(columns.find(({ name }) => name === 'date')?.values as readonly unknown[])];
      return [division, { events: dates.map((date) => ({ date })) }] as const;
    }),
  );
  const holidays = holidaysFrom(Object.fromEntries(parts));
  if (!holidays) throw new Error(`There are no bank holidays at ${address}.`);
  return holidays;
}
