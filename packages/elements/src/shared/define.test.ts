import { expect } from 'chai';
import { consoleOf, quiet, until } from '../../../../test/support/page.js';
import { define } from './define.js';
import { version } from './version.js';

const elementOf = (release?: string): CustomElementConstructor =>
  class extends HTMLElement {
    static readonly version = release;
  };

describe('define', () => {
  it('registers a tag', () => {
    const first = elementOf(version);
    define('council-define-once', first);
    expect(customElements.get('council-define-once') === first).to.equal(true);
  });

  it('leaves a tag to the copy that was first, without a word where it is the same release', async () => {
    const said = consoleOf();
    const first = elementOf(version);
    define('council-define-twice', first);
    define('council-define-twice', elementOf(version));
    await quiet(5);
    expect(customElements.get('council-define-twice') === first).to.equal(true);
    expect(said.all).to.deep.equal([]);
  });

  it('says which release stays, once for all tags, where another was first', async () => {
    const said = consoleOf();
    for (const tag of ['council-define-a', 'council-define-b']) {
      customElements.define(tag, elementOf('9.9.9'));
      define(tag, elementOf(version));
    }
    await until(() => said.warnings.length > 0, 'a warning');
    await quiet();
    expect(said.all).to.have.length(1);
    expect(said.all[0]).to.match(/^Council Kit is on this page twice: <council-define-[ab]> stays at 9\.9\.9, and /);
    expect(said.all[0]).to.contain(`and ${version} is not used for it. Remove one of the two script tags.`);
  });

  it('copes with a tag that something else has taken', async () => {
    const said = consoleOf();
    // eslint-disable-next-line wc/guard-define-call -- another copy that was first is what is tested
    customElements.define('council-define-other', class extends HTMLElement {});
    define('council-define-other', elementOf(version));
    await until(() => said.warnings.length > 0, 'a warning');
    expect(said.warnings[0]).to.contain('stays at an unknown release');
  });
});
