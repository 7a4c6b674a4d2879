import { expect } from 'chai';
import { library, openPage, script, atRest } from '../support/frame.js';
import { heard, seen } from '../support/heard.js';
import { quiet, until } from '../support/page.js';
import { countOf, serve, store } from '../support/serve.js';

const tile = '<council-kpi value="5" label="Visits"><a href="#">Fallback</a></council-kpi>';

describe('one page', () => {
  it('asks 5 sources once for 500 tiles', async () => {
    const sources = await Promise.all(
      Array.from({ length: 5 }, (_, index) => serve(JSON.stringify([{ month: '2026-10', visits: index }]))),
    );
    const body = Array.from(
      { length: 500 },
      (_, index) => `<council-kpi src="${sources[index % 5]}" label="Tile ${index}"></council-kpi>`,
    );
    const page = await openPage({ head: script(), body: body.join('') });
    expect(page.tiles.length).to.equal(500);
    await atRest(page);
    page.tiles.forEach((each, index) => expect(heard(each)[0]).to.equal(`Tile ${index}: ${index % 5}, October 2026`));
    for (const source of sources) expect(await countOf(source)).to.equal(1);
    expect(page.report).to.deep.equal({ violations: [], errors: [], logged: [] });
  });

  it('may load the same script twice', async () => {
    const page = await openPage({ head: script() + script(`${library}?v=2`), body: tile });
    await atRest(page);
    await quiet(10);
    expect(
      page.window.performance.getEntriesByType('resource').filter(({ name }) => name.includes(library)).length,
    ).to.equal(2);
    expect(heard(page.tiles[0]!)).to.deep.equal(['Visits: 5']);
    expect(page.report).to.deep.equal({ violations: [], errors: [], logged: [] });
  });

  it('may have two versions: the first stays, both work, and the developer is told once', async () => {
    const code = await (await fetch(library)).text();
    const [, version] = /"(\d+\.\d+\.\d+)"/.exec(
      code.replace(
        /litElementVersions.*?\.push\(.*?\)|litHtmlVersions.*?\.push\(.*?\)|reactiveElementVersions.*?\.push\(.*?\)/g,
        '',
      ),
    )!;
    const old = code.replaceAll(`"${version}"`, '"0.0.9"').replace('"council-kpi-group"', '"council-other"');
    expect(old).to.not.equal(code);
    const older = await store(`older-${crypto.randomUUID()}.js`, old, 'text/javascript');
    const page = await openPage({
      head: script(older) + script(),
      body: `<council-kpi-group>${tile}</council-kpi-group>`,
    });
    await atRest(page);
    await until(() => page.report.logged.length > 0, 'a message');
    await quiet(10);
    const group = page.document.querySelector('council-kpi-group')!;
    expect(group.matches(':defined')).to.equal(true);
    expect(heard(page.tiles[0]!)).to.deep.equal(['Visits: 5']);
    expect(page.report.errors).to.deep.equal([]);
    expect(page.report.logged).to.have.length(1);
    expect(page.report.logged[0]).to.equal(
      `Council Kit is on this page twice: <council-kpi> stays at 0.0.9, and ${version} is not used for it. Remove one of the two script tags.`,
    );
  });

  for (const [name, after] of [
    ['a heading and text', '<h2>Opening times</h2><p>Monday to Friday</p>'],
    ['page parts inside a wrapper', '<div class="row"><div><h2>Opening times</h2><p>Monday to Friday</p></div></div>'],
    ['two paragraphs', '<p>Opening times</p><p>Monday to Friday</p>'],
    ['another tile', `${tile.replace('Visits', 'Opening times')}<p>Monday to Friday</p>`],
  ] as const) {
    it(`stays in sight after a tag that was never closed: ${name}`, async () => {
      const page = await openPage({
        head: script(),
        body: `<main><h1>Libraries</h1><council-kpi value="5" label="Visits" />${after}</main><footer>Contact us</footer>`,
      });
      await atRest(page);
      const text = seen(page.document.body);
      for (const part of ['Libraries', '5', 'Opening times', 'Monday to Friday', 'Contact us'])
        expect(text).to.contain(part);
      await until(() => page.report.logged.length > 0, 'a message');
      expect(page.report.logged).to.have.length(1);
      expect(page.report.logged[0]).to.match(
        /^<council-kpi label="Visits">: this tag holds more than a fallback, .* write <\/council-kpi> where the tag ends/,
      );
    });
  }

  it('shows the fallback where scripts do not run', async () => {
    const page = await openPage({ body: tile });
    expect(page.tiles[0]!.innerText).to.equal('Fallback');
    expect(page.tiles[0]!.querySelector('a')!.getBoundingClientRect().height).to.be.above(0);
  });
});
