import { expect } from 'chai';
import fc from 'fast-check';
import { categoryChart, months, numberChart, timeChart } from '../summary/charts.examples.js';
import { chartTypes, chooseType, isShare, isStacked, type ChartData } from './index.js';

const line = timeChart(months(3), { A: [1, 2, 3], B: [3, 2, 1] });
const names = categoryChart(['Elm', 'Oak'], { A: [1, 2] });
const cloud = numberChart([1, 2, 3], { A: [4, 5, 6] });
const twice = categoryChart(['Elm', 'Elm', 'Oak'], { A: [1, 2, 3] });
const below = categoryChart(['Elm', 'Oak'], { A: [1, -2], B: [3, 4] });

describe('the type that fits data', () => {
  const fits: [what: string, data: ChartData, type: string][] = [
    ['a time', line, 'line'],
    ['one time', timeChart(['2026'], { A: [1], B: [2] }), 'column'],
    ['a few short names', names, 'column'],
    ['a long name', categoryChart(['The parish of Saint Mary', 'Oak'], { A: [1, 2] }), 'bar'],
    ['many names', categoryChart('ABCDEFGHI'.split(''), { A: [1, 2, 3, 4, 5, 6, 7, 8, 9] }), 'bar'],
    ['many series', categoryChart(['Elm'], { A: [1], B: [2], C: [3], D: [4], E: [5] }), 'bar'],
    ['numbers', cloud, 'scatter'],
    ['several values of one name', twice, 'dot'],
    ['several values of one time', timeChart(['2026', '2026'], { A: [1, 2] }), 'dot'],
  ];
  for (const [what, data, type] of fits) {
    it(`is ${type} for ${what}`, () => expect(chooseType(data)).to.deep.equal({ type }));
  }
});

describe('the type that is asked for', () => {
  it('is taken where it can be drawn', () => {
    for (const type of chartTypes.filter((each) => each !== 'pyramid')) {
      expect(chooseType(line, type), type).to.deep.equal({ type });
    }
    expect(chooseType(categoryChart(['0 to 9'], { F: [1], M: [2] }), 'pyramid')).to.deep.equal({ type: 'pyramid' });
  });

  const instead: [asked: (typeof chartTypes)[number], data: ChartData, type: string, why: RegExp][] = [
    ['stacked-bar', below, 'bar', /below zero/],
    ['stacked-bar-100', below, 'bar', /below zero/],
    ['stacked-column', below, 'column', /below zero/],
    ['pyramid', names, 'bar', /two sides, and this data has 1 series/],
    ['xmr', cloud, 'line', /time axis/],
    ['line', twice, 'dot', /more than one value/],
    ['stacked-column', twice, 'dot', /more than one value/],
    ['line', { ...cloud, repeats: true }, 'scatter', /more than one value/],
    ['area', names, 'column', /categories/],
  ];
  for (const [asked, data, type, why] of instead) {
    it(`is ${type} in place of ${asked} where that would be wrong (${why.source}), and says so`, () => {
      const chosen = chooseType(data, asked);
      expect(chosen.warning).to.match(why).and.to.contain(`type="${asked}"`).and.to.contain(`drawn as ${chosen.type}`);
      expect(chosen.type).to.equal(type);
    });
  }

  it('is never a line through categories, whatever was asked for first', () => {
    for (const type of ['line', 'area', 'xmr'] as const) {
      expect(chooseType(names, type).type, type).to.not.match(/line|area|xmr/);
    }
  });

  it('is never stacked where a part is below zero, and has always a sentence where it is another', () => {
    const values = fc.array(fc.option(fc.integer({ min: -5, max: 50 }), { nil: null }), { minLength: 2, maxLength: 2 });
    fc.assert(
      fc.property(fc.constantFrom(...chartTypes), values, values, (asked, a, b) => {
        const { type, warning } = chooseType(categoryChart(['Elm', 'Oak'], { A: a, B: b }), asked);
        if ([...a, ...b].some((value) => value !== null && value < 0)) expect(isStacked(type)).to.equal(false);
        expect(!!warning).to.equal(type !== asked);
      }),
    );
  });
});

describe('stacks and shares', () => {
  it('are known by their names', () => {
    expect(chartTypes.filter(isStacked)).to.deep.equal([
      'stacked-column',
      'stacked-bar',
      'stacked-column-100',
      'stacked-bar-100',
    ]);
    expect(chartTypes.filter(isShare)).to.deep.equal(['stacked-column-100', 'stacked-bar-100']);
  });
});
