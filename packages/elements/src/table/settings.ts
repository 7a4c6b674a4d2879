import { aggregateFunctions, type AggregateFunction } from '@council-kit/data';
import { numberFormats, type NumberFormat } from '@council-kit/insight';
import { namesIn } from '../shared/lists.js';
import type { ColumnSettings, FilterKind } from './columns.js';

const filterKinds = ['list', 'range', 'text', 'none'] as const;

/** What the `<council-column>` children of an element say; their other attributes are nobody's. */
export function settingsIn(host: Element): ColumnSettings[] {
  return [...host.querySelectorAll(':scope > council-column')].flatMap((child) => {
    const text = (name: string) => child.getAttribute(name)?.trim() || undefined;
    const name = text('name');
    if (!name) return [];
    const decimals = Number(text('decimals') ?? NaN);
    return {
      name,
      label: text('label'),
      description: text('description'),
      unit: text('unit'),
      format: oneOf<NumberFormat>(text('format'), numberFormats),
      decimals: Number.isInteger(decimals) ? decimals : undefined,
      hidden: child.hasAttribute('hidden'),
      total: oneOf<AggregateFunction>(text('total'), aggregateFunctions),
      filter: oneOf<FilterKind | 'none'>(text('filter'), filterKinds),
    };
  });
}

function oneOf<Choice extends string>(text: string | undefined, choices: readonly Choice[]): Choice | undefined {
  return choices.find((choice) => choice === text?.toLowerCase());
}

/** `sum(amount), mean(rate)`: columns with how they are totalled; a bare name is summed. */
export function totalsIn(list: string): { column: string; function: AggregateFunction }[] {
  return namesIn(list).map((written) => {
    const [, name, column] = /^(\w+)\s*\((.*)\)$/.exec(written) ?? [];
    const known = oneOf(name, aggregateFunctions);
    return known ? { function: known, column: column!.trim() } : { function: 'sum', column: written };
  });
}
