import { pathToFileURL } from 'node:url';
import { TokenError } from './validate.js';

/** Runs `main` if this file was started by hand, not imported. What is wrong with a token is one sentence. */
export async function runAsCommand(url, main) {
  if (url !== pathToFileURL(process.argv[1] ?? '').href) return;
  try {
    await main(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof TokenError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
