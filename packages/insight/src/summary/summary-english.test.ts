import { expect } from 'chai';
import { cases, type SummaryCase } from './cases.examples.js';
import { summaryOf } from './charts.examples.js';

/** Automated readability index, a school grade in the United States: long words and long sentences raise it. */
function readingGrade(sentences: readonly string[]): number {
  const words = sentences.flatMap((sentence) => sentence.match(/[\p{L}\d.,’]+/gu) ?? []);
  const letters = words.join('').replace(/[^\p{L}\d]/gu, '').length;
  return 4.71 * (letters / words.length) + 0.5 * (words.length / sentences.length) - 21.43;
}

const told: Record<keyof typeof cases, string[]> = {
  rising: [
    'Missed bins: 142 in February 2025, up 3 compared with January 2025.',
    'Compared with February 2024, this is up 36.',
    'The latest value misses the target of 130 by 12.',
    'The highest is 142 in February 2025, and the lowest is 103 in January 2024.',
    'Over the whole time, the values have mostly gone up.',
    'The value so far for March 2025 is 145, as that period is not over.',
    'The chart shows 15 months: the first is January 2024 and the last is March 2025.',
  ],
  quarters: [
    'Waste recycled: 45.3% in January to March 2025, up 1.3 percentage points compared with October to December 2024.',
    'Compared with January to March 2024, this is up 5.3 percentage points.',
    'The latest value misses the target of 50% by 4.7 percentage points.',
    'The highest is 45.3% in January to March 2025, and the lowest is 40% in January to March 2024.',
    'The chart shows 5 quarters: the first is January to March 2024 and the last is January to March 2025.',
    '1 value is missing: July to September 2024.',
  ],
  provisional: [
    'Spend on roads: £1.5 million in 2024 to 2025 (provisional), up £250,000 compared with 2023 to 2024.',
    'The latest value is the same as the target of £1.5 million.',
    'The chart shows 2 financial years: the first is 2023 to 2024 and the last is 2024 to 2025.',
  ],
  broken: [
    'Homes: 31 in 2024, up 1 compared with 2023.',
    'Values before 2023 cannot be compared with later ones.',
    'The chart shows 4 years: the first is 2021 and the last is 2024.',
  ],
  week: [
    'Calls: 7 in the week starting 26 January 2026, no change compared with the week starting 19 January 2026.',
    'The highest is 7, last in the week starting 26 January 2026, and the lowest is 5 in the week starting 29 December 2025.',
    'The chart shows 4 weeks: the first is the week starting 29 December 2025 and the last is the week starting 26 January 2026.',
    '1 value is missing: the week starting 12 January 2026.',
  ],
  days: [
    'River level: 1.1 m on 11 May 2026, down 0.3 m compared with 4 May 2026.',
    'The chart shows 3 days: the first is 1 May 2026 and the last is 11 May 2026.',
  ],
  onlyRunning: ['Missed bins: 12 so far in 2026.'],
  onePoint: ['Missed bins: 5 in May 2026.'],
  none: ['Missed bins: there are no values to show.'],
  allMissing: [
    'Missed bins: there are no values to show.',
    '2 values are not shown, to protect people’s privacy: Abbey and Bridge.',
    '1 value is too small to show: Castle.',
    '1 value is missing: Dale.',
  ],
  allEqual: [
    'Missed bins: every value is 5.',
    'The latest value meets the target of 5.',
    'The chart shows 5 months: the first is January 2024 and the last is May 2024.',
  ],
  wards: [
    'Missed bins: Dale is highest at 60 and Abbey is lowest at 10.',
    'The highest is about 6 times the lowest.',
    'Bridge is at 20, number 2 of 3 counted from the highest.',
    'Out of 3 values, 2 meet the target of 20.',
    'The chart shows 3 values.',
    '1 value is not shown, to protect people’s privacy: Castle.',
  ],
  negatives: [
    'Change in spend: Bridge and Dale are highest at £3 and Castle is lowest at −£12.50.',
    'The gap between the highest and the lowest is £15.50.',
    'The chart shows 4 values.',
  ],
  overHundred: [
    'Take-up: 3 of the names are highest at 104% and Dale is lowest at 98.5%.',
    'The gap between the highest and the lowest is 5.5 percentage points.',
    'The chart shows 4 values.',
  ],
  duplicates: [
    'Missed bins: Abbey is highest at 3 and Abbey is lowest at 1.',
    'The highest is about 3 times the lowest.',
    'The chart shows 3 values.',
    'There is more than one value for Abbey.',
  ],
  grouped: [
    'Missed bins: Dale, 2025 is highest at 65 and Abbey, 2024 is lowest at 10.',
    'The highest is about 6.5 times the lowest.',
    'The chart shows 8 values in 2 sets.',
  ],
  pyramid: [
    'Population: the biggest group for Men is 5 to 9 (200) and for Women is 10 to 14 (250).',
    'Population: the biggest part is Women, with 55% of the total.',
    'The chart shows 6 values in 2 sets.',
  ],
  stacked: [
    'Waste: the biggest part is Recycled, with 49% of the total in 2024.',
    'Recycled has changed most since 2021: up 34 tonnes.',
    'The chart shows 3 sets of values over 4 years: the first is 2021 and the last is 2024.',
  ],
  stackedUnknown: [
    'Waste: the biggest part is Burned, with 67% of the total in 2023.',
    'The chart shows 2 sets of values over 2 years: the first is 2023 and the last is 2024.',
    '1 value is missing: 2024, Burned.',
  ],
  crossing: [
    'Waste: Recycled is highest at 44% and Burned is lowest at 26% in 2024.',
    'Out of 2 values, 1 meets the target of 40%.',
    'Recycled has changed most since 2021: up 34 percentage points.',
    'Recycled went above Burned in 2023.',
    'The chart shows 2 sets of values over 4 years: the first is 2021 and the last is 2024.',
  ],
  units: [
    'Cost: £120 in 2024, up £20 compared with 2023.',
    'Share: 4.0% in 2024, down 1.0 percentage points compared with 2023.',
    'The chart shows 2 sets of values over 2 years: the first is 2023 and the last is 2024.',
  ],
  many: [
    'Missed bins: Ward 7 is highest at 100 and Ward 1 is lowest at 2 in 2024.',
    'Ward 12 is at 13, number 30 of 40 counted from the highest.',
    'Ward 7 has changed most since 2023: up 93.',
    'The chart shows 40 sets of values over 2 years: the first is 2023 and the last is 2024.',
  ],
  infinite: [
    'Rate: Dale is highest at 4 and Abbey is lowest at 1.',
    'The highest is about 4 times the lowest.',
    'The chart shows 2 values.',
    '2 values are missing: Bridge and Castle.',
  ],
  linked: [
    'Crimes and Homes: where one is higher, the other is mostly higher.',
    'This does not show that one causes the other.',
  ],
  unlinked: ['Crimes and Homes: the 12 points show no clear link.'],
  fewPoints: ['Crimes and Homes: there are too few points (3) to tell whether they are linked.'],
  histogram: [
    'Time to answer: at least half of the 30 values are from 2 days to 9 days.',
    'The lowest is 0 days and the highest is 12 days.',
  ],
  rightToLeft: [
    'Missed bins: The very long very long very long very long very long very long very long very… is highest at 2 and \u2068שלום\u2069 is lowest at 1.',
    'The highest is about twice the lowest.',
    'The chart shows 2 values.',
  ],
};

describe('a summary in English', () => {
  for (const [name, sentences] of Object.entries(told)) {
    const { what, data, settings }: SummaryCase = cases[name as keyof typeof cases];
    it(`of ${what}`, () => expect(summaryOf(data, settings)).to.deep.equal(sentences));
  }

  it('is easy to read', () => {
    // Names of wards and measures come from the data; the sentences around them are ours.
    const all = Object.values(told).flat();
    expect(readingGrade(all)).to.be.below(6);
    for (const [name, sentences] of Object.entries(told)) expect(readingGrade(sentences), name).to.be.below(9);
  });
});
