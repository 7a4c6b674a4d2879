import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { version } from '../shared/version.js';
import { styles } from './council-kpi-group.styles.js';

/**
 * Lays several tiles out side by side where there is room, and one under the
 * other from 320 pixels up, all of one height in a row.
 *
 * @summary Several tiles in a grid.
 * @since 0.1.0
 *
 * @example
 * ```html
 * <council-kpi-group label="Waste and recycling">
 *   <council-kpi src="/data/recycling.csv" label="Household waste recycled">
 *     <a href="/recycling">Household waste recycled</a>
 *   </council-kpi>
 *   <council-kpi src="/data/missed-bins.csv" label="Missed bins">
 *     <a href="/missed-bins">Missed bins</a>
 *   </council-kpi>
 * </council-kpi-group>
 * ```
 *
 * @slot - The tiles, and whatever else belongs with them.
 *
 * @csspart group - The grid.
 *
 * @cssproperty --council-kpi-group-tile-width - The least width of a tile before the row wraps, in `em` or `ch`.
 */
export class CouncilKpiGroup extends LitElement {
  /** The release this class belongs to. */
  static readonly version = version;

  static override styles = styles;

  static override properties = { label: {} };

  /** What the tiles have in common; a screen reader says it on entering the group. */
  label?: string;

  override render(): TemplateResult {
    return html`<div
      class="group"
      part="group"
      role=${this.label ? 'group' : nothing}
      aria-label=${this.label || nothing}
    >
      <slot></slot>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'council-kpi-group': CouncilKpiGroup;
  }
}
