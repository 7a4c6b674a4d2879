import type { Provenance } from '../dataset.js';
import { escapeXml } from './xlsx-cells.js';

// What a workbook has to have besides its sheets, by ECMA-376.

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const media = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const parts = [
  ['/xl/workbook.xml', `${media}.sheet.main+xml`],
  ['/xl/worksheets/sheet1.xml', `${media}.worksheet+xml`],
  ['/xl/worksheets/sheet2.xml', `${media}.worksheet+xml`],
  ['/xl/styles.xml', `${media}.styles+xml`],
  ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
];

export const contentTypes = [
  head,
  `<Types xmlns="${packages}/content-types">`,
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
  '<Default Extension="xml" ContentType="application/xml"/>',
  ...parts.map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`),
  '</Types>',
].join('');

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const list = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `${head}<Relationships xmlns="${packages}/relationships">${list.join('')}</Relationships>`;
}

export const relations = {
  ofPackage: relationships([
    [`${office}/officeDocument`, 'xl/workbook.xml'],
    [`${packages}/relationships/metadata/core-properties`, 'docProps/core.xml'],
  ]),
  ofWorkbook: relationships([
    [`${office}/worksheet`, 'worksheets/sheet1.xml'],
    [`${office}/worksheet`, 'worksheets/sheet2.xml'],
    [`${office}/styles`, 'styles.xml'],
  ]),
};

export function workbookOf(names: readonly string[]): string {
  const sheets = names.map(
    (name, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets.join('')}</sheets></workbook>`;
}

/** Styles: plain, bold, then one for each number format. */
export function stylesOf(formats: readonly string[]): string {
  const numbers = formats.map((code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${escapeXml(code)}"/>`);
  const cells = formats.map(
    (_, index) => `<xf numFmtId="${164 + index}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
  );
  return [
    head,
    `<styleSheet xmlns="${main}">`,
    numbers.length ? `<numFmts count="${numbers.length}">${numbers.join('')}</numFmts>` : '',
    '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>',
    '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>',
    '<fills count="2"><fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill></fills>',
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${cells.length + 2}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`,
    '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>',
    ...cells,
    '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
  ].join('');
}

/** The properties that file managers and Excel show. */
export function coreProperties({ title, description, publisher, updated }: Provenance): string {
  const time = Date.parse(updated ?? '');
  const text = (name: string, value = '') => (value ? `<${name}>${escapeXml(value)}</${name}>` : '');
  return [
    head,
    `<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"`,
    ' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    text('dc:title', title),
    text('dc:creator', publisher),
    text('dc:description', description),
    time
      ? `<dcterms:modified xsi:type="dcterms:W3CDTF">${new Date(time).toISOString().slice(0, 19)}Z</dcterms:modified>`
      : '',
    '</cp:coreProperties>',
  ].join('');
}
