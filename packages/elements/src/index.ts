export { CouncilKpi, type KpiDetail } from './kpi/council-kpi.js';
export { CouncilKpiGroup } from './kpi-group/council-kpi-group.js';
import './kpi/define.js';
import './kpi-group/define.js';
