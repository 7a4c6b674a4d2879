import type { Dataset } from '@council-kit/data';
import { PageAddress } from '../shared/page-address.js';
import { columnFor } from './columns.js';
import { partsOf, readAddress } from './share-address.js';
import { sensible, type TableState } from './state.js';
import type { TableController } from './table-controller.js';

/** Keeps the state of a table in the address of the page, so that it can be sent to somebody. */
export class Share {
  readonly #element: HTMLElement;
  readonly #table: TableController;
  readonly #usual: () => Pick<TableState, 'sort' | 'size'>;
  readonly #address: PageAddress;
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
    this.#address = new PageAddress(element, name.trim() || element.id || 'table', () => this.#onReturn());
  }

  connect(): void {
    this.#address.connect();
  }

  disconnect(): void {
    this.#address.disconnect();
  }

  /**
   * Has the rows read for the first time, in the state that the address asks for;
   * where they can't be had in that, in the one the author wants.
   *
   * @throws whatever reading throws in the state the author wants
   */
  async open(read: () => Promise<Dataset>): Promise<Dataset> {
    const { wanted, odd } = readAddress(location.search, this.#address.name);
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
    return this.#address.href(partsOf(state, this.#default()));
  }

  /** Puts what people see now into the address bar. */
  changed(change: Partial<TableState>): void {
    if (change === this.#returned) return;
    const { state } = this.#table;
    const typing = this.#searched !== undefined && 'search' in change;
    this.#searched = 'search' in change ? state.search : undefined;
    this.#address.write(partsOf(state, this.#default()), typing);
  }

  #onReturn(): void {
    this.#searched = undefined;
    this.#returned = { ...this.#default(), ...readAddress(location.search, this.#address.name).wanted };
    void this.#table.change(this.#returned);
  }

  /** What is chosen before people choose anything. */
  #default(): TableState {
    const { view } = this.#table;
    const { sort, size } = this.#usual();
    const columns = view?.columns ?? [];
    const known = sort.map(({ column, ...rest }) => ({ ...rest, column: columnFor(columns, column)?.name ?? column }));
    return sensible({ search: '', conditions: new Map(), sort: known, page: 1, size }, columns);
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
