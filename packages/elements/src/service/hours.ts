import type { HoursView } from '@council-kit/services/entry';
import { html, nothing, type TemplateResult } from 'lit';
import type { ServiceInterfaceWords } from '../shared/language/service-words.js';

/**
 * Hours as a table, days unlike the others after the rest.
 *
 * @param caption what the hours are of, for those who go from table to table
 */
export function renderHours(hours: HoursView, caption: string, words: ServiceInterfaceWords): TemplateResult {
  const { rows, exceptions, description } = hours;
  const all = [...rows, ...exceptions.map(({ dates, times }) => ({ days: dates, times }))];
  return html`${
    all.length > 0
      ? html`<table class="council-service-table">
          <caption>
            <span class="council-service-ears">${caption}</span>
          </caption>
          <thead class="council-service-table__quiet">
            <tr>
              <th scope="col"><span class="council-service-ears">${words.days}</span></th>
              <th scope="col"><span class="council-service-ears">${words.times}</span></th>
            </tr>
          </thead>
          <tbody>
            ${all.map(
              ({ days, times }) =>
                html`<tr>
                  <th scope="row">${days}</th>
                  <td>${times}</td>
                </tr>`,
            )}
          </tbody>
        </table>`
      : nothing
  }${description ? html`<p class="council-service-note">${description}</p>` : nothing}`;
}
