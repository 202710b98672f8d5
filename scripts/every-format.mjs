// Every format of a saved report, each made by a process of its own: what must be the same bytes wherever it is made.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../bin/dxready.cjs', import.meta.url));

/** What goes to standard output, and the files of `report`. */
const COMMANDS = (sheet, saved) => [
  ...['terminal', 'ndjson'].map((format) => ['render', saved, '--no-color', '-f', format]),
  ['explain', sheet, '--no-color'],
  ['hits', 'plan', sheet, '--no-color'],
  ['report', sheet, '--no-color', '--out', 'out', '-f', 'md,html,json,csv'],
];

/**
 * Runs the built program with a Node and an environment on a sheet and on a report saved of it, and gives back name and
 * bytes of all that it made; PDF only where a browser is named.
 */
export function everyFormat({ node = process.execPath, env = {}, sheet, saved, browser = null }) {
  const folder = mkdtempSync(join(tmpdir(), 'dxready-bytes-'));
  const made = new Map();
  const printed = browser === null ? [] : [['render', saved, '-f', 'pdf', '--browser', browser]];
  try {
    for (const args of [...COMMANDS(sheet, saved), ...printed]) {
      const { status, stdout, stderr } = spawnSync(node, [program, ...args], {
        cwd: folder,
        env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', ...env },
        maxBuffer: 2 ** 28,
      });
      if (status !== 0) throw new Error(`dxready ${args.join(' ')}: ${status}\n${stderr}`);
      made.set(args.join(' '), stdout);
    }
    for (const name of readdirSync(join(folder, 'out'))) made.set(name, readFileSync(join(folder, 'out', name)));
  } finally {
    rmSync(folder, { recursive: true });
  }
  return made;
}

/** What two runs made differently: names, and where the first difference is. */
export function differences(left, right) {
  return [...new Set([...left.keys(), ...right.keys()])].flatMap((name) => {
    const [one, other] = [left.get(name), right.get(name)];
    if (one === undefined || other === undefined) return [`${name}: made by one only`];
    if (one.equals(other)) return [];
    const at = one.findIndex((byte, index) => byte !== other[index]);
    const near = (bytes) => JSON.stringify(bytes.subarray(Math.max(0, at - 30), at + 30).toString('utf8'));
    return [`${name}: ${near(one)} and ${near(other)}`];
  });
}
