import { expect } from 'chai';
import { inLanguage, type Service } from './index.js';

const service: Service = {
  id: 'a',
  name: 'Library',
  summary: 'Borrow books.',
  channels: [],
  translations: { cy: { name: 'Llyfrgell' } },
};

describe('inLanguage', () => {
  it('takes the texts there are, and leaves the others', () => {
    for (const language of ['cy', 'cy-GB', 'CY']) {
      const { name, summary } = inLanguage(service, language);
      expect([name, summary], language).to.deep.equal(['Llyfrgell', 'Borrow books.']);
    }
  });

  it('leaves a service that has no such language as it is', () => {
    expect(inLanguage(service, 'en')).to.equal(service);
    expect(inLanguage({ ...service, translations: undefined }, 'cy').name).to.equal('Library');
  });
});
