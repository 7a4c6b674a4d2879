import { directoryOf } from '../data/services/directory.js';
import { serviceCouncils } from '../data/services/places.js';
import { escapeHtml } from './http.js';

/**
 * Pages made of the directory of services: one a service, in English and in
 * Welsh, and a page where each form would begin.
 */

const formPage = /^\/forms\/([a-z0-9-]+)$/;
const servicePage = /^\/(services|cy\/gwasanaethau)\/([a-z0-9-]+)$/;

/**
 * What stands on the page at an address, for a layout to be put around.
 *
 * @returns {{ title: string, layout: string, section?: string, parent: string, content: string } | undefined}
 */
export function servicePageAt(path) {
  const form = formPage.exec(path);
  if (form) return formOf(form[1]);
  const [, section, id] = servicePage.exec(path) ?? [];
  if (!section) return undefined;
  const welsh = section.startsWith('cy/');
  const entry = entryAt(id, welsh ? 'arian' : 'northmere');
  return entry && (welsh ? welshPageOf(entry) : pageOf(entry));
}

/** A link to each service that is not one of many places, with its sentence, for a page without scripts. */
export function serviceLinks(council = 'northmere') {
  const { pages } = serviceCouncils[council];
  const say = sayOf(council);
  const list = directoryOf(council, today())
    .filter(({ id, place }) => place?.id !== `place-${id}`)
    .toSorted((one, other) => say(one.name).localeCompare(say(other.name), council === 'arian' ? 'cy' : 'en'));
  const items = list.map(
    ({ id, name, summary }) =>
      `<li><a href="${pages}/${id}">${escapeHtml(say(name))}</a> ${escapeHtml(say(summary))}</li>`,
  );
  return `<ul>\n${items.join('\n')}\n</ul>`;
}

const today = () => new Date().toISOString().slice(0, 10);
const sayOf = (council) => (text) => text[council === 'arian' ? 1 : 0];

function entryAt(id, council) {
  return directoryOf(council, today()).find((entry) => entry.id === id);
}

function pageOf({ id, name, summary, team, asks }) {
  return {
    title: name[0],
    layout: 'page',
    section: 'services',
    parent: '/services Services',
    content: `<h1>${escapeHtml(name[0])}</h1>
<council-service src="/api/open-referral/services/${id}" service-id="${id}" standard="open-referral" href-template="/services/{id}" without-name json-ld>
  <p>${escapeHtml(summary[0])}</p>
  <p>Phone us about it on <a href="tel:${team.phone.replaceAll(' ', '')}">${team.phone}</a>.</p>
</council-service>${asks ? `\n<p><a href="/check/${asks.flow}">${escapeHtml(asks.label)}</a></p>` : ''}`,
  };
}

function welshPageOf({ id, name, summary, team }) {
  return {
    title: name[1],
    layout: 'welsh',
    parent: '/cy/gwasanaethau Gwasanaethau',
    content: `<h1>${escapeHtml(name[1])}</h1>
<council-service src="/api/arian/open-referral/services/${id}?lang=cy" service-id="${id}" standard="open-referral" href-template="/cy/gwasanaethau/{id}" without-name>
  <p>${escapeHtml(summary[1])}</p>
  <p>Ffoniwch ni amdano ar <a href="tel:${team.phone.replaceAll(' ', '')}">${team.phone}</a>.</p>
</council-service>`,
  };
}

function formOf(id) {
  const entry = entryAt(id.replace(/-check$/, ''), 'northmere');
  if (!entry && id !== 'bsl') return undefined;
  const title = entry?.online?.[0] ?? 'Talk to us in British Sign Language';
  return {
    title,
    layout: 'page',
    parent: '/services Services',
    content: `<h1>${escapeHtml(title)}</h1>
<p>On the site of a real council, this is where it would begin. Here it ends: Northmere is made up.</p>
<p><a href="/services">Back to all services</a></p>`,
  };
}
