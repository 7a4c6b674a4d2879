import { expect } from 'chai';
import {
  boxes,
  catalogueOf,
  counts,
  countLine,
  entries,
  field,
  press,
  search,
  shownNames,
} from '../../../../test/support/catalogue.js';
import { afterwards, consoleOf, until } from '../../../../test/support/page.js';
import { textOf } from '../../../../test/support/table.js';
import './define.js';

const given = entries(24);
let before = '';

/** What the address says, after the question mark. */
const shared = () => decodeURIComponent(location.search.slice(1));
const address = (query: string) => history.replaceState(null, '', `${location.pathname}?${query}`);

describe('a shared <council-service-catalogue>', () => {
  beforeEach(() => {
    before = location.href;
    address('');
    afterwards(() => history.replaceState(null, '', before));
  });

  it('says in the address what people choose, and Back and Forward bring it back', async () => {
    address('id=7');
    const catalogue = await catalogueOf(given, 'share="services"');
    search(catalogue, 'was');
    await until(() => shared() === 'id=7&services.search=was', 'the search in the address');
    search(catalogue, 'waste');
    await until(() => shared() === 'id=7&services.search=waste', 'the whole word in the address');
    const topic = boxes(catalogue, 'Topic').find((box) => !box.disabled)!;
    const name = textOf(topic.labels![0]).replace(/ \(.*/, '');
    topic.click();
    await until(
      () => shared() === `id=7&services.search=waste&services.topic=${name.replaceAll(' ', '+')}`,
      () => `the topic in the address; it says ${shared()}`,
    );
    history.back();
    await until(() => !boxes(catalogue, 'Topic').some((box) => box.checked), 'no topic');
    expect(field(catalogue, 'Search services').value).to.equal('waste');
    history.back();
    await counts(catalogue, 'Showing 1 to 10 of 24 services');
    expect(field(catalogue, 'Search services').value).to.equal('');
    history.forward();
    await until(() => field(catalogue, 'Search services').value === 'waste', 'the search again');
  });

  it('begins in the state the address asks for', async () => {
    address('services.cost=paid&services.page=2&services.sort=name');
    const catalogue = await catalogueOf(given, 'share="services"');
    await counts(catalogue, 'Showing 11 to 18 of 18 services');
    expect(boxes(catalogue, 'Cost').map((box) => box.checked)).to.deep.equal([true, false]);
  });

  it('leaves what means nothing out, and tells the developer', async () => {
    address('services.page=-1&services.flavour=mint&services.sort=wildly&other.page=3');
    const said = consoleOf();
    const catalogue = await catalogueOf(given, 'share="services"');
    expect(countLine(catalogue)).to.equal('Showing 1 to 10 of 24 services');
    expect(said.warnings.filter((line) => line.includes('the address says'))).to.have.length(3);
  });

  it('lets a value be taken back that there is no more', async () => {
    address('services.topic=Whaling');
    const catalogue = await catalogueOf(given, 'share="services"');
    await counts(catalogue, 'No services match what you have chosen');
    press(catalogue, /^Topic: Whaling/);
    await counts(catalogue, 'Showing 1 to 10 of 24 services');
  });

  it('turns to the last page where the address asks for one that is no more', async () => {
    address('services.page=99');
    const catalogue = await catalogueOf(given, 'share="services"');
    await counts(catalogue, 'Showing 21 to 24 of 24 services');
  });

  it('gives its pages addresses, and never says where people are', async () => {
    const catalogue = await catalogueOf(given, 'share="services" near postcode-lookup="/nowhere?{postcode}"');
    const links = [...catalogue.querySelectorAll<HTMLAnchorElement>('nav a')];
    expect(links.map(({ search: query }) => query)).to.include('?services.page=2');
    field(catalogue, 'Postcode').value = 'BM1 2AB';
    press(catalogue, 'Find near this postcode');
    search(catalogue, 'waste');
    await until(() => shared().includes('waste'), 'the search in the address');
    expect(location.href).not.to.match(/BM1/);
  });

  it('keeps two catalogues of one page apart', async () => {
    const [one, two] = [await catalogueOf(given, 'share'), await catalogueOf(given, 'share')];
    search(one, 'library');
    await until(() => shared() === 'services.search=library', 'the first in the address');
    search(two, 'badge');
    await until(() => shared() === 'services.search=library&services-2.search=badge', 'both in the address');
    expect(shownNames(one)[0]).to.equal('Join the library');
    expect(shownNames(two)[0]).to.equal('Blue badge');
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).to.equal(ids.length);
  });
});
