interface State {
  /** Reads one character, where this state does. */
  test?: (letter: string) => boolean;
  /** Holds only at the start or the end of the text. */
  at?: '^' | '$';
  next: State[];
}

type Build = (next: State) => State;

/** A pattern that stays within bounds, however it is written. */
const LONGEST_PATTERN = 1000;
const LONGEST_TEXT = 10_000;
const MOST_STATES = 400;
const DEEPEST = 20;

/**
 * Compiles a regular expression of XML Schema, which metadata may put on a
 * column. It is read by an automaton and not by the browser's own engine: a
 * pattern comes from a stranger, and `(a+)+` must not stop the page.
 *
 * @returns what says whether a whole text matches, or undefined where it is no
 * such pattern. Texts over 10,000 characters never match.
 */
export function compilePattern(pattern: string): ((text: string) => boolean) | undefined {
  if (pattern.length > LONGEST_PATTERN) return;
  const end: State = { next: [] };
  let start: State;
  try {
    start = parse(pattern)(end);
  } catch {
    return;
  }
  return (text) => text.length <= LONGEST_TEXT && run(start, end, [...text]);
}

function run(start: State, end: State, text: readonly string[]): boolean {
  let now = reach([start], 0, text.length);
  for (let index = 0; index < text.length && now.size; index++) {
    const next: State[] = [];
    for (const { test, next: after } of now) if (test?.(text[index]!)) next.push(...after);
    now = reach(next, index + 1, text.length);
  }
  return now.has(end);
}

/** All states that are come to without reading on. */
function reach(from: State[], index: number, length: number): Set<State> {
  const reached = new Set<State>();
  const open = [...from];
  for (let state = open.pop(); state; state = open.pop()) {
    if (reached.has(state) || (state.at === '^' && index) || (state.at === '$' && index < length)) continue;
    reached.add(state);
    if (!state.test) open.push(...state.next);
  }
  return reached;
}

/** @throws {SyntaxError} where it is no pattern of XML Schema */
function parse(pattern: string): Build {
  let at = 0;
  let states = 0;
  const fail = (): never => {
    throw new SyntaxError(pattern);
  };
  const state = (made: State): State => (++states > MOST_STATES ? fail() : made);
  const reads =
    (test: (letter: string) => boolean): Build =>
    (next) =>
      state({ test, next: [next] });

  const choice = (level: number): Build => {
    if (level > DEEPEST) fail();
    const branches = [sequence(level)];
    while (pattern[at] === '|') {
      at++;
      branches.push(sequence(level));
    }
    return (next) => state({ next: branches.map((branch) => branch(next)) });
  };

  const sequence = (level: number): Build => {
    const pieces: Build[] = [];
    while (at < pattern.length && !'|)'.includes(pattern[at]!)) pieces.push(repeated(atom(level)));
    return (next) => pieces.reduceRight((after, piece) => piece(after), next);
  };

  const atom = (level: number): Build => {
    const letter = pattern[at++]!;
    if ('*+?{}'.includes(letter)) fail();
    if (letter === '^' || letter === '$') return (next) => state({ at: letter, next: [next] });
    if (letter === '(') {
      if (pattern[at] === '?' && pattern.slice(at, (at += 2)) !== '?:') fail();
      const inside = choice(level + 1);
      if (pattern[at++] !== ')') fail();
      return inside;
    }
    if (letter === '.') return reads((other) => other !== '\n' && other !== '\r');
    if (letter === '\\') return reads(classOf(escape()));
    if (letter !== '[') {
      const whole = String.fromCodePoint(pattern.codePointAt(at - 1)!);
      at += whole.length - 1;
      return reads((other) => other === whole);
    }
    const [found] = /^\[\^?(?:\\.|[^\]\\[])+\]/su.exec(pattern.slice(at - 1)) ?? fail();
    at += found.length - 1;
    return reads(classOf(found.replace(/\\i/g, '_:A-Za-z').replace(/\\c/g, '\\-._:\\w')));
  };

  const escape = (): string => {
    const [found] = /^(?:[pP]\{\w+\}|[dDwWsSnrt]|[ic]|[^\w])/su.exec(pattern.slice(at)) ?? fail();
    at += found.length;
    if (found === 'i') return '[_:A-Za-z]';
    if (found === 'c') return '[-._:\\w]';
    return /^\w/.test(found) || '^$\\.*+?()[]{}|/'.includes(found) ? `\\${found}` : found;
  };

  const repeated = (build: Build): Build => {
    const [found, low, comma, high] = /^(?:[*+?]|\{(\d+)(,?)(\d*)\})/.exec(pattern.slice(at)) ?? [];
    if (!found) return build;
    at += found.length;
    // Asking for the shortest match makes no difference to a whole one.
    if (pattern[at] === '?') at++;
    const least = found === '+' ? 1 : Number(low ?? 0);
    const most = found === '?' ? 1 : low && !comma ? least : Number(high || Infinity);
    if (least > MOST_STATES || most < least || (most > MOST_STATES && most < Infinity)) fail();
    return (next) => {
      let first = next;
      if (most === Infinity) {
        first = state({ next: [] });
        first.next.push(build(first), next);
      } else for (let count = least; count < most; count++) first = state({ next: [build(first), next] });
      for (let count = 0; count < least; count++) first = build(first);
      return first;
    };
  };

  const whole = choice(0);
  return at < pattern.length ? fail() : whole;
}

/** A class of one character is all that is left to the browser's engine. */
function classOf(source: string): (letter: string) => boolean {
  const expression = new RegExp(`^${source}$`, 'u');
  return (letter) => expression.test(letter);
}
