import { expect } from 'chai';
import type { Forecast, NoForecast } from '../forecast/index.js';
import { parsePeriod } from '../period.js';
import { words as cy } from '../words/cy.js';
import { analysisWords as welsh } from '../words/cy-analysis.js';
import { words as en } from '../words/en.js';
import { analysisWords as english } from '../words/en-analysis.js';
import { xmr, type XmrOptions } from '../xmr/index.js';
import { assuranceWords, forecastSentences, variationWords, xmrSentences } from './analysis.js';

const how = { unit: '%' };
const calm = [50, 52, 48, 51, 49, 50, 52, 48, 51, 49, 50, 52, 48];
/** Means and limits that the runs below are held against stay those of the calm values. */
const fixed = { fixAfter: calm.length };

function told(values: readonly number[], options: XmrOptions = {}, language: 'en' | 'cy' = 'en'): string[] {
  const result = xmr(values, options)!;
  const settings = { how, target: options.target };
  return language === 'en' ? xmrSentences(result, settings, en, english) : xmrSentences(result, settings, cy, welsh);
}

describe('the words of a control chart', () => {
  it('say that a value is usual', () => {
    expect(told(calm)).to.deep.equal(['The latest value is within what is usual: between 43.4% and 56.7%.']);
    expect(told(calm, {}, 'cy')).to.deep.equal([
      'Mae’r gwerth diweddaraf o fewn yr hyn sy’n arferol: o 43.4% i 56.7%.',
    ]);
  });

  it('say which special cause there is, and how long a run', () => {
    const [outside] = told([...calm, 70], fixed);
    expect(outside).to.equal('The latest value is higher than usual: most are between 43.4% and 56.7%.');
    expect(told([...calm, 49, 48, 49, 47, 48, 49, 48.5, 48], fixed)[0]).to.equal(
      'The last 9 values are all below the average, which is unlikely to be chance.',
    );
    expect(told([...calm.slice(0, -1), 48, 49, 49.5, 50.2, 50.5, 51, 51.5], fixed)[0]).to.equal(
      'The last 7 values go up without a break, which is unlikely to be chance.',
    );
    expect(told([...calm, 51, 55.5, 55], fixed)[0]).to.equal(
      'The latest values are far above the average, which is unlikely to be chance.',
    );
    expect(told([...calm, 70], fixed, 'cy')[0]).to.equal(
      'Mae’r gwerth diweddaraf yn uwch nag arfer: o 43.4% i 56.7% sy’n arferol.',
    );
  });

  it('say what can be expected of the target', () => {
    const sentence = (target: number) => told(calm, { better: 'higher', target })[1];
    expect(sentence(30)).to.equal('If nothing changes, the target of 30% is likely to be met every time.');
    expect(sentence(90)).to.equal('If nothing changes, the target of 90% is likely to be missed every time.');
    expect(sentence(50)).to.equal(
      'If nothing changes, the target of 50% will be met at some times and missed at others, by chance.',
    );
    expect(told(calm, { better: 'higher', target: 30 }, 'cy')[1]).to.equal(
      'Os na fydd dim yn newid, mae’r targed o 30% yn debygol o gael ei gyrraedd bob tro.',
    );
  });

  it('say that limits from few values are a first estimate', () => {
    expect(told(calm.slice(0, 9)).at(-1)).to.equal('These limits are a first estimate, since there are only 9 values.');
    expect(told(calm.slice(0, 9), {}, 'cy').at(-1)).to.equal(
      'Amcangyfrif cyntaf yw’r terfynau hyn, gan nad oes ond 9 o werthoedd.',
    );
  });

  it('name icons in a few words', () => {
    expect(variationWords({ meaning: 'common' }, english)).to.equal('ordinary variation');
    expect(variationWords({ meaning: 'improvement', way: 'low' }, english)).to.equal('better than expected');
    expect(variationWords({ meaning: 'neutral', way: 'low' }, english)).to.equal('lower than usual');
    expect(variationWords({ meaning: 'concern', way: 'high' }, welsh)).to.equal('gwaeth na’r disgwyl');
    expect(assuranceWords('hit-and-miss', english)).to.equal('may meet or miss the target');
  });
});

describe('the words of a forecast', () => {
  const forecast: Forecast = {
    points: [
      { period: parsePeriod('2027-02')!, value: 51, low: 49, high: 53 },
      { period: parsePeriod('2027-03')!, value: 52.2345, low: 47.1234, high: 57.0456 },
    ],
    level: 0.8,
    mase: 0.742,
    tested: 24,
    method: 'level',
  };

  it('say what is expected, how surely, and how well it did before', () => {
    expect(forecastSentences(forecast, how, en, english)).to.deep.equal([
      'If the pattern goes on, the value is expected to be about 52.2% by March 2027, most likely between 47.1% and 57.1%.',
      'The true value should be in that range about 8 times out of 10. ' +
        'In 24 tests on past values, the errors were 26% smaller than from repeating the past.',
    ]);
    expect(forecastSentences(forecast, how, cy, welsh)[0]).to.equal(
      'Os bydd y patrwm yn parhau, disgwylir gwerth o tua 52.2% ar gyfer Mawrth 2027, yn fwyaf tebygol o 47.1% i 57.1%.',
    );
  });

  it('say plainly why there is none, in both languages', () => {
    const reasons = Object.keys(english.refused) as NoForecast['reason'][];
    expect(Object.keys(welsh.refused)).to.deep.equal(reasons);
    for (const reason of reasons) {
      expect(forecastSentences({ reason }, how, en, english)[0]).to.match(/^There is no forecast, since .*\.$/);
      expect(forecastSentences({ reason }, how, cy, welsh)[0]).to.match(/^Nid oes rhagolwg, gan .*\.$/);
    }
  });
});
