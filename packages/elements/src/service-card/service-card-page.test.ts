import { expect } from 'chai';
import { heard, seen } from '../../../../test/support/heard.js';
import { consoleOf, fixture, quiet, until, whenState, withStyles } from '../../../../test/support/page.js';
import { countOf, serve } from '../../../../test/support/serve.js';
import '../shared/diagnostics.js';
import './contents.js';
import './define.js';

type Card = HTMLElementTagNameMap['council-service-card'];

const library = { id: 'a', name: 'Library card', channels: [{ kind: 'phone', value: '01632 960 110' }] };
const listOf = (...services: object[]): Promise<string> => serve(JSON.stringify(services));
const tagOf = (source: string, more = '', inside = '<p>Phone the library.</p>'): string =>
  `<council-service-card src="${source}" service-id="a" ${more}>${inside}</council-service-card>`;
const ready = (html: string): Promise<Card> => whenState(fixture<Card>(html), 'ready');
const ownIn = (element: Element): NodeListOf<Element> => element.querySelectorAll('[data-council-own]');

describe('<council-service-card> on a page', () => {
  it('is not doubled by cloneNode, and has ids of its own', async () => {
    const element = await ready(tagOf(await listOf(library)));
    const copy = element.cloneNode(true) as Element;
    element.after(copy);
    await whenState(copy, 'ready');
    expect(ownIn(copy).length).to.equal(1);
    expect(heard(copy)).to.deep.equal(heard(element));
    const ids = [...element.parentElement!.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).to.equal(ids.length);
  });

  it('works again when it is taken off, put back and moved into a shadow root', async () => {
    const element = await ready(tagOf(await listOf(library)));
    const before = heard(element);
    const host = document.createElement('div');
    element.parentElement!.append(host);
    element.remove();
    await quiet();
    host.attachShadow({ mode: 'open' }).append(element);
    await whenState(element, 'ready');
    expect(heard(element)).to.deep.equal(before);
    const name = element.querySelector('h3')!;
    expect(getComputedStyle(name).marginBlockStart).to.equal('0px');
  });

  it('leaves the author’s children where they are, and keeps what a forgotten closing tag swallowed in sight', async () => {
    const said = consoleOf();
    const element = await ready(tagOf(await listOf(library), '', '<p>Phone.</p><main>The rest of the page</main>'));
    expect(heard(element)).to.include('The rest of the page');
    expect(element.firstElementChild!.localName).to.equal('p');
    expect(said.warnings.join()).to.match(/<\/council-service-card>/);
  });

  it('speaks Welsh as soon as the page does, marks what is English in it, and asks nobody again', async () => {
    const address = await listOf({ ...library, costs: [{ amount: 0 }], summary: 'Borrow books.' });
    const element = await ready(tagOf(address));
    element.parentElement!.lang = 'cy';
    await until(
      () => heard(element).includes('Cost: Am ddim'),
      () => heard(element).join(' | '),
    );
    const [own] = ownIn(element);
    expect(own!.firstElementChild!.getAttribute('lang')).to.equal('cy');
    expect(own!.querySelector('h3')!.getAttribute('lang')).to.equal('en');
    element.parentElement!.lang = 'en';
    await until(() => heard(element).includes('Cost: Free'), 'English');
    expect(element.querySelector('h3')!.hasAttribute('lang')).to.equal(false);
    expect(await countOf(address)).to.equal(1);
  });

  it('keeps to a narrow page', async () => {
    const long = 'x'.repeat(300);
    const address = await listOf({ ...library, name: long, summary: long, audience: [long], alert: long });
    const element = fixture<Card>(tagOf(address), { style: 'width: 256px; font: 19px sans-serif' });
    await whenState(element, 'ready');
    expect(element.scrollWidth).to.be.at.most(256);
  });

  it('has links that are large enough for a finger', async () => {
    const element = await ready(
      tagOf(
        await listOf({
          ...library,
          channels: ['01632 960 1', '01632 960 2'].map((value) => ({ kind: 'phone', value })),
        }),
      ),
    );
    for (const row of element.querySelectorAll('.council-service-ways li')) {
      expect(row.getBoundingClientRect().height).to.be.at.least(24);
    }
  });

  it('keeps its box on a page that reverts all styles', async () => {
    await withStyles('* { all: revert }');
    const element = await ready(tagOf(await listOf(library)));
    const box = getComputedStyle(element.shadowRoot!.querySelector('.card')!);
    expect(parseFloat(box.borderTopWidth)).to.be.above(0);
  });
});

describe('<council-service-card> and bad input', () => {
  it('takes everything as text, and follows no dangerous address', async () => {
    const markup = '<img src=x onerror="document.title=1">';
    const address = await listOf({
      id: 'a',
      name: `Card ${markup}`,
      url: 'javascript:alert(1)',
      alert: 'Look <b>here</b>',
      channels: [
        { kind: 'online', value: 'javascript:alert(1)', label: 'Apply' },
        { kind: 'email', value: 'a@b.example?bcc=c@d.example' },
        { kind: 'phone', value: 'none' },
      ],
    });
    const element = await ready(tagOf(address));
    expect(element.querySelectorAll('[data-council-own] :is(img, b, script)').length).to.equal(0);
    const links = [...element.querySelectorAll<HTMLAnchorElement>('[data-council-own] a')].map(({ href }) => href);
    expect(links.filter((href) => !/^(https?|mailto|tel|sms):/.test(href))).to.deep.equal([]);
    expect(seen(element)).to.include('Card');
  });

  it('shows an entry of which hardly anything is right', async () => {
    const said = consoleOf();
    const address = await listOf(
      {
        id: 'a',
        name: 'Library card',
        costs: [{ amount: 'lots' }, { amount: -3 }],
        hours: { rules: [{ frequency: 'daily', opens: '25:00', closes: '9' }] },
        places: [{ latitude: 100, longitude: 1 }],
        assured: { date: 'last week' },
        status: { state: 'strange' },
        channels: [
          { kind: 'phone', value: 1632960110 },
          { kind: 'pigeon', value: 'x' },
        ],
      },
      { id: 'a', name: 'The same id again' },
      { id: 'b' },
    );
    const element = await ready(tagOf(address));
    expect(heard(element)[0]).to.equal('Library card');
    expect(heard(element).join()).to.not.match(/undefined|null|NaN|Invalid|\[object/);
    expect(said.errors).to.deep.equal([]);
  });

  it('takes what is wrong in its own attributes for left out, and tells the developer', async () => {
    const said = consoleOf();
    const address = await listOf(library);
    const element = await ready(tagOf(address, 'heading-level="nine" old-after="x" division="wales" refresh="soon"'));
    expect(element.querySelector('h3')!.textContent).to.include('Library card');
    await until(
      () => said.warnings.length >= 4,
      () => said.warnings.join('\n'),
    );
    const deep = await ready(tagOf(address, 'heading-level="9"'));
    expect(deep.querySelector('h6')!.textContent).to.include('Library card');
  });

  it('reads nothing twice for an id that an attacker wrote', async () => {
    const element = await ready(tagOf(await listOf({ ...library, id: '__proto__' })).replace('"a"', '"__proto__"'));
    expect(heard(element)[0]).to.equal('Library card');
  });
});
