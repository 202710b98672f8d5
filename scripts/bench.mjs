// The speed bars, as ratios in one run: both sides in turn, median of the ratios of the rounds. What a machine sets for itself
// (certificates, options, caches) is taken away from both sides. `npm run bench -- 15 --only 6,7` runs some bars, 15 rounds each.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { benchBatch } from './bench-batch.mjs';
import { benchHits, writePainPoints } from './bench-hits.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'dxready-bench-'));
const words = process.argv.slice(2);
const rounds = Number(words.find((word) => /^\d+$/.test(word) && words[words.indexOf(word) - 1] !== '--only') ?? 15);
const only = words.includes('--only') ? words[words.indexOf('--only') + 1].split(',') : null;
/** A bar without a number goes with all others only. */
const wanted = (bar) => only === null || only.includes(bar);
const { NODE_EXTRA_CA_CERTS, NODE_OPTIONS, NODE_COMPILE_CACHE, ...env } = process.env;

const bin = 'bin/dxready.cjs';
const workshop = writeQuickWorkshop();
const example = 'examples/harbour-lighting';
const yaml = ['--questionnaire', 'questionnaires/quick.yaml'];
const out = ['--out', scratch];
const full = writeFullSheet();
const painPoints = writePainPoints(scratch);
const bars = [
  { bar: '1  --version', must: 1.35, stretch: 1.15, args: [bin, '--version'] },
  { bar: '2  --help', must: 1.9, stretch: 1.5, args: [bin, '--help'] },
  {
    bar: '3  score, YAML sheet and YAML questionnaire',
    must: 2.8,
    stretch: 2.0,
    args: [bin, 'score', workshop, '--format', 'json', ...yaml],
  },
  { bar: '   the same with the scorecard', must: null, stretch: null, args: [bin, 'score', workshop, ...yaml] },
  {
    bar: '   65 questions, all of them written out',
    must: null,
    stretch: null,
    args: [bin, 'score', full, '--format', 'json', '--questionnaire', 'questionnaires/full.yaml'],
  },
  {
    bar: '   the same with the shipped questionnaire',
    must: null,
    stretch: null,
    args: [bin, 'score', workshop, '--format', 'json'],
  },
  {
    bar: '   65 questions, notes, trends and pain points',
    must: null,
    stretch: null,
    args: [bin, 'score', example, '--format', 'json'],
  },
  { bar: '   a plan of 10,000 pain points', must: null, stretch: null, args: [bin, 'hits', 'plan', painPoints, '-f', 'json'] },
  {
    bar: '5  HTML and Markdown report of a YAML sheet',
    must: 3.0,
    stretch: 2.3,
    args: [bin, 'report', workshop, '--quiet', ...out],
  },
  { bar: '   the same with the scorecard', must: null, stretch: null, args: [bin, 'report', workshop, ...out] },
  {
    bar: '   HTML and Markdown of the full example',
    must: null,
    stretch: null,
    args: [bin, 'report', example, '--quiet', ...out],
  },
];

/** A workshop with one sheet of the quick questionnaire, pinned as the interview pins it, so that the digests are compared. */
function writeQuickWorkshop() {
  const { digest } = JSON.parse(readFileSync(join(root, 'dist/questionnaires/quick.json'), 'utf8'));
  const sheet = readFileSync(join(root, 'test/scenarios/harbour-quick/answers/leader.yaml'), 'utf8');
  const answers = join(scratch, 'harbour-quick/answers');
  mkdirSync(answers, { recursive: true });
  writeFileSync(join(answers, 'leader.yaml'), sheet.replace('version: 1.0.0 }', `version: 1.0.0, digest: "${digest}" }`));
  return join(scratch, 'harbour-quick');
}

/** A sheet that answers every question of the full questionnaire. */
function writeFullSheet() {
  const { questionnaire } = JSON.parse(readFileSync(join(root, 'dist/questionnaires/full.json'), 'utf8'));
  const items = questionnaire.pillars.flatMap(({ capabilities }) => capabilities.flatMap((capability) => capability.items));
  const answers = items.map(
    (item) => `  ${item.id}: ${{ level: 3, number: 5, checklist: `[${item.options?.[0].id}]` }[item.type]}`,
  );
  const file = join(scratch, 'full.yaml');
  writeFileSync(
    file,
    `dxready: 1\nquestionnaire: { id: full, version: ${questionnaire.version} }\nanswers:\n${answers.join('\n')}\n`,
  );
  return file;
}

/** Wall milliseconds of a run of node. */
function time(args) {
  const before = process.hrtime.bigint();
  const { status } = spawnSync(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}`);
  return Number(process.hrtime.bigint() - before) / 1e6;
}

function median(values) {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)];
}

/** One line; `least`: more is better. */
function print({ bar, value, must, stretch, ms, least = false }) {
  const holds = (limit) => (least ? value >= limit : value <= limit);
  const verdict = must === null ? '' : holds(stretch) ? 'stretch met' : holds(must) ? 'met' : 'NOT MET';
  const limits = must === null ? '   -        -' : `${must.toFixed(2).padStart(5)} ${stretch.toFixed(2).padStart(8)}`;
  console.log(`${bar.padEnd(46)} ${value.toFixed(2).padStart(5)}  ${limits}  ${ms.toFixed(0).padStart(4)}  ${verdict}`);
}

console.log(`node ${process.version}, ${rounds} rounds, ratios of wall time to \`node -e 0\`\n`);
console.log(`${'bar'.padEnd(46)} ratio   must  stretch   ms`);
for (const { bar, must, stretch, args } of bars) {
  if (!wanted(bar.split(' ')[0])) continue;
  time(args);
  const pairs = Array.from({ length: rounds }, () => ({ floor: time(['-e', '0']), run: time(args) }));
  print({
    bar,
    value: median(pairs.map(({ floor, run }) => run / floor)),
    must,
    stretch,
    ms: median(pairs.map(({ run }) => run)),
  });
}
await benchBatch({ scratch, rounds, wanted, env, median, print });
if (wanted('')) await benchHits(painPoints, scratch, rounds);
rmSync(scratch, { recursive: true });
