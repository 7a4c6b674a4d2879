import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { emitTransformCode, useEffect } from 'storybook/preview-api';
import type { kpiExamples } from '../packages/elements/src/kpi/council-kpi.examples.js';
import { argTypesOf, controlsOf, declarationOf } from './arg-types.js';

type ElementExamples = typeof kpiExamples;
type Example = ElementExamples['examples'][number];

/** What the controls say: an attribute by its name, and the `children`. */
type Args = Record<string, string | number | boolean | null | undefined>;

/** What the stories of one element have in common. */
export function metaOf({ tag }: ElementExamples): Meta {
  const { summary, description } = declarationOf(tag);
  return {
    component: tag,
    argTypes: argTypesOf(tag),
    parameters: {
      docs: {
        subtitle: summary,
        description: { component: description },
        // The manifest is read by argTypesOf; Storybook's own reading lists each attribute twice.
        extractArgTypes: () => argTypesOf(tag),
      },
    },
  };
}

/** An example as a story: what is shown is what an editor writes. */
export function storyOf({ title, description, html, lang }: Example): StoryObj {
  return {
    name: title,
    render: () => html,
    ...(lang ? { globals: { language: lang } } : {}),
    parameters: {
      controls: { disable: true },
      docs: { description: { story: description }, source: { code: html } },
    },
  };
}

/** A story with a control for every attribute, that begins as the first example. */
export function playgroundOf({ tag, examples }: ElementExamples): StoryObj<Args> {
  const [first] = examples;
  return {
    name: 'Playground',
    args: argsOf(tag, first?.html ?? ''),
    render: (args, { canvasElement }) => {
      const shown = canvasElement.querySelector(`:scope > ${tag}`);
      return update(shown ?? document.createElement(tag), args);
    },
    decorators: [
      (story, context) => {
        useEffect(() => void emitTransformCode(htmlOf(tag, context.args), context));
        return story();
      },
    ],
    parameters: {
      controls: { include: controlsOf(tag) },
      docs: {
        description: { story: 'Change anything below: the element and the tag follow.' },
        source: { type: 'code', transform: (_: string, { args }: { args: Args }) => htmlOf(tag, args) },
      },
    },
  };
}

/** The attributes and the children an example gives its element. */
function argsOf(tag: string, html: string): Args {
  const element = new DOMParser().parseFromString(html, 'text/html').querySelector(tag);
  const args: Args = {};
  for (const { name, value } of element?.attributes ?? []) {
    const { control } = argTypesOf(tag)[name] ?? {};
    args[name] = control === 'boolean' ? true : control === 'number' ? Number(value) : value;
  }
  return { ...args, children: element?.innerHTML.trim() ?? '' };
}

/** Brings an element to what the controls say, and leaves alone what has not changed. */
function update(element: Element, { children, ...attributes }: Args): Element {
  for (const [name, value] of Object.entries(attributes)) {
    const text = attributeText(value);
    if (text === undefined) element.removeAttribute(name);
    else if (element.getAttribute(name) !== text) element.setAttribute(name, text);
  }
  const written = String(children ?? '');
  if (writtenChildren.get(element) !== written) {
    writtenChildren.set(element, written);
    element.innerHTML = written;
  }
  return element;
}

const writtenChildren = new WeakMap<Element, string>();

/** The tag as an editor writes it. */
function htmlOf(tag: string, { children, ...attributes }: Args): string {
  const written = Object.entries(attributes).flatMap(([name, value]) => {
    const text = attributeText(value);
    if (text === undefined) return [];
    return text === '' ? name : `${name}="${text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
  });
  const inside = String(children ?? '').trim();
  return `<${tag}${written.map((attribute) => `\n  ${attribute}`).join('')}\n>${inside && `\n  ${inside}\n`}</${tag}>`;
}

/** The text of an attribute; nothing when it is left out. */
function attributeText(value: Args[string]): string | undefined {
  if (value === true) return '';
  if (value === undefined || value === null || value === false || value === '') return undefined;
  return String(value);
}
