import { months } from '../data/series.js';
import { send } from '../server/http.js';

/**
 * Data that is right but hard to draw, at `/api/awkward/<name>.csv`: made up, to
 * show and to test what a chart does then.
 */
export function sendAwkward({ request, response, name, headers }) {
  const known = name.replace(/\.csv$/, '');
  if (!Object.hasOwn(files, known)) return false;
  const [heading, ...rows] = files[known]();
  const body = [heading, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
  send(request, response, { type: 'text/csv; charset=utf-8', headers, body });
  return true;
}

export const awkwardNames = () => Object.keys(files);

const files = {
  suppressed: () => [
    ['ward', 'Households in temporary accommodation'],
    ['Abbey', 9],
    ['Bridge End', '[c]'],
    ['Canal Side', 17],
    ['Dean Hill', '[low]'],
    ['Eastfield', '12 [p]'],
    ['Fairmile', '[x]'],
    ['Grange', 0],
    ['Hollins', '[z]'],
    ['Ings', 22],
  ],

  // Some months have no value, and some no row.
  gaps: () => [
    ['month', 'Visits to the pool'],
    ...months(24)
      .map((month, place) => [month, [5, 6, 13].includes(place) ? '' : 4200 + ((place * 137) % 900)])
      .filter((_, place) => place !== 17 && place !== 18),
  ],

  'one-point': () => [
    ['month', 'Swimmers'],
    ['2026-10', 418],
  ],

  'all-missing': () => [
    ['month', 'Swimmers'],
    ['2026-08', '[x]'],
    ['2026-09', '[x]'],
    ['2026-10', '[c]'],
  ],

  'all-equal': () => [['month', 'Libraries open'], ...months(12).map((month) => [month, 4])],

  negative: () => [
    ['service', 'Change in spending (%)'],
    ['Adult social care', 6.4],
    ['Children’s services', 11.2],
    ['Housing', -3.1],
    ['Libraries', -12.8],
    ['Parks', -0.4],
    ['Planning', 2.7],
    ['Streets', 0],
  ],

  // One is a thousand times as large as the others.
  'far-apart': () => [
    ['service', 'Applications'],
    ['Parking permits', 48_210],
    ['Street trading', 61],
    ['Scrap metal', 9],
    ['Zoos', 1],
  ],

  'forty-series': () => [
    ['month', 'Place', 'Visits'],
    ...months(12).flatMap((month, at) =>
      Array.from({ length: 40 }, (_, place) => [
        month,
        `Centre ${String(place + 1).padStart(2, '0')}`,
        300 + ((place * 53) % 400) + ((at * 31 + place * 17) % 90),
      ]),
    ),
  ],

  'long-names': () => [
    ['team', 'Enquiries'],
    ...[
      ['Parks', 120],
      [longName('Strategic housing, homelessness prevention and private rented sector enforcement'), 84],
      [longName('Regeneration, growth, highways maintenance and sustainable transport planning'), 203],
      ['Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogoch'.repeat(4).slice(0, 200), 47],
    ],
  ],

  'right-to-left': () => [
    ['language', 'Interpreters booked'],
    ['العربية', 312],
    ['فارسی', 188],
    ['עברית', 24],
    ['اردو (Urdu)', 271],
    ['Cymraeg', 96],
  ],
};

/** A name of 200 characters, as the longest in real registers are. */
function longName(text) {
  return `${text} and everything that belongs to it, `.repeat(4).slice(0, 200);
}

function cell(value) {
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
