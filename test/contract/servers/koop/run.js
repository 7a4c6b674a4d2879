import { createRequire } from 'node:module';
import { mkdtempSync, writeFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { about, fields, reports } from '../reports.js';

// node run.js PORT: koop over a GeoJSON file, on 127.0.0.1.
const require = createRequire(import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'koop-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => process.exit());

const types = {
  integer: 'Integer',
  number: 'Double',
  text: 'String',
  date: 'String',
  boolean: 'String',
  'date-time': 'Date',
};
writeFileSync(
  join(folder, 'missed-bins.geojson'),
  JSON.stringify({
    type: 'FeatureCollection',
    metadata: {
      name: about.title,
      description: about.description,
      idField: 'id',
      maxRecordCount: 1000,
      fields: fields
        .filter(({ name }) => !/itude$/.test(name))
        .map(({ name, label, type }) => ({ name, alias: label, type: types[type] })),
    },
    features: reports.map(({ longitude, latitude, assisted, ...row }) => ({
      type: 'Feature',
      properties: { ...row, assisted: assisted ? 'Yes' : 'No' },
      geometry: { type: 'Point', coordinates: [longitude, latitude] },
    })),
  }),
);

// The provider looks in a folder below the working one.
process.chdir(folder);
process.env.SUPPRESS_NO_CONFIG_WARNING = 'yes';
const Koop = require('@koopjs/koop-core');
const koop = new Koop({ logLevel: 'error' });
koop.register(require('@koopjs/provider-file-geojson'), { dataDir: './' });
koop.server.listen(Number(process.argv[2]), '127.0.0.1');
