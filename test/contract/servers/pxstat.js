import { jsonStat } from './statistics.js';
import { serve } from './http.js';

export const table = '/public/api.restful/PxStat.Data.Cube_API.ReadDataset/HW01/JSON-stat/2.0/en';

/** PxStat's RESTful reading of a whole table as JSON-stat 2.0. */
export async function start() {
  return serve(({ url }) => {
    const [, code] = /\/PxStat\.Data\.Cube_API\.ReadDataset\/(\w+)\/JSON-stat\/2\.0\/en$/.exec(url.pathname) ?? [];
    if (code !== 'HW01') return { status: 404, body: '' };
    return {
      headers: { 'access-control-allow-origin': '*', 'last-modified': 'Tue, 31 Mar 2026 09:15:00 GMT' },
      body: jsonStat(),
    };
  });
}
