import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

const children = [];
process.on('exit', () => children.forEach((child) => child.kill()));

function start(command, args, environment = {}) {
  const child = spawn(command, args, { stdio: 'ignore', env: { ...process.env, ...environment } });
  child.on('error', () => {});
  children.push(child);
  return child;
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function answers(port) {
  for (let tries = 0; tries < 100; tries++) {
    try {
      await fetch(`http://127.0.0.1:${port}/status`);
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  throw new Error('WebKitWebDriver did not start within 10 seconds.');
}

/** Where Debian puts WebKitGTK's small browser. */
function findMiniBrowser() {
  for (const base of ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu']) {
    if (!existsSync(base)) continue;
    const folder = readdirSync(base).find((name) => /^webkit2gtk-4\.[01]$/.test(name));
    if (folder && existsSync(join(base, folder, 'MiniBrowser'))) return join(base, folder, 'MiniBrowser');
  }
  return undefined;
}

/**
 * Starts a virtual screen and WebKit's driver.
 *
 * @returns {Promise<{ port: number, binary: string } | undefined>} undefined where WebKit is not installed
 */
export async function startWebKit() {
  const binary = findMiniBrowser();
  if (!binary) return undefined;
  const display = `:${90 + Math.floor(Math.random() * 900)}`;
  start('Xvfb', [display, '-screen', '0', '1280x1024x24', '-nolisten', 'tcp']);
  const port = await freePort();
  start('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], {
    DISPLAY: display,
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: process.getuid?.() === 0 ? '1' : '',
  });
  await answers(port);
  return { port, binary };
}
