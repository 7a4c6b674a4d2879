import councilEvents from './council-events.js';
import documentedProperties from './documented-properties.js';
import memberOrder from './member-order.js';
import noRawMarkup from './no-raw-markup.js';
import rooms from './rooms.js';
import safeStyles from './safe-styles.js';
import safeTemplates from './safe-templates.js';

/** The rules of this house that no published plugin has. */
export default {
  meta: { name: 'council-kit' },
  rules: {
    'council-events': councilEvents,
    'documented-properties': documentedProperties,
    'member-order': memberOrder,
    'no-raw-markup': noRawMarkup,
    rooms,
    'safe-styles': safeStyles,
    'safe-templates': safeTemplates,
  },
};
