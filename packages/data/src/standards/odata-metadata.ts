import type { ColumnType } from '../dataset.js';
import type { DeclaredField } from '../values/typed.js';
import { parseXml, type Element } from './odata-xml.js';

/** One property of an entity, as the service's metadata declares it. */
export interface Property extends DeclaredField {
  /** As an address has it: `address/street`, where the column is `address.street`. */
  path: string;
  /** `Edm.Date`, or the name of an enumeration. */
  edm: string;
  enumeration?: boolean;
  required?: boolean;
  sortable: boolean;
  filterable: boolean;
  /** The property that holds the unit of each row. */
  unitPath?: string;
}

/** What the metadata says about what an address gives. */
export interface Described {
  properties: readonly Property[];
  title?: string;
  description?: string;
  /** Whether the set says that it can be searched. */
  search: boolean;
  /** Whether it says that it can, or can't, group. */
  apply?: boolean;
}

const types: Record<string, ColumnType | undefined> = {
  String: 'text',
  Guid: 'text',
  TimeOfDay: 'text',
  Duration: 'text',
  Boolean: 'boolean',
  Byte: 'integer',
  SByte: 'integer',
  Int16: 'integer',
  Int32: 'integer',
  Int64: 'integer',
  Single: 'number',
  Double: 'number',
  Decimal: 'number',
  Date: 'date',
  DateTime: 'date-time',
  DateTimeOffset: 'date-time',
  GeographyPoint: 'point',
  GeometryPoint: 'point',
};

/**
 * What a service's metadata (CSDL) declares about a path in it, such as `Reports`
 * or `Wards('E1')/Reports`. Undefined where it does not know the path.
 */
export function describe(xml: string, path: string): Described | undefined {
  const schemas = inside(parseXml(xml), 'Schema');
  const aliases = new Map(schemas.map(({ attributes: a }) => [a.get('Alias'), a.get('Namespace')]));
  /** A name with its namespace in full. */
  const full = (name: string) =>
    name.replace(/^([\w.]+)\.(?=\w+(\/|$))/, (whole, space: string) => {
      const found = aliases.get(space);
      return found ? `${found}.` : whole;
    });
  const declared = new Map<string, Element>();
  const annotations = new Map<string, Element[]>();
  const sets = new Map<string, Element>();
  const containers = new Map<string, string>();
  const note = (target: string, notes: readonly Element[]) =>
    annotations.set(target, [...(annotations.get(target) ?? []), ...notes.filter(({ name }) => name === 'Annotation')]);

  for (const { attributes, children } of schemas) {
    const space = attributes.get('Namespace') ?? '';
    for (const child of children) {
      const name = `${space}.${child.attributes.get('Name')}`;
      if (child.name === 'Annotations') note(full(child.attributes.get('Target') ?? ''), child.children);
      if (/Type$/.test(child.name)) declared.set(name, child);
      note(name, child.children);
      for (const part of child.children) {
        const own = part.attributes.get('Name');
        if (own) note(`${name}/${own}`, part.children);
        if (own && child.name === 'EntityContainer') {
          sets.set(own, part);
          containers.set(own, name);
        }
      }
    }
  }
  const noted = (target: string, term: string) => annotations.get(target)?.find((note) => termOf(note) === term);
  const text = (target: string, term: string) => noted(target, term)?.attributes.get('String');

  /** The properties a type declares or inherits, each with the type that does. */
  const membersOf = (type: string, seen = new Set<string>()): [string, Element][] => {
    const element = declared.get(type);
    if (!element || seen.has(type)) return [];
    const base = element.attributes.get('BaseType');
    return [
      ...(base ? membersOf(full(base), seen.add(type)) : []),
      ...element.children.map((child): [string, Element] => [type, child]),
    ];
  };

  const [set = '', ...steps] = path
    .replace(/\([^()]*\)/g, '')
    .split('/')
    .filter((step) => step && step[0] !== '$');
  let type = full(sets.get(set)?.attributes.get('EntityType') ?? sets.get(set)?.attributes.get('Type') ?? set);
  for (const step of steps) {
    const [, found] = membersOf(type).find(([, { attributes }]) => attributes.get('Name') === step) ?? [];
    if (found) type = full((found.attributes.get('Type') ?? '').replace(/^Collection\((.*)\)$/, '$1'));
  }
  if (!declared.has(type)) return;
  const container = `${containers.get(set)}/${set}`;
  const sortable = permitted(noted(container, 'SortRestrictions'), 'Sortable', 'NonSortableProperties');
  const filterable = permitted(noted(container, 'FilterRestrictions'), 'Filterable', 'NonFilterableProperties');

  /** What the members of an enumeration are called. */
  const members = (edm: string, { children }: Element): Map<string, string> => {
    const names = children.flatMap(({ attributes }) => attributes.get('Name') ?? []);
    return new Map(
      names.flatMap((name): [string, string][] => {
        const label = text(`${edm}/${name}`, 'Label') ?? text(`${edm}/${name}`, 'Description');
        return label ? [[name, label]] : [];
      }),
    );
  };

  const propertiesOf = (type: string, prefix: string[]): Property[] =>
    membersOf(type).flatMap(([owner, { name: element, attributes }]): Property[] => {
      const own = attributes.get('Name');
      const edm = full(attributes.get('Type') ?? '');
      if (element !== 'Property' || !own || /^Edm\.(Stream|Binary)$/.test(edm)) return [];
      const steps = [...prefix, own];
      const kind = declared.get(edm)?.name;
      if (kind === 'ComplexType') return steps.length > 3 ? [] : propertiesOf(edm, steps);
      const target = `${owner}/${own}`;
      const scale = Number(attributes.get('Scale') ?? NaN);
      const type = types[edm.replace('Edm.', '')] ?? (/^Edm\.Geo/.test(edm) ? 'shape' : undefined);
      const enumeration = kind === 'EnumType';
      const path = steps.join('/');
      return [
        {
          name: steps.join('.'),
          path,
          edm,
          enumeration,
          label: text(target, 'Label') ?? attributes.get('label'),
          description: text(target, 'Description') ?? text(target, 'QuickInfo'),
          type: enumeration ? 'text' : type,
          unit: text(target, 'ISOCurrency') ?? text(target, 'Unit'),
          unitPath: (noted(target, 'ISOCurrency') ?? noted(target, 'Unit'))?.attributes.get('Path'),
          decimals: type === 'number' && Number.isSafeInteger(scale) && scale < 16 ? scale : undefined,
          codes: enumeration ? members(edm, declared.get(edm)!) : allowed(noted(target, 'AllowedValues')),
          required: attributes.get('Nullable') === 'false',
          sortable: sortable(path) && attributes.get('sortable') !== 'false',
          filterable: filterable(path) && attributes.get('filterable') !== 'false',
        },
      ];
    });

  const search = noted(container, 'SearchRestrictions');
  const apply = noted(container, 'ApplySupported') ?? noted(container.split('/')[0]!, 'ApplySupported');
  return {
    properties: propertiesOf(type, []),
    title: text(container, 'Label') ?? text(type, 'Label'),
    description: text(container, 'Description') ?? text(type, 'Description'),
    search: !!search && valueOf(search, 'Searchable')?.attributes.get('Bool') !== 'false',
    ...(apply && { apply: apply.attributes.get('Bool') !== 'false' }),
  };
}

/** All elements of that name inside another, however deep. */
function inside(element: Element | undefined, name: string): Element[] {
  return (element?.children ?? []).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...inside(child, name),
  ]);
}

/** `Label` of `Common.Label#short`, whatever the vocabulary is called here. */
function termOf({ attributes }: Element): string | undefined {
  return /(\w+)(#.*)?$/.exec(attributes.get('Term') ?? '')?.[1];
}

function valueOf(note: Element | undefined, property: string): Element | undefined {
  return inside(note, 'PropertyValue').find(({ attributes }) => attributes.get('Property') === property);
}

/** Which properties a set lets be sorted, or filtered, by. */
function permitted(note: Element | undefined, whole: string, list: string): (path: string) => boolean {
  const none = valueOf(note, whole)?.attributes.get('Bool') === 'false';
  const barred = new Set(inside(valueOf(note, list), 'PropertyPath').map(({ text }) => text));
  return (path) => !none && !barred.has(path);
}

/** Values that are listed, where they are called otherwise than they are written. */
function allowed(note: Element | undefined): Map<string, string> {
  const codes = new Map<string, string>();
  for (const record of inside(note, 'Record')) {
    const [value] = [valueOf(record, 'Value')?.attributes].map((held) => held?.get('String') ?? held?.get('Int'));
    const notes = new Map(record.children.map((child) => [termOf(child), child.attributes.get('String')]));
    const label = notes.get('Label') ?? notes.get('Description') ?? notes.get('SymbolicName');
    if (value && label && label !== value) codes.set(value, label);
  }
  return codes;
}
