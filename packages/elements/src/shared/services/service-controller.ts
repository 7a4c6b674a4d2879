import type { Provenance } from '@council-kit/data';
import type { Service } from '@council-kit/services';
import type { EntryContext } from '@council-kit/services/entry';
import { divisions, type Holidays } from '@council-kit/services/hours';
import type { Coordinates } from '@council-kit/services/near';
import { serviceWords as english } from '@council-kit/services/words/en';
import type { ReactiveController, ReactiveElement } from 'lit';
import { choose } from '../choice.js';
import { DataController, type ReadableSource } from '../data-controller.js';
import { LanguageController, type Language } from '../language-controller.js';
import { serviceInterfaceWords as englishInterface } from '../language/en-service.js';
import type { ServiceInterfaceWords } from '../language/service-words.js';
import { LazyPart } from '../lazy.js';
import { numberOf } from '../number.js';
import { showState, type State } from '../states.js';
import { everyMinute } from './minute.js';
import { readServices, serviceIn, type ServicesRead } from './read-services.js';
import { sharedSource } from './shared-source.js';

/** What an element that shows one service is told. */
export interface ServiceHost extends ReactiveElement {
  src?: string;
  serviceId?: string;
  standard?: string;
  records?: string;
  division: string;
  holidays?: string;
  oldAfter?: number | string;
  because?: string;
  jsonLd: boolean;
  refresh: number | string;
  service?: Service;
  near?: Coordinates;
}

/** What the `council-*` events of a service carry. */
export interface ServiceDetail {
  state: string;
  id?: string;
  name?: string;
}

interface Found {
  service?: Service;
  provenance?: Provenance;
  holidays?: Holidays;
  warnings: readonly string[];
}

const welsh = new LazyPart(() => import('./welsh.js'));
const jsonLd = new LazyPart(() => import('./json-ld.js'));
const holidays = new LazyPart(() => import('./holidays.js'));

/** What is odd about a list is told once, not by every element that shows one of its services. */
const told = new WeakSet<ServicesRead['services']>();

/**
 * Finds the service an element shows: the one it was handed, or the one of its id in
 * a source that all elements of the page read together. Draws the element anew as
 * time passes, and says the service to search engines where the site wants that.
 */
export class ServiceController implements ReactiveController {
  readonly #host: ServiceHost;
  readonly #internals: ElementInternals;
  readonly #language: LanguageController;
  #data?: DataController<Found>;
  #unfollow?: () => void;

  constructor(host: ServiceHost, internals: ElementInternals) {
    this.#host = host;
    this.#internals = internals;
    this.#language = new LanguageController(host);
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    if (this.#reads) this.#data ??= this.#dataController();
    else showState(this.#internals, 'ready');
  }

  hostUpdated(): void {
    const { service } = this;
    if (service && this.#host.isConnected) this.#unfollow ??= everyMinute(() => this.#host.requestUpdate());
    else this.#rest();
    if (this.#host.jsonLd) void this.#publish();
    else jsonLd.loaded?.withdraw(this.#host);
  }

  hostDisconnected(): void {
    this.#rest();
    jsonLd.loaded?.withdraw(this.#host);
  }

  /** The service, while there is one to show. */
  get service(): Service | undefined {
    if (!this.#reads) return this.#host.service;
    return this.state === 'ready' || this.state === 'stale' ? this.#data?.result?.service : undefined;
  }

  /** Where the service comes from, where a source is read. */
  get provenance(): Provenance | undefined {
    return this.#reads && this.service ? this.#data?.result?.provenance : undefined;
  }

  get state(): State {
    return this.#reads ? (this.#data?.state ?? 'waiting') : 'ready';
  }

  /** When what is shown was last known to be right. */
  get checked(): Date | undefined {
    return this.#data?.checked;
  }

  /** The language the element speaks. */
  get language(): Language {
    return this.#language.current;
  }

  /** What cards and entries are written for. */
  get context(): EntryContext {
    const { near, because } = this.#host;
    return {
      language: this.#isWelsh ? 'cy' : 'en',
      words: this.#welsh?.serviceWords ?? english,
      now: new Date(Date.now()),
      division: choose(this.#host, 'division', divisions),
      holidays: this.#data?.result?.holidays,
      oldAfterMonths: numberOf(this.#host, 'oldAfter'),
      from: near,
      because: because || undefined,
    };
  }

  /** The words around what is known of a service. */
  get words(): ServiceInterfaceWords {
    return this.#welsh?.serviceInterfaceWords ?? englishInterface;
  }

  /** Reads the source again now. Settles when what it says is shown or has failed. */
  async reload(): Promise<void> {
    await this.#data?.refresh();
  }

  get #reads(): boolean {
    return !!this.#host.src && !this.#host.service;
  }

  get #isWelsh(): boolean {
    return this.#language.current.language === 'cy' && !!welsh.loaded;
  }

  get #welsh(): typeof welsh.loaded {
    return this.#language.current.language === 'cy' ? welsh.use(this.#host) : undefined;
  }

  #dataController(): DataController<Found> {
    const host = this.#host;
    return new DataController<Found>(host, {
      internals: this.#internals,
      request: () => (this.#reads ? { from: host.src!, standard: host.standard, records: host.records } : undefined),
      dependencies: () => [host.serviceId, host.holidays],
      open: sharedSource,
      read: (source) => this.#read(source),
      isEmpty: ({ service }) => this.#reads && !service,
      warnings: ({ warnings }) => warnings,
      refresh: () => numberOf(host, 'refresh') ?? 0,
      detail: (state): ServiceDetail => {
        const { id, name } = this.service ?? {};
        return { state, id: id ?? host.serviceId, name };
      },
    });
  }

  async #read(source: ReadableSource | undefined): Promise<Found> {
    if (!source) return { warnings: [] };
    await this.#language.loading;
    if (this.#language.current.language === 'cy') await welsh.load().catch(() => undefined);
    const { serviceId } = this.#host;
    const [read, days] = await Promise.all([readServices(source), this.#holidays()]);
    const service = serviceIn(read, serviceId || undefined);
    if (!service && read.problem) throw read.problem as Error;
    const warnings = told.has(read.services) ? [] : [...read.warnings];
    if (read.problem && !told.has(read.services)) {
      warnings.push(`Only ${read.services.length} services could be read. ${(read.problem as Error).message}`);
    }
    told.add(read.services);
    if (days === null)
      warnings.push('The bank holidays cannot be read, so those that came with this release are used.');
    if (!service && read.services.length > 0) {
      warnings.push(
        serviceId
          ? `The source has no service with the id ${serviceId}. Set service-id to one it has.`
          : `The source has ${read.services.length} services. Set service-id to the one to show.`,
      );
    }
    return { service, provenance: read.provenance, holidays: days ?? undefined, warnings };
  }

  /** Bank holidays of the site's own file; `null` where it cannot be read. */
  async #holidays(): Promise<Holidays | undefined | null> {
    const address = this.#host.holidays;
    if (!address) return undefined;
    return (await holidays.load()).holidaysAt(address).catch(() => null);
  }

  async #publish(): Promise<void> {
    const { publish, withdraw } = await jsonLd.load();
    const { service } = this;
    if (service && this.#host.jsonLd && this.#host.isConnected) publish(this.#host, service);
    else withdraw(this.#host);
  }

  #rest(): void {
    this.#unfollow?.();
    this.#unfollow = undefined;
  }
}
