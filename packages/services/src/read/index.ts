export { servicesOf, type Reading } from './services-of.js';
export { servicesFromLinks } from './links.js';
