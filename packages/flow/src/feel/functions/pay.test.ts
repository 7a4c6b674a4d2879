import { expect } from 'chai';
import { fault, worth } from '../../../test/feel.js';

const pay = (amount: number, period: string) => `{amount: ${amount}, period: "${period}"}`;

describe('amounts for a period', () => {
  it('are turned into those of a year of 12 months and 52 weeks', () => {
    expect(worth(`per year(${pay(500.1, 'week')})`)).to.equal('26005.2');
    expect(worth(`per year(${pay(1000, 'four-weeks')})`)).to.equal('13000');
    expect(worth(`per year(${pay(1000, 'two-weeks')})`)).to.equal('26000');
    expect(worth(`per year(${pay(2000.01, 'month')})`)).to.equal('24000.12');
    expect(worth(`per year(${pay(600, 'quarter')})`)).to.equal('2400');
    expect(worth(`per month(${pay(520, 'week')})`)).to.equal('2253.333333333333333333333333333333');
    expect(worth(`per month(${pay(2400, 'year')})`)).to.equal('200');
    expect(worth(`per week(${pay(5200, 'year')})`)).to.equal('100');
    expect(worth(`per week(${pay(50, 'day')})`)).to.equal('350');
  });

  it('may have a year of another number of weeks, and stay exact where that doesn’t matter', () => {
    expect(worth(`per year(${pay(700, 'week')}, 365 / 7)`)).to.equal('36500');
    expect(fault(`per week(${pay(36500, 'year')}, weeks: 365 / 7)`)).to.match(/^names/);
    expect(worth(`per week(pay: ${pay(36500, 'year')}, weeks: 73)`)).to.equal('500');
    expect(worth(`per week(${pay(33.33, 'week')}, 365 / 7)`)).to.equal('33.33');
    expect(worth(`per week(${pay(100, 'two-weeks')}, 365 / 7)`)).to.equal('50');
    expect(worth(`per year(${pay(33.33, 'year')}, 365 / 7)`)).to.equal('33.33');
  });

  it('are faults where the period says nothing of a week, or something is missing', () => {
    expect(fault(`per week(${pay(12.21, 'hour')})`)).to.match(/^period/);
    expect(fault(`per week({amount: 5})`)).to.match(/^missing/);
    expect(fault(`per week(${pay(100, 'year')}, 0)`)).to.match(/^zero/);
    expect(fault('per week(5)')).to.match(/^argument/);
  });
});
