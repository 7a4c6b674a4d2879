import { addons } from 'storybook/manager-api';
import { look } from './look.js';

// Beside an example people first see the tag that makes it.
addons.setConfig({ theme: look, selectedPanel: 'storybook/docs/panel' });
