import { expect } from 'chai';
import { licenceOf } from './licence.js';

const idOf = (title: string, more: { id?: string; url?: string } = {}) => licenceOf({ title, ...more }).id;

describe('licenceOf', () => {
  for (const written of [
    'uk-ogl',
    'UK_OGLV3.0',
    'ogl3',
    'OGL-UK-3.0',
    'OGL',
    'ogl-uk-3.0',
    'Open Government Licence v3.0',
    'Open Government License 3.0',
    'UK Open Government Licence (OGL)',
    'Open Government Licence',
    'http://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3',
    'Licensed under the Open Government Licence v.3.0 except where otherwise stated',
  ]) {
    it(`reads “${written}” as the Open Government Licence v3.0`, () => {
      expect(licenceOf({ title: written })).to.deep.equal({
        id: 'OGL-UK-3.0',
        title: 'Open Government Licence v3.0',
        url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
      });
    });
  }

  it('tells versions apart', () => {
    expect(idOf('OGL v2.0')).to.equal('OGL-UK-2.0');
    expect(idOf('ogl1')).to.equal('OGL-UK-1.0');
    expect(idOf('x', { url: 'http://www.nationalarchives.gov.uk/doc/open-government-licence/version/2/' })).to.equal(
      'OGL-UK-2.0',
    );
    expect(
      idOf('UK Open Government Licence', {
        url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/1/',
      }),
    ).to.equal('OGL-UK-1.0');
  });

  it('knows the other open licences', () => {
    expect(idOf('Creative Commons Attribution 4.0')).to.equal('CC-BY-4.0');
    expect(idOf('cc-by')).to.equal('CC-BY-4.0');
    expect(idOf('CC BY-SA 4.0')).to.equal('CC-BY-SA-4.0');
    expect(idOf('Other', { url: 'https://creativecommons.org/licenses/by-nc/4.0/' })).to.equal('CC-BY-NC-4.0');
    expect(idOf('cc-zero')).to.equal('CC0-1.0');
    expect(idOf('ODC-PDDL-1.0')).to.equal('PDDL-1.0');
    expect(idOf('odc-odbl')).to.equal('ODbL-1.0');
  });

  it('leaves alone what it does not know, and older versions', () => {
    for (const title of [
      'Public Sector End User Licence',
      'CC BY 2.0',
      'No licence',
      'Googly',
      'CC BY-NC-ND 4.0',
      '',
    ]) {
      expect(licenceOf({ title })).to.deep.equal({ title });
    }
  });
});
