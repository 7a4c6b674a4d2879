import { define } from '../shared/define.js';
import { CouncilKpi } from './council-kpi.js';

define('council-kpi', CouncilKpi);

export { CouncilKpi };
