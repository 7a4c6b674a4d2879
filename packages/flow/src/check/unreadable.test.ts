import { expect } from 'chai';
import { parseYaml } from '../yaml.js';
import { checkFlow, type Finding } from './index.js';

const start = `format: 1
id: sofa
title: A sofa
outcomes:
  end: { title: Done }
questions:
  kind:
    type: radio
    options:
      - { value: a, label: A }
      - { value: b, label: B }
    next: [{ if: kind = "b", goto: end }, { goto: end }]
    title: `;
const found = (text: string): readonly Finding[] => checkFlow(text, { parse: parseYaml, today: '2026-06-01' });
/** The first thing found, as somebody reads it. */
const said = (text: string): string => {
  const [first] = found(text);
  return first ? `${first.place && `${first.place}: `}${first.sentence} ${first.mend}` : '';
};

describe('what YAML makes of a slip', () => {
  it('is nothing where there is none', () => {
    expect(found(`${start}'What is it?'`).filter(({ severity }) => severity === 'error')).to.deep.equal([]);
  });

  it('tells a comma that cuts a text short', () => {
    for (const [text, rest] of [
      ['{ en: Yes, I do, cy: Ydw }', 'I do'],
      ['{ en: Yes, indeed }', 'indeed'],
    ] as const) {
      expect(said(start + text)).to.equal(
        `questions.kind.title.${rest}: The text before "${rest}" is cut short: it has a comma, and no quotation marks around it. Put quotation marks around the whole text: { en: "Yes, I do" }.`,
      );
    }
  });

  it('tells a colon, with the line and the column', () => {
    for (const text of ['Help: what is it', '{ en: Help: what is it }']) {
      expect(said(start + text), text).to.match(
        /^There is a colon in a text without quotation marks.* \(line 13, column \d+\)\. Put quotation marks around/,
      );
    }
  });

  it('tells a tab, a sign at the beginning, marks in the middle, and what is never closed', () => {
    for (const [text, sentence] of [
      ['x\n\tnext: end', /^There is a tab at the beginning of a line \(line 14, column 1\)\. Use spaces/],
      ['@"2026-04-06"', /^A text begins with a sign that means something else here \(line 13, column 12\)\. Put/],
      ['%', /^A text begins with a sign/],
      ['*star', /^A text begins with "\*star", which means something else here/],
      ['"own", "rent"', /^Something comes after a text that has ended already \(line 13, column 17\)\. Put/],
      [`'it's'`, /^Something comes after a text/],
      ['"What is it?', /^A bracket or a quotation mark is opened and never closed \(line 13, column \d+\)\. Close it/],
      ['{ en: What?\n', /^A bracket or a quotation mark is opened and never closed/],
      ['x\n   next: end', /^This line is not in line with the others of its part.*\(line 14, column 1\)/],
      ['x\n    title: y', /^The same name is there twice in one part \(line 14, column 5\)\./],
      ['x\n    hint', /^There should be a name with a colon behind it \(line 14, column 5\)\./],
    ] as const) {
      expect(said(start + text), text).to.match(sentence);
    }
  });

  it('tells a text that has become a number, or true', () => {
    expect(said(`${start}2026`)).to.equal(
      'questions.kind.title: "title" should be text, not a number ("2026"). Put quotation marks around it: "2026".',
    );
    expect(said(`${start}{ en: true }`)).to.match(
      /"en" should be text, not true or false\. Put quotation marks around/,
    );
    expect(said(`${start}x`.replace('value: a', 'value: 1'))).to.match(/Put quotation marks around it: "1"\.$/);
    // YAML 1.2 leaves these as they are.
    for (const text of ['yes', 'No', '2026-04-06', 'on']) {
      expect(
        found(start + text).filter(({ severity }) => severity === 'error'),
        text,
      ).to.deep.equal([]);
    }
  });

  it('tells a row that a comma has made longer, and names with spaces', () => {
    const table = `tables:
  t:
    inputs: [kind]
    outputs: [part]
    rows:
      - ["a", "b", 1]
`;
    expect(said(`${table}${start}x`)).to.equal(
      `tables.t.rows.0: Row 1 has 3 cells, and the table has 2 columns. Give the row one cell for each input, then one for each output. A cell with a comma needs quotation marks around all of it: '"own", "rent"'.`,
    );
    expect(said(`values:\n  total cost: 1\n${start}x`)).to.match(
      /^values\.total cost: "total cost" can't be a name here\. Write "total_cost"\. Use letters/,
    );
  });

  it('tells amounts with a sign in rates', () => {
    const rates = `rates:
  fee: { on: today(), after-last: use last row, rows: [{ from: 2026-04-01, bin: '£1,055.50', off: 12.5% }] }
`;
    const amounts = found(`${rates}${start}x`).filter(({ code }) => code === 'shape');
    expect(amounts.map(({ place, mend }) => [place, mend])).to.deep.equal([
      ['rates.fee.rows.0.bin', 'Write the number alone, without its sign and quotation marks: 1055.5.'],
      ['rates.fee.rows.0.off', 'Write a percentage as a part of 1: 0.125 for 12.5%.'],
    ]);
  });

  it('tells rules that have lost their quotation marks', () => {
    expect(said(`${start}x`.replace('kind = "b"', 'kind = b'))).to.equal(
      'questions.kind.next.0.if: There is no "b". Put quotation marks around text: "b".',
    );
  });
});

describe('a file that is no flow', () => {
  it('is told by what it looks like', () => {
    for (const [text, sentence] of [
      ['', 'The file is empty.'],
      [' \n\n', 'The file is empty.'],
      ['null', 'This is not a flow.'],
      ['- a\n- b', 'This is a list, not a flow.'],
      ['[]', 'This is a list, not a flow.'],
      [
        '<!doctype html>\n<html lang="en"><title>Hi: there</title>',
        'This is not a flow. It looks like a web page, or XML.',
      ],
      ['Name,Date\nBins,2026-04-06\n', 'This is not a flow.'],
      ['%PDF-1.4\n%âãÏÓ\n1 0 obj', 'This is not a flow. It looks like a PDF.'],
      ['PK\u0003\u0004rest', 'This is not a flow. It looks like a document or a zip file.'],
      ['\u0089PNG\u0000\u0000', 'This is not a flow. It looks like a picture or a program, not text.'],
      ['x'.repeat(10_000_000), 'This file is too large for a flow: 10 million characters.'],
    ] as const) {
      const findings = found(text);
      expect(
        findings.map((one) => one.sentence),
        text.slice(0, 20),
      ).to.deep.equal([sentence]);
      expect(findings[0]).to.include({ code: 'not-a-flow', severity: 'error', place: '' });
      expect(findings[0]?.mend).to.match(/^A flow begins with "format: 1"/);
    }
  });

  it('is told in JSON too, with the line and the column', () => {
    const [finding] = checkFlow('{\n  "format": 1,\n  "id": }');
    expect(finding?.code).to.equal('unreadable');
    expect(finding?.sentence).to.match(/^The file can't be read/);
    if (/position|line/.test(finding!.sentence)) expect(finding?.sentence).to.match(/line 3, column/);
  });
});
