import { readFlow } from '@council-kit/flow';
import { expect } from 'chai';
import { dmnOf } from './dmn.js';

/** A made-up flow with a part of each kind that DMN has a place for. */
const file = {
  format: 1,
  id: '2026-help',
  title: 'Help & "more" <now>',
  parameters: { limit: { type: 'money', label: 'Limit', value: 16000 } },
  rates: { grant: { on: 'today()', rows: [{ from: '2026-04-01', to: '2027-03-31', most: 10 }] } },
  tables: {
    share: {
      hit: 'first',
      inputs: ['savings', 'home'],
      outputs: ['part', 'reason'],
      rows: [
        ['< limit', '"rent", "own"', 1, '"low"'],
        ['-', 'not("rent")', 0.5, '"a & b"'],
      ],
      otherwise: [0, '"none"'],
    },
    each: {
      given: ['age'],
      inputs: ['age'],
      outputs: ['amount'],
      rows: [
        ['< 5', 20],
        ['>= 5', 'grant.most'],
      ],
    },
    fees: { rows: [{ name: 'Sofa', from: '2026-04-01', fee: 20 }] },
  },
  values: {
    award: 'share.part * limit + each(3)',
    twice: { given: ['amount'], is: 'amount * 2' },
    birthday: 'age(@"2000-01-01", today())',
  },
  questions: {
    savings: { type: 'money', title: 'Savings?', next: 'home' },
    home: { type: 'radio', title: 'Home?', options: [{ value: 'rent', label: 'Rent' }], next: 'end' },
  },
  outcomes: { end: { title: 'End', figures: { a: { label: 'A', is: 'award + twice(birthday) + count(fees)' } } } },
};
const namespace = 'https://www.omg.org/spec/DMN/20191111/MODEL/';

describe('a flow as DMN', () => {
  const flow = readFlow(file).flow!;
  const { xml, left } = dmnOf(flow, 'en');
  const dmn = new DOMParser().parseFromString(xml, 'application/xml');
  const all = (path: string): Element[] => [...dmn.querySelectorAll(path)];
  const namesIn = (parent: Element | null): string[] => [...(parent?.children ?? [])].map(({ localName }) => localName);

  it('is well-formed, in the namespace of DMN 1.3, with a name and a namespace of its own', () => {
    expect(dmn.querySelector('parsererror')).to.equal(null);
    const root = dmn.documentElement;
    expect([root.localName, root.namespaceURI]).to.deep.equal(['definitions', namespace]);
    expect(root.getAttribute('name')).to.equal('Help & "more" <now>');
    expect(root.getAttribute('namespace')).to.match(/^https:\/\//);
    expect(new Set(all('*').map((one) => one.namespaceURI))).to.deep.equal(new Set([namespace]));
  });

  it('has ids that are names in XML, each once, and refers to nothing else', () => {
    const ids = all('[id]').map(({ id }) => id);
    expect(new Set(ids).size).to.equal(ids.length);
    for (const id of ids) expect(id).to.match(/^[\p{L}_][\p{L}\d._-]*$/u);
    const references = all('[href]').map((one) => one.getAttribute('href')!.slice(1));
    expect(references).not.to.have.lengthOf(0);
    for (const one of references) expect(ids).to.include(one);
  });

  it('has each part of a decision in the order of the standard', () => {
    const kinds = ['variable', 'informationRequirement', 'knowledgeRequirement'];
    for (const decision of all('decision')) {
      const children = namesIn(decision);
      expect(children.at(-1)).to.match(/^(?:decisionTable|literalExpression)$/);
      const order = children.slice(0, -1).map((name) => kinds.indexOf(name));
      expect(order).to.deep.equal([...order].sort());
      expect(order[0]).to.equal(0);
    }
    const needs = [...dmn.getElementById('decision_award')!.querySelectorAll('[href]')];
    expect(needs.map((one) => `${one.localName} ${one.getAttribute('href')!}`)).to.deep.equal([
      'requiredDecision #decision_share',
      'requiredInput #input_limit',
      'requiredKnowledge #called_each',
    ]);
  });

  it('has decision tables with a text in each entry, as many as there are columns', () => {
    const table = dmn.getElementById('table_share')!;
    expect(table.getAttribute('hitPolicy')).to.equal('FIRST');
    expect(namesIn(table)).to.deep.equal(['input', 'input', 'output', 'output', 'rule', 'rule']);
    for (const input of table.querySelectorAll('input')) expect(namesIn(input)).to.deep.equal(['inputExpression']);
    expect([...table.querySelectorAll('output')].map((one) => one.getAttribute('name'))).to.deep.equal([
      'part',
      'reason',
    ]);
    for (const rule of table.querySelectorAll('rule')) {
      expect(namesIn(rule)).to.deep.equal(['inputEntry', 'inputEntry', 'outputEntry', 'outputEntry']);
    }
    for (const entry of all('inputExpression, inputEntry, outputEntry, defaultOutputEntry, literalExpression')) {
      expect(namesIn(entry)).to.deep.equal(['text']);
    }
    const cells = [...table.querySelectorAll('rule')[1]!.children].map(({ textContent }) => textContent);
    expect(cells).to.deep.equal(['-', 'not("rent")', '0.5', '"a & b"']);
    expect(dmn.querySelector('#table_each output')!.hasAttribute('name')).to.equal(false);
  });

  it('has what rules call as knowledge, with what that is given', () => {
    const [each, twice] = ['called_each', 'called_twice'].map((id) => dmn.getElementById(id)!);
    expect(each!.localName).to.equal('businessKnowledgeModel');
    expect(namesIn(each!)).to.deep.equal(['variable', 'encapsulatedLogic']);
    expect(namesIn(each!.querySelector('encapsulatedLogic'))).to.deep.equal(['formalParameter', 'decisionTable']);
    expect(twice!.querySelector('formalParameter')!.getAttribute('name')).to.equal('amount');
    expect(twice!.querySelector('literalExpression text')!.textContent).to.equal('amount * 2');
  });

  it('says what DMN has no place for', () => {
    expect(left).to.include('rates.grant: 1 rows by date become something that is handed in');
    expect(left.join('\n')).to.match(/values\.birthday: "age" is a function of Council Kit/);
    expect(left.join('\n')).to.match(/questions and outcomes: their texts/);
    expect([...dmn.childNodes][0]!.nodeType).to.equal(Node.COMMENT_NODE);
  });
});
