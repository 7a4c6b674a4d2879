import { expect } from 'chai';
import { readFlow } from '../index.js';
import { conditionInWords, drawGraph, graphOf, textList } from './index.js';

const file = {
  format: 1,
  id: 'bulky',
  title: 'Get rid of <something> large',
  values: { heavy: 'weight > 50', fee: { is: 'weight * 2', label: 'Fee' } },
  questions: {
    kind: {
      type: 'radio',
      title: 'What is it?',
      options: [
        { value: 'sofa', label: 'A sofa' },
        { value: 'fridge', label: 'A fridge' },
        { value: 'piano', label: 'A piano', if: 'again = null' },
      ],
      next: [{ if: 'kind = "sofa"', goto: 'weight' }, { goto: 'special' }],
    },
    weight: {
      type: 'integer',
      title: 'How heavy is it?',
      next: [{ if: 'heavy or not(kind = "sofa")', goto: 'special' }, { goto: 'again' }],
    },
    again: { type: 'yes-no', title: 'Anything else?', next: [{ if: 'again', goto: 'kind' }, { goto: 'usual' }] },
  },
  outcomes: {
    usual: { title: 'We collect it' },
    special: { title: 'Somebody will ring you' },
    apart: { title: 'Nobody comes here' },
  },
};
const flow = readFlow(file).flow!;

describe('the graph of a flow', () => {
  it('has its questions and outcomes, and every way between them', () => {
    const { nodes, edges, start } = graphOf(flow);
    expect(start).to.equal('kind');
    expect(nodes.map(({ id, kind }) => `${kind} ${id}`)).to.deep.equal([
      'question kind',
      'question weight',
      'question again',
      'outcome usual',
      'outcome special',
      'outcome apart',
    ]);
    expect(edges.map(({ from, to, words }) => `${from} -> ${to}: ${words}`)).to.deep.equal([
      'kind -> weight: “What is it?” is “A sofa”',
      'kind -> special: otherwise',
      'weight -> special: “How heavy is it?” is more than 50 or not (“What is it?” is “A sofa”)',
      'weight -> again: otherwise',
      'again -> kind: “Anything else?” is yes',
      'again -> usual: otherwise',
    ]);
    expect(edges[0]?.condition).to.equal('kind = "sofa"');
  });

  it('says conditions in words, and leaves as it is what has none', () => {
    const said = (rule: string) => conditionInWords(rule, flow.file);
    expect(said('weight in [1..5]')).to.equal('“How heavy is it?” is [1..5]');
    expect(said('kind in ("sofa", "fridge")')).to.equal('“What is it?” is “A sofa” or “A fridge”');
    expect(said('weight = null or 5 <= weight')).to.equal(
      '“How heavy is it?” has no answer or “How heavy is it?” is at least 5',
    );
    expect(said('fee > 10 and not(again)')).to.equal('Fee is more than 10 and “Anything else?” is no');
    const children = {
      type: 'group',
      title: 'Your children',
      repeat: {},
      fields: {
        age: { type: 'integer', title: 'Age' },
        home: { type: 'yes-no', title: 'Lives here' },
      },
    };
    const of = (rule: string) => conditionInWords(rule, { questions: { children } } as never);
    expect(of('some c in children satisfies c.age < 5 and c.home')).to.equal(
      '“Age” is less than 5 and “Lives here” is yes, for at least one of “Your children”',
    );
    expect(of('every c in children satisfies c.age > 17')).to.equal(
      '“Age” is more than 17, for each of “Your children”',
    );
    expect(of('count(for c in children return c.age) > 1')).to.match(
      /^count\(for c in children return c\.age\) is more/,
    );
    expect(said('sum([1, 2]) > 2')).to.equal('sum([1, 2]) is more than 2');
    expect(said('kind = (')).to.equal('kind = (');
  });

  it('is a list, with each place told once', () => {
    const lines = textList(graphOf(flow));
    expect(lines.slice(2, 6)).to.deep.equal([
      '1. What is it? [kind]',
      '     Options: A sofa; A fridge; A piano (only if “Anything else?” has no answer)',
      '  -> if “What is it?” is “A sofa”: 2. How heavy is it?',
      '  -> otherwise: 3. Somebody will ring you (outcome)',
    ]);
    expect(lines.filter((line) => line.endsWith('[weight]'))).to.have.lengthOf(1);
    expect(lines.at(-1)).to.equal('  Nobody comes here [apart]');
  });

  it('is in Welsh too, with its conditions', () => {
    const lines = textList(graphOf(readFlow(file).flow!, 'cy'));
    expect(lines.slice(2, 6)).to.deep.equal([
      '1. What is it? [kind]',
      '     Dewisiadau: A sofa; A fridge; A piano (dim ond os yw hyn yn wir, nid oes ateb i “Anything else?”)',
      '  -> os yw hyn yn wir, “What is it?” yw “A sofa”: 2. How heavy is it?',
      '  -> fel arall: 3. Somebody will ring you (canlyniad)',
    ]);
    expect(lines.join(' ')).not.to.match(/\b(?:if|otherwise|then|outcome)\b/);
    const said = (rule: string) => conditionInWords(rule, file as never, 'cy');
    expect(said('5 <= weight and not(again)')).to.equal(
      'mae “How heavy is it?” yn 5 neu fwy a hefyd yr ateb i “Anything else?” yw na',
    );
    expect(said('kind != "sofa" or kind in ("sofa", "fridge")')).to.equal(
      'nid “A sofa” yw “What is it?” neu “What is it?” yw “A sofa” neu “A fridge”',
    );
  });

  it('is a picture with a name, whose text is text', () => {
    const svg = drawGraph(graphOf(flow));
    const picture = new DOMParser().parseFromString(svg, 'image/svg+xml');
    expect(picture.querySelector('parsererror')).to.equal(null);
    const root = picture.documentElement;
    expect(root.getAttribute('role')).to.equal('img');
    expect(picture.getElementById(root.getAttribute('aria-labelledby')!)?.textContent).to.equal(
      'Get rid of <something> large',
    );
    expect(picture.getElementById(root.getAttribute('aria-describedby')!)?.textContent).to.match(
      /^3 questions and 3 outcomes/,
    );
    const texts = [...picture.querySelectorAll('text')].map(({ textContent }) => textContent);
    expect(texts).to.include.members(['How heavy is it?', '1. if “A sofa”', '2. otherwise', 'We collect it']);
    expect(texts.join(' ')).to.include('“A piano” only if “Anything else?” has no answer');
    const welsh = drawGraph(graphOf(readFlow(file).flow!, 'cy'));
    expect(welsh).to.match(/lang="cy"/);
    expect(welsh).to.include('Cwestiwn: kind').and.not.include('Question:');
    expect(picture.querySelectorAll('path[marker-end]')).to.have.lengthOf(6);
    expect(svg).not.to.match(/<script|<style|style=|javascript:/);
  });
});
