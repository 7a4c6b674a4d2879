import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { resourceIdOf } from './api/ckan.js';
import { datasets } from './data/datasets.js';
import { startSite } from './server.js';

let site;

before(async () => {
  site = await startSite();
});

after(() => site.close());

const get = (path, options) => fetch(new URL(path, site.address), options);
const getJson = async (path, options) => (await get(path, options)).json();
const search = (parameters) => get(`/api/3/action/datastore_search?${new URLSearchParams(parameters)}`);

describe('the data', () => {
  it('is the same every time', async () => {
    const { datasets: again } = await import('./data/datasets.js?again');
    assert.deepEqual([...again.values()], [...datasets.values()]);
    assert.deepEqual(datasets.get('household-waste-recycled').rows.at(-1), ['2026-Q3', 48.2]);
    assert.deepEqual(datasets.get('household-waste-recycled').rows.at(-5), ['2025-Q3', 46.9]);
  });

  it('says of every dataset who made it up, when, and under what licence', async () => {
    for (const name of datasets.keys()) {
      const about = await getJson(`/api/about/${name}`);
      assert.equal(about.madeUp, true);
      assert.match(about.description, /made-up data/i);
      assert.ok(about.title && about.publisher && about.columns.length);
      assert.equal(about.licence.id, 'OGL-UK-3.0');
      assert.match(about.updated, /^2026-1[01]-\d\d$/);
      assert.ok(about.nextUpdate > about.updated);
    }
  });

  it('is plausible: no gaps, no impossible shares, nothing after October 2026', () => {
    for (const { name, columns, rows, count } of datasets.values()) {
      assert.ok(rows.length >= 16, name);
      assert.equal(rows.length, count, name);
      columns.forEach(({ type, unit, signed, optional }, index) => {
        for (const row of rows) {
          const value = row[index];
          if (optional && value === null) continue;
          if (type === 'boolean') assert.equal(typeof value, 'boolean', `${name}: ${value}`);
          else if (type === 'number' || type === 'integer') {
            assert.ok(Number.isFinite(value) && (value >= 0 || signed), `${name}: ${value}`);
            if (unit === '%') assert.ok(value <= 100, `${name}: ${value}`);
            if (type === 'integer') assert.ok(Number.isInteger(value), `${name}: ${value}`);
          } else assert.ok(typeof value === 'string' && value !== '', `${name}: ${value}`);
          if (index === 0 && /^\d{4}-\d\d/.test(value)) assert.ok(value.slice(0, 7) <= '2026-10', value);
        }
      });
    }
  });

  it('agrees with itself', () => {
    const total = (name) =>
      datasets.get(name).rows.reduce((pence, row) => pence + Math.round(row.at(-1) * 100), 0) / 100;
    const months = new Map(datasets.get('spending-by-month').rows);
    assert.equal(months.get('2026-10'), total('payments-2026-10'));
    assert.equal(months.get('2026-09'), total('payments-2026-09'));
    const branches = datasets.get('library-visits-by-branch').rows.filter(([month]) => month === '2026-10');
    assert.equal(
      new Map(datasets.get('library-visits').rows).get('2026-10'),
      branches.reduce((sum, row) => sum + row[2], 0),
    );
  });
});

describe('the registers', () => {
  const rowsOf = (name) => datasets.get(name).rows;

  it('agree with each other and with the monthly files', () => {
    assert.deepEqual(rowsOf('supplier-payments-all').slice(-6500), rowsOf('supplier-payments'));
    for (const month of ['2026-09', '2026-10']) {
      const over = rowsOf('supplier-payments').filter(([date, , , , amount]) => date.startsWith(month) && amount > 500);
      const pence = over.reduce((sum, row) => sum + Math.round(row[4] * 100), 0);
      assert.equal(pence / 100, new Map(rowsOf('spending-by-month')).get(month));
    }
  });

  it('have what real ones have: refunds, people who are not named, leading zeros, blanks', () => {
    const payments = rowsOf('supplier-payments');
    assert.ok(payments.some(([, , , , amount]) => amount < 0));
    assert.ok(payments.some(([, supplier]) => supplier === '[c]'));
    assert.ok(payments.every(([, , , , , , invoice]) => /^\d{7}$/.test(invoice)));
    assert.ok(payments.some(([, , , , , , invoice]) => invoice.startsWith('0')));
    const dates = payments.map(([date]) => date);
    assert.deepEqual(dates, dates.toSorted(), 'oldest first');
    const rates = rowsOf('business-rates');
    assert.equal(new Set(rates.map(([reference]) => reference)).size, rates.length);
    assert.ok(rates.every(([, , , postcode]) => /^NM\d \d[A-Z]{2}$/.test(postcode)));
    assert.ok(rates.some((row) => row.at(-1) === null) && rates.some((row) => row.at(-1)?.startsWith('2026-')));
  });

  it('are files of a size that can be read', async () => {
    for (const [path, records] of [
      ['/api/csv/supplier-payments-all.csv', (text) => text.trimEnd().split('\r\n').length - 1],
      ['/api/json/supplier-payments-all', (text) => JSON.parse(text).length],
    ]) {
      const text = await (await get(path)).text();
      assert.ok(text.length < 20_000_000, `${path}: ${text.length}`);
      assert.equal(records(text), 100_000);
    }
  });

  it('are written for machines to read', async () => {
    const lines = (await (await get('/api/csv/supplier-payments.csv')).text()).split('\r\n');
    assert.equal(lines[0], 'date,supplier,service,expense,amount,vat,invoice,ward,fund');
    for (const line of lines.slice(1, -1))
      assert.match(line, /^2026-\d\d-\d\d,[^,]+,[^,]+,[^,]+,-?\d+\.\d\d,(Yes|No),\d{7},[^,]+,(Capital|Revenue)$/);
    const [, rate] = (await (await get('/api/csv/business-rates.csv')).text()).split('\r\n');
    assert.match(rate, /^NDR0010000,\[c\],"[^"]+",NM\d \d[A-Z]{2},.*,$/, 'in use: no date');
    const { tableSchema } = await getJson('/api/csv/supplier-payments.csv-metadata.json');
    assert.deepEqual(tableSchema.columns[5], {
      titles: ['VAT recoverable', 'vat'],
      'dc:title': 'VAT recoverable',
      datatype: { base: 'boolean', format: 'Yes|No' },
      'dc:description': 'Whether we can claim the VAT back',
    });
    assert.equal(tableSchema.columns[4]['schema:unitText'], 'GBP');
  });

  it('arrive bit by bit where that is asked for', async () => {
    const [first, whole] = await Promise.all(
      ['?seconds=600', ''].map((search) => get(`/api/csv/supplier-payments-all.csv${search}`)),
    );
    assert.equal(first.headers.get('etag'), whole.headers.get('etag'));
    const length = Number(first.headers.get('content-length'));
    let arrived = 0;
    for await (const part of first.body) {
      arrived += part.length;
      break;
    }
    assert.ok(arrived > 0 && arrived < length / 10, `${arrived} of ${length}`);
    assert.equal((await whole.arrayBuffer()).byteLength, length);
  });
});

describe('the API', () => {
  it('lists what it has', async () => {
    const contents = await getJson('/api/');
    assert.equal(contents.datasets.length, datasets.size);
    assert.ok(contents.faults.includes('/api/faults/404'));
  });

  it('answers 304 when the reader has the data already, and lets any site read it', async () => {
    for (const path of [
      '/api/json/missed-bins',
      '/api/csv/missed-bins.csv',
      '/api/csv/supplier-payments-all.csv',
      '/api/3/action/datastore_search?resource_id=missed-bins',
    ]) {
      const first = await get(path);
      assert.equal(first.headers.get('access-control-allow-origin'), '*');
      const again = await get(path, { headers: { 'if-none-match': first.headers.get('etag') } });
      assert.equal(again.status, 304, path);
    }
  });

  it('answers HEAD and preflight requests, and refuses to be written to', async () => {
    const head = await get('/api/json/missed-bins', { method: 'HEAD' });
    assert.equal(head.status, 200);
    assert.equal(await head.text(), '');
    assert.equal((await get('/api/json/missed-bins', { method: 'OPTIONS' })).status, 204);
    assert.equal((await get('/api/json/missed-bins', { method: 'DELETE' })).status, 405);
  });

  it('answers 404 for what it does not have', async () => {
    for (const path of [
      '/api/json/nothing',
      '/api/csv/nothing.csv',
      '/api/nothing',
      '/api/json/constructor',
      '/api/constructor/missed-bins',
    ]) {
      assert.equal((await get(path)).status, 404, path);
    }
  });
});

describe('CSV', () => {
  it('is a header and rows', async () => {
    const response = await get('/api/csv/household-waste-recycled.csv');
    assert.equal(response.headers.get('content-type'), 'text/csv; charset=utf-8');
    const lines = (await response.text()).trimEnd().split('\r\n');
    assert.equal(lines[0], 'quarter,recycled_percent');
    assert.equal(lines.at(-1), '2026-Q3,48.2');
    assert.equal(lines.length, 21);
  });

  it('has title lines and a Grand Total in one file', async () => {
    const lines = (await (await get('/api/csv/payments-2026-10.csv')).text()).trimEnd().split('\r\n');
    assert.equal(lines[0], 'Northmere Borough Council');
    assert.match(lines[2], /Made-up data/);
    assert.equal(lines[4], 'Payment date,Reference,Directorate,Supplier,Purpose,Amount');
    const { rows } = datasets.get('payments-2026-10');
    assert.equal(lines.length, 4 + 1 + rows.length + 1);
    const [, total] = /^Grand Total,,,,,"([\d,.]+)"$/.exec(lines.at(-1));
    const pence = rows.reduce((sum, row) => sum + Math.round(row[5] * 100), 0);
    assert.equal(Math.round(Number(total.replaceAll(',', '')) * 100), pence);
  });

  it('is in windows-1252 in one file, without saying so', async () => {
    const response = await get('/api/csv/payments-2026-09.csv');
    assert.equal(response.headers.get('content-type'), 'text/csv');
    const bytes = await response.arrayBuffer();
    assert.throws(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    // By bytes: the decoder of some Node versions takes windows-1252 for Latin-1.
    const text = Buffer.from(bytes).toString('latin1');
    assert.match(text, /^Payment date,.*Amount \(\xa3\)\r\n/);
    assert.match(text, /Children\x92s Homes/);
    assert.doesNotMatch(text, /\?/);
  });

  it('is described as the W3C asks', async () => {
    const response = await get('/api/csv/missed-bins.csv');
    const [, described] = /^<([^>]+)>; rel="describedby"; type="application\/csvm\+json"$/.exec(
      response.headers.get('link'),
    );
    const metadata = await getJson(described);
    assert.equal(metadata.url, 'missed-bins.csv');
    assert.match(metadata['dc:description'], /Made-up data/);
    assert.match(metadata['dc:license'], /open-government-licence/);
    assert.deepEqual(
      metadata.tableSchema.columns.map(({ titles }) => titles),
      ['month', 'missed_per_100000'],
    );
  });
});

describe('JSON', () => {
  it('is a plain array', async () => {
    const rows = await getJson('/api/json/household-waste-recycled');
    assert.ok(Array.isArray(rows));
    assert.deepEqual(rows.at(-1), { quarter: '2026-Q3', recycled_percent: 48.2 });
  });

  it('is in an envelope', async () => {
    const { meta, data } = await getJson('/api/envelope/relet-time');
    assert.equal(meta.total, data.items.length);
    assert.equal(meta.publisher, 'Northmere Borough Council');
    assert.equal(meta.madeUp, true);
    assert.deepEqual(Object.keys(data.items[0]), ['quarter', 'average_days']);
  });

  it('is a single object', async () => {
    const record = await getJson('/api/object/website-satisfaction');
    assert.equal(record.month, '2026-10');
    assert.equal(typeof record.satisfied_percent, 'number');
    assert.equal(record.madeUp, true);
  });
});

describe('CKAN', () => {
  it('answers 100 rows unless asked for more, with every field and the total', async () => {
    const response = await search({ resource_id: resourceIdOf('missed-bins-by-ward') });
    assert.equal(response.status, 200);
    const { help, success, result } = await response.json();
    assert.match(help, /help_show\?name=datastore_search$/);
    assert.equal(success, true);
    assert.equal(result.records.length, 100);
    assert.equal(result.limit, 100);
    assert.equal(result.total, 288);
    assert.deepEqual(
      result.fields.map(({ id, type }) => [id, type]),
      [
        ['_id', 'int'],
        ['month', 'date'],
        ['ward', 'text'],
        ['missed', 'int4'],
      ],
    );
    assert.equal(result.fields[3].info.label, 'Missed bins');
    assert.equal(result.records[0]._id, 1);
    assert.match(result._links.next, /^\/api\/3\/action\/datastore_search\?.*offset=100/);
  });

  it('never gives more than 32,000', async () => {
    const { result } = await (await search({ resource_id: 'missed-bins-by-ward', limit: 50000 })).json();
    assert.equal(result.limit, 32000);
    assert.equal(result.records.length, 288);
  });

  it('pages, sorts, filters, selects and searches', async () => {
    const { result } = await (
      await search({
        resource_id: 'missed-bins-by-ward',
        filters: JSON.stringify({ ward: ['Abbey', 'Ings'] }),
        sort: 'missed desc, month asc',
        fields: 'ward,missed',
        limit: 5,
        offset: 2,
      })
    ).json();
    assert.equal(result.total, 48);
    assert.equal(result.offset, 2);
    assert.equal(result.records.length, 5);
    assert.deepEqual(Object.keys(result.records[0]), ['ward', 'missed']);
    assert.equal(result.fields.length, 4, 'all fields are described, as on real servers');
    const counts = result.records.map(({ missed }) => missed);
    assert.deepEqual(
      counts,
      counts.toSorted((one, other) => other - one),
    );
    const found = (await (await search({ resource_id: 'missed-bins-by-ward', q: 'mere 2026-10' })).json()).result;
    assert.equal(found.total, 1);
    assert.equal(found.records[0].ward, 'Mere Park');
    const distinct = (
      await (await search({ resource_id: 'missed-bins-by-ward', fields: 'ward', distinct: 'true' })).json()
    ).result;
    assert.equal(distinct.total, 12);
  });

  it('takes the same as JSON by POST', async () => {
    const { result } = await getJson('/api/3/action/datastore_search', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ resource_id: 'missed-bins-by-ward', filters: { ward: 'Abbey' }, limit: 3 }),
    });
    assert.equal(result.total, 24);
    assert.equal(result.records.length, 3);
  });

  it('leaves the total out, and gives lists or CSV, when asked', async () => {
    const { result } = await (
      await search({ resource_id: 'missed-bins', include_total: 'false', records_format: 'lists', limit: 1 })
    ).json();
    assert.equal('total' in result, false);
    assert.deepEqual(result.records, [[1, '2023-11', datasets.get('missed-bins').rows[0][1]]]);
    const csv = (await (await search({ resource_id: 'missed-bins', records_format: 'csv', limit: 1 })).json()).result
      .records;
    assert.match(csv, /^1,2023-11,[\d.]+\n$/);
  });

  it('sorts 100,000 rows and pages through them', async () => {
    const { result } = await (
      await search({ resource_id: 'supplier-payments-all', sort: 'amount desc', limit: 3, offset: 50_000 })
    ).json();
    assert.equal(result.total, 100_000);
    const amounts = datasets.get('supplier-payments-all').rows.map((row) => row[4]);
    assert.deepEqual(
      result.records.map(({ amount }) => amount),
      amounts.sort((one, other) => other - one).slice(50_000, 50_003),
    );
    const { fields } = result;
    assert.deepEqual(fields.find(({ id }) => id === 'vat').type, 'bool');
    assert.deepEqual(fields.find(({ id }) => id === 'invoice').info.type_override, 'text');
  });

  it('compares, groups and counts by SQL', async () => {
    const sql = async (statement) => {
      const parameters = new URLSearchParams({ sql: statement.replace('PAYMENTS', resourceIdOf('supplier-payments')) });
      return (await getJson(`/api/3/action/datastore_search_sql?${parameters}`)).result.records;
    };
    const { rows } = datasets.get('supplier-payments');
    const pence = (list) => list.reduce((sum, row) => sum + Math.round(row[4] * 100), 0);
    const refunds = rows.filter((row) => row[4] < 0);
    assert.deepEqual(await sql('SELECT sum("amount") AS "total", count(*) AS n FROM "PAYMENTS" WHERE "amount" < 0'), [
      { total: pence(refunds) / 100, n: refunds.length },
    ]);
    const wards = await sql('SELECT "ward", count(*) AS "n" FROM "PAYMENTS" GROUP BY "ward" ORDER BY n DESC LIMIT 2');
    assert.equal(wards.length, 2);
    assert.deepEqual(wards[0], { ward: 'All wards', n: rows.filter((row) => row[7] === 'All wards').length });
    const found = await sql(
      `SELECT * FROM "PAYMENTS" WHERE ("service" IN ('Housing', 'It''s not there') AND NOT ("amount" BETWEEN -1000000 AND 5000 OR "vat" = TRUE)) ORDER BY "_id" LIMIT 5 OFFSET 1`,
    );
    const expected = rows
      .map((row, index) => ({ row, _id: index + 1 }))
      .filter(({ row }) => row[2] === 'Housing' && row[4] > 5000 && !row[5])
      .slice(1, 6);
    assert.deepEqual(
      found.map(({ _id, supplier }) => [_id, supplier]),
      expected.map(({ _id, row }) => [_id, row[1]]),
    );
    const [{ empty }] = await sql(
      `SELECT count(*) AS "empty" FROM "${resourceIdOf('business-rates')}" WHERE "empty_since" IS NOT NULL`,
    );
    assert.equal(empty, datasets.get('business-rates').rows.filter((row) => row.at(-1)).length);
  });

  it('refuses SQL it cannot read', async () => {
    for (const statement of [
      'DROP TABLE "missed-bins"',
      'SELECT * FROM "missed-bins"; SELECT 1',
      'SELECT "wards" FROM "missed-bins"',
      'SELECT * FROM "missed-bins" WHERE "month" NOT = 1',
      'SELECT constructor(month) FROM "missed-bins"',
      `SELECT * FROM "missed-bins" WHERE "month" = 'open`,
    ]) {
      const response = await get(`/api/3/action/datastore_search_sql?${new URLSearchParams({ sql: statement })}`);
      assert.equal(response.status, 409, statement);
      assert.equal((await response.json()).success, false);
    }
    const unknown = await get('/api/3/action/datastore_search_sql?sql=SELECT+*+FROM+nothing');
    assert.equal(unknown.status, 404);
  });

  it('refuses as CKAN does', async () => {
    const cases = [
      [{ resource_id: 'nothing' }, 404, 'Not Found Error', 'message'],
      [{}, 409, 'Validation Error', 'resource_id'],
      [{ resource_id: 'missed-bins', limit: 'ten' }, 409, 'Validation Error', 'limit'],
      [{ resource_id: 'missed-bins', offset: '-1' }, 409, 'Validation Error', 'offset'],
      [{ resource_id: 'missed-bins', fields: 'month,wards' }, 409, 'Validation Error', 'fields'],
      [{ resource_id: 'missed-bins', sort: 'wards desc' }, 409, 'Validation Error', 'sort'],
      [{ resource_id: 'missed-bins', filters: '{"wards":"Abbey"}' }, 409, 'Validation Error', 'filters'],
      [{ resource_id: 'missed-bins', filters: '{"ward' }, 409, 'Validation Error', 'filters'],
    ];
    for (const [parameters, status, type, detail] of cases) {
      const response = await search(parameters);
      assert.equal(response.status, status, JSON.stringify(parameters));
      const { success, error } = await response.json();
      assert.equal(success, false);
      assert.equal(error.__type, type);
      assert.ok(error[detail], JSON.stringify(error));
    }
    assert.equal((await get('/api/3/action/no_such_action')).status, 400);
    assert.equal((await get('/api/3/action/constructor')).status, 400);
  });

  it('knows where its data comes from', async () => {
    const { result: resource } = await getJson(`/api/3/action/resource_show?id=${resourceIdOf('missed-bins')}`);
    const { result: dataset } = await getJson(`/api/3/action/package_show?id=${resource.package_id}`);
    assert.equal(dataset.name, 'missed-bins');
    assert.equal(dataset.license_id, 'uk-ogl');
    assert.equal(dataset.organization.title, 'Northmere Borough Council');
    assert.match(dataset.metadata_modified, /^2026-11-05T[\d:.]+$/, 'no zone, as CKAN writes it');
    assert.match(dataset.notes, /Made-up data/);
    assert.equal((await getJson('/api/3/action/package_show?id=nothing')).error.__type, 'Not Found Error');
    const { result: info } = await getJson('/api/action/datastore_info?id=missed-bins');
    assert.equal(info.meta.count, 36);
  });
});

describe('awkward data', () => {
  const rowsOf = async (name) => {
    const response = await get(`/api/awkward/${name}.csv`);
    assert.equal(response.status, 200, name);
    assert.equal(response.headers.get('content-type'), 'text/csv; charset=utf-8');
    return (await response.text()).trimEnd().split('\r\n').slice(1);
  };

  it('is listed, and every file of it can be had', async () => {
    const { awkward } = await getJson('/api/');
    for (const address of awkward) assert.ok((await rowsOf(/([\w-]+)\.csv$/.exec(address)[1])).length > 0, address);
    assert.equal((await get('/api/awkward/nothing.csv')).status, 404);
    assert.equal((await get('/api/awkward/constructor.csv')).status, 404);
  });

  it('is as awkward as it says', async () => {
    assert.equal((await rowsOf('one-point')).length, 1);
    assert.equal(new Set((await rowsOf('forty-series')).map((row) => row.split(',')[1])).size, 40);
    assert.equal((await rowsOf('negative')).filter((row) => /,-\d/.test(row)).length, 3);
    assert.ok((await rowsOf('long-names')).filter((row) => /^"?.{200}"?,\d+$/.test(row)).length === 3);
    assert.ok((await rowsOf('right-to-left')).some((row) => /^[\u0590-\u06ff]+,/.test(row)));
    const gaps = await rowsOf('gaps');
    assert.equal(gaps.length, 22, 'two months have no row');
    assert.equal(gaps.filter((row) => row.endsWith(',')).length, 3, 'three have no value');
    const suppressed = (await rowsOf('suppressed')).join(' ');
    for (const mark of ['[c]', '[low]', '[x]', '[z]', '[p]']) assert.ok(suppressed.includes(mark), mark);
  });
});

describe('faults on purpose', () => {
  it('answers with errors', async () => {
    assert.equal((await get('/api/faults/404')).status, 404);
    assert.equal((await get('/api/faults/500')).status, 500);
    assert.equal((await get('/api/faults/429')).headers.get('retry-after'), '1');
    assert.equal((await get('/api/faults/no-such-fault')).status, 404);
    assert.equal((await get('/api/faults/constructor')).status, 404);
  });

  it('answers with a page where data should be', async () => {
    const response = await get('/api/faults/html-200.csv');
    assert.equal(response.status, 200);
    assert.match(await response.text(), /^<!DOCTYPE html>/);
  });

  it('answers with JSON that breaks off', async () => {
    const text = await (await get('/api/faults/malformed.json')).text();
    assert.throws(() => JSON.parse(text), SyntaxError);
  });

  it('takes its time', async () => {
    const start = performance.now();
    const rows = await getJson('/api/faults/slow?ms=120');
    assert.ok(performance.now() - start >= 115);
    assert.equal(rows.length, 20);
  });

  it('works and fails in turn', async () => {
    const statuses = [];
    for (let turn = 0; turn < 4; turn++) statuses.push((await get('/api/faults/flaky?key=a')).status);
    assert.deepEqual(statuses, [200, 503, 200, 503]);
    assert.equal((await get('/api/faults/flaky?key=b')).status, 200);
  });

  it('works once', async () => {
    const statuses = [];
    for (let turn = 0; turn < 3; turn++) statuses.push((await get('/api/faults/works-once?key=a')).status);
    assert.deepEqual(statuses, [200, 503, 503]);
  });

  it('is empty', async () => {
    assert.deepEqual(await getJson('/api/faults/empty'), []);
  });

  it('is huge, and stops when the reader leaves', async () => {
    const response = await get('/api/faults/huge');
    let length = 0;
    for await (const part of response.body) {
      length += part.length;
      if (length > 2_000_000) break;
    }
    const small = await get('/api/faults/huge?mb=1');
    const text = await small.text();
    assert.ok(text.length >= 1_000_000);
    assert.ok(Array.isArray(JSON.parse(text)));
  });

  it('is 40 MB when read to the end', async () => {
    let length = 0;
    for await (const part of (await get('/api/faults/huge')).body) length += part.length;
    assert.ok(length >= 40_000_000 && length < 41_000_000, String(length));
  });

  it('is hostile', async () => {
    const text = await (await get('/api/faults/xss')).text();
    assert.match(text, /<img src=x onerror=alert\(1\)>/);
    assert.match(text, /javascript:alert/);
  });

  it('is suppressed', async () => {
    const text = await (await get('/api/faults/suppressed.csv')).text();
    assert.match(text, /2026-10,\[c\]/);
    assert.match(text, /< 10/);
  });

  it('may not be read by another site', async () => {
    assert.equal((await get('/api/faults/no-cors')).headers.get('access-control-allow-origin'), null);
  });
});
