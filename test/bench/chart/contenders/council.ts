import '@council-kit/elements/chart';
import type { Contender } from './contender.js';

export default {
  start(place, drawing, address) {
    const chart = document.createElement('council-chart');
    chart.setAttribute('src', address);
    chart.setAttribute('label', drawing.title);
    chart.setAttribute('type', drawing.kind === 'bar' ? 'column' : 'line');
    place.append(chart);
  },
  words: (place) =>
    !!place.querySelector('.council-chart__summary')?.textContent.trim() &&
    !!place.querySelector('[slot=figures] tbody td')?.textContent.trim(),
  async instances() {
    const { Chart } = await import('chart.js');
    return Object.keys(Chart.instances).length;
  },
} satisfies Contender;
