import type { Plan } from '../push.js';
import type { Comparison, Filter, Operand } from '../query.js';
import type { Property } from './odata-metadata.js';

/** The property of a column, where it is one. */
export type Known = (column: string) => Property | undefined;

/** An address has its limits, so a longer list of values stays here. */
const MOST_VALUES = 40;

const guid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;
const day = /^\d{4}-\d\d-\d\d$/;
const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;

/**
 * Whether a comparison means in OData what it means here. Text is equal or not;
 * which comes first differs, and so does whether a search inside it sees case.
 */
export function comparable(comparison: Comparison, known: Known): boolean | 'loosely' {
  const property = known(comparison.column);
  if (!property?.filterable || !property.type) return false;
  const { type, edm } = property;
  const plain = /^Edm\.(String|Guid)$/.test(edm) || !!property.enumeration;
  const ordered = /^(integer|number|date|date-time)$/.test(type);
  const written = (...values: readonly Operand[]) => values.every((value) => literal(property, value) !== undefined);
  switch (comparison.op) {
    case 'is-null':
      return true;
    case 'like':
      return edm === 'Edm.String' && !!pieceOf(comparison.pattern) && 'loosely';
    case 'in':
      return (
        (plain || (ordered && type !== 'date-time')) &&
        comparison.values.length <= MOST_VALUES &&
        written(...comparison.values)
      );
    case 'between':
      return ordered && type !== 'date-time' && written(comparison.from, comparison.to);
    case '=':
    case '<>':
      return (plain || type === 'boolean' || (ordered && type !== 'date-time')) && written(comparison.value);
    default:
      if (!ordered || !written(comparison.value)) return false;
      // A moment is compared as it is written here, and as a moment there.
      return type !== 'date-time' || day.test(String(comparison.value)) || 'loosely';
  }
}

/** A filter as `$filter` takes it, of parts that are {@link comparable}. */
export function filterText(filter: Filter, known: Known, negated = false): string {
  switch (filter.op) {
    case 'not':
      return filterText(filter.filter, known, !negated);
    case 'and':
    case 'or': {
      const word = (filter.op === 'and') === negated ? ' or ' : ' and ';
      return `(${filter.filters.map((part) => filterText(part, known, negated)).join(word)})`;
    }
  }
  const property = known(filter.column)!;
  const { path } = property;
  const text = (value: Operand) => literal(property, value)!;
  // What is missing equals nothing here, nor does it differ; in OData it differs from every value.
  const differs = (value: Operand) => `(${path} ne ${text(value)} and ${path} ne null)`;
  switch (filter.op) {
    case 'is-null': {
      // An empty text is a missing value here.
      const [op, word] = negated ? ['ne', 'and'] : ['eq', 'or'];
      return property.edm === 'Edm.String' ? `(${path} ${op} null ${word} ${path} ${op} '')` : `${path} ${op} null`;
    }
    case 'in':
      return negated
        ? `(${[`${path} ne null`, ...filter.values.map((value) => `${path} ne ${text(value)}`)].join(' and ')})`
        : `(${filter.values.map((value) => `${path} eq ${text(value)}`).join(' or ') || 'false'})`;
    case 'between':
      return negated
        ? `(${path} lt ${text(filter.from)} or ${path} gt ${text(filter.to)})`
        : `(${path} ge ${text(filter.from)} and ${path} le ${text(filter.to)})`;
    case 'like':
      return `contains(${path},${quoted(pieceOf(filter.pattern)!)})`;
    case '=':
    case '<>':
      return (filter.op === '=') === negated ? differs(filter.value) : `${path} eq ${text(filter.value)}`;
    default: {
      const op = negated ? opposite[filter.op] : filter.op;
      if (property.type !== 'date-time') return `${path} ${words[op]} ${text(filter.value)}`;
      const late = op === '<' || op === '<=';
      const given = String(filter.value);
      const at = day.test(given) ? `${given}T00:00:00Z` : new Date(Date.parse(given) + (late ? 1000 : 0)).toISOString();
      return `${path} ${late ? 'lt' : 'ge'} ${at}`;
    }
  }
}

const words = { '<': 'lt', '<=': 'le', '>': 'gt', '>=': 'ge' } as const;
const opposite = { '<': '>=', '<=': '>', '>': '<=', '>=': '<' } as const;

/** A value as an address has it; undefined where the property can't hold it. */
function literal({ edm, type, enumeration }: Property, value: Operand): string | undefined {
  const text = String(value);
  if (enumeration) return /^\w+$/.test(text) ? `${edm}'${text}'` : undefined;
  if (edm === 'Edm.Guid') return guid.test(text) ? text : undefined;
  switch (type) {
    case 'text':
      return edm === 'Edm.String' ? quoted(text) : undefined;
    case 'integer':
    case 'number': {
      const number = text.trim() ? Number(text) : NaN;
      return Number.isFinite(number) && !/e/.test(String(number)) ? String(number) : undefined;
    }
    case 'boolean':
      return /^(true|false)$/i.test(text) ? text.toLowerCase() : undefined;
    case 'date':
      return day.test(text) ? text : undefined;
    case 'date-time':
      return (day.test(text) || moment.test(text)) && !Number.isNaN(Date.parse(text)) ? text : undefined;
  }
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** The longest piece of a pattern that is just letters. */
function pieceOf(pattern: string): string | undefined {
  if (pattern.includes('\\')) return;
  const [longest] = pattern.split(/[%_]/).sort((a, b) => b.length - a.length);
  return longest || undefined;
}

interface Said {
  known: Known;
  author: string | null;
  four: boolean;
  properties: readonly Property[];
}

/** What a service is asked for a plan. */
export function parametersOf(
  plan: Plan,
  { known, author, four, properties }: Said,
): Record<string, string | undefined> {
  const { filter, search, sort, select, changedSince, distinct, aggregate = distinct ? [] : undefined } = plan;
  const groupBy = (distinct ? select : plan.groupBy) ?? [];
  const path = (name: string) => known(name)?.path ?? name;
  const stamp = changedSince && stampOf(properties);
  const since = new Date(changedSince ?? NaN);
  const filters = [
    author && `(${author})`,
    filter && filterText(filter, known),
    stamp &&
      !Number.isNaN(since.getTime()) &&
      `${stamp.path} ge ${stamp.type === 'date' ? since.toISOString().slice(0, 10) : since.toISOString()}`,
  ].filter(Boolean);
  const wanted = filters.join(' and ') || undefined;
  const order = sort?.map(({ column, descending }) => `${path(column)}${descending ? ' desc' : ''}`).join();
  if (aggregate) {
    const sums = aggregate.map(({ function: name, column, as }) =>
      column ? `${path(column)} with ${name === 'mean' ? 'average' : name} as ${as}` : `$count as ${as}`,
    );
    const made = `aggregate(${sums.join()})`;
    const by = groupBy.map(path).join();
    return {
      $apply: `${wanted ? `filter(${wanted})/` : ''}${by ? `groupby((${by})${sums.length ? `,${made}` : ''})` : made}`,
      $orderby: order,
    };
  }
  return {
    $filter: wanted,
    $orderby: order,
    $search:
      search &&
      search
        .split(/\s+/)
        .filter(Boolean)
        .map((word) => `"${word.replaceAll('"', '')}"`)
        .join(' AND '),
    $select: select?.map(path).join(),
    ...(four ? { $count: 'true' } : { $inlinecount: 'allpages' }),
  };
}

/** The property that says when a row was changed. */
export function stampOf(properties: readonly Property[]): Property | undefined {
  return properties.find(
    ({ name, type = '', filterable }) =>
      filterable && /^date/.test(type) && /^(last_?)?(modified|updated|changed)(_?(at|on|date))?$/i.test(name),
  );
}
