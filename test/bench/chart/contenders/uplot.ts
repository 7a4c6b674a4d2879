import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { boxIn, colours, height, lineWidth, rowsAt, type Contender } from './contender.js';

const plots = new Map<HTMLElement, uPlot>();
/** The legend stands below its canvas. */
const legendHeight = 32;

export default {
  start(place, { kind, along, isDay, series }, address) {
    void (async () => {
      const rows = await rowsAt(address);
      const box = boxIn(place);
      const hasLegend = series.length > 1;
      const bars = kind === 'bar' ? { paths: uPlot.paths.bars!({ size: [0.8] }), points: { show: false } } : {};
      const plot = new uPlot(
        {
          width: box.clientWidth,
          height: height - (hasLegend ? legendHeight : 0),
          legend: { show: hasLegend, live: false },
          cursor: { show: false },
          scales: {
            x: { time: isDay, ...(kind === 'bar' ? { range: [-0.5, rows.length - 0.5] } : {}) },
            y: { range: (_, __, most) => [0, most * 1.05] },
          },
          axes: [
            isDay ? {} : { grid: { show: false }, values: (_, splits) => splits.map((at) => rows[at]?.[along] ?? '') },
            {},
          ],
          series: [
            {},
            ...series.map((label, at) => ({
              label,
              stroke: colours[at]!,
              width: lineWidth,
              points: { show: false },
              ...(kind === 'bar' ? { fill: colours[at]! } : {}),
              ...bars,
            })),
          ],
        },
        [
          rows.map((row, at) => (isDay ? Date.parse(row[along] as string) / 1000 : at)),
          ...series.map((name) => rows.map((row) => row[name] as number)),
        ],
        box,
      );
      plots.set(place, plot);
    })();
  },
  stop(place) {
    plots.get(place)?.destroy();
    plots.delete(place);
  },
} satisfies Contender;
