import { expect } from 'chai';
import { countriesIn, countryNamed } from './countries.js';
import { readAnswer } from './index.js';

describe('countries', () => {
  it('are those of the world, each once, with a name in each language', () => {
    for (const language of ['en', 'cy'] as const) {
      const countries = countriesIn(language);
      expect(countries).to.have.lengthOf(250);
      expect(new Set(countries.map(({ code }) => code))).to.have.property('size', 250);
      for (const { code, name } of countries) expect(name, code).not.to.equal(code);
    }
    const names = countriesIn('en').map(({ name }) => name);
    expect(names.indexOf('Åland Islands')).to.be.lessThan(names.indexOf('Belgium'));
  });

  it('are known by code and by name', () => {
    expect(countryNamed('fr')).to.equal('FR');
    expect(countryNamed('France')).to.equal('FR');
    // Not every browser has the names in Welsh.
    const { name } = countriesIn('cy').find(({ code }) => code === 'DE')!;
    expect(countryNamed(name)).to.equal('DE');
    expect(countryNamed('the gambia')).to.equal('GM');
    for (const name of ['Cote dIvoire', 'cote-d-ivoire', 'Côte d’Ivoire']) expect(countryNamed(name)).to.equal('CI');
    expect(countryNamed('united-states')).to.equal('US');
    expect(countryNamed('bosnia-and-herzegovina')).to.equal('BA');
    expect(countryNamed('the-gambia')).to.equal('GM');
    for (const odd of ['', 'XX', 'ZZ', 'Northmere', 'Franc']) expect(countryNamed(odd), odd).to.equal(undefined);
  });

  it('are answers, as their codes', () => {
    const field = { type: 'country', title: 'x' } as const;
    expect(readAnswer(field, 'Ireland').value).to.equal('IE');
    expect(readAnswer(field, 'Atlantis').problems).to.deep.equal([{ code: 'picked', details: [], part: [] }]);
    const options = [{ value: 'france', label: 'France' }];
    expect(readAnswer({ ...field, options }, 'france').value).to.equal('france');
    expect(readAnswer({ ...field, options }, 'FR').problems).to.have.lengthOf(1);
  });
});
