import type { Field, Flow, FlowFile, Language, Question, Route, Row, Rule, Words } from '@council-kit/flow';
import { conditionInWords, inLanguage, lineOf, unitInLanguage } from '@council-kit/flow/graph';
import { cellInLanguage } from './cell.js';
import type { Part } from './document.js';

/** The rules of a flow as a document that its owner can read, sign and file. In English, with the flow's own words in its language. */
export function summaryOf({ file }: Flow, language: Language): Part[] {
  const say = (words: Words | undefined): string => lineOf(words, language);
  const inWords = (rule: Rule): string => conditionInWords(rule, file, language);
  const heading = (level: 1 | 2 | 3, text: string): Part => ({ kind: 'heading', level, text });
  const section = (title: string, parts: readonly Part[]): Part[] =>
    parts.length ? [heading(2, title), ...parts] : [];

  return [
    heading(1, say(file.title)),
    ...(file.summary === undefined ? [] : [{ kind: 'paragraph', text: say(file.summary) } as const]),
    ...about(file),
    ...section('What the council sets', parameters()),
    ...section('What changes on certain dates', rates()),
    ...section(
      'Questions',
      Object.entries(file.questions).flatMap(([id, one]) => question(id, one)),
    ),
    ...section('Values', values()),
    ...section('Tables', tables()),
    ...section('Results', results()),
    ...section('Outcomes', outcomes()),
    ...section('Tests', tests()),
  ];

  function parameters(): Part[] {
    const rows = Object.entries(file.parameters ?? {}).map(([name, { label, type, value }]) => [
      inLanguage(label, language),
      cellInLanguage(value, language),
      type,
      name,
    ]);
    return rows.length ? [{ kind: 'table', heads: ['What', 'Value', 'Type', 'Name in rules'], rows }] : [];
  }

  function rates(): Part[] {
    return Object.entries(file.rates ?? {}).flatMap(
      ([name, { label, on, rows, source, 'after-last': after }]): Part[] => [
        heading(3, label === undefined ? name : inLanguage(label, language)),
        {
          kind: 'paragraph',
          text: `The date that counts: ${String(on)}.${after ? ' The last row goes on until there is another.' : ''}`,
        },
        rows ? dataTable(rows, language) : { kind: 'paragraph', text: `From ${source ?? ''}` },
      ],
    );
  }

  function question(id: string, one: Question): Part[] {
    const facts = [...fieldFacts(one)];
    if (one.repeat) {
      const { times, min = 1, max = 20 } = one.repeat;
      facts.push(
        times === undefined ? `Asked again for each: ${min} to ${max} times.` : `Asked ${inWords(times)} times.`,
      );
    }
    return [
      heading(3, `${say(one.title)} [${id}]`),
      { kind: 'list', items: [`Type: ${one.type}${one.optional ? ', optional' : ''}`, ...facts] },
      ...options(one),
      ...Object.entries(one.fields ?? {}).flatMap(([name, field]): Part[] => [
        { kind: 'paragraph', text: `${say(field.title)} [${name}]: ${[field.type, ...fieldFacts(field)].join('; ')}` },
        ...options(field),
      ]),
      ...routes(one.next),
    ];
  }

  function fieldFacts({ min, max, unit, validate = [] }: Field): string[] {
    return [
      ...(unit === undefined ? [] : [`Unit: ${unitInLanguage(unit, language)}`]),
      ...(min === undefined ? [] : [`Least: ${String(min)}`]),
      ...(max === undefined ? [] : [`Most: ${String(max)}`]),
      ...validate.map(({ valid, error }) => `Refused unless ${inWords(valid)}: “${say(error)}”`),
    ];
  }

  function options({ options: some = [] }: Field): Part[] {
    if (!some.length) return [];
    const rows = some.map(({ value, label, if: only, exclusive }) => [
      say(label),
      value,
      [only === undefined ? '' : `only if ${inWords(only)}`, exclusive ? 'not with any other' : '']
        .filter(Boolean)
        .join(', '),
    ]);
    return [{ kind: 'table', heads: ['Option', 'Value in rules', 'When'], rows }];
  }

  function routes(next: Question['next']): Part[] {
    if (!Array.isArray(next)) return [{ kind: 'paragraph', text: `Then: ${placeNamed(next as string)}.` }];
    const rows = (next as readonly Route[]).map(({ if: condition, goto, then }) => [
      condition === undefined ? 'otherwise' : inWords(condition),
      condition === undefined ? '' : String(condition),
      placeNamed(goto) + (then === undefined ? '' : `, then ${placeNamed(then)}`),
    ]);
    return [{ kind: 'table', heads: ['If', 'Rule', 'Leads to'], rows }];
  }

  function placeNamed(id: string): string {
    const place = file.questions[id] ?? file.outcomes?.[id];
    return place ? `${say(place.title)} [${id}]` : id;
  }

  function values(): Part[] {
    const rows = Object.entries(file.values ?? {}).map(([name, value]) =>
      typeof value === 'object'
        ? [value.label === undefined ? '' : inLanguage(value.label, language), name, String(value.is)]
        : ['', name, String(value)],
    );
    return rows.length ? [{ kind: 'table', heads: ['What', 'Name in rules', 'Rule'], rows }] : [];
  }

  function tables(): Part[] {
    return Object.entries(file.tables ?? {}).flatMap(([name, table]): Part[] => {
      const title = heading(3, table.label === undefined ? name : `${inLanguage(table.label, language)} [${name}]`);
      if (!('inputs' in table)) return [title, dataTable(table.rows, language)];
      const { inputs, outputs, rows, hit = 'unique', otherwise } = table;
      const hits = {
        unique: 'Exactly one row applies.',
        first: 'The first row that applies counts.',
        collect: 'All rows that apply count.',
      };
      const cells = rows.map((row) => row.map((one) => cellInLanguage(one, language)));
      if (otherwise)
        cells.push([...inputs.map(() => 'otherwise'), ...otherwise.map((one) => cellInLanguage(one, language))]);
      return [
        title,
        { kind: 'paragraph', text: hits[hit] },
        {
          kind: 'table',
          heads: [...inputs.map((input) => inWords(input)), ...outputs.map((output) => `→ ${output}`)],
          rows: cells,
        },
      ];
    });
  }

  function results(): Part[] {
    return Object.entries(file.results ?? {}).flatMap(
      ([id, { title, if: condition, criteria = [], worth }]): Part[] => [
        heading(3, `${say(title)} [${id}]`),
        ...(condition === undefined
          ? []
          : [{ kind: 'paragraph', text: `Only looked at if ${inWords(condition)}.` } as const]),
        ...(criteria.length
          ? [
              {
                kind: 'table',
                heads: ['Criterion', 'Rule'],
                rows: criteria.map(({ label, is }) => [say(label), String(is)]),
              } as const,
            ]
          : []),
        ...(worth
          ? ([
              { kind: 'paragraph', text: say(worth.label) },
              { kind: 'rule', text: String(worth.is) },
            ] as const)
          : []),
      ],
    );
  }

  function outcomes(): Part[] {
    return Object.entries(file.outcomes ?? {}).flatMap(([id, { title, figures = {}, results: shown }]): Part[] => {
      const rows = Object.entries(figures).map(([name, { label, is, if: condition, as }]) => [
        say(label),
        String(is),
        [as, condition === undefined ? '' : `only if ${inWords(condition)}`].filter(Boolean).join(', '),
        name,
      ]);
      return [
        heading(3, `${say(title)} [${id}]`),
        ...(rows.length ? [{ kind: 'table', heads: ['Figure', 'Rule', 'Shown', 'Name'], rows } as const] : []),
        ...(shown === undefined
          ? []
          : [{ kind: 'paragraph', text: `Results shown: ${shown === 'all' ? 'all' : shown.join(', ')}.` } as const]),
      ];
    });
  }

  function tests(): Part[] {
    const rows = (file.tests ?? []).map(({ name, today, answers, expect }) => [
      name,
      today,
      Object.entries(answers)
        .map(([question_, answer]) => `${question_}: ${typeof answer === 'string' ? answer : JSON.stringify(answer)}`)
        .join('; '),
      Object.entries(expect)
        .map(([what, wanted]) => `${what}: ${typeof wanted === 'string' ? wanted : JSON.stringify(wanted)}`)
        .join('; '),
    ]);
    return rows.length ? [{ kind: 'table', heads: ['Test', 'On', 'Answers', 'Expected'], rows }] : [];
  }
}

function about({ owner, reviewed, sources = [] }: FlowFile): Part[] {
  const items = [
    ...(owner === undefined ? [] : [`Owner: ${owner}`]),
    ...(reviewed === undefined ? [] : [`Last reviewed: ${reviewed}`]),
    ...sources.map((source) => `Source: ${source}`),
  ];
  return items.length ? [{ kind: 'list', items }] : [];
}

function dataTable(rows: readonly Row[], language: Language): Part {
  const heads = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return { kind: 'table', heads, rows: rows.map((row) => heads.map((head) => cellInLanguage(row[head], language))) };
}
