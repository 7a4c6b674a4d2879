import { expect } from 'chai';
import fc from 'fast-check';
import { readChart, type ChartColumn, type ChartData } from './index.js';

const column = (
  name: string,
  type: string,
  values: readonly unknown[],
  more: Partial<ChartColumn> = {},
): ChartColumn => ({
  name,
  label: name,
  type,
  values,
  ...more,
});
const numbers = (name: string, values: readonly (number | null)[], more?: Partial<ChartColumn>) =>
  column(name, 'number', values, more);
const texts = (name: string, values: readonly (string | null)[]) => column(name, 'text', values);
const periods = (name: string, values: readonly (string | null)[]) => column(name, 'period', values, { role: 'time' });

const placesOf = ({ places }: ChartData) => places.map(({ text }) => text);
const seriesOf = ({ series }: ChartData) => Object.fromEntries(series.map(({ label, values }) => [label, values]));

/** Every value of a chart with where it stands, as one text each. */
function held({ places, series }: ChartData): string[] {
  return series
    .flatMap(({ name, group, values }) =>
      values.flatMap((value, place) =>
        value === null ? [] : [JSON.stringify([places[place]!.text, name, group, value])],
      ),
    )
    .sort();
}

describe('a chart read from columns', () => {
  it('has a series for each measure', () => {
    const { data, measures, warnings } = readChart(
      [periods('month', ['2026-01', '2026-02']), numbers('visits', [3, 4]), numbers('loans', [5, null])],
      {},
    );
    expect([data.axis, data.axisLabel, data.repeats, data.leftOut]).to.deep.equal(['time', 'month', false, 0]);
    expect(seriesOf(data)).to.deep.equal({ visits: [3, 4], loans: [5, null] });
    expect(measures).to.deep.equal(['visits', 'loans']);
    expect(warnings).to.deep.equal([]);
  });

  it('has a series for each value of the column of series, and gaps where one has nothing', () => {
    const { data } = readChart(
      [
        periods('month', ['2026-01', '2026-01', '2026-02']),
        texts('branch', ['Abbey', 'Elm', 'Elm']),
        numbers('visits', [1, 2, 3]),
      ],
      { series: 'branch' },
    );
    expect(placesOf(data)).to.deep.equal(['2026-01', '2026-02']);
    expect(seriesOf(data)).to.deep.equal({ Abbey: [1, null], Elm: [2, 3] });
  });

  it('names a series by its value and its measure, where there are several of both', () => {
    const { data } = readChart(
      [texts('ward', ['A', 'B']), texts('sort', ['x', 'y']), numbers('in', [1, 2]), numbers('out', [3, 4])],
      { x: 'ward', series: 'sort', y: ['in', 'out'] },
    );
    expect(data.series.map(({ label }) => label)).to.deep.equal(['x: in', 'x: out', 'y: in', 'y: out']);
  });

  it('keeps the group of each series', () => {
    const { data } = readChart(
      [periods('year', ['2025', '2025']), texts('area', ['North', 'South']), numbers('n', [1, 2])],
      { group: 'area' },
    );
    expect(data.series.map(({ group, values }) => [group, values])).to.deep.equal([
      ['North', [1]],
      ['South', [2]],
    ]);
  });

  it('finds the column that tells rows of one place apart', () => {
    const month = periods('month', ['2026-01', '2026-01', '2026-02', '2026-02']);
    const branch = texts('branch', ['Abbey', 'Elm', 'Abbey', 'Elm']);
    const { data } = readChart([month, branch, numbers('visits', [1, 2, 3, 4])], {});
    expect(seriesOf(data)).to.deep.equal({ Abbey: [1, 3], Elm: [2, 4] });
    const notes = readChart([month, { ...branch, label: 'Note' }, numbers('visits', [1, 2, 3, 4])], {});
    expect(notes.data.repeats, 'a note tells nothing apart').to.equal(true);
  });

  it('puts time in order, and leaves names as they come', () => {
    const values = [3, 1, 2];
    const time = readChart([periods('month', ['2026-03', '2026-01', '2026-02']), numbers('n', values)], {});
    expect([placesOf(time.data), time.data.series[0]!.values]).to.deep.equal([
      ['2026-01', '2026-02', '2026-03'],
      [1, 2, 3],
    ]);
    const names = readChart([texts('ward', ['Oak', 'Ash', 'Elm']), numbers('n', values)], {});
    expect([placesOf(names.data), names.data.series[0]!.values]).to.deep.equal([['Oak', 'Ash', 'Elm'], values]);
  });

  it('takes dates that stand for longer periods as those', () => {
    const dates = column('ends', 'date', ['2026-03-31', '2026-06-30', '2026-09-30', '2026-03-31']);
    const { data } = readChart([dates, texts('area', ['N', 'N', 'N', 'S']), numbers('n', [1, 2, 3, 4])], {
      series: 'area',
    });
    expect(data.places.map(({ period }) => period!.step)).to.deep.equal(['quarter', 'quarter', 'quarter']);
    expect(data.places.map(({ at }, place) => at - data.places[0]!.at - place)).to.deep.equal([0, 0, 0]);
  });

  it('writes codes as what they mean', () => {
    const ward = { ...texts('ward', ['E1', 'E2']), codes: new Map([['E1', 'Elm']]) };
    expect(placesOf(readChart([ward, numbers('n', [1, 2])], {}).data)).to.deep.equal(['Elm', 'E2']);
  });

  it('keeps each mark at its value, wherever that goes', () => {
    const marks = new Map([[0, { text: '[c]', reason: 'suppressed' }]]);
    const { data } = readChart([periods('month', ['2026-02', '2026-01']), numbers('n', [null, 4], { marks })], {});
    expect(data.series[0]!.values).to.deep.equal([4, null]);
    expect([...data.series[0]!.marks!]).to.deep.equal([[1, { text: '[c]', reason: 'suppressed' }]]);
  });

  it('makes gaps of endless numbers, and says so', () => {
    const { data, warnings } = readChart([texts('ward', ['A', 'B', 'C']), numbers('n', [1, Infinity, NaN])], {});
    expect(data.series[0]!.values).to.deep.equal([1, null, null]);
    expect(warnings.join()).to.contain('2 values are endless');
  });

  it('counts rows that say nothing of where they belong', () => {
    const { data, warnings } = readChart([texts('ward', ['A', '', null, 'B']), numbers('n', [1, 2, 3, 4])], {});
    expect([placesOf(data), data.leftOut]).to.deep.equal([['A', 'B'], 2]);
    expect(warnings.join()).to.contain('2 rows have no ward');
  });

  it('has a place twice that comes twice, and says so', () => {
    const { data, warnings } = readChart([texts('ward', ['A', 'B', 'A']), numbers('n', [1, 2, 3])], {});
    expect(data.repeats).to.equal(true);
    expect(held(data)).to.have.length(3);
    expect(data.places.filter(({ text }) => text === 'A').map(({ at }) => at)).to.deep.equal([0, 0]);
    expect(warnings.join()).to.contain('more than one value');
  });

  it('stands names where dates should be, and names the one that is none', () => {
    const { data, warnings } = readChart(
      [periods('month', ['2026-02', 'soon', '2026-01']), numbers('n', [1, 2, 3])],
      {},
    );
    expect([data.axis, placesOf(data)]).to.deep.equal(['category', ['2026-02', 'soon', '2026-01']]);
    expect(warnings.join()).to.contain('“soon”');
  });

  it('leaves out measures of another unit, and says which', () => {
    const columns = [texts('ward', ['A']), numbers('n', [1], { unit: '%' }), numbers('cost', [2], { unit: 'GBP' })];
    const { data, warnings } = readChart(columns, {});
    expect(data.series.map(({ name }) => name)).to.deep.equal(['n']);
    expect(warnings.join()).to.match(/“cost” is measured in another unit than “n”/);
    expect(readChart(columns, { y: ['cost'] }).warnings).to.deep.equal([]);
  });

  it('takes the unit that all headings have in brackets', () => {
    const columns = [texts('q', ['A']), numbers('Recycled (tonnes)', [1]), numbers('Burned (tonnes)', [2])];
    const { series } = readChart(columns, {}).data;
    expect(series.map(({ label, unit }) => [label, unit])).to.deep.equal([
      ['Recycled', 'tonnes'],
      ['Burned', 'tonnes'],
    ]);
  });

  it('says which columns there are, where one is named that is not', () => {
    const columns = [texts('ward', ['A']), numbers('n', [1])];
    for (const settings of [{ x: 'wrd' }, { y: ['wrd'] }, { series: 'wrd' }, { group: 'wrd' }]) {
      expect(() => readChart(columns, settings))
        .to.throw('There is no column "wrd" in this data.')
        .with.property('cure', `Set ${Object.keys(settings)[0]} to one of: ward, n.`);
    }
    expect(() => readChart(columns, { y: ['ward'] })).to.throw('The column "ward" holds text, not numbers.');
    expect(() => readChart([texts('ward', ['A'])], {})).to.throw('No column of this data holds numbers.');
  });
});

describe('whatever a chart is read from', () => {
  const row = fc.record({
    place: fc.constantFrom('2025-01', '2025-02', '2025-04', '2026-01'),
    name: fc.constantFrom('Abbey', 'Elm', '', null),
    panel: fc.constantFrom('N', 'S'),
    value: fc.option(fc.integer(), { nil: null }),
  });
  const rows = fc.array(row, { minLength: 1, maxLength: 30 });

  for (const kind of ['period', 'text'] as const) {
    it(`every value stands at exactly one place of one series, over places of ${kind}`, () => {
      fc.assert(
        fc.property(rows, fc.boolean(), fc.boolean(), (all, hasSeries, hasGroup) => {
          const columns = [
            column(
              'place',
              kind,
              all.map(({ place }) => place),
            ),
            texts(
              'name',
              all.map(({ name }) => name),
            ),
            texts(
              'panel',
              all.map(({ panel }) => panel),
            ),
            numbers(
              'value',
              all.map(({ value }) => value),
            ),
          ];
          const settings = {
            x: 'place',
            y: ['value'],
            ...(hasSeries && { series: 'name' }),
            ...(hasGroup && { group: 'panel' }),
          };
          const { data } = readChart(columns, settings);
          // Without series or group the chart may find a column for it, and names the series by that.
          const nameless = (entry: string) => {
            const [place, , , value] = JSON.parse(entry) as unknown[];
            return JSON.stringify([place, value]);
          };
          const known = all.filter(({ value }) => value !== null);
          expect(held(data).map(nameless).sort()).to.deep.equal(
            known.map(({ place, value }) => JSON.stringify([place, value])).sort(),
          );
          if (hasSeries && hasGroup) {
            expect(held(data)).to.deep.equal(
              known.map(({ place, name, panel, value }) => JSON.stringify([place, name ?? '', panel, value])).sort(),
            );
          }
          for (const { values } of data.series) expect(values).to.have.length(data.places.length);
        }),
      );
    });
  }

  it('places of a time axis are in order, each once unless said to repeat', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const { data } = readChart(
          [
            periods(
              'month',
              all.map(({ place }) => place),
            ),
            numbers(
              'n',
              all.map(({ value }) => value),
            ),
          ],
          {},
        );
        const ats = data.places.map(({ at }) => at);
        expect(ats).to.deep.equal([...ats].sort((a, b) => a - b));
        expect(new Set(ats).size < ats.length).to.equal(data.repeats);
      }),
    );
  });

  it('does not change what it reads', () => {
    const values = Object.freeze([3, 1, 2]);
    const when = Object.freeze(['2026-03', '2026-01', '2026-02']);
    expect(() => readChart([periods('month', when), numbers('n', values)], {})).to.not.throw();
  });
});
