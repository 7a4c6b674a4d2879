/** Names in use on this page: two flows of one name would write over each other. */
const names = new Map<string, WeakRef<Element>>();

function claim(element: Element, wanted: string): string {
  for (let count = 1; ; count++) {
    const name = count > 1 ? `${wanted}-${count}` : wanted;
    const other = names.get(name)?.deref();
    if (other && other !== element && other.isConnected) continue;
    names.set(name, new WeakRef(element));
    return name;
  }
}

/**
 * Which page of a flow is looked at, in the fragment of the page's address, which no
 * server ever sees: `#bins=colour`. Back and Forward of the browser go through it. It
 * never has an answer in it.
 */
export class PlaceInAddress {
  readonly name: string;
  readonly #onReturn: (place: string) => void;
  #written: string | undefined;
  /** The address before anything was put into it, and the place that stands for. */
  readonly #first = location.href;
  readonly #firstPlace: string;

  /**
   * @param wanted what the author calls the flow in the address
   * @param first the place where the flow is when the page is opened
   * @param onReturn called when Back or Forward has led to another place
   */
  constructor(element: Element, wanted: string, first: string, onReturn: (place: string) => void) {
    this.name = claim(element, wanted.trim().replace(/[\s&=#%+]+/g, '-'));
    this.#onReturn = onReturn;
    this.#firstPlace = first;
    this.#written = first;
    this.connect();
  }

  connect(): void {
    addEventListener('popstate', this.#onPopState);
  }

  disconnect(): void {
    removeEventListener('popstate', this.#onPopState);
  }

  /** What the address says; nothing where it doesn't say a place of this flow. */
  read(): string | undefined {
    return parts(location.hash).find(([name]) => name === this.name)?.[1];
  }

  /** @param inPlace whether the step of the history that stands now is written over */
  write(place: string, inPlace: boolean): void {
    this.#written = place;
    if (this.read() === place) return;
    const others = parts(location.hash).filter(([name]) => name !== this.name);
    const hash = [...others, [this.name, place] as const].map(([name, value]) => `${name}=${value}`).join('&');
    try {
      // Routers know their own steps by what they have put there, and leave one without it alone.
      if (inPlace) history.replaceState(history.state, '', `#${hash}`);
      else history.pushState(null, '', `#${hash}`);
    } catch {
      // A page in a frame may have no address, and browsers allow only so many steps at a time.
    }
  }

  readonly #onPopState = (): void => {
    // An address with the place of another flow alone is one from before this flow was gone
    // through. An anchor of the page's own says no place, and leaves the flow where it is.
    const isBefore = location.href === this.#first || parts(location.hash).some(([name]) => names.has(name));
    const place = this.read() ?? (isBefore ? this.#firstPlace : undefined);
    if (place === undefined || place === this.#written) return;
    this.#written = place;
    this.#onReturn(place);
  };
}

/** The parts of a fragment that say a place; a plain anchor says none. */
function parts(hash: string): (readonly [name: string, place: string])[] {
  return hash
    .slice(1)
    .split('&')
    .flatMap((part) => {
      const [name, place, ...rest] = part.split('=');
      return name && place && !rest.length ? [[name, place] as const] : [];
    });
}
