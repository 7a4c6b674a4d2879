/** Gives the example flows, which their owners write in YAML, to examples as JSON: `stories/flows/<id>.json`. */
import { flowAt, flowIds } from '../stories/site/server/flows.js';

/** @returns {import('vite').Plugin} */
export function flowsAsJson() {
  return {
    name: 'council-kit:flows-as-json',
    configureServer(server) {
      server.middlewares.use(async (request, response, next) => {
        const flow = await flowAt(request.url?.split('?')[0] ?? '');
        if (flow === undefined) return next();
        response.setHeader('content-type', 'application/json; charset=utf-8');
        response.end(flow);
      });
    },
    async generateBundle() {
      for (const id of await flowIds()) {
        const fileName = `stories/flows/${id}.json`;
        this.emitFile({ type: 'asset', fileName, source: await flowAt(fileName) });
      }
    },
  };
}
