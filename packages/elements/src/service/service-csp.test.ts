import { expect } from 'chai';
import { openPage, script } from '../../../../test/support/frame.js';
import { heard } from '../../../../test/support/heard.js';
import { quiet, stateOf, until } from '../../../../test/support/page.js';
import { strictPolicy } from '../../../../test/support/policy.js';
import { serviceCardExamples } from '../service-card/council-service-card.examples.js';
import { serviceExamples } from './council-service.examples.js';

const head =
  script('/packages/elements/src/service-card/define.ts') + script('/packages/elements/src/service/define.ts');

describe('services on a page with a strict Content-Security-Policy', () => {
  it('are all shown, in English and Welsh, and said to search engines, without one violation', async () => {
    const examples = [...serviceCardExamples.examples, ...serviceExamples.examples];
    const body = examples
      .map(({ html, lang = 'en' }) => `<section lang="${lang}">${html}</section>`)
      .join('')
      .replaceAll(/service-id="/g, 'json-ld $&');
    const page = await openPage({ head, body }, strictPolicy);
    const all = [...page.document.querySelectorAll('council-service-card, council-service')];
    await until(
      () => all.every((each) => /ready|empty|failed/.test(stateOf(each))),
      () => `services to come to rest; ${all.map(stateOf).join(' ')} ${JSON.stringify(page.report)}`,
      20_000,
    );
    page.document.documentElement.lang = 'cy';
    const blocks = (): Element[] => [...page.document.querySelectorAll('script[type="application/ld+json"]')];
    await until(
      () => blocks().length === 6,
      () => `a block for each service; there are ${blocks().length}`,
    );
    await quiet(10);
    expect(heard(page.document.body).join(' | ')).to.include('Garden waste collection');
    for (const block of blocks()) expect(JSON.parse(block.textContent)).to.include({ '@type': 'GovernmentService' });
    expect(page.report.violations).to.deep.equal([]);
    expect(page.report.errors).to.deep.equal([]);
  });
});
