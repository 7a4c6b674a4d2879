import { type Datatype, readDatatype } from './datatype.js';
import { brief } from './json.js';
import { boolean, type Check, language, oneOf, type Properties, type Reading, text, textOrNull } from './properties.js';

/** What a group, a table and a schema hand down to their columns. */
export interface Inherited {
  aboutUrl?: string;
  propertyUrl?: string;
  valueUrl?: string;
  datatype?: Datatype;
  /** What an empty cell stands for. */
  default?: string;
  lang?: string;
  /** What is written where there is no value. */
  null?: readonly string[];
  ordered?: boolean;
  required?: boolean;
  /** What stands between the items of a list; `null` where a cell is no list. */
  separator?: string | null;
  textDirection?: string;
}

/** How the inherited properties are checked. */
export function inheritedChecks({ report, address }: Reading): [string, Check][] {
  const nulls: Check = (value) => {
    if (typeof value === 'string') return [value];
    if (!Array.isArray(value)) return;
    const texts = value.filter((item) => typeof item === 'string');
    if (texts.length < value.length) report.warn('null: what is no text is left out', { address });
    return texts;
  };
  const template: Check = (value) => {
    if (typeof value !== 'string')
      report.warn(`A URI template must be a text; ${brief(value)} is taken as an empty one`, { address });
    return text(value) ?? '';
  };
  return [
    ['aboutUrl', template],
    ['propertyUrl', template],
    ['valueUrl', template],
    ['datatype', (value) => readDatatype(value, report)],
    ['default', text],
    ['lang', language],
    ['null', nulls],
    ['ordered', boolean],
    ['required', boolean],
    ['separator', textOrNull],
    ['textDirection', oneOf('ltr', 'rtl', 'auto', 'inherit')],
  ];
}

/** The inherited properties of a description, over those that come from above. */
export function inherit(above: Inherited, { known }: Properties): Inherited {
  const own = new Map(
    [...known].filter(([name]) =>
      /^((about|property|value)Url|datatype|default|lang|null|ordered|required|separator|textDirection)$/.test(name),
    ),
  );
  return { ...above, ...(Object.fromEntries(own) as Inherited) };
}
