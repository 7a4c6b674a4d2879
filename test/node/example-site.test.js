import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openData } from '@council-kit/data';
import { datasets } from '../../stories/site/data/datasets.js';
import { startSite } from '../../stories/site/server.js';

let site;

before(async () => {
  site = await startSite();
});
after(() => site.close());

// A tile without a column that says when can't tell which row is the latest.
for (const [kind, addressOf] of [
  ['CSV', (name) => `/api/csv/${name}.csv`],
  ['JSON', (name) => `/api/json/${name}`],
  ['JSON in an envelope', (name) => `/api/envelope/${name}`],
  ['CKAN', (name) => `/api/3/action/datastore_search?resource_id=${name}`],
]) {
  test(`every series of the example site says when, as ${kind}`, async () => {
    const series = [...datasets.values()].filter(({ columns: [first] }) => first.type === 'period');
    assert.ok(series.length > 10);
    for (const { name, rows } of series) {
      const data = await openData(addressOf(name), { base: site.address }).read();
      assert.equal(data.rows, rows.length, name);
      assert.deepEqual(data.warnings, [], name);
      const [{ type, role }] = data.columns;
      assert.deepEqual([type, role], ['period', 'time'], name);
    }
  });
}
