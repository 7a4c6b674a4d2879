import { define } from '../shared/define.js';
import { CouncilChart } from './council-chart.js';

define('council-chart', CouncilChart);

export { CouncilChart };
