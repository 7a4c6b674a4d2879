import { define } from '../shared/define.js';
import { CouncilTable } from './council-table.js';

define('council-table', CouncilTable);

export { CouncilTable };
