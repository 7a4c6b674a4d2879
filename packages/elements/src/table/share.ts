import type { Dataset } from '@council-kit/data';
import { columnFor } from './columns.js';
import { readAddress, writeAddress } from './share-address.js';
import { sensible, type TableState } from './state.js';
import type { TableController } from './table-controller.js';

/** The names in use: two tables of one name would write over each other. */
const names = new Map<string, WeakRef<Element>>();

/** A name nobody else on the page has: of two that want the same, the second gets a number. */
function claim(element: Element, wanted: string): string {
  for (let count = 1; ; count++) {
    const name = count > 1 ? `${wanted}-${count}` : wanted;
    const other = names.get(name)?.deref();
    if (other && other !== element && other.isConnected) continue;
    names.set(name, new WeakRef(element));
    return name;
  }
}

/** Keeps the state of a table in the address of the page, so that it can be sent to somebody. */
export class Share {
  readonly #element: HTMLElement;
  readonly #table: TableController;
  readonly #usual: () => Pick<TableState, 'sort' | 'size'>;
  #name: string;
  /** What the address bar said of this table last. */
  #written = '';
  /** The change that Back or Forward made: the address says it already. */
  #returned?: Partial<TableState>;
  /** What was searched for in the step of the history that stands now. */
  #searched?: string;

  /**
   * @param name what the author calls the table in the address
   * @param usual how rows are sorted and how many are on a page, before people choose
   */
  constructor(
    element: HTMLElement,
    table: TableController,
    name: string,
    usual: () => Pick<TableState, 'sort' | 'size'>,
  ) {
    this.#element = element;
    this.#table = table;
    this.#usual = usual;
    this.#name = claim(element, (name.trim() || element.id || 'table').replace(/[\s.&=#%+]+/g, '-'));
    this.connect();
  }

  connect(): void {
    this.#name = claim(this.#element, this.#name);
    addEventListener('popstate', this.#onPopState);
  }

  disconnect(): void {
    removeEventListener('popstate', this.#onPopState);
  }

  /**
   * Has the rows read for the first time, in the state that the address asks for;
   * where they can't be had in that, in the one the author wants.
   *
   * @throws whatever reading throws in the state the author wants
   */
  async open(read: () => Promise<Dataset>): Promise<Dataset> {
    const { wanted, odd } = readAddress(location.search, this.#name);
    this.#written = this.#own();
    odd.forEach((part) => this.#warn(`the address says “${part}”, which means nothing here, so it is left out.`));
    if (!Object.keys(wanted).length) return read();
    const usual = this.#table.state;
    this.#table.state = { ...usual, ...wanted };
    let dataset: Dataset;
    try {
      dataset = await read();
    } catch {
      // An address is written by anybody; what stands in it must not take the table away.
      this.#table.state = usual;
      dataset = await read();
      this.#warn('the rows cannot be had as the address asks for them, so what it says is left out.');
    }
    this.#compare(wanted);
    return dataset;
  }

  /** The address of the page with the table in a state. */
  href(state: TableState): string {
    const address = new URL(location.href);
    address.search = writeAddress(address.search, this.#name, state, this.#default());
    return address.href;
  }

  /** Puts what people see now into the address bar. */
  changed(change: Partial<TableState>): void {
    if (change === this.#returned) return;
    const { state } = this.#table;
    const href = this.href(state);
    const { search } = state;
    const typing = this.#searched !== undefined && 'search' in change;
    this.#searched = 'search' in change ? search : undefined;
    if (href === location.href) return;
    try {
      // Routers know their own steps by what they have put there, and leave one without it alone.
      if (typing) history.replaceState(history.state, '', href);
      else history.pushState(null, '', href);
    } catch {
      // A page in a frame may have no address, and browsers allow only so many steps at a time.
    }
    this.#written = this.#own();
  }

  readonly #onPopState = (): void => {
    const own = this.#own();
    if (own === this.#written) return;
    this.#written = own;
    this.#searched = undefined;
    this.#returned = { ...this.#default(), ...readAddress(location.search, this.#name).wanted };
    void this.#table.change(this.#returned);
  };

  /** What is chosen before people choose anything. */
  #default(): TableState {
    const { view } = this.#table;
    const { sort, size } = this.#usual();
    const columns = view?.columns ?? [];
    const known = sort.map(({ column, ...rest }) => ({ ...rest, column: columnFor(columns, column)?.name ?? column }));
    return sensible({ search: '', conditions: new Map(), sort: known, page: 1, size }, columns);
  }

  /** All the address bar says of this table. */
  #own(): string {
    return [...new URLSearchParams(location.search)]
      .filter(([key]) => key.startsWith(`${this.#name}.`))
      .map((pair) => new URLSearchParams([pair]).toString())
      .join('&');
  }

  /** Tells a developer what of the address was left out. */
  #compare({ sort = [], conditions = new Map() }: Partial<TableState>): void {
    const { state, view } = this.#table;
    const names = [...sort.map(({ column }) => column), ...conditions.keys()];
    for (const name of new Set(names)) {
      const column = columnFor(view!.columns, name);
      if (!column) this.#warn(`the address asks for a column “${name}”. There is none, so it is left out.`);
      else if (conditions.has(name) && !state.conditions.has(column.name))
        this.#warn(`the address filters “${name}” by what it cannot hold, so that is left out.`);
    }
  }

  #warn(sentence: string): void {
    void import('../shared/diagnostics.js').then(({ reportWarning }) => reportWarning(this.#element, sentence));
  }
}
