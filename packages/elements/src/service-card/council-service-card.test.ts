import { expect } from 'chai';
import { CouncilServiceCard } from './council-service-card.js';
import './define.js';

describe('<council-service-card>', () => {
  let element: CouncilServiceCard;

  const part = (): Element | null => element.renderRoot.querySelector('[part=service-card]');

  beforeEach(async () => {
    element = document.createElement('council-service-card');
    element.append('What the author wrote.');
    document.body.append(element);
    await element.updateComplete;
  });

  afterEach(() => {
    element.remove();
  });

  it('is registered under its tag', () => {
    expect(element).to.be.instanceOf(CouncilServiceCard);
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
