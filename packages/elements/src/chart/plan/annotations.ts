import { parsePeriod } from '@council-kit/insight';
import type { ChartData } from '@council-kit/insight/chart';

/** What an author marks in a picture with a `<council-annotation>`. */
export interface Annotation {
  axis: 'places' | 'values';
  from: number;
  to?: number;
  label: string;
}

/**
 * The `<council-annotation>` children of a chart: `at` names a place, `value` a
 * value, and `to` where a band ends. What is not on the axis is told and left out.
 */
export function annotationsIn(host: Element, data: ChartData, warn: (sentence: string) => void): Annotation[] {
  return [...host.querySelectorAll(':scope > council-annotation')].flatMap((child) => {
    const label = (child.getAttribute('label') ?? child.textContent ?? '').trim();
    const axis = child.hasAttribute('value') ? 'values' : 'places';
    const read = (name: string): number | undefined => {
      const text = child.getAttribute(name)?.trim();
      if (!text) return undefined;
      const place = axis === 'values' ? Number(text.replace(/[£€$,%\s]/g, '')) : placeOf(text, data);
      if (place === undefined || Number.isNaN(place)) {
        warn(`<council-annotation ${name}="${text}"> is not on the axis, so it is not drawn.`);
        return undefined;
      }
      return place;
    };
    const from = read(axis === 'values' ? 'value' : 'at');
    const to = read('to');
    return from === undefined ? [] : { axis, from, ...(to !== undefined && { to }), label };
  });
}

/** Where a text stands along the axis: a period of its own step, a name, or a number. */
function placeOf(text: string, { axis, places }: ChartData): number | undefined {
  if (axis === 'number') return Number(text);
  if (axis === 'category') return places.find((place) => place.text.toLowerCase() === text.toLowerCase())?.at;
  const period = parsePeriod(text);
  const step = places[0]?.period?.step;
  return period?.step === step ? period?.index : places.find((place) => place.text >= text)?.at;
}
