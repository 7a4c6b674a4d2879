import { columns, pageSize, type Payment } from './contender.js';

const special: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (value: unknown) => String(value ?? '').replace(/[&<>"]/g, (character) => special[character]!);

const head = `<thead><tr>${columns.map((name) => `<th scope="col">${name}</th>`).join('')}</tr></thead>`;
const row = (payment: Payment) => `<tr>${columns.map((name) => `<td>${escaped(payment[name])}</td>`).join('')}</tr>`;

/** The least that shows payments, by hand: the floor that a table is held against. */
export class Floor {
  payments: Payment[] = [];
  #place: HTMLElement;

  constructor(place: HTMLElement) {
    this.#place = place;
  }

  /** Shows the first page of what it is given. */
  paint(shown: Payment[]): void {
    const body = shown.slice(0, pageSize).map(row).join('');
    this.#place.innerHTML = `<p></p><table>${head}<tbody>${body}</tbody></table>`;
    this.count(shown);
  }

  count(shown: Payment[]): void {
    this.#place.firstElementChild!.textContent = `${shown.length} payments`;
  }

  sort(): void {
    this.paint(this.payments.toSorted((a, b) => (a.Amount as number) - (b.Amount as number)));
  }

  filter(ward: string): void {
    this.paint(this.payments.filter((payment) => payment.Ward === ward));
  }
}
