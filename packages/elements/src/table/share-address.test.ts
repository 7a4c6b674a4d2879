import { expect } from 'chai';
import * as fc from 'fast-check';
import { withParts } from '../shared/page-address.js';
import { partsOf, readAddress } from './share-address.js';
import type { Condition, TableState } from './state.js';

const usual: TableState = { search: '', conditions: new Map(), sort: [], page: 1, size: 25 };
const state = (part: Partial<TableState>): TableState => ({ ...usual, ...part });
const writeAddress = (query: string, name: string, given: TableState, before: TableState) =>
  withParts(query, name, partsOf(given, before));
const write = (part: Partial<TableState>, query = '') => writeAddress(query, 'spend', state(part), usual);

/** Letters that mean something in an address, or here, more often than chance has them. */
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom('.', '..', '~', '!', '-', ',', '%', '%2C', '&', '=', '+', ' ', '#', 'a', '5'))
    .map((parts) => parts.join('')),
);
const name = text.filter((each) => each !== '');
const condition: fc.Arbitrary<Condition> = fc.oneof(
  fc.uniqueArray(text, { minLength: 1, maxLength: 4 }).map((values): Condition => ({ kind: 'list', values })),
  text.map((each): Condition => ({ kind: 'text', text: each })),
  fc.tuple(name, name, fc.constantFrom('from', 'to', 'both')).map(([from, to, ends]): Condition => ({
    kind: 'range',
    ...(ends !== 'to' && { from }),
    ...(ends !== 'from' && { to }),
  })),
);
const anyState: fc.Arbitrary<TableState> = fc.record({
  search: text,
  conditions: fc.dictionary(name, condition).map((object) => new Map(Object.entries(object))),
  sort: fc.array(
    fc.record({ column: name }).chain(({ column }) => fc.constantFrom({ column }, { column, descending: true })),
  ),
  page: fc.integer({ min: 1, max: 999_999 }),
  size: fc.integer({ min: 1, max: 1000 }),
});

describe('the state of a table in an address', () => {
  it('reads as a person would write it', () => {
    const conditions = new Map<string, Condition>([
      ['service', { kind: 'list', values: ['Housing', 'Parks & trees'] }],
      ['amount', { kind: 'range', from: '100', to: '500.5' }],
      ['date', { kind: 'range', from: '2026-01-01' }],
      ['supplier', { kind: 'text', text: 'smith' }],
    ]);
    expect(
      write({ search: 'road works', conditions, sort: [{ column: 'amount', descending: true }], page: 2 }),
    ).to.equal(
      'spend.search=road+works&spend.service=Housing&spend.service=Parks+%26+trees&spend.amount=100..500.5' +
        '&spend.date=2026-01-01..&spend.supplier=~smith&spend.sort=-amount&spend.page=2',
    );
  });

  it('says nothing of what is as by default', () => {
    expect(write({})).to.equal('');
    const sort = [{ column: 'date', descending: true }];
    expect(writeAddress('', 'spend', state({ sort }), state({ sort }))).to.equal('');
    expect(writeAddress('', 'spend', usual, state({ sort }))).to.equal('spend.sort=');
  });

  it('leaves what others have in the address as it was written', () => {
    const query = '?q=a%20b+c&flag&spend.page=7&spending.page=3&q=%zz&other.page=2';
    expect(write({ page: 3 }, query)).to.equal('q=a%20b+c&flag&spending.page=3&q=%zz&other.page=2&spend.page=3');
  });

  it('does not end in what a mail program takes for the end of a sentence', () => {
    const conditions = new Map<string, Condition>([['date', { kind: 'range', from: '2026-01-01' }]]);
    const address = write({ conditions });
    expect(address).to.match(/[a-z\d]$/i);
    expect(readAddress(address, 'spend').wanted.conditions).to.deep.equal(conditions);
  });

  it('tells columns called as what we say ourselves from it', () => {
    const conditions = new Map<string, Condition>([
      ['page', { kind: 'list', values: ['2'] }],
      ['~page', { kind: 'list', values: ['3'] }],
    ]);
    expect(readAddress(write({ conditions, page: 4 }), 'spend').wanted).to.deep.equal({ conditions, page: 4 });
  });

  it('says which parts mean nothing', () => {
    const { wanted, odd } = readAddress('?spend.page=-1&spend.size=5000&spend.sort=a&spend.search=x', 'spend');
    expect(odd).to.deep.equal(['spend.page=-1', 'spend.size=5000']);
    expect(wanted).to.deep.equal({ sort: [{ column: 'a' }], search: 'x' });
  });

  it('gives back any state that was written, whatever stands beside it', () => {
    fc.assert(
      fc.property(anyState, fc.webQueryParameters(), (given, query) => {
        const others = query.replace(/spend/g, '');
        const { wanted, odd } = readAddress(writeAddress(others, 'spend', given, usual), 'spend');
        expect(odd).to.deep.equal([]);
        expect({ ...usual, ...wanted }).to.deep.equal(given);
      }),
    );
  });

  it('understands or leaves aside whatever anybody writes', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text)), (pairs) => {
        const query = pairs.map(([key, value]) => `spend.${key}=${value}`).join('&');
        const { wanted } = readAddress(query, 'spend');
        const given = { ...usual, ...wanted };
        const again = readAddress(writeAddress(query, 'spend', given, usual), 'spend').wanted;
        expect({ ...usual, ...again }).to.deep.equal(given);
      }),
    );
  });
});
