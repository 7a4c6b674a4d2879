import { stepThrough } from '@council-kit/flow';
import { expect } from 'chai';
import { exampleFlow, journeysOf } from '../../support/every-page.js';
import { fillIn } from '../../support/fill-in.js';
import { librarySheet, openPage, script } from '../../support/frame.js';
import { until } from '../../support/page.js';
import { strictPolicy } from '../../support/policy.js';
import { serve } from '../../support/serve.js';
import { press } from '../../support/smart-answer.js';

const ids = ['council-tax-reduction', 'which-bin', 'housing-repairs', 'school-transport', 'energy-help'];

describe('a page with a strict Content-Security-Policy and Trusted Types', () => {
  it('goes through each example flow without one violation, two on one page, and asks for nothing but the flows', async function () {
    this.timeout(120_000);
    const flows = await Promise.all(ids.map(exampleFlow));
    const sources = await Promise.all(flows.map(({ file }) => serve(JSON.stringify(file), 'application/json')));
    const longest = flows.map((flow) => journeysOf(flow).tests[0]!);
    const tags = sources.map(
      (src, index) =>
        `<council-smart-answer src="${src}" today="${longest[index]!.today}" without-start with-languages><p>Phone us</p></council-smart-answer>`,
    );
    const head = `<link rel="stylesheet" href="${librarySheet}">${script()}`;
    const page = await openPage({ head, body: tags.join('') }, strictPolicy);
    const elements = [...page.document.querySelectorAll('council-smart-answer')];
    for (const [index, element] of elements.entries()) {
      const { path, at } = stepThrough(flows[index]!, longest[index]!.answers, longest[index]!);
      expect(at.kind).to.equal('outcome');
      for (const { question, value } of path) {
        const field = `[data-council-own] form [name*="-${question}"]`;
        await until(
          () => element.querySelector(field),
          () => `${question} in ${ids[index]}; ${JSON.stringify(page.report)}`,
          20_000,
        );
        fillIn(element, question, flows[index]!.file.questions[question]!, value);
        press(element, 'Continue');
      }
      await until(
        () => element.querySelector('[data-council-own]') && !element.querySelector('[data-council-own] form'),
        () => `the end of ${ids[index]}`,
      );
      press(element, 'Cymraeg');
      await until(() => element.querySelector('[data-council-own] > [lang=cy]'), 'Welsh');
    }
    expect(page.report).to.deep.equal({ violations: [], errors: [], logged: [] });
    const asked = page.window.performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
    expect(asked.filter((path) => !/\/packages\/elements\/cdn\/|^\/test\/pages\//.test(path)).sort()).to.deep.equal(
      sources.map((src) => new URL(src).pathname).sort(),
    );
  });
});
