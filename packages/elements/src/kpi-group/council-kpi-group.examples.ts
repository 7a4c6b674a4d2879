import type { ElementExamples } from '../shared/examples.js';

export const kpiGroupExamples: ElementExamples = {
  tag: 'council-kpi-group',
  examples: [
    {
      name: 'side-by-side',
      title: 'Tiles side by side',
      description: 'As many beside one another as fit, one under the other on a phone.',
      html: `<council-kpi-group label="Waste and recycling">
  <council-kpi src="stories/data/recycling.csv" label="Household waste recycled" unit="%"
    compare="last-year" target="50" better="higher">
    <a href="#">Household waste recycled</a>
  </council-kpi>
  <council-kpi src="stories/data/missed-bins.json" label="Missed bins per 100,000 collections" target="60" better="lower">
    <a href="#">Missed bins</a>
  </council-kpi>
  <council-kpi src="stories/data/relet-time.json" label="Time to let an empty home again" measure="days" unit="days" better="lower">
    <a href="#">Time to let an empty home again</a>
  </council-kpi>
</council-kpi-group>`,
    },
  ],
};
