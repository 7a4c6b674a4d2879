const start = '<!-- generated from the source: change the JSDoc of the class, then run npm run generate -->';
const end = '<!-- end of what is generated -->';

/** Puts text between the markers of a file, and keeps the prose around them. */
export function intoBlock(existing, text) {
  const block = `${start}\n\n${text.trim()}\n\n${end}`;
  const from = existing.indexOf('<!-- generated from the source');
  const to = existing.indexOf(end);
  if (from === -1 || to === -1) return `${existing.trim()}\n\n${block}\n`.trimStart();
  return existing.slice(0, from) + block + existing.slice(to + end.length);
}

const code = (text) => (text ? `\`${text}\`` : '');
const cell = (text) => (text ?? '').replaceAll('|', '\\|').replaceAll(/\s*\n\s*/g, ' ');

function table(headings, rows) {
  if (rows.length === 0) return '';
  const line = (cells) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(headings), line(headings.map(() => '---')), ...rows.map(line)].join('\n');
}

const section = (title, text) => (text ? `## ${title}\n\n${text}` : '');
const typeOf = (item) => (item.type?.text ?? '').replace(/\s*\|\s*undefined$/, '');

/** The value an attribute has when it is left out, as one would write it in HTML. */
function defaultOf({ default: value }) {
  if (value === undefined || value === 'undefined' || value === "''") return '';
  return value.replace(/^'(.*)'$/, '$1');
}

/** The reference of one element. */
export function elementReference(element) {
  const attributes = element.attributes ?? [];
  const properties = (element.members ?? []).filter(
    (member) =>
      member.kind === 'field' &&
      !member.static &&
      !attributes.some(({ fieldName, name }) => (fieldName ?? name) === member.name),
  );
  const methods = (element.members ?? []).filter(({ kind, static: isStatic }) => kind === 'method' && !isStatic);
  const simple = (items = [], heading, show = ({ name }) => code(name)) =>
    table(
      [heading, 'What it is'],
      items.map((item) => [show(item), item.description]),
    );
  const details = (element.events ?? []).filter(({ detail }) => detail);
  const sameDetail = new Set(details.map(({ detail }) => JSON.stringify(detail))).size === 1;

  return [
    element.description,
    ...(element.examples ?? []),
    section(
      'Attributes',
      table(
        ['Attribute', 'Type', 'Default', 'What it does'],
        attributes.map((attribute) => [
          code(attribute.name),
          code(typeOf(attribute)),
          code(defaultOf(attribute)),
          attribute.description,
        ]),
      ),
    ),
    section(
      'Properties',
      table(
        ['Property', 'Type', 'What it does'],
        properties.map((property) => [code(property.name), code(typeOf(property)), property.description]),
      ),
    ),
    section(
      'Methods',
      table(
        ['Method', 'What it does'],
        methods.map((method) => [code(signature(method)), method.description]),
      ),
    ),
    section(
      'Slots',
      simple(element.slots, 'Slot', ({ name }) => (name ? code(name) : 'the children')),
    ),
    section(
      'Events',
      [
        simple(element.events, 'Event'),
        ...(sameDetail ? details.slice(0, 1) : details).map((event) =>
          [
            sameDetail && details.length > 1 ? 'The `detail` of each:' : `The \`detail\` of \`${event.name}\`:`,
            table(
              ['Field', 'Type', 'What it is'],
              event.detail.map((field) => [code(field.name), code(typeOf(field)), field.description]),
            ),
          ].join('\n\n'),
        ),
      ]
        .filter(Boolean)
        .join('\n\n'),
    ),
    section(
      'Parts',
      simple(element.cssParts, 'Part', ({ name }) => code(`::part(${name})`)),
    ),
    section(
      'Custom properties',
      element.cssProperties?.some((property) => property.default)
        ? table(
            ['Property', 'Default', 'What it sets'],
            element.cssProperties.map((property) => [
              code(property.name),
              code(property.default),
              property.description,
            ]),
          )
        : simple(element.cssProperties, 'Property'),
    ),
    section(
      'States',
      simple(element.cssStates, 'State', ({ name }) => code(`:state(${name})`)),
    ),
    element.since ? `Since ${element.since}.` : '',
  ]
    .filter(Boolean)
    .join('\n\n');
}

function signature(method) {
  const parameters = (method.parameters ?? []).map(({ name, optional }) => name + (optional ? '?' : ''));
  return `${method.name}(${parameters.join(', ')})`;
}

/** A page for an element that has none yet. */
export const newPage = (element) => `# ${element.tagName}\n\n${element.summary ?? ''}\n`;

/** The list of elements, for a README. It has no links, since a package doesn't bring the guides. */
export function elementList(elements) {
  if (elements.length === 0) return 'There are no elements yet.';
  return table(
    ['Element', 'What it is', 'Since'],
    elements.map((element) => [`\`<${element.tagName}>\``, element.summary ?? '', element.since ?? '']),
  );
}

/** Every element in plain text, for a language model that helps somebody write a page. */
export function summaryForModels(elements) {
  const list = (title, items = [], show = ({ name }) => name) =>
    items.length > 0
      ? [`${title}:`, ...items.map((item) => `- ${show(item)}: ${item.description ?? ''}`.replaceAll(/\s*\n\s*/g, ' '))]
      : [];
  const attribute = (item) =>
    [item.name, typeOf(item) && ` (${typeOf(item)}${defaultOf(item) ? `, default ${defaultOf(item)}` : ''})`].join('');
  return [
    '# Council Kit',
    '',
    '> Custom elements that put live council data on a web page. Every element needs its closing tag.',
    '> What stands inside the tag is the fallback that people see without scripts or data.',
    ...elements.flatMap((element) => [
      '',
      `## <${element.tagName}>`,
      '',
      element.summary ?? '',
      '',
      ...(element.examples ?? []).flatMap((example) => [example, '']),
      ...list('Attributes', element.attributes, attribute),
      ...list('Slots', element.slots, ({ name }) => name || 'children'),
      ...list('Events', element.events),
      ...list('Parts', element.cssParts),
      ...list('Custom properties', element.cssProperties),
      ...list('States', element.cssStates),
    ]),
    '',
  ].join('\n');
}
