import { define } from '../shared/define.js';
import { CouncilServiceCard } from './council-service-card.js';

define('council-service-card', CouncilServiceCard);

export { CouncilServiceCard };
