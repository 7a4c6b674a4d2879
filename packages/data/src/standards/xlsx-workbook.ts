import type { Provenance } from '../dataset.js';
import type { Steps } from '../pace.js';
import { formatOf, type Format } from './xlsx-formats.js';
import { walk, walkPieces, type Attributes } from './xlsx-xml.js';
import type { Zip } from './xlsx-zip.js';

/** What a workbook says about its sheets. */
export interface Workbook {
  sheets: readonly { name: string; path: string; hidden: boolean }[];
  /** Whether days are counted from 1904. */
  epoch1904: boolean;
  /** Texts that cells share, by number. */
  strings: readonly string[];
  /** Formats of cells, by number of their style. */
  styles: readonly Format[];
  properties: Provenance;
}

/** Reads all of a workbook but its sheets; undefined where the ZIP holds no workbook. */
export function* readWorkbook(zip: Zip): Steps<Workbook | undefined> {
  const parts = relations(zip, '');
  const path = pathOf(parts, 'officeDocument') ?? 'xl/workbook.xml';
  const xml = zip.text(path);
  if (!xml || !/<(\w+:)?workbook\b/.test(xml)) return;
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const related = relations(zip, path);
  const sheets: { name: string; path: string; hidden: boolean }[] = [];
  let epoch1904 = false;
  walk(xml, {
    open(name, attributes) {
      if (name === 'workbookPr') epoch1904 = /^(1|true)$/.test(attributes().date1904 ?? '');
      if (name !== 'sheet') return;
      const { name: title = '', state = 'visible', ...rest } = attributes();
      const id = Object.entries(rest).find(([key]) => key.endsWith(':id'))?.[1];
      const relation = related.find((relation) => relation.id === id);
      // A sheet may also be a chart.
      if (relation && !/\/worksheet$/.test(relation.type)) return;
      sheets.push({
        name: title,
        path: relation?.path ?? `${folder}worksheets/sheet${sheets.length + 1}.xml`,
        hidden: state !== 'visible',
      });
    },
  });
  return {
    sheets,
    epoch1904,
    strings: yield* sharedStrings(partOf(zip, related, 'sharedStrings')),
    styles: cellStyles(partOf(zip, related, 'styles')),
    properties: propertiesOf(zip, parts),
  };
}

interface Relation {
  id?: string;
  type: string;
  path: string;
}

/** The parts that a part refers to. */
function relations(zip: Zip, path: string): Relation[] {
  const slash = path.lastIndexOf('/') + 1;
  const xml = zip.text(`${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`);
  const found: Relation[] = [];
  walk(xml, {
    open(name, attributes) {
      if (name !== 'Relationship') return;
      const { Id: id, Type: type = '', Target: target = '' } = attributes();
      const { pathname } = new URL(target, `zip://x/${path}`);
      found.push({ id, type, path: decodeURI(pathname.slice(1)) });
    },
  });
  return found;
}

function pathOf(relations: readonly Relation[], type: string): string | undefined {
  return relations.find((relation) => relation.type.endsWith(`/${type}`))?.path;
}

/** A workbook without a part it refers to would be read wrongly. */
function partOf(zip: Zip, relations: readonly Relation[], type: string): Iterable<string> {
  const path = pathOf(relations, type);
  if (path && !zip.names.includes(path)) throw new Error(`${path} is missing`);
  return path ? zip.pieces(path) : [];
}

/** Puts the text of `t` elements together; a reading aid for Japanese is not part of it. */
export function textCollector() {
  let text = '';
  let inside = false;
  let aid = false;
  return {
    open(name: string): void {
      if (name === 't') inside = true;
      else if (name === 'rPh') aid = true;
    },
    close(name: string): void {
      if (name === 't') inside = false;
      else if (name === 'rPh') aid = false;
    },
    text(part: string): void {
      if (inside && !aid) text += part;
    },
    /** Gives the text and starts anew. */
    take(): string {
      const taken = unescapeText(text);
      text = '';
      return taken;
    },
  };
}

/** Characters that XML can't hold are written `_x000D_`. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([\da-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

function* sharedStrings(xml: Iterable<string>): Steps<string[]> {
  const strings: string[] = [];
  const collector = textCollector();
  yield* walkPieces(xml, {
    ...collector,
    close(name) {
      collector.close(name);
      if (name === 'si') strings.push(collector.take());
    },
  });
  return strings;
}

function cellStyles(xml: Iterable<string>): Format[] {
  const codes = new Map<string, string>();
  const styles: Format[] = [];
  let inside = false;
  const format = ({ numFmtId: id = '0' }: Attributes) => formatOf(Number(id), codes.get(id));
  walk([...xml].join(''), {
    open(name, attributes) {
      if (name === 'numFmt') {
        const { numFmtId = '', formatCode = '' } = attributes();
        codes.set(numFmtId, formatCode);
      } else if (name === 'cellXfs') inside = true;
      else if (name === 'xf' && inside) styles.push(format(attributes()));
    },
    close(name) {
      if (name === 'cellXfs') inside = false;
    },
  });
  return styles;
}

// What programs and new computers write where a name belongs.
const nobody = /^(openpyxl|xlsxwriter|apache poi|unknown.*|microsoft.*|user|admin(istrator)?|author)$/i;

function propertiesOf(zip: Zip, parts: readonly Relation[]): Provenance {
  const texts = new Map<string, string>();
  for (const type of ['core-properties', 'extended-properties']) {
    let inside = '';
    walk(zip.text(pathOf(parts, type) ?? ''), {
      open: (name) => (inside = name),
      close: () => (inside = ''),
      text: (text) => texts.set(inside, (texts.get(inside) ?? '') + text.trim()),
    });
  }
  const { title, publisher, description, updated } = {
    title: texts.get('title'),
    // Whoever typed it works for somebody, and that is who publishes.
    publisher: [texts.get('Company'), texts.get('creator')].find(
      (name) => /\p{L}/u.test(name ?? '') && !nobody.test(name!),
    ),
    description: texts.get('description'),
    updated: Date.parse(texts.get('modified') ?? ''),
  };
  return {
    ...(title && { title }),
    ...(description && { description }),
    ...(publisher && { publisher }),
    ...(updated && { updated: new Date(updated).toISOString() }),
  };
}
