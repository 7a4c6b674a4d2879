import { expect } from 'chai';
import { heard, seen } from '../../../../test/support/heard.js';
import { fixture, nextEvent, quiet, until, whenState } from '../../../../test/support/page.js';
import { countOf, serve } from '../../../../test/support/serve.js';
// Loaded beforehand, so that a tile is whole as soon as it is ready.
import '../shared/about.js';
import './define.js';
import './standing.js';

const first = async (attributes: string, lang = 'en'): Promise<string> =>
  heard(await whenState(fixture(`<council-kpi label="It" ${attributes}></council-kpi>`, { lang }), 'ready'))[0]!;
const shown = async (attributes: string, lang = 'en'): Promise<string> => {
  const element = await whenState(fixture(`<council-kpi label="It" ${attributes}></council-kpi>`, { lang }), 'ready');
  return element.shadowRoot!.querySelector('[part=value]')!.textContent!;
};

describe('the language of <council-kpi>', () => {
  it('is switched with the page, without another request', async () => {
    const address = await serve('month,visits\n2026-08,9\n2026-09,12\n2026-10,20\n', 'text/csv');
    const element = await whenState(
      fixture(`<council-kpi src="${address}" label="Visits" target="15" better="higher"></council-kpi>`, {
        lang: 'en',
      }),
      'ready',
    );
    const english = heard(element);
    expect(english[0]).to.equal('Visits: 20, October 2026, up 8 on the previous period, target 15 met');
    expect(english[1]).to.equal('Small line chart: first August 2026, last October 2026, lowest 9, highest 20');
    expect(english).to.include('About this measure: Visits');
    element.parentElement!.lang = 'cy';
    const [, trend, about] = [0, 1, 2];
    await until(
      () => heard(element)[0]!.includes('Hydref'),
      () => `Welsh; heard ${heard(element).join(' | ')}`,
    );
    await quiet();
    const welsh = heard(element);
    expect(welsh[0]).to.equal(
      'Visits: 20, Hydref 2026, i fyny 8 o’i gymharu â’r cyfnod blaenorol, targed 15 wedi’i gyrraedd',
    );
    expect(welsh[trend!]).to.equal('Siart linell fach: cyntaf Awst 2026, olaf Hydref 2026, isaf 9, uchaf 20');
    expect(welsh[about!]).to.equal('Ynglŷn â’r mesur hwn: Visits');
    expect(element.shadowRoot!.querySelector('[part=tile]')!.getAttribute('lang')).to.equal('cy');
    element.parentElement!.lang = 'en';
    await until(() => heard(element)[0] === english[0], 'English again');
    expect(heard(element)).to.deep.equal(english);
    expect(await countOf(address)).to.equal(1);
  });

  it('is that of the nearest lang, through shadow roots', async () => {
    const host = fixture<HTMLElement>('<div></div>', { lang: 'cy' });
    host
      .attachShadow({ mode: 'open' })
      .append(
        document
          .createRange()
          .createContextualFragment('<section><council-kpi value="5%" label="Cyfradd"></council-kpi></section>'),
      );
    const element = host.shadowRoot!.querySelector('council-kpi')!;
    await whenState(element, 'ready');
    await until(() => heard(element)[0] === 'Cyfradd: 5 y cant', 'Welsh');
    const inner = await whenState(
      fixture('<council-kpi lang="en" value="5%" label="Rate"></council-kpi>', { lang: 'cy' }),
      'ready',
    );
    expect(heard(inner)[0]).to.equal('Rate: 5 per cent');
  });

  const date = 'value="1234.5" period="2026-10-05"';
  for (const [lang, words] of [
    ['en', 'It: 1,234.5, 5 October 2026'],
    ['en-GB', 'It: 1,234.5, 5 October 2026'],
    ['EN-gb', 'It: 1,234.5, 5 October 2026'],
    ['en-US', 'It: 1,234.5, 5 October 2026'],
    ['cy-GB', 'It: 1,234.5, 5 Hydref 2026'],
    ['CY', 'It: 1,234.5, 5 Hydref 2026'],
    ['pl', 'It: 1,234.5, 5 October 2026'],
    ['ar', 'It: 1,234.5, 5 October 2026'],
    ['', 'It: 1,234.5, 5 October 2026'],
    ['en_GB', 'It: 1,234.5, 5 October 2026'],
    ['en-XX', undefined],
    ['x', 'It: 1,234.5, 5 October 2026'],
    ['¡nonsense!', 'It: 1,234.5, 5 October 2026'],
    ['cymric', 'It: 1,234.5, 5 October 2026'],
  ] as const) {
    it(`lang="${lang}" is told in ${words?.includes('Hydref') ? 'Welsh' : 'English'}`, async () => {
      const element = await whenState(fixture(`<council-kpi label="It" ${date}></council-kpi>`, { lang }), 'ready');
      if (words)
        await until(
          () => heard(element)[0] === words,
          () => `${words}; heard ${heard(element)[0]}`,
        );
      else expect(heard(element)[0]).to.match(/^It: 1,234.5, .*2026$/);
    });
  }

  it('is spoken from the first word on, in the event and in the tile', async () => {
    const told = nextEvent<{ sentence: string }>('council-ready');
    const element = fixture(
      '<council-kpi label="Cyfradd" value="95" unit="minutes" format="duration" period="2026-10"></council-kpi>',
      {
        lang: 'cy',
      },
    );
    const { detail } = await told;
    expect(detail.sentence).to.equal('Cyfradd: 1 awr 35 munud, Hydref 2026');
    expect(heard(element)[0]).to.equal(detail.sentence);
  });

  it('tells every state in Welsh, in whole sentences', async () => {
    const states = [
      ['empty', await serve('[]'), 'Nid oes unrhyw ffigurau wedi’u cyhoeddi eto.'],
      ['failed', await serve('x', 'text/plain'), 'Mae’n ddrwg gennym, ni ellir dangos y ffigur hwn ar hyn o bryd.'],
    ] as const;
    for (const [state, address, sentence] of states) {
      const element = await whenState(
        fixture(`<council-kpi src="${address}" label="Ymweliadau"></council-kpi>`, { lang: 'cy' }),
        state,
      );
      await until(
        () => heard(element)[1] === sentence,
        () => `${sentence}; heard ${heard(element).join(' | ')}`,
      );
    }
  });
});

describe('the numbers of <council-kpi>', () => {
  for (const [attributes, english, welsh] of [
    ['value="48.2%"', '48.2%', '48.2%'],
    ['value="48.256" unit="%"', '48.26%', '48.26%'],
    ['value="48.2" format="percent"', '48.2%', '48.2%'],
    ['value="£1,234,567"', '£1.2 million', '£1.2 miliwn'],
    ['value="1234567890" unit="GBP"', '£1.2 billion', '£1.2 biliwn'],
    ['value="£1,200"', '£1,200', '£1,200'],
    ['value="£12.5"', '£12.50', '£12.50'],
    ['value="12.5" format="currency"', '£12.50', '£12.50'],
    ['value="-3.75" unit="EUR"', '−€3.75', '−€3.75'],
    ['value="1500000" unit="visits"', '1.5 million visits', '1.5 miliwn visits'],
    ['value="999999"', '999,999', '999,999'],
    ['value="3" decimals="2"', '3.00', '3.00'],
    ['value="25.5" unit="days"', '25.5 days', '25.5 days'],
    ['value="95" unit="minutes" format="duration"', '1 hour 35 minutes', '1 awr 35 munud'],
    ['value="3600" unit="seconds" format="duration"', '1 hour', '1 awr'],
    ['value="1" unit="days" format="duration"', '1 day', '1 diwrnod'],
    ['value="0" unit="minutes" format="duration"', '0 minutes', '0 munud'],
    ['value="Good"', 'Good', 'Good'],
    ['value="0"', '0', '0'],
  ] as const) {
    it(`${attributes} is ${english}`, async () => {
      expect(await shown(attributes)).to.equal(english);
      const element = fixture(`<council-kpi label="It" ${attributes}></council-kpi>`, { lang: 'cy' });
      await whenState(element, 'ready');
      const value = (): string => element.shadowRoot!.querySelector('[part=value]')!.textContent!;
      await until(
        () => value() === welsh,
        () => `${welsh}; it is ${value()}`,
      );
    });
  }

  it('are no currency because their unit has three capital letters', async () => {
    expect(await shown('value="12.5" unit="FTE"')).to.equal('12.5 FTE');
  });

  it('are said where they are written shorter', async () => {
    expect(await first('value="48.2%"')).to.equal('It: 48.2 per cent');
    expect(await first('value="48.2%"', 'en-GB')).to.equal('It: 48.2 per cent');
  });

  for (const [period, words] of [
    ['2026', '2026'],
    ['2025/26', '2025 to 2026'],
    ['2026-Q3', 'July to September 2026'],
    ['2025/26-Q4', 'January to March 2026'],
    ['2026-09', 'September 2026'],
    ['2026-W38', 'week starting 14 September 2026'],
    ['2026-09-30', '30 September 2026'],
    ['the summer holidays', 'the summer holidays'],
  ] as const) {
    it(`period="${period}" is ${words}`, async () => {
      expect(await first(`value="1" period="${period}"`)).to.equal(`It: 1, ${words}`);
    });
  }

  it('are neither better nor worse by colour alone', async () => {
    for (const [better, word] of [
      ['higher', 'better'],
      ['lower', 'worse'],
    ] as const) {
      const element = await whenState(
        fixture(`<council-kpi label="It" value="5" previous="3" better="${better}" target="4"></council-kpi>`),
        'ready',
      );
      expect(seen(element)).to.contain(`up 2 on the previous period (${word})`);
      expect(seen(element)).to.contain(better === 'higher' ? 'target 4 met' : 'target 4 not met');
      const icons = [...element.shadowRoot!.querySelectorAll('.icon path')].map((path) => path.getAttribute('d'));
      expect(new Set(icons).size).to.equal(2);
    }
  });
});
