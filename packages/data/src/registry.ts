import type { Registration } from './standard.js';

/** Every standard there is, the more particular before the more general. */
export const registry: readonly Registration[] = [
  {
    name: 'planning-data',
    direct: /\/entity\.(geo)?json(\?|$)|planning\.data\.gov\.uk\/(dataset\/[\w-]+|entity\/?(\?|$)|map)/,
    start: /^\s*\{\s*("links":\s*\{[^}]*\},\s*|"count":\s*\d+,\s*)*"entities":/,
    load: () => import('./standards/planning-data.js'),
  },
  {
    name: 'opendatasoft',
    direct:
      /\/explore\/dataset\/[\w-]+|\/api\/((explore\/)?v2(\.\d)?\/catalog\/datasets\/[^/]+|records\/1\.0\/search\/?\?)/,
    start: /^\s*\{\s*"(total_count":\s*\d+,\s*"results"|nhits":\s*\d+,\s*"parameters"):/,
    load: () => import('./standards/opendatasoft.js'),
  },
  {
    name: 'ckan',
    direct:
      /\/api\/(3\/)?action\/(datastore_search|(package|resource)_show|package_search)\?|\/dataset\/([^/?#.]+(\/resource\/[\da-f-]{36})?|[\da-f-]{36}\/[^/?#.]+)\/?([?#]|$)/,
    start:
      /^\s*\{\s*"help":\s*"[^"]*\/action\/|^\s*\{\s*("success":\s*true,\s*)?"result":\s*[[{][^]*"(license_id|metadata_modified|datastore_active)"/,
    load: () => import('./standards/ckan.js'),
  },
  {
    name: 'open-referral',
    start:
      /^\s*[[{][^]*"(service_at_locations?|service_taxonomys|assured_date|assurer_email|accreditations|deliverable_type|cost_options|regular_schedules?|organization_identifiers|eligibility_description|eligibilitys|fees_description|interpretation_services|attending_(type|access))"|^\s*([[{](?=[^]*"organization"\s*:\s*\{)|\{(?=[^]*"organization_id"\s*:))[^]*"status"\s*:\s*"(active|inactive|defunct|temporarily closed)"|^\s*\{[^]*"total_items"[^]*"contents"|"HSDS-UK/,
    load: () => import('./standards/open-referral.js'),
  },
  {
    name: 'data-package',
    direct: /\/datapackage\.json([?#]|$)/,
    start: /^\s*\{[^]*"resources"\s*:\s*\[[^]*"(path|data|schema)"\s*:/,
    load: () => import('./standards/data-package.js'),
  },
  {
    name: 'dcat',
    start: /^\s*[[{][^]*("(dcat:)?dataset"\s*:\s*\[\s*\{|"dcat:|dcat:Dataset|ns\/dcat#|project-open-data)/,
    load: () => import('./standards/dcat.js'),
  },
  {
    name: 'schema-org',
    start:
      /^\s*[[{][^]*("@context"\s*:\s*(\[\s*)?("https?:\/\/(www\.)?schema\.org\b|\{[^}]*schema\.org)|"@type"\s*:\s*\[?\s*"(https?:\/\/schema\.org\/|schema:)?(GovernmentService|Service|ServiceChannel)")/,
    load: () => import('./standards/schema-org.js'),
  },
  {
    name: 'pxweb',
    start: /^\s*\{\s*"title"\s*:\s*"[^"]*"\s*,\s*"variables"\s*:\s*\[/,
    load: () => import('./standards/pxweb.js'),
  },
  {
    name: 'json-stat',
    start:
      /^\s*\{[^]*"(class"\s*:\s*"(dataset|collection)"|dimension"\s*:\s*\{|wsVersion")|^\s*\{\s*"[^"]*"\s*:\s*\{\s*"label"[^]*"source"[^]*"updated"/,
    load: () => import('./standards/json-stat.js'),
  },
  {
    name: 'socrata',
    direct:
      /\/(resource|d)\/[a-z\d]{4}-[a-z\d]{4}([./?]|$)|\/[a-z\d]{4}-[a-z\d]{4}\/(about_data|data|rows\.\w+)([/?#]|$)/,
    load: () => import('./standards/socrata.js'),
  },
  {
    name: 'arcgis',
    direct: /\/(Feature|Map)Server(\/\d+)?(\/query)?\/?($|\?)/i,
    start:
      /^\s*\{\s*"((displayFieldName|objectIdFieldName|uniqueIdField|fieldAliases|globalIdFieldName)"|geometryType"\s*:\s*"esri|features"\s*:\s*\[\s*\{\s*"attributes")/,
    load: () => import('./standards/arcgis.js'),
  },
  {
    name: 'geojson',
    address: /\.geojson$/,
    media: /\bgeo\+json/,
    start:
      /^.?\s*\{([^[]*"type"\s*:\s*"FeatureCollection"|\s*"type"\s*:\s*"Feature"|\s*"features"\s*:\s*\[\s*\{\s*"(type"\s*:\s*"Feature|geometry|properties))/,
    load: () => import('./standards/geojson.js'),
  },
  {
    name: 'wordpress',
    direct: /\/wp-json(\/|$)|[?&]rest_route=/,
    start: /^\s*\[\{"id":\d+,"(date|modified)":"|api\.w\.org\\?\//,
    load: () => import('./standards/wordpress.js'),
  },
  {
    name: 'json-api',
    direct: /\/jsonapi\/\w/,
    start: /^\s*\{(\s*"jsonapi":\s*\{|(?=[^]*"type":)(?=[^]*"attributes":\s*\{)(?=[^]*"data":\s*[[{]))/,
    load: () => import('./standards/json-api.js'),
  },
  {
    name: 'ogc-features',
    direct:
      /\/collections(\/[^/?]+(\/items(\/[^/?]+)?)?)?\/?(\?|$)|\/ogc(api|\/features\/v1)\/?(\?|$)|[?&]service=wfs\b/i,
    start: /^\s*\{(?=[^]*"rel":\s*"(conformance|data|items)")(?=[^]*"(links|collections)":)/,
    load: () => import('./standards/ogc-features.js'),
  },
  {
    name: 'odata',
    direct:
      /\/odata\/(.*\/)?\w+|\.svc\/\w|[?&](\$|%24)(top|skip|filter|select|orderby|apply|expand)=|\/_api\/web\/lists/i,
    start: /^\s*\{\s*("@?odata\.(context|metadata)"|"@context"\s*:\s*"[^"]*\$metadata|"d"\s*:\s*[{[])/,
    load: () => import('./standards/odata.js'),
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
