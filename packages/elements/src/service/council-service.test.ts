import { expect } from 'chai';
import { CouncilService } from './council-service.js';
import './define.js';

describe('<council-service>', () => {
  let element: CouncilService;

  const part = (): Element | null => element.renderRoot.querySelector('[part=service]');

  beforeEach(async () => {
    element = document.createElement('council-service');
    element.append('What the author wrote.');
    document.body.append(element);
    await element.updateComplete;
  });

  afterEach(() => {
    element.remove();
  });

  it('is registered under its tag', () => {
    expect(element).to.be.instanceOf(CouncilService);
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
