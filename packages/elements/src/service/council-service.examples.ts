import type { ElementExamples } from '../shared/examples.js';

export const serviceExamples: ElementExamples = {
  tag: 'council-service',
  examples: [
    {
      name: 'plain',
      title: 'With a label and a link',
      description: 'When to use it, in a sentence.',
      html: `<council-service label="What it is about">
  <a href="#">What people see without scripts</a>
</council-service>`,
    },
  ],
};
