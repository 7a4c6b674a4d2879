import { expect } from 'chai';
import {
  boxes,
  counts,
  entries,
  feedOf,
  field,
  press,
  search,
  shownNames,
  write,
} from '../../../../test/support/catalogue.js';
import { openPage, script, type Page } from '../../../../test/support/frame.js';
import { quiet, stateOf, until } from '../../../../test/support/page.js';
import { strictPolicy } from '../../../../test/support/policy.js';
import { all, textOf } from '../../../../test/support/table.js';
import { serviceCatalogueExamples } from './council-service-catalogue.examples.js';

const head = script('/packages/elements/src/service-catalogue/define.ts');
const saidOn = ({ document }: Page): Element[] => [...document.querySelectorAll('script[type="application/ld+json"]')];

async function pageOf(body: string): Promise<{ page: Page; catalogues: HTMLElement[] }> {
  const page = await openPage({ head, body }, strictPolicy);
  const catalogues = [...page.document.querySelectorAll<HTMLElement>('council-service-catalogue')];
  await until(
    () => catalogues.every((each) => /ready|empty|failed/.test(stateOf(each))),
    () => `catalogues to come to rest; ${catalogues.map(stateOf).join(' ')} ${JSON.stringify(page.report)}`,
    20_000,
  );
  return { page, catalogues };
}

function expectNoFault({ report }: Page): void {
  expect(report.violations).to.deep.equal([]);
  expect(report.errors).to.deep.equal([]);
}

describe('a catalogue on a page with a strict Content-Security-Policy', () => {
  it('is shown in every example, in English and Welsh, without one violation', async () => {
    const examples = serviceCatalogueExamples.examples;
    const { page, catalogues } = await pageOf(
      examples.map(({ html, lang = 'en' }) => `<section lang="${lang}">${html}</section>`).join(''),
    );
    expect(catalogues.map(stateOf)).to.deep.equal(examples.map(({ state = 'ready' }) => state));
    page.document.documentElement.lang = 'cy';
    for (const section of page.document.querySelectorAll('section')) section.lang = 'cy';
    await until(
      () => all(catalogues[0]!, 'label').some((label) => textOf(label) === 'Chwilio am wasanaethau'),
      'the search in Welsh',
    );
    for (const details of page.document.querySelectorAll('details')) details.open = true;
    await quiet(10);
    expectNoFault(page);
  });

  it('does all that people ask of it, and says its services to search engines, without one violation', async () => {
    const feed = new URL(await feedOf(entries(36))).pathname;
    const { page, catalogues } = await pageOf(
      `<council-service-catalogue src="${feed}" label="Council services" a-to-z near share json-ld
        postcode-lookup="/stories/data/postcodes.csv"><a href="#">All services</a>
        <p slot="no-results">Phone us.</p></council-service-catalogue>`,
    );
    const [catalogue] = catalogues as [HTMLElement];
    await until(() => saidOn(page).length === 10, 'a block for each service of the page');
    for (const block of saidOn(page)) {
      expect(JSON.parse(block.textContent)).to.include({ '@type': 'GovernmentService' });
    }
    // A link, since the page has an address.
    catalogue.querySelector<HTMLElement>('nav [aria-label="Page 2"]')!.click();
    await counts(catalogue, 'Showing 11 to 20 of 36 services');
    await until(
      () => JSON.parse(saidOn(page)[0]!.textContent).name === shownNames(catalogue)[0],
      'other services said',
    );
    boxes(catalogue, 'Topic')[0]!.click();
    await counts(catalogue, 'Showing 1 to 10 of 12 services');
    press(catalogue, /^B, /);
    await until(() => shownNames(catalogue).every((name) => name.startsWith('B')), 'the letter');
    search(catalogue, 'zzzzzz');
    await counts(catalogue, 'No services match “zzzzzz”');
    press(catalogue, 'Clear all');
    await counts(catalogue, 'Showing 1 to 10 of 36 services');
    write(field(catalogue, 'Postcode'), 'NM1 1AA');
    press(catalogue, 'Find near this postcode');
    const where = (): string => textOf(catalogue.querySelector('[aria-label="Near you"] [role="status"]'));
    await until(() => where().includes('NM1 1AA'), 'the distances');
    page.window.dispatchEvent(new page.window.Event('beforeprint'));
    expect(all(catalogue, '.council-service-catalogue__results > li')).to.have.length(36);
    page.window.dispatchEvent(new page.window.Event('afterprint'));
    page.window.history.back();
    await quiet(10);
    expectNoFault(page);
    catalogue.remove();
    expect(saidOn(page)).to.deep.equal([]);
    expectNoFault(page);
  });
});
