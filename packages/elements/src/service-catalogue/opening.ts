import type { Service } from '@council-kit/services';
import type { Holidays } from '@council-kit/services/hours';
import { reportError, reportWarning } from '../shared/diagnostics.js';
import type { ReadableSource } from '../shared/data-controller.js';
import { LazyPart } from '../shared/lazy.js';
import { namesIn } from '../shared/lists.js';
import { numberOf } from '../shared/number.js';
import { everyMinute } from '../shared/services/minute.js';
import type { CatalogueController } from './catalogue-controller.js';
import type { CouncilServiceCatalogue } from './council-service-catalogue.js';
import { facetNames, finderOf, type SearchWords } from './indexing.js';
import { readCatalogue, readLinks, type CatalogueReading } from './reading.js';
import type { Share } from './share.js';

type SpokenLanguage = 'en' | 'cy';

/** How an opening is told what it can't know. */
export interface OpeningConfig {
  language(): SpokenLanguage;
  /** What has to be there before anything can be drawn. */
  drawable: Promise<unknown>;
}

/** The most warnings of one reading that are told one by one. */
const mostWarnings = 20;

/** What is there within so many milliseconds is shown as a whole: services move when others come between them. */
const patience = 700;

const share = new LazyPart(() => import('./share.js'));

/** Brings services from their source to what looks through them. */
export class Opening {
  /** How many there are so far, where they are shown while more are on their way. */
  arriving?: number;
  reading?: CatalogueReading;
  holidays?: Holidays;
  sharing?: Share;

  readonly #element: CouncilServiceCatalogue;
  readonly #catalogue: CatalogueController;
  readonly #config: OpeningConfig;
  #words: Partial<SearchWords> = {};
  /** The language the services were made searchable in. */
  #indexed?: SpokenLanguage;
  #unfollow?: () => void;

  constructor(element: CouncilServiceCatalogue, catalogue: CatalogueController, config: OpeningConfig) {
    this.#element = element;
    this.#catalogue = catalogue;
    this.#config = config;
    this.connect();
  }

  connect(): void {
    this.sharing?.connect();
    this.#unfollow ??= everyMinute(() => this.#element.requestUpdate());
  }

  disconnect(): void {
    this.sharing?.disconnect();
    this.#unfollow?.();
    this.#unfollow = undefined;
  }

  /**
   * Reads the source, or the author's own links where there is none.
   *
   * @param isNew whether nothing of it is shown yet, so that its first services are worth showing by themselves
   * @throws whatever the source throws where nothing has come
   */
  async open(source: ReadableSource | undefined, signal: AbortSignal, isNew: boolean): Promise<CatalogueReading> {
    this.arriving = undefined;
    this.#checkAsked();
    const words = Promise.all([this.#readSynonyms(), this.#readHolidays(), this.#config.drawable]);
    const show = async (reading: CatalogueReading) => {
      await words;
      await this.#show(reading, signal);
    };
    let part: Promise<unknown> | undefined;
    let wait: ReturnType<typeof setTimeout> | undefined;
    const progress = (first: CatalogueReading) => {
      if (!isNew) return;
      this.arriving = first.services.length;
      wait = setTimeout(() => {
        // What fails here fails again with the whole, and is told then.
        part = show(first).catch(() => undefined);
      }, patience);
    };
    const arriving = (count: number) => {
      if (!isNew) return;
      this.arriving = count;
      this.#element.requestUpdate();
    };
    const reading = await (source ? readCatalogue(source, { signal, progress, arriving }) : this.#readLinks()).finally(
      () => clearTimeout(wait),
    );
    await part;
    await show(reading);
    if (reading.lost?.problem) reportError(this.#element, reading.lost.problem);
    // A list of links has no more to say, and is not meant to.
    if (source) void this.#check(reading.services, signal);
    return { ...reading, warnings: shortened(reading.warnings) };
  }

  /** Makes the services searchable in another language, where that is spoken now. */
  async speak(): Promise<void> {
    const language = this.#config.language();
    const { reading } = this;
    if (!reading || reading.served || this.#indexed === language) return;
    this.#indexed = language;
    const finder = await finderOf(reading.services, language, this.#words);
    if (this.#indexed === language && this.reading === reading) await this.#catalogue.use(finder);
  }

  /** Tells a developer what was asked for in vain. */
  #checkAsked(): void {
    const { facets = '', near, postcodeLookup } = this.#element;
    const unknown = namesIn(facets).filter((name) => !facetNames.some((each) => each === name));
    if (unknown.length) {
      const [asked, known] = [unknown.join('” or “'), facetNames.join(', ')];
      reportWarning(this.#element, `there is no facet “${asked}”, so it is left out. The facets are: ${known}.`);
    }
    if (near && !postcodeLookup) {
      reportWarning(
        this.#element,
        'near needs postcode-lookup, so no postcode is asked for. Set it to where postcodes are looked up.',
      );
    }
  }

  async #show(reading: CatalogueReading, signal: AbortSignal): Promise<void> {
    const language = this.#config.language();
    const finder = reading.served ?? (await finderOf(reading.services, language, this.#words));
    if (signal.aborted) return;
    this.reading = reading;
    this.#indexed = language;
    if (!this.#catalogue.finder) await this.#readAddress();
    await this.#catalogue.use(finder);
  }

  async #readLinks(): Promise<CatalogueReading> {
    if (document.readyState === 'loading') {
      // What stands inside the tag has yet to arrive.
      await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
    }
    return readLinks(this.#element);
  }

  /** Begins in the state that the address of the page asks for, where the author wants that. */
  async #readAddress(): Promise<void> {
    const { share: name } = this.#element;
    const part = typeof name === 'string' ? await share.load().catch(() => undefined) : undefined;
    if (!part) return;
    this.sharing ??= new part.Share(this.#element, this.#catalogue, name!, facetNames);
    const { state, odd } = this.sharing.read();
    this.#catalogue.state = state;
    for (const each of odd) {
      reportWarning(this.#element, `the address says “${each}”, which means nothing here, so it is left out.`);
    }
  }

  async #readSynonyms(): Promise<void> {
    const { synonyms: address } = this.#element;
    const { known, synonymsAt } = await import('./synonyms.js');
    this.#words = known;
    if (!address) return;
    try {
      this.#words = { ...known, synonyms: [...known.synonyms, ...(await synonymsAt(address))] };
    } catch (problem) {
      reportError(this.#element, problem);
    }
  }

  async #readHolidays(): Promise<void> {
    const { holidays: address } = this.#element;
    if (!address) return;
    try {
      this.holidays = await (await import('../shared/services/holidays.js')).holidaysAt(address);
    } catch (problem) {
      reportError(this.#element, problem);
    }
  }

  async #check(services: readonly Service[], signal: AbortSignal): Promise<void> {
    const part = await import('./findings.js').catch(() => undefined);
    await part?.reportFindings(this.#element, services, {
      oldAfterMonths: numberOf(this.#element, 'oldAfter'),
      signal,
    });
  }
}

/** Warnings without so many that nobody reads them. */
function shortened(warnings: readonly string[]): readonly string[] {
  const different = [...new Set(warnings)];
  if (different.length <= mostWarnings) return different;
  return [...different.slice(0, mostWarnings), `There are ${different.length - mostWarnings} more warnings.`];
}
