import type { Registration } from './standard.js';

/** Every standard there is, the more particular before the more general. */
export const registry: readonly Registration[] = [
  {
    name: 'ckan',
    direct: /\/api\/(3\/)?action\/datastore_search\?|\/dataset\/[^/]+\/resource\/[\da-f-]{36}/,
    start: /^\s*\{\s*"help":\s*"[^"]*\/action\/help_show\?name=datastore/,
    load: () => import('./standards/ckan.js'),
  },
  { name: 'xlsx', start: /^PK\cC\cD/, load: () => import('./standards/xlsx.js') },
  {
    name: 'json',
    address: /\.json$/,
    media: /\bjson\b/,
    start: /^\s*(\{\s*["}]|\[\s*([\]{["\d-]|true|false|null))/,
    load: () => import('./standards/json.js'),
  },
  {
    name: 'csv',
    address: /\.(csv|tsv|txt)$/,
    media: /\b(csv|tab-separated)/,
    load: () => import('./standards/csv.js'),
  },
  { name: 'html-table', load: () => import('./standards/html-table.js') },
];
