import { readFileSync } from 'node:fs';

const { version: read } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

export const version = read;

/** Said to every server, so that whoever runs it can find out who asks, and why. */
export const userAgent = `council-kit/${version} (+https://www.npmjs.com/package/council-kit)`;
