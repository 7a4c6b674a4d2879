export { coordinatesOf, milesBetween, type Coordinates } from './coordinates.js';
export { nearestPlace, placeFromDataset, type NearestPlace } from './place.js';
export { normalisePostcode } from './postcode.js';
export { distanceInWords } from './distance-in-words.js';
