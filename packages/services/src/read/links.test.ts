import { expect } from 'chai';
import fc from 'fast-check';
import { servicesFromLinks } from './index.js';

describe('services of a list of links', () => {
  it('takes the text for the name, the address for the page and what stands beside for the summary', () => {
    expect(
      servicesFromLinks([
        { text: ' Garden  waste ', href: 'https://northmere.example/garden-waste', about: 'We collect it.' },
      ]),
    ).to.deep.equal({
      services: [
        {
          id: 'garden-waste',
          name: 'Garden waste',
          summary: 'We collect it.',
          url: 'https://northmere.example/garden-waste',
          channels: [],
        },
      ],
      warnings: [],
    });
  });

  it('takes a link that rings or writes for a way to reach it', () => {
    const ways = ['tel:01632%20960001', 'sms:07700900123', 'mailto:a@northmere.example?subject=x'].map(
      (href) => servicesFromLinks([{ text: 'Ask', href }]).services[0]!.channels[0],
    );
    expect(ways).to.deep.equal([
      { kind: 'phone', value: '01632 960001' },
      { kind: 'sms', value: '07700900123' },
      { kind: 'email', value: 'a@northmere.example' },
    ]);
  });

  it('gives a page once, leaves out a link without words, and keeps one that leads nowhere as a name', () => {
    const { services, warnings } = servicesFromLinks([
      { text: 'A', href: 'https://n.example/a' },
      { text: 'A again', href: 'https://n.example/a' },
      { text: ' ', href: 'https://n.example/b' },
      { text: 'C', href: 'javascript:alert(1)' },
    ]);
    expect(services.map(({ id, name, url }) => [id, name, url])).to.deep.equal([
      ['a', 'A', 'https://n.example/a'],
      ['c', 'C', undefined],
    ]);
    expect(warnings.join('\n'))
      .to.contain('listed already: 1')
      .and.contain('no text: 1')
      .and.contain('nothing could follow them: 1');
  });

  it('never throws', () => {
    const href = fc.oneof(
      fc.string(),
      fc.webUrl(),
      fc.constantFrom('tel:%', 'mailto:', 'sms:%ff', 'https://', '#', ''),
    );
    fc.assert(
      fc.property(fc.array(fc.record({ text: fc.string(), href })), (links) => {
        expect(servicesFromLinks(links).services.length).to.be.at.most(links.length);
      }),
    );
  });
});
