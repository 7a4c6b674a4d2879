import { expect } from 'chai';
import { fault, worth } from '../../../test/feel.js';

describe('functions', () => {
  it('of lists', () => {
    expect(worth('[min(3, 1, 2), max([3, 1, 2]), sum(1, 2), mean(1, 2), product(2, 3), count([1, 2])]')).to.deep.equal([
      '1',
      '3',
      '3',
      '1.5',
      '6',
      '2',
    ]);
    expect(worth('[sum([]), count([])]')).to.deep.equal(['0', '0']);
    expect(worth('min([])')).to.equal(null);
    expect(worth('max(@"2026-04-01", @"2026-05-01")')).to.equal('2026-05-01');
    expect(worth('[all([true, false]), any([true, false]), all([]), any([])]')).to.deep.equal([
      false,
      true,
      true,
      false,
    ]);
    expect(worth('list contains(["a", "b"], "b")')).to.equal(true);
    expect(fault('sum([1, "2"])')).to.match(/^items/);
    expect(fault('max([1, "2"])')).to.match(/^kinds/);
  });

  it('that reshape lists', () => {
    expect(worth('string join(sublist(["a", "b", "c"], 2), "-")')).to.equal('b-c');
    expect(worth('string join(sublist(["a", "b", "c"], -2, 1))')).to.equal('b');
    expect(worth('string join(insert before(["a", "c"], 2, "b"))')).to.equal('abc');
    expect(worth('string join(remove(reverse(["a", "b", "c"]), 1))')).to.equal('ba');
    expect(worth('string join(union(["a", "b"], ["b", "c"]))')).to.equal('abc');
    expect(worth('count(flatten([1, [2, [3]]]))')).to.equal('3');
    expect(worth('index of(["a", "b", "a"], "a")')).to.deep.equal(['1', '3']);
    expect(worth('string join(sort(["b", "a"], function(x, y) x < y))')).to.equal('ab');
    expect(worth('get value({a: "x"}, "a")')).to.equal('x');
    expect(worth('get entries({a: "x"})')).to.deep.equal([{ key: 'a', value: 'x' }]);
    expect(fault('sublist([1], 2)')).to.match(/^position/);
    expect(fault('remove([1], 0)')).to.match(/^position/);
  });

  it('of text', () => {
    expect(
      worth('[upper case("ŵy"), lower case("ŴY"), substring("Llanelli", 5), substring("abc", -2, 1)]'),
    ).to.deep.equal(['ŴY', 'ŵy', 'elli', 'b']);
    expect(
      worth('[substring before("a-b-c", "-"), substring after("a-b-c", "-"), substring before("a", "-")]'),
    ).to.deep.equal(['a', 'b-c', '']);
    expect(worth('split("a.b", ".")')).to.deep.equal(['a', 'b']);
    expect(worth('[contains("abc", "b"), starts with("abc", "b"), ends with("abc", "c")]')).to.deep.equal([
      true,
      false,
      true,
    ]);
    expect(worth('number("1.234,50", ".", ",")')).to.equal('1234.5');
    expect(worth('number("16000")')).to.equal('16000');
    expect(fault('number("£5")')).to.match(/^number/);
    expect(fault('number("1,5", ",", ",")')).to.match(/^separators/);
    expect(worth('string(1.50) + string(@"2026-04-06") + string(true)')).to.equal('1.52026-04-06true');
  });

  it('of numbers and the calendar', () => {
    expect(worth('[modulo(10, 4), modulo(-10, 4), modulo(10.1, -4.5), abs(-3)]')).to.deep.equal([
      '2',
      '2',
      '-3.4',
      '3',
    ]);
    expect(worth('[even(-2), odd(-3), even(1)]')).to.deep.equal([true, true, false]);
    expect(worth('day of week(@"2026-04-06") + month of year(@"2026-04-06")')).to.equal('MondayApril');
    expect(worth('day of year(@"2024-12-31")')).to.equal('366');
    expect(worth('years and months duration(@"2024-02-29", @"2026-02-28")')).to.equal('P1Y11M');
    expect(worth('today()')).to.equal('2026-04-06');
    expect(fault('today()', {}, { today: undefined })).to.match(/^today/);
  });

  it('take values by name, and find fault with others', () => {
    expect(worth('round half up(scale: 1, n: 1.25)')).to.equal('1.3');
    expect(fault('round half up(1.25, scale: 1)')).to.match(/^names/);
    expect(fault('round half up(number: 1.25, scale: 1)')).to.match(/^arguments/);
    expect(fault('abs("1")')).to.match(/^argument /);
    expect(fault('abs()')).to.match(/^arguments/);
    expect(fault('abs(1, 2)')).to.match(/^arguments/);
    expect(fault('nonsense(1)')).to.equal('unknown nonsense');
    expect(fault('5(1)')).to.match(/^call/);
  });
});
