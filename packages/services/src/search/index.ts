export { createCatalogue, type Catalogue, type CatalogueOptions, type Found, type Wanted } from './catalogue.js';
export { facetNames, type FacetName, type CostCode, costCodes } from './facet-values.js';
export type { Facet, FacetValue } from './facets.js';
export type { SearchLanguage } from './words.js';
