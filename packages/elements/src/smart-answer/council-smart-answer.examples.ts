import type { ElementExamples } from '../shared/examples.js';

const flow = (id: string) => `src="stories/flows/${id}.json"`;
const source = 'src="stories/data/parking-permit-flow.json"';
const fallback = '<p>Phone us on <a href="tel:+441632960001">01632 960 001</a> to find out what a permit costs.</p>';

export const smartAnswerExamples: ElementExamples = {
  tag: 'council-smart-answer',
  examples: [
    {
      name: 'start',
      title: 'With a page to start from',
      description: 'An address is enough. Its first page says what people get from it and what they need to know.',
      html: `<council-smart-answer ${source}>
  ${fallback}
</council-smart-answer>`,
    },
    {
      name: 'first-question',
      title: 'Beginning with the first question, in two languages',
      description: 'Where your page has said what it is about. People can go over to the other language at any time.',
      html: `<council-smart-answer ${source} without-start with-languages>
  ${fallback}
</council-smart-answer>`,
    },
    {
      name: 'preview',
      title: 'Previewed for a day to come',
      description: 'What people will be told from that day on, with a parameter that the council sets.',
      html: `<council-smart-answer ${source} today="2027-04-01" parameters="second_car_extra: 40">
  ${fallback}
</council-smart-answer>`,
    },
    {
      name: 'inside',
      title: 'With the flow inside the tag',
      description: 'For a flow that is so small that it needs no file of its own.',
      html: `<council-smart-answer>
  <script type="application/json">
    {
      "format": 1,
      "id": "which-bin",
      "title": "Which bin",
      "questions": {
        "material": {
          "type": "radio",
          "title": "What do you want to throw away?",
          "options": [
            { "value": "glass", "label": "Glass" },
            { "value": "other", "label": "Something else" }
          ],
          "next": [{ "if": "material = \\"glass\\"", "goto": "blue" }, { "goto": "grey" }]
        }
      },
      "outcomes": { "blue": { "title": "Use the blue bin" }, "grey": { "title": "Use the grey bin" } }
    }
  </script>
  ${fallback}
</council-smart-answer>`,
    },
    {
      name: 'welsh',
      title: 'In Welsh',
      description: 'The language is that of the page around it, where the flow has it.',
      html: `<council-smart-answer ${source}>
  <p>Ffoniwch ni ar <a href="tel:+441632960001">01632 960 001</a>.</p>
</council-smart-answer>`,
      lang: 'cy',
    },
    {
      name: 'no-rates',
      title: 'On a day without figures',
      description:
        'Nothing is worked out with old figures: at the end it says that it can’t tell, and what to do instead.',
      html: `<council-smart-answer ${flow('council-tax-reduction')} today="2031-04-01" without-start>
  ${fallback}
</council-smart-answer>`,
    },
    {
      name: 'council-tax-reduction',
      title: 'Council tax reduction',
      description: 'A means test: income, savings, other adults, to the penny. It asks only what still matters.',
      html: `<council-smart-answer ${flow('council-tax-reduction')} with-languages>
  ${fallback}
</council-smart-answer>`,
    },
    {
      name: 'which-bin',
      title: 'Which bin, and which day',
      description: 'What goes in which bin, where to take the rest, and the next day that we come.',
      html: `<council-smart-answer ${flow('which-bin')} with-languages>
  ${fallback}
</council-smart-answer>`,
    },
    {
      name: 'housing-repairs',
      title: 'Housing repairs',
      description: 'What is broken, whose job it is, and how soon it is done.',
      html: `<council-smart-answer ${flow('housing-repairs')} with-languages>
  ${fallback}
</council-smart-answer>`,
    },
    {
      name: 'school-transport',
      title: 'Free transport to school',
      description: 'For each of several children, by distance, age and income.',
      html: `<council-smart-answer ${flow('school-transport')} with-languages>
  ${fallback}
</council-smart-answer>`,
    },
    {
      name: 'energy-help',
      title: 'Help with energy bills',
      description: 'Eight schemes at once, each likely, not eligible or in need of more information, with the reasons.',
      html: `<council-smart-answer ${flow('energy-help')} with-languages>
  ${fallback}
</council-smart-answer>`,
    },
    {
      name: 'failed',
      title: 'When the flow cannot be had',
      description: 'What you wrote inside the tag stays.',
      html: `<council-smart-answer src="stories/data/no-such-flow.json">
  ${fallback}
</council-smart-answer>`,
      state: 'failed',
    },
  ],
};
