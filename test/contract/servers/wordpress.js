import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { record } from './http.js';
import { freePort, run, startProcess } from './process.js';

export const posts = '/wp-json/wp/v2/posts';

const installed = '/usr/share/wordpress';
const database = '/usr/sbin/mariadbd';
const own = `${import.meta.dirname}/wordpress`;

/** Why it can't be started here, if it can't. */
export const absent = [installed, database, '/usr/bin/php'].every(existsSync)
  ? undefined
  : 'WordPress is not installed (Debian: wordpress php-cli php-mysql mariadb-server)';

/** WordPress with 130 posts over a database of its own, both in a folder that goes again. */
export async function start() {
  const folder = mkdtempSync(join(tmpdir(), 'wordpress-'));
  const site = join(folder, 'site');
  mkdirSync(join(site, 'wp-content/themes'), { recursive: true });
  mkdirSync(join(site, 'wp-content/plugins'));
  for (const name of readdirSync(installed)) {
    if (!/^(wp-content|wp-config.*|\..*)$/.test(name)) symlinkSync(join(installed, name), join(site, name));
  }
  symlinkSync(join(own, 'wp-config.php'), join(site, 'wp-config.php'));
  const env = { COUNCIL_WORDPRESS: site, COUNCIL_SOCKET: join(folder, 'sql') };
  const php = ['-d', 'sendmail_path=/bin/true'];
  const { username } = userInfo();
  const data = [`--datadir=${folder}/data`, `--user=${username}`];
  const closing = [async () => rmSync(folder, { recursive: true, force: true })];
  const close = async () => {
    for (const step of closing.reverse()) await step();
  };
  try {
    await run('mariadb-install-db', [
      '--no-defaults',
      ...data,
      '--auth-root-authentication-method=normal',
      '--skip-test-db',
    ]);
    const quick = ['--skip-networking', '--skip-grant-tables', '--innodb-flush-log-at-trx-commit=0', '--pid-file=pid'];
    closing.push(
      await startProcess(database, ['--no-defaults', ...data, ...quick, `--socket=${env.COUNCIL_SOCKET}`], {
        ready: () => existsSync(env.COUNCIL_SOCKET),
      }),
    );
    await run('mariadb', [
      '--no-defaults',
      `--socket=${env.COUNCIL_SOCKET}`,
      '-e',
      'CREATE DATABASE wordpress CHARACTER SET utf8mb4',
    ]);
    await run('php', [...php, join(own, 'install.php')], { env });
    const port = await freePort();
    closing.push(
      await startProcess('php', [...php, '-S', `127.0.0.1:${port}`, '-t', site, join(own, 'router.php')], {
        address: `http://127.0.0.1:${port}/wp-json/`,
        env,
      }),
    );
    return await record(port, close);
  } catch (error) {
    await close();
    throw error;
  }
}
