import { areas, jsonStat, measures, years } from './statistics.js';
import { serve } from './http.js';

export const table = '/api/v1/en/waste/HW01.px';

/** PxWeb's API v1: GET describes a table, POST asks for cells, `most` of them at a time. */
export async function start({ most = 100_000 } = {}) {
  const headers = { 'access-control-allow-origin': '*' };
  const variables = [
    { code: 'AREA', text: 'Area', values: [...areas.keys()], valueTexts: [...areas.values()] },
    { code: 'YEAR', text: 'Year', values: years, valueTexts: years, time: true },
    { code: 'MEASURE', text: 'Measure', values: [...measures.keys()], valueTexts: [...measures.values()] },
  ];
  return serve(({ url, method, body }) => {
    if (url.pathname !== table) return { status: 404, headers, body: '' };
    if (method === 'OPTIONS') {
      return {
        status: 204,
        headers: {
          ...headers,
          'access-control-allow-methods': 'GET, POST',
          'access-control-allow-headers': 'content-type',
        },
      };
    }
    if (method === 'GET') return { headers, body: { title: 'Household waste by area, year and measure', variables } };
    let asked;
    try {
      asked = JSON.parse(body);
    } catch {
      return { status: 400, headers, body: { error: 'Parameter error' } };
    }
    const chosen = {};
    for (const { code, selection } of asked.query ?? []) {
      const variable = variables.find((one) => one.code === code);
      const values =
        selection?.filter === 'all' || selection?.filter === 'top' ? pickFrom(variable, selection) : selection?.values;
      if (!variable || !values?.every((value) => variable.values.includes(value))) {
        return {
          status: 400,
          headers,
          body: { error: 'The request for the variable value(s) could not be interpreted.' },
        };
      }
      chosen[code.toLowerCase()] = variable.values.filter((value) => values.includes(value));
    }
    const size = variables.reduce(
      (product, { code, values }) => product * (chosen[code.toLowerCase()]?.length ?? values.length),
      1,
    );
    // An empty body, as it is when too many cells are asked for.
    if (size > most) return { status: 403, headers, body: '' };
    if (asked.response?.format !== 'json-stat2') return { status: 400, headers, body: { error: 'Unsupported format' } };
    return { headers, body: jsonStat(chosen) };
  });
}

function pickFrom({ values }, { filter, values: [pattern] = [] }) {
  if (filter === 'top') return values.slice(-Number(pattern));
  const wanted = new RegExp(`^${String(pattern).replaceAll('*', '.*').replaceAll('?', '.')}$`);
  return values.filter((value) => wanted.test(value));
}
