import type { ElementExamples } from '../shared/examples.js';

const fallback = '<a href="#">Household waste recycled: see the latest figures</a>';

export const kpiExamples: ElementExamples = {
  tag: 'council-kpi',
  examples: [
    {
      name: 'from-a-source',
      title: 'From a source',
      description: 'An address is enough: the measure, the dates and the unit are found in the data.',
      html: `<council-kpi src="stories/data/recycling.csv" label="Household waste recycled" unit="%">
  ${fallback}
</council-kpi>`,
      spoken: 'Household waste recycled: 48.2 per cent, July to September 2026, down 0.4 points on the previous period',
    },
    {
      name: 'target-not-met',
      title: 'Against a target',
      description: 'Say which way is better and the tile says whether the target is met.',
      html: `<council-kpi src="stories/data/recycling.csv" label="Household waste recycled" unit="%"
  compare="last-year" target="50" better="higher"
  definition="The share of household waste sent for recycling, composting or reuse."
  publisher="Northmere Borough Council (made up)" licence="Open Government Licence v3.0"
  updated="2026-10-22" next-update="2027-01-21">
  ${fallback}
</council-kpi>`,
      spoken:
        'Household waste recycled: 48.2 per cent, July to September 2026, up 1.3 points on the same period last year, target 50 per cent not met',
    },
    {
      name: 'lower-is-better',
      title: 'Lower is better',
      description: 'For waiting times, complaints and costs.',
      html: `<council-kpi src="stories/data/missed-bins.json" label="Missed bins per 100,000 collections"
  target="60" better="lower">
  <a href="#">Missed bins: see the latest figures</a>
</council-kpi>`,
      spoken: 'Missed bins per 100,000 collections: 54.5, October 2026, down 0.6 on the previous period, target 60 met',
    },
    {
      name: 'money',
      title: 'Money, added up',
      description: 'Rows become one figure with aggregate; big sums are said in millions.',
      html: `<council-kpi src="stories/data/payments.csv" label="Paid to suppliers"
  measure="Amount" aggregate="sum" period="2026-09">
  <a href="#">Payments to suppliers</a>
</council-kpi>`,
      spoken: 'Paid to suppliers: £2.7 million, September 2026',
    },
    {
      name: 'duration',
      title: 'A length of time',
      description: 'Minutes and hours are said as people say them.',
      html: `<council-kpi value="95" unit="minutes" format="duration" label="Average wait for a call back"
  period="2026-10" previous="110" better="lower">
  Average wait for a call back: 1 hour 35 minutes
</council-kpi>`,
      spoken: 'Average wait for a call back: 1 hour 35 minutes, October 2026, down 15 minutes on the previous period',
    },
    {
      name: 'written-in-the-page',
      title: 'Written in the page',
      description: 'Without any source: the editor writes the figure.',
      html: `<council-kpi value="97.2%" label="Council tax collected" period="2025/26" previous="96.9" better="higher">
  Council tax collected: 97.2% in 2025 to 2026
</council-kpi>`,
      spoken: 'Council tax collected: 97.2 per cent, 2025 to 2026, up 0.3 points on the previous period',
    },
    {
      name: 'one-row',
      title: 'One row of many',
      description: 'A filter leaves the row that counts.',
      html: `<council-kpi src="stories/data/households.json" label="Households in temporary accommodation, Castle ward"
  filter="ward = 'Castle'">
  <a href="#">Temporary accommodation by ward</a>
</council-kpi>`,
      spoken: 'Households in temporary accommodation, Castle ward: 41, October 2026',
    },
    {
      name: 'suppressed',
      title: 'Left out to protect people',
      description: 'A figure that is withheld is never shown as 0; the tile says why.',
      html: `<council-kpi src="stories/data/households.json" label="Households in temporary accommodation, Brook ward"
  filter="ward = 'Brook'">
  <a href="#">Temporary accommodation by ward</a>
</council-kpi>`,
      spoken: 'Households in temporary accommodation, Brook ward: not shown, to protect people’s privacy, October 2026',
    },
    {
      name: 'single-object',
      title: 'A single object',
      description: 'An API that answers with one object and nothing to compare it with.',
      html: `<council-kpi src="stories/data/satisfaction.json" measure="satisfaction" unit="%"
  label="Satisfaction with this website" target="75" better="higher">
  <a href="#">Satisfaction with this website</a>
</council-kpi>`,
      spoken: 'Satisfaction with this website: 78.9 per cent, October 2026, target 75 per cent met',
    },
    {
      name: 'table-on-the-page',
      title: 'A table on the page',
      description: 'The author’s own table is the data, and the fallback.',
      html: `<council-kpi label="Library visits">
  <table>
    <caption>Library visits</caption>
    <tr><th>Month</th><th>Visits</th></tr>
    <tr><td>August 2026</td><td>13,980</td></tr>
    <tr><td>September 2026</td><td>14,102</td></tr>
    <tr><td>October 2026</td><td>14,239</td></tr>
  </table>
</council-kpi>`,
      spoken: 'Library visits: 14,239, October 2026, up 137 on the previous period',
    },
    {
      name: 'compact',
      title: 'Compact',
      description: 'For a sidebar or a row of many.',
      html: `<council-kpi size="compact" src="stories/data/relet-time.json" label="Time to let an empty home again"
  measure="days" unit="days" better="lower">
  <a href="#">Time to let an empty home again</a>
</council-kpi>`,
      spoken:
        'Time to let an empty home again: 25.5 days, July to September 2026, down 1.2 days on the previous period',
    },
    {
      name: 'large',
      title: 'Large, as a heading',
      description: 'For the one figure a page is about; the label is a heading.',
      html: `<council-kpi size="large" heading-level="2" src="stories/data/recycling.csv" unit="%"
  label="Household waste recycled" compare="last-year" target="45" better="higher">
  ${fallback}
</council-kpi>`,
      spoken:
        '48.2 per cent, July to September 2026, up 1.3 points on the same period last year, target 45 per cent met',
    },
    {
      name: 'welsh',
      title: 'In Welsh',
      description: 'The nearest lang decides; every word and every sentence is Welsh.',
      lang: 'cy',
      html: `<council-kpi src="stories/data/recycling.csv" label="Gwastraff y cartref a ailgylchwyd" unit="%"
  compare="last-year" target="50" better="higher">
  <a href="#">Gwastraff y cartref a ailgylchwyd: gweler y ffigurau diweddaraf</a>
</council-kpi>`,
      spoken:
        'Gwastraff y cartref a ailgylchwyd: 48.2 y cant, Gorffennaf i Fedi 2026, i fyny 1.3 pwynt o’i gymharu â’r un cyfnod y llynedd, targed 50 y cant heb ei gyrraedd',
    },
    {
      name: 'empty',
      title: 'No figures yet',
      description: 'The source answers, with nothing in it.',
      state: 'empty',
      html: `<council-kpi src="stories/data/empty.json" label="Household waste recycled">
  ${fallback}
</council-kpi>`,
    },
    {
      name: 'failed',
      title: 'Cannot be had',
      description: 'The resident reads one plain sentence and the fallback; the cause is in the console.',
      state: 'failed',
      html: `<council-kpi src="stories/data/no-such-file.json" label="Household waste recycled">
  ${fallback}
</council-kpi>`,
    },
    {
      name: 'outlook',
      title: 'Is it news, and what comes next?',
      description: 'Says whether the latest figure is ordinary variation, and what is expected, tested on the past.',
      html: `<council-kpi src="stories/data/calls-answered.csv" label="Calls answered within a minute" target="80"
  better="higher" variation forecast="6" with-summary>
  ${fallback}
</council-kpi>`,
    },
  ],
};
