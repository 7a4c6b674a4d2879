import { expect } from 'chai';
import { differenceOf, templates, type Fixture } from '../../../../test/govuk/fixtures.js';

const components = '/node_modules/govuk-frontend/dist/govuk/components';

describe("templates held against govuk-frontend's fixtures", () => {
  for (const component of Object.keys(templates)) {
    it(`${component}: every fixture has the same markup`, async () => {
      const response = await fetch(`${components}/${component}/fixtures.json`);
      const { fixtures } = (await response.json()) as { fixtures: Fixture[] };
      expect(fixtures.length).to.be.greaterThan(4);
      const differences = fixtures.flatMap((fixture) => {
        const difference = differenceOf(component, fixture);
        return difference ? [`${fixture.name}: ${difference}`] : [];
      });
      expect(differences).to.deep.equal([]);
    });
  }
});
