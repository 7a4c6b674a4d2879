import type { Service } from '@council-kit/services';
import type { ReactiveController } from 'lit';
import type { CatalogueController } from './catalogue-controller.js';
import type { CouncilServiceCatalogue } from './council-service-catalogue.js';
import { wantedOf, type SortName } from './state.js';

/** The most services that are printed. */
const most = 1000;

/** Puts all services that were found onto paper, not those of one page alone; and takes them off again. */
export class Printing implements ReactiveController {
  /** What is printed, while it is. */
  services?: readonly Service[];

  readonly #host: CouncilServiceCatalogue;
  readonly #catalogue: CatalogueController;
  readonly #usual: () => SortName | undefined;
  readonly #draw: () => void;

  /**
   * @param usual the order the page's author wants
   * @param draw draws the services now, not in a moment
   */
  constructor(
    host: CouncilServiceCatalogue,
    catalogue: CatalogueController,
    usual: () => SortName | undefined,
    draw: () => void,
  ) {
    this.#host = host;
    this.#catalogue = catalogue;
    this.#usual = usual;
    this.#draw = draw;
    this.#host.addController(this);
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#onBefore);
    addEventListener('afterprint', this.#onAfter);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#onBefore);
    removeEventListener('afterprint', this.#onAfter);
  }

  readonly #onBefore = (): void => {
    const { finder, finding, shown, from } = this.#catalogue;
    if (!finding) return;
    // The browser does not wait for a server once it prints.
    const found = finder?.held
      ? finder.find(wantedOf({ ...shown, page: 1 }, { usual: this.#usual(), from, size: most }))
      : finding;
    if (found instanceof Promise) return;
    this.services = found.services;
    this.#draw();
  };

  readonly #onAfter = (): void => {
    if (!this.services) return;
    this.services = undefined;
    this.#draw();
  };
}
