import type { DataError } from '@council-kit/data';
import { handOver } from '../shared/hand-over.js';
import type { TableTakeAwayWords, TakeAwayFormat } from '../shared/language/table-take-away-words.js';
import type { TakenAway } from './take-away-file.js';

/** A file that is being made. */
interface Job {
  format: TakeAwayFormat;
  abort: AbortController;
  /** Rows a server has given so far, of so many. */
  rows?: number;
  total?: number;
}

/** What a table remembers of what people take away. */
export class TakeAwayState {
  /** Whether the panel of formats is open. */
  open = false;
  /** Whether people want everything, not what they have chosen to see. */
  everything = false;
  job?: Job;
  /** What happened last, in a sentence. */
  told = '';
  /** The row that was copied last, and the page it is on. */
  copied?: { row: number; version: number };

  readonly #changed: () => void;
  readonly #failed: (problem: unknown) => void;

  constructor(changed: () => void, failed: (problem: unknown) => void) {
    this.#changed = changed;
    this.#failed = failed;
  }

  tell(sentence: string): void {
    this.told = sentence;
    this.#changed();
  }

  /** Makes the file and hands it over to the browser; says what came of it. */
  async download(
    taken: TakenAway,
    format: TakeAwayFormat,
    words: TableTakeAwayWords,
    write: (number: number) => string,
  ): Promise<void> {
    this.job?.abort.abort();
    const job: Job = (this.job = { format, abort: new AbortController() });
    this.tell(words.preparing);
    const said = await this.#make(job, taken, words, write);
    if (this.job !== job) return;
    this.job = undefined;
    this.tell(said);
  }

  cancel(words: TableTakeAwayWords): void {
    this.job?.abort.abort();
    this.job = undefined;
    this.tell(words.cancelled);
  }

  async #make(
    job: Job,
    taken: TakenAway,
    words: TableTakeAwayWords,
    write: (number: number) => string,
  ): Promise<string> {
    let tooMany = '';
    try {
      const { fileOf, most, TooMany } = await import('./take-away-file.js');
      const progress = (rows: number, total: number | undefined) => {
        Object.assign(job, { rows, total });
        this.#changed();
      };
      const file = await fileOf(taken, job.format, { signal: job.abort.signal, progress }).catch((problem: unknown) => {
        if (problem instanceof TooMany) tooMany = words.tooMany(write(most));
        throw problem;
      });
      job.abort.signal.throwIfAborted();
      const { rows, complete, total } = file.dataset;
      handOver(file.name, new Blob([file.content], { type: file.media }));
      return complete
        ? words.done(file.name, write(rows), rows === 1)
        : words.part(file.name, write(rows), total === undefined ? undefined : write(total));
    } catch (problem) {
      if (tooMany || job.abort.signal.aborted) return tooMany;
      this.#failed(problem);
      const isTooBig = job.format === 'xlsx' && (problem as Partial<DataError>).reason === 'limit';
      return isTooBig ? words.tooBig : words.failed;
    }
  }
}
