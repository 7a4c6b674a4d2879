import type { ElementExamples } from '../shared/examples.js';

const source = 'src="stories/data/services.json"';
const fallbackOf = (name: string, sentence: string): string => `<h3><a href="#">${name}</a></h3>
  <p>${sentence}</p>`;

export const serviceCardExamples: ElementExamples = {
  tag: 'council-service-card',
  examples: [
    {
      name: 'frame',
      title: 'Around your own words',
      description: 'Without any source: a heading with a link, and a sentence.',
      html: `<council-service-card>
  ${fallbackOf('Report a missed bin', 'Tell us if we did not empty your bin.')}
</council-service-card>`,
    },
    {
      name: 'frame-with-facts',
      title: 'With facts in attributes',
      description: 'What residents ask first, where there is no list of services yet.',
      html: `<council-service-card audience="Households" cost="Free" takes="2 working days" phone="01632 960 110"
  checked="2026-10-05">
  ${fallbackOf('Report a missed bin', 'Tell us if we did not empty your bin.')}
</council-service-card>`,
    },
    {
      name: 'from-a-list',
      title: 'From a list of services',
      description: 'An address and an id are enough; all cards of a page share one request.',
      html: `<council-service-card ${source} service-id="garden-waste">
  ${fallbackOf('Garden waste collection', 'Have your garden waste taken away every two weeks.')}
</council-service-card>`,
    },
    {
      name: 'free',
      title: 'Free, at a place',
      description: 'What costs nothing says so; places are counted and their hours told.',
      html: `<council-service-card ${source} service-id="library-card" href-template="#{id}">
  ${fallbackOf('Library card', 'Borrow books and use our computers.')}
</council-service-card>`,
    },
    {
      name: 'depends',
      title: 'Every way to reach it',
      description:
        'Phone, Relay UK, British Sign Language and post stand beside the form, and why a person may be eligible.',
      html: `<council-service-card ${source} service-id="council-tax-reduction" because="you get Universal Credit">
  ${fallbackOf('Council Tax Reduction', 'Pay less Council Tax if you have a low income.')}
</council-service-card>`,
    },
    {
      name: 'disrupted',
      title: 'Disrupted',
      description: 'Always says when a service is not as usual, and why.',
      html: `<council-service-card ${source} service-id="bulky-waste">
  ${fallbackOf('Bulky waste collection', 'Have furniture taken away.')}
</council-service-card>`,
    },
    {
      name: 'closed',
      title: 'Closed, and not checked for long',
      description: 'Until when, and what is old is said to be old.',
      html: `<council-service-card ${source} service-id="register-office">
  ${fallbackOf('Register office', 'Register a birth or a death.')}
</council-service-card>`,
    },
    {
      name: 'online-only',
      title: 'Online only',
      description: 'Where there is no other way, the reason stands there.',
      html: `<council-service-card ${source} service-id="planning-comments">
  ${fallbackOf('Comment on a planning application', 'Say what you think of plans near you.')}
</council-service-card>`,
    },
    {
      name: 'several',
      title: 'Several in a list',
      description: 'Cards in a real list, so that a listener hears how many there are.',
      html: `<ul>
  <li>
    <council-service-card ${source} service-id="library-card">
      ${fallbackOf('Library card', 'Borrow books and use our computers.')}
    </council-service-card>
  </li>
  <li>
    <council-service-card ${source} service-id="bulky-waste">
      ${fallbackOf('Bulky waste collection', 'Have furniture taken away.')}
    </council-service-card>
  </li>
</ul>`,
    },
    {
      name: 'welsh',
      title: 'In Welsh',
      description: 'The nearest lang decides; what is not translated yet is marked as English.',
      lang: 'cy',
      html: `<council-service-card ${source} service-id="garden-waste">
  ${fallbackOf('Casglu gwastraff gardd', 'Trefnwch i’ch gwastraff gardd gael ei gasglu.')}
</council-service-card>`,
    },
    {
      name: 'empty',
      title: 'Not in the list',
      description: 'The list has no service with this id: the fallback stays.',
      state: 'empty',
      html: `<council-service-card src="stories/data/empty.json" service-id="garden-waste">
  ${fallbackOf('Garden waste collection', 'Have your garden waste taken away every two weeks.')}
</council-service-card>`,
    },
    {
      name: 'failed',
      title: 'Cannot be had',
      description: 'The resident reads one plain sentence and the fallback; the cause is in the console.',
      state: 'failed',
      html: `<council-service-card src="stories/data/no-such-file.json" service-id="garden-waste">
  ${fallbackOf('Garden waste collection', 'Have your garden waste taken away every two weeks.')}
</council-service-card>`,
    },
  ],
};
