import type { NearWords } from './catalogue-words.js';

/** English. */
export const nearWords: NearWords = {
  near: 'Near you',
  postcode: 'Postcode',
  hint: 'Used only to work out how far away services are',
  find: 'Find near this postcode',
  forget: 'Stop showing distances',
  locate: 'Use my location',
  error: 'Error:',
  missing: 'Enter a postcode',
  noPostcode: 'Enter a full UK postcode',
  unknown: (postcode) => `We cannot find the postcode ${postcode}. Check that it is right`,
  cannotLookUp: 'Postcodes cannot be looked up at the moment. Try again later',
  denied: 'Your device did not let us see your location. Enter a postcode instead',
  noLocation: 'Your device does not know your location. Enter a postcode instead',
  looking: 'Looking it up',
  fromPostcode: (postcode) => `Distances are from ${postcode}.`,
  fromLocation: 'Distances are from where you are.',
  outside: (postcode) =>
    `${postcode} is outside the area of this council. Some of these services may not be for people who live there.`,
};
