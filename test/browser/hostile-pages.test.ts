import { expect } from 'chai';
import { atRest, librarySheet, openPage, script, type Page } from '../support/frame.js';
import { seen } from '../support/heard.js';

const sheet = (address: string): string => `<link rel="stylesheet" href="${address}">`;
const style = (css: string): string => `<style>${css}</style>`;
const bootstrap = sheet('/node_modules/bootstrap/dist/css/bootstrap.min.css');
const govuk = sheet('/node_modules/govuk-frontend/dist/govuk/govuk-frontend.min.css');
const example = `<council-kpi value="48.2%" previous="46" target="50" better="higher" label="Recycled" definition="What it counts.">
  <a href="#">Fallback</a>
</council-kpi>`;
const open = async (css: string, body = example): Promise<Page> => {
  const page = await openPage({ head: css + script(), body });
  await atRest(page);
  return page;
};
const part = ({ tiles }: Page, name: string): HTMLElement => tiles[0]!.shadowRoot!.querySelector(`[part~="${name}"]`)!;

describe('a tile on a page with', () => {
  for (const [name, css] of [
    ['no styles at all', ''],
    ['council.css', sheet(librarySheet)],
    ['Bootstrap', bootstrap],
    ['govuk-frontend', govuk],
    ['html{font-size:62.5%}', style('html{font-size:62.5%} body{font-size:1.9rem}')],
    ['*{all:revert}', style('*{all:revert}')],
    ['*{all:unset}', style('*{all:unset}')],
    ['*{margin:0;padding:0;border:0}', style('*,*::before{margin:0!important;padding:0!important;border:0!important}')],
    [
      'loud paragraphs',
      style('p{font-size:30px!important;color:red!important;line-height:3!important} span{float:right}'),
    ],
    ['centred capitals', style('body{text-align:center;text-transform:uppercase;letter-spacing:1em;word-spacing:2em}')],
  ] as const) {
    it(`${name} keeps its box, its sizes and its words`, async () => {
      const page = await open(css);
      const { window } = page;
      const tile = window.getComputedStyle(part(page, 'tile'));
      const around = parseFloat(window.getComputedStyle(page.tiles[0]!.parentElement!).fontSize);
      expect(parseFloat(tile.paddingTop)).to.be.closeTo(around, 1);
      expect(parseFloat(tile.borderTopWidth)).to.be.above(0);
      expect(parseFloat(tile.borderLeftWidth)).to.be.above(parseFloat(tile.borderRightWidth));
      // Spacing of letters and words is left to the page: people who need it set it there.
      expect([tile.display, tile.textTransform]).to.deep.equal(['block', 'none']);
      const value = window.getComputedStyle(part(page, 'value'));
      expect(parseFloat(value.fontSize)).to.be.closeTo(around * 2.5, 0.5);
      expect(value.color).to.not.equal(tile.backgroundColor).and.to.not.equal('rgb(255, 0, 0)');
      const words = seen(page.tiles[0]!);
      for (const text of ['Recycled', '48.2%', 'up 2.2 points on the previous period (better)', 'target 50% not met']) {
        expect(words).to.contain(text);
      }
      expect(words).to.not.contain('Fallback');
      for (const name of ['label', 'value', 'change', 'target']) {
        const { width, height } = part(page, name).getBoundingClientRect();
        expect(Math.min(width, height), name).to.be.above(10);
      }
      const box = part(page, 'tile').getBoundingClientRect();
      const text = part(page, 'value').getBoundingClientRect();
      expect(text.left - box.left, 'the value starts at the edge, not in the middle').to.be.below(around * 2);
    });
  }

  it('its own type family gets no other', async () => {
    const page = await open(style('body{font-family:monospace}'));
    expect(page.window.getComputedStyle(part(page, 'value')).fontFamily).to.equal('monospace');
    const themed = await open(style('body{font-family:monospace;--council-font-family:serif}'));
    expect(themed.window.getComputedStyle(part(themed, 'value')).fontFamily).to.equal('serif');
  });
});

describe('the accent of a tile', () => {
  const accent = async (css: string): Promise<string> => {
    const page = await open(css);
    return page.window.getComputedStyle(part(page, 'tile')).borderInlineStartColor;
  };

  it('is that of the page’s govuk-frontend, unless the council has its own', async () => {
    const page = style(':root{--govuk-brand-colour:#00703c}');
    expect(await accent('')).to.equal('rgb(29, 112, 184)');
    expect(await accent(page)).to.equal('rgb(0, 112, 60)');
    expect(await accent(page + style(':root{--council-brand-colour:#912b88}'))).to.equal('rgb(145, 43, 136)');
    expect(await accent(page + style(':root{--council-brand-colour:#912b88;--council-accent-colour:#111}'))).to.equal(
      'rgb(17, 17, 17)',
    );
  });

  it('follows govuk-frontend’s own sheet, whose properties we never set', async () => {
    const page = await open(govuk);
    const root = page.window.getComputedStyle(page.document.documentElement);
    const inside = page.window.getComputedStyle(part(page, 'tile'));
    const names = [...page.document.styleSheets].flatMap(({ cssRules }) =>
      [...cssRules].flatMap((rule) =>
        rule.cssText.startsWith(':root') ? (rule.cssText.match(/--govuk-[\w-]+/g) ?? []) : [],
      ),
    );
    expect(names).to.include('--govuk-brand-colour');
    for (const name of names) expect(inside.getPropertyValue(name), name).to.equal(root.getPropertyValue(name));
    const sheets = [...page.tiles[0]!.shadowRoot!.adoptedStyleSheets].flatMap(({ cssRules }) => [...cssRules]);
    expect(sheets.map(({ cssText }) => cssText).join())
      .to.contain('--govuk-')
      .and.to.not.match(/--govuk-[\w-]+\s*:/);
  });
});
