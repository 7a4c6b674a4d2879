import { expect } from 'chai';
import { countOf, rejection, serve } from '../test/serve.js';
import { openData, type DataError } from './index.js';

const api = (path: string) => new URL(`/__api/${path}`, location.origin).href;
let key = 0;
const fresh = () => `open-${Date.now()}-${key++}`;

describe('openData', () => {
  it('fetches nothing until it is read', async () => {
    const address = await serve('[{"a":1}]');
    const source = openData(address);
    expect(source.address).to.equal(address);
    expect(await countOf(address)).to.equal(0);
    await source.read();
    expect(await countOf(address)).to.equal(1);
  });

  it('takes a relative address as relative to the base', async () => {
    const address = await serve('[{"a":1}]');
    const { pathname } = new URL(address);
    expect(openData(pathname).address).to.equal(address);
    expect(openData('x.csv', { base: 'https://a.example/b/' }).address).to.equal('https://a.example/b/x.csv');
    expect(openData(new URL(address)).address).to.equal(address);
  });

  it('says where data is from and when it was read', async () => {
    const address = await serve('[{"a":1}]');
    const { provenance } = await openData(address).read();
    expect(provenance.address).to.equal(address);
    expect(Date.now() - Date.parse(provenance.retrieved!)).to.be.lessThan(10_000);
  });

  it('asks once for a first read that wants what is new, and once for each after it', async () => {
    const address = await serve('[{"a":1}]');
    const source = openData(address);
    await source.read({}, { refresh: true });
    expect(await countOf(address)).to.equal(1);
    await source.read({}, { refresh: true });
    expect(await countOf(address)).to.equal(2);
  });

  it('says which standard a source speaks and what its server can do', async () => {
    expect(await openData(await serve('[{"a":1}]')).describe()).to.deep.equal({
      standard: 'json',
      title: 'JSON',
      can: [],
    });
    const error = await rejection<DataError>(openData(await serve('<!DOCTYPE html><p>Gone')).describe());
    expect([error.reason, error.name]).to.deep.equal(['not-data', 'DataError']);
  });

  it('reads what is there where only the address looks like another standard', async () => {
    const address = `${await serve('ward,bins\nElm,3\n', 'text/csv')}?x=/api/action/datastore_search?`;
    const source = openData(address);
    expect((await source.describe()).standard).to.equal('ckan');
    const { standard, rows } = await source.read();
    expect([standard, rows]).to.deep.equal(['csv', 1]);
    expect((await source.describe()).standard).to.equal('csv');
  });

  it('refuses an unknown standard by naming those there are', async () => {
    const error = await rejection<DataError>(openData(await serve('[]'), { standard: 'excel' }).read());
    expect([error.reason, error.message]).to.satisfy(
      ([reason, message]: string[]) =>
        reason === 'capability' && ['ckan', 'json', 'csv', 'html-table'].every((name) => message!.includes(name)),
    );
    expect(error.cure).to.match(/leave it out/);
  });

  it('says who can mend an error status', async () => {
    const cure = async (status: number) => {
      const address = await serve('', 'text/plain', fresh(), status);
      return (await rejection<DataError>(openData(address, { retries: 0 }).read())).cure;
    };
    expect(await cure(404)).to.match(/address/);
    expect(await cure(500))
      .to.match(/later/)
      .and.not.match(/address/);
    expect(await cure(503)).to.match(/later/);
    expect(await cure(429)).to.match(/later/);
    expect(await cure(403)).to.match(/whoever runs the server/);
  });

  it('reads as the standard it is told to', async () => {
    const error = await rejection<DataError>(openData(await serve('a,b\n1,2'), { standard: 'json' }).read());
    expect([error.reason, error.standard]).to.deep.equal(['parse', 'json']);
  });

  it('names an address that is none', async () => {
    const error = await rejection<DataError>(openData('http://', { base: 'about:blank' }).read());
    expect([error.name, error.reason, error.address]).to.deep.equal(['DataError', 'blocked', 'http://']);
  });

  it('reads 500 sources of 5 addresses with 5 requests', async () => {
    const addresses = await Promise.all(Array.from({ length: 5 }, () => serve('a,b\n1,2\n', 'text/csv')));
    const datasets = await Promise.all(
      Array.from({ length: 500 }, (_, index) => openData(addresses[index % 5]!).read()),
    );
    expect(datasets.every(({ rows }) => rows === 1)).to.equal(true);
    for (const address of addresses) expect(await countOf(address)).to.equal(1);
  });

  it('gives what has changed when read again', async () => {
    const name = fresh();
    const source = openData(await serve('[{"a":1}]', 'application/json', name), { freshness: 0 });
    await source.read();
    await serve('[{"a":2}]', 'application/json', name);
    const { columns, stale } = await source.read();
    expect([columns[0]!.values[0], stale]).to.deep.equal([2, undefined]);
  });

  it('gives the last good data when a refresh fails, and says why', async () => {
    const name = fresh();
    const address = await serve('[{"a":1}]', 'application/json', name);
    const source = openData(address, { freshness: 0, retries: 0 });
    const good = await source.read();
    for (const [body, type, status, reason] of [
      ['{}', 'application/json', 500, 'http'],
      ['<!doctype html>Sorry', 'text/html', 200, 'not-data'],
      ['[{"a":', 'application/json', 200, 'parse'],
      ['{"error":"x"}', 'application/json', 200, 'api'],
    ] as const) {
      await serve(body, type, name, status);
      const { columns, stale, problem, provenance } = await source.read();
      expect([columns[0]!.values[0], stale, problem!.reason]).to.deep.equal([1, true, reason]);
      expect(provenance.retrieved).to.equal(good.provenance.retrieved);
    }
    expect((await rejection<DataError>(source.read({ limit: 1 }))).reason).to.equal('api');
    await serve('[{"a":3}]', 'application/json', name);
    const { columns, stale, problem } = await source.read();
    expect([columns[0]!.values[0], stale, problem]).to.deep.equal([3, undefined, undefined]);
  });

  it('rejects with the reason of an aborted signal, even where there is older data', async () => {
    const source = openData(await serve('[{"a":1}]'), { freshness: 0 });
    await source.read();
    const stop = new AbortController();
    stop.abort();
    expect((await rejection(source.read({}, { signal: stop.signal }))).name).to.equal('AbortError');
    expect((await source.read()).rows).to.equal(1);
  });

  it('can be read again after an aborted first read', async () => {
    const source = openData(api(`slow?ms=50&key=${fresh()}`));
    const stop = new AbortController();
    const left = rejection(source.read({}, { signal: stop.signal }));
    stop.abort();
    expect((await left).name).to.equal('AbortError');
    expect((await source.read()).rows).to.equal(1);
  });

  it('says where a filter fails, before it fetches', async () => {
    const address = await serve('[{"a":1}]');
    const error = await rejection<DataError>(openData(address).read({ filter: 'a = ' }));
    expect([error.reason, error.address, await countOf(address)]).to.deep.equal(['capability', address, 0]);
  });

  it('names what the page’s own policy refuses', async () => {
    const frame = document.createElement('iframe');
    frame.srcdoc = '<meta http-equiv="Content-Security-Policy" content="connect-src \'none\'">';
    document.body.append(frame);
    await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    // The policy is the frame's, so the request has to be; the event is its window's as well.
    const inside = frame.contentWindow as Window & typeof globalThis;
    const [realFetch, hear] = [
      globalThis.fetch,
      (event: Event) =>
        globalThis.dispatchEvent(
          Object.assign(new Event(event.type), { blockedURI: (event as SecurityPolicyViolationEvent).blockedURI }),
        ),
    ];
    inside.addEventListener('securitypolicyviolation', hear);
    globalThis.fetch = (input) => inside.fetch(input);
    try {
      const error = await rejection<DataError>(openData(api('body?text=[]'), { retries: 0 }).read());
      expect([error.reason, error.cure]).to.deep.equal(['blocked', 'Add its host to connect-src.']);
    } finally {
      globalThis.fetch = realFetch;
      frame.remove();
    }
  });
});
