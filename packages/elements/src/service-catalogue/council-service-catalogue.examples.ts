import type { ElementExamples } from '../shared/examples.js';

// So long that the examples do not age.
const source = 'src="stories/data/services.json" old-after="1200"';
const fallback = '<a href="#">All council services</a>';
const help = `${fallback}
  <p slot="no-results">Phone us on <a href="tel:+441632960001">01632 960 001</a>, and we will help you to find what you need.</p>`;

export const serviceCatalogueExamples: ElementExamples = {
  tag: 'council-service-catalogue',
  examples: [
    {
      name: 'from-a-source',
      title: 'From a source',
      description: 'An address is enough: what people can filter by is found in the services.',
      html: `<council-service-catalogue ${source} label="Council services">
  ${help}
</council-service-catalogue>`,
    },
    {
      name: 'a-to-z',
      title: 'With an A to Z, and chosen filters',
      description: 'Letters that no name begins with stay where they are. Name the filters in the order you want.',
      html: `<council-service-catalogue ${source} label="Services from A to Z" a-to-z facets="topic, cost, channel" page-size="5"
  href-template="#{id}">
  ${help}
</council-service-catalogue>`,
    },
    {
      name: 'near',
      title: 'Near a postcode',
      description:
        'Distances are from a postcode, looked up where you say and nowhere else, or from the device, where people ask for that.',
      html: `<council-service-catalogue ${source} label="Services near you" near locate area="NM1, NM2"
  postcode-lookup="stories/data/postcodes.csv">
  ${help}
</council-service-catalogue>`,
    },
    {
      name: 'links',
      title: 'From a list of links',
      description: 'A list of links that works without scripts becomes one that can be searched.',
      html: `<council-service-catalogue label="Popular services" a-to-z>
  <ul>
    <li><a href="#council-tax">Pay your Council Tax</a>: by card or Direct Debit</li>
    <li><a href="#bins">Report a missed bin</a>: tell us within 2 working days</li>
    <li><a href="#parking">Resident parking permit</a>: apply for one or renew it</li>
    <li><a href="#schools">School places</a>: apply for a place or appeal</li>
    <li><a href="#library">Library card</a>: borrow books and use our computers</li>
    <li><a href="tel:+441632960001">Phone us on 01632 960 001</a></li>
  </ul>
</council-service-catalogue>`,
    },
    {
      name: 'welsh',
      title: 'In Welsh',
      description: 'Speaks the language of the page around it, and shows what a service says in it.',
      lang: 'cy',
      html: `<council-service-catalogue ${source} label="Gwasanaethau’r cyngor" a-to-z>
  <a href="#">Holl wasanaethau’r cyngor</a>
</council-service-catalogue>`,
    },
    {
      name: 'empty',
      title: 'No services yet',
      description: 'The source has none: one plain sentence, and what stands inside the tag stays.',
      state: 'empty',
      html: `<council-service-catalogue src="stories/data/empty.json" label="Council services">
  ${help}
</council-service-catalogue>`,
    },
    {
      name: 'failed',
      title: 'Not to be had',
      description: 'What stands inside the tag stays where the services cannot be had.',
      state: 'failed',
      html: `<council-service-catalogue src="stories/data/no-such-services.json" label="Council services">
  ${help}
</council-service-catalogue>`,
    },
  ],
};
