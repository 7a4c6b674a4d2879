import { spawn } from 'node:child_process';
import { createServer } from 'node:net';

/** A port nobody listens to at the moment. */
export async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/**
 * Starts a program and waits until `address` answers with anything.
 * Gives a function that ends exactly that process.
 *
 * @throws {Error} with what the program printed, when it ends or is silent for a minute
 */
export async function startProcess(command, args, { address, cwd, env, seconds = 60 }) {
  const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  let ended = false;
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (printed += chunk));
  const end = new Promise((resolve) => child.on('close', resolve).on('error', resolve));
  void end.then(() => (ended = true));
  const leave = () => child.kill('SIGKILL');
  process.once('exit', leave);
  const stop = async () => {
    process.off('exit', leave);
    if (!ended) child.kill('SIGTERM');
    const late = setTimeout(leave, 5000);
    await end;
    clearTimeout(late);
  };
  const until = Date.now() + seconds * 1000;
  while (!(await answers(address))) {
    if (ended || Date.now() > until) {
      await stop();
      throw new Error(`${command} does not answer at ${address}:\n${printed.slice(-2000)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return stop;
}

async function answers(address) {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(2000) });
    await response.body?.cancel();
    return true;
  } catch {
    return false;
  }
}
