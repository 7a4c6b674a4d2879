import { expect } from 'chai';
import { explainMeasure, explainTime } from './column-error.js';
import { findMeasure, findTime, type SeriesColumn } from './columns.js';

const column = (name: string, type: string, role?: string, values: unknown[] = [1]): SeriesColumn => ({
  name,
  label: name.replaceAll('_', ' '),
  type,
  role,
  values,
});
const ward = column('ward', 'text');
const year = column('year', 'integer', 'time');
const households = column('households_owed_help', 'integer');
const updated = column('updated', 'date');
const month = column('month', 'period', 'time');

describe('the column a figure is in', () => {
  it('is the first of numbers that does not say when', () => {
    expect(findMeasure([ward, year, households])).to.equal(households);
  });

  it('is the one the source marks as a measure', () => {
    const rate = column('rate', 'number', 'measure');
    expect(findMeasure([households, rate])).to.equal(rate);
  });

  it('is found by name or, in any case, by label', () => {
    expect(findMeasure([ward, households], 'households_owed_help')).to.equal(households);
    expect(findMeasure([ward, households], ' Households OWED help')).to.equal(households);
  });

  it('may be empty, for then nothing speaks against it', () => {
    const empty = column('rate', 'text', undefined, [null, null]);
    expect(findMeasure([empty], 'rate')).to.equal(empty);
  });

  it('is explained when it is not there or holds no numbers', () => {
    expect(findMeasure([ward], 'ward')).to.equal(undefined);
    expect(explainMeasure([ward, households], 'ward').message).to.equal('The column "ward" holds text, not numbers.');
    expect(explainMeasure([ward, households], 'ward').cure).to.contain('households_owed_help');
    expect(explainMeasure([ward, households], 'wrad').message).to.equal('There is no column "wrad" in this data.');
    expect(explainMeasure([ward]).message).to.equal('No column of this data holds numbers.');
  });

  it('is not asked for among none where nothing holds numbers', () => {
    const cure = 'No column of this data holds numbers. Check the source; its columns are: ward, month.';
    expect(explainMeasure([ward, month], 'ward').cure).to.equal(cure);
    expect(explainMeasure([ward, month], 'wrad').cure).to.contain('its columns are: ward, month');
    expect(explainTime([ward], 'ward').cure).to.equal(
      'No column of this data holds dates or periods. Check the source; its columns are: ward.',
    );
  });
});

describe('the column that says when', () => {
  it('is what the rows are about, not when they were published', () => {
    expect(findTime([updated, month, households])).to.equal(month);
    expect(findTime([column('last_updated', 'date', 'time'), month])).to.equal(month);
    expect(findTime([updated, households])).to.equal(undefined);
    expect(findTime([updated, households], 'updated')).to.equal(updated);
    expect(findTime([ward, households])).to.equal(undefined);
  });

  it('is explained when the named one holds neither dates nor periods', () => {
    expect(findTime([ward, month], 'ward')).to.equal(undefined);
    expect(explainTime([ward, month], 'ward').cure).to.contain('month');
  });
});
