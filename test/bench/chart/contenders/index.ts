/** The files of the contenders, by the name that `--contenders` takes, and what people call them. */
export const contenders = new Map([
  ['chartjs', 'bare Chart.js, the floor'],
  ['council', '<council-chart>'],
  ['echarts', 'ECharts'],
  ['uplot', 'uPlot'],
]);

/** Those whose picture the words of `<council-chart>` are to be there before. */
export const peers = ['chartjs', 'echarts', 'uplot'] as const;
