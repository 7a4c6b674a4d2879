import { expect } from 'chai';
import { countOf, rejection, serve } from '../test/serve.js';
import type { DataError } from './errors.js';
import { createTransport, type TransportOptions } from './transport.js';

const api = (path: string) => new URL(`/__api/${path}`, location.origin).href;
let key = 0;
const fresh = () => `transport-${Date.now()}-${key++}`;
const transport = (options: TransportOptions = {}) => createTransport({ base: location.href, backoff: 1, ...options });
const textOf = async (address: string, options: TransportOptions = {}) =>
  new TextDecoder().decode((await transport(options).get(address)).bytes);
const otherOrigin = async () => (await (await fetch('/__api/other-origin')).json()) as string;

describe('transport', () => {
  it('makes 5 requests for 500 readers of 5 sources, at once and shortly after', async () => {
    const addresses = await Promise.all(Array.from({ length: 5 }, () => serve('[{"a":1}]')));
    const readers = Array.from({ length: 500 }, (_, index) => transport().get(addresses[index % 5]!));
    await Promise.all(readers.slice(0, 250));
    await Promise.all(readers);
    await Promise.all(addresses.map((address) => transport().get(address)));
    for (const address of addresses) expect(await countOf(address)).to.equal(1);
  });

  it('asks again once an answer is no longer fresh, and the server says it is unchanged', async () => {
    const address = await serve('[{"a":1}]');
    const first = await transport().get(address);
    const second = await transport({ freshness: 0 }).get(address);
    expect(second.bytes).to.equal(first.bytes);
    expect([await countOf(address), await countOf(address, true)]).to.deep.equal([2, 1]);
  });

  it('asks at once when told to refresh, and gets what has changed', async () => {
    const name = fresh();
    const address = await serve('1', 'application/json', name);
    await transport().get(address);
    await serve('2', 'application/json', name);
    expect(await textOf(address)).to.equal('1');
    const { bytes } = await transport().get(address, { refresh: true });
    expect(new TextDecoder().decode(bytes)).to.equal('2');
  });

  it('sends neither cookies nor the page’s full address', async () => {
    document.cookie = 'secret=1; path=/';
    const [echo] = JSON.parse(await textOf(api('echo'))) as Record<string, string>[];
    expect(echo!.cookie).to.equal(undefined);
    const [cross] = JSON.parse(await textOf(`${await otherOrigin()}/__api/echo?cors=1`)) as Record<string, string>[];
    expect(cross!.referer).to.equal(`${location.origin}/`);
  });

  for (const status of [408, 429, 502, 503, 504]) {
    it(`tries again after ${status}`, async () => {
      const name = fresh();
      expect(await textOf(api(`status/${status}?times=2&key=${name}`))).to.equal('[{"a":1}]');
      expect(await countOf(`/${name}`)).to.equal(3);
    });
  }

  it('tries again, too, where the words of an error are wanted', async () => {
    const address = api(`status/503?times=2&key=${fresh()}`);
    expect((await transport().get(address, { anyStatus: true })).status).to.equal(200);
    const wrong = await transport().get(api(`status/400?key=${fresh()}`), { anyStatus: true });
    expect(wrong.status).to.equal(400);
  });

  it('gives up after the attempts it has', async () => {
    const name = fresh();
    const error = await rejection<DataError>(textOf(api(`status/503?key=${name}`)));
    expect([error.reason, error.status, await countOf(`/${name}`)]).to.deep.equal(['http', 503, 3]);
    expect(error.message).to.contain('503').and.to.contain(name);
  });

  for (const status of [400, 401, 403, 404, 410, 500]) {
    it(`does not try again after ${status}`, async () => {
      const name = fresh();
      const error = await rejection<DataError>(textOf(api(`status/${status}?key=${name}`)));
      expect([error.reason, error.status, await countOf(`/${name}`)]).to.deep.equal(['http', status, 1]);
    });
  }

  it('waits as long as the server asks', async () => {
    const name = fresh();
    const start = performance.now();
    await textOf(api(`status/429?times=1&retry-after=1&key=${name}`));
    expect(performance.now() - start).to.be.greaterThan(900);
  });

  it('does not wait for an hour', async () => {
    const name = fresh();
    const error = await rejection<DataError>(textOf(api(`status/429?times=1&retry-after=3600&key=${name}`)));
    expect([error.status, await countOf(`/${name}`)]).to.deep.equal([429, 1]);
  });

  it('waits for the end of a rate limit, in seconds or as a moment', async () => {
    for (const [header, value] of [
      ['ratelimit-reset', () => 1],
      ['x-ratelimit-reset', () => Math.ceil(Date.now() / 1000) + 1],
    ] as const) {
      const start = performance.now();
      await textOf(api(`status/429?times=1&${header}=${value()}&key=${fresh()}`));
      expect(performance.now() - start).to.be.within(900, 5000);
    }
  });

  it('sends a query by POST, and shares it with those who send the same', async () => {
    const echo = async (post: object) =>
      (JSON.parse(new TextDecoder().decode((await transport().get(api('echo'), { post })).bytes)) as object[])[0];
    const [one, same, other] = await Promise.all([echo({ a: 1 }), echo({ a: 1 }), echo({ a: 2 })]);
    expect(one).to.deep.include({ method: 'POST', body: '{"a":1}', 'content-type': 'application/json' });
    expect(same).to.deep.equal(one);
    expect(other).to.deep.include({ body: '{"a":2}' });
  });

  it('shows what has arrived, all of it each time, to whoever comes and whenever', async () => {
    const address = api(`parts?part=${'a'.repeat(1500)}&part=${'b'.repeat(1500)}&part=c&key=${fresh()}`);
    const seen: number[][] = [[], []];
    const watch = (list: number[]) => ({
      arriving: ({ parts }: { parts: readonly Uint8Array[] }) =>
        void list.push(parts.reduce((sum, { length }) => sum + length, 0)),
    });
    const [body] = await Promise.all(seen.map((list) => transport().get(address, watch(list))));
    expect(body!.bytes.length).to.equal(3001);
    for (const list of seen) {
      expect(list.length).to.be.greaterThan(1);
      expect(list[0]).to.be.lessThan(3001);
      expect(list[list.length - 1]).to.equal(3001);
    }
  });

  describe('with a gateway', () => {
    const proxy = '/__api/gateway?url={url}';

    it('asks it for what is elsewhere, and gives the address that was meant', async () => {
      const address = `${await otherOrigin()}/__api/body?text=a%26b`;
      const body = await transport({ proxy }).get(address);
      expect([body.address, new TextDecoder().decode(body.bytes)]).to.deep.equal([address, 'a&b']);
    });

    it('asks its own site itself', async () => {
      const [echo] = JSON.parse(await textOf(api('echo?own'), { proxy })) as Record<string, string>[];
      expect(echo!.url).to.equal('/__api/echo?own');
    });

    it('still reads only from listed hosts', async () => {
      const address = `${await otherOrigin()}/__api/body?text=1`;
      expect((await rejection<DataError>(textOf(address, { proxy, hosts: [] }))).reason).to.equal('blocked');
    });
  });

  it('gives up waiting for an answer', async () => {
    const error = await rejection<DataError>(textOf(api('slow?ms=5000'), { timeout: 50 }));
    expect([error.reason, error.message]).to.satisfy(
      ([reason, message]: string[]) => reason === 'network-or-cors' && message!.includes('0.05 seconds'),
    );
  });

  it('refuses an answer that says it is too large, and one that does not say', async () => {
    for (const path of ['huge?mb=40&length=1', 'huge?mb=40']) {
      const error = await rejection<DataError>(textOf(api(path)));
      expect([error.reason, error.message]).to.satisfy(
        ([reason, message]: string[]) => reason === 'limit' && message!.includes('20 MB'),
      );
    }
    expect((await rejection<DataError>(textOf(api('body?text=abcdef'), { limit: 5 }))).reason).to.equal('limit');
    expect(await textOf(api('body?text=abcde'), { limit: 5 })).to.equal('abcde');
  });

  it('names a server that can not be reached, or may not be read', async () => {
    const other = await otherOrigin();
    const refused = await rejection<DataError>(textOf(`${other}/__api/body?text=1`));
    expect(refused.reason).to.equal('network-or-cors');
    expect(refused.cure).to.contain('Access-Control-Allow-Origin');
    expect(await textOf(`${other}/__api/body?text=1&cors=1`)).to.equal('1');
    expect((await rejection<DataError>(textOf('http://127.0.0.1:9/', { retries: 0 }))).reason).to.equal(
      'network-or-cors',
    );
  });

  it('revalidates with another site without a preflight', async () => {
    const other = await otherOrigin();
    const address = (await serve('[1]')).replace(location.origin, other) + '?cors=1';
    await transport().get(address);
    expect((await transport({ freshness: 0 }).get(address)).bytes.length).to.equal(3);
  });

  it('reads only http and https', async () => {
    for (const address of ['ftp://a.example/x', 'file:///etc/passwd', 'javascript:1', 'data:text/csv,a', 'blob:x']) {
      expect((await rejection<DataError>(textOf(address))).reason).to.equal('blocked');
    }
  });

  describe('with a list of hosts', () => {
    it('reads its own site and what is listed, and asks nobody else', async () => {
      const other = await otherOrigin();
      const name = fresh();
      const asked = `${other}/__api/status/200?cors=1&times=0&key=${name}`;
      const error = await rejection<DataError>(textOf(asked, { hosts: ['data.example'] }));
      expect([error.reason, await countOf(`/${name}`)]).to.deep.equal(['blocked', 0]);
      expect(await textOf(asked, { hosts: [new URL(other).host] })).to.equal('[{"a":1}]');
      expect(await textOf(api('body?text=1'), { hosts: [] })).to.equal('1');
    });

    it('takes a star for the hosts under a name, not for those that end like it', async () => {
      const hosts = ['*.example.invalid'];
      for (const [address, reason] of [
        ['http://a.b.example.invalid/', 'network-or-cors'],
        ['http://example.invalid/', 'blocked'],
        ['http://notexample.invalid/', 'blocked'],
        ['http://a.example.invalid.test/', 'blocked'],
      ]) {
        expect((await rejection<DataError>(textOf(address!, { hosts, retries: 0 }))).reason).to.equal(reason);
      }
    });

    it('refuses what a redirect leads to', async () => {
      const to = encodeURIComponent(`${await otherOrigin()}/__api/body?text=1&cors=1`);
      expect(await textOf(api(`redirect?to=${to}`))).to.equal('1');
      expect((await rejection<DataError>(textOf(api(`redirect?to=${to}`), { hosts: [] }))).reason).to.equal('blocked');
    });
  });

  describe('abort', () => {
    it('rejects with the reason of the signal', async () => {
      const stop = new AbortController();
      const waiting = rejection(transport().get(api('slow?ms=3000'), { signal: stop.signal }));
      stop.abort(new Error('enough'));
      expect((await waiting).message).to.equal('enough');
      expect((await rejection(transport().get(api('echo'), { signal: AbortSignal.abort() }))).name).to.equal(
        'AbortError',
      );
    });

    it('stops a shared request when its last reader leaves, and not before', async () => {
      const signals: AbortSignal[] = [];
      const real = globalThis.fetch;
      globalThis.fetch = (input, init) => {
        signals.push(init!.signal!);
        return real(input, init);
      };
      try {
        const [one, other] = [new AbortController(), new AbortController()];
        const address = api('slow?ms=2000');
        const waiting = [one, other].map(({ signal }) => rejection(transport().get(address, { signal })));
        one.abort();
        await waiting[0];
        expect(signals.map(({ aborted }) => aborted)).to.deep.equal([false]);
        other.abort();
        await waiting[1];
        expect(signals.map(({ aborted }) => aborted)).to.deep.equal([true]);
      } finally {
        globalThis.fetch = real;
      }
    });

    it('does not disturb a reader who stays', async () => {
      const leave = new AbortController();
      const address = api('slow?ms=100');
      const [left, stayed] = [rejection(transport().get(address, { signal: leave.signal })), transport().get(address)];
      leave.abort();
      await left;
      expect((await stayed).status).to.equal(200);
    });

    it('serves a reader who comes after the others have left', async () => {
      const leave = new AbortController();
      const address = api('slow?ms=50');
      const left = rejection(transport().get(address, { signal: leave.signal }));
      leave.abort();
      await left;
      expect((await transport().get(address)).status).to.equal(200);
    });
  });
});
