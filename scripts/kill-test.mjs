// The promise of the interview: what it says is saved is saved. Interviews in real terminals are killed at random moments
// while answers are given at full speed, and gone on with; every answer that was confirmed before must be in the sheet.
// npm run test:kill -- [--interviews 500, in twenties] [--seed number] [--program folder with bin and dist]
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { generator, Sheet } from '../test/terminal/kill-model.mjs';
import { ITEMS, Player, QUESTIONNAIRE, WELCOME } from '../test/terminal/kill-player.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const text = { type: 'string' };
const { values: given } = parseArgs({ options: { interviews: text, seed: text, program: text } });
const interviews = Number(given.interviews ?? 500);
const seed = Number(given.seed ?? Math.floor(Math.random() * 1e9));
const scratch = mkdtempSync(join(tmpdir(), 'dxready-kill-'));

/** A sheet goes through this many kills; after each run of those at one terminal comes one of two terminals. */
const ALONE = 4;
const RUNS = 2;
const KILLS = RUNS * (ALONE + 1);
/** Killed at latest after so many answers. */
const MOST = 9;
/** Milliseconds in which a resumed interview must show where it stands. */
const PATIENCE = 5000;
/** Locks, and files that were to take the place of the sheet. Marks of who is there may stay until somebody comes. */
const UNFINISHED = /\.lock|\.part$/;
/** Two at one sheet: the kitchen is one's, the service the other's. */
const HALVES = ['kitchen.', 'service.'].map((pillar) => ITEMS.filter((id) => id.startsWith(pillar)));

const totals = { killed: 0, confirmed: 0, lost: 0, faults: 0, silent: 0, locks: 0, parts: 0, opening: 0, saving: 0 };

/** The program as it is now, whatever is built meanwhile. */
function copyProgram() {
  const from = given.program ?? root;
  for (const part of ['bin', 'dist', 'questionnaires', 'package.json'])
    cpSync(join(from, part), join(scratch, 'program', part), { recursive: true });
  return join(scratch, 'program', 'bin', 'dxready.cjs');
}

/** The terminal of the tests is TypeScript. Built where its packages are found. */
async function loadTerminal() {
  const outfile = join(root, 'node_modules', '.cache', `kill-test-${process.pid}.mjs`);
  const entryPoints = [join(root, 'test', 'terminal', 'pty.ts')];
  await build({ entryPoints, outfile, bundle: true, packages: 'external', platform: 'node', format: 'esm', logLevel: 'warning' });
  const terminal = await import(pathToFileURL(outfile).href);
  rmSync(outfile);
  return terminal;
}

const program = copyProgram();
const { openTerminal, closeAll } = await loadTerminal();

function open(sheet) {
  const facts = ['--name', 'X', '--role', 'cook', '--date', '2026-01-01'];
  const argv = [program, 'assess', QUESTIONNAIRE, '--answers', 'sheet.yaml', ...facts];
  return openTerminal(argv, { cwd: sheet.folder, program: process.execPath, size: { columns: 100, rows: 40 } });
}

function insist(isTrue, otherwise) {
  if (!isTrue) throw new Error(otherwise);
}

/** Opens the interview and sees it where it was left, with all its answers. */
async function sitDown(sheet, own, dice) {
  const opened = performance.now();
  const player = new Player(open(sheet), sheet, own, dice);
  await player.begin();
  const took = performance.now() - opened;
  totals.opening = Math.max(totals.opening, took);
  insist(took < PATIENCE, `it took ${took} ms to open`);
  insist(sheet.stillLeft(/\.open\.\d+$/).length === 0, 'the mark of a killed interview is still there');
  return player;
}

/** Answers until it is over. What was confirmed first must have cleared away what the last kill left. */
async function answer(player, isOver) {
  const { sheet } = player;
  while (!isOver()) {
    const held = sheet.hold();
    try {
      await player.step().catch((error) => {
        throw new Error(`${error.message}\nentered: ${JSON.stringify(player.pending)}`);
      });
      // A file that is written into is lost if the kill comes between two writes: too seldom for kills to tell.
      insist(!held.isWrittenInto(), 'a save wrote into the sheet instead of replacing it');
    } finally {
      held.release();
    }
    insist(player.slowest < PATIENCE, `it took ${player.slowest} ms to save`);
    if (player.confirmed > 1) continue;
    const left = sheet.stillLeft(UNFINISHED);
    insist(left.length === 0, `left after a save: ${left}`);
  }
}

/** When to kill. Returns once that is due; the keys of a change take 20 to 50 ms to be saved and shown. */
async function moment(player, dice) {
  if (dice.chance(0.15)) return sleep(dice.random() * 500);
  const answers = dice.below(MOST + 1);
  let entered = 0;
  await new Promise((resolve) => {
    player.onEnter = () => {
      if (entered++ === answers) resolve();
    };
  });
  const when = dice.random();
  if (when < 0.4) return sleep(dice.random() * 60);
  if (when < 0.6) return player.opens();
  await player.closes();
  const wait = dice.random() * 20;
  if (wait > 2) await sleep(wait);
}

/** Kills somebody who is answering. What the terminal has said until then is confirmed, though nobody has read it yet. */
async function kill(player, alone, dice) {
  const { terminal, sheet } = player;
  const answering = answer(player, terminal.ended).catch((error) => {
    if (!killed) throw error;
  });
  let killed = false;
  // If the answering goes wrong there is no moment to wait for.
  await Promise.race([moment(player, dice), answering]);
  killed = true;
  terminal.kill('SIGKILL');
  await Promise.all([terminal.exited, answering]);
  if (player.pending !== null && player.isConfirmed()) player.confirm();
  totals.killed += 1;
  totals.confirmed += player.confirmed;
  totals.saving = Math.max(totals.saving, player.slowest);
  sheet.left = sheet.beside();
  // Beside two terminals they may be those of the survivor.
  if (alone && sheet.stillLeft(/\.lock/).length > 0) totals.locks += 1;
  if (alone && sheet.stillLeft(/\.part$/).length > 0) totals.parts += 1;
}

/** Holds the sheet against what was confirmed. */
function check(sheet, pending, where) {
  const unsure = pending.filter((change) => change !== null);
  const lost = sheet.check(unsure);
  totals.lost += lost.length;
  for (const line of lost) console.log(`LOST ${where}: ${line}`);
  totals.silent += unsure.filter(({ item, after, pain, raised }) =>
    item === undefined ? sheet.pains.get(pain) === raised : JSON.stringify(sheet.of(item)) === JSON.stringify(after),
  ).length;
}

/** One interview that is killed. */
async function killAlone(sheet, dice, where) {
  if (dice.chance(sheet.exists() ? 0.05 : 0.4)) return killStarting(sheet, dice, where);
  const player = await sitDown(sheet, ITEMS, dice);
  insist(player.counted() === player.settled(), `${player.settled()} answers are in the sheet, ${player.counted()} were read`);
  await kill(player, true, dice);
  check(sheet, [player.pending], where);
}

/** Killed before the first question: while the program loads, or while it makes the sheet. */
async function killStarting(sheet, dice, where) {
  const terminal = open(sheet);
  if (sheet.exists()) await sleep(dice.random() * 400);
  else {
    await terminal.waitFor(WELCOME);
    terminal.press('enter');
    await sleep(dice.random() * 100);
  }
  terminal.kill('SIGKILL');
  await terminal.exited;
  totals.killed += 1;
  sheet.left = sheet.beside();
  check(sheet, [], where);
}

/** Two at one sheet: one is killed, the other must not notice, and leaves when it has saved once more. */
async function killOneOfTwo(sheet, dice, where) {
  const halves = dice.chance(0.5) ? HALVES : HALVES.toReversed();
  const [first, second] = halves.map((own) => () => sitDown(sheet, own, generator(dice.below(2 ** 31))));
  const sitting = first();
  // Who begins a sheet that the other is just making is told to choose another name.
  if (!sheet.exists()) await sitting;
  const [survivor, victim] = await Promise.all([sitting, second()]);
  let last = Number.POSITIVE_INFINITY;
  const surviving = answer(survivor, () => survivor.confirmed > last);
  await Promise.race([kill(victim, false, dice), surviving]);
  // The save that was under way at the kill may have been done before: the next one clears away what was left.
  last = survivor.confirmed + 1;
  await surviving;
  await leave(survivor);
  check(sheet, [victim.pending], where);
}

async function leave({ terminal, sheet, confirmed, slowest }) {
  terminal.press('q');
  const { code, signal } = await terminal.exited;
  insist(code === 130 && signal === undefined, `leaving ended with code ${code}, signal ${signal}`);
  totals.confirmed += confirmed;
  totals.saving = Math.max(totals.saving, slowest);
  sheet.left = sheet.beside();
  insist(sheet.stillLeft(UNFINISHED).length === 0, `left after leaving: ${sheet.stillLeft(UNFINISHED)}`);
}

/** After the last kill too it can be gone on with. */
async function goOn(sheet, dice, where) {
  const player = await sitDown(sheet, ITEMS, dice);
  await answer(player, () => player.confirmed === 2);
  await leave(player);
  check(sheet, [], where);
}

/** Two sheets side by side, for there are two cores; where two work at one, the other waits. */
async function runPair(pair) {
  const sheets = [0, 1].map((index) => {
    const number = 2 * pair + index;
    const folder = join(scratch, `sheet-${number}`);
    mkdirSync(folder);
    return { number, sheet: new Sheet(folder), round: 0, isBroken: false };
  });
  /** A generator for each round: that an earlier one took another course does not change its choices. */
  const run = async (place, work) => {
    if (place.isBroken) return;
    place.round += 1;
    const where = `(seed ${seed}, ${place.sheet.path}, round ${place.round})`;
    try {
      await work(place.sheet, generator(seed + 1000 * place.number + place.round), where);
    } catch (error) {
      place.isBroken = true;
      totals.faults += 1;
      console.log(`FAULT ${where}: ${error.stack}`);
    }
  };
  const alone = async (place) => {
    for (let kills = 0; kills < ALONE; kills += 1) await run(place, killAlone);
  };
  for (let runs = 0; runs < RUNS; runs += 1) {
    await Promise.all(sheets.map(alone));
    for (const place of sheets) await run(place, killOneOfTwo);
  }
  await Promise.all(sheets.map((place) => run(place, goOn)));
  closeAll();
}

const started = performance.now();
console.log(`seed ${seed}, sheets in ${scratch}`);
for (let pair = 0; pair * 2 * KILLS < interviews; pair += 1) {
  await runPair(pair);
  console.log(`${totals.killed} of ${interviews} killed, ${totals.confirmed} confirmed, ${totals.lost} lost`);
}
const { killed, confirmed, lost, faults, silent, locks, parts, opening, saving } = totals;
console.log(`Left by the killed: ${locks} locks, ${parts} half-written files; ${silent} changes were saved but not yet shown.`);
console.log(`Slowest: ${opening.toFixed(0)} ms to open, ${saving.toFixed(0)} ms to save and show; ${faults} other faults.`);
const seconds = ((performance.now() - started) / 1000).toFixed(0);
console.log(`${killed} interviews killed, ${confirmed} confirmed answers, ${lost} lost (seed ${seed}, ${seconds} s)`);
if (lost + faults === 0) rmSync(scratch, { recursive: true });
process.exit(lost + faults === 0 ? 0 : 1);
