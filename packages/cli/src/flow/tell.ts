import type { Flow, NextStep, Rule, State } from '@council-kit/flow';
import type { Block, Span, Teller } from '@council-kit/flow/telling';
import { printable, type Terminal, wrap } from '../terminal.js';
import { answerLine } from './answer-line.js';
import type { RunWords } from './run-words.js';

const plain = (spans: readonly Span[]): string =>
  spans
    .map((span) =>
      span.kind === 'link' ? `${plain(span.spans)} (${span.href})` : span.kind === 'text' ? span.text : '',
    )
    .join('');

/** Prints paragraphs, headings and lists as plain text. */
export function printBlocks(blocks: readonly Block[], { out, paint }: Terminal): void {
  for (const block of blocks) {
    if ('spans' in block) {
      for (const line of wrap(plain(block.spans))) out(block.kind === 'heading' ? paint.bold(line) : line);
    } else {
      block.items.forEach((item, at) => {
        const [first = '', ...others] = wrap(plain(item), 4);
        out(`${block.kind === 'steps' ? `${at + 1}.`.padStart(3) : '  -'} ${first.trimStart()}`);
        for (const line of others) out(line);
      });
    }
  }
}

/** Prints where a conversation has ended: the words, figures, results, what to do next, and the answers. */
export function printOutcome(flow: Flow, state: State, teller: Teller, words: RunWords, terminal: Terminal): void {
  const { out, paint } = terminal;
  const { file } = flow;
  const { at, facts } = state;
  const met = ({ if: condition }: { if?: Rule }): boolean =>
    condition === undefined || facts[String(condition)] === true;
  const steps = (list: readonly NextStep[] = []): void => {
    for (const step of list.filter(met)) {
      const label = teller.line(step.label, facts);
      const notes = teller.line(step.notes, facts);
      out(`  - ${[label && `${label}:`, step.value, notes && `(${notes})`].filter(Boolean).join(' ')}`);
    }
  };
  if (at.kind === 'failed') {
    const ending = at.fault.code === 'rates' ? file.unavailable : undefined;
    for (const line of wrap(teller.short(state))) out(paint.poor(line));
    printBlocks(teller.blocks(ending?.body, facts), terminal);
    steps(ending?.['next-steps']);
    return;
  }
  if (at.kind !== 'outcome') return;
  const outcome = file.outcomes![at.id]!;
  out(paint.bold(teller.line(outcome.title, facts)));
  printBlocks(teller.blocks(outcome.body, facts), terminal);
  for (const { id, value } of at.figures) {
    const figure = outcome.figures![id]!;
    const { label, columns } = figure;
    out(`${teller.line(label, facts)}: ${columns ? '' : teller.figure(figure, value)}`.trimEnd());
    if (columns) for (const row of teller.rows(columns, value)) out(`  - ${row}`);
  }
  for (const [verdict, heading] of [
    ['likely', words.likely],
    ['unsure', words.unsure],
    ['not eligible', words.notEligible],
  ] as const) {
    const results = at.results.filter((one) => one.verdict === verdict);
    if (results.length) out(`\n${paint.bold(heading)}`);
    for (const { id, criteria, worth } of results) {
      const result = file.results![id]!;
      const amount = worth && result.worth ? `: ${teller.figure(result.worth, worth.value)}` : '';
      out(`  ${teller.line(result.title, facts)}${amount}`);
      criteria.forEach(({ met: is }, index) => {
        const said = is === null ? words.notKnown : is ? words.yes : words.no;
        out(paint.dim(`    ${said}: ${teller.line(result.criteria![index]!.label, facts)}`));
      });
      if (verdict !== 'not eligible') steps(result['next-steps']);
    }
  }
  if (outcome['next-steps']?.some(met)) {
    out(`\n${paint.bold(words.next)}`);
    steps(outcome['next-steps']);
  }
  const documents = (outcome.documents ?? []).map((one) => teller.line([one], facts)).filter(Boolean);
  if (documents.length) out(`\n${paint.bold(words.documents)}`);
  for (const one of documents) out(`  - ${one}`);
  const services = (outcome.services ?? []).filter(met);
  if (services.length) out(`\n${paint.bold(words.services)}`);
  for (const { label, href, id } of services)
    out(`  - ${teller.line(label, facts)}${(href ?? id) ? `: ${href ?? id ?? ''}` : ''}`);
  out(`\n${paint.bold(words.answers)}`);
  for (const { question, value } of state.path) {
    const asked = file.questions[question]!;
    const answer = printable(answerLine(asked, value, teller, facts));
    out(`  ${teller.line(asked.title, facts) || question}: ${answer}`);
  }
}
