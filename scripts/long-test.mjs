// The scores of the engine against a second implementation in exact fractions, on many random questionnaires and sheets, and
// what must hold for any of them; so too the plans of random pain points, a tenth as many. npm run test:long -- [--runs 100000] [--seed number]
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const text = { type: 'string' };
const { values: given } = parseArgs({ options: { runs: text, seed: text } });
const runs = Number(given.runs ?? 100_000);
const seed = Number(given.seed ?? Math.floor(Math.random() * 2 ** 30));

const root = fileURLToPath(new URL('../', import.meta.url));
const vitest = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url));
const files = ['second-scores', 'properties', 'second-plan', 'plans'].map((name) => `test/scoring/${name}.test.ts`);

console.log(`${runs} cases, seed ${seed}`);
const { status } = spawnSync(process.execPath, [vitest, 'run', ...files], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, DXREADY_RUNS: String(runs), DXREADY_SEED: String(seed) },
});
process.exitCode = status ?? 1;
