import type { ElementExamples } from '../shared/examples.js';

const fallback = '<a href="#">Download the rows (CSV)</a>';
const described = (name: string) => `stories/data/datapackage.json#${name}`;

export const tableExamples: ElementExamples = {
  tag: 'council-table',
  examples: [
    {
      name: 'from-a-source',
      title: 'From a source',
      description: 'An address is enough: columns, their types and what names a row are found in the data.',
      html: `<council-table src="stories/data/payments.csv" label="Payments to suppliers">
  ${fallback}
</council-table>`,
    },
    {
      name: 'described',
      title: 'A source that describes itself',
      description: 'Labels, units, notes and codes come from the description of the data; nothing is said twice.',
      html: `<council-table src="${described('contracts')}" label="Contracts register" page-size="10">
  ${fallback}
</council-table>`,
    },
    {
      name: 'chosen-columns',
      title: 'Chosen columns, sorted',
      description: 'Choose and order the columns, and say what the rows are sorted by at first.',
      html: `<council-table src="stories/data/payments.csv" label="Largest payments to suppliers"
  columns="Supplier, Amount" sort="Amount desc" page-size="10">
  ${fallback}
</council-table>`,
    },
    {
      name: 'columns-in-words',
      title: 'Columns in your own words',
      description: 'A council-column says how one column is called, written and explained.',
      html: `<council-table src="stories/data/senior-salaries.csv" label="Senior salaries">
  <council-column name="post" label="Post"></council-column>
  <council-column name="salary_band" label="Salary band" description="The band the salary falls in, in steps of £5,000."></council-column>
  <council-column name="budget" label="Budget" format="currency" decimals="0" description="What the post answers for in a year."></council-column>
  ${fallback}
</council-table>`,
    },
    {
      name: 'totals',
      title: 'Totals',
      description: 'Sums, means and counts over all rows that match, under their columns.',
      html: `<council-table src="stories/data/spending-by-service.csv" label="Spending by service"
  columns="team, planned, spent" totals="sum(planned), sum(spent)" page-size="10">
  ${fallback}
</council-table>`,
    },
    {
      name: 'groups',
      title: 'Groups with subtotals',
      description: 'Rows that belong together stand together, each group with its number of rows and its totals.',
      html: `<council-table src="stories/data/spending-by-service.csv" label="Spending by service and team"
  columns="team, planned, spent" group-by="service" totals="sum(planned), sum(spent)" page-size="50">
  ${fallback}
</council-table>`,
    },
    {
      name: 'marks',
      title: 'Figures that are withheld',
      description: 'A mark such as [c] is said with its reason, and totals say what they leave out.',
      html: `<council-table src="${described('households-by-ward')}" label="Households by ward"
  totals="sum(in_temporary_accommodation)">
  ${fallback}
</council-table>`,
    },
    {
      name: 'many-columns',
      title: 'More columns than fit',
      description: 'What does not fit opens under its row; on a phone every row is a card.',
      html: `<council-table src="stories/data/service-measures.csv" label="Service measures" page-size="10">
  ${fallback}
</council-table>`,
    },
    {
      name: 'scrolling',
      title: 'Scrolling sideways',
      description: 'For rows that are compared with each other: headings and first column stay in sight.',
      html: `<council-table src="stories/data/service-measures.csv" label="Service measures, side by side" narrow="scroll" page-size="10">
  ${fallback}
</council-table>`,
    },
    {
      name: 'shared',
      title: 'A view to send to someone',
      description: 'What people choose is kept in the address of the page, under a name of its own.',
      html: `<council-table src="stories/data/land-and-assets.csv" label="Land and assets" share="land" page-size="10">
  ${fallback}
</council-table>`,
    },
    {
      name: 'table-on-the-page',
      title: 'A table on the page',
      description: 'The author’s own table, with its links, becomes one that sorts; without scripts it stays as it is.',
      html: `<council-table>
  <table>
    <caption>Libraries</caption>
    <tr><th>Library</th><th>Postcode</th><th>Visits</th></tr>
    <tr><td><a href="#">Castle Library</a></td><td>NM1 4AB</td><td>14,239</td></tr>
    <tr><td><a href="#">Abbey Library</a></td><td>NM2 7CD</td><td>9,812</td></tr>
    <tr><td><a href="#">Brook Library</a></td><td>NM3 1EF</td><td>11,470</td></tr>
  </table>
</council-table>`,
    },
    {
      name: 'plain',
      title: 'Without tools',
      description: 'A short table needs neither search nor filters.',
      html: `<council-table src="stories/data/senior-salaries.csv" label="Senior salaries, in short" columns="post, salary_band"
  without-search without-filters without-about>
  ${fallback}
</council-table>`,
    },
    {
      name: 'welsh',
      title: 'In Welsh',
      description: 'The language of the page decides.',
      lang: 'cy',
      html: `<council-table src="${described('grantiau-cymunedol')}" label="Grantiau cymunedol">
  <a href="#">Lawrlwytho’r rhesi (CSV)</a>
</council-table>`,
    },
    {
      name: 'empty',
      title: 'No rows yet',
      description: 'A source without rows is said in a sentence.',
      state: 'empty',
      html: `<council-table src="stories/data/empty.json" label="Licences granted this week">
  ${fallback}
</council-table>`,
    },
    {
      name: 'failed',
      title: 'The source is gone',
      description: 'The fallback stays, with a plain sentence; the console says what is wrong and how to mend it.',
      state: 'failed',
      html: `<council-table src="stories/data/no-such-file.json" label="Licences granted">
  ${fallback}
</council-table>`,
    },
  ],
};
