import type { ToolWords } from '../shared/language/chart-tools-words.js';
import { handOver } from '../shared/hand-over.js';
import type { CouncilChart } from './council-chart.js';
import type { Sound } from './sound.js';
import type { Stage } from './stage.js';

export type ChartFormat = 'png' | 'svg' | 'csv';

/** What is under way with the tools of one chart. */
export class ToolsState {
  isOpen = false;
  isPlaying = false;
  /** What was said last. */
  told = '';

  readonly #host: CouncilChart;
  readonly #stage: Stage;
  #sound?: Sound;

  constructor(host: CouncilChart, stage: Stage) {
    this.#host = host;
    this.#stage = stage;
    host.addController({ hostDisconnected: () => this.#silence() });
  }

  toggle(): void {
    this.isOpen = !this.isOpen;
    this.#host.requestUpdate();
  }

  /** Puts the summary on the clipboard. */
  async copy(words: ToolWords): Promise<void> {
    const { label, summary } = this.#stage.view!;
    try {
      await navigator.clipboard.writeText(`${label}\n${summary()}`);
      this.#tell(words.copied);
    } catch {
      this.#tell(words.notCopied);
    }
  }

  async download(format: ChartFormat, words: ToolWords): Promise<void> {
    try {
      const { fileOf } = await import('./tools-file.js');
      const file = await fileOf(this.#stage, format);
      handOver(file.name, file.blob);
      this.#tell(words.downloaded(file.name));
    } catch (problem) {
      this.#tell(words.failed);
      void import('../shared/diagnostics.js').then(({ reportError }) => reportError(this.#host, problem));
    }
  }

  /** Plays the series that somebody is at, from its first value to its last; or stops. */
  async play(words: ToolWords): Promise<void> {
    if (this.#sound) {
      this.#silence();
      return;
    }
    const { playSeries } = await import('./sound.js');
    const { values, label, from } = this.#stage.exploring.melody;
    this.isPlaying = true;
    this.#tell(words.playing(label));
    this.#sound = playSeries(values, {
      onPlace: (place) => this.#stage.exploring.show(place + from),
      onEnd: () => this.#silence(),
    });
  }

  #silence(): void {
    this.#sound?.stop();
    this.#sound = undefined;
    if (!this.isPlaying) return;
    this.isPlaying = false;
    this.#tell('');
  }

  #tell(sentence: string): void {
    this.told = sentence;
    this.#host.requestUpdate();
  }
}
