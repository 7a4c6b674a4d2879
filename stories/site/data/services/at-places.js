import { seededRandom } from '../random.js';
import { clubsAndCorners } from './clubs-and-corners.js';
import { near, postcodeAt } from './postcodes.js';
import { publicPlaces } from './public-places.js';

/**
 * A service for each place of each kind: each library, each car park.
 *
 * @param {{ id: string, town: string, areas: readonly import('./places.js').ServiceArea[] }} council
 * @param {string} today an ISO date
 */
export function atPlaces(council, today) {
  return [...publicPlaces, ...clubsAndCorners].flatMap((kind) =>
    kind.areas.map((area, index) => atPlace(kind, council, area, index, today)),
  );
}

function atPlace(kind, council, areaIndex, index, today) {
  const area = council.areas[areaIndex];
  const { areas: _, kind: name, hours = [[]], access, shut, ...rest } = kind;
  const id = `${name}-${area.name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z ]/g, '')
    .replaceAll(' ', '-')}`;
  const random = seededRandom(id);
  const here = near(area, id);
  const text = (pair) => pair.map((words) => words.replaceAll('{}', area.name));
  const number = 2 + Math.floor(random() * 90);
  return {
    ...rest,
    id,
    name: text(kind.name),
    summary: text(kind.summary),
    areaNames: [area.name],
    place: {
      id: `place-${id}`,
      name: text(kind.name),
      address: [`${number} ${area.street}`, area.name === council.town ? '' : area.name, council.town].filter(Boolean),
      postcode: postcodeAt(area, here),
      ...here,
      schedules: hours[index % hours.length].flatMap((schedule) => inSeason(schedule, today)),
      holidays: shut ? christmasShut(today) : [],
      accessibility: access[index % access.length],
    },
    // Most are looked over within half a year; some are forgotten, a few never seen to.
    ...(random() > 0.06 && { assured: Math.floor(random() ** 2 * 330) }),
    ...closures.get(`${council.id} ${index} ${name}`),
  };
}

/** What is not as usual, so that every state can be seen. */
const closures = new Map(
  ['northmere', 'arian'].flatMap((council) => [
    [
      `${council} 3 library`,
      {
        closedFor: 24,
        closedWhy: [
          'We are mending the roof. Books can be returned to any other library.',
          'Rydym yn trwsio’r to. Gellir dychwelyd llyfrau i unrhyw lyfrgell arall.',
        ],
      },
    ],
    [
      `${council} 1 leisure-centre`,
      {
        disruptedFor: 12,
        disrupted: [
          'The pool is closed for repairs. The gym and classes are open as usual.',
          'Mae’r pwll ar gau i’w drwsio. Mae’r gampfa a’r dosbarthiadau ar agor fel arfer.',
        ],
      },
    ],
    [
      `${council} 5 car-park`,
      {
        alert: [
          'The lift is out of order. Use the ground floor if you need level access.',
          'Nid yw’r lifft yn gweithio. Defnyddiwch y llawr gwaelod os oes angen mynediad gwastad.',
        ],
      },
    ],
    [
      `${council} 0 park`,
      {
        disruptedFor: 30,
        disrupted: [
          'The playground is being rebuilt. The rest of the park is open.',
          'Mae’r cae chwarae’n cael ei ailadeiladu. Mae gweddill y parc ar agor.',
        ],
      },
    ],
  ]),
);

/** A schedule of one half of the year becomes one for this year's and one for the next. */
function inSeason({ season, ...schedule }, today) {
  if (!season) return [schedule];
  const year = Number(today.slice(0, 4));
  return [year - 1, year, year + 1]
    .map((each) =>
      season === 'summer'
        ? { valid_from: `${each}-04-01`, valid_to: `${each}-09-30` }
        : { valid_from: `${each}-10-01`, valid_to: `${each + 1}-03-31` },
    )
    .filter(({ valid_to: end }) => end >= today)
    .slice(0, 2)
    .map((dates) => ({ ...schedule, ...dates }));
}

function christmasShut(today) {
  const year = Number(today.slice(0, 4)) - (today.slice(5) < '01-02' ? 1 : 0);
  return [{ closed: true, start_date: `${year}-12-24`, end_date: `${year + 1}-01-01` }];
}
