import { expect } from 'chai';
import { fixture, quiet, until, whenState } from '../../../../test/support/page.js';
import { serve } from '../../../../test/support/serve.js';
import '../shared/diagnostics.js';
import '../service-card/define.js';
import './define.js';

const garden = { id: 'garden', name: 'Garden waste', channels: [{ kind: 'phone', value: '01632 960 110' }] };
const library = { id: 'library', name: 'Library card', channels: [{ kind: 'phone', value: '01632 960 130' }] };

const listOf = (...services: object[]): Promise<string> => serve(JSON.stringify(services));
const card = (source: string, id: string, more = 'json-ld'): string =>
  `<council-service-card src="${source}" service-id="${id}" ${more}></council-service-card>`;
const blocks = (): Element[] => [...document.querySelectorAll('script[type="application/ld+json"]')];
const namesIn = (): string[] =>
  blocks()
    .map((block) => (JSON.parse(block.textContent) as { name: string }).name)
    .sort();
const ready = (place: Element): Promise<unknown> =>
  Promise.all([...place.children].map((each) => whenState(each, 'ready')));

describe('services in JSON-LD', () => {
  beforeEach(() => until(() => blocks().length === 0, 'every block to have left with its elements'));

  it('are there only where the site opts in', async () => {
    const address = await listOf(garden, library);
    await ready(fixture(`<div>${card(address, 'garden', '')}${card(address, 'library')}</div>`));
    await until(() => blocks().length > 0, 'a block');
    await quiet();
    expect(namesIn()).to.deep.equal(['Library card']);
  });

  it('stand once for each service, whoever shows it', async () => {
    const address = await listOf(garden, library);
    const whole = `<council-service src="${address}" service-id="garden" json-ld></council-service>`;
    const place = fixture(
      `<div>${card(address, 'garden')}${card(address, 'garden')}${whole}${card(address, 'library')}</div>`,
    );
    await ready(place);
    await until(() => blocks().length === 2, 'both');
    place.append(place.firstElementChild!.cloneNode(true));
    await ready(place);
    await quiet();
    expect(namesIn()).to.deep.equal(['Garden waste', 'Library card']);
    const said = JSON.parse(blocks()[0]!.textContent) as Record<string, unknown>;
    expect([said['@context'], said['@type']]).to.deep.equal(['https://schema.org', 'GovernmentService']);
  });

  it('can be saved as HTML, whatever a text says', async () => {
    const element = document.createElement('council-service-card');
    element.jsonLd = true;
    element.service = { id: 'a', name: 'Cards </script><b>', channels: [] };
    fixture<HTMLElement>('<div></div>').append(element);
    await until(() => blocks().length === 1, 'the block');
    expect(blocks()[0]!.textContent).to.not.contain('<');
    expect(namesIn()).to.deep.equal(['Cards </script><b>']);
  });

  it('stay for as long as an element shows the service, and leave with the last', async () => {
    const address = await listOf(garden);
    const place = fixture(`<div>${card(address, 'garden')}${card(address, 'garden')}</div>`);
    await ready(place);
    await until(() => blocks().length === 1, 'the block');
    place.firstElementChild!.remove();
    await quiet();
    expect(blocks().length).to.equal(1);
    place.lastElementChild!.removeAttribute('json-ld');
    await until(() => blocks().length === 0, 'no block');
  });

  it('change with the service that is shown', async () => {
    const address = await listOf(garden, library);
    const element = fixture<HTMLElementTagNameMap['council-service-card']>(card(address, 'garden'));
    await whenState(element, 'ready');
    await until(() => blocks().length === 1, 'the block');
    element.serviceId = 'library';
    await until(() => namesIn().join() === 'Library card', 'the other');
  });

  it('are not doubled by what a snapshot of the page brought along', async () => {
    const address = await listOf(garden);
    const element = fixture(card(address, 'garden'));
    await whenState(element, 'ready');
    await until(() => blocks().length === 1, 'the block');
    const [saved] = blocks();
    const copy = saved!.cloneNode(true);
    element.remove();
    await until(() => blocks().length === 0, 'no block');
    document.head.append(copy);
    await whenState(fixture(card(address, 'garden')), 'ready');
    await until(() => !copy.isConnected, 'the copy to go');
    expect(blocks().length).to.equal(1);
  });
});
