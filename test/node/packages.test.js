import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { openData } from '@council-kit/data';
import { changeInSeries, formatValue, makeSeries } from '@council-kit/insight';
import { words } from '@council-kit/insight/words/en';
import * as tokens from '@council-kit/tokens';

const files = {
  '/recycling.csv': ['text/csv', 'quarter,recycled %\n2025-Q3,46.9\n2026-Q3,48.2\n'],
  '/recycling.json': ['application/json', '[{"quarter":"2026-Q3","recycled":48.2}]'],
  '/page.csv': ['text/csv', '<!doctype html><title>Not found</title>'],
};
let server;
let base;

before(async () => {
  server = createServer((request, response) => {
    const [type, body] = files[request.url] ?? ['text/plain', 'none'];
    response.writeHead(files[request.url] ? 200 : 404, { 'content-type': type });
    response.end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${server.address().port}/`;
});
after(() => server.close());

test('the data package reads CSV and JSON outside a browser', async () => {
  const csv = await openData('recycling.csv', { base }).read();
  assert.equal(csv.standard, 'csv');
  assert.deepEqual(
    csv.columns.map(({ name, type }) => [name, type]),
    [
      ['quarter', 'period'],
      ['recycled %', 'number'],
    ],
  );
  const json = await openData('recycling.json', { base }).read({ filter: 'recycled > 48' });
  assert.equal(json.rows, 1);
});

test('a page that pretends to be data is named outside a browser too', async () => {
  await assert.rejects(openData('page.csv', { base }).read(), { name: 'DataError', reason: 'not-data' });
  await assert.rejects(openData('missing.csv', { base }).read(), { reason: 'http', status: 404 });
});

test('what the data package reads, the insight package understands', async () => {
  const { columns } = await openData('recycling.csv', { base }).read();
  const [when, value] = columns;
  const series = makeSeries(Array.from(when.values, (each, row) => ({ when: each, value: value.values[row] })));
  const change = changeInSeries(series, 'last-year', 'higher');
  assert.deepEqual([change.amount, change.verdict], [1.3, 'better']);
  assert.equal(formatValue(48.2, { unit: '%' }, words).spoken, '48.2 per cent');
});

test('the tokens are plain text that any tool can read', () => {
  assert.match(tokens.textColour, /^var\(--council-text-colour, var\(--govuk-text-colour, #[\da-f]{3,6}\)\)$/);
});
