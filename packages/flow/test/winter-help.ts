/** A made-up council's flow with nothing to mend. */
export const wellMade = () => ({
  format: 1,
  id: 'winter-help',
  title: { en: 'Help in winter', cy: 'Help yn y gaeaf' },
  languages: ['en', 'cy'],
  parameters: {
    limit: { type: 'money', label: { en: 'Most savings', cy: 'Cynilion mwyaf' }, value: 16000 },
  } as Record<string, unknown>,
  rates: {
    help: {
      on: 'today()',
      'after-last': 'use last row',
      rows: [
        { from: '2025-10-01', to: '2026-03-31', amount: 120 },
        { from: '2026-04-01', amount: 125.5 },
      ] as Record<string, unknown>[],
    },
  } as Record<string, Record<string, unknown>>,
  tables: {
    share: {
      inputs: ['savings', 'home'],
      outputs: ['part'],
      rows: [
        ['< 6000', '-', 1],
        ['[6000..limit]', '"rent"', 0.5],
        ['[6000..limit]', 'not("rent")', 0.25],
        ['> limit', '-', 0],
      ] as unknown[][],
    },
  } as Record<string, Record<string, unknown>>,
  values: { award: 'round half up(help.amount * share, 2)' } as Record<string, unknown>,
  questions: {
    home: {
      type: 'radio',
      title: { en: 'Who owns your home?', cy: "Pwy sy'n berchen ar eich cartref?" },
      options: [
        { value: 'rent', label: { en: 'A landlord', cy: 'Landlord' } },
        { value: 'own', label: { en: 'Me', cy: 'Fi' } },
      ] as Record<string, unknown>[],
      next: 'savings',
    },
    savings: {
      type: 'money',
      title: { en: 'What are your savings?', cy: 'Beth yw eich cynilion?' },
      next: [{ if: 'savings > limit', goto: 'too_much' }, { goto: 'children' }],
    },
    children: {
      type: 'yes-no',
      title: { en: 'Do any children live with you?', cy: 'Oes plant yn byw gyda chi?' },
      next: [{ if: 'children', goto: 'ages' }, { goto: 'result' }],
    },
    ages: {
      type: 'integer',
      title: { en: 'How old is the youngest?', cy: 'Beth yw oed yr ieuengaf?' },
      max: 17,
      next: 'result',
    },
  } as Record<string, Record<string, unknown>>,
  results: {
    milk: {
      title: { en: 'Free milk', cy: 'Llaeth am ddim' },
      criteria: [
        { label: { en: 'You have a child under 4', cy: 'Mae gennych blentyn o dan 4' }, is: 'children and ages < 4' },
      ],
    },
  } as Record<string, Record<string, unknown>>,
  outcomes: {
    result: {
      title: { en: 'You may get help', cy: 'Efallai y cewch help' },
      body: { en: 'You get {award as money}.', cy: 'Cewch {award as money}.' },
      figures: { help: { label: { en: 'Help', cy: 'Help' }, is: 'award', as: 'money' } },
      results: 'all',
      'next-steps': [{ kind: 'online', value: 'https://www.example.gov.uk/winter' }],
    },
    too_much: { title: { en: 'You have too much saved', cy: 'Mae gennych ormod wedi’i gynilo' } },
  } as Record<string, Record<string, unknown>>,
  tests: [
    {
      name: 'renting with little saved and a baby',
      today: '2026-06-01',
      answers: { home: 'rent', savings: '£500', children: 'yes', ages: '0' },
      expect: { outcome: 'result', figures: { help: '125.50' }, likely: ['milk'] },
    },
    {
      name: 'owning',
      today: '2026-06-01',
      answers: { home: 'own', savings: '7000', children: 'no' },
      expect: { outcome: 'result', figures: { help: '31.38' } },
    },
    {
      name: 'much saved',
      today: '2026-06-01',
      answers: { home: 'own', savings: '16,000.01' },
      expect: { outcome: 'too_much' },
    },
  ] as Record<string, unknown>[],
  translated: undefined as string[] | undefined,
});
export type WinterHelp = ReturnType<typeof wellMade>;
