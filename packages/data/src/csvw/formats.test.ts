import { expect } from 'chai';
import fc from 'fast-check';
import { dateReaderOf, readDuration } from './dates.js';
import { numberReaderOf } from './numbers.js';
import { compilePattern } from './pattern.js';
import { expandTemplate } from './template.js';

describe('formats of CSVW', () => {
  it('reads what a number pattern writes', () => {
    const places = fc.integer({ min: 0, max: 4 });
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), places, fc.boolean(), (whole, decimals, groups) => {
        const value = whole / 10 ** decimals;
        const pattern = (groups ? '#,##0' : '0') + (decimals ? `.${'0'.repeat(decimals)}` : '');
        const text = value.toLocaleString('en-GB', {
          minimumFractionDigits: decimals,
          maximumFractionDigits: decimals,
          useGrouping: groups,
        });
        expect(numberReaderOf({ pattern })!(text)).to.equal(value || 0);
        const turned = text.replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.'));
        const german = {
          pattern: pattern.replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.')),
          decimalChar: ',',
          groupChar: '.',
        };
        expect(numberReaderOf(german)!(turned)).to.equal(value || 0);
      }),
    );
  });

  it('reads what a date format writes, and no day that is not', () => {
    const formats = ['yyyy-MM-dd', 'dd/MM/yyyy', 'd.M.yyyy', 'M/d/yyyy', 'yyyyMMdd'];
    const days = fc.date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, fc.constantFrom(...formats), (day, format) => {
        const iso = day.toISOString().slice(0, 10);
        const [year, month, date] = iso.split('-') as [string, string, string];
        const text = format
          .replace('yyyy', year)
          .replace('MM', month)
          .replace('dd', date)
          .replace('M', String(+month))
          .replace('d', String(+date));
        expect(dateReaderOf('date', format)!(text)!.text).to.equal(iso);
      }),
    );
    expect(dateReaderOf('date', 'd/M/yyyy')!('30/2/2024')).to.equal(undefined);
    expect(dateReaderOf('date')!('2023-02-29')).to.equal(undefined);
  });

  it('knows formats that do not fit their type', () => {
    expect(dateReaderOf('date', 'yy-MM-dd')).to.equal(undefined);
    expect(dateReaderOf('date', 'HH:mm')).to.equal(undefined);
    expect(dateReaderOf('time', 'HH:mm:ss.SSS')!('07:08:09.25')!.text).to.equal('07:08:09.25');
    expect(dateReaderOf('dateTime', 'd/M/yyyy HH:mm X')!('1/2/2024 03:04 +01')!.text).to.equal(
      '2024-02-01T03:04:00+01:00',
    );
    expect(numberReaderOf({ pattern: '[' })).to.equal(undefined);
  });

  it('puts durations in order', () => {
    const order = (text: string) => readDuration('duration', text)!.order;
    expect(order('P1M')).to.be.lessThan(order('P31D'));
    expect(order('-P1D')).to.be.lessThan(order('PT1S'));
    expect(readDuration('duration', 'P')).to.equal(undefined);
  });

  it('matches as the browser does, for what both know', () => {
    const piece = fc.constantFrom('a', 'b', '.', '[ab]', '[^a]', '\\d', '(a|b)', '(ab)', '\\.');
    const times = fc.constantFrom('', '*', '+', '?', '{2}', '{1,2}', '{0,}');
    const pattern = fc.array(fc.tuple(piece, times), { maxLength: 5 }).map((parts) => parts.flat().join(''));
    fc.assert(
      fc.property(pattern, fc.string({ unit: fc.constantFrom('a', 'b', '1', '.'), maxLength: 8 }), (source, text) => {
        expect(compilePattern(source)!(text)).to.equal(new RegExp(`^(?:${source})$`, 'u').test(text));
      }),
      { numRuns: 500 },
    );
  });

  it('knows what is no pattern', () => {
    for (const source of ['+', '(', 'a)', '[', 'a{3,1}', '(?=a)', '\\1', '((a{100}){100}){100}']) {
      expect(compilePattern(source), source).to.equal(undefined);
    }
    fc.assert(fc.property(fc.string(), fc.string(), (source, text) => void compilePattern(source)?.(text)));
  });

  it('expands URI templates', () => {
    const values = new Map<string, string | string[]>([
      ['var', 'value'],
      ['hello', 'Hello World!'],
      ['path', '/foo/bar'],
      ['list', ['red', 'green', 'blue']],
      ['empty', ''],
    ]);
    for (const [template, expected] of [
      ['{var}', 'value'],
      ['{hello}', 'Hello%20World%21'],
      ['{+path}/here', '/foo/bar/here'],
      ['X{#hello}', 'X#Hello%20World!'],
      ['{var:3}', 'val'],
      ['{list}', 'red,green,blue'],
      ['{/list*}', '/red/green/blue'],
      ['{?var,empty}', '?var=value&empty='],
      ['{;list*}', ';list=red;list=green;list=blue'],
      ['{&none}{none}x{.var}', 'x.value'],
    ] as const) {
      expect(
        expandTemplate(template, (name) => values.get(name)),
        template,
      ).to.equal(expected);
    }
  });
});
