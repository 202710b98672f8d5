// Real processes on one sheet, some of them killed in the middle: what was reported saved is in the file at the end.
import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { load } from 'js-yaml';
import { afterAll, beforeAll, expect, it } from 'vitest';

const WRITERS = 8;
const UPDATES = 40;
const KILLS_OF_EACH = 2;

const ENTRY = `
import * as fs from 'node:fs';
import { hostname } from 'node:os';
import { updateSheet } from './update-sheet.ts';
const [, , path, writer, from, to] = process.argv;
const isAlive = (pid) => { try { process.kill(pid, 0); return true; } catch (error) { return error.code === 'EPERM'; } };
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const owner = { pid: process.pid, host: hostname(), isAlive, now: Date.now, sleep };
async function main() {
  for (let turn = Number(from); turn < Number(to); turn += 1) {
    const edits = [{ path: ['answers', 'q.' + writer + '.' + turn], value: turn }];
    const update = await updateSheet(path, () => ({ kind: 'edit', edits }), { files: fs, owner });
    fs.writeSync(1, update.kind + ' ' + turn + ' ' + (update.problem?.message ?? '') + '\\n');
    if (update.kind !== 'saved') return;
  }
}
main();
`;

let folder: string;
let entry: string;
beforeAll(async () => {
  folder = fs.mkdtempSync(join(tmpdir(), 'dxready-writers-'));
  entry = join(folder, 'writer.cjs');
  const resolveDir = fileURLToPath(new URL('../../src/io', import.meta.url));
  const stdin = { contents: ENTRY, resolveDir, loader: 'ts' } as const;
  await build({ stdin, bundle: true, platform: 'node', target: 'node20', outfile: entry, logLevel: 'silent' });
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

interface Run {
  /** Turns that were reported saved. */
  readonly saved: number[];
  /** Everything else that was said. */
  readonly other: string[];
}

/** One process; killed at some moment after so many reports. Resolves when it has ended. */
function run(path: string, writer: number, from: number, killAfter: number): Promise<Run> {
  const child = spawn(process.execPath, [entry, path, String(writer), String(from), String(UPDATES)]);
  const [saved, other]: [number[], string[]] = [[], []];
  createInterface({ input: child.stdout }).on('line', (line) => {
    const [kind, turn] = line.split(' ');
    if (kind === 'saved') saved.push(Number(turn));
    else other.push(line);
    if (saved.length === killAfter) setTimeout(() => child.kill('SIGKILL'), Math.random() * 30);
  });
  createInterface({ input: child.stderr }).on('line', (line) => other.push(line));
  return new Promise((resolve) => child.on('close', () => resolve({ saved, other })));
}

/** Processes one after the other until all turns are saved; the first ones are killed. */
async function write(path: string, writer: number): Promise<Run & { readonly kills: number }> {
  const saved: number[] = [];
  const other: string[] = [];
  let kills = 0;
  for (;;) {
    const from = saved.length;
    const mayLive = kills >= KILLS_OF_EACH;
    const part = await run(path, writer, from, mayLive ? Number.POSITIVE_INFINITY : 1 + Math.floor(Math.random() * 15));
    saved.push(...part.saved);
    other.push(...part.other);
    if (saved.length >= UPDATES || other.length > 0 || mayLive) return { saved, other, kills };
    kills += 1;
  }
}

it('no answer that was reported saved is lost', async () => {
  const path = join(folder, 'sheet.yaml');
  fs.writeFileSync(path, '# Ours\ndxready: 1\nanswers: {} # of all\n\nparking_lot: [x] # last\n');
  const runs = await Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(path, writer)));
  expect(runs.flatMap(({ other }) => other)).toEqual([]);
  expect(runs.reduce((sum, { kills }) => sum + kills, 0)).toBeGreaterThan(WRITERS / 2);
  const text = fs.readFileSync(path, 'utf8');
  const { answers } = load(text) as { answers: Record<string, unknown> };
  const expected = runs.flatMap(({ saved }, writer) => saved.map((turn) => `q.${writer}.${turn}`));
  expect(expected).toHaveLength(WRITERS * UPDATES);
  expect(expected.filter((key) => !Object.hasOwn(answers, key))).toEqual([]);
  expect(text).toMatch(/^# Ours\ndxready: 1\nanswers: # of all\n {2}q[\s\S]*\n\nparking_lot: \[x\] # last\n$/);
  expect(fs.readdirSync(folder).sort()).toEqual(['sheet.yaml', 'writer.cjs']);
}, 60_000);
