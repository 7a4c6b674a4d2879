import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent } from 'echarts/components';
import { getInstanceByDom, init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { boxIn, colours, lineWidth, rowsAt, type Contender } from './contender.js';

use([BarChart, LineChart, GridComponent, LegendComponent, CanvasRenderer]);

export default {
  start(place, { kind, along, isDay, series }, address) {
    void (async () => {
      const rows = await rowsAt(address);
      init(boxIn(place)).setOption({
        animation: false,
        color: [...colours],
        ...(series.length > 1 ? { legend: {} } : {}),
        grid: { top: 32, right: 16, bottom: 32, left: 56 },
        xAxis: isDay ? { type: 'time' } : { type: 'category', data: rows.map((row) => row[along]) },
        yAxis: { type: 'value' },
        series: series.map((name) => ({
          type: kind,
          name,
          showSymbol: false,
          silent: true,
          lineStyle: { width: lineWidth },
          data: rows.map((row) => (isDay ? [row[along], row[name]] : row[name])),
        })),
      });
    })();
  },
  stop(place) {
    const box = place.firstElementChild as HTMLElement | null;
    if (box) getInstanceByDom(box)?.dispose();
  },
} satisfies Contender;
