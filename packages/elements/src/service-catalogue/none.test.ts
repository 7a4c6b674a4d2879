import { expect } from 'chai';
import { boxes, catalogueOf, counts, entries, press, search, shownNames } from '../../../../test/support/catalogue.js';
import { until } from '../../../../test/support/page.js';
import { textOf } from '../../../../test/support/table.js';
import './define.js';

const given = entries(12);
const help = '<a href="#">All services</a><p slot="no-results">Phone us on 01632 960 001.</p>';

describe('where it finds nothing, <council-service-catalogue>', () => {
  it('says so, and shows what its author says may help', async () => {
    const catalogue = await catalogueOf(given, '', { inside: help });
    const phone = catalogue.querySelector('[slot="no-results"]')!;
    expect(phone.checkVisibility()).to.equal(false);
    search(catalogue, 'zzzzzz');
    await counts(catalogue, 'No services match “zzzzzz”');
    expect(phone.checkVisibility()).to.equal(true);
    expect(catalogue.textContent).to.include('Check the spelling');
    expect(catalogue.querySelector('select'), 'an order of nothing').to.equal(null);
    const nearestAbove = catalogue.querySelector('[data-council-own] .council-service-catalogue__none')!;
    const gap = phone.getBoundingClientRect().top - nearestAbove.lastElementChild!.getBoundingClientRect().bottom;
    expect(gap, 'room above the help').to.be.at.least(8);
    press(catalogue, 'See all services from A to Z');
    await counts(catalogue, 'Showing 1 to 10 of 12 services');
    await until(() => document.activeElement?.matches('[tabindex="-1"]'), 'the focus at the top');
    expect(phone.checkVisibility()).to.equal(false);
  });

  it('forgives a slip, and knows words that mean the same', async () => {
    const catalogue = await catalogueOf(given);
    search(catalogue, 'libary');
    await until(() => shownNames(catalogue)[0] === 'Join the library', 'the library');
    search(catalogue, 'rubbish');
    await until(() => shownNames(catalogue).includes('Report a missed bin'), 'the bins');
    search(catalogue, 'bins');
    await until(() => shownNames(catalogue).includes('Report a missed bin'), 'the bins by their plural');
  });

  it('offers the nearest spelling, among all services', async () => {
    const catalogue = await catalogueOf(given);
    const money = boxes(catalogue, 'Topic').find((box) => textOf(box.labels![0]).startsWith('Money'))!;
    money.click();
    search(catalogue, 'libarry');
    await counts(catalogue, 'No services match “libarry”');
    press(catalogue, 'Search for “library” instead');
    await counts(catalogue, '1 service');
    expect(shownNames(catalogue)).to.deep.equal(['Join the library']);
    await until(() => document.activeElement?.matches('[tabindex="-1"]'), 'the focus at the top');
  });
});
