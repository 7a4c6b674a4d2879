import type { Standard } from '../standard.js';
export const standard: Standard = { name: 'ckan', title: 'CKAN', open: async () => { throw new Error('to do'); } };
