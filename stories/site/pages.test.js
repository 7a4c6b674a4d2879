import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { ckanAddressOf } from './api/ckan.js';
import { datasets } from './data/datasets.js';
import { readHtml } from './html-check.js';
import { startSite } from './server.js';
import { strictPolicy } from './server/http.js';

const pages = [
  '/services/council-tax-reduction',
  '/services/library-abbey',
  '/cy/gwasanaethau/pay-council-tax',
  '/forms/garden-waste',
  ...readdirSync(new URL('pages', import.meta.url), { recursive: true })
    .map((file) => `/${String(file).replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.html') && file !== '/404.html')
    .map((file) => file.replace(/(index)?\.html$/, '')),
  ...[...datasets.keys()].map((name) => `/data/${name}`),
  '/themes?theme=default',
];

const kpiAttributes = new Set(
  `src label value unit period measure date aggregate filter compare previous target better format currency decimals size heading-level
  refresh standard records definition publisher licence updated next-update variation forecast with-summary without-sparkline without-about lang title`.split(
    /\s+/,
  ),
);

const tableAttributes = new Set(
  `src label columns sort filter page-size group-by totals row-header narrow share refresh standard records definition
  publisher licence updated next-update without-search without-filters without-download without-about lang`.split(
    /\s+/,
  ),
);
const chartAttributes = new Set(
  `src label subtitle type x y series group aggregate filter sort unit format decimals target better highlight forecast season rebase
  heading-level refresh standard records definition publisher licence updated next-update without-download without-about lang`.split(
    /\s+/,
  ),
);
const annotationAttributes = new Set(['at', 'to', 'value', 'label']);
const cardAttributes = new Set(
  `src service-id heading-level href-template audience cost takes checked phone because division holidays old-after refresh
  standard records json-ld lang`.split(/\s+/),
);
const serviceAttributes = new Set(
  `src service-id heading-level href-template without-name because division holidays old-after refresh standard records json-ld lang`.split(
    /\s+/,
  ),
);
const catalogueAttributes = new Set(
  `src label heading-level page-size facets sort share a-to-z near postcode-lookup area locate synonyms href-template division
  holidays old-after json-ld refresh standard records without-about lang`.split(/\s+/),
);
const answerAttributes = new Set(
  `id src parameters today heading-level without-start with-languages keep share href-template lang`.split(/\s+/),
);
const facetNames = ['topic', 'audience', 'cost', 'channel', 'provider', 'area', 'status'];
const columnAttributes = new Set(['name', 'label', 'format', 'decimals', 'description', 'filter', 'hidden']);

const chartTypes = [
  'line',
  'area',
  'column',
  'bar',
  'stacked-column',
  'stacked-bar',
  'stacked-column-100',
  'stacked-bar-100',
  'scatter',
  'dot',
  'pyramid',
  'histogram',
  'xmr',
];

const oneOf = {
  aggregate: ['latest', 'sum', 'mean', 'median', 'count', 'min', 'max'],
  compare: ['previous', 'last-year', 'none'],
  better: ['higher', 'lower', 'neutral'],
  format: ['auto', 'number', 'percent', 'currency', 'duration'],
  size: ['compact', 'medium', 'large'],
  'heading-level': ['2', '3', '4', '5', '6'],
};

let site;

before(async () => {
  site = await startSite({ port: 0 });
});

after(() => site.close());

const get = (path, options) => fetch(new URL(path, site.address), { redirect: 'manual', ...options });

const statuses = new Map();

/** Every page links to the same few dozen addresses: each is asked for once. */
function statusOf(path) {
  if (!statuses.has(path))
    statuses.set(
      path,
      get(path, { method: 'HEAD' }).then(({ status }) => status),
    );
  return statuses.get(path);
}

for (const path of pages) {
  describe(`page ${path}`, () => {
    let response;
    let html;
    let elements;
    let problems;
    const all = (...names) => elements.filter(({ name }) => names.includes(name));

    before(async () => {
      response = await get(path);
      html = await response.text();
      ({ elements, problems } = readHtml(html));
    });

    it('answers with HTML under the strict policy', () => {
      assert.equal(response.status, 200);
      assert.equal(response.headers.get('content-type'), 'text/html; charset=utf-8');
      assert.equal(response.headers.get('content-security-policy'), strictPolicy);
    });

    it('is well formed', () => {
      assert.match(html, /^<!DOCTYPE html>\n<html lang="(en-GB|cy)"/);
      assert.doesNotMatch(html, /\{\{|\}\}|undefined|\[object/);
      if (path === '/self-closing') {
        assert.ok(problems.length, 'its mistake is there');
        assert.deepEqual(readHtml(html.replace(/(<council-kpi [^>]*?) \/>/, '$1></council-kpi>')).problems, []);
      } else assert.deepEqual(problems, []);
      const ids = elements.map(({ attributes }) => attributes.id).filter(Boolean);
      assert.deepEqual(ids, [...new Set(ids)], 'every id is used once');
    });

    it('has one title, one h1 and headings in order', () => {
      assert.equal(all('title').length, 1);
      assert.ok(all('title')[0].text.trim().length > 10);
      assert.equal(all('h1').length, 1);
      let last = 0;
      for (const { name, parents, text } of all('h1', 'h2', 'h3', 'h4')) {
        if (parents.includes('footer')) continue;
        const level = Number(name[1]);
        assert.ok(level <= last + 1, `${name} "${text}" follows h${last}`);
        last = level;
      }
    });

    it('begins with a skip link to its content', () => {
      const skip = all('a')[0];
      assert.match(skip.text, /Skip to main content|Neidio i’r prif gynnwys/);
      const target = elements.find(({ attributes }) => `#${attributes.id}` === skip.attributes.href);
      assert.equal(target?.name, 'main');
    });

    it('says that the council is made up', () => {
      assert.match(html, /made-up council|dychmygol/i);
    });

    it('has no inline style or script', () => {
      assert.equal(all('style').length, 0);
      for (const { attributes, text } of all('script')) {
        // A flow inside its tag is data.
        if (attributes.type === 'application/json') continue;
        assert.ok(attributes.src, 'scripts are files');
        assert.equal(text.trim(), '');
      }
      for (const { name, attributes } of elements) {
        const inline = Object.keys(attributes).filter(
          (attribute) => attribute === 'style' || attribute.startsWith('on'),
        );
        assert.deepEqual(inline, [], `on <${name}>`);
        assert.doesNotMatch(attributes.href ?? '', /^\s*javascript:/i);
      }
    });

    it('loads nothing from another site', () => {
      for (const { name, attributes } of all(
        'script',
        'link',
        'img',
        'council-kpi',
        'council-table',
        'council-chart',
        'council-service',
        'council-service-card',
        'council-service-catalogue',
        'council-smart-answer',
        'iframe',
        'source',
      )) {
        const address = name === 'link' ? attributes.href : attributes.src;
        if (address !== undefined) assert.match(address, /^\/(?!\/)/, `<${name}>`);
      }
    });

    it('gives every image an alternative and every table a caption', () => {
      for (const { attributes } of all('img')) assert.ok('alt' in attributes);
      // What editors leave is the point of that page; the test below says what it is.
      if (path !== '/tables/editors') assert.equal(all('caption').length, all('table').length);
    });

    it('writes its tags as an editor should', () => {
      for (const { attributes, text, selfClosing } of all('council-kpi')) {
        if (path === '/self-closing' && selfClosing) continue;
        assert.deepEqual(
          Object.keys(attributes).filter((name) => !kpiAttributes.has(name)),
          [],
        );
        assert.ok(attributes.label, 'has a label');
        assert.ok(attributes.src || attributes.value, 'has a source or a value');
        assert.ok(text.trim().length > 10, 'has a fallback inside');
        for (const [name, allowed] of Object.entries(oneOf)) {
          if (name in attributes) assert.ok(allowed.includes(attributes[name]), `${name}="${attributes[name]}"`);
        }
      }
      for (const { attributes } of all('council-kpi-group')) assert.ok(attributes.label);
    });

    it('writes its tables’ tags as an editor should', () => {
      for (const { attributes, text, selfClosing } of all('council-table')) {
        assert.deepEqual(
          Object.keys(attributes).filter((name) => !tableAttributes.has(name)),
          [],
        );
        assert.ok(!selfClosing);
        assert.ok(attributes.label, 'has a label');
        if (attributes.src) assert.ok(text.trim().length > 10, 'has a fallback inside');
      }
      const shared = all('council-table').flatMap(({ attributes }) => attributes.share ?? []);
      assert.deepEqual(shared, [...new Set(shared)], 'each table keeps its state under a name of its own');
      for (const { attributes, parents } of all('council-column')) {
        assert.equal(parents.at(-1), 'council-table');
        assert.ok(attributes.name);
        assert.deepEqual(
          Object.keys(attributes).filter((name) => !columnAttributes.has(name)),
          [],
        );
      }
    });

    it('writes its charts’ tags as an editor should', () => {
      for (const { attributes, text, selfClosing } of all('council-chart')) {
        assert.deepEqual(
          Object.keys(attributes).filter((name) => !chartAttributes.has(name)),
          [],
        );
        assert.ok(!selfClosing);
        assert.ok(attributes.label, 'has a label');
        assert.ok(text.trim().length > 10, 'has a fallback inside');
        const { type = 'line', better = 'neutral', 'heading-level': level = '2' } = attributes;
        assert.ok(chartTypes.includes(type), `type="${type}"`);
        assert.ok(oneOf.better.includes(better), `better="${better}"`);
        assert.ok(oneOf['heading-level'].includes(level), `heading-level="${level}"`);
        if ('target' in attributes) assert.ok(Number.isFinite(Number(attributes.target)), attributes.target);
      }
      for (const { attributes, text, parents } of all('council-annotation')) {
        assert.equal(parents.at(-1), 'council-chart');
        assert.equal(text.trim(), '', 'an annotation stands empty');
        assert.ok(attributes.label);
        assert.notEqual('at' in attributes, 'value' in attributes, 'marks a place or a value');
        assert.deepEqual(
          Object.keys(attributes).filter((name) => !annotationAttributes.has(name)),
          [],
        );
      }
    });

    it('writes its services’ tags as an editor should', () => {
      for (const [tag, known] of [
        ['council-service-card', cardAttributes],
        ['council-service', serviceAttributes],
        ['council-service-catalogue', catalogueAttributes],
      ]) {
        for (const { attributes, text, selfClosing } of all(tag)) {
          assert.deepEqual(
            Object.keys(attributes).filter((name) => !known.has(name)),
            [],
            tag,
          );
          assert.ok(!selfClosing);
          assert.ok(text.trim().length > 10, 'has a fallback inside');
        }
      }
      for (const { attributes } of all('council-service', 'council-service-card'))
        assert.equal('src' in attributes, 'service-id' in attributes, 'names a service of a source');
      for (const { attributes } of all('council-service-catalogue')) {
        assert.ok(attributes.label, 'has a label');
        for (const name of attributes.facets?.split(',') ?? []) assert.ok(facetNames.includes(name.trim()), name);
        assert.equal('near' in attributes, 'postcode-lookup' in attributes, 'looks postcodes up where it asks for one');
      }
    });

    it('writes its questions’ tags as an editor should', async () => {
      for (const { attributes, text, selfClosing } of all('council-smart-answer')) {
        assert.deepEqual(
          Object.keys(attributes).filter((name) => !answerAttributes.has(name)),
          [],
        );
        assert.ok(!selfClosing);
        assert.ok(text.trim().length > 10, 'has a fallback inside');
        const { src, today } = attributes;
        assert.ok(src || /"format": 1/.test(text), 'has a flow');
        if (src && !src.startsWith('/api/faults/')) {
          const { id, languages } = await (await get(src)).json();
          assert.equal(src, `/flows/${id}.json`);
          assert.ok(languages.includes('cy'), src);
        }
        if (today) assert.match(today, /^\d{4}-\d\d-\d\d$/);
      }
      const shared = all('council-smart-answer').filter(({ attributes }) => 'share' in attributes);
      if (shared.length > 1) assert.ok(shared.every(({ attributes }) => attributes.id));
    });

    it('names services that exist', async () => {
      for (const { attributes } of all('council-service', 'council-service-card')) {
        const { src, 'service-id': id } = attributes;
        if (!src || src.startsWith('/api/faults/') || path === '/services/states') continue;
        const { contents, id: only } = await (await get(src)).json();
        assert.ok(contents ? contents.some((entry) => entry.id === id) : only === id, `${src} has ${id}`);
      }
    });

    it('gives the headlines of its charts the level of where they stand', () => {
      let last = 0;
      for (const { name, attributes } of all('h1', 'h2', 'h3', 'h4', 'council-chart')) {
        if (name !== 'council-chart') last = Number(name[1]);
        else if (attributes['heading-level'])
          assert.equal(Number(attributes['heading-level']), last + 1, attributes.label);
      }
    });

    it('names columns of charts that exist', async () => {
      for (const { attributes } of all('council-chart')) {
        const { src, x = '', y = '', series = '', group = '', sort = '', highlight } = attributes;
        if (!src || src.startsWith('/api/faults/') || y === 'recylced') continue;
        const name = /\/api\/(?:csv|json)\/([\w-]+)/.exec(src)?.[1];
        const dataset = datasets.get(name) ?? [...datasets.values()].find((each) => src === ckanAddressOf(each.name));
        const text = dataset ? '' : await (await get(src)).text();
        const known = new Set(dataset?.columns.map((column) => column.name) ?? text.split('\r\n')[0].split(','));
        const named = [
          x,
          ...y.split(','),
          series,
          group,
          ...sort.split(',').map((part) => part.replace(/ (?:de|a)sc$/, '')),
        ];
        for (const column of named.map((part) => part.trim()).filter(Boolean))
          assert.ok(known.has(column), `${src} has ${column}`);
        const isThere = dataset ? dataset.rows.some((row) => row.includes(highlight)) : text.includes(highlight);
        if (highlight) assert.ok(isThere, `${src} has ${highlight}`);
      }
    });

    it('names columns of tables that exist', async () => {
      const quoted = /[\w.]+(?=\s*(?:=|<|>|IS\b|IN\b|BETWEEN\b|LIKE\b))/g;
      for (const { attributes } of all('council-table')) {
        const { src, columns = '', sort = '', totals = '', filter = '' } = attributes;
        if (!src || src.startsWith('/api/faults/') || path === '/tables/states') continue;
        const name = /\/api\/(?:csv|json)\/([\w-]+)/.exec(src)?.[1];
        const dataset = datasets.get(name) ?? [...datasets.values()].find((each) => src === ckanAddressOf(each.name));
        const known = new Set(dataset.columns.map((column) => column.name));
        const named = [
          ...columns.split(','),
          ...sort.split(',').map((part) => part.trim().split(' ')[0]),
          ...[...totals.matchAll(/\((\w+)\)/g)].map(([, column]) => column),
          ...(filter.match(quoted) ?? []),
          attributes['row-header'] ?? '',
          attributes['group-by'] ?? '',
        ];
        for (const column of named.map((part) => part.trim()).filter(Boolean)) {
          assert.ok(known.has(column), `${dataset.name} has ${column}`);
        }
        for (const [, value] of filter.replace(/DATE\([^)]*\)/g, '').matchAll(/'([^']*)'/g)) {
          assert.ok(
            dataset.rows.some((row) => row.includes(value)),
            `${dataset.name} has ${value}`,
          );
        }
      }
    });

    it('links to pages and sources that exist', async () => {
      for (const { attributes } of all('a')) {
        const { href } = attributes;
        if (href.startsWith('#') || href.startsWith('/storybook/') || !href.startsWith('/')) continue;
        assert.equal(await statusOf(href), 200, href);
      }
      for (const { attributes } of all(
        'council-table',
        'council-chart',
        'council-service',
        'council-service-catalogue',
      )) {
        const { src } = attributes;
        if (src && !src.startsWith('/api/faults/')) assert.equal(await statusOf(src), 200, src);
      }
      for (const { attributes } of all('council-kpi')) {
        const { src, measure, date, filter } = attributes;
        if (!src || src.startsWith('/api/faults/')) continue;
        const answer = await get(src);
        assert.equal(answer.status, 200, src);
        if (path === '/states' && measure === 'recylced') continue;
        const windows1252 = src.includes('2026-09.csv');
        const text = new TextDecoder(windows1252 ? 'windows-1252' : 'utf-8').decode(await answer.arrayBuffer());
        for (const column of [measure, date]) if (column) assert.ok(text.includes(column), `${src} has ${column}`);
        for (const [, value] of (filter ?? '').matchAll(/'([^']*)'/g))
          assert.ok(text.includes(value), `${src} has ${value}`);
      }
    });
  });
}

describe('pages that show one thing', () => {
  it('shows the performance page without its script, and otherwise the same', async () => {
    const [whole, without] = await Promise.all(
      ['/performance', '/no-script'].map(async (path) => (await get(path)).text()),
    );
    const main = (html) => /<main[\s\S]*<\/main>/.exec(html)[0];
    assert.equal(main(without), main(whole));
    assert.match(whole, /<script/);
    assert.doesNotMatch(without, /<script/);
    const count = (wanted) => readHtml(whole).elements.filter(({ name }) => name === wanted).length;
    assert.equal(count('council-kpi'), 12);
    assert.equal(count('council-chart'), 4);
  });

  for (const [path, src] of [
    ['/performance', '/api/csv/parking-permits.csv'],
    ['/cy/perfformiad', '/api/csv/trwyddedau-parcio.csv'],
  ]) {
    it(`shows the four measures of a service as tiles and as charts at ${path}`, async () => {
      const { elements } = readHtml(await (await get(path)).text());
      const of = (tag) =>
        elements
          .filter(({ name, attributes }) => name === tag && attributes.src === src)
          .map((each) => each.attributes);
      const tiles = of('council-kpi');
      const charts = of('council-chart');
      assert.equal(new Set(tiles.map(({ measure }) => measure)).size, 4);
      for (const { measure, target, better } of tiles) {
        const chart = charts.find(({ y }) => y === measure);
        assert.ok(chart, `there is a chart of ${measure}`);
        assert.deepEqual([chart.target, chart.better], [target, better], measure);
      }
      assert.equal(charts.length, 4);
      assert.ok(charts.some(({ type, rebase }) => type === 'xmr' && rebase === '2025-06'));
      assert.ok(charts.some(({ forecast }) => Number(forecast) > 0));
    });
  }

  it('shows a chart of each type, and every awkward file', async () => {
    const { elements } = readHtml(await (await get('/charts')).text());
    const charts = elements.filter(({ name }) => name === 'council-chart').map(({ attributes }) => attributes);
    const drawn = new Set(charts.map(({ type = 'line' }) => type));
    assert.deepEqual(
      chartTypes.filter((type) => !drawn.has(type)),
      [],
    );
    const { awkward } = await (await get('/api/')).json();
    assert.ok(awkward.length > 5);
    for (const address of awkward)
      assert.ok(
        charts.some(({ src }) => src === address),
        address,
      );
    for (const fault of ['slow', 'empty-csv', 'works-once', '404'])
      assert.ok(
        charts.some(({ src }) => src?.startsWith(`/api/faults/${fault}`)),
        fault,
      );
  });

  it('shows the same three tiles on every hostile page', async () => {
    for (const name of ['bootstrap', 'govuk', 'root-font', 'revert']) {
      const { elements } = readHtml(await (await get(`/hostile/${name}`)).text());
      assert.equal(elements.filter((element) => element.name === 'council-kpi').length, 3, name);
    }
  });

  it('gives each visit to the states page a source that has not been asked yet', async () => {
    const keys = await Promise.all(
      [1, 2].map(async () => /works-once\?key=(\w+)/.exec(await (await get('/states')).text())[1]),
    );
    assert.notEqual(keys[0], keys[1]);
  });

  it('shows tables as CKEditor, TinyMCE and Umbraco leave them', async () => {
    const { elements } = readHtml(await (await get('/tables/editors')).text());
    const inside = (name, ...parents) =>
      elements.filter(
        (element) => element.name === name && parents.every((parent) => element.parents.includes(parent)),
      );
    assert.equal(inside('table', 'council-table').length, 3);
    assert.equal(inside('table').length, 4, 'one has left its tag');
    assert.equal(inside('figcaption', 'council-table', 'figure').length, 1);
    assert.equal(inside('td', 'council-table', 'thead').length, 5);
    assert.ok(inside('p', 'council-table', 'td').length > 10);
    assert.ok(inside('a', 'council-table', 'td').length > 5, 'with links in their cells');
  });

  it('ignores a theme that does not exist', async () => {
    const html = await (await get('/themes?theme=../../etc/passwd')).text();
    assert.match(html, /href="\/assets\/northmere-theme\.css"/);
    assert.doesNotMatch(html, /passwd/);
  });

  it('speaks Welsh on Welsh pages', async () => {
    for (const path of [
      '/cy/',
      '/cy/perfformiad',
      '/cy/llyfrgelloedd',
      '/cy/gwasanaethau',
      '/cy/gwasanaethau/join-library',
      '/data/ceisiadau-cynllunio',
    ]) {
      assert.match(await (await get(path)).text(), /<html lang="cy">/);
    }
  });
});
