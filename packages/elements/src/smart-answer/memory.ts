export { Keeping } from './keeping.js';
export { PlaceInAddress } from './place-in-address.js';
