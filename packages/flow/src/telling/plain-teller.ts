import type { FeelJson } from '../feel/json.js';
import type { Field, Figure, FlowFile, Form, Language, Period, Question, Text, Words } from '../flow.js';
import type { State } from '../state.js';
import { type Block, readMarkup, readSpans, type Span } from './markup.js';
import { dateInWords, formed } from './formed.js';
import type { PlainWords } from './words.js';

type Facts = State['facts'];

/** Tells a flow in one language: its own words, and what answers and figures are worth. */
export class PlainTeller<Own extends PlainWords = PlainWords> {
  readonly words: Own;
  protected readonly file: FlowFile;

  constructor(file: FlowFile, words: Own) {
    this.file = file;
    this.words = words;
  }

  /** A text, which is in the flow's first language where it isn't said in this one. */
  text(text: Text | undefined): string {
    if (text === undefined || typeof text === 'string') return text ?? '';
    return text[this.languageOf(text)] ?? '';
  }

  /** Which language a text is told in. */
  languageOf(text: Text): Language {
    const { languages: [first = 'en'] = [] } = this.file;
    const { language } = this.words;
    if (typeof text === 'string') return first;
    return text[language] !== undefined || text[first] === undefined ? language : first;
  }

  /** Words as one line: those of the first part that applies. Empty where there are none. */
  line(words: Words | undefined, facts: Facts): string {
    for (const text of this.#applying(words, facts)) {
      const line = this.#filled(readSpans(text), facts);
      if (line) return line.map(plainText).join('');
    }
    return '';
  }

  /** Words as paragraphs, headings and lists: those of all parts that apply, with nothing left to put in. */
  blocks(words: Words | undefined, facts: Facts): readonly Block[] {
    return this.#applying(words, facts).flatMap((text) =>
      readMarkup(text).flatMap((block): Block[] => {
        if ('spans' in block) {
          const spans = this.#filled(block.spans, facts);
          return spans ? [{ ...block, spans }] : [];
        }
        const items = block.items.map((item) => this.#filled(item, facts)).filter((item) => item !== undefined);
        return items.length ? [{ ...block, items }] : [];
      }),
    );
  }

  /** A value as it is said. Money is shown to the penny, so a rule that needs rounding rounds. */
  value(value: FeelJson, form?: Form): string {
    return formed(value, form, this.words);
  }

  /** A day in ISO 8601. */
  date(day: string): string {
    return dateInWords(day, this.words);
  }

  /** A period by itself: `a week`. */
  period(period: Period): string {
    return this.words.periods[period];
  }

  /** What a figure is worth, with its unit. */
  figure({ as, unit }: Figure, value: FeelJson): string {
    return [this.value(value, as), this.text(unit)].filter(Boolean).join(' ');
  }

  /** Yes and no, as one answers a question. */
  yesNo({ title }: Pick<Field, 'title'>, facts: Facts): readonly [yes: string, no: string] {
    return this.words.yesNo(this.line(title, facts));
  }

  /** An answer: labels of options, an address on several lines. Empty where it was left blank. */
  answer(field: Field & Pick<Partial<Question>, 'repeat'>, value: FeelJson, facts: Facts): string {
    if (field.repeat && Array.isArray(value)) {
      const { repeat: _, ...one } = field;
      return value.map((item) => this.answer(one, item, facts)).join('\n');
    }
    const { type, options, unit, fields = {} } = field;
    if (value === null) return type === 'yes-no-dont-know' ? this.words.dontKnow : '';
    if (typeof value === 'boolean') return this.yesNo(field, facts)[value ? 0 : 1];
    if (options) {
      const labels = [value].flat().map((each) => {
        const option = options.find((one) => one.value === each);
        return option ? this.line(option.label, facts) : this.value(each);
      });
      return Array.isArray(value) ? labels.join('\n') : labels.join('');
    }
    const members = value as Record<string, FeelJson>;
    if (type === 'group') {
      return Object.entries(fields)
        .map(([name, inner]) => [this.line(inner.title, facts), this.answer(inner, members[name] ?? null, facts)])
        .filter(([, said]) => said)
        .map((pair) => pair.join(': '))
        .join('\n');
    }
    if (type === 'address')
      return Object.values(members)
        .flatMap((line) => (typeof line === 'string' ? line : []))
        .join('\n');
    if (type === 'salary') return this.words.salary(this.value(members.amount!, 'money'), members.period as Period);
    if (type === 'month') return this.value(value).replace(/^\d+ /, '');
    if (type === 'year') return (value as { number: string }).number;
    const said = this.value(value, type === 'money' ? 'money' : undefined);
    if (!unit) return said;
    return this.text(unit) === '%' ? `${said}%` : `${said} ${this.text(unit)}`;
  }

  #applying(words: Words | undefined, facts: Facts): string[] {
    if (words === undefined) return [];
    if (!Array.isArray(words)) return [this.text(words as Text)];
    return (words as Extract<Words, readonly unknown[]>).flatMap((part) => {
      if (typeof part === 'string' || !('text' in part)) return this.text(part as Text);
      return part.if === undefined || facts[String(part.if)] === true ? this.text(part.text) : [];
    });
  }

  /** Puts in what is to be put in; nothing where that isn't known. */
  #filled(spans: readonly Span[], facts: Facts): readonly Span[] | undefined {
    const filled: Span[] = [];
    for (const span of spans) {
      if (span.kind === 'link') {
        const inner = this.#filled(span.spans, facts);
        if (!inner) return undefined;
        filled.push({ ...span, spans: inner });
      } else if (span.kind === 'insertion') {
        const value = facts[span.name];
        if (value === undefined) return undefined;
        const text = this.#inserted(span.name, value, span.form as Form | undefined, facts);
        filled.push({ kind: 'text', text, ...(span.strong && { strong: true }) });
      } else {
        filled.push(span);
      }
    }
    return filled;
  }

  /** A value by name: an answer as it is told, and otherwise in the form that its definition says. */
  #inserted(name: string, value: FeelJson, form: Form | undefined, facts: Facts): string {
    const { questions, parameters = {}, values = {}, outcomes = {} } = this.file;
    if (!form && Object.hasOwn(questions, name)) {
      const question = questions[name]!;
      return question.type === 'checkboxes' && Array.isArray(value)
        ? this.words.list(value.map((each) => this.answer(question, each, facts)))
        : this.answer(question, value, facts);
    }
    const value_ = values[name];
    const figure = Object.values(outcomes).find(({ figures }) => figures?.[name])?.figures?.[name];
    const type = parameters[name]?.type;
    const usual = figure?.as ?? (typeof value_ === 'object' ? value_.as : undefined);
    return this.value(value, form ?? usual ?? (/^(?:money|percent)$/.test(type ?? '') ? (type as Form) : undefined));
  }
}

function plainText(span: Span): string {
  if (span.kind === 'link') return span.spans.map(plainText).join('');
  return span.kind === 'text' ? span.text : '';
}
