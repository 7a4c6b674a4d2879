import { expect } from 'chai';
import {
  announced,
  boxes,
  boxesOf,
  catalogueOf,
  chips,
  countLine,
  counts,
  entries,
  field,
  press,
  pressEnter,
  search,
  shownNames,
} from '../../../../test/support/catalogue.js';
import { until } from '../../../../test/support/page.js';
import { textOf } from '../../../../test/support/table.js';
import { CouncilServiceCatalogue } from './council-service-catalogue.js';
import './define.js';

const hasFocus = (element: Element | null | undefined) => !!element && document.activeElement === element;

describe('<council-service-catalogue>', () => {
  it('is registered under its tag', async () => {
    expect(await catalogueOf(entries(3))).to.be.instanceOf(CouncilServiceCatalogue);
  });

  it('shows the services of a source as a list of cards, in the order of their names, page by page', async () => {
    const catalogue = await catalogueOf(entries(12));
    expect(countLine(catalogue)).to.equal('Showing 1 to 10 of 12 services');
    expect(shownNames(catalogue).slice(0, 3)).to.deep.equal([
      'Adult learning courses',
      'Blue badge',
      'Bulky waste collection',
    ]);
    press(catalogue, 'Page 2');
    await counts(catalogue, 'Showing 11 to 12 of 12 services');
    expect(shownNames(catalogue)).to.deep.equal(['School admissions', 'Swimming lessons']);
    await until(() => hasFocus(catalogue.querySelector('[tabindex="-1"]')), 'the focus at the top of the page');
  });

  it('searches while people type, and leaves the focus where it is', async () => {
    const catalogue = await catalogueOf(entries(12));
    const input = field(catalogue, 'Search services');
    expect(input.type).to.equal('search');
    search(catalogue, 'library');
    await counts(catalogue, '1 service');
    expect(shownNames(catalogue)).to.deep.equal(['Join the library']);
    expect(hasFocus(input)).to.equal(true);
    await until(() => announced(catalogue) === '1 service', 'the count to be said');
  });

  it('takes Enter for itself', async () => {
    const catalogue = await catalogueOf(entries(12));
    const input = field(catalogue, 'Search services');
    input.value = 'blue';
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    expect(pressEnter(input)).to.equal(true);
    await catalogue.updateComplete;
    expect(shownNames(catalogue)).to.deep.equal(['Blue badge']);
  });

  it('filters by any of the values of a facet and by all facets, and counts what else there is', async () => {
    const catalogue = await catalogueOf(entries(12));
    expect(boxesOf(catalogue, 'Topic')).to.deep.equal(['Leisure (4)', 'Money (4)', 'Rubbish and recycling (4)']);
    boxes(catalogue, 'Topic')[0]!.click();
    await counts(catalogue, '4 services');
    boxes(catalogue, 'Topic')[1]!.click();
    await counts(catalogue, '8 services');
    press(catalogue, /^Show 8/);
    boxes(catalogue, 'Cost')
      .find((box) => textOf(box.labels![0]).startsWith('Free'))!
      .click();
    await counts(catalogue, '2 services');
    expect(shownNames(catalogue)).to.deep.equal(['Blue badge', 'Swimming lessons']);
    expect(boxesOf(catalogue, 'Topic')).to.deep.equal([
      'Leisure (1) chosen',
      'Money (1) chosen',
      'Rubbish and recycling (1)',
    ]);
    expect(boxesOf(catalogue, 'Cost')).to.deep.equal(['You have to pay (6)', 'Free (2) chosen']);
  });

  it('cannot be filtered by what nothing has, but still says so', async () => {
    const catalogue = await catalogueOf(entries(12));
    search(catalogue, 'library');
    await counts(catalogue, '1 service');
    expect(boxesOf(catalogue, 'Topic')).to.deep.equal([
      'Leisure (0) disabled',
      'Money (0) disabled',
      'Rubbish and recycling (1)',
    ]);
  });

  it('shows what is chosen, each with a button that takes it back', async () => {
    const catalogue = await catalogueOf(entries(12));
    search(catalogue, 'waste');
    await until(() => chips(catalogue).length === 1, 'the search among what is chosen');
    boxes(catalogue, 'Topic')
      .find((box) => !box.disabled)!
      .click();
    await until(() => chips(catalogue).length === 2, 'the topic among what is chosen');
    expect(chips(catalogue).map((chip) => chip.replace(/:.*,/, ':'))).to.deep.equal([
      'Search: Remove filter',
      'Topic: Remove filter',
    ]);
    press(catalogue, /^Topic: /);
    await until(() => chips(catalogue).length === 1, 'one chip fewer');
    await until(() => hasFocus(catalogue.querySelector('[id$="-chips"] button')), 'the focus on the other');
    press(catalogue, 'Clear all');
    await counts(catalogue, 'Showing 1 to 10 of 12 services');
    await until(() => hasFocus(field(catalogue, 'Search services')), 'the focus in the search');
  });
});
