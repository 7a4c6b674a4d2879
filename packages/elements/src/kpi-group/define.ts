import { define } from '../shared/define.js';
import { CouncilKpiGroup } from './council-kpi-group.js';

define('council-kpi-group', CouncilKpiGroup);

export { CouncilKpiGroup };
