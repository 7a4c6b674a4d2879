export { CouncilKpi, type KpiDetail } from './kpi/council-kpi.js';
export { CouncilKpiGroup } from './kpi-group/council-kpi-group.js';
export { CouncilTable, type TableDetail } from './table/council-table.js';
export { CouncilChart, type ChartDetail } from './chart/council-chart.js';
import './kpi/define.js';
import './kpi-group/define.js';
import './table/define.js';
import './chart/define.js';
