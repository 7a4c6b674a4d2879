import { expect } from 'chai';
import { openPage, script } from '../../../../test/support/frame.js';
import { until } from '../../../../test/support/page.js';
import { serve } from '../../../../test/support/serve.js';
import { fallback, hardship, headingOf, inline, toTheEnd } from '../../../../test/support/smart-answer.js';

const source = new URL('define.ts', import.meta.url).pathname;
const strict = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; form-action 'none'; " +
    "base-uri 'self'; require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'",
};

describe('a <council-smart-answer> under a strict Content-Security-Policy', () => {
  it('goes from the start to the end without one violation, and sends nothing', async () => {
    const src = await serve(JSON.stringify(hardship), 'application/json');
    for (const [attributes, inside] of [
      [`src="${src}" with-languages`, ''],
      ['', inline(hardship)],
    ]) {
      const page = await openPage(
        {
          head: script(source),
          body: `<council-smart-answer ${attributes}>${inside}${fallback}</council-smart-answer>`,
        },
        strict,
      );
      const element = page.document.querySelector('council-smart-answer')!;
      await until(
        () => element.querySelector('[data-council-own]') && headingOf(element) === 'Check for a hardship payment',
        () => `the first page; ${JSON.stringify(page.report)}`,
        20_000,
      );
      const asked = () => page.window.performance.getEntriesByType('resource').map(({ name }) => name);
      await toTheEnd(element);
      element.lang = 'cy';
      await until(() => headingOf(element) === 'Beth y gallwch ei gael', 'Welsh');
      expect(page.report).to.deep.equal({ violations: [], errors: [], logged: [] });
      expect(asked().filter((name) => /1980|1234/.test(new URL(name).search))).to.deep.equal([]);
    }
  });
});
