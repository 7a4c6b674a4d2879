import cds from '@sap/cds';
import express from 'express';
import { reports } from '../reports.js';

// node run.js PORT [large]: the service on 127.0.0.1, its tables in memory.
const [port, large] = process.argv.slice(2);
cds.root = import.meta.dirname;
cds.env.log.levels = { deploy: 'error', serve: 'error', cds: 'error', db: 'error', odata: 'silent' };

const model = (cds.model = cds.compile.for.nodejs(await cds.load(`${import.meta.dirname}/council.cds`)));
const db = await cds.connect.to('db', { kind: 'sqlite', impl: '@cap-js/sqlite', credentials: { url: ':memory:' } });
await cds.deploy(model, { silent: true }).to(db);
await db.run(cds.ql.INSERT.into('council.Reports').entries(reports));

/** Copies the reports with other numbers and dates until there are `count`. */
async function fill(table, count) {
  await db.run(`
    INSERT INTO ${table} SELECT
      n.number, printf('%08d', n.number), r.ward, r.status, date(r.reported, '-' || (n.number % 365) || ' days'), r.closed,
      r.bins, r.cost + n.number % 97, r.assisted, printf('%012d', n.number), r.note, r.longitude, r.latitude, r.updated
    FROM (WITH RECURSIVE numbers(number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM numbers WHERE number < ${count})
      SELECT number FROM numbers) AS n
    JOIN council_Reports AS r ON r.id = 1 + n.number % ${reports.length}`);
  // As a well-kept database has them: what is filtered by, then what is sorted by, then the key.
  for (const columns of ['ward, reported, id', 'reported, id', 'cost, id', 'uprn']) {
    await db.run(`CREATE INDEX ${table}_${columns.replaceAll(', ', '_')} ON ${table} (${columns})`);
  }
}
await fill('council_TenThousand', large ? 10_000 : 10);
await fill('council_Million', large ? 1_000_000 : 10);

const app = express();
await cds.serve('all').from(model).in(app);
app.listen(Number(port), '127.0.0.1');
