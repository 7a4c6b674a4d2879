import { expect } from 'chai';
import { CouncilServiceCatalogue } from './council-service-catalogue.js';
import './define.js';

describe('<council-service-catalogue>', () => {
  let element: CouncilServiceCatalogue;

  const part = (): Element | null => element.renderRoot.querySelector('[part=service-catalogue]');

  beforeEach(async () => {
    element = document.createElement('council-service-catalogue');
    element.append('What the author wrote.');
    document.body.append(element);
    await element.updateComplete;
  });

  afterEach(() => {
    element.remove();
  });

  it('is registered under its tag', () => {
    expect(element).to.be.instanceOf(CouncilServiceCatalogue);
  });

  it('shows what the author wrote', () => {
    const slot = element.renderRoot.querySelector('slot');
    expect(slot?.assignedNodes().map((node) => node.textContent)).to.deep.equal(['What the author wrote.']);
  });

  it('is a group with the label as its name', async () => {
    element.label = 'Bins';
    await element.updateComplete;
    expect(part()?.getAttribute('role')).to.equal('group');
    expect(part()?.getAttribute('aria-label')).to.equal('Bins');
  });

  it('is no group when it has no name', () => {
    expect(part()?.hasAttribute('role')).to.equal(false);
    expect(part()?.hasAttribute('aria-label')).to.equal(false);
  });
});
