import type { ElementExamples } from '../shared/examples.js';

const source = 'src="stories/data/services.json"';

export const serviceExamples: ElementExamples = {
  tag: 'council-service',
  examples: [
    {
      name: 'whole',
      title: 'The whole entry',
      description: 'Everything known of a service, in the order people ask it; parts that are not known are left out.',
      html: `<council-service ${source} service-id="garden-waste">
  <p>Phone us about garden waste on 01632 960 110.</p>
</council-service>`,
    },
    {
      name: 'below-a-heading',
      title: 'Below the page’s own heading',
      description: 'Where the page says the name already, the parts have its level.',
      html: `<section aria-labelledby="council-tax-reduction-heading">
  <h2 id="council-tax-reduction-heading">Council Tax Reduction</h2>
  <council-service ${source} service-id="council-tax-reduction" without-name heading-level="3"
    because="you get Universal Credit">
    <p>Phone us about Council Tax Reduction on 01632 960 120.</p>
  </council-service>
</section>`,
    },
    {
      name: 'places',
      title: 'Several places',
      description: 'Each with its address, its hours and how accessible it is.',
      html: `<council-service ${source} service-id="library-card">
  <p><a href="#">Find your library</a></p>
</council-service>`,
    },
    {
      name: 'closed',
      title: 'Closed, with an alert',
      description: 'What is not as usual comes first.',
      html: `<council-service ${source} service-id="register-office">
  <p>Phone the register office on 01632 960 140.</p>
</council-service>`,
    },
    {
      name: 'welsh',
      title: 'In Welsh',
      description: 'The nearest lang decides.',
      lang: 'cy',
      html: `<council-service ${source} service-id="garden-waste">
  <p>Ffoniwch ni ynglŷn â gwastraff gardd ar 01632 960 110.</p>
</council-service>`,
    },
    {
      name: 'empty',
      title: 'Not in the list',
      description: 'The list has no service with this id: the fallback stays.',
      state: 'empty',
      html: `<council-service src="stories/data/empty.json" service-id="garden-waste">
  <p>Phone us about garden waste on 01632 960 110.</p>
</council-service>`,
    },
    {
      name: 'failed',
      title: 'Cannot be had',
      description: 'The resident reads one plain sentence and the fallback; the cause is in the console.',
      state: 'failed',
      html: `<council-service src="stories/data/no-such-file.json" service-id="garden-waste">
  <p>Phone us about garden waste on 01632 960 110.</p>
</council-service>`,
    },
  ],
};
