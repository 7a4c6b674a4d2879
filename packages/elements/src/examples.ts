import { chartExamples } from './chart/council-chart.examples.js';
import { kpiExamples } from './kpi/council-kpi.examples.js';
import { kpiGroupExamples } from './kpi-group/council-kpi-group.examples.js';
import { tableExamples } from './table/council-table.examples.js';
import { serviceCardExamples } from './service-card/council-service-card.examples.js';
import { serviceExamples } from './service/council-service.examples.js';
import { serviceCatalogueExamples } from './service-catalogue/council-service-catalogue.examples.js';
import { smartAnswerExamples } from './smart-answer/council-smart-answer.examples.js';

/** Every example of every element. */
export const allExamples = [
  kpiExamples,
  kpiGroupExamples,
  tableExamples,
  chartExamples,
  serviceCardExamples,
  serviceExamples,
  serviceCatalogueExamples,
  smartAnswerExamples,
];
