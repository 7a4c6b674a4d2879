import { createRequire } from 'node:module';
import { reports } from '../reports.js';

// node run.js PORT: json-server over a table in memory, on 127.0.0.1.
const server = createRequire(import.meta.url)('json-server');
const app = server.create();
app.use(server.defaults({ logger: false }));
app.use(server.router({ reports: structuredClone(reports) }));
app.listen(Number(process.argv[2]), '127.0.0.1');
