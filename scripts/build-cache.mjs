// Runs the common commands once and keeps the code that V8 made of them, so that a start need not make it again.
import * as fs from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const home = fileURLToPath(new URL('../', import.meta.url));
const { load, caches } = createRequire(import.meta.url)('../bin/load.cjs');

/** The commands whose start counts most. */
const COMMANDS = [
  ['--help'],
  ['score', 'test/scenarios/harbour-quick', '--questionnaire', 'questionnaires/quick.yaml'],
  ['score', 'examples/trade-depot', '--format', 'json'],
  [
    ...['score', 'test/scenarios/harbour-quick/answers/leader.yaml', 'test/scenarios/harbour-quick/answers/leader.yaml'],
    ...['--table', '--quiet'],
  ],
  ['report', 'examples/bright-bank', '--format', 'md,html,json,csv', '--out'],
];

/** Writes a cache beside every file of the build that these commands load. */
export async function cacheCode(dist) {
  const scratch = fs.mkdtempSync(join(tmpdir(), 'dxready-cache-'));
  const silent = { write: () => {}, isTTY: false, columns: 80 };
  const { main } = load(join(dist, 'main.cjs'));
  for (const command of COMMANDS) {
    const argv = command.at(-1) === '--out' ? [...command, scratch] : command;
    const world = {
      argv,
      env: {},
      cwd: home,
      home,
      version: '',
      stdout: silent,
      stderr: process.stderr,
      readStdin: async () => Buffer.alloc(0),
      files: fs,
      now: Date.now,
    };
    const code = await main(world);
    if (code !== 0) throw new Error(`dxready ${argv.join(' ')} ended with ${code}`);
  }
  fs.rmSync(scratch, { recursive: true });
  for (const { file, code } of caches()) fs.writeFileSync(`${file}.cache`, code());
}
