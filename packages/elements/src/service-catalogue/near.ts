import { normalisePostcode, type Coordinates } from '@council-kit/services/near';
import type { NearWords } from '../shared/language/catalogue-words.js';
import type { CatalogueController } from './catalogue-controller.js';
import type { CouncilServiceCatalogue } from './council-service-catalogue.js';
import { isInArea, placeOfPostcode } from './postcode-place.js';

/** Something to say, in whatever language is spoken when it is said. */
type Sentence = (words: NearWords) => string;

/** Milliseconds a device may take to find out where it is. */
const patience = 15_000;

/** Finds out where a person is, from a postcode or from the device, when they ask for it. */
export class Near {
  /** What stands in the input. */
  text = '';
  /** What is wrong with what was asked. */
  problem?: Sentence;
  /** What distances are measured from, and what to know of that. */
  told: readonly Sentence[] = [];
  /** Whether it is being looked up. */
  busy = false;

  readonly #element: CouncilServiceCatalogue;
  readonly #catalogue: CatalogueController;
  readonly #onProblem: (problem: unknown) => void;
  /** Counts what was asked; only the last is answered. */
  #turn = 0;

  /** @param onProblem told what kept a postcode from being looked up */
  constructor(element: CouncilServiceCatalogue, catalogue: CatalogueController, onProblem: (problem: unknown) => void) {
    this.#element = element;
    this.#catalogue = catalogue;
    this.#onProblem = onProblem;
  }

  /** Looks up what stands in the input. Settles when the services are shown from there, or it is said what is wrong. */
  async find(): Promise<void> {
    const turn = this.#begin();
    const postcode = normalisePostcode(this.text);
    if (!postcode) {
      const isEmpty = !this.text.trim();
      this.#fail((words) => (isEmpty ? words.missing : words.noPostcode));
      return;
    }
    const { postcodeLookup, area } = this.#element;
    let place: Coordinates | undefined;
    try {
      place = await placeOfPostcode(postcodeLookup!, postcode);
    } catch (problem) {
      this.#onProblem(problem);
      if (turn === this.#turn) this.#fail((words) => words.cannotLookUp);
      return;
    }
    if (turn !== this.#turn) return;
    if (!place) {
      this.#fail((words) => words.unknown(postcode));
      return;
    }
    this.text = postcode;
    const isOutside = !!area?.trim() && !isInArea(postcode, area);
    const told: Sentence[] = [(words) => words.fromPostcode(postcode)];
    if (isOutside) told.push((words) => words.outside(postcode));
    await this.#measure(place, told);
  }

  /** Asks the device where it is. */
  async locate(): Promise<void> {
    const turn = this.#begin();
    let position: GeolocationPosition;
    try {
      position = await new Promise((resolve, reject) =>
        navigator.geolocation.getCurrentPosition(resolve, reject, { timeout: patience, maximumAge: 60_000 }),
      );
    } catch (problem) {
      const isDenied = (problem as Partial<GeolocationPositionError>).code === 1;
      if (turn === this.#turn) this.#fail((words) => (isDenied ? words.denied : words.noLocation));
      return;
    }
    if (turn !== this.#turn) return;
    const { latitude, longitude } = position.coords;
    this.text = '';
    await this.#measure({ latitude, longitude }, [(words) => words.fromLocation]);
  }

  /** Forgets where the person is. */
  async forget(): Promise<void> {
    this.#begin();
    this.text = '';
    await this.#measure(undefined, []);
  }

  #begin(): number {
    this.problem = undefined;
    this.busy = true;
    this.#element.requestUpdate();
    return ++this.#turn;
  }

  async #measure(from: Coordinates | undefined, told: readonly Sentence[]): Promise<void> {
    this.busy = false;
    this.told = told;
    this.#catalogue.from = from;
    await this.#catalogue.change({ sort: from && 'distance' });
  }

  #fail(problem: Sentence): void {
    this.busy = false;
    this.problem = problem;
    this.#element.requestUpdate();
  }
}
