import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { facts, inFolder, run, serve, tagged, wards } from './cli-support.js';

const open = { 'access-control-allow-origin': '*' };
const csv = { 'content-type': 'text/csv' };
const json = { 'content-type': 'application/json' };

/** A CSV like most of those councils publish well: open to all, with validators. */
const well = (request) => {
  const { status, headers, body } = tagged(wards)(request);
  return { status, headers: { ...headers, ...open }, body };
};

const routes = {
  '/well.csv': well,
  '/closed.csv': { headers: csv, body: wards },
  '/one-site.csv': { headers: { ...csv, 'access-control-allow-origin': 'https://www.example.gov.uk' }, body: wards },
  '/echo.csv': ({ headers }) => ({
    headers: { ...csv, 'access-control-allow-origin': headers.origin ?? '' },
    body: wards,
  }),
  '/forgetful.csv': { headers: { ...csv, ...open, 'last-modified': 'Tue, 03 Mar 2026 09:00:00 GMT' }, body: wards },
  '/page.csv': { headers: csv, body: '<!doctype html><title>Page not found</title>' },
  '/wrong-type.csv': { headers: { ...open, 'content-type': 'text/html; charset=utf-8' }, body: wards },
  '/rows.json': { headers: { ...json, ...open }, body: '[{"ward":"Abbey","missed":12},{"ward":"Castle","missed":3}]' },
  '/part.json': {
    headers: { ...json, ...open },
    body: '{"total":900,"items":[{"ward":"Abbey","missed":12},{"ward":"Castle","missed":3}]}',
  },
  '/limited.json': {
    headers: { ...json, ...open, 'x-ratelimit-limit': '60', 'x-ratelimit-remaining': '12' },
    body: '[{"ward":"Abbey"},{"ward":"Castle"}]',
  },
  '/no-rows.json': { headers: { ...json, ...open }, body: '[]' },
  '/headings.csv': { headers: { ...csv, ...open }, body: 'ward,missed\n' },
  '/broken.csv': { status: 500, body: 'Server error' },
  '/cut-off.csv': (_, response) => {
    response.writeHead(200, { ...csv, 'content-length': '5000' });
    response.write(wards, () => response.destroy());
  },
  '/sly.csv': { headers: { ...csv, ...open }, body: 'ward,na\u001b[31mme\nAbbey,x\nCastle,y\n' },
};

let server;
let at;
before(async () => {
  server = await serve(routes);
  at = (path) => server.origin + path;
});
after(() => server.close());

const idsOf = ({ findings }, severity) => findings.filter((each) => each.severity === severity).map(({ id }) => id);
const clause = ({ clauses }, id) => clauses.find((each) => each.id === id).verdict;

describe('check, of a file on a server', () => {
  test('a file that serves well has status 0', async () => {
    const found = await facts(at('/well.csv'));
    assert.equal(found.status, 0);
    assert.equal(found.result, 'well');
    assert.deepEqual(
      [found.data.standard, found.data.standardTitle, found.data.rows, found.data.total, found.data.complete],
      ['csv', 'CSV', 3, 3, true],
    );
    assert.deepEqual(
      found.data.columns.map(({ name, type, empty }) => [name, type, empty]),
      [
        ['ward', 'text', 0],
        ['missed', 'integer', 0],
        ['share', 'number', 0],
      ],
    );
    assert.equal(found.server.cors.readableBy, 'any-site');
    assert.equal(found.server.caching.conditional, 'not-modified');
    assert.equal(clause(found, 'live-query'), 'does-not');
    assert.equal(clause(found, 'changes-since'), 'partly');
    assert.equal(clause(found, 'test-environment'), 'cannot-tell');
  });

  test('it asks as a page of another site would, and says who is asking', async () => {
    const before = server.requests.length;
    await run('check', '--quick', at('/well.csv'));
    const [request] = server.requests.slice(before);
    assert.match(request.headers.origin, /^https:\/\/(?!127)/);
    assert.match(request.headers['user-agent'], /^council-kit\/\d/);
  });

  test('a file that other sites can’t read works with a warning', async () => {
    const closed = await facts(at('/closed.csv'));
    assert.equal(closed.status, 1);
    assert.deepEqual(idsOf(closed, 'warning'), ['cors']);
    assert.equal(closed.server.cors.readableBy, 'own-site');
    const oneSite = await facts('--quick', at('/one-site.csv'));
    assert.equal(oneSite.server.cors.readableBy, 'one-site');
    assert.equal((await facts('--quick', at('/echo.csv'))).server.cors.readableBy, 'any-site');
  });

  test('a validator that the server then ignores is noticed', async () => {
    const found = await facts('--quick', at('/forgetful.csv'));
    assert.equal(found.server.caching.conditional, 'sent-again');
    assert.ok(idsOf(found, 'note').includes('conditional'));
    assert.equal(found.data.updated, '2026-03-03T09:00:00.000Z');
  });

  test('a content type that says something else is a warning', async () => {
    const found = await facts('--quick', at('/wrong-type.csv'));
    assert.deepEqual(idsOf(found, 'warning'), ['content-type']);
    assert.equal(found.server.contentTypeAgrees, false);
  });

  test('rate limits are told', async () => {
    const found = await facts('--quick', at('/limited.json'));
    assert.deepEqual(found.server.rateLimits, [
      { header: 'x-ratelimit-limit', value: '60' },
      { header: 'x-ratelimit-remaining', value: '12' },
    ]);
    assert.equal(found.status, 0);
  });

  test('a page of more is not taken for everything', async () => {
    const found = await facts('--quick', at('/part.json'));
    assert.deepEqual([found.data.rows, found.data.total, found.data.complete], [2, 900, false]);
    assert.ok(idsOf(found, 'warning').includes('incomplete'));
    assert.equal(clause(found, 'all-fields'), 'partly');
  });

  test('an answer without rows is a warning, and shows no fields', async () => {
    for (const path of ['/no-rows.json', '/headings.csv']) {
      const found = await facts('--quick', at(path));
      assert.deepEqual([found.status, found.data.rows], [1, 0]);
      assert.ok(idsOf(found, 'warning').includes('no-rows'));
      assert.equal(clause(found, 'all-fields'), 'cannot-tell');
      assert.equal(clause(found, 'structured-extract'), 'partly');
    }
    assert.match((await run('check', '--quick', at('/no-rows.json'))).out, /Works, with 1 warning\./);
  });

  test('a redirect to another host is told', async () => {
    const other = await serve({ '/there.csv': { status: 302, headers: { location: at('/well.csv') } } });
    const found = await facts('--quick', `${other.origin}/there.csv`);
    await other.close();
    assert.equal(found.server.redirectedTo, new URL(server.origin).host);
    assert.ok(idsOf(found, 'note').includes('redirect'));
  });
});

describe('check, of what is around the data', () => {
  test('http is a warning on any host but this computer', async () => {
    // Another name for this computer, which browsers don't trust as such.
    const found = await facts('--quick', at('/well.csv').replace('127.0.0.1', '0.0.0.0'));
    assert.deepEqual(idsOf(found, 'warning'), ['mixed-content']);
    assert.equal(found.server.secure, false);
  });

  test('http on this computer needs no more, and is not called secure', async () => {
    const { out } = await run('check', '--quick', at('/well.csv'));
    assert.match(out, /Secure +no need: http, but on this computer/);
  });

  test('a description that programs can read is found, and a page in its place is not taken for one', async () => {
    const api = await serve({
      '/well.csv': well,
      '/openapi.json': { headers: json, body: '{"openapi":"3.1.0"}' },
      '/data.json': { headers: { 'content-type': 'text/html' }, body: '<title>"dataset"</title>' },
    });
    const { clauses } = await facts(`${api.origin}/well.csv`);
    await api.close();
    const { verdict, evidence } = clauses.find(({ id }) => id === 'documented');
    assert.equal(verdict, 'partly');
    assert.match(evidence[0], /an OpenAPI description/);
    assert.doesNotMatch(evidence[0], /DCAT/);
  });

  test('--quick asks for the data alone', async () => {
    const api = await serve({ '/rows.json': routes['/rows.json'] });
    await run('check', '--quick', `${api.origin}/rows.json`);
    const asked = api.requests.map(({ url }) => url);
    await api.close();
    assert.deepEqual(new Set(asked), new Set(['/rows.json']));
  });
});

describe('check, where there is nothing to read', () => {
  const unreadable = async (address) => {
    const found = await facts(address);
    assert.equal(found.status, 2, address);
    assert.equal(found.result, 'unreadable');
    assert.equal(found.data, null);
    return found;
  };

  test('a web page that pretends to be CSV is named', async () => {
    const { failure, server: said } = await unreadable(at('/page.csv'));
    assert.equal(failure.reason, 'not-data');
    assert.match(failure.message, /web page/);
    assert.equal(said.contentTypeAgrees, false);
  });

  test('an error status is told', async () => {
    const { failure } = await unreadable(at('/nowhere.csv'));
    assert.deepEqual([failure.reason, failure.status], ['http', 404]);
    assert.equal((await unreadable(at('/broken.csv'))).failure.status, 500);
  });

  test('a refused connection, one that breaks off and one without TLS are told apart', async () => {
    const closed = createServer();
    await new Promise((resolve) => closed.listen(0, '127.0.0.1', resolve));
    const { port } = closed.address();
    await new Promise((resolve) => closed.close(resolve));
    assert.equal((await unreadable(`http://127.0.0.1:${port}/x.csv`)).failure.reason, 'refused');
    assert.equal((await unreadable(at('/cut-off.csv'))).failure.reason, 'cut-off');
    assert.equal((await unreadable(at('/well.csv').replace('http:', 'https:'))).failure.reason, 'tls');
  });

  test('of several addresses the worst decides', async () => {
    const { status, out } = await run('check', '--quick', at('/well.csv'), at('/nowhere.csv'), at('/closed.csv'));
    assert.equal(status, 2);
    assert.match(out, /Works\./);
    assert.match(out, /Can’t be read\./);
  });
});

describe('check, of an API that can be asked', () => {
  const rows = Array.from({ length: 250 }, (_, index) => ({
    id: index + 1,
    ward: index % 5 ? 'Abbey' : 'Castle',
    missed: (index * 37) % 101,
  }));

  /** CKAN that answers queries, or only says it does. */
  const ckan = (honest) => (request) => {
    const { searchParams } = new URL(request.url, 'http://local');
    const filters = JSON.parse(searchParams.get('filters') ?? '{}');
    let found = rows.filter((row) =>
      Object.entries(filters).every(
        ([name, wanted]) => !honest || [wanted].flat().map(String).includes(String(row[name])),
      ),
    );
    const [, column, direction] = /^"?(\w+)"? (asc|desc)/.exec(searchParams.get('sort') ?? '') ?? [];
    if (column)
      found = [...found].sort((a, b) => (direction === 'desc' ? b[column] - a[column] : a[column] - b[column]));
    const offset = Number(searchParams.get('offset') ?? 0);
    const records = found.slice(offset, offset + Number(searchParams.get('limit') ?? 100));
    const fields = [
      { id: 'id', type: 'int' },
      { id: 'ward', type: 'text' },
      { id: 'missed', type: 'int' },
    ];
    const help = 'https://example.gov.uk/api/3/action/help_show?name=datastore_search';
    const body = JSON.stringify({ help, success: true, result: { fields, records, total: found.length } });
    return { headers: { ...json, ...open }, body };
  };
  const path = '/api/3/action/datastore_search';

  test('its queries are tried and compared with the data', async () => {
    const api = await serve({ [path]: ckan(true) });
    const found = await facts(`${api.origin}${path}?resource_id=1`);
    await api.close();
    const by = Object.fromEntries(found.queries.map(({ part, by, agrees }) => [part, [by, agrees]]));
    assert.deepEqual(
      [by.filter, by.sort, by.page],
      [
        ['server', true],
        ['server', true],
        ['server', true],
      ],
    );
    assert.equal(clause(found, 'live-query'), 'meets');
    assert.equal(found.server.paging.by.includes('limit'), true);
  });

  test('a filter that the server ignores is found out', async () => {
    const api = await serve({ [path]: ckan(false) });
    const found = await facts(`${api.origin}${path}?resource_id=1`);
    await api.close();
    const filter = found.queries.find(({ part }) => part === 'filter');
    assert.deepEqual([filter.by, filter.agrees], ['server', false]);
    assert.equal(clause(found, 'live-query'), 'partly');
    assert.ok(idsOf(found, 'warning').includes('query-filter'));
  });
});

describe('check, of a file on this computer', () => {
  test('it is read, and nothing is said about a server', () =>
    inFolder(async (folder) => {
      const path = join(folder, 'wards of £.csv');
      await writeFile(path, wards);
      const found = await facts(path);
      assert.deepEqual([found.status, found.address, found.server, found.data.rows], [0, path, null, 3]);
      assert.equal(clause(found, 'live-query'), 'cannot-tell');
    }));

  test('one that is larger than allowed is left at once', () =>
    inFolder(async (folder) => {
      const path = join(folder, 'large.csv');
      await writeFile(path, wards.repeat(20_000));
      const found = await facts(path, '--limit', '0.1');
      assert.deepEqual([found.status, found.failure.reason], [2, 'limit']);
      assert.match(found.failure.cure, /--limit/);
    }));

  test('a file that isn’t there is wrong usage', async () => {
    const { status, err } = await run('check', './no-such-file.csv');
    assert.equal(status, 64);
    assert.match(err, /neither an http or https address nor a file/);
  });
});

describe('what people read', () => {
  test('the report fits 80 columns and has no colour in a pipe', async () => {
    const { out, err } = await run('check', at('/closed.csv'));
    assert.deepEqual(
      out.split('\n').filter((line) => line.length > 80),
      [],
    );
    assert.ok(!out.includes('\u001b'));
    assert.equal(err, '');
    assert.match(out, /council-kit snapshot/);
    assert.match(out, /does not +Live query/);
  });

  test('nothing in the data moves the cursor', async () => {
    assert.ok(!(await run('check', '--quick', at('/sly.csv'))).out.includes('\u001b'));
  });

  test('the keys of --json stay', async () => {
    const { out } = await run('check', '--json', at('/rows.json'));
    const whole = JSON.parse(out);
    assert.deepEqual(Object.keys(whole), ['version', 'checked', 'sources']);
    const [source] = whole.sources;
    const keys = ['address', 'result', 'failure', 'data', 'server', 'queries', 'clauses', 'findings'];
    assert.deepEqual(Object.keys(source), keys);
    assert.deepEqual(Object.keys(JSON.parse((await run('check', '--json', at('/none.csv'))).out).sources[0]), keys);
    const parts = ['filter', 'search', 'sort', 'page', 'aggregate', 'distinct', 'changedSince'];
    assert.deepEqual(
      source.queries.map(({ part }) => part),
      parts,
    );
  });

  test('help, the version and suggestions', async () => {
    assert.match((await run('--version')).out, /^\d+\.\d+\.\d+\n$/);
    for (const args of [
      ['help', 'check'],
      ['check', '--help'],
    ]) {
      const { status, out } = await run(...args);
      assert.equal(status, 0);
      assert.match(out, /^council-kit check ADDRESS/);
    }
    assert.match((await run('--help')).out, /snapshot +Keeps copies/);
    const mistyped = await run('snapshto', 'x');
    assert.equal(mistyped.status, 64);
    assert.match(mistyped.err, /Did you mean "council-kit snapshot"/);
    const option = await run('check', '--standrad', 'csv', 'https://example.gov.uk/');
    assert.equal(option.status, 64);
    assert.match(option.err, /Did you mean --standard/);
    assert.equal((await run()).status, 64);
    assert.equal((await run('check')).status, 64);
    assert.equal((await run('check', 'https://example.gov.uk/', '--timeout', 'soon')).status, 64);
  });
});
