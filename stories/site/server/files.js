import { readFile, realpath, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { send } from './http.js';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/**
 * Sends one file from a folder. Gives false, and sends nothing, when there is
 * no such file inside that folder.
 *
 * @param {string} folder absolute path
 * @param {string} path what the address says after the folder's own address, decoded
 */
export async function sendFile(request, response, folder, path, headers) {
  const file = await fileInside(folder, path);
  if (!file) return false;
  send(request, response, {
    type: types[extname(file).toLowerCase()] ?? 'application/octet-stream',
    body: await readFile(file),
    headers,
  });
  return true;
}

/** The real path of a file, only where it truly lies inside the folder, links followed. */
async function fileInside(folder, path) {
  if (path.includes('\0') || path.includes('\\') || path.split('/').includes('..')) return undefined;
  try {
    const root = await realpath(folder);
    let file = await realpath(join(root, path));
    if (file !== root && !file.startsWith(root + sep)) return undefined;
    if ((await stat(file)).isDirectory()) {
      file = await realpath(join(file, 'index.html'));
      if (!file.startsWith(root + sep)) return undefined;
    }
    return (await stat(file)).isFile() ? file : undefined;
  } catch {
    return undefined;
  }
}
