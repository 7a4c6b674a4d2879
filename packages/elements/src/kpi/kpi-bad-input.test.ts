import { expect } from 'chai';
import { heard, seen } from '../../../../test/support/heard.js';
import { afterwards, consoleOf, fixture, mount, quiet, until, whenState } from '../../../../test/support/page.js';
import { countOf, otherOrigin, serve } from '../../../../test/support/serve.js';
// Loaded beforehand, so that a tile is whole as soon as it is ready.
import '../shared/diagnostics.js';
import '../shared/about.js';
import './define.js';
import './standing.js';

const sorry = 'Sorry, this figure cannot be shown at the moment.';
const series = JSON.stringify([
  { month: '2026-09', ward: 'Abbey', visits: 10 },
  { month: '2026-10', ward: 'Abbey', visits: 20 },
]);
const shown = (element: Element): string => element.shadowRoot!.querySelector('[part=value]')?.textContent ?? '';

/** Puts a tile that fails beside one that works, and gives what the developer read. */
async function failing(attributes: string): Promise<string[]> {
  const said = consoleOf();
  const wrapper = mount(
    `<council-kpi ${attributes} label="Library visits"><a href="/visits">See the visits</a></council-kpi>
     <council-kpi value="7" label="Neighbour"><a href="/other">Other</a></council-kpi>`,
  );
  const [bad, good] = wrapper.querySelectorAll('council-kpi');
  await Promise.all([whenState(bad!, 'failed'), whenState(good!, 'ready')]);
  expect(heard(bad!)).to.deep.equal(['Library visits', sorry, 'See the visits']);
  expect(heard(good!)).to.deep.equal(['Neighbour: 7']);
  await quiet();
  expect(said.warnings).to.deep.equal([]);
  expect(said.errors).to.have.length(1, said.errors.join('\n'));
  expect(said.all).to.have.length(1, said.all.join('\n'));
  expect(said.errors[0]).to.match(/^<council-kpi label="Library visits"/);
  return said.errors;
}

describe('<council-kpi> with a source that is wrong', () => {
  it('has no src, value or table', async () => {
    const [told] = await failing('');
    expect(told).to.contain('There is neither src nor value. Set src to the address of the data.');
  });

  it('names a measure that is not there', async () => {
    const [told] = await failing(`src="${await serve(series)}" measure="vists"`);
    expect(told).to.contain('There is no column "vists" in this data. Set measure to one of: visits.');
  });

  it('names a column of text as its measure', async () => {
    const [told] = await failing(`src="${await serve(series)}" measure="ward"`);
    expect(told).to.contain('The column "ward" holds text, not numbers. Set measure to a column of numbers: visits.');
  });

  it('names a date column that holds no dates', async () => {
    const [told] = await failing(`src="${await serve(series)}" date="ward"`);
    expect(told).to.contain('The column "ward" holds text, not dates or periods. Set date to');
  });

  it('has several rows for the latest date', async () => {
    const rows = ['Abbey', 'Brook'].map((ward) => ({ month: '2026-10', ward, visits: 1 }));
    const [told] = await failing(`src="${await serve(JSON.stringify(rows))}"`);
    expect(told).to.contain('There are 2 rows for 2026-10').and.to.contain('Set filter so that one is left');
  });

  it('has several rows and no dates', async () => {
    const [told] = await failing(`src="${await serve('[{"visits":1},{"visits":2}]')}"`);
    expect(told).to.contain('2 rows and no column of dates').and.to.contain('Set date');
  });

  it('has a filter that is no filter', async () => {
    const [told] = await failing(`src="${await serve(series)}" filter="ward = "`);
    expect(told).to.match(/filter/i);
  });

  it('filters by a column that is not there', async () => {
    const [told] = await failing(`src="${await serve(series)}" filter="wrd = 'Abbey'"`);
    expect(told).to.contain('wrd').and.to.contain('ward');
  });

  it('is answered with 404', async () => {
    const [told] = await failing('src="/__api/status/404"');
    expect(told).to.contain('The server answered 404').and.to.contain('/__api/status/404');
    expect(told).to.contain('Open the address in a browser and correct it.');
  });

  it('is answered with 500', async () => {
    expect((await failing('src="/__api/status/500"'))[0]).to.contain('The server answered 500');
  });

  it('is answered with a web page', async () => {
    const address = await serve('<!doctype html><title>Sign in</title><p>Sign in to see this', 'text/html');
    const [told] = await failing(`src="${address}"`);
    expect(told)
      .to.contain('The answer is a web page, not data')
      .and.to.contain('Give the address of the data itself.');
  });

  it('is refused by another site, which sends no CORS headers', async () => {
    const [told] = await failing(`src="${await otherOrigin()}/__api/body?text=[]"`);
    expect(told).to.contain('No answer, or none this page may read').and.to.contain('Access-Control-Allow-Origin');
  });

  for (const length of ['', '&amp;length=1']) {
    it(`is answered with 40 MB${length && ', and the server says so'}`, async () => {
      const [told] = await failing(`src="/__api/huge?mb=40${length}"`);
      expect(told).to.contain('over 20 MB').and.to.contain('Ask for less');
    });
  }

  it('is answered with malformed JSON', async () => {
    const [told] = await failing(`src="${await serve('[{"month":"2026-10","visits":1}')}"`);
    expect(told).to.contain('Not valid JSON').and.to.contain('Have the data mended');
  });

  it('is answered with JSON that holds NaN', async () => {
    const [told] = await failing(`src="${await serve('[{"month":"2026-10","visits":NaN}]')}"`);
    expect(told).to.contain('Not valid JSON');
  });

  it('is answered with a single value', async () => {
    const [told] = await failing(`src="${await serve('42')}"`);
    expect(told).to.contain('not data');
  });

  it('is a javascript: address', async () => {
    const [told] = await failing('src="javascript:alert(1)"');
    expect(told).to.contain('javascript: is not a host data may come from').and.to.contain('http or https');
  });

  it('is no address at all', async () => {
    const [told] = await failing('src="https://"');
    expect(told).to.contain('not an address');
  });

  it('names a standard that there is not', async () => {
    const [told] = await failing(`src="${await serve(series)}" standard="excel"`);
    expect(told).to.contain('“excel”').and.to.contain('csv');
  });

  it('names a table that is not on the page', async () => {
    expect((await failing('src="#no-table"'))[0]).to.contain('There is no table with id="no-table"');
  });

  it('names a table by an address that cannot be decoded', async () => {
    expect((await failing('src="#100%"'))[0]).to.contain('There is no table with id="100%"');
  });

  it('is on a host the site does not allow', async () => {
    const meta = document.createElement('meta');
    meta.name = 'council-data-hosts';
    meta.content = 'data.example.gov.uk, *.council.example';
    document.head.append(meta);
    afterwards(() => meta.remove());
    const other = await otherOrigin();
    const [told] = await failing(`src="${other}/__api/body?cors=1&amp;text=[]"`);
    expect(told).to.contain(`${new URL(other).host} is not a host data may come from`);
    expect(told).to.contain('that this site allows');

    meta.content += `, ${new URL(other).host}`;
    const text = encodeURIComponent('[{"visits":3}]');
    const allowed = await whenState(
      fixture(`<council-kpi src="${other}/__api/body?cors=1&amp;text=${text}" label="Visits"></council-kpi>`),
      'ready',
    );
    expect(shown(allowed)).to.equal('3');
  });
});

describe('<council-kpi> on a site with a gateway', () => {
  it('reads through it what the page itself may not', async () => {
    const meta = document.createElement('meta');
    meta.name = 'council-data-proxy';
    meta.content = '/__api/gateway?url={url}';
    document.head.append(meta);
    afterwards(() => meta.remove());
    const text = encodeURIComponent('[{"visits":4}]');
    const address = `${await otherOrigin()}/__api/body?text=${text}`;
    const element = fixture(`<council-kpi src="${address}" label="Visits"></council-kpi>`);
    expect(shown(await whenState(element, 'ready'))).to.equal('4');
  });
});

describe('<council-kpi> with data that is wrong', () => {
  it('shows no figure of a CSV file whose quotation marks have swallowed the rest, and says where', async () => {
    const said = consoleOf();
    const address = await serve('month,note,visits\n2026-09,"a"b,10\n2026-10,,20\n', 'text/csv');
    const element = fixture(`<council-kpi src="${address}" label="Visits"><i>Fallback</i></council-kpi>`);
    await until(() => said.all.length > 0, 'a message');
    await quiet();
    expect(heard(element)).to.have.length(3, heard(element).join(' | '));
    expect(heard(element)[1]).to.equal('Sorry, this figure cannot be shown at the moment.');
    expect(heard(element)[2]).to.equal('Fallback');
    expect(said.all.join('\n')).to.match(
      /^<council-kpi label="Visits" src=".*">: A quotation mark near record \d is never closed/m,
    );
  });

  it('takes no NaN or Infinity for a figure', async () => {
    for (const word of ['NaN', 'Infinity', '-Infinity', '1e999']) {
      consoleOf();
      const address = await serve(`month,visits\n2026-08,9\n2026-09,10\n2026-10,${word}\n`, 'text/csv');
      const element = fixture(`<council-kpi src="${address}" label="Visits"><i>Fallback</i></council-kpi>`);
      await until(() => element.matches(':state(ready), :state(failed)'), `an end for ${word}`);
      await quiet();
      expect(seen(element)).to.not.match(/NaN|∞|Infinity/);
      expect(seen(element)).to.match(/10|9|Fallback/);
    }
  });

  it('takes text for text, however much it looks like markup', async () => {
    const evil = '<img src=x onerror="window.hurt=true">';
    const data = [{ month: '2026-10', [evil]: 5, note: evil }];
    const address = await serve(JSON.stringify(data));
    const wrapper = mount('<council-kpi></council-kpi><council-kpi></council-kpi><council-kpi></council-kpi>');
    const [fromData, written, named] = wrapper.querySelectorAll('council-kpi');
    fromData!.src = address;
    Object.assign(written!, { value: evil, label: evil, period: evil, unit: evil, definition: evil, publisher: evil });
    Object.assign(named!, { src: address, label: evil, unit: evil, licence: evil, nextUpdate: evil });
    for (const element of [fromData!, written!, named!]) {
      await whenState(element, 'ready');
      await quiet();
      expect(!!element.shadowRoot!.querySelector('img, script')).to.equal(false);
      expect(seen(element)).to.contain('<img src=x onerror');
    }
    expect(!!wrapper.querySelector('img')).to.equal(false);
    expect('hurt' in window).to.equal(false);
  });

  it('aggregates no rows to no figure', async () => {
    for (const [body, type] of [
      ['[]', 'application/json'],
      ['month,visits\n', 'text/csv'],
    ] as const) {
      for (const aggregate of ['sum', 'mean', 'max']) {
        const address = await serve(body, type);
        const element = fixture(`<council-kpi src="${address}" aggregate="${aggregate}" label="Visits"></council-kpi>`);
        await whenState(element, 'empty');
      }
    }
    const filtered = fixture(
      `<council-kpi src="${await serve(series)}" measure="visits" aggregate="mean" filter="ward = 'None'" label="Visits"></council-kpi>`,
    );
    await whenState(filtered, 'empty');
  });
});

describe('<council-kpi> with attributes that are wrong', () => {
  const tell = async (
    attributes: string,
  ): Promise<{ element: HTMLElementTagNameMap['council-kpi']; warnings: string[] }> => {
    const said = consoleOf();
    const address = await serve(series);
    const element = await whenState(
      fixture(`<council-kpi src="${address}" label="Visits" ${attributes}><i>Fallback</i></council-kpi>`),
      'ready',
    );
    await quiet();
    expect(said.errors).to.deep.equal([]);
    return { element, warnings: said.warnings };
  };

  for (const [name, instead, choices] of [
    ['aggregate', 'latest', 'latest, sum, mean, median, count, min, max'],
    ['compare', 'previous', 'previous, last-year, none'],
    ['better', 'neutral', 'neutral, higher, lower'],
    ['format', 'auto', 'auto, number, percent, currency, duration'],
    ['size', 'medium', 'medium, compact, large'],
  ] as const) {
    it(`says what ${name} may be, once, and goes on with "${instead}"`, async () => {
      const { element, warnings } = await tell(`${name}="wrong"`);
      expect(heard(element)[0]).to.equal('Visits: 20, October 2026, up 10 on the previous period');
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.match(/^<council-kpi label="Visits" src=/);
      expect(warnings[0]).to.contain(
        `${name}="wrong" is not known, so ${name}="${instead}" is used. Write one of: ${choices}.`,
      );
      element.label = 'Anew';
      await element.updateComplete;
      await quiet();
      expect(warnings).to.have.length(1);
    });
  }

  for (const name of ['target', 'previous', 'decimals', 'heading-level']) {
    it(`leaves ${name} out where it is no number, and says so`, async () => {
      const { element, warnings } = await tell(`${name}="fifty"`);
      expect(heard(element)[0]).to.equal('Visits: 20, October 2026, up 10 on the previous period');
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.match(/^<council-kpi label="Visits" src=/);
      expect(warnings[0]).to.contain(`${name} is not a number, so it is left out.`).and.to.contain(`${name}="`);
    });
  }

  it('takes an empty attribute, as a CMS prints for an empty field, for none', async () => {
    const names = ['value', 'unit', 'period', 'measure', 'date', 'aggregate', 'filter', 'compare', 'previous'];
    const more = ['target', 'better', 'format', 'decimals', 'size', 'heading-level', 'refresh', 'standard', 'records'];
    const { element, warnings } = await tell([...names, ...more].map((name) => `${name}=""`).join(' '));
    expect(heard(element)[0]).to.equal('Visits: 20, October 2026, up 10 on the previous period');
    expect(warnings).to.deep.equal([]);
  });

  it('shows the figure though nobody can write so many digits', async () => {
    for (const decimals of ['-1', '101', '1.5']) {
      const { element } = await tell(`decimals="${decimals}"`);
      expect(shown(element)).to.match(/^20/);
    }
  });

  it('takes a level that is none for no heading', async () => {
    for (const level of ['1', '7', '2.5']) {
      const { element } = await tell(`heading-level="${level}"`);
      expect(!!element.shadowRoot!.querySelector('[role=heading]')).to.equal(false);
      expect(heard(element)[0]).to.match(/^Visits: 20/);
    }
  });
});

describe('<council-kpi> that leaves the page', () => {
  it('in the middle of a request stops it, and says nothing', async () => {
    const said = consoleOf();
    const signals: AbortSignal[] = [];
    const { fetch } = window;
    window.fetch = (address, options) => {
      signals.push(options!.signal!);
      return fetch(address, options);
    };
    afterwards(() => (window.fetch = fetch));
    const address = `${await serve(series)}?ms=500`;
    signals.length = 0;
    const element = fixture(`<council-kpi src="${address}" label="Visits"></council-kpi>`);
    await until(() => signals.length === 1, 'the request');
    let told = 0;
    for (const name of ['ready', 'failed', 'empty']) element.addEventListener(`council-${name}`, () => told++);
    element.remove();
    await until(() => signals[0]!.aborted, 'the request to be stopped');
    await quiet(5);
    expect(told).to.equal(0);
    expect(said.all).to.deep.equal([]);
  });

  it('before it has asked for anything asks nothing', async () => {
    const address = await serve(series);
    const element = fixture(`<council-kpi src="${address}" label="Visits"></council-kpi>`);
    element.remove();
    await quiet(5);
    expect(await countOf(address)).to.equal(0);
  });

  it('asks nothing when it is changed while away', async () => {
    const address = await serve(series);
    const element = await whenState(fixture('<council-kpi value="1" label="Visits"></council-kpi>'), 'ready');
    element.remove();
    element.src = address;
    await quiet(5);
    expect(await countOf(address)).to.equal(0);
  });
});
