import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { faultsOf, treeOf } from '../../../../test/support/accessibility.js';
import {
  boxes,
  catalogueOf,
  counts,
  entries,
  field,
  press,
  search,
  shownNames,
} from '../../../../test/support/catalogue.js';
import { afterwards, mount, until, whenState, withStyles } from '../../../../test/support/page.js';
import { all, textOf } from '../../../../test/support/table.js';
import './define.js';

const full = 'a-to-z near locate postcode-lookup="/lookup?{postcode}"';

describe('<council-service-catalogue> for everybody', () => {
  it('has names and roles for all that people use', async () => {
    const catalogue = await catalogueOf(entries(12), full, { around: { role: 'region', 'aria-label': 'Example' } });
    const tree = treeOf(catalogue);
    for (const each of [
      'search Search and filter: Council services',
      'searchbox Search services',
      'group Near you',
      'textbox Postcode',
      'button Use my location',
      'group Filters',
      'group Topic',
      'checkbox Leisure (4)',
      'navigation A to Z: Council services',
      'button A, 1 service',
      'heading Showing 1 to 10 of 12 services',
      'heading Adult learning courses',
      'navigation Pages of Council services',
      'button Page 2',
    ]) {
      expect(tree).to.include(each);
    }
    expect(tree.filter((each) => each === 'status')).to.have.length(2);
    expect(await faultsOf(catalogue.parentElement!)).to.deep.equal([]);
  });

  it('is without faults with filters chosen, with nothing found, and with a wrong postcode', async () => {
    const catalogue = await catalogueOf(entries(12), full, { around: { role: 'region', 'aria-label': 'Example' } });
    boxes(catalogue, 'Topic')[0]!.click();
    await counts(catalogue, '4 services');
    expect(await faultsOf(catalogue.parentElement!)).to.deep.equal([]);
    search(catalogue, 'zzzzzz');
    await counts(catalogue, 'No services match “zzzzzz”');
    press(catalogue, 'Find near this postcode');
    await until(() => catalogue.querySelector('.govuk-error-message'), 'what is wrong');
    expect(await faultsOf(catalogue.parentElement!)).to.deep.equal([]);
  });

  it('gives headings of the level its author wants', async () => {
    const catalogue = await catalogueOf(entries(2), 'heading-level="3"');
    expect(all(catalogue, 'h3').map(textOf)).to.deep.equal(['2 services']);
    expect(all(catalogue, 'h4').map(textOf)).to.deep.equal(['Garden waste collection', 'Report a missed bin']);
  });

  it('lists cards, and calls the list a list', async () => {
    const catalogue = await catalogueOf(entries(3));
    const list = catalogue.querySelector('.council-service-catalogue__results')!;
    expect(list.localName).to.equal('ul');
    expect(list.children).to.have.length(3);
    expect(getComputedStyle(list).listStyleType).not.to.equal('none');
  });

  it('can be used with keys alone', async () => {
    await withStyles('.wide { width: 960px }');
    const catalogue = await catalogueOf(entries(12), 'a-to-z', { around: { class: 'wide' } });
    field(catalogue, 'Search services').focus();
    await sendKeys({ type: 'waste' });
    await until(() => shownNames(catalogue).includes('Garden waste collection'), 'what was found');
    expect(document.activeElement === field(catalogue, 'Search services')).to.equal(true);
    await sendKeys({ press: 'Tab' });
    expect(textOf(document.activeElement)).to.equal('Skip to results');
    await sendKeys({ press: 'Tab' });
    expect(document.activeElement?.matches('[type="checkbox"]')).to.equal(true);
    await sendKeys({ press: ' ' });
    await until(() => (document.activeElement as HTMLInputElement).checked, 'the filter to be chosen');
  });

  it('leaves the focus on a filter that is taken back where nothing has it any more, and lets it go afterwards', async () => {
    const catalogue = await catalogueOf(entries(12));
    const money = boxes(catalogue, 'Topic')[1]!;
    money.click();
    await counts(catalogue, '4 services');
    search(catalogue, 'library');
    await counts(catalogue, 'No services match “library”');
    money.focus();
    money.click();
    await counts(catalogue, '1 service');
    expect([document.activeElement === money, money.disabled, money.checked]).to.deep.equal([true, false, false]);
    field(catalogue, 'Search services').focus();
    await until(() => money.disabled, 'the filter to be let go');
  });

  it('opens its filters with a button where there is no room for them, and leads from them to what was found', async () => {
    await withStyles('.narrow { width: 320px }');
    const made = await catalogueOf(entries(12), '', { around: { class: 'narrow' } });
    const opener = all<HTMLButtonElement>(made, 'button').find((each) => textOf(each) === 'Filter')!;
    expect([opener.checkVisibility(), opener.getAttribute('aria-expanded')]).to.deep.equal([true, 'false']);
    const panel = document.getElementById(opener.getAttribute('aria-controls')!)!;
    expect(panel.checkVisibility()).to.equal(false);
    opener.click();
    await made.updateComplete;
    expect([panel.checkVisibility(), opener.getAttribute('aria-expanded')]).to.deep.equal([true, 'true']);
    press(made, 'Show 12 services');
    await until(() => document.activeElement?.matches('[tabindex="-1"]'), 'the focus at what was found');
    expect(panel.checkVisibility()).to.equal(false);
  });

  it('never scrolls sideways at 320 px, nor with letters four times as large', async () => {
    await withStyles('.narrow { width: 320px; font-size: 19px } .large { width: 1280px; font-size: 76px }');
    for (const around of ['narrow', 'large']) {
      const catalogue = await catalogueOf(entries(12), `${full} share`, { around: { class: around } });
      const wrapper = catalogue.parentElement!;
      search(catalogue, 'councilwithaverylongwordthatnobodywouldeverwrite');
      await until(() => catalogue.querySelector('[id$="-chips"]'), 'the long search');
      expect(wrapper.scrollWidth).to.be.at.most(wrapper.clientWidth + 1);
      const edge = wrapper.getBoundingClientRect().right + 1;
      const wide = all(catalogue, '*').filter((each) => each.getBoundingClientRect().right > edge);
      expect(wide.map(({ className }) => className)).to.deep.equal([]);
    }
  });

  it('has targets of 24 pixels and more', async () => {
    const catalogue = await catalogueOf(entries(12), full);
    search(catalogue, 'waste');
    await until(() => catalogue.querySelector('[id$="-chips"]'), 'what is chosen');
    const small = all<HTMLButtonElement>(catalogue, 'button')
      .filter((each) => each.checkVisibility())
      .map((each) => ({ name: textOf(each), box: each.getBoundingClientRect() }))
      .filter(({ box }) => box.width < 24 || box.height < 24);
    expect(small.map(({ name }) => name)).to.deep.equal([]);
  });

  it('speaks Welsh where the page does, also in the middle', async () => {
    const catalogue = await catalogueOf(entries(12), full, { around: { lang: 'cy' } });
    expect(field(catalogue, 'Chwilio am wasanaethau')).to.be.instanceOf(HTMLInputElement);
    await counts(catalogue, 'Yn dangos 1 i 10 o 12 o wasanaethau');
    expect(all(catalogue, 'legend').map(textOf)).to.include.members(['Pwnc', 'Cost']);
    await until(() => all(catalogue, 'label').some((each) => textOf(each) === 'Cod post'), 'the postcode in Welsh');
    expect(all(catalogue, 'nav button').map(textOf)).to.include('Ll');
    catalogue.parentElement!.lang = 'en';
    await counts(catalogue, 'Showing 1 to 10 of 12 services');
    await until(() => !all(catalogue, 'nav button').map(textOf).includes('Ll'), 'the English alphabet');
    expect(catalogue.querySelector('[slot=found] > *')!.getAttribute('lang')).to.equal('en');
  });

  it('is not doubled by a copy of the page', async () => {
    const catalogue = await catalogueOf(entries(3));
    const copy = catalogue.cloneNode(true) as Element;
    afterwards(() => copy.remove());
    document.body.append(copy);
    await whenState(copy, 'ready');
    expect(copy.querySelectorAll('[data-council-own]')).to.have.length(2);
    expect(shownNames(copy)).to.have.length(3);
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).to.equal(ids.length);
  });

  it('keeps what was chosen where it is moved', async () => {
    const catalogue = await catalogueOf(entries(12));
    search(catalogue, 'library');
    await counts(catalogue, '1 service');
    mount('<div></div>').append(catalogue);
    await whenState(catalogue, 'ready');
    await counts(catalogue, '1 service');
  });

  it('keeps its shape where a page resets all styles', async () => {
    await withStyles('* { all: revert }');
    const catalogue = await catalogueOf(entries(3));
    expect(getComputedStyle(catalogue).containerType).to.equal('inline-size');
  });

  it('has one stop that passes by the filters, where they stand beside what was found', async () => {
    await withStyles('.wide { width: 960px } .narrow { width: 320px }');
    const skipOf = (catalogue: Element) =>
      all<HTMLButtonElement>(catalogue, 'button').find((each) => textOf(each) === 'Skip to results')!;
    const catalogue = await catalogueOf(entries(12), '', { around: { class: 'wide' } });
    const skip = skipOf(catalogue);
    skip.focus();
    expect([document.activeElement === skip, getComputedStyle(skip).clipPath]).to.deep.equal([true, 'none']);
    skip.click();
    expect(document.activeElement?.matches('[tabindex="-1"]')).to.equal(true);
    const narrow = await catalogueOf(entries(12), '', { around: { class: 'narrow' } });
    expect(skipOf(narrow).checkVisibility()).to.equal(false);
  });

  it('prints all that was found, and no more than was there before once that is done', async () => {
    const catalogue = await catalogueOf(entries(36));
    search(catalogue, 'council');
    await until(() => shownNames(catalogue).length === 10, 'a page');
    dispatchEvent(new Event('beforeprint'));
    const printed = shownNames(catalogue);
    expect(printed.length).to.be.above(10);
    expect(catalogue.querySelector('nav.govuk-pagination')).to.equal(null);
    dispatchEvent(new Event('afterprint'));
    expect(shownNames(catalogue)).to.deep.equal(printed.slice(0, 10));
  });

  it('says the services it shows to search engines, where its author wants that', async () => {
    const catalogue = await catalogueOf(entries(12), 'json-ld');
    const said = () => document.querySelectorAll('script[type="application/ld+json"]');
    await until(() => said().length === 10, 'ten services');
    press(catalogue, 'Page 2');
    await until(() => said().length === 2, 'two services');
    catalogue.remove();
    expect(said()).to.have.length(0);
  });

  it('leads to the site’s own page of each service, where there is one', async () => {
    const catalogue = await catalogueOf(entries(2), 'href-template="/services/{id}"');
    const links = all<HTMLAnchorElement>(catalogue, 'h3 a').map(({ pathname }) => pathname);
    expect(links).to.deep.equal(['/services/service-1', '/services/service-0']);
  });
});
