import { expect } from 'chai';
import { mount } from '../../../../test/support/page.js';
import { findAuthoredTable } from './find-authored-table.js';

const table = '<table id="wanted"><tr><td>5</td></tr></table>';

/** What is found for the first element of that name in a page. */
const found = (html: string, host = 'council-table'): string | undefined =>
  findAuthoredTable(mount(html).querySelector(host)!)?.id;

describe('the table an author wrote for an element', () => {
  for (const [where, html] of [
    ['inside it', `<council-table>${table}</council-table>`],
    [
      'in a figure inside it',
      `<council-table><figure class="table">${table}<figcaption>A</figcaption></figure></council-table>`,
    ],
    ['in a wrapper inside it', `<council-table><div class="table-responsive">${table}</div></council-table>`],
    [
      'in details inside it',
      `<council-table><p>Words</p><details><summary>Data</summary>${table}</details></council-table>`,
    ],
    ['inside it rather than after it', `<council-table>${table}</council-table><table id="other"></table>`],
    [
      'in a table for layout',
      `<council-table><table role="presentation"><tr><td>${table}</td></tr></table></council-table>`,
    ],
    ['right after it', `<council-table></council-table>\n<!-- data -->${table}`],
    ['after it, past its fallback', `<council-table><a href="/data">Data</a></council-table>${table}`],
    ['after its paragraph', `<p><council-table></council-table></p>${table}`],
    [
      'after empty paragraphs',
      `<p>See <council-table></council-table>&nbsp;<br></p><p></p><p>&nbsp;</p><br><p><br></p>${table}`,
    ],
    ['after a tag that a paragraph closed', `<p><council-table></p>${table}<p></council-table></p>`],
    ['after a tag that Drupal closed', `<p><council-table type="bar"><br />\n${table}\n<p></council-table></p>`],
    [
      'in a figure after it',
      `<council-table></council-table><figure class="table"><figcaption>A</figcaption>${table}</figure>`,
    ],
    [
      'in wrappers after it',
      `<p><council-table></council-table></p><div><div class="table-responsive">${table}</div></div>`,
    ],
  ] as const) {
    it(`is ${where}`, () => {
      expect(found(html)).to.equal('wanted');
    });
  }

  for (const [where, html] of [
    ['after a paragraph', `<council-table></council-table><p>Words</p>${table}`],
    ['after words', `<p><council-table></council-table> and words</p>${table}`],
    ['after a picture', `<council-table></council-table><p><img alt=""></p>${table}`],
    ['after a heading in a wrapper', `<council-table></council-table><div><h2>Other</h2>${table}</div>`],
    ['before it', `${table}<council-table></council-table>`],
    ['at the end of what it stands in', `<div><council-table></council-table></div>${table}`],
    ['inside the next element', `<council-table></council-table><council-chart>${table}</council-chart>`],
    ['after the next element', `<council-table></council-table><council-chart></council-chart>${table}`],
    [
      'after the next element, in a paragraph',
      `<p><council-table></council-table></p><p><council-chart></council-chart></p>${table}`,
    ],
    ['of an element inside it', `<council-table><council-chart>${table}</council-chart></council-table>`],
    ['what an element drew', `<council-table><div data-council-own>${table}</div></council-table>`],
    ['what will become an element', `<council-table></council-table><div data-council="chart">${table}</div>`],
    ['one for layout', `<council-table></council-table><table role="presentation"><tr><td>${table}</td></tr></table>`],
    ['nowhere', '<council-table></council-table>'],
  ] as const) {
    it(`is not ${where}`, () => {
      expect(found(html)).to.equal(undefined);
    });
  }

  it('is found by each of two elements', () => {
    const page = `<council-table></council-table><table id="a"></table><council-chart></council-chart>${table}`;
    expect([found(page), found(page, 'council-chart')]).to.deep.equal(['a', 'wanted']);
  });
});
