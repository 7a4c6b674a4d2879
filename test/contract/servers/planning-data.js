import { randomiser } from './reports.js';
import { serve } from './http.js';

const DEFAULT = 10;
const MOST = 500;
const random = randomiser(7);
const kinds = ['conservation-area', 'tree-preservation-zone', 'brownfield-land'];
const names = ['Abbey Quarter', 'Brook Meadow', 'Castle Hill', "Draper's Row", 'Elm Green', 'Kingsway', 'Lee Wharf'];

/** Entities of a made-up planning authority, as the national site gives them: keys in kebab-case, "" for nothing. */
export const entities = Array.from({ length: 2600 }, (_, index) => {
  const year = 2019 + Math.floor(random() * 7);
  const month = String(1 + Math.floor(random() * 12)).padStart(2, '0');
  const day = String(1 + Math.floor(random() * 28)).padStart(2, '0');
  const [longitude, latitude] = [-1.3 + random() * 0.2, 51.6 + random() * 0.1].map((degrees) => degrees.toFixed(5));
  const dataset = kinds[index % 3];
  return {
    'entry-date': `${year}-${month}-${day}`,
    'start-date': random() < 0.3 ? '' : `${1970 + Math.floor(random() * 40)}-${month}-${day}`,
    'end-date': '',
    entity: 44_000_000 + index,
    name: `${names[Math.floor(random() * names.length)]} ${index}`,
    dataset,
    typology: 'geography',
    reference: String(index).padStart(5, '0'),
    prefix: dataset,
    'organisation-entity': String(random() < 0.5 ? 101 : 202),
    geometry: '',
    point: `POINT (${longitude} ${latitude})`,
    notes: random() < 0.7 ? '' : 'Boundary under review',
    hectares: random() < 0.2 ? '' : (random() * 12).toFixed(2),
  };
});

const parameters = {
  limit: integer(0, MOST),
  offset: integer(0),
  entry_date_year: integer(1900),
  entry_date_month: integer(1, 12),
  entry_date_day: integer(1, 31),
  organisation_entity: integer(1),
};

/** planning.data.gov.uk's entity search: 10 at a time unless asked, 500 at the most. */
export async function start() {
  return serve(({ url }) => {
    const { pathname, searchParams } = url;
    const cors = { 'access-control-allow-origin': '*' };
    const [, dataset] = /^\/dataset\/([\w-]+)\.json$/.exec(pathname) ?? [];
    if (dataset)
      return kinds.includes(dataset)
        ? { headers: cors, body: describe(dataset) }
        : { status: 404, body: { detail: 'dataset not found' } };
    const [, format] = /^\/entity\.(json|geojson)$/.exec(pathname) ?? [];
    if (!format)
      return {
        status: 404,
        headers: { 'content-type': 'text/html' },
        body: '<!DOCTYPE html><title>Page not found</title>',
      };

    const faults = [...searchParams].flatMap(([name, text]) =>
      Object.hasOwn(parameters, name) ? (parameters[name](name, text) ?? []) : [],
    );
    const unknown = searchParams.getAll('dataset').filter((name) => !kinds.includes(name));
    if (unknown.length) {
      return {
        status: 422,
        body: {
          detail: [
            { loc: ['dataset'], msg: `Requested datasets do not exist: ${unknown.join(', ')}.`, type: 'value_error' },
          ],
        },
      };
    }
    if (faults.length) return { status: 422, body: { detail: faults } };
    const kept = entities.filter(testOf(searchParams));
    const limit = Number(searchParams.get('limit') ?? DEFAULT);
    const offset = Number(searchParams.get('offset') ?? 0);
    const page = kept.slice(offset, offset + limit);
    const at = (to) => {
      const link = new URL(url);
      link.searchParams.set('offset', String(to));
      return link.href;
    };
    const links = {
      first: at(0),
      ...(offset && { prev: at(Math.max(0, offset - limit)) }),
      ...(offset + limit < kept.length && { next: at(offset + limit) }),
      last: at(Math.max(0, Math.floor((kept.length - 1) / limit) * limit)),
    };
    const wanted = searchParams.getAll('field');
    const shown = page.map((entity) =>
      wanted.length
        ? Object.fromEntries(wanted.filter((name) => name in entity).map((name) => [name, entity[name]]))
        : entity,
    );
    if (format === 'json') return { headers: cors, body: { entities: shown, links, count: kept.length } };
    return {
      headers: cors,
      body: {
        type: 'FeatureCollection',
        features: page.map(({ point, geometry, ...properties }) => ({
          type: 'Feature',
          geometry: { type: 'Point', coordinates: point.match(/-?[\d.]+/g).map(Number) },
          properties,
        })),
        links,
        count: kept.length,
      },
    };
  });
}

function testOf(query) {
  const all = (name) => query.getAll(name);
  const date = ['year', 'month', 'day'].map((name) => query.get(`entry_date_${name}`));
  const at = `${date[0]}-${String(date[1] ?? 1).padStart(2, '0')}-${String(date[2] ?? 1).padStart(2, '0')}`;
  const match = query.get('entry_date_match') ?? 'match';
  return (entity) => {
    for (const [name, key] of [
      ['dataset', 'dataset'],
      ['organisation_entity', 'organisation-entity'],
      ['reference', 'reference'],
      ['typology', 'typology'],
      ['prefix', 'prefix'],
      ['entity', 'entity'],
    ]) {
      if (all(name).length && !all(name).includes(String(entity[key]))) return false;
    }
    if (!date[0]) return true;
    const held = entity['entry-date'];
    return { match: held === at, before: held < at, since: held >= at }[match] ?? true;
  };
}

function integer(least, most = Infinity) {
  return (name, text) => {
    const fault = (msg, type) => [{ loc: ['query', name], msg, type }];
    if (!/^-?\d+$/.test(text)) return fault('value is not a valid integer', 'type_error.integer');
    if (Number(text) < least)
      return fault(`ensure this value is greater than or equal to ${least}`, 'value_error.number.not_ge');
    if (Number(text) > most)
      return fault(`ensure this value is less than or equal to ${most}`, 'value_error.number.not_le');
  };
}

function describe(dataset) {
  return {
    dataset,
    name: dataset.replaceAll('-', ' ').replace(/^./, (letter) => letter.toUpperCase()),
    plural: `${dataset}s`,
    description: 'Made up for tests.',
    licence: 'ogl3',
    'licence-text': 'Licensed under the Open Government Licence v.3.0.',
    attribution: 'crown-copyright',
    'attribution-text': '© Crown copyright and database right 2026',
    'entity-count': { dataset, count: entities.filter((entity) => entity.dataset === dataset).length },
    themes: ['heritage'],
    typology: 'geography',
  };
}
