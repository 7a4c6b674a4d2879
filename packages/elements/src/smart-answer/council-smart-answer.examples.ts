import type { ElementExamples } from '../shared/examples.js';

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
