import { fixture, until, whenState } from './page.js';
import { serve } from './serve.js';
import { all, textOf } from './table.js';

type Catalogue = HTMLElementTagNameMap['council-service-catalogue'];

/** An entry as Open Referral UK has it, as far as a test is about it. */
export type Entry = Record<string, unknown> & { id: string; name: string };

const names = [
  'Report a missed bin',
  'Garden waste collection',
  'Council tax reduction',
  'Join the library',
  'Blue badge',
  'School admissions',
  'Resident parking permit',
  'Council house repairs',
  'Swimming lessons',
  'Pest control',
  'Adult learning courses',
  'Bulky waste collection',
];
const topics = ['Rubbish and recycling', 'Money', 'Leisure'];
const providers = ['Northmere Borough Council', 'Northmere Helpers'];

/** Yesterday, so that no entry is old. */
const assured = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);

/** Made-up entries of a made-up council: three topics, two providers, every fourth free, each north of the one before. */
export function entries(count: number): Entry[] {
  return Array.from({ length: count }, (_, place) => {
    const round = Math.floor(place / names.length);
    return {
      id: `service-${place}`,
      name: `${names[place % names.length]!}${round ? ` ${round + 1}` : ''}`,
      summary: `What the council does for people who live here, part ${place}.`,
      assured_date: assured,
      audience: ['Everyone who lives here'],
      url: `https://northmere.example/services/${place}`,
      status: 'active',
      organization: { id: `provider-${place % 2}`, name: providers[place % 2] },
      attributes: [{ taxonomy_term: { id: `topic-${place % 3}`, name: topics[place % 3] } }],
      cost_options: [{ option: 'Standard', amount: place % 4 ? 12.5 : 0 }],
      contacts: [{ phones: [{ number: '01632 960 001' }] }],
      service_at_locations: [
        {
          location: {
            name: `Hall ${place}`,
            latitude: 52 + place / 100,
            longitude: -1,
            addresses: [{ address_1: `${place} High Street`, city: 'Northmere', postal_code: 'BM1 1AA' }],
          },
        },
      ],
    };
  });
}

/** One page of a feed, as Open Referral UK 3 has it. */
export const pageOf = (contents: readonly Entry[], more = {}): string =>
  JSON.stringify({
    total_items: contents.length,
    total_pages: 1,
    page_number: 1,
    size: contents.length,
    first_page: true,
    last_page: true,
    empty: !contents.length,
    contents,
    ...more,
  });

/** A feed of these entries, on one page. */
export const feedOf = (given: readonly Entry[]): Promise<string> => serve(pageOf(given));

/** A catalogue of a source on the page, as soon as it has been told to be one. */
export function catalogueFrom(
  src: string,
  attributes = '',
  { inside = '<a href="#">All services</a>', around = {} }: { inside?: string; around?: Record<string, string> } = {},
): Catalogue {
  const html = `<council-service-catalogue src="${src}" label="Council services" ${attributes}>${inside}</council-service-catalogue>`;
  return fixture<Catalogue>(html, around);
}

/** A catalogue of these entries, ready. */
export async function catalogueOf(
  given: readonly Entry[],
  attributes?: string,
  more?: Parameters<typeof catalogueFrom>[2],
): Promise<Catalogue> {
  return whenState(catalogueFrom(await feedOf(given), attributes, more), 'ready');
}

/** The names on the cards, in their order. */
export const shownNames = (catalogue: Element): string[] =>
  all(catalogue, '[data-council-own] li :is(h2, h3, h4, h5, h6)').map(textOf);

/** The line over the cards. */
export const countLine = (catalogue: Element): string =>
  textOf(catalogue.querySelector('[data-council-own] [tabindex="-1"]'));

/** What was said last to those who don't see the services change. */
export const announced = (catalogue: Element): string =>
  textOf(catalogue.querySelector('[slot="found"] [role="status"]'));

export async function counts(catalogue: Element, sentence: string): Promise<void> {
  await until(
    () => countLine(catalogue) === sentence,
    () => `“${sentence}”; it says “${countLine(catalogue)}”`,
  );
}

/** The control of a label. */
export function field<T extends HTMLElement = HTMLInputElement>(root: Element, label: string | RegExp): T {
  const labels = all<HTMLLabelElement>(root, 'label');
  const found = labels.find((each) => (typeof label === 'string' ? textOf(each) === label : label.test(textOf(each))));
  if (!found?.control) throw new Error(`nothing is labelled ${label}: ${labels.map(textOf).join(', ')}`);
  return found.control as T;
}

/** Writes into an input as people do. */
export function write(input: HTMLInputElement, text: string): void {
  input.focus();
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

/** Searches as people do. */
export const search = (catalogue: Element, text: string): void =>
  write(field(catalogue, /^(Search services|Chwilio am)/), text);

/** Presses Enter in an input, and says whether the page is kept from taking it too. */
export function pressEnter(input: HTMLElement): boolean {
  const event = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true });
  input.dispatchEvent(event);
  return event.defaultPrevented;
}

/** The boxes of a facet, by its legend: the label of each, and whether it can be chosen. */
export function boxesOf(catalogue: Element, legend: string): string[] {
  return boxes(catalogue, legend).map(
    (box) => `${textOf(box.labels![0])}${box.checked ? ' chosen' : ''}${box.disabled ? ' disabled' : ''}`,
  );
}

export function boxes(catalogue: Element, legend: string): HTMLInputElement[] {
  const group = all(catalogue, 'fieldset').find((each) => textOf(each.querySelector('legend')) === legend);
  if (!group) throw new Error(`no filter ${legend}: ${all(catalogue, 'legend').map(textOf).join(', ')}`);
  return [...group.querySelectorAll<HTMLInputElement>('input')];
}

/** What is chosen, by the buttons that take it back. */
export const chips = (catalogue: Element): string[] => all(catalogue, '[id$="-chips"] button').map(textOf);

/** Something to press, by its name. */
export function press(root: Element, name: string | RegExp): HTMLButtonElement {
  const buttons = all<HTMLButtonElement>(root, 'button');
  const called = (each: Element) => each.getAttribute('aria-label') ?? textOf(each);
  const found = buttons.find((each) => (typeof name === 'string' ? called(each) === name : name.test(called(each))));
  if (!found) throw new Error(`no button ${name}: ${buttons.map(called).join(', ')}`);
  found.click();
  return found;
}
