export { servicesInSlices, servicesOf, type Reading, type SlicesOptions } from './services-of.js';
export { servicesFromLinks } from './links.js';
