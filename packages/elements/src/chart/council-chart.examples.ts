import type { ElementExamples } from '../shared/examples.js';

const fallback = '<a href="#">Download the figures (CSV)</a>';

export const chartExamples: ElementExamples = {
  tag: 'council-chart',
  examples: [
    {
      name: 'line',
      title: 'A line over time',
      description: 'An address is enough: the time, the values and what they mean are found in the data.',
      html: `<council-chart src="stories/data/calls-answered.csv" label="More calls are answered within a minute"
  better="higher" target="80">
  ${fallback}
</council-chart>`,
    },
    {
      name: 'several-lines',
      title: 'Several lines',
      description: 'Each line has its name at its end, and a dash and a shape of its own.',
      html: `<council-chart src="stories/data/waste-by-kind.csv" label="Less of our waste goes to landfill">
  ${fallback}
</council-chart>`,
    },
    {
      name: 'variation',
      title: 'Ordinary variation, or news?',
      description: 'An XmR chart shows the range that values usually stay in, and marks those that mean something.',
      html: `<council-chart src="stories/data/calls-answered.csv" type="xmr" label="Calls are answered faster than they used to be"
  better="higher" target="80">
  ${fallback}
</council-chart>`,
    },
    {
      name: 'forecast',
      title: 'What is expected',
      description: 'A forecast with its range, tested on the past; or a sentence that says why there is none.',
      html: `<council-chart src="stories/data/calls-answered.csv" label="Calls answered within a minute, and what we expect"
  forecast="6" better="higher">
  ${fallback}
</council-chart>`,
    },
    {
      name: 'bars',
      title: 'Bars',
      description: 'Names are compared by bars, which lie on their side where the names are long.',
      html: `<council-chart src="stories/data/households-by-ward.csv" y="households" sort="households desc" label="Mere Park has the most households">
  ${fallback}
</council-chart>`,
    },
    {
      name: 'columns',
      title: 'Columns',
      description: 'A few short names or periods, side by side.',
      html: `<council-chart src="stories/data/waste-by-kind.csv" type="column" y="Recycled (tonnes)" label="More is recycled every year">
  ${fallback}
</council-chart>`,
    },
    {
      name: 'stacked',
      title: 'Parts of a whole',
      description: 'Parts stand on one another; what each is of the whole is seen with 100 %.',
      html: `<council-chart src="stories/data/waste-by-kind.csv" type="stacked-column" label="We handle about 9,000 tonnes of waste a quarter">
  ${fallback}
</council-chart>`,
    },
    {
      name: 'shares',
      title: 'Shares',
      description: 'In place of a pie: bars that are all as long as each other.',
      html: `<council-chart src="stories/data/waste-by-kind.csv" type="stacked-bar-100" label="A third of our waste is burned for energy">
  ${fallback}
</council-chart>`,
    },
    {
      name: 'area',
      title: 'An area',
      description: 'A line on the area below it, for an amount that is a whole.',
      html: `<council-chart src="stories/data/waste-by-kind.csv" type="area" y="Landfilled (tonnes)" label="Landfill falls to a third">
  ${fallback}
</council-chart>`,
    },
    {
      name: 'scatter',
      title: 'Two measures together',
      description: 'Each point is a ward; the summary says whether the two go together, and never why.',
      html: `<council-chart src="stories/data/bus-journeys.csv" type="scatter" x="households_without_a_car_percent" y="bus_journeys_per_person"
  label="People without a car take the bus more often">
  ${fallback}
</council-chart>`,
    },
    {
      name: 'dots',
      title: 'Dots, and values that are not shown',
      description: 'A value that is suppressed or missing is a gap with its mark, never zero.',
      html: `<council-chart src="stories/data/households-by-ward.csv" type="dot" y="owed_help_prevention" label="Households owed help to keep their home">
  ${fallback}
</council-chart>`,
    },
    {
      name: 'pyramid',
      title: 'A population pyramid',
      description: 'Two groups back to back, from the youngest to the oldest.',
      html: `<council-chart src="stories/data/population-by-age.csv" type="pyramid" label="More of us are in our thirties than any other age">
  ${fallback}
</council-chart>`,
    },
    {
      name: 'histogram',
      title: 'How values are spread',
      description: 'How many values lie in each range, where an average would hide what most people meet.',
      html: `<council-chart src="stories/data/planning-days.csv" type="histogram" x="days" unit="days" label="Most applications are decided within eight weeks">
  ${fallback}
</council-chart>`,
    },
    {
      name: 'small-multiples',
      title: 'Small pictures',
      description: 'Where there are too many lines to tell apart, each has a picture of its own on the same axis.',
      html: `<council-chart src="stories/data/library-visits.csv" y="visits" group="branch" label="Visits rise in autumn at every library">
  ${fallback}
</council-chart>`,
    },
    {
      name: 'highlight',
      title: 'One that matters',
      description: 'One line stands out and the others step back.',
      html: `<council-chart src="stories/data/library-visits.csv" series="branch" highlight="Canal Side" label="Canal Side library was closed for repairs">
  <council-annotation at="2025-08" to="2025-10" label="Closed for repairs"></council-annotation>
  ${fallback}
</council-chart>`,
    },
    {
      name: 'added-up',
      title: 'Added up',
      description: 'Rows of the same name become one value.',
      html: `<council-chart src="stories/data/library-visits.csv" x="branch" y="visits" aggregate="sum" sort="visits desc" label="Abbey library has most visits">
  ${fallback}
</council-chart>`,
    },
    {
      name: 'from-a-table',
      title: 'From a table on the page',
      description: 'A table inside the tag is the data, and stays the table of the chart.',
      html: `<council-chart label="Visits to our libraries have risen each year">
  <table>
    <caption>Visits to our libraries</caption>
    <thead><tr><th scope="col">Year</th><th scope="col">Visits</th></tr></thead>
    <tbody>
      <tr><th scope="row">2022</th><td>201,300</td></tr>
      <tr><th scope="row">2023</th><td>213,650</td></tr>
      <tr><th scope="row">2024</th><td>218,900</td></tr>
      <tr><th scope="row">2025</th><td>226,480</td></tr>
    </tbody>
  </table>
</council-chart>`,
    },
    {
      name: 'no-figures-yet',
      title: 'No figures yet',
      description: 'The source has no rows.',
      html: `<council-chart src="stories/data/empty.json" label="Missed bins">${fallback}</council-chart>`,
      state: 'empty',
    },
    {
      name: 'failed',
      title: 'The data cannot be had',
      description: 'The fallback stays, with one plain sentence.',
      html: `<council-chart src="stories/data/no-such-file.json" label="Missed bins">${fallback}</council-chart>`,
      state: 'failed',
    },
    {
      name: 'welsh',
      title: 'In Welsh',
      description: 'Words, months and buttons follow the language of the page.',
      lang: 'cy',
      html: `<council-chart src="stories/data/calls-answered.csv" label="Galwadau a atebwyd o fewn munud" unit="%" better="higher" target="80">
  ${fallback}
</council-chart>`,
    },
  ],
};
