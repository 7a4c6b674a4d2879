import { existsSync } from 'node:fs';
import { startSite } from './server.js';

/** How many ports after the wanted one to try. */
const tries = 20;
const wanted = Number(process.env.PORT) || 8000;

const site = await startOnFreePort(wanted);
console.log(`Example council site: ${site.address}`);
if (!existsSync(new URL('../../packages/elements/cdn/council.js', import.meta.url))) {
  console.log('The library has not been built yet, so the pages show their fallbacks: run npm run build.');
}

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, async () => {
    await site.close();
    process.exit(0);
  });
}

async function startOnFreePort(first) {
  for (let port = first; port < first + tries; port++) {
    try {
      return await startSite({ port });
    } catch (error) {
      if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') throw error;
    }
  }
  return startSite({ port: 0 });
}
