import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { about, fields, reports } from './reports.js';
import { serve } from './http.js';

export const base = '/mapserv/council/ogcapi';
export const collection = `${base}/collections/reports`;

const program = '/usr/lib/cgi-bin/mapserv';

/** Why it can't be started here, if it can't. */
export const absent = existsSync(program)
  ? undefined
  : 'MapServer is not installed (Debian: cgi-mapserver mapserver-bin)';

/** MapServer's OGC API Features over a GeoJSON file: 10 rows a page unless asked, 1,000 at the most. */
export async function start() {
  const folder = mkdtempSync(join(tmpdir(), 'mapserver-'));
  const write = (name, text) => (writeFileSync(join(folder, name), text), join(folder, name));
  const geojson = write('reports.geojson', JSON.stringify(features()));
  const map = write('council.map', mapFile(geojson));
  const config = write(
    'mapserver.conf',
    `CONFIG\n  ENV\n    OGCAPI_HTML_TEMPLATE_DIRECTORY "/usr/share/mapserver/ogcapi/templates/html-plain/"\n  END\n  MAPS\n    council "${map}"\n  END\nEND\n`,
  );
  const server = await serve(({ url, method }) => run(url, method, config));
  return {
    ...server,
    async close() {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** One request by the Common Gateway Interface. */
function run(url, method, config) {
  const child = spawn(program, [], {
    env: {
      MAPSERVER_CONFIG_FILE: config,
      REQUEST_METHOD: method,
      QUERY_STRING: url.search.slice(1),
      SCRIPT_NAME: '/mapserv',
      PATH_INFO: decodeURIComponent(url.pathname.replace(/^\/mapserv/, '')),
      SERVER_NAME: url.hostname,
      SERVER_PORT: url.port,
      HTTP_HOST: url.host,
      SERVER_PROTOCOL: 'HTTP/1.1',
      REMOTE_ADDR: '127.0.0.1',
    },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const chunks = [];
  child.stdout.on('data', (chunk) => chunks.push(chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => {
      const whole = Buffer.concat(chunks).toString();
      const [head] = /^[^]*?\r?\n\r?\n/.exec(whole) ?? [''];
      const headers = Object.fromEntries(
        head.split(/\r?\n/).flatMap((line) => {
          const [, name, value] = /^([^:]+):\s*(.*)$/.exec(line) ?? [];
          return name ? [[name.toLowerCase(), value]] : [];
        }),
      );
      const { status = '200', ...rest } = headers;
      resolve({ status: Number.parseInt(status, 10), headers: rest, body: whole.slice(head.length) });
    });
  });
}

function features() {
  return {
    type: 'FeatureCollection',
    features: reports.map(({ longitude, latitude, ...properties }) => ({
      type: 'Feature',
      properties,
      geometry: { type: 'Point', coordinates: [longitude, latitude] },
    })),
  };
}

function mapFile(geojson) {
  const names = fields.map(({ name }) => name).filter((name) => !/itude$/.test(name));
  return `MAP
  NAME "council"
  EXTENT -2 51 0 52
  PROJECTION "init=epsg:4326" END
  WEB
    METADATA
      "ows_title" "${about.title}"
      "ows_enable_request" "*"
      "oga_onlineresource" "http://maps.example.gov.uk/mapserv/council/ogcapi"
    END
  END
  LAYER
    NAME "reports"
    STATUS ON
    TYPE POINT
    CONNECTIONTYPE OGR
    CONNECTION "${geojson}"
    DATA "reports"
    TEMPLATE "void"
    PROJECTION "init=epsg:4326" END
    METADATA
      "ows_title" "${about.title}"
      "ows_abstract" "${about.description}"
      "gml_featureid" "id"
      "gml_include_items" "${names.join(',')}"
      "gml_types" "auto"
      "oga_max_limit" "1000"
    END
  END
END
`;
}
