// Random walks through the interview: whatever is pressed in whatever order, nothing breaks and no answer is lost.
import { afterAll, describe, expect, it } from 'vitest';
import { closeAll, openTerminal, type Size, type Terminal, ttyIsSane } from './pty.ts';
import {
  assess,
  folderWith,
  KEYS,
  plainWhere,
  pressKey,
  readSheet,
  removeFolders,
  resizeTo,
  sheetWith,
  typeLine,
  whereIs,
} from './sitting.ts';

afterAll(() => {
  closeAll();
  removeFolders();
});

const WALKS = 8;
const STEPS = 32;
type Random = () => number;

/** From 0 to below 1, the same numbers for the same seed. */
function randomFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

function oneOf<Value>(values: readonly Value[], random: Random): Value {
  return values[Math.floor(random() * values.length)] as Value;
}

const SIZES: readonly Size[] = [40, 80, 200].flatMap((columns) => [12, 24, 60].map((rows) => ({ columns, rows })));
/** Keys that lead on come more often than those that only write. */
const ONWARD = [
  '1',
  '2',
  '3',
  'enter',
  'enter',
  'b',
  's',
  'd',
  'n',
  'e',
  'p',
  'g',
  'u',
  'c',
  'down',
  'k',
  'w',
  't',
  'f',
  'f',
  'v',
];
const LINES = [
  '1',
  '2',
  '3',
  '1 2',
  '17',
  '',
  '',
  '.',
  'b',
  's',
  'd',
  'n',
  'e',
  'p',
  'g',
  'u',
  'c',
  '?',
  'k',
  'w',
  'words',
  'K3',
  'T1',
];

const ITEMS: Readonly<Record<string, string>> = {
  ...{ Heat: 'kitchen.heat', Tools: 'kitchen.tools', Cooks: 'kitchen.cooks', Quarrels: 'kitchen.quarrel' },
  ...{ 'Table cloth': 'service.cloth', Style: 'service.style', Wishes: 'service.wish' },
};
const SAVED = new RegExp(`Saved: (${Object.keys(ITEMS).join('|')}):`);

/** What the screen says is saved is in the sheet. */
function isTrue(text: string, cwd: string): boolean {
  const [, title = ''] = SAVED.exec(text) ?? [];
  const item = ITEMS[title];
  return item === undefined || readSheet(cwd).answers[item] !== undefined;
}

type Ride = { readonly ride: number; readonly args: readonly string[] };
const RIDES: readonly Ride[] = Array.from({ length: 25 }, (_, ride) => ({
  ride,
  args: [...(ride % 5 === 4 ? ['--plain'] : []), ...(ride % 3 === 2 ? ['--workshop'] : [])],
}));

/** One key or line; a program that was left by it is called again. */
async function step(terminal: Terminal, isPlain: boolean, random: Random, log: string[]): Promise<void> {
  const key = isPlain ? oneOf(LINES, random) : random() < 0.6 ? oneOf(ONWARD, random) : oneOf(KEYS, random);
  log.push(JSON.stringify(key));
  try {
    if (isPlain && typeof key === 'string') await typeLine(terminal, key);
    else await pressKey(terminal, key);
  } catch (error) {
    if (!terminal.ended()) throw error;
  }
}

async function open(cwd: string, args: readonly string[], size: Size): Promise<Terminal> {
  const terminal = assess({ cwd, args, size, sttyAfter: true });
  await terminal.waitFor((text) => (args.includes('--plain') ? plainWhere(terminal) !== null : /Enter|\?/.test(text)));
  return terminal;
}

/** The end of a program: 0 after the report, 130 else; the terminal is as before. */
async function checkEnd(terminal: Terminal): Promise<void> {
  const { code } = await terminal.exited;
  expect([0, 130], terminal.text()).toContain(code);
  expect(terminal.cursorVisible()).toBe(true);
  expect(ttyIsSane(terminal)).toBe(true);
}

describe.concurrent(`${WALKS} walks of ${STEPS} keys in a row`, { timeout: 120_000 }, () => {
  it.for(RIDES)('ride $ride $args', async ({ ride, args }) => {
    const cwd = folderWith(sheetWith('{}'));
    const isPlain = args.includes('--plain');
    let size = oneOf(SIZES, randomFrom(ride));
    let terminal = await open(cwd, args, size);
    for (let walk = 0; walk < WALKS; walk++) {
      const seed = ride * 1000 + walk;
      const random = randomFrom(seed);
      const log: string[] = [];
      let told: string | undefined;
      try {
        size = oneOf(
          SIZES.filter((other) => other !== size),
          random,
        );
        if (isPlain) terminal.resize(size);
        else {
          if (whereIs(terminal) === 'page') await pressKey(terminal, 'enter');
          await resizeTo(terminal, size);
        }
        for (let taken = 0; taken < STEPS; taken++) {
          await step(terminal, isPlain, random, log);
          if (terminal.ended()) {
            await checkEnd(terminal);
            terminal = await open(cwd, args, size);
          }
          const seen = SAVED.exec(terminal.text())?.[0];
          if (!isPlain && seen !== told) await terminal.waitFor((text) => isTrue(text, cwd));
          told = seen;
        }
      } catch (error) {
        throw new Error(`seed ${seed}, ${args.join(' ')}, keys ${log.join(' ')}: ${(error as Error).message}`, { cause: error });
      }
    }
    terminal.press('ctrl-c');
    await checkEnd(terminal);
    const [, settled, asked] =
      /Saved in sheet\.yaml: (\d+) of (\d+) answered\./.exec(terminal.raw().replaceAll(/\s+/g, ' ')) ?? [];
    const { 'kitchen.quarrel': quarrel, ...others } = readSheet(cwd).answers;
    const counted = Object.keys(others).length + (quarrel !== undefined && asked === '7' ? 1 : 0);
    expect({ seed: ride * 1000, settled: Number(settled) }).toEqual({ seed: ride * 1000, settled: counted });
    const lint = openTerminal(['lint', 'sheet.yaml', '--questionnaire', 'every-kind.yaml'], { cwd });
    expect((await lint.exited).code, lint.text()).toBe(0);
  });
});
