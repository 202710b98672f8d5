// The same bytes in every format on Node 20, 22 and 24: fetched as packages from the registry that npm is set to, kept
// below node_modules, and compared with each other. npm run test:nodes -- [--versions 20,22,24] [--browser FILE]
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { differences, everyFormat } from './every-format.mjs';

const text = { type: 'string' };
const { values: given } = parseArgs({ options: { versions: text, browser: text } });
const versions = (given.versions ?? '20,22,24').split(',');
const root = fileURLToPath(new URL('../', import.meta.url));
const cache = join(root, 'node_modules/.cache/nodes');
const platform = { win32: 'win' }[process.platform] ?? process.platform;
const wanted = `node-${platform}-${process.arch}`;

/** The Node of a version, fetched once; null if it cannot be had. */
function nodeOf(version) {
  const folder = join(cache, version);
  const file = join(folder, 'node_modules', wanted, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(file)) return file;
  mkdirSync(folder, { recursive: true });
  // A package of its own, or npm would take the folder for a part of the project.
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const args = ['install', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund', `${wanted}@${version}`];
  const { status } = spawnSync('npm', [...args, '--loglevel=error'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  return status === 0 && existsSync(file) ? file : null;
}

/** What each Node makes of every example. */
function made(node, saved) {
  return readdirSync(join(root, 'examples'))
    .filter((name) => name !== 'ci')
    .map((name) =>
      everyFormat({
        node,
        sheet: join(root, 'examples', name),
        saved: join(saved, `${name}.json`),
        browser: given.browser ?? null,
      }),
    );
}

/** The reports that all of them render. */
function save(folder) {
  for (const name of readdirSync(join(root, 'examples')).filter((name) => name !== 'ci')) {
    const args = ['score', join(root, 'examples', name), '-f', 'json', '-o', join(folder, `${name}.json`)];
    const { status } = spawnSync(process.execPath, [join(root, 'bin/dxready.cjs'), ...args], { stdio: 'inherit' });
    if (status !== 0) process.exit(1);
  }
}

const nodes = versions.map((version) => ({ version, node: nodeOf(version) }));
const missing = nodes.filter(({ node }) => node === null).map(({ version }) => version);
if (missing.length > 0) {
  console.error(`Node ${missing.join(', ')} cannot be fetched here (${wanted}), so nothing is compared.`);
  process.exit(1);
}
const saved = mkdtempSync(join(tmpdir(), 'dxready-nodes-'));
try {
  save(saved);
  const [first, ...others] = nodes.map(({ version, node }) => {
    const { stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' });
    console.log(`Node ${version}: ${stdout.trim()}`);
    return { version, outputs: made(node, saved) };
  });
  const faults = others.flatMap(({ version, outputs }) =>
    outputs.flatMap((output, index) =>
      differences(first.outputs[index], output).map((told) => `Node ${first.version} and ${version}: ${told}`),
    ),
  );
  for (const fault of faults) console.error(fault);
  const count = first.outputs.reduce((sum, { size }) => sum + size, 0);
  console.log(`${count} outputs on ${nodes.length} versions of Node: ${faults.length} differences`);
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  rmSync(saved, { recursive: true });
}
