import { expect } from 'chai';
import { render } from 'lit';
import { mount } from '../../../../test/support/page.js';
import { fixture } from '../../../../test/support/page.js';
import '../kpi/define.js';
import { renderAbout } from './about.js';
import { language } from './language/en.js';
import { safeLink } from './links.js';

describe('links from data', () => {
  for (const address of [
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'blob:https://example.gov.uk/1',
    'file:///etc/passwd',
    'https://',
    '',
    undefined,
  ]) {
    it(`${JSON.stringify(address)} is no link`, () => {
      expect(safeLink(address)).to.equal(undefined);
    });
  }

  for (const [address, link] of [
    ['https://example.gov.uk/a?b=c#d', 'https://example.gov.uk/a?b=c#d'],
    ['http://example.gov.uk', 'http://example.gov.uk/'],
    ['mailto:data@example.gov.uk', 'mailto:data@example.gov.uk'],
    ['tel:01632960000', 'tel:01632960000'],
    ['/licence', `${location.origin}/licence`],
  ] as const) {
    it(`${address} is one`, () => {
      expect(safeLink(address)).to.equal(link);
    });
  }

  it('are words only, where a licence or a source has a link that is not safe', () => {
    const wrapper = mount('');
    const provenance = {
      title: 'Recycling',
      page: 'javascript:alert(1)',
      licence: { title: 'Open licence', url: 'javascript:alert(2)' },
    };
    const tile = { value: 1, warnings: [], provenance };
    render(renderAbout(fixture('<council-kpi value="1"></council-kpi>'), tile, 'It', language), wrapper);
    expect(wrapper.querySelectorAll('a').length).to.equal(0);
    expect([...wrapper.querySelectorAll('dd')].map((each) => each.textContent)).to.deep.equal([
      'Recycling',
      'Open licence',
    ]);

    const good = {
      ...provenance,
      page: '/data',
      licence: { title: 'Open licence', url: 'https://example.gov.uk/ogl' },
    };
    render(
      renderAbout(fixture('<council-kpi value="1"></council-kpi>'), { ...tile, provenance: good }, 'It', language),
      wrapper,
    );
    expect([...wrapper.querySelectorAll('a')].map(({ href }) => href)).to.deep.equal([
      `${location.origin}/data`,
      'https://example.gov.uk/ogl',
    ]);
  });
});
