// Does all set-up that is still to be done, so that `npm start` and `npm test` work from a bare clone: installs when
// the lock is newer than what is installed, builds when a source is newer than the build. Talks on standard error.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const built = join(root, 'dist/main.cjs');
const installed = join(root, 'node_modules/.package-lock.json');
const sources = ['src', 'templates', 'schemas', 'questionnaires', 'scripts', 'package-lock.json'];

/** Milliseconds of the latest change below a path; 0 if there is nothing. */
function changed(path) {
  if (!existsSync(path)) return 0;
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  const inside = readdirSync(path).filter((name) => name !== 'generated');
  return Math.max(0, ...inside.map((name) => changed(join(path, name))));
}

function run(what, args) {
  process.stderr.write(`${what} ...\n`);
  const { status } = spawnSync('npm', args, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
}

if (changed(installed) < changed(join(root, 'package-lock.json')))
  run('Installing', ['ci', '--ignore-scripts', '--loglevel=error']);
if (changed(built) < Math.max(...sources.map((source) => changed(join(root, source)))))
  run('Building', ['run', '--silent', 'build']);
