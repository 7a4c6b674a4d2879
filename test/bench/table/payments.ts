import papa from 'papaparse';
import { spend } from '../spend.js';
import { numbers, type Payment } from './contenders/contender.js';

/** Payments as JSON, and what a table of them has to come to. */
export interface Payments {
  rows: number;
  body: Uint8Array;
  first: string;
  /** The reference of the payment with the lowest amount. */
  lowest: string;
  ward: string;
  firstInWard: string;
  inWard: number;
}

const isoDate = (day: string) => day.split('/').reverse().join('-');

/** The same made-up payments every time, as a server with an API would send them. */
export function payments(rows: number): Payments {
  const { data } = papa.parse<Record<string, string>>(spend(rows), { header: true, skipEmptyLines: true });
  const records = data.map((line): Payment => {
    const { Reference, ...others } = line;
    const record = { Reference, ...others } as Payment;
    record['Payment date'] = isoDate(line['Payment date']!);
    for (const name of numbers as Set<keyof Payment>) {
      const number = Number.parseFloat(line[name]!.replace(/[£,]/g, ''));
      record[name] = Number.isNaN(number) ? null : number;
    }
    return record;
  });
  // A refund, so that no other payment is as low.
  const refund = records[Math.floor((rows * 2) / 3)]!;
  refund.Amount = -125.5;
  const ward = 'Castle';
  const inWard = records.filter((record) => record.Ward === ward);
  const reference = (record: Payment) => String(record.Reference);
  return {
    rows,
    body: new TextEncoder().encode(JSON.stringify(records)),
    first: reference(records[0]!),
    lowest: reference(refund),
    ward,
    firstInWard: reference(inWard[0]!),
    inWard: inWard.length,
  };
}
