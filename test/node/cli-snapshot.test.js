import assert from 'node:assert/strict';
import { readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, test } from 'node:test';
import { openData } from '@council-kit/data';
import { inFolder, readJson, run, serve, tagged, wards } from './cli-support.js';

const csv = { 'content-type': 'text/csv' };
const many = (rows) =>
  `ward,missed,note\n${Array.from({ length: rows }, (_, row) => `Ward ${row},${row * 3},n${row % 7}\n`).join('')}`;

const routes = {};
let server;
let at;
before(async () => {
  server = await serve(routes);
  at = (path) => server.origin + path;
});
after(() => server.close());
beforeEach(() => {
  for (const path of Object.keys(routes)) delete routes[path];
  routes['/files/wards.csv'] = tagged(wards);
});

/** The bytes of every copy in a folder, by name; the index apart. */
async function copiesIn(folder) {
  const names = (await readdir(folder)).filter((name) => name !== 'index.json').sort();
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')])),
  );
}

const entryIn = async (folder) => (await readJson(folder, 'index.json')).sources[0];

describe('snapshot', () => {
  test('saves CSV with its description, JSON, and an index', () =>
    inFolder(async (folder) => {
      const { status, out } = await run('snapshot', at('/files/wards.csv'), '--out', join(folder, 'new', 'data'));
      assert.equal(status, 0);
      assert.match(out, /^wards: written, 3 rows$/m);
      const data = join(folder, 'new', 'data');
      const copies = await copiesIn(data);
      assert.deepEqual(Object.keys(copies), ['wards.csv', 'wards.csv-metadata.json', 'wards.json']);
      assert.equal(copies['wards.csv'], wards.replaceAll('\n', '\r\n'));
      const entry = await entryIn(data);
      assert.deepEqual(
        [entry.name, entry.address, entry.standard, entry.rows, entry.complete, entry.failure, entry.held],
        ['wards', at('/files/wards.csv'), 'csv', 3, true, null, null],
      );
      assert.deepEqual(entry.validators, [
        { address: at('/files/wards.csv'), etag: `"${wards.length}"`, lastModified: null },
      ]);
      assert.match(entry.files[0].sha256, /^[\da-f]{64}$/);
    }));

  test('what is saved reads as the same rows, types and marks', () =>
    inFolder(async (folder) => {
      const marked = 'Ward,Quarter,Missed %,Cost\nAbbey,2026-Q2,12.5,"£1,200.50"\nCastle,2026-Q2,[c],£80.00\n';
      routes['/marked.csv'] = { headers: csv, body: marked };
      await run('snapshot', at('/marked.csv'), '--out', folder);
      const first = await openData(at('/marked.csv')).read();
      const copies = await copiesIn(folder);
      routes['/copy.json'] = { headers: { 'content-type': 'application/json' }, body: copies['marked.json'] };
      const again = await openData(at('/copy.json')).read();
      const plain = ({ columns, rows, total, complete }) => ({
        rows,
        total,
        complete,
        columns: columns.map(({ name, type, role, values, marks }) => ({
          ...{ name, type, role },
          values: Array.from(values),
          marks: [...(marks ?? [])],
        })),
      });
      assert.deepEqual(plain(again), plain(first));
    }));

  test('an unchanged source is asked with its validator and left alone', () =>
    inFolder(async (folder) => {
      await run('snapshot', at('/files/wards.csv'), '--out', folder);
      const before = await copiesIn(folder);
      const first = await entryIn(folder);
      const asked = server.requests.length;
      const { status, out } = await run('snapshot', at('/files/wards.csv'), '--out', folder);
      assert.equal(status, 0);
      assert.equal(out, 'wards: unchanged\n');
      assert.equal(server.requests.length, asked + 1);
      assert.equal(server.requests.at(-1).headers['if-none-match'], `"${wards.length}"`);
      assert.deepEqual(await copiesIn(folder), before);
      assert.equal((await entryIn(folder)).retrieved, first.retrieved);
    }));

  test('a source without validators that gives the same is unchanged too', () =>
    inFolder(async (folder) => {
      routes['/plain.csv'] = { headers: csv, body: wards };
      await run('snapshot', at('/plain.csv'), '--out', folder);
      const before = await copiesIn(folder);
      assert.equal((await run('snapshot', at('/plain.csv'), '--out', folder)).out, 'plain: unchanged\n');
      assert.deepEqual(await copiesIn(folder), before);
    }));

  test('a changed source is asked once and written anew', () =>
    inFolder(async (folder) => {
      await run('snapshot', at('/files/wards.csv'), '--out', folder, '--format', 'csv');
      routes['/files/wards.csv'] = tagged(`${wards}Dee,1,0.1\n`);
      const asked = server.requests.filter(({ url }) => url === '/files/wards.csv').length;
      const { out } = await run('snapshot', at('/files/wards.csv'), '--out', folder, '--format', 'csv');
      assert.equal(out, 'wards: written, 4 rows\n');
      assert.equal(server.requests.filter(({ url }) => url === '/files/wards.csv').length, asked + 1);
      assert.match((await copiesIn(folder))['wards.csv'], /Dee,1,0\.1/);
      const third = await run('snapshot', at('/files/wards.csv'), '--out', folder, '--format', 'csv');
      assert.equal(third.out, 'wards: unchanged\n');
      assert.equal(server.requests.at(-1).headers['if-none-match'], `"${wards.length + 10}"`);
    }));

  test('asked in another way, an unchanged source is read anew', () =>
    inFolder(async (folder) => {
      const body = '{"old":[{"ward":"Abbey"}],"new":[{"ward":"Abbey"},{"ward":"Castle"}]}';
      routes['/lists.json'] = tagged(body);
      await run('snapshot', at('/lists.json'), '--out', folder, '--records', '/old');
      assert.equal((await entryIn(folder)).rows, 1);
      const again = await run('snapshot', at('/lists.json'), '--out', folder, '--records', '/new');
      assert.equal(again.out, 'lists: written, 2 rows\n');
    }));

  test('a format that is no longer wanted does not grow old beside the others', () =>
    inFolder(async (folder) => {
      await run('snapshot', at('/files/wards.csv'), '--out', folder);
      routes['/files/wards.csv'] = tagged(`${wards}Dee,1,0.1\n`);
      await run('snapshot', at('/files/wards.csv'), '--out', folder, '--format', 'json');
      assert.deepEqual(Object.keys(await copiesIn(folder)), ['wards.json']);
    }));

  test('a copy that was damaged on the disk is read anew', () =>
    inFolder(async (folder) => {
      await run('snapshot', at('/files/wards.csv'), '--out', folder);
      const before = await copiesIn(folder);
      await writeFile(join(folder, 'wards.csv'), 'damaged');
      assert.equal((await run('snapshot', at('/files/wards.csv'), '--out', folder)).status, 0);
      assert.equal((await copiesIn(folder))['wards.csv'], before['wards.csv']);
    }));
});

describe('snapshot, where the source fails', () => {
  const breakages = {
    'an error status': { status: 500, body: 'Server error' },
    'a web page in place of the data': { headers: csv, body: '<!doctype html><title>Sorry</title>' },
    nothing: { headers: csv, body: '' },
    'half an answer': (_, response) => {
      response.writeHead(200, { ...csv, 'content-length': '9000' });
      response.write(wards, () => response.destroy());
    },
  };
  for (const [name, broken] of Object.entries(breakages)) {
    test(`${name} leaves the good copy byte for byte`, () =>
      inFolder(async (folder) => {
        await run('snapshot', at('/files/wards.csv'), '--out', folder);
        const before = await copiesIn(folder);
        routes['/files/wards.csv'] = broken;
        const failed = await run('snapshot', at('/files/wards.csv'), '--out', folder, '--quiet');
        assert.equal(failed.status, 2);
        assert.equal(failed.out, '');
        assert.match(failed.err, /^wards: failed: .* stays\.$/m);
        assert.deepEqual(await copiesIn(folder), before);
        const { failure, rows, files } = await entryIn(folder);
        assert.equal(failure.times, 1);
        assert.ok(failure.message);
        assert.deepEqual([rows, files.length], [3, 3]);

        routes['/files/wards.csv'] = tagged(wards);
        const well = await run('snapshot', at('/files/wards.csv'), '--out', folder, '--quiet');
        assert.deepEqual([well.status, well.out, well.err], [0, '', '']);
        assert.equal((await entryIn(folder)).failure, null);
      }));
  }

  test('one that fails does not keep the others from being saved', () =>
    inFolder(async (folder) => {
      const { status } = await run('snapshot', at('/gone.csv'), at('/files/wards.csv'), '--out', folder);
      assert.equal(status, 2);
      const { sources } = await readJson(folder, 'index.json');
      assert.deepEqual(
        sources.map(({ name, files, failure }) => [name, files.length, failure?.reason]),
        [
          ['gone', 0, 'http'],
          ['wards', 3, undefined],
        ],
      );
    }));
});

describe('snapshot, where what comes looks wrong', () => {
  for (const [name, later, reason] of [
    ['most rows are lost', many(40), /has 40 rows, and had 100/],
    ['a column is lost', many(100).replace('note', 'notes'), /has lost "note"/],
  ]) {
    test(`${name}: it is kept aside until it is accepted`, () =>
      inFolder(async (folder) => {
        routes['/big.csv'] = tagged(many(100), '"1"');
        await run('snapshot', at('/big.csv'), '--out', folder);
        const before = await copiesIn(folder);
        routes['/big.csv'] = tagged(later, '"2"');
        const held = await run('snapshot', at('/big.csv'), '--out', folder);
        assert.equal(held.status, 1);
        assert.match(held.err, reason);
        const copies = await copiesIn(folder);
        for (const [file, content] of Object.entries(before)) assert.equal(copies[file], content);
        assert.ok(copies['big.held.csv']);
        assert.match((await entryIn(folder)).held.reasons[0], reason);

        const accepted = await run('snapshot', at('/big.csv'), '--out', folder, '--accept');
        assert.equal(accepted.status, 0);
        assert.equal((await copiesIn(folder))['big.csv'], later.replaceAll('\n', '\r\n'));
        assert.deepEqual(Object.keys(await copiesIn(folder)), Object.keys(before));
        assert.equal((await entryIn(folder)).held, null);
      }));
  }

  test('where the good copy is gone, there is nothing to hold it back for', () =>
    inFolder(async (folder) => {
      routes['/big.csv'] = tagged(many(100), '"1"');
      await run('snapshot', at('/big.csv'), '--out', folder);
      const names = Object.keys(await copiesIn(folder));
      routes['/big.csv'] = tagged(many(3), '"2"');
      await rm(join(folder, 'big.json'));
      assert.equal((await run('snapshot', at('/big.csv'), '--out', folder)).status, 1, 'there is one still');
      for (const name of names) await rm(join(folder, name), { force: true });
      const { status } = await run('snapshot', at('/big.csv'), '--out', folder);
      assert.equal(status, 0);
      assert.equal((await copiesIn(folder))['big.csv'], many(3).replaceAll('\n', '\r\n'));
    }));

  test('what comes back right makes the one kept aside go away', () =>
    inFolder(async (folder) => {
      routes['/big.csv'] = tagged(many(100), '"1"');
      await run('snapshot', at('/big.csv'), '--out', folder);
      const before = await copiesIn(folder);
      routes['/big.csv'] = tagged(many(3), '"2"');
      await run('snapshot', at('/big.csv'), '--out', folder);
      routes['/big.csv'] = tagged(many(100), '"1"');
      assert.equal((await run('snapshot', at('/big.csv'), '--out', folder)).status, 0);
      assert.deepEqual(await copiesIn(folder), before);
    }));
});

describe('snapshot, from cron', () => {
  const lockIn = (folder) => join(folder, '.council-kit.lock');
  const lock = (folder, pid) =>
    writeFile(lockIn(folder), JSON.stringify({ pid, host: hostname(), started: '2026-01-01T00:00:00Z' }));

  test('two runs at a time do not meet', () =>
    inFolder(async (folder) => {
      let secondIsDone;
      const untilThen = new Promise((resolve) => (secondIsDone = resolve));
      let firstHasAsked;
      const started = new Promise((resolve) => (firstHasAsked = resolve));
      routes['/slow.csv'] = async () => {
        firstHasAsked();
        await untilThen;
        return { headers: csv, body: wards };
      };
      const first = run('snapshot', at('/slow.csv'), '--out', folder);
      await started;
      const second = await run('snapshot', at('/slow.csv'), '--out', folder);
      secondIsDone();
      assert.equal(second.status, 75);
      assert.match(second.err, /Another run is at work/);
      assert.equal((await first).status, 0);
      assert.deepEqual(Object.keys(await copiesIn(folder)), ['slow.csv', 'slow.csv-metadata.json', 'slow.json']);
    }));

  test('the lock of a run that was killed counts for nothing', () =>
    inFolder(async (folder) => {
      await lock(folder, (await run('--version')).pid);
      await writeFile(join(folder, '.council-kit-1-1.tmp'), 'half a fi');
      assert.equal((await run('snapshot', at('/files/wards.csv'), '--out', folder)).status, 0);
      assert.deepEqual(
        (await readdir(folder)).filter((name) => name.startsWith('.')),
        [],
      );
    }));

  test('nor does one that has not been heard of for long, whose number another process has now', () =>
    inFolder(async (folder) => {
      await lock(folder, process.pid);
      assert.equal((await run('snapshot', at('/files/wards.csv'), '--out', folder)).status, 75);
      const hourAgo = new Date(Date.now() - 3_600_000);
      await utimes(lockIn(folder), hourAgo, hourAgo);
      assert.equal((await run('snapshot', at('/files/wards.csv'), '--out', folder)).status, 0);
    }));

  test('one request at a time goes to a host', () =>
    inFolder(async (folder) => {
      const asked = new Set();
      let open = 0;
      let most = 0;
      // Slow enough that two that set out together would meet.
      const slowly = (body) => (request, response) => {
        asked.add(request.url.split('?')[0]);
        most = Math.max(most, ++open);
        response.on('close', () => open--);
        response.writeHead(200, { 'content-type': 'application/json' });
        response.write(' ');
        setTimeout(() => response.end(JSON.stringify(body)), 100);
      };
      const geometry = { type: 'Point', coordinates: [-1.5, 53.8] };
      const features = [{ type: 'Feature', id: 1, properties: { ward: 'Abbey' }, geometry }];
      const found = { type: 'FeatureCollection', features, numberMatched: 1, numberReturned: 1 };
      routes['/ogc/collections/wards/items'] = slowly(found);
      routes['/ogc/collections/wards'] = slowly({ id: 'wards', title: 'Wards', links: [] });
      routes['/ogc/conformance'] = slowly({ conformsTo: [] });
      const { status } = await run('snapshot', at('/ogc/collections/wards/items?f=json'), '--out', folder);
      assert.equal(status, 0);
      assert.ok(asked.size >= 3, [...asked].join());
      assert.equal(most, 1);
    }));

  test('a configuration says it all, from wherever it is called', () =>
    inFolder(async (folder) => {
      const path = join(folder, 'copies.json');
      const sources = [{ address: at('/files/wards.csv'), name: 'Missed-Bins' }, at('/other.csv')];
      routes['/other.csv'] = { headers: csv, body: wards };
      await writeFile(path, JSON.stringify({ out: 'site/data', format: 'json', sources }));
      assert.equal((await run('snapshot', '--config', path)).status, 0);
      assert.deepEqual(Object.keys(await copiesIn(join(folder, 'site', 'data'))), ['missed-bins.json', 'other.json']);

      await writeFile(path, JSON.stringify({ out: 'x', sources: [{ adress: 'https://example.gov.uk/' }] }));
      const wrong = await run('snapshot', '--config', path);
      assert.equal(wrong.status, 64);
      assert.match(wrong.err, /source 1: "adress" is not understood/);
    }));
});

describe('snapshot, what files are called', () => {
  test('no name leads out of the folder', () =>
    inFolder(async (folder) => {
      for (const name of ['../out', '/etc/x', 'a/b', '..', 'index', 'con', 'x.json', '']) {
        const { status } = await run('snapshot', at('/files/wards.csv'), '--out', folder, '--name', name);
        assert.equal(status, 64, name);
      }
      routes['/%2e%2e%2f%2e%2e%2fout.csv'] = { headers: csv, body: wards };
      assert.equal((await run('snapshot', at('/%2e%2e%2f%2e%2e%2fout.csv'), '--out', folder)).status, 0);
      assert.deepEqual(Object.keys(await copiesIn(folder)), ['out.csv', 'out.csv-metadata.json', 'out.json']);
    }));

  test('an index that was tampered with does not lead out of it either', () =>
    inFolder(async (folder) => {
      const data = join(folder, 'data');
      await run('snapshot', at('/files/wards.csv'), '--out', data);
      const index = await readJson(data, 'index.json');
      await writeFile(join(folder, 'mine.csv'), 'mine');
      index.sources[0].held = { at: '', rows: 0, reasons: [], files: ['../mine.csv'] };
      index.sources[0].name = '../mine';
      await writeFile(join(data, 'index.json'), JSON.stringify(index));
      await run('snapshot', at('/files/wards.csv'), '--out', data, '--accept');
      assert.equal(await readFile(join(folder, 'mine.csv'), 'utf8'), 'mine');
      assert.deepEqual((await readdir(folder)).sort(), ['data', 'mine.csv']);
    }));

  test('an index that can’t be read stops everything, and nothing is touched', () =>
    inFolder(async (folder) => {
      await writeFile(join(folder, 'index.json'), '{"sources": [');
      const { status, err } = await run('snapshot', at('/files/wards.csv'), '--out', folder);
      assert.equal(status, 64);
      assert.match(err, /can't be read as an index/);
      assert.deepEqual(await readdir(folder), ['index.json']);
    }));

  test('two addresses that end alike get two names, and keep them', () =>
    inFolder(async (folder) => {
      routes['/2026/wards.csv'] = tagged(many(5));
      for (const order of [
        ['/files/wards.csv', '/2026/wards.csv'],
        ['/2026/wards.csv', '/files/wards.csv'],
      ]) {
        assert.equal((await run('snapshot', ...order.map(at), '--out', folder)).status, 0);
        const { sources } = await readJson(folder, 'index.json');
        assert.deepEqual(
          sources.map(({ name, address, rows }) => [name, address, rows]),
          [
            ['wards', at('/files/wards.csv'), 3],
            ['wards-2', at('/2026/wards.csv'), 5],
          ],
        );
      }
    }));

  test('a key in an address is not published', () =>
    inFolder(async (folder) => {
      routes['/keyed.csv'] = { headers: csv, body: wards };
      const address = at('/keyed.csv?api_key=s3cret-value');
      assert.equal((await run('snapshot', address, '--out', folder)).status, 0);
      assert.equal((await run('snapshot', address, '--out', folder)).out, 'keyed: unchanged\n');
      for (const name of await readdir(folder)) {
        assert.ok(!(await readFile(join(folder, name), 'utf8')).includes('s3cret'), name);
      }
    }));
});
