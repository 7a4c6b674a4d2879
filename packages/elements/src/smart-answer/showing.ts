import type { Language, State } from '@council-kit/flow';
import { PlainTeller } from '@council-kit/flow/telling/plain';
import { plainWords } from '@council-kit/flow/telling/plain-en';
import { render } from 'lit';
import { smartAnswerWords as english } from '../shared/language/en-smart-answer.js';
import type { SmartAnswerWords } from '../shared/language/smart-answer-words.js';
import { numberOf } from '../shared/number.js';
import { adoptAround } from '../shared/own-root.js';
import { Conversation, type Move } from './conversation.js';
import type { CouncilSmartAnswer, SmartAnswerDetail } from './council-smart-answer.js';
import { renderPage } from './page.js';
import { isLost, loadLater, loadParts, missing, partsNeeded, partsThere, type PartName } from './parts.js';
import { readFlowOf, readRates, type FlowReading } from './reading.js';
import { dayInLondon, isDay, parametersOf } from './settings.js';
import { sheets } from './smart-answer.styles.js';
import type { Actions, View } from './view.js';

let count = 0;

/** Each language in its own words. */
const names: Record<Language, string> = { en: 'English', cy: 'Cymraeg' };

/** The flow needs more of the engine than was loaded, which only its values can have shown. */
const needsMore = ({ at }: State): boolean => at.kind === 'failed' && at.fault.code === 'rest';

/** Shows an element's flow: reads it, draws its pages and takes people from one to the next. */
export class Showing {
  readonly #host: CouncilSmartAnswer;
  /** The language of the page around it. */
  readonly #wanted: () => string;
  readonly #id = `council-smart-answer-${++count}`;
  #reading?: FlowReading;
  #conversation?: Conversation;
  #copied?: boolean;
  #hasMoved = false;
  #isMended = false;
  #untold?: SmartAnswerDetail;
  readonly #act: Actions = {
    begin: () => this.#conversation!.begin(),
    answer: (form) => this.#conversation!.answer(form),
    edit: (form) => this.#conversation!.edit(form),
    repeat: (form, without) => void this.#onRepeat(form, without),
    back: () => this.#conversation!.back(),
    change: (id) => this.#conversation!.change(id),
    startAgain: () => this.startAgain(),
    // Nearer than any other `lang`, so that it is what counts.
    speak: (language) => (this.#host.lang = language),
    copy: () => void this.#onCopy(),
    follow: (service) => this.#tell('council-service', { ...this.detail!, service }),
  };

  constructor(host: CouncilSmartAnswer, wanted: () => string) {
    this.#host = host;
    this.#wanted = wanted;
  }

  /**
   * Reads a flow, and has it ready to be drawn.
   *
   * @throws whatever reading it throws
   */
  async open(src: string | undefined, signal: AbortSignal): Promise<FlowReading> {
    const host = this.#host;
    const early: PartName[] = this.#wanted() === 'cy' ? ['welsh'] : [];
    if (host.keep || host.share !== undefined) early.push('memory');
    const [reading] = await Promise.all([readFlowOf(host, src, signal), loadParts(early)]);
    signal.throwIfAborted();
    this.#reading = reading;
    this.#converse();
    void this.#readRates(signal);
    // The first page is there as a whole, or not at all.
    await loadParts(this.#needed);
    signal.throwIfAborted();
    loadLater();
    const { odd } = parametersOf(host.parameters, reading.flow);
    const warnings = odd.map((name) => `the flow has no parameter "${name}", so it is left out.`);
    return { ...reading, warnings };
  }

  connect(): void {
    this.#conversation?.connect();
  }

  disconnect(): void {
    this.#conversation?.disconnect();
    partsThere().asking?.restorePageTitle(this.#host);
  }

  /** The day or the parameters have changed. */
  refresh(): void {
    this.#conversation?.journey.refresh();
  }

  startAgain(): void {
    this.#conversation?.startAgain();
  }

  /** What is spoken: the language of the page, where the flow has it. */
  get language(): Language {
    const { languages = ['en'] } = this.#reading?.flow.file ?? {};
    const wanted = this.#wanted() === 'cy' ? 'cy' : 'en';
    const language = languages.includes(wanted) ? wanted : (languages[0] ?? 'en');
    if (language === 'en' || partsThere().welsh) return language;
    this.#fetch(['welsh']);
    return 'en';
  }

  get words(): SmartAnswerWords {
    return (this.language === 'cy' && partsThere().welsh?.smartAnswerEndWords) || english;
  }

  get detail(): SmartAnswerDetail | undefined {
    const { journey } = this.#conversation ?? {};
    if (!journey) return undefined;
    const { page } = journey;
    return {
      flow: journey.flow.file.id,
      page: page.kind,
      ...(page.kind === 'question' && { question: page.id }),
    };
  }

  /** Draws what stands in the light DOM, takes people there who have gone on, and tells the page. */
  draw(root: HTMLElement): void {
    const host = this.#host;
    const view = this.#view();
    const { page } = view.journey;
    const lacking = missing(this.#needed);
    this.#fetch(lacking);
    // What was answered stays in sight until it can be said what is wrong with it.
    if (lacking.length && page.kind === 'question' && page.at.problems) return;
    const { asking, ends, fields, refusal } = view.parts;
    // What comes later in the cascade waits for what comes before it.
    const others = asking && [asking.sheets, fields?.sheets, refusal?.sheets, ends?.sheets];
    adoptAround(host, [sheets, ...(others ?? [])].flat());
    if (page.kind === 'failed') void this.#mend(page.state);
    render(renderPage(view, page), root, { host });
    const isAttended = this.#hasMoved && !!asking?.attendTo(root);
    if (isAttended) this.#hasMoved = false;
    // The title goes along with the language too.
    if (isAttended || asking?.hasPageTitle(host)) asking!.entitle(host, root, view.words, page.kind === 'start');
    const detail = this.#untold;
    this.#untold = undefined;
    if (detail) this.#tell('council-change', detail);
  }

  #converse(): void {
    const host = this.#host;
    const { flow } = this.#reading!;
    const { id, start, summary } = flow.file;
    const before = this.#conversation;
    before?.disconnect();
    const number = [...document.querySelectorAll(host.localName)].indexOf(host);
    const ways = {
      hasStart: !host.withoutStart && !!(start ?? summary),
      memory: partsThere().memory,
      share: host.share === undefined ? undefined : host.share.trim() || host.id || id,
      keep: host.keep ? `${host.id || number} ${id}` : undefined,
      // An element that is moved on the page takes its answers along.
      from: before?.journey.flow.file.id === id ? before.journey.kept : undefined,
      today: () => this.#preview ?? dayInLondon(new Date()),
      parameters: () => parametersOf(host.parameters, flow).parameters,
    };
    this.#conversation = new Conversation(host, flow, this.#id, ways, (move) => this.#onMove(move));
    this.#isMended = false;
  }

  /** What the page that is looked at is drawn with. */
  get #needed(): PartName[] {
    const { page, flow } = this.#conversation!.journey;
    return partsNeeded(page, flow.file.questions);
  }

  /** Loads what isn't there, and draws again then. */
  #fetch(names: readonly PartName[]): void {
    if (missing(names).length) void loadParts(names).then(() => this.#host.requestUpdate());
  }

  /** Rates from elsewhere come while the first questions are answered. */
  async #readRates(signal: AbortSignal): Promise<void> {
    const conversation = this.#conversation!;
    const reading = this.#reading!;
    if (!Object.values(reading.flow.file.rates ?? {}).some(({ source }) => source)) return;
    conversation.waits = true;
    const rates = await readRates(reading, signal);
    if (signal.aborted) return;
    conversation.useRates(rates);
    this.#host.requestUpdate();
  }

  /** The day to preview, where there is such a day. */
  get #preview(): string | undefined {
    const { today } = this.#host;
    if (!today) return undefined;
    if (isDay(today)) return today;
    const sentence = `today="${today}" is no day, so it is taken to be today. Write it as 2027-04-06.`;
    void import('../shared/diagnostics.js').then(({ reportWarning }) => reportWarning(this.#host, sentence));
    return undefined;
  }

  /** The address of these questions, without anything that was answered. */
  get #address(): string {
    const { id } = this.#host;
    return location.href.replace(/#.*/, '') + (id ? `#${encodeURIComponent(id)}` : '');
  }

  #tell(name: 'council-change' | 'council-service', detail: SmartAnswerDetail): void {
    this.#host.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
  }

  #onMove({ page, answered, answer }: Move): void {
    const isRefused = page.kind === 'question' && !!page.at.problems;
    this.#copied = undefined;
    this.#hasMoved = true;
    this.#untold = {
      ...this.detail!,
      ...(answered !== undefined && { answered }),
      ...(answer !== undefined && { answer }),
      ...(isRefused && { refused: true }),
    };
    this.#host.requestUpdate();
  }

  async #onRepeat(form: HTMLFormElement, without?: number): Promise<void> {
    this.#conversation!.repeat(form, without);
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const items = [...form.querySelectorAll('fieldset.council-smart-answer__item')];
    const item = without === undefined ? items.at(-1) : items[Math.max(0, without - 1)];
    item?.querySelector<HTMLElement>('input, select, textarea')?.focus();
  }

  async #onCopy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.#address);
      this.#copied = true;
    } catch {
      // A page without https, or in a frame, may not copy: people can.
      this.#copied = false;
    }
    this.#host.requestUpdate();
  }

  /** Loads the rest of the engine where that is missing; whatever else keeps a flow from going on is told. */
  async #mend(state: State): Promise<void> {
    const { at } = state;
    if (at.kind !== 'failed') return;
    const { code, details, place } = at.fault;
    if (needsMore(state) && !this.#isMended) {
      this.#isMended = true;
      const flow = await this.#reading!.again().catch(() => undefined);
      if (flow) this.#conversation!.journey.useFlow(flow);
      this.#host.requestUpdate();
    } else if (!this.#waitsFor(state)) {
      const { reportError } = await import('../shared/diagnostics.js');
      reportError(this.#host, new Error(`the flow cannot go on: ${[place, code, ...details].join(', ')}`));
    }
  }

  /** Whether what a flow can't go on for is still on its way. */
  #waitsFor(state: State): boolean {
    const { at } = state;
    const needsRates = at.kind === 'failed' && at.fault.code === 'rates';
    return (needsRates && this.#conversation!.waits) || (needsMore(state) && !this.#isMended);
  }

  #view(): View {
    const host = this.#host;
    const { journey, draft } = this.#conversation!;
    const { flow, page } = journey;
    const needed = this.#needed;
    const parts = partsThere();
    const { languages = ['en'] } = flow.file;
    const { language } = this;
    const other = host.withLanguages ? languages.find((each) => each !== language) : undefined;
    const teller = new PlainTeller(flow.file, (language === 'cy' && parts.welsh?.tellingWords) || plainWords);
    const preview = this.#preview;
    return {
      id: this.#id,
      flow,
      journey,
      words: this.words,
      teller,
      level: Math.min(4, Math.max(1, numberOf(host, 'headingLevel') ?? 2)),
      draft,
      preview: preview && teller.date(preview),
      otherLanguage: other && { language: other, name: names[other] },
      parts,
      waiting: missing(needed).length > 0 || (page.kind === 'failed' && this.#waitsFor(page.state)),
      // A question can be answered without a list of the answers before it.
      lost: needed.some((name) => isLost(name) && (name !== 'ends' || page.kind !== 'question')),
      hrefTemplate: host.hrefTemplate,
      address: this.#address,
      copied: this.#copied,
      act: this.#act,
    };
  }
}
