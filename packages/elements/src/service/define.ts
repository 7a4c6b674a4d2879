import { define } from '../shared/define.js';
import { CouncilService } from './council-service.js';

define('council-service', CouncilService);

export { CouncilService };
