const wards = ['Abbey', 'Oak & Ash', 'Castle', 'St Mary’s', 'Élan', 'Northgate', 'Quayside', 'Heath'];
const purposes = ['Repairs', 'Agency staff', 'Software, licences', 'Grounds, trees and hedges', 'Printing', 'Fuel'];
const types = ['Revenue', 'Capital', 'Grant'];

const days = Array.from({ length: 365 }, (_, day) =>
  new Date(Date.UTC(2024, 3, 1 + day)).toISOString().slice(0, 10).split('-').reverse().join('/'),
);

/** Columns of the made-up file, as they are called in it. */
export const columns = ['Payment date', 'Supplier', 'Amount', 'Reference', 'Ward', 'Purpose', 'Units', 'Type'];

/** The same numbers from 0 to 1 every time. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Pounds and pence as people write them: `12,345.60`. */
function money(amount: number): string {
  return amount.toFixed(2).replace(/(?<=\d)(?=(\d{3})+\.)/g, ',');
}

/** A council's payments to suppliers as it would publish them, made up, the same every time. */
export function spend(rows: number, seed = 1): string {
  const next = numbers(seed);
  const pick = (from: readonly string[]) => from[Math.floor(next() * from.length)]!;
  const lines = [columns.join(',')];
  for (let row = 0; row < rows; row++) {
    const date = pick(days);
    const pounds = money(next() ** 4 * 250_000);
    const supplier = Math.floor(next() ** 2 * 4000);
    const units = next() < 0.01 ? '[c]' : String(Math.floor(next() * 500));
    const purpose = pick(purposes);
    lines.push(
      [
        date,
        supplier % 3 ? `Supplier ${supplier} Limited` : `"Supplier ${supplier}, Sons & Partners"`,
        pounds.includes(',') ? `"£${pounds}"` : `£${pounds}`,
        `PAY-${200_000 + row}`,
        pick(wards),
        purpose.includes(',') ? `"${purpose}"` : purpose,
        units,
        pick(types),
      ].join(','),
    );
  }
  return `${lines.join('\n')}\n`;
}
