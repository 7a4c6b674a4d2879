/** The names in use: two elements of one name would write over each other. */
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

/** A key of an element's own, with its value. */
export type AddressPart = readonly [key: string, value: string];

/**
 * The query string with an element's parts in it, in place of what was there of
 * it: `?spend.sort=-amount&spend.page=2`. Parameters of others stay as they were written.
 *
 * @param query the query string so far, with or without its question mark
 * @param name what tells the element from others on the page
 */
export function withParts(query: string, name: string, parts: readonly AddressPart[]): string {
  const others = query
    .replace(/^\?/, '')
    .split('&')
    .filter((part) => part && !keyOf(part).startsWith(`${name}.`));
  const own = parts.map(([key, value]) => `${encoded(`${name}.${key}`)}=${encoded(value)}`);
  // A mail program ends a link before a full stop.
  return [...others, ...own].join('&').replace(/[.!~*'()]$/, (last) => `%${last.charCodeAt(0).toString(16)}`);
}

/** What a query string says of the element of a name. */
export function partsIn(query: string, name: string): AddressPart[] {
  return [...new URLSearchParams(query)]
    .filter(([key]) => key.startsWith(`${name}.`))
    .map(([key, value]) => [key.slice(name.length + 1), value]);
}

/** An element's part of the address of the page, which can be sent to somebody; Back and Forward go through it. */
export class PageAddress {
  /** What tells the element from others on the page. */
  name: string;

  readonly #element: Element;
  readonly #onReturn: () => void;
  /** What the address bar said of this element last. */
  #written: string;

  /**
   * @param wanted what the author calls the element in the address
   * @param onReturn called when Back or Forward has changed what the address says of it
   */
  constructor(element: Element, wanted: string, onReturn: () => void) {
    this.#element = element;
    this.#onReturn = onReturn;
    this.name = claim(element, wanted.replace(/[\s.&=#%+]+/g, '-'));
    this.#written = this.#own();
    this.connect();
  }

  connect(): void {
    this.name = claim(this.#element, this.name);
    addEventListener('popstate', this.#onPopState);
  }

  disconnect(): void {
    removeEventListener('popstate', this.#onPopState);
  }

  /** What the address says of the element. */
  get parts(): AddressPart[] {
    return partsIn(location.search, this.name);
  }

  /** The address of the page with other parts of this element in it. */
  href(parts: readonly AddressPart[]): string {
    const address = new URL(location.href);
    address.search = withParts(address.search, this.name, parts);
    return address.href;
  }

  /**
   * Puts parts into the address bar.
   *
   * @param inPlace whether the step of the history that stands now is written over
   */
  write(parts: readonly AddressPart[], inPlace: boolean): void {
    const href = this.href(parts);
    if (href === location.href) return;
    try {
      // Routers know their own steps by what they have put there, and leave one without it alone.
      if (inPlace) history.replaceState(history.state, '', href);
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
    this.#onReturn();
  };

  #own(): string {
    return withParts('', this.name, this.parts);
  }
}

function keyOf(part: string): string {
  return new URLSearchParams(part).keys().next().value ?? '';
}

/** As readable as an address may be. */
function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'))
    .replace(/%20/g, '+')
    .replace(/%(2C|2F|3A)/g, decodeURIComponent);
}
