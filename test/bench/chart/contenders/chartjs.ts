import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  type ChartConfiguration,
} from 'chart.js';
import type { Drawing, Row } from '../drawings.js';
import { boxIn, colours, lineWidth, rowsAt, type Contender } from './contender.js';

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
);

const charts = new Map<HTMLElement, Chart>();

function configuration({ kind, along, isDay, series }: Drawing, rows: readonly Row[]): ChartConfiguration {
  return {
    type: kind,
    data: {
      labels: isDay ? undefined : rows.map((row) => row[along]),
      datasets: series.map((label, at) => ({
        label,
        data: rows.map((row) =>
          isDay ? { x: Date.parse(row[along] as string), y: row[label] as number } : (row[label] as number),
        ),
        borderColor: colours[at],
        backgroundColor: colours[at],
        borderWidth: kind === 'line' ? lineWidth : 0,
        pointRadius: 0,
      })),
    },
    options: {
      animation: false,
      responsive: false,
      maintainAspectRatio: false,
      events: [],
      normalized: true,
      ...(isDay ? { parsing: false } : {}),
      plugins: { legend: { display: series.length > 1 } },
      scales: {
        y: { beginAtZero: true },
        x: isDay
          ? { type: 'linear', bounds: 'data', ticks: { callback: (value) => new Date(Number(value)).getUTCFullYear() } }
          : { type: 'category', grid: { display: false } },
      },
    },
  };
}

/** The least that draws the pictures with Chart.js: only the parts they need, which stay still. */
export default {
  start(place, drawing, address) {
    void (async () => {
      const rows = await rowsAt(address);
      const box = boxIn(place);
      const canvas = document.createElement('canvas');
      canvas.width = box.clientWidth;
      canvas.height = box.clientHeight;
      box.append(canvas);
      charts.set(place, new Chart(canvas, configuration(drawing, rows)));
    })();
  },
  stop(place) {
    charts.get(place)?.destroy();
    charts.delete(place);
  },
  instances: () => Promise.resolve(Object.keys(Chart.instances).length),
} satisfies Contender;
