import '@council-kit/elements';
import '@council-kit/elements/council.css';
import '@council-kit/tokens/themes/all.css';
import './preview.css';
import themes from '@council-kit/tokens/themes.json' with { type: 'json' };
import type { Preview } from '@storybook/web-components-vite';
import { action } from 'storybook/actions';
import { events } from './arg-types.js';
import { look } from './look.js';

// What an element tells its page is listed under Actions.
for (const name of events) {
  document.addEventListener(name, (event) => void action(name)((event as CustomEvent).detail));
}

const preview: Preview = {
  tags: ['autodocs'],
  decorators: [
    (story, { globals, canvasElement, viewMode }) => {
      // A story alone fills the page; on a docs page each story has a ground of its own.
      const root = viewMode === 'docs' ? canvasElement : document.body;
      root.classList.add('council-story');
      root.dataset.councilTheme = String(globals.theme);
      root.lang = String(globals.language);
      return story();
    },
  ],
  globalTypes: {
    theme: {
      description: 'Whose colours, type and shapes',
      toolbar: {
        title: 'Theme',
        icon: 'paintbrush',
        dynamicTitle: true,
        items: themes.map(({ name, title }) => ({ value: name, title })),
      },
    },
    language: {
      description: 'Language of the page around the element',
      toolbar: {
        title: 'Language',
        icon: 'globe',
        dynamicTitle: true,
        items: [
          { value: 'en', title: 'English' },
          { value: 'cy', title: 'Cymraeg' },
        ],
      },
    },
  },
  initialGlobals: { theme: 'default', language: 'en' },
  parameters: {
    controls: { expanded: true },
    docs: {
      codePanel: true,
      theme: look,
      toc: { headingSelector: 'h2, h3', ignoreSelector: '.sbdocs-subtitle, #stories' },
    },
    options: {
      storySort: {
        method: 'alphabetical',
        order: ['Welcome', ['For editors', 'For designers', 'For developers'], 'Elements'],
      },
    },
  },
};

export default preview;
