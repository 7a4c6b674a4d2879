import { expect } from 'chai';
import {
  announced,
  catalogueOf,
  counts,
  entries,
  field,
  press,
  pressEnter,
  shownNames,
  write,
} from '../../../../test/support/catalogue.js';
import { afterwards, consoleOf, until } from '../../../../test/support/page.js';
import { countOf, serve, store } from '../../../../test/support/serve.js';
import { all, textOf } from '../../../../test/support/table.js';
import './define.js';
import { isInArea } from './postcode-place.js';

const given = entries(12);

/** A lookup that knows one postcode, by the last part of its address. */
async function lookup(postcode: string, latitude: number): Promise<string> {
  const key = `lookup-${crypto.randomUUID()}`;
  const address = await store(
    `${key}-${encodeURIComponent(postcode)}`,
    JSON.stringify({ status: 200, result: { postcode, latitude, longitude: -1 } }),
    'application/json',
  );
  return address.replace(encodeURIComponent(postcode), '{postcode}');
}

const problem = (catalogue: Element) => textOf(catalogue.querySelector('.govuk-error-message'));
const said = (catalogue: Element) => textOf(catalogue.querySelector('[aria-label="Near you"] [role="status"]'));
const order = (catalogue: Element) => field<HTMLSelectElement>(catalogue, 'Sort by');

async function find(catalogue: Element, postcode: string): Promise<void> {
  write(field(catalogue, 'Postcode'), postcode);
  press(catalogue, 'Find near this postcode');
}

describe('near a place, <council-service-catalogue>', () => {
  let asked: string[] = [];
  beforeEach(() => {
    asked = [];
    const { fetch } = globalThis;
    globalThis.fetch = (input, init) => {
      asked.push(input instanceof Request ? input.url : String(input));
      return fetch(input, init);
    };
    afterwards(() => (globalThis.fetch = fetch));
  });

  it('orders services by how far they are from a postcode, and says how that is measured', async () => {
    const address = await lookup('BM1 2AB', 52.11);
    const catalogue = await catalogueOf(given, `near postcode-lookup="${address}"`);
    asked = [];
    await find(catalogue, ' bm12ab');
    await until(() => said(catalogue).includes('BM1 2AB'), 'the postcode to be found');
    expect(said(catalogue)).to.equal(
      'Distances are from BM1 2AB. Distances are in a straight line. The way there may be longer.',
    );
    expect(shownNames(catalogue)[0]).to.equal('Bulky waste collection');
    expect(textOf(order(catalogue).selectedOptions[0])).to.equal('Nearest first');
    expect(catalogue.textContent).to.match(/0 miles|less than|straight line/i);
    expect(field(catalogue, 'Postcode').value).to.equal('BM1 2AB');
    expect(asked.map((each) => each.replace(location.origin, ''))).to.deep.equal([
      address.replace(location.origin, '').replace('{postcode}', 'BM1%202AB'),
    ]);
    order(catalogue).selectedIndex = 0;
    order(catalogue).dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => shownNames(catalogue)[0] === 'Adult learning courses', 'the order of the names');
    press(catalogue, 'Stop showing distances');
    await until(() => !said(catalogue), 'nothing to be said of distances');
    expect(() => order(catalogue)).to.throw();
  });

  it('says what is wrong with a postcode, with the input it is about', async () => {
    const address = await lookup('BM1 2AB', 52.11);
    const catalogue = await catalogueOf(given, `near postcode-lookup="${address}"`);
    const input = field(catalogue, 'Postcode');
    const fails = async (postcode: string, sentence: string): Promise<void> => {
      await find(catalogue, postcode);
      await until(
        () => problem(catalogue) === `Error: ${sentence}`,
        () => `“${sentence}”; it says “${problem(catalogue)}”`,
      );
      await until(() => document.activeElement === input, 'the focus in the input');
      expect(input.getAttribute('aria-invalid')).to.equal('true');
      const described = input
        .getAttribute('aria-describedby')!
        .split(' ')
        .map((id) => textOf(document.getElementById(id)));
      expect(described.join(' ')).to.include(sentence);
    };
    asked = [];
    await fails('', 'Enter a postcode');
    await fails('Northmere', 'Enter a full UK postcode');
    await fails('BM1', 'Enter a full UK postcode');
    expect(asked).to.deep.equal([]);
    await fails('BM1 9ZZ', 'We cannot find the postcode BM1 9ZZ. Check that it is right');
    expect(asked).to.have.length(1);
    await find(catalogue, 'BM1 2AB');
    await until(() => said(catalogue).includes('BM1 2AB'), 'the postcode to be found');
    expect(problem(catalogue)).to.equal('');
    expect(input.hasAttribute('aria-invalid')).to.equal(false);
  });

  it('takes Enter in the postcode for itself', async () => {
    const catalogue = await catalogueOf(given, `near postcode-lookup="${await lookup('BM1 2AB', 52.11)}"`);
    const input = field(catalogue, 'Postcode');
    write(input, 'BM1 2AB');
    expect(pressEnter(input)).to.equal(true);
    await until(() => said(catalogue).includes('BM1 2AB'), 'the postcode to be found');
  });

  it('says so where postcodes cannot be looked up, and tells the developer why', async () => {
    const lines = consoleOf();
    const address = await serve('[]', 'application/json', undefined, 418);
    const catalogue = await catalogueOf(given, `near postcode-lookup="${address}?at={postcode}"`);
    await find(catalogue, 'BM1 2AB');
    await until(() => problem(catalogue).includes('cannot be looked up'), 'what is wrong');
    await until(() => lines.errors.length === 1, 'the developer to be told');
  });

  it('asks nobody the site does not allow', async () => {
    consoleOf();
    const meta = Object.assign(document.createElement('meta'), { name: 'council-data-hosts', content: 'data.example' });
    document.head.append(meta);
    afterwards(() => meta.remove());
    const catalogue = await catalogueOf(given, 'near postcode-lookup="https://elsewhere.example/{postcode}"');
    asked = [];
    await find(catalogue, 'BM1 2AB');
    await until(() => problem(catalogue).includes('cannot be looked up'), 'what is wrong');
    expect(asked).to.deep.equal([]);
  });

  it('finds a postcode in a file, to which nothing is sent', async () => {
    const file = await serve('Postcode,Latitude,Longitude\nBM1 1AA,52.0,-1\nBM12AB,52.11,-1\n', 'text/csv');
    const catalogue = await catalogueOf(given, `near postcode-lookup="${file}"`);
    asked = [];
    await find(catalogue, 'BM1 2AB');
    await until(() => said(catalogue).includes('BM1 2AB'), 'the postcode to be found');
    expect(shownNames(catalogue)[0]).to.equal('Bulky waste collection');
    expect(asked).to.deep.equal([file]);
    await find(catalogue, 'BM1 1ZZ');
    await until(() => problem(catalogue).includes('BM1 1ZZ'), 'an unknown postcode');
    expect(await countOf(file)).to.be.at.most(2);
  });

  it('says plainly that a postcode is outside the area, and shows the services all the same', async () => {
    const address = await lookup('BM9 2AB', 52.11);
    const catalogue = await catalogueOf(given, `near area="BM1, BM2" postcode-lookup="${address}"`);
    await find(catalogue, 'BM9 2AB');
    await until(() => said(catalogue).includes('BM9 2AB is outside the area of this council.'), 'that it is outside');
    expect(shownNames(catalogue)).to.have.length(10);
    expect(problem(catalogue)).to.equal('');
  });

  it('knows a district from one that only begins alike', () => {
    expect(isInArea('BM1 2AB', 'bm1,BM2')).to.equal(true);
    expect(isInArea('BM11 2AB', 'BM1, BM2')).to.equal(false);
    expect(isInArea('BM11 2AB', 'BM')).to.equal(true);
    expect(isInArea('BMX1 2AB', 'BM')).to.equal(false);
    expect(isInArea('BM1 2AB', 'BM1 2')).to.equal(true);
    expect(isInArea('BM1 3AB', 'BM1 2')).to.equal(false);
    expect(isInArea('BM1 3AB', ' , ')).to.equal(false);
  });

  it('asks the device only when that is wanted', async () => {
    let times = 0;
    const { getCurrentPosition } = Geolocation.prototype;
    Geolocation.prototype.getCurrentPosition = (done) => {
      times++;
      done({ coords: { latitude: 52.11, longitude: -1 } } as GeolocationPosition);
    };
    afterwards(() => (Geolocation.prototype.getCurrentPosition = getCurrentPosition));
    const catalogue = await catalogueOf(given, 'locate');
    await until(() => all(catalogue, 'button').some((each) => textOf(each) === 'Use my location'), 'the button');
    expect(times).to.equal(0);
    asked = [];
    press(catalogue, 'Use my location');
    await until(() => said(catalogue).startsWith('Distances are from where you are.'), 'the place');
    expect([times, asked]).to.deep.equal([1, []]);
    expect(shownNames(catalogue)[0]).to.equal('Bulky waste collection');
    await counts(catalogue, 'Showing 1 to 10 of 12 services');
    expect(announced(catalogue)).to.equal('Showing 1 to 10 of 12 services');
  });

  it('asks for a postcode where the device tells nothing', async () => {
    const { getCurrentPosition } = Geolocation.prototype;
    Geolocation.prototype.getCurrentPosition = (_, failed) => failed!({ code: 1 } as GeolocationPositionError);
    afterwards(() => (Geolocation.prototype.getCurrentPosition = getCurrentPosition));
    const catalogue = await catalogueOf(given, `locate near postcode-lookup="${await lookup('BM1 2AB', 52.1)}"`);
    await until(() => all(catalogue, 'button').some((each) => textOf(each) === 'Use my location'), 'the button');
    press(catalogue, 'Use my location');
    await until(() => problem(catalogue).includes('Enter a postcode instead'), 'what is wrong');
  });
});
