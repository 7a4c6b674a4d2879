import { seededNormal, seededRandom } from './random.js';
import { businesses, founders, properties, streets } from './register-words.js';

const letters = 'ABDEFGHJLNPQRSTUWXYZ';

/**
 * Made-up business properties and their rates, in the order of their references.
 *
 * @param {number} count
 * @returns {Array<[reference: string, ratepayer: string, address: string, postcode: string, ward: string,
 *   property: string, rateableValue: number, relief: string, emptySince: string | null]>} values in pounds
 */
export function businessRates(count) {
  const random = seededRandom('business rates');
  const normal = seededNormal('rateable values');
  const pick = (list) => list[Math.floor(random() * list.length)];
  return Array.from({ length: count }, (_, index) => {
    const [ward, district, names] = pick(streets);
    const property = propertyOf(random());
    const value = Math.max(50, Math.round((property.usual * Math.exp(normal() * 0.8)) / 50) * 50);
    const empty = random() < 0.09;
    const unit = random() < 0.3 ? `Unit ${1 + Math.floor(random() * 24)}, ` : '';
    return [
      `NDR${String(10_000 + index * 7).padStart(7, '0')}`,
      // Whoever trades under their own name is not named.
      random() < 0.22 ? '[c]' : `${pick(founders)} ${pick(businesses)}`,
      `${unit}${1 + Math.floor(random() * 180)} ${pick(names)}, Northmere`,
      `${district}${pick(letters)}${pick(letters)}`,
      ward,
      property.name,
      value,
      reliefOf(property.name, value, empty, random()),
      empty ? dayBefore('2026-10-20', Math.floor(random() ** 2 * 1500)) : null,
    ];
  });
}

function propertyOf(chance) {
  let passed = 0;
  for (const property of properties) {
    passed += property.share;
    if (chance < passed) return property;
  }
  return properties[0];
}

function reliefOf(property, value, empty, chance) {
  if (empty) return chance < 0.4 ? 'Empty property' : 'None';
  if (property.startsWith('Community')) return 'Charity';
  if (value <= 12_000 && chance < 0.7) return 'Small business';
  if (/^(?:Shop|Restaurant|Public house)/.test(property) && chance < 0.8) return 'Retail, hospitality and leisure';
  return 'None';
}

function dayBefore(day, days) {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - days);
  return date.toISOString().slice(0, 10);
}
