/** Every kind of drawing in one file, for a page whose elements are one file too. */
export { draw as bar } from './draw-bar.js';
export { draw as line } from './draw-line.js';
export { draw as points } from './draw-points.js';
