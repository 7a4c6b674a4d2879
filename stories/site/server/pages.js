import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ckanAddressOf } from '../api/ckan.js';
import { councils, datasets, licence } from '../data/datasets.js';
import { escapeHtml } from './http.js';
import { serviceLinks, servicePageAt } from './services.js';

/**
 * The site's "CMS": it puts the content of a page into a layout, as a real one
 * does, so that a page file holds only what its editor wrote.
 *
 * A page is a file in `pages/`; its address is its place there. It begins with a
 * comment that says `title:`, and if need be `layout:`, `section:` (the entry of
 * the navigation it belongs to), `styles:` (more stylesheets) and `script: no`.
 *
 * In the content `{{include parts/x.html}}` puts in another file, and
 * `{{example}} … {{/example}}` shows some HTML at work and then as text.
 * `{{services}}` is a plain list of links to the council's services.
 */
const site = fileURLToPath(new URL('..', import.meta.url));

/** More rows than this are for a spreadsheet, not for a page. */
const rowsShown = 60;

const folderOf = { layout: join(site, 'layouts'), page: join(site, 'pages') };

/** Gives the HTML of the page at an address, or `undefined` when there is none. */
export async function renderPage(path, context) {
  const source = (await pageSource(path)) ?? servicePageAt(path);
  return source && compose(source, path, context);
}

/** A page made of data: `/data/<name>`, the table that every tile links to. */
export async function renderDataset(name) {
  const dataset = datasets.get(name);
  if (!dataset) return undefined;
  const welsh = dataset.council === 'arian';
  const source = {
    title: dataset.title,
    layout: welsh ? 'welsh' : 'page',
    section: welsh ? '' : 'data',
    parent: welsh ? '' : '/data Open data',
    content: datasetContent(dataset, welsh),
  };
  return compose(source, `/data/${name}`, {});
}

/** A page made of a title and a few sentences. */
export function renderMessage(title, content, path = '/') {
  return compose({ title, layout: 'page', content: `<h1>${escapeHtml(title)}</h1>\n${content}` }, path, {});
}

async function pageSource(path) {
  if (!/^\/(?:[a-z0-9-]+\/?)*$/.test(path)) return undefined;
  const file = path.endsWith('/') ? `${path}index.html` : `${path}.html`;
  const text = await readText(join(folderOf.page, file));
  if (text === undefined) return undefined;
  const [, head, content] = /^<!--\n([\s\S]*?)\n-->\n([\s\S]*)$/.exec(text) ?? [undefined, '', text];
  return { layout: 'page', ...Object.fromEntries(head.split('\n').map(entryOf)), content };
}

function entryOf(line) {
  const [, key, value] = /^([a-z]+):\s*(.*)$/.exec(line) ?? [undefined, 'note', line];
  return [key, value];
}

async function compose(source, path, context) {
  const layout = await readText(join(folderOf.layout, `${source.layout}.html`));
  const content = await fill(source.content, { ...context, path });
  const words = wordsOf[source.layout.startsWith('welsh') ? 'cy' : 'en'];
  const values = {
    title: escapeHtml(source.title),
    content,
    styles: stylesheets((source.styles ?? '').split(' ').filter(Boolean)),
    theme: context.theme ? `/assets/themes/${context.theme}.css` : '/assets/northmere-theme.css',
    script: source.script === 'no' ? '' : '<script type="module" src="/assets/council-kit/council.js"></script>',
    crumbs: crumbs(source, path, words),
  };
  const html = layout.replace(/\{\{(\w+)\}\}/g, (all, name) => values[name] ?? all);
  return markCurrent(html, source.section ? `/${source.section}` : path);
}

async function fill(text, context) {
  let filled = text;
  for (const [all, file] of text.matchAll(/\{\{include (?:page )?([\w/-]+\.(?:html|css))\}\}\n?/g)) {
    const included = (await readText(join(site, file)))?.replace(/^<!--\n[\s\S]*?\n-->\n/, '');
    filled = filled.replace(all, () => included ?? '');
  }
  return filled
    .replace(/\{\{example\}\}\n([\s\S]*?)\{\{\/example\}\}/g, (_, code) => example(code))
    .replace(/\{\{code\}\}\n([\s\S]*?)\{\{\/code\}\}/g, (_, code) => asText(code))
    .replaceAll('{{themes}}', () => themeLinks(context))
    .replaceAll('{{datasets}}', datasetList)
    .replaceAll('{{services}}', () => serviceLinks())
    .replaceAll('{{gwasanaethau}}', () => serviceLinks('arian'))
    .replaceAll('{{view}}', context.view ?? '1')
    .replace(/\{\{ckan ([\w-]+)\}\}/g, (_, name) => ckanAddressOf(name));
}

function example(code) {
  return `${code}<details class="code">\n<summary>See the tag</summary>\n${asText(code)}\n</details>`;
}

function asText(code) {
  return `<pre tabindex="0"><code>${escapeHtml(code.trim())}</code></pre>`;
}

function stylesheets(addresses) {
  return addresses.map((address) => `<link rel="stylesheet" href="${address}">`).join('\n  ');
}

function crumbs({ title, parent, layout }, path, words) {
  const home = layout === 'welsh' ? '/cy/' : '/';
  if (path === home) return '';
  const [, address, name] = /^(\S+) (.*)$/.exec(parent ?? '') ?? [];
  const links = [`<li><a href="${home}">${words.home}</a></li>`];
  if (address) links.push(`<li><a href="${address}">${escapeHtml(name)}</a></li>`);
  links.push(`<li aria-current="page">${escapeHtml(title)}</li>`);
  return `<nav class="crumbs" aria-label="${words.crumbs}">\n    <ol>\n      ${links.join('\n      ')}\n    </ol>\n  </nav>`;
}

/** Marks the navigation's link to the page that is open. */
function markCurrent(html, path) {
  return html.replace(/(<nav class="main-nav"[\s\S]*?<\/nav>)/, (nav) =>
    nav.replace(`<a href="${path}">`, `<a href="${path}" aria-current="page">`),
  );
}

function themeLinks({ themes = [], theme }) {
  if (!themes.length)
    return '<p class="inset">The themes have not been built yet. Run <code>npm run build</code>, then reload this page.</p>';
  const link = ({ name, title }) =>
    `<li><a href="/themes?theme=${encodeURIComponent(name)}"${name === theme ? ' aria-current="true"' : ''}>${escapeHtml(title)}</a></li>`;
  const none = `<li><a href="/themes"${theme ? '' : ' aria-current="true"'}>Northmere’s own</a></li>`;
  return `<nav class="choices" aria-label="Themes">\n<ul>\n${[none, ...themes.map(link)].join('\n')}\n</ul>\n</nav>`;
}

function datasetList() {
  const rows = [...datasets.values()].map(
    ({ name, title, council, updated, count }) => `<tr>
<th scope="row"><a href="/data/${name}"${council === 'arian' ? ' lang="cy"' : ''}>${escapeHtml(title)}</a></th>
<td class="number">${count.toLocaleString('en-GB')}</td>
<td>${date(updated, 'en-GB')}</td>
</tr>`,
  );
  return `<div class="scroll" role="region" aria-labelledby="datasets" tabindex="0">
<table>
<caption id="datasets">All datasets</caption>
<thead><tr><th scope="col">Dataset</th><th scope="col" class="number">Rows</th><th scope="col">Updated</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</div>`;
}

function datasetContent(dataset, welsh) {
  const words = wordsOf[welsh ? 'cy' : 'en'];
  const language = welsh ? 'cy' : 'en-GB';
  const address = `/api/csv/${dataset.name}.csv`;
  const formats = [
    ['CSV', address],
    ['JSON', `/api/json/${dataset.name}`],
    // Nobody puts 100,000 rows into an envelope.
    ...(dataset.register
      ? []
      : [
          [words.envelope, `/api/envelope/${dataset.name}`],
          [words.object, `/api/object/${dataset.name}`],
        ]),
    ['CKAN', ckanAddressOf(dataset.name)],
  ];
  return `<h1>${escapeHtml(dataset.title)}</h1>
<p class="lede">${escapeHtml(dataset.description)}</p>
<dl class="facts">
<div><dt>${words.publisher}</dt><dd>${escapeHtml(councils[dataset.council].title)}</dd></div>
<div><dt>${words.licence}</dt><dd><a href="${licence.url}" hreflang="en">${licence.title}</a></dd></div>
<div><dt>${words.updated}</dt><dd>${date(dataset.updated, language)}</dd></div>
<div><dt>${words.next}</dt><dd>${date(dataset.nextUpdate, language)}</dd></div>
</dl>
<h2>${words.addresses}</h2>
<dl class="facts">
${formats.map(([name, link]) => `<div><dt>${name}</dt><dd><a class="address" href="${link}">${escapeHtml(link)}</a></dd></div>`).join('\n')}
</dl>
<h2 id="figures">${words.figures}</h2>
${dataset.register ? registerTable(dataset, address) : newestRows(dataset, { words, language, address })}`;
}

/** A table for people to search in, made by the library. */
function registerTable({ title, columns, council }, address) {
  const attributes = {
    src: address,
    label: title,
    columns: columns.map(({ name }) => name).join(', '),
    publisher: councils[council].title,
  };
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeHtml(value)}"`);
  return `<council-table${written.join('')}>
  <a href="${address}">${escapeHtml(title)}: download the file (CSV)</a>
</council-table>`;
}

/** A plain table, which needs no library. */
function newestRows(dataset, { words, language, address }) {
  const head = dataset.columns
    .map(({ label, type, unit }) => {
      const text = unit && type !== 'text' && !label.includes('(') ? `${label} (${words.units[unit] ?? unit})` : label;
      return `<th scope="col"${isNumber(type) ? ' class="number"' : ''}>${escapeHtml(text)}</th>`;
    })
    .join('');
  // Newest first for people; the files are oldest first, as most councils keep them.
  const body = dataset.rows
    .slice(-rowsShown)
    .toReversed()
    .map((row) => {
      const cells = row.map((value, index) => {
        const { type, unit } = dataset.columns[index];
        const text = escapeHtml(shown(value, type, unit, language));
        if (index === 0) return `<th scope="row" class="period">${text}</th>`;
        return `<td${isNumber(type) ? ' class="number"' : ''}>${text}</td>`;
      });
      return `<tr>${cells.join('')}</tr>`;
    });
  return `${dataset.rows.length > rowsShown ? `<p>${words.newest(rowsShown, dataset.rows.length)} <a href="${address}">${words.download}</a>.</p>` : ''}
<div class="scroll" role="region" aria-labelledby="figures" tabindex="0">
<table>
<caption>${escapeHtml(dataset.title)}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table>
</div>`;
}

const wordsOf = {
  en: {
    home: 'Home',
    crumbs: 'Breadcrumb',
    publisher: 'Publisher',
    licence: 'Licence',
    updated: 'Last updated',
    next: 'Next update',
    addresses: 'Addresses of this data',
    figures: 'The figures',
    newest: (shown, all) => `These are the newest ${shown} of ${all} rows. For all of them,`,
    download: 'download the CSV file',
    envelope: 'JSON in an envelope',
    object: 'Latest record only',
    units: { GBP: '£' },
  },
  cy: {
    home: 'Hafan',
    crumbs: 'Briwsion bara',
    publisher: 'Cyhoeddwr',
    licence: 'Trwydded',
    updated: 'Diweddarwyd ddiwethaf',
    next: 'Diweddariad nesaf',
    addresses: 'Cyfeiriadau’r data hwn',
    figures: 'Y ffigurau',
    newest: (shown, all) => `Dyma’r ${shown} rhes ddiweddaraf o ${all}. I’w cael i gyd,`,
    download: 'lawrlwythwch y ffeil CSV',
    envelope: 'JSON mewn amlen',
    object: 'Y cofnod diweddaraf yn unig',
    units: { GBP: '£' },
  },
};

function isNumber(type) {
  return type === 'number' || type === 'integer';
}

function shown(value, type, unit, language) {
  if (type === 'number') {
    const digits = unit === 'GBP' ? 2 : 1;
    return value.toLocaleString(language, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  }
  if (type === 'integer') return value.toLocaleString(language);
  const [, year, month] = /^(\d{4})-(\d{2})(?:-01)?$/.exec(value) ?? [];
  if (month) return named(`${year}-${month}-01`, language, { month: 'long', year: 'numeric' });
  const [, quarterYear, quarter] = /^(\d{4})-Q(\d)$/.exec(value) ?? [];
  if (quarter) {
    const name = (index) => named(`${quarterYear}-${String(index).padStart(2, '0')}-01`, language, { month: 'long' });
    return `${name(quarter * 3 - 2)} ${language === 'cy' ? 'i' : 'to'} ${name(quarter * 3)} ${quarterYear}`;
  }
  return value;
}

function date(iso, language) {
  return `<time datetime="${iso}">${named(iso, language, { day: 'numeric', month: 'long', year: 'numeric' })}</time>`;
}

function named(iso, language, parts) {
  return new Date(`${iso}T00:00:00Z`).toLocaleDateString(language, { ...parts, timeZone: 'UTC' });
}

async function readText(file) {
  try {
    return await readFile(file, 'utf8');
  } catch {
    return undefined;
  }
}
