import { expect } from 'chai';
import { render } from 'lit';
import { mount } from '../../../../../../test/support/page.js';
import { govukBackLink } from './back-link.js';
import { govukButton } from './button.js';
import { govukErrorSummary } from './error-summary.js';
import { govukPanel } from './panel.js';
import { govukSummaryList } from './summary-list.js';

/** Everything that links, with the same address. */
const linking = {
  'a back link': (href: string) => govukBackLink({ href }),
  'a button': (href: string) => govukButton({ href, text: 'Start' }),
  'an error': (href: string) => govukErrorSummary({ titleText: 'Problem', errorList: [{ href, text: 'Name' }] }),
  'an action of a panel': (href: string) =>
    govukPanel({ classes: 'govuk-panel--interruption', actions: { items: [{ href, text: 'No' }] } }),
  'an action of a row': (href: string) =>
    govukSummaryList({ rows: [{ key: {}, value: {}, actions: { items: [{ href, text: 'Change' }] } }] }),
};

describe('addresses in templates', () => {
  for (const [name, template] of Object.entries(linking)) {
    const linkTo = (address: string): HTMLAnchorElement => {
      const wrapper = mount('');
      render(template(address), wrapper);
      return wrapper.querySelector('a')!;
    };

    it(`${name} keeps an address as it is written`, () => {
      for (const address of ['#income', '/apply?a=b', 'https://www.example.gov.uk/', 'mailto:a@example.gov.uk']) {
        expect(linkTo(address).getAttribute('href')).to.equal(address);
      }
    });

    it(`${name} is no link where its address could run something`, () => {
      for (const address of ['javascript:alert(1)', ' java\nscript:alert(1)', 'data:text/html,x', 'vbscript:x']) {
        expect(linkTo(address).hasAttribute('href'), address).to.equal(false);
        expect(linkTo(address).textContent?.trim()).to.be.oneOf(['Back', 'Start', 'Name', 'No', 'Change']);
      }
    });
  }

  it('a click is told to whoever renders', () => {
    const wrapper = mount('');
    let clicks = 0;
    const onClick = (event: MouseEvent): void => {
      event.preventDefault();
      clicks++;
    };
    const action = { text: 'Change', href: '#', onClick };
    for (const template of [
      govukBackLink({ onClick }),
      govukButton({ text: 'Continue', type: 'button', onClick }),
      govukErrorSummary({ errorList: [action] }),
      govukPanel({ classes: 'govuk-panel--interruption', actions: { items: [action] } }),
      govukSummaryList({ rows: [{ key: {}, value: {}, actions: { items: [action] } }] }),
    ]) {
      render(template, wrapper);
      wrapper.querySelector<HTMLElement>('a, button')!.click();
    }
    expect(clicks).to.equal(5);
  });
});
