import manifest from '@council-kit/elements/custom-elements.json' with { type: 'json' };
import type { ArgTypes, InputType } from 'storybook/internal/types';

/** A line of the manifest: an attribute, a slot, a part … */
interface Item {
  name: string;
  description?: string;
  type?: { text: string };
  default?: string;
}

/** What the manifest says of one element. */
interface Declaration {
  tagName?: string;
  summary: string;
  description: string;
  attributes?: Item[];
  members?: (Item & { kind: string; privacy?: string; static?: boolean })[];
  slots?: Item[];
  events?: Item[];
  cssParts?: Item[];
  cssProperties?: Item[];
  cssStates?: Item[];
}

const modules = manifest.modules as { declarations: Declaration[] }[];
const declarations = modules.flatMap((module) => module.declarations);

/** Every event of every element. */
export const events = [...new Set(declarations.flatMap((element) => element.events ?? []).map(({ name }) => name))];

export function declarationOf(tag: string): Declaration {
  const declaration = declarations.find(({ tagName }) => tagName === tag);
  if (!declaration) throw new Error(`The manifest knows no <${tag}>: run npm run generate.`);
  return declaration;
}

/** What can be tried out: the attributes and the children. */
export function controlsOf(tag: string): string[] {
  return [...(declarationOf(tag).attributes ?? []).map(({ name }) => name), 'children'];
}

/** A control for each attribute and the children; a line of the table for everything else. */
export function argTypesOf(tag: string): ArgTypes {
  const { attributes, members, slots, events, cssParts, cssProperties, cssStates } = declarationOf(tag);
  const methods = members?.filter(({ kind, privacy }) => kind === 'method' && privacy !== 'private');
  return {
    ...Object.fromEntries((attributes ?? []).map((item) => [item.name, attributeType(item)])),
    ...rows('slots', slots, ({ name }) => name || 'children'),
    ...rows('events', events),
    ...rows('methods', methods, ({ name }) => `${name}()`),
    ...rows('parts, for ::part()', cssParts),
    ...rows('custom properties', cssProperties),
    ...rows('states, for :state()', cssStates),
  };
}

function attributeType({ name, description, type, default: initial }: Item): InputType {
  const text = (type?.text ?? 'string').replace(' | undefined', '');
  const options = [...text.matchAll(/'([^']+)'/g)].map(([, option]) => option);
  const control =
    options.length > 0
      ? options.length > 4
        ? 'select'
        : 'inline-radio'
      : text === 'number' || text === 'boolean'
        ? text
        : 'text';
  return {
    name,
    description,
    control,
    ...(options.length > 0 ? { options } : {}),
    table: {
      category: 'attributes',
      type: { summary: text },
      ...(initial && initial !== "''" ? { defaultValue: { summary: initial.replaceAll("'", '') } } : {}),
    },
  };
}

function rows(category: string, items: Item[] = [], nameOf = ({ name }: Item) => name): ArgTypes {
  return Object.fromEntries(
    items.map((item) => {
      const name = nameOf(item);
      // A slot may have the name of an attribute; the children can be written in a control.
      const key = name === 'children' ? name : `${category}: ${name}`;
      return [
        key,
        {
          name,
          description: item.description,
          control: name === 'children' ? 'text' : false,
          table: { category, type: item.type ? { summary: item.type.text } : undefined },
        },
      ];
    }),
  );
}
