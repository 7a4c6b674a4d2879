import { errorOf } from '../answers/validate.js';
import type { Field } from '../flow.js';
import type { Problem, State } from '../state.js';
import { numberInWords, poundsInWords } from './formed.js';
import { PlainTeller } from './plain-teller.js';
import type { TellingWords } from './words.js';

/** Tells what `PlainTeller` does, and what is wrong with an answer, and where one is in a sentence or two. */
export class Teller extends PlainTeller<TellingWords> {
  /** What is wrong with an answer: in the flow's words, or else in ours. */
  problem(problem: Problem, question: Field, facts: State['facts']): string {
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
    const { questions, outcomes = {}, unavailable } = this.file;
    if (at.kind === 'failed') {
      const isRates = at.fault.code === 'rates';
      return (isRates && this.line(unavailable?.short ?? unavailable?.title, {})) || this.words.failed(isRates);
    }
    if (at.kind === 'outcome') {
      const outcome = outcomes[at.id]!;
      return this.line(outcome.short ?? outcome.title, facts);
    }
    const question = questions[at.id]!;
    const choices: Partial<Record<Field['type'], string[]>> = {
      radio: question.options
        ?.filter(({ value }) => at.options?.includes(value))
        .map(({ label }) => this.line(label, facts)),
      'yes-no': question.labels ? this.yesNo(question, facts).slice(0, 2) : [],
      'yes-no-dont-know': this.yesNo(question, facts),
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
}
