import type { Builder, Iterator } from './builder.js';
import { CalendarDate } from './calendar.js';
import type { Decimal } from './decimal.js';
import { fail } from './error.js';
import { judge } from './logic.js';
import { missing, type Run, type Scope, withName, type Work } from './run.js';
import { compare, type FeelContext, FeelFunction, type FeelValue, kindOf } from './values.js';

const listOf = (value: FeelValue): readonly FeelValue[] => (Array.isArray(value) ? (value as FeelValue[]) : [value]);

/** The items that a name runs through. Only the standard has them count down, not a flow. */
function* itemsOf({ list, end }: Iterator<Work>, scope: Scope, run: Run): Generator<FeelValue> {
  const first = run.something(list, scope);
  if (!end) return yield* listOf(first);
  const last = run.something(end, scope);
  const order = compare(first, last) ?? NaN;
  if (!/number|date/.test(kindOf(first)) || Number.isNaN(order)) fail('count');
  const step = order > 0 && !run.strict ? -1 : 1;
  for (let item = first; compare(item, last)! * step <= 0;) {
    yield item;
    item = item instanceof CalendarDate ? new CalendarDate(item.dayNumber + step) : (item as Decimal).plus(step);
  }
}

/** Every combination of items, as a scope in which the names have them. */
function* scopesOf([iterator, ...others]: readonly Iterator<Work>[], scope: Scope, run: Run): Generator<Scope> {
  if (!iterator) {
    yield scope;
    return;
  }
  for (const item of itemsOf(iterator, scope, run)) {
    run.spend(1);
    yield* scopesOf(others, withName(scope, iterator.name, item), run);
  }
}

/** The scope of a filter: the item, and its members by their names. */
function itemScope(item: FeelValue, scope: Scope): Scope {
  const inner = withName(scope, 'item', item);
  return item instanceof Map ? over(item, inner) : inner;
}

/** A scope with the members of a record, which hide what has the same name further out. */
const over = (record: FeelContext, scope: Scope): Scope => ({
  get: (name) => (record.has(name) ? record.get(name) : scope.get(name)),
});

export const collections: Pick<Builder<Work>, 'context' | 'filter' | 'loop' | 'function'> = {
  context: (entries) => (scope, run) => {
    const made = new Map<string, FeelValue>();
    for (const { name, value } of entries) made.set(name!, value(over(made, scope), run));
    return made;
  },

  filter: (of, condition) => (scope, run) => {
    const list = listOf(run.something(of, scope));
    const found: FeelValue[] = [];
    // Nothing is at any position of an empty list.
    if (!list.length && condition.constant) return null;
    for (const item of list) {
      const value = condition(itemScope(item, scope), run);
      if (kindOf(value) === 'number') {
        const position = (value as Decimal).toNumber();
        return list[position < 0 ? list.length + position : position - 1] ?? null;
      }
      if (value === true) found.push(item);
      else if (value === null && run.strict) missing(condition);
    }
    return found;
  },

  loop: (kind, iterators, value) => (scope, run) => {
    const results: FeelValue[] = [];
    const partial: Scope = { get: (name) => (name === 'partial' ? [...results] : scope.get(name)) };
    const scopes = scopesOf(iterators, partial, run);
    if (kind === 'for') {
      for (const inner of scopes) results.push(value(inner, run));
      return results;
    }
    function* truths() {
      for (const inner of scopes) yield () => run.truth(value, inner);
    }
    return judge(kind === 'some', truths());
  },

  function: (names, body) => (scope, run) =>
    new FeelFunction((...values) => {
      if (values.length !== names.length) fail('arguments', ...names);
      return body(
        names.reduce((outer, name, at) => withName(outer, name, values[at]!), scope),
        run,
      );
    }),
};
