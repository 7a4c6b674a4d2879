import { define } from '../shared/define.js';
import { CouncilServiceCatalogue } from './council-service-catalogue.js';

define('council-service-catalogue', CouncilServiceCatalogue);

export { CouncilServiceCatalogue };
