import { define } from '../shared/define.js';
import { CouncilSmartAnswer } from './council-smart-answer.js';

define('council-smart-answer', CouncilSmartAnswer);

export { CouncilSmartAnswer };
