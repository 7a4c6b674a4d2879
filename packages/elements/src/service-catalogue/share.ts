import type { FacetName } from '@council-kit/services/search';
import { PageAddress, type AddressPart } from '../shared/page-address.js';
import type { CatalogueController } from './catalogue-controller.js';
import { untouched, type CatalogueState, type SortName } from './state.js';

const sorts: readonly SortName[] = ['relevance', 'name', 'distance'];

/**
 * Keeps what people choose in the address of the page, so that it can be sent to
 * somebody. Where they are is never in it.
 */
export class Share {
  readonly #catalogue: CatalogueController;
  readonly #names: readonly FacetName[];
  readonly #address: PageAddress;
  /** The change that Back or Forward made: the address says it already. */
  #returned?: Partial<CatalogueState>;
  #wasTyping = false;

  /**
   * @param name what the author calls the catalogue in the address
   * @param names the facets there can be
   */
  constructor(element: HTMLElement, catalogue: CatalogueController, name: string, names: readonly FacetName[]) {
    this.#catalogue = catalogue;
    this.#names = names;
    const wanted = name.trim() || element.id || 'services';
    this.#address = new PageAddress(element, wanted, () => this.#onReturn());
  }

  connect(): void {
    this.#address.connect();
  }

  disconnect(): void {
    this.#address.disconnect();
  }

  /** What the address asks for, with the parts that mean nothing here as they were written. */
  read(): { state: CatalogueState; odd: readonly string[] } {
    const state = { ...untouched };
    const facets = new Map<FacetName, readonly string[]>();
    const odd: string[] = [];
    const { name } = this.#address;
    for (const [key, value] of this.#address.parts) {
      const facet = this.#names.find((each) => each === key);
      if (facet && value) facets.set(facet, [...new Set([...(facets.get(facet) ?? []), value])]);
      else if (key === 'search') state.search = value.trim();
      else if (key === 'letter' && value) state.letter = value;
      else if (key === 'sort' && sorts.includes(value as SortName)) state.sort = value as SortName;
      else if (key === 'page' && /^[1-9]\d{0,5}$/.test(value)) state.page = Number(value);
      else odd.push(`${name}.${key}=${value}`);
    }
    return { state: { ...state, facets }, odd };
  }

  /** The address of the page with the catalogue in a state. */
  href(state: CatalogueState): string {
    return this.#address.href(partsOf(state));
  }

  /** Puts what people see now into the address bar. */
  changed(change: Partial<CatalogueState>): void {
    if (change === this.#returned) return;
    const isTyping = 'search' in change;
    this.#address.write(partsOf(this.#catalogue.state), isTyping && this.#wasTyping);
    this.#wasTyping = isTyping;
  }

  #onReturn(): void {
    this.#wasTyping = false;
    this.#returned = { sort: undefined, letter: undefined, ...this.read().state };
    void this.#catalogue.change(this.#returned);
  }
}

/** What of a state is not as by default: `search=bins`, `topic=Waste`, `page=2`. */
function partsOf({ search, facets, sort, letter, page }: CatalogueState): AddressPart[] {
  const parts: AddressPart[] = [];
  if (search) parts.push(['search', search]);
  for (const [name, values] of facets) for (const value of values) parts.push([name, value]);
  if (letter) parts.push(['letter', letter]);
  if (sort) parts.push(['sort', sort]);
  if (page > 1) parts.push(['page', String(page)]);
  return parts;
}
