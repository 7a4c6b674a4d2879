import type { FeelJson } from '../feel/json.js';
import { errorOf } from '../answers/validate.js';
import type { Field, Figure, FlowFile, Form, Language, Period, Question, Text, Words } from '../flow.js';
import type { Problem, State } from '../state.js';
import { type Block, readMarkup, readSpans, type Span } from './markup.js';
import { dateInWords, formed, numberInWords, poundsInWords } from './formed.js';
import type { TellingWords } from './words.js';

type Facts = State['facts'];

/** Tells a flow in one language: its own words, what answers and figures are worth, and what is wrong. */
export class Teller {
  readonly words: TellingWords;
  readonly #file: FlowFile;

  constructor(file: FlowFile, words: TellingWords) {
    this.#file = file;
    this.words = words;
  }

  /** A text, which is in the flow's first language where it isn't said in this one. */
  text(text: Text | undefined): string {
    if (text === undefined || typeof text === 'string') return text ?? '';
    return text[this.languageOf(text)] ?? '';
  }

  /** Which language a text is told in. */
  languageOf(text: Text): Language {
    const { languages: [first = 'en'] = [] } = this.#file;
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

  /** An answer: labels of options, an address on several lines. Empty where it was left blank. */
  answer(field: Field & Pick<Partial<Question>, 'repeat'>, value: FeelJson, facts: Facts): string {
    if (field.repeat && Array.isArray(value)) {
      const { repeat: _, ...one } = field;
      return value.map((item) => this.answer(one, item, facts)).join('\n');
    }
    const { type, options, unit, fields = {} } = field;
    if (value === null) return type === 'yes-no-dont-know' ? this.words.dontKnow : '';
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

  /** What is wrong with an answer: in the flow's words, or else in ours. */
  problem(problem: Problem, question: Field, facts: Facts): string {
    const { code, part } = problem;
    const names = part.filter((one) => typeof one === 'string');
    const inGroup = question.type === 'group' && names.length > 0;
    const field = (inGroup && question.fields?.[names.shift()!]) || question;
    const own = code === 'validate' ? errorOf(question, problem) : field.errors?.[code];
    const said = this.line(own, facts);
    if (said || code === 'validate') return said;
    const isRepeated = 'repeat' in question && !part.length && /^(?:few|many)$/.test(code);
    return this.words.problems[code]({
      type: field.type,
      part: names[0],
      limit: this.#limit(problem, field),
      isRepeated,
    });
  }

  /** The question, the outcome or the failure that has been reached, in a sentence or two for a voice or a chat. */
  short({ at, facts }: State): string {
    const { questions, outcomes = {}, unavailable } = this.#file;
    if (at.kind === 'failed') {
      const isRates = at.fault.code === 'rates';
      return (isRates && this.line(unavailable?.short ?? unavailable?.title, {})) || this.words.failed(isRates);
    }
    if (at.kind === 'outcome') {
      const outcome = outcomes[at.id]!;
      return this.line(outcome.short ?? outcome.title, facts);
    }
    const question = questions[at.id]!;
    const { yes, no, dontKnow } = this.words;
    const choices: Partial<Record<Field['type'], string[]>> = {
      radio: question.options
        ?.filter(({ value }) => at.options?.includes(value))
        .map(({ label }) => this.line(label, facts)),
      'yes-no': [],
      'yes-no-dont-know': [yes, no, dontKnow],
    };
    const asked = this.words.choice(this.line(question.short ?? question.title, facts), choices[question.type] ?? []);
    const wrong = at.problems?.map((problem) => `${this.problem(problem, question, facts)}.`) ?? [];
    return [...wrong, asked].join(' ');
  }

  #limit({ details }: Problem, { type }: Field): string {
    if (details.length === 3) {
      const [day, month, year] = details;
      return `${day} ${this.words.months[Number(month) - 1]} ${year}`;
    }
    const [limit = ''] = details;
    if (/^\d{4}-\d\d-\d\d$/.test(limit)) return this.date(limit);
    if (!limit || type === 'year') return limit;
    return /money|salary/.test(type) ? poundsInWords(limit) : numberInWords(limit);
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
    const { questions, parameters = {}, values = {}, outcomes = {} } = this.#file;
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
