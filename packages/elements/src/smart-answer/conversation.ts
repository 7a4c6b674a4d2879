import type { FeelJson, Flow, Row, Rule, StepOptions } from '@council-kit/flow';
import { Journey, type Kept, type Page, type QuestionPage } from './journey.js';
import type { Keeping } from './keeping.js';
import { type Parts, partsThere } from './parts.js';
import type { PlaceInAddress } from './place-in-address.js';

/** What the page says of how a flow is gone through. */
export interface Ways {
  readonly hasStart: boolean;
  /** The name that positions have in the address of the page. */
  readonly share?: string;
  /** The name that answers are kept by in this tab. */
  readonly keep?: string;
  /** What keeps and shares, where the page asks for either. */
  readonly memory: Parts['memory'];
  /** Where somebody was before. */
  readonly from?: Kept;
  today(): string;
  parameters(): Readonly<Record<string, Rule>>;
}

/** A move to another page, or an answer that was refused. */
export interface Move {
  readonly page: Page;
  /** The question that was answered with it. */
  readonly answered?: string;
  /** Its answer, where the flow says that it may leave the page. */
  readonly answer?: FeelJson;
}

/** Somebody going through a flow: what they do, what is kept of it and where it stands in the address. */
export class Conversation {
  readonly journey: Journey;
  /** What stands in the form, while somebody is at it. */
  draft: unknown;
  /** Whether rates are on their way. */
  waits = false;
  readonly #id: string;
  readonly #onMove: (move: Move) => void;
  readonly #keeping?: Keeping;
  readonly #place?: PlaceInAddress;
  #rates: StepOptions['rates'];

  /**
   * @param id that the ids of fields begin with
   * @param onMove another page is there, or what is wrong with an answer
   */
  constructor(host: Element, flow: Flow, id: string, ways: Ways, onMove: (move: Move) => void) {
    this.#id = id;
    this.#onMove = onMove;
    const options = () => ({ today: ways.today(), parameters: ways.parameters(), rates: this.#rates });
    this.journey = new Journey(flow, options, ways.hasStart);
    const { memory, keep, share } = ways;
    if (memory && keep !== undefined) this.#keeping = new memory.Keeping(keep);
    const kept = ways.from ?? this.#keeping?.read();
    if (kept) this.journey.restore(kept);
    if (!memory || share === undefined) return;
    this.#place = new memory.PlaceInAddress(host, share, this.journey.place, (place) => this.#onReturn(place));
    const place = this.#place.read();
    if (place === undefined) return;
    this.journey.goTo(place);
    this.#place.write(this.journey.place, true);
  }

  disconnect(): void {
    this.#place?.disconnect();
  }

  connect(): void {
    this.#place?.connect();
  }

  /** Has rates from elsewhere, by their names. */
  useRates(rates: Readonly<Record<string, readonly Row[] | Error>>): void {
    this.#rates = rates;
    this.waits = false;
    this.journey.refresh();
  }

  begin(): void {
    this.journey.begin();
    this.#moved();
  }

  answer(form: HTMLFormElement): void {
    const { journey } = this;
    const { id } = journey.page as QuestionPage;
    const taken = journey.answer(this.#given(form));
    const step = taken ? journey.state.path.find(({ question }) => question === id) : undefined;
    const isSafe = journey.flow.file.questions[id]!.safe;
    this.#moved(
      taken ? { answered: id, answer: isSafe ? step?.value : undefined } : {},
      taken ? 'new' : 'there already',
    );
  }

  edit(form: HTMLFormElement): void {
    this.draft = this.#given(form);
  }

  repeat(form: HTMLFormElement, without?: number): void {
    const list = this.#given(form) as unknown[];
    this.draft = without === undefined ? [...list, ''] : list.filter((_, position) => position !== without);
  }

  back(): void {
    this.journey.back();
    this.#moved();
  }

  change(id: string): void {
    this.journey.change(id);
    this.#moved();
  }

  startAgain(): void {
    this.journey.startAgain();
    this.#moved();
  }

  #given(form: HTMLFormElement): unknown {
    const { journey } = this;
    const { id, at } = journey.page as QuestionPage;
    const { givenIn, idOf, timesOf } = partsThere().asking!;
    const question = journey.flow.file.questions[id]!;
    const shown = this.draft ?? at.given ?? journey.answers[id];
    return givenIn(form, question, idOf(this.#id, id), timesOf(question, shown, at.times));
  }

  #onReturn(place: string): void {
    const { journey } = this;
    journey.goTo(place);
    // What can't be reached any more gives way to where the answers lead.
    this.#moved({}, journey.place === place ? 'there already' : 'in place');
  }

  #moved(more: Omit<Move, 'page'> = {}, step: 'new' | 'in place' | 'there already' = 'new'): void {
    const { journey } = this;
    const { page } = journey;
    this.draft = undefined;
    if (page.kind === 'outcome' || !Object.keys(journey.answers).length) this.#keeping?.clear();
    else this.#keeping?.write(journey.kept);
    if (step !== 'there already') this.#place?.write(journey.place, step === 'in place');
    this.#onMove({ page, ...more });
  }
}
