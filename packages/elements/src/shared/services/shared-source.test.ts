import { expect } from 'chai';
import { clock } from '../../../../../test/support/page.js';
import { countOf, forget, serve } from '../../../../../test/support/serve.js';
import { sharedSource } from './shared-source.js';

const list = JSON.stringify([{ id: 'a' }, { id: 'b' }]);
const open = (address: string) => sharedSource(address, { standard: 'json' });
const failureOf = (reading: Promise<unknown>): Promise<unknown> =>
  reading.then(
    () => 'none',
    (problem: unknown) => problem,
  );

describe('a source that elements share', () => {
  it('is read once and gives all of them the same dataset', async () => {
    const address = await serve(list);
    const datasets = await Promise.all(Array.from({ length: 50 }, () => open(address).read()));
    expect(new Set(datasets).size).to.equal(1);
    expect(datasets[0]!.rows).to.equal(2);
    expect(await open(address).read()).to.equal(datasets[0]);
    expect(await countOf(address)).to.equal(1);
  });

  it('keeps queries and options apart', async () => {
    const address = await serve(list);
    const [all, one, text] = await Promise.all([
      open(address).read(),
      open(address).read({ limit: 1 }),
      sharedSource(address, { standard: 'json', lang: 'cy' }).read(),
    ]);
    expect([all.rows, one.rows, text === all]).to.deep.equal([2, 1, false]);
  });

  it('goes on for the others when one leaves', async () => {
    const address = await serve(list);
    const leaving = new AbortController();
    const left = failureOf(open(`${address}?ms=100`).read({}, { signal: leaving.signal }));
    const stayed = open(`${address}?ms=100`).read();
    leaving.abort('gone');
    expect(await left).to.equal('gone');
    expect((await stayed).rows).to.equal(2);
  });

  it('begins anew after everybody has left', async () => {
    const address = await serve(list);
    const leaving = new AbortController();
    const left = failureOf(open(`${address}?ms=100`).read({}, { signal: leaving.signal }));
    leaving.abort('gone');
    const next = open(`${address}?ms=100`).read();
    expect(await left).to.equal('gone');
    expect((await next).rows).to.equal(2);
  });

  it('is asked again by a refresh, once for all that refresh together', async () => {
    const key = `shared-${crypto.randomUUID()}`;
    const address = await serve(list, 'application/json', key);
    expect((await open(address).read()).rows).to.equal(2);
    await serve(JSON.stringify([{ id: 'c' }]), 'application/json', key);
    expect((await open(address).read()).rows).to.equal(2);
    const [first, second] = await Promise.all([
      open(address).read({}, { refresh: true }),
      open(address).read({}, { refresh: true }),
    ]);
    expect([first.rows, first === second]).to.deep.equal([1, true]);
    expect(await countOf(address)).to.equal(2);
  });

  it('is asked again when ten seconds have passed', async () => {
    const time = clock();
    const address = await serve(list);
    const source = open(address);
    const before = await source.read();
    time.pass(11);
    expect(await source.read()).to.not.equal(before);
  });

  it('gives everybody the failure, and asks again the next time', async () => {
    const key = `shared-${crypto.randomUUID()}`;
    const address = await serve(list, 'application/json', key);
    await forget(address);
    const problems = await Promise.all([failureOf(open(address).read()), failureOf(open(address).read())]);
    expect(problems.map((problem) => (problem as { reason: string }).reason)).to.deep.equal(['http', 'http']);
    await serve(list, 'application/json', key);
    expect((await open(address).read()).rows).to.equal(2);
  });
});
