import { expect } from 'chai';
import '@council-kit/elements/smart-answer';
import { exampleFlow, goThrough, journeysOf } from '../../support/every-page.js';

const id = 'school-transport';

describe(`every page of the example flow ${id}`, () => {
  it('has a heading, a title, the focus, names for everything, its errors, and nothing that axe finds', async function () {
    this.timeout(200_000);
    const flow = await exampleFlow(id);
    const { tests, missed } = journeysOf(flow);
    expect(missed, 'every question and outcome is come to').to.deep.equal([]);
    const seen = new Set<string>();
    for (const test of tests) await goThrough(flow, test, seen);
    expect(seen.size).to.equal(Object.keys({ ...flow.file.questions, ...flow.file.outcomes }).length + 1);
  });
});
