import {
  stepThrough,
  type Answers,
  type AtQuestion,
  type Flow,
  type State,
  type StepOptions,
} from '@council-kit/flow/core';

/** What is shown at one time: one thing per page. */
export type Page =
  | { readonly kind: 'start' }
  | QuestionPage
  | { readonly kind: 'outcome' | 'failed'; readonly id: string; readonly state: State };

export interface QuestionPage {
  readonly kind: 'question';
  readonly id: string;
  /** The way to the question, with the facts of its words. */
  readonly state: State;
  readonly at: AtQuestion;
}

/** An answer that applies no more, with the facts of its question's words. */
export interface Dropped {
  readonly id: string;
  readonly facts: State['facts'];
}

/** What has to be known to go on from where somebody was. */
export interface Kept {
  readonly answers: Answers;
  readonly begun: boolean;
  /** The question that was looked at again. */
  readonly looking?: string;
}

const startPlace = 'start-page';
const lastPlace = 'last-page';

/** Somebody's way through a flow: their answers, and which page they look at. */
export class Journey {
  flow: Flow;
  answers: Answers = {};
  /** What fell away with the last answer. */
  dropped: readonly Dropped[] = [];
  /** The day, rates and parameters as they are now. */
  readonly options: () => StepOptions;
  readonly #hasStart: boolean;
  #begun: boolean;
  /** A question on the way that is looked at again; where the answers lead, when left out. */
  #looking?: string;
  /** Whether one is on the way back to where one was, as after Change. */
  #goesOn = true;
  /** What was answered last and refused: it isn't among the answers. */
  #refused?: State;
  #state?: State;

  /**
   * @param hasStart whether a page stands before the first question
   */
  constructor(flow: Flow, options: () => StepOptions, hasStart: boolean) {
    this.flow = flow;
    this.options = options;
    this.#hasStart = hasStart;
    this.#begun = !hasStart;
  }

  /** Where the answers lead. */
  get state(): State {
    return (this.#state ??= this.#step(this.answers));
  }

  get page(): Page {
    if (!this.#begun) return { kind: 'start' };
    const state = this.#refused ?? (this.#looking === undefined ? this.state : this.stateAt(this.#looking));
    const { at } = state;
    if (at.kind !== 'question') return { kind: at.kind, id: at.id, state };
    return { kind: 'question', id: at.id, state, at };
  }

  /** What names the page, as in the address: a question's id, or what no question can be called. */
  get place(): string {
    const { page } = this;
    if (page.kind === 'question') return page.id;
    return page.kind === 'start' ? startPlace : lastPlace;
  }

  /** Whether there is a page before this one. */
  get hasBack(): boolean {
    const { page } = this;
    if (page.kind === 'start') return false;
    return this.#hasStart || page.state.path.length > 0;
  }

  get kept(): Kept {
    return { answers: this.answers, begun: this.#begun, looking: this.#looking };
  }

  /** Goes on from where somebody was; what means nothing to the flow any more falls away. */
  restore({ answers, begun, looking }: Kept): void {
    this.answers = this.#step(answers).answers;
    this.refresh();
    this.#begun = begun || !this.#hasStart;
    this.#lookAt(looking);
  }

  /** Works it all out anew, after the day, the rates or the parameters have changed. */
  refresh(): void {
    this.#state = undefined;
    this.#refused = undefined;
  }

  /** Goes on with the same flow, read another way. */
  useFlow(flow: Flow): void {
    this.flow = flow;
    this.refresh();
  }

  begin(): void {
    this.#begun = true;
  }

  /**
   * Takes the answer to the question that is looked at.
   *
   * @param given as a form has it
   * @returns whether it was taken, and the next page is there
   */
  answer(given: unknown): boolean {
    const { id } = this.page as QuestionPage;
    const before = this.state;
    const state = this.#step({ ...this.answers, [id]: given });
    if (state.at.id === id && state.at.kind === 'question') {
      this.#refused = state;
      return false;
    }
    this.dropped = state.dropped.map((lost) => ({ id: lost, facts: this.#factsIn(before, lost) }));
    this.answers = state.answers;
    this.#refused = undefined;
    this.#state = state;
    const next = state.path.findIndex(({ question }) => question === id) + 1;
    this.#lookAt(this.#looking === undefined || this.#goesOn ? undefined : state.path[next]?.question);
    return true;
  }

  /** Looks at the page before this one. */
  back(): void {
    const { page } = this;
    if (page.kind === 'start') return;
    const { path } = page.state;
    const before = path.at(-1);
    this.#leave();
    if (before) this.#lookAt(before.question);
    else if (this.#hasStart) this.#begun = false;
  }

  /** Looks at an answer again, to come back to where the answers lead at once. */
  change(id: string): void {
    this.#leave();
    this.#lookAt(id);
    this.#goesOn = true;
  }

  /** Looks at the page of a name, as Back and Forward of the browser ask for; where the answers lead, if they don't lead there. */
  goTo(place: string): void {
    this.#leave();
    const { at, path } = this.state;
    const ahead = at.kind === 'question' ? at.id : lastPlace;
    const isThere = place === ahead || path.some(({ question }) => question === place);
    this.#begun = !this.#hasStart || (place !== startPlace && (isThere || this.#begun));
    this.#lookAt(place);
  }

  startAgain(): void {
    this.answers = {};
    this.#leave();
    this.refresh();
    this.#lookAt(undefined);
    this.#begun = !this.#hasStart;
  }

  /** The state at a question on the way: what was answered before it. */
  stateAt(id: string): State {
    return this.#factsBefore(this.state, id);
  }

  #leave(): void {
    this.#refused = undefined;
    this.dropped = [];
  }

  #lookAt(id: string | undefined): void {
    this.#looking = this.state.path.some(({ question }) => question === id) ? id : undefined;
    this.#goesOn = false;
  }

  #factsIn(state: State, id: string): State['facts'] {
    return state.path.some(({ question }) => question === id) ? this.#factsBefore(state, id).facts : {};
  }

  #factsBefore({ path }: State, id: string): State {
    const before = path.slice(
      0,
      path.findIndex(({ question }) => question === id),
    );
    return this.#step(Object.fromEntries(before.map(({ question, given }) => [question, given])));
  }

  #step(answers: Answers): State {
    return stepThrough(this.flow, answers, this.options());
  }
}
