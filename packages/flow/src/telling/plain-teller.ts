import type { FeelJson } from '../feel/json.js';
import type {
  Column,
  Field,
  Figure,
  FlowFile,
  Form,
  Labels,
  Language,
  Named,
  Period,
  PluralForms,
  Question,
  Text,
  Unit,
  Words,
} from '../flow.js';
import type { State } from '../state.js';
import { type Block, readMarkup, readSpans, type Span } from './markup.js';
import { dateInWords, formed } from './formed.js';
import { formOf } from './form-of.js';
import type { PlainWords } from './words.js';

type Facts = State['facts'];

/** The rule for the list that an item is of, among the facts: no name, and no rule. */
const itemOf = 'item of';

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
  languageOf(text: Text | Unit): Language {
    const { languages: [first = 'en'] = [] } = this.file;
    const { language } = this.words;
    if (typeof text === 'string') return first;
    return text[language] !== undefined || text[first] === undefined ? language : first;
  }

  /** The words after a number, in the form for it; for `other` numbers where none is given. */
  unit(unit: Unit = '', value?: FeelJson): string {
    const language = this.languageOf(unit);
    const forms = typeof unit === 'string' ? unit : (unit[language] ?? '');
    if (typeof forms === 'string') return forms;
    const { number } = (value ?? {}) as { number?: string };
    const kind = number === undefined ? 'other' : new Intl.PluralRules(language).select(Number(number));
    return (forms as Partial<Record<string, string>>)[kind] ?? (forms as PluralForms).other;
  }

  /** Words as one line: those of the first part that applies. Empty where there are none. */
  line(words: Words | undefined, facts: Facts): string {
    for (const [text, known] of this.#applying(words, facts)) {
      const line = this.#filled(readSpans(text), known);
      if (line) return line.map(plainText).join('');
    }
    return '';
  }

  /** Words as paragraphs, headings and lists: those of all parts that apply, with nothing left to put in. */
  blocks(words: Words | undefined, facts: Facts): readonly Block[] {
    const blocks: Block[] = [];
    for (const [text, known] of this.#applying(words, facts)) {
      for (const [at, block] of readMarkup(text).entries()) {
        if ('spans' in block) {
          const spans = this.#filled(block.spans, known);
          if (spans) blocks.push({ ...block, spans });
          continue;
        }
        let items = block.items.map((item) => this.#filled(item, known)).filter((item) => item !== undefined);
        const before = blocks.at(-1);
        // A list that goes on in the next part is one list.
        if (!at && before?.kind === block.kind) items = [...(blocks.pop() as typeof block).items, ...items];
        if (items.length) blocks.push({ ...block, items });
      }
    }
    return blocks;
  }

  /** A value as it is said. Money is shown to the penny, so a rule that needs rounding rounds. */
  value(value: FeelJson, form?: Form, labels?: Labels): string {
    const name = typeof value === 'boolean' ? (value ? 'yes' : 'no') : value;
    const label = typeof name === 'string' ? labels?.[name] : undefined;
    return label === undefined ? formed(value, form, this.words) : this.text(label);
  }

  /** A day in ISO 8601. */
  date(day: string): string {
    return dateInWords(day, this.words);
  }

  /** A period by itself: `a week`. */
  period(period: Period): string {
    return this.words.periods[period];
  }

  /** What a figure or a value of the flow is worth, with its unit; all in one line, where it has columns. */
  figure({ as, unit, labels, columns }: Partial<Figure>, value: FeelJson): string {
    if (columns) return this.rows(columns, value).join('; ');
    return [this.value(value, as, labels), this.unit(unit, value)].filter(Boolean).join(' ');
  }

  /** Records as lines, each with what stands in the columns: `On: 6 April 2026, Amount: £12.50`. */
  rows(columns: Named<Column>, value: FeelJson): string[] {
    return this.cells(columns, value).map((cells) =>
      Object.values(columns)
        .flatMap(({ label }, at) => (cells[at] ? `${this.text(label)}: ${cells[at]}` : []))
        .join(', '),
    );
  }

  /** The same as the cells of each row; empty where a record has no such member. */
  cells(columns: Named<Column>, value: FeelJson): string[][] {
    return [value].flat().map((record) =>
      Object.entries(columns).map(([name, column]) => {
        const cell = (record as Record<string, FeelJson> | null)?.[name] ?? null;
        return cell === null ? '' : this.figure(column, cell);
      }),
    );
  }

  /** Yes, no and I don't know, as one answers a question. */
  yesNo({ title, labels = {} }: Pick<Field, 'title' | 'labels'>, facts: Facts): [yes: string, no: string, not: string] {
    const [yes, no] = this.words.yesNo(this.line(title, facts));
    const said = (name: string, usual: string): string => this.text(labels[name]) || usual;
    return [said('yes', yes), said('no', no), said('dont-know', this.words.dontKnow)];
  }

  /** A country by its code in ISO 3166; what isn't a code as it stands. */
  country(code: string): string {
    if (!/^[A-Z]{2}$/.test(code)) return code;
    return new Intl.DisplayNames([this.words.language, 'en'], { type: 'region' }).of(code) ?? code;
  }

  /** An answer: labels of options, an address on several lines. Empty where it was left blank. */
  answer(field: Field & Pick<Partial<Question>, 'repeat'>, value: FeelJson, facts: Facts): string {
    if (field.repeat && Array.isArray(value)) {
      const { repeat: _, ...one } = field;
      return value.map((item) => this.answer(one, item, facts)).join('\n');
    }
    const { type, options, unit, fields = {} } = field;
    if (value === null) return type === 'yes-no-dont-know' ? this.yesNo(field, facts)[2] : '';
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
      return (
        Object.entries(fields)
          .map(([name, inner]) => [this.line(inner.title, facts), this.answer(inner, members[name] ?? null, facts)])
          .filter(([, said]) => said)
          // A question ends in a sign of its own.
          .map(([name, said]) => `${name}${name!.endsWith('?') ? '' : ':'} ${said}`)
          .join('\n')
      );
    }
    if (type === 'address')
      return Object.values(members)
        .flatMap((line) => (typeof line === 'string' ? line : []))
        .join('\n');
    if (type === 'salary') return this.words.salary(this.value(members.amount!, 'money'), members.period as Period);
    if (type === 'country') return this.country(value as string);
    if (type === 'month') return this.value(value, 'month');
    if (type === 'year') return (value as { number: string }).number;
    const said = this.value(value, type === 'money' ? 'money' : undefined);
    const counted = this.unit(unit, value);
    if (!counted) return said;
    return counted === '%' ? `${said}%` : `${said} ${counted}`;
  }

  /** The texts that apply, each with what is known of it: an item of a list, where it is said of each. */
  #applying(words: Words | undefined, facts: Facts): [text: string, facts: Facts][] {
    if (words === undefined) return [];
    if (!Array.isArray(words)) return [[this.text(words as Text), facts]];
    return (words as Extract<Words, readonly unknown[]>).flatMap((part): [string, Facts][] => {
      if (typeof part === 'string' || !('text' in part)) return [[this.text(part as Text), facts]];
      if (part.if !== undefined && facts[String(part.if)] !== true) return [];
      const text = this.text(part.text);
      if (part.each === undefined) return [[text, facts]];
      return [facts[String(part.each)] ?? []]
        .flat()
        .map((item) => [text, { ...facts, item, [itemOf]: String(part.each) }]);
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
        const text = this.#inserted(span.name, span.form as Form | undefined, facts);
        if (text === undefined) return undefined;
        filled.push({ kind: 'text', text, ...(span.strong && { strong: true }) });
      } else {
        filled.push(span);
      }
    }
    return filled;
  }

  /** What a name is worth: an answer as it is told, and otherwise in the form that its definition says. */
  #inserted(name: string, form: Form | undefined, facts: Facts): string | undefined {
    const [first = '', ...members] = name.split('.');
    let value = facts[name];
    if (first === 'item') {
      value = facts.item;
      for (const member of members) value = (value as Record<string, FeelJson> | undefined)?.[member];
    }
    if (value === undefined || value === null) return undefined;
    if (form) return this.value(value, form);
    const said = formOf(this.file, first === 'item' ? [facts[itemOf] as string, ...members].join('.') : name);
    if (!said || !('title' in said)) return said ? this.figure(said, value) : this.value(value);
    return said.type === 'checkboxes' && Array.isArray(value)
      ? this.words.list(value.map((each) => this.answer(said, each, facts)))
      : this.answer(said, value, facts);
  }
}

function plainText(span: Span): string {
  if (span.kind === 'link') return span.spans.map(plainText).join('');
  return span.kind === 'text' ? span.text : '';
}
