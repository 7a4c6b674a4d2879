import { wellFormed } from './address.js';

/** What a variable of a template stands for. */
export type Binding = string | readonly string[] | undefined;

interface Operator {
  first: string;
  between: string;
  named: boolean;
  /** What follows a name without a value. */
  empty: string;
  /** Reserved characters stay as they are. */
  reserved: boolean;
}

const operator = (first: string, between: string, named = false, empty = '', reserved = false): Operator => ({
  first,
  between,
  named,
  empty,
  reserved,
});

const operators = new Map([
  ['', operator('', ',')],
  ['+', operator('', ',', false, '', true)],
  ['#', operator('#', ',', false, '', true)],
  ['.', operator('.', '.')],
  ['/', operator('/', '/')],
  [';', operator(';', ';', true)],
  ['?', operator('?', '&', true, '=')],
  ['&', operator('&', '&', true, '=')],
]);

/** Expands a URI template (RFC 6570, level 4 for texts and lists). What is no expression stays as it is. */
export function expandTemplate(template: string, valueOf: (name: string) => Binding): string {
  return template.replace(/\{([+#./;?&]?)([^{}]*)\}/g, (_, sign: string, names: string) => {
    const how = operators.get(sign)!;
    const parts: string[] = [];
    for (const spec of names.split(',')) {
      const [, name = '', length, explode] = /^([^:*]*)(?::(\d{1,4}))?(\*)?$/.exec(spec) ?? [];
      const value = valueOf(name);
      if (value === undefined || (typeof value === 'object' && !value.length)) continue;
      const cut = (text: string) => encode(length ? [...text].slice(0, +length).join('') : text, how.reserved);
      const label = (text: string) => (how.named ? (text ? `${name}=${text}` : name + how.empty) : text);
      if (typeof value === 'string') parts.push(label(cut(value)));
      else if (explode) parts.push(...value.map((text) => label(encode(text, how.reserved))));
      else parts.push(label(value.map((text) => encode(text, how.reserved)).join(',')));
    }
    return parts.length ? how.first + parts.join(how.between) : '';
  });
}

function encode(text: string, reserved: boolean): string {
  const whole = wellFormed(text);
  if (reserved)
    return encodeURI(whole)
      .replace(/%5B/g, '[')
      .replace(/%5D/g, ']')
      .replace(/%25([\da-f]{2})/gi, '%$1');
  return encodeURIComponent(whole).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}
