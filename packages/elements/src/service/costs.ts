import type { EntryView } from '@council-kit/services/entry';
import { html, nothing, type TemplateResult } from 'lit';
import type { ServiceInterfaceWords } from '../shared/language/service-words.js';

/** Every price as a table; nothing where one line has said it all. */
export function renderCosts({ costs, name }: EntryView, words: ServiceInterfaceWords): TemplateResult | typeof nothing {
  const [first] = costs;
  if (!first || (costs.length === 1 && !first.option && !first.notes && !first.valid)) return nothing;
  const hasOptions = costs.some(({ option }) => option);
  const hasNotes = costs.some(({ notes, valid }) => notes || valid);
  return html`<table class="council-service-table">
    <caption>
      <span class="council-service-ears">${name}</span>
    </caption>
    <thead>
      <tr>
        ${hasOptions ? html`<th scope="col">${words.costOption}</th>` : nothing}
        <th scope="col">${words.costPrice}</th>
        ${hasNotes ? html`<th scope="col">${words.costNotes}</th>` : nothing}
      </tr>
    </thead>
    <tbody>
      ${costs.map(
        ({ option, price, notes, valid }) =>
          html`<tr>
            ${hasOptions ? html`<th scope="row">${option}</th>` : nothing}
            <td>${price}</td>
            ${
              hasNotes
                ? html`<td>
                    ${[notes, valid].filter(Boolean).map((note) => html`<span class="council-service-note">${note}</span>`)}
                  </td>`
                : nothing
            }
          </tr>`,
      )}
    </tbody>
  </table>`;
}
