import { createRequire } from 'node:module';
import { reports } from '../reports.js';

// node run.js PORT: JSON:API over a table in memory, on 127.0.0.1.
const require = createRequire(import.meta.url);
const server = require('jsonapi-server');
const { Joi } = server;
const port = Number(process.argv[2]);

server.setConfig({
  protocol: 'http',
  hostname: '127.0.0.1',
  port,
  bodyParserJsonOpts: {},
  base: 'jsonapi',
  swagger: undefined,
  graphiql: false,
});
const { id, ...example } = reports[1];
const attribute = (value) =>
  (typeof value === 'number' ? Joi.number() : typeof value === 'boolean' ? Joi.boolean() : Joi.string()).allow(null);

server.define({
  resource: 'reports',
  handlers: new server.MemoryHandler(),
  attributes: Object.fromEntries(
    Object.entries({ number: id, ...example, closed: '' }).map(([name, value]) => [name, attribute(value)]),
  ),
  examples: reports.map(({ id, ...row }) => ({ id: uuid(id), type: 'reports', number: id, ...row })),
});
server.start();

function uuid(number) {
  return `7c0de000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}
