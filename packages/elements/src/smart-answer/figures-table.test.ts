import { expect } from 'chai';
import { answer, at, flowOf, smartAnswer } from '../../../../test/support/smart-answer.js';
import { faultsOf } from '../../../../test/support/accessibility.js';
import { all, textOf } from '../../../../test/support/table.js';
import './define.js';

const columns = {
  on: { label: { en: 'On', cy: 'Ar' }, as: 'date' },
  amount: { label: { en: 'Amount', cy: 'Swm' }, as: 'money' },
};
const rule = 'for n in 1..parts return { on: @"2026-06-08" + @"P1M" * (n - 1), amount: 120.5 * n }';
const figures = {
  payments: { label: 'Payments', is: rule, columns },
  none: { label: 'No payments', is: '[{ on: today() }][on < today()]', columns },
};

const shown = async (more: object = {}) => {
  const flow = flowOf(
    { parts: { type: 'integer' } },
    { outcomes: { done: { title: 'Done', figures: { ...figures, ...more } } } },
  );
  const element = await smartAnswer(flow, 'today="2026-06-01"');
  await at(element, 'Title of parts');
  await answer(element, { 'Title of parts': '2' }, 'Done');
  return element;
};

describe('figures that are lists of records', () => {
  it('are tables with a caption and headings for columns and rows', async () => {
    const element = await shown();
    const tables = all(element, 'table');
    expect(tables.map((table) => textOf(table.querySelector('caption')))).to.deep.equal(['Payments']);
    const headings = all(tables[0]!, 'th').map((cell) => [cell.getAttribute('scope'), textOf(cell)]);
    expect(headings).to.deep.equal([
      ['col', 'On'],
      ['col', 'Amount'],
      ['row', '8 June 2026'],
      ['row', '8 July 2026'],
    ]);
    expect(all(tables[0]!, 'td').map(textOf)).to.deep.equal(['£120.50', '£241']);
    expect(all(element, '.council-smart-answer__figures')).to.have.length(0);
    expect(await faultsOf(element)).to.deep.equal([]);
  });

  it('stand below the figures that are not', async () => {
    const element = await shown({ sum: { label: 'Sum', is: 361.5, as: 'money' } });
    expect(all(element, '.council-smart-answer__figures dt').map(textOf)).to.deep.equal(['Sum']);
    expect(all(element, 'table')).to.have.length(1);
  });
});
