/** What the rules of flows look like, in words that both engines take. Names stand for what `answers` says. */
export const expressions: readonly string[] = [
  'income < 16000 and savings <= limit',
  'if income > 25000 then 0 else (25000 - income) * 0.2',
  'income * 12 / 52 + savings * 0.01',
  'age in [16..66) and not(works)',
  'sum(for child in ages return child * 2) + count(ages[item < 5])',
  'some child in ages satisfies child < 16',
  'max(income, savings, 100) - min(income, 50)',
  'region = "north" or region = "south" or region = "east"',
];

export const answers = {
  income: 12_345.5,
  savings: 900,
  limit: 16_000,
  age: 42,
  works: false,
  ages: [3, 7, 15],
  region: 'south',
};
