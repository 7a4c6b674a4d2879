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
 * Starts a program and waits until `address` answers with anything, or `ready` holds.
 * Gives a function that ends exactly that process.
 *
 * @throws {Error} with what the program printed, when it ends or is silent for a minute
 */
export async function startProcess(command, args, { address, ready = () => answers(address), cwd, env, seconds = 60 }) {
  const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  let ended = false;
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (printed += chunk));
  const end = new Promise((resolve) => child.on('exit', resolve).on('error', resolve));
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
  while (!(await ready())) {
    if (ended || Date.now() > until) {
      await stop();
      throw new Error(
        `${command} ${address ? `does not answer at ${address}` : 'did not start'}:\n${printed.slice(-2000)}`,
      );
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

/** Runs a program to its end. @throws {Error} with what it printed, where it fails */
export async function run(command, args, { cwd, env } = {}) {
  const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (printed += chunk));
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  if (code !== 0) throw new Error(`${command} ended with ${code}:\n${printed.slice(-2000)}`);
}
