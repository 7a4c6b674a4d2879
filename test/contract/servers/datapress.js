import { dataset, packageOf } from './ckan.js';
import { serve } from './http.js';
import { fields, reports } from './reports.js';
import { csvLine } from './table.js';

/** A catalogue that answers as CKAN does but has no datastore: its data are files. */
export async function start() {
  const names = fields.map(({ name }) => name);
  const csv = [names, ...reports.map((row) => names.map((name) => row[name]))].map((cells) => csvLine(cells)).join('');
  const html = { 'content-type': 'text/html; charset=utf-8' };
  return serve(({ url }) => {
    const [, action] = /^\/api\/(?:3\/)?action\/(\w+)$/.exec(url.pathname) ?? [];
    const file = (id, name, format) => ({
      id,
      name,
      format,
      url: `${url.origin}/download/${dataset}/${id}/${name}`,
      last_modified: '2026-03-31T09:15:00.000001',
    });
    if (action === 'package_show') {
      const id = url.searchParams.get('id');
      if (id !== dataset) {
        return { status: 404, body: { success: false, error: { __type: 'Not Found Error', message: 'Not found' } } };
      }
      return {
        body: {
          success: true,
          result: packageOf([
            file('n1', 'notes.pdf', 'PDF'),
            file('d1', 'missed-bins.csv', 'CSV'),
            file('m1', 'map.html', 'HTML'),
          ]),
        },
      };
    }
    if (action)
      return { status: 404, body: { success: false, error: { __type: 'Not Found Error', message: 'Unknown action' } } };
    // The type is a general one, as it is on such sites.
    if (url.pathname.endsWith('/missed-bins.csv'))
      return { body: csv, headers: { 'content-type': 'application/octet-stream' } };
    if (url.pathname.endsWith('/notes.pdf'))
      return { body: '%PDF-1.4', headers: { 'content-type': 'application/pdf' } };
    return { status: 404, body: '<!DOCTYPE html><title>Not found</title>', headers: html };
  });
}
