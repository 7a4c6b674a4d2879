export { attendTo, entitle } from './attention.js';
export { givenIn, idOf, timesOf } from './given.js';
export { renderBack, renderDropped } from './moves.js';
export { hasPageTitle, restorePageTitle } from './page-title.js';
export { renderQuestion } from './question.js';
export { sheets } from './asking.styles.js';
