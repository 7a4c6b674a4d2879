import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { version } from '../shared/version.js';
import { styles } from './council-service.styles.js';

/**
 * What it shows, where that comes from, and what people see when it can't be had.
 *
 * @summary What it is, in a few words.
 * @since 0.1.0
 *
 * @example
 * ```html
 * <council-service label="What it is about">
 *   <a href="/somewhere">What people see without scripts</a>
 * </council-service>
 * ```
 *
 * @slot - What people see without scripts.
 *
 * @csspart service - All of it.
 */
export class CouncilService extends LitElement {
  /** The release this class belongs to. */
  static readonly version = version;

  static override styles = styles;

  static override properties = { label: {} };

  /** What it is about; a screen reader says it on entering. */
  label?: string;

  override render(): TemplateResult {
    const role = this.label ? 'group' : nothing;
    return html`<div class="service" part="service" role=${role} aria-label=${this.label ?? nothing}>
      <slot></slot>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'council-service': CouncilService;
  }
}
