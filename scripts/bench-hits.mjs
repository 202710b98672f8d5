// The speed of the classifier and the roadmap: 10,000 pain points classified and planned against parsing their file, in turn in
// one process. What is measured is what a command does between the text and the plan.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../', import.meta.url));
const COUNT = 10_000;
/** Highest ratio of the time to plan to the time to parse. */
const MUST = 10;

/** With all that costs time: fields, places, prerequisites in chains and fans, more Big Hits than a slot takes. */
export function writePainPoints(folder) {
  const needs = ['none', 'team', 'supplier', 'structural'];
  const entry = (index) => {
    const before = [index - 7, index - 100].filter((other) => other >= 0 && index % 3 === 0).map((other) => `p-${other}`);
    const effort = `effort_days: ${(index * 13) % 90}, calendar_days: ${(index * 7) % 800}, needs: ${needs[index % 4]}`;
    const worth = `impact: ${index % 5}, reach_pct: ${index % 101}, raised_by: customer, value: [saves_time]`;
    const place = `journey: action, node: node-${index % 40}, depends_on: [${before.join(', ')}]`;
    return `  - { id: p-${index}, title: Customers wait for answer ${index}, ${effort}, ${worth}, ${place} }`;
  };
  const file = join(folder, 'pain-points.yaml');
  const means = 'capacity: [500, 1500, 25000, 25000, 120000]\nmax_big: 300';
  const entries = Array.from({ length: COUNT }, (_, index) => entry(index));
  writeFileSync(file, `dxready: 1\n${means}\npain_points:\n${entries.join('\n')}\n`);
  return file;
}

/** The core and the reader as they are built, by their own names. */
async function loadCore(folder) {
  const outfile = join(folder, 'core.mjs');
  const from = {
    'io/parse': 'parse',
    'core/hits/read': 'readPainPoints',
    'core/hits/gather': 'gather',
    'core/hits/check': 'checkGraph',
    'core/hits/limits': 'limitsOf',
    'core/hits/classify': 'classify',
    'core/hits/plan': 'planOf',
    'core/hits/report-hits': 'hitParts, unknownItem',
  };
  const contents = Object.entries(from).map(([file, names]) => `export { ${names} } from './src/${file}.ts';`);
  await build({
    stdin: { contents: contents.join('\n'), resolveDir: root, loader: 'ts' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    outfile,
  });
  return import(pathToFileURL(outfile).href);
}

export async function benchHits(file, folder, rounds) {
  const core = await loadCore(folder);
  const text = readFileSync(file, 'utf8');
  const planned = ({ pain_points, capacity, max_big: maxBig }) => {
    const { points } = core.readPainPoints(pain_points, { lenient: false });
    const limits = core.limitsOf();
    const hits = core.classify(core.checkGraph(core.gather([{ points }]), false).points, limits);
    return core.planOf(hits, limits, { capacity, maxBig, isWhatIf: false }, null);
  };
  const around = { date: '2026-11-22', lenses: [], titles: {}, itemOf: core.unknownItem, earlier: null };
  const times = [];
  for (let round = 0; round < Math.max(5, rounds); round += 1) {
    const began = performance.now();
    const { value } = await core.parse(text, file);
    const parsed = performance.now();
    const plan = planned(value);
    const done = performance.now();
    core.hitParts(plan, around);
    times.push({ parse: parsed - began, plan: done - parsed, parts: performance.now() - done });
  }
  const median = (of) => times.map(of).toSorted((left, right) => left - right)[Math.floor(times.length / 2)];
  const line = (bar, ratio, must, ms) => {
    const limits = must === null ? '   -        -' : `${must.toFixed(2).padStart(5)}        -`;
    const verdict = must === null ? '' : ratio <= must ? 'met' : 'NOT MET';
    console.log(`${bar.padEnd(46)} ${ratio.toFixed(2).padStart(5)}  ${limits}  ${ms.toFixed(0).padStart(4)}  ${verdict}`);
  };
  console.log(`\nratios to parsing a file of ${COUNT} pain points (${median(({ parse }) => parse).toFixed(0)} ms)\n`);
  line(
    '   10,000 classified and planned',
    median(({ parse, plan }) => plan / parse),
    MUST,
    median(({ plan }) => plan),
  );
  line(
    '   and written out for the report',
    median(({ parse, plan, parts }) => (plan + parts) / parse),
    null,
    median(({ plan, parts }) => plan + parts),
  );
}
