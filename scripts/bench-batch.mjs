// The batch bars: thousands of sheets in one run, against reading and parsing the same files and nothing else. Both sides in
// turn, each in a process of its own; the sheets are made anew from a fixed seed.
import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const FEWEST_ROUNDS = 7;
const NOTES = [
  'Board minutes of May say so, page three.',
  'Two of the five teams work like this.',
  'The paper for the board promises it.',
  'Asked at the counter last week, seen there.',
];

/** The same numbers every time. */
function dice(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** A sheet of the full questionnaire as the interview leaves it: every answer with evidence and a note. */
function sheetMaker() {
  const { questionnaire, digest } = JSON.parse(readFileSync(join(root, 'dist/questionnaires/full.json'), 'utf8'));
  const items = questionnaire.pillars.flatMap(({ capabilities }) => capabilities.flatMap((capability) => capability.items));
  const roll = dice(20261122);
  const said = (item) => {
    switch (item.type) {
      case 'level':
        return { level: 1 + roll(item.levels.length) };
      case 'checklist':
        return { options: item.options.map(({ id }) => id).filter(() => roll(2) === 1) };
      case 'number':
        return { value: (item.min ?? 0) + roll((item.max ?? 100) - (item.min ?? 0) + 1) };
      default:
        throw new Error(`no answer to ${item.type}`);
    }
  };
  const answer = (item) => {
    if (roll(20) === 0) return 'unknown';
    const note = { note: NOTES[roll(NOTES.length)] };
    return { ...said(item), evidence: roll(4), ...note };
  };
  return (index) => ({
    dxready: 1,
    questionnaire: { id: questionnaire.id, version: questionnaire.version, digest },
    subject: { name: `Firm ${index}`, sector: 'retail', size: '50-249' },
    date: '2026-11-20',
    respondent: { id: `r${index}`, role: 'manager' },
    answers: Object.fromEntries(items.filter(({ when }) => when === null).map((item) => [item.id, answer(item)])),
  });
}

/** As the tool writes it. */
function yamlOf({ answers, ...head }) {
  const lines = [];
  for (const [key, value] of Object.entries(head)) {
    if (typeof value !== 'object') lines.push(`${key}: ${typeof value === 'string' ? JSON.stringify(value) : value}`);
    else lines.push(`${key}:`, ...Object.entries(value).map(([name, one]) => `  ${name}: ${JSON.stringify(one)}`));
  }
  lines.push('answers:');
  for (const [id, one] of Object.entries(answers)) {
    if (typeof one !== 'object') lines.push(`  ${id}: ${one}`);
    else
      lines.push(
        `  ${id}:`,
        ...Object.entries(one).map(
          ([key, value]) => `    ${key}: ${key === 'note' ? value : JSON.stringify(value).replaceAll(',', ', ')}`,
        ),
      );
  }
  return `${lines.join('\n')}\n`;
}

/** The files of one bar, below the folder. */
const MAKERS = {
  yaml: (folder, count, make) => writeEach(folder, count, (index) => ({ name: `s${index}.yaml`, text: yamlOf(make(index)) })),
  json: (folder, count, make) =>
    writeEach(folder, count, (index) => ({ name: `s${index}.json`, text: `${JSON.stringify(make(index), null, 2)}\n` })),
  ndjson: (folder, count, make) => {
    const file = `${folder}.ndjson`;
    const handle = openSync(file, 'w');
    for (let index = 0; index < count; index += 1) writeSync(handle, `${JSON.stringify(make(index))}\n`);
    closeSync(handle);
    return file;
  },
};

function writeEach(folder, count, one) {
  mkdirSync(folder);
  for (let index = 0; index < count; index += 1) {
    const { name, text } = one(index);
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** Reading and parsing, and nothing else. */
const FLOORS = {
  yaml: `
    const { load } = require('js-yaml'), { readFileSync, readdirSync } = require('node:fs'), folder = process.argv[1];
    let keys = 0;
    for (const name of readdirSync(folder)) keys += Object.keys(load(readFileSync(folder + '/' + name, 'utf8'))).length;`,
  json: `
    const { readFileSync, readdirSync } = require('node:fs'), folder = process.argv[1];
    let keys = 0;
    for (const name of readdirSync(folder)) keys += Object.keys(JSON.parse(readFileSync(folder + '/' + name, 'utf8'))).length;`,
  ndjson: `
    const { openSync, readSync } = require('node:fs'), handle = openSync(process.argv[1], 'r'), buffer = Buffer.allocUnsafe(1 << 20);
    let keys = 0, kept = 0;
    for (let size; (size = readSync(handle, buffer, kept, buffer.length - kept, null)) > 0; ) {
      const all = kept + size;
      let from = 0;
      for (let end; (end = buffer.subarray(0, all).indexOf(10, from)) !== -1; from = end + 1)
        keys += Object.keys(JSON.parse(buffer.toString('utf8', from, end))).length;
      buffer.copyWithin(0, from, all);
      kept = all - from;
    }`,
};

/** Share of the floor, larger is better. */
const SHARES = [
  { bar: '6', kind: 'yaml', count: 10_000, says: '10,000 YAML files: share of js-yaml alone', must: 0.75, stretch: 2 },
  { bar: '7', kind: 'json', count: 10_000, says: '10,000 JSON files: share of JSON.parse', must: 0.55, stretch: 0.75 },
  { bar: '8', kind: 'ndjson', count: 100_000, says: '100,000 lines: share of split and JSON.parse', must: 0.45, stretch: 0.7 },
];

/** Bars 6, 7, 8, 11 and 12. */
export async function benchBatch({ scratch, rounds, wanted, env, median, print }) {
  const shares = SHARES.filter(({ bar }) => wanted(bar));
  const isMemory = wanted('11') || wanted('12');
  if (shares.length === 0 && !isMemory) return;
  console.log('\nbatches: shares of the floor for time (more is better), ratios for memory, whose last figure is MiB\n');
  const teller = writeTeller(scratch);
  const run = (args) => measured(teller, args, env);
  const made = new Map();
  const data = (kind, count) => {
    const key = `${kind}-${count}`;
    if (!made.has(key)) made.set(key, MAKERS[kind](join(scratch, key), count, sheetMaker()));
    return made.get(key);
  };
  const table = (place) => ['bin/dxready.cjs', 'score', place, '--table', '--quiet', '-f', 'csv'];
  for (const { bar, kind, count, says, must, stretch } of shares) {
    const place = data(kind, count);
    run(table(place));
    const times = Array.from({ length: Math.max(FEWEST_ROUNDS, Math.min(rounds, 9)) }, () => ({
      floor: run(['-e', FLOORS[kind], place]),
      ours: run(table(place)),
    }));
    const shareOf = (what) => median(times.map(({ floor, ours }) => floor[what] / ours[what]));
    const ms = (what) => median(times.map(({ ours }) => ours[what]));
    print({ bar: `${bar}  ${says}`, value: shareOf('wall'), must, stretch, ms: ms('wall'), least: true });
    print({ bar: '   the same by processor time', value: shareOf('cpu'), must, stretch, ms: ms('cpu'), least: true });
  }
  if (isMemory) memory({ data, table, run, wanted, median, print });
}

/** A module that a run loads first: at its end it tells what it used, on a handle of its own. */
function writeTeller(scratch) {
  const file = join(scratch, 'teller.cjs');
  const used = '{ userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()';
  const told = 'JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e3, peak: maxRSS })';
  writeFileSync(file, `process.on('exit', () => { const ${used}; require('node:fs').writeSync(3, ${told}); });\n`);
  return file;
}

/** A run of node: milliseconds on the clock and of all processors, and its largest resident set in KiB. */
function measured(teller, args, env) {
  const before = process.hrtime.bigint();
  const { status, output } = spawnSync(process.execPath, ['-r', teller, ...args], {
    cwd: root,
    env,
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
  });
  if (status !== 0) throw new Error(`node ${args.slice(0, 3).join(' ')} ended with ${status}`);
  return { wall: Number(process.hrtime.bigint() - before) / 1e6, ...JSON.parse(String(output[3])) };
}

function memory({ data, table, run, wanted, median, print }) {
  const often = Array.from({ length: FEWEST_ROUNDS });
  const [few, many] = [data('ndjson', 10_000), data('ndjson', 100_000)];
  const peaks = often.map(() => ({ floor: run(['-e', '0']).peak, few: run(table(few)).peak, many: run(table(many)).peak }));
  const mib = median(peaks.map((one) => one.many)) / 1024;
  if (wanted('11'))
    print({
      bar: '11 peak memory of 100,000 lines / node -e 0',
      value: median(peaks.map((one) => one.many / one.floor)),
      must: 4,
      stretch: 3,
      ms: mib,
    });
  if (wanted('12'))
    print({
      bar: '12 peak memory of 100,000 lines / of 10,000',
      value: median(peaks.map((one) => one.many / one.few)),
      must: 1.8,
      stretch: 1.3,
      ms: mib,
    });
}
