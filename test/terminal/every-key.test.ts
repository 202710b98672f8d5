// Every key at every kind of prompt, on screens of every size: whatever is pressed, the screen stays whole.
import widthOf from 'fast-string-width';
import { afterAll, describe, expect, it } from 'vitest';
import { closeAll, type Size, type Terminal } from './pty.ts';
import {
  assess,
  folderWith,
  goTo,
  KEYS,
  LEAK,
  leaves,
  pressKey,
  removeFolders,
  sheetWith,
  take,
  type Where,
  whereIs,
} from './sitting.ts';

afterAll(() => {
  closeAll();
  removeFolders();
});

/** A kind of prompt: its item, what the first line calls that, the keys that lead on from it, and where they lead. */
type Kind = { name: string; code: string; header: string; where: Where; keys: readonly string[] };
const kind = (name: string, code: string, header: string, where: Where = 'question', ...keys: string[]): Kind => ({
  ...{ name, code, header, where, keys },
});
/** A program each: what a program has written is read over and over, and grows. */
const ALONE: readonly (readonly Kind[])[] = [
  [
    kind('a pause', 'K3', 'Kitchen 3', 'pause', 's'),
    kind('a level', 'K1', 'Kitchen 1'),
    kind('a checklist', 'K2', 'Kitchen 2'),
    kind('a number', 'K3', 'Kitchen 3'),
  ],
  [
    kind('yes or no', 'T1', 'Service 1'),
    kind('a choice', 'T2', 'Service 2'),
    kind('a text', 'T3', 'Service 3'),
    kind('writing a text', 'T3', 'Service 3', 'write', 'enter'),
    kind('writing a reason', 'T1', 'Service 1', 'write', 'n'),
  ],
  [
    kind('writing a note', 'T1', 'Service 1', 'write', 'e'),
    kind('picking evidence', 'T1', 'Service 1', 'pick', 'e', 'enter'),
    kind('writing a pain point', 'T1', 'Service 1', 'write', 'p'),
    kind('picking who raised it', 'T1', 'Service 1', 'pick', 'p', 'x', 'enter'),
    kind('the overview', 'T1', 'Service 1', 'overview', 'g'),
    kind('a search', 'T1', 'Service 1', 'search', 'g', '/'),
  ],
];
/** What only a workshop has. It begins with the pain points. */
const WORKSHOP: readonly Kind[] = [
  kind('pain points', '', '', 'pains'),
  kind('parking', 'K1', 'Kitchen 1', 'write', 'k'),
  kind('picking a role', 'K1', 'Kitchen 1', 'pick', 'w'),
  kind('writing a headcount', 'K1', 'Kitchen 1', 'write', 'w', 'enter'),
];

const KITCHEN_DONE = sheetWith('{ kitchen.heat: 3, kitchen.tools: [knife], kitchen.cooks: 1 }', 'kitchen.cooks');
const SIZES: readonly Size[] = [40, 80, 200].flatMap((columns) => [12, 24, 60].map((rows) => ({ columns, rows })));

async function enter(terminal: Terminal, { code, header, keys, where }: Kind): Promise<void> {
  for (let tries = 0; tries < 5; tries++) {
    const isThere = ['overview', 'search', 'pause', 'pains'].includes(where) || terminal.text().startsWith(header);
    if (isThere && whereIs(terminal) === where) return;
    await goTo(terminal, code, header);
    await take(terminal, keys);
  }
  throw new Error(`${keys.join(' ')} do not lead to ${where} at ${code}; the screen:\n${terminal.text()}`);
}

/** What must hold of every screen; `pressKey` has seen already that no line was broken by the terminal. */
function faultsOf(terminal: Terminal, { columns }: Size): string[] {
  const lines = terminal.screen();
  const where = whereIs(terminal);
  return [
    ...(terminal.ended() ? ['the program has ended'] : []),
    ...lines.filter((line) => widthOf(line) > columns).map((line) => `too wide: ${line}`),
    ...(where === null ? ['no line of keys'] : []),
    ...(LEAK.test(lines.join('\n')) ? ['a value of the program'] : []),
    ...(where === 'page' || /\d( of |\/)\d/.test(lines[0] ?? '') ? [] : ['no header']),
  ];
}

/** Every key at every kind; what was wrong. */
async function pressAll(terminal: Terminal, kinds: readonly Kind[], size: Size): Promise<string[]> {
  const faults: string[] = [];
  for (const at of kinds) {
    for (const key of KEYS.filter((key) => !leaves(at.where, key))) {
      await enter(terminal, at);
      const late = await pressKey(terminal, key).catch((error: Error) => error.message);
      for (const fault of late === undefined ? faultsOf(terminal, size) : [late])
        faults.push(`${at.name}, key ${JSON.stringify(key)}: ${fault}; the screen:\n${terminal.text()}`);
    }
  }
  return faults;
}

const ESC = '\u001b';
const COLOUR = new RegExp(`${ESC}\\[([\\d;]*;)?(3\\d|4\\d|9\\d|10\\d)(;[\\d;]*)?m`);

describe.concurrent('every key at every kind of prompt', { timeout: 120_000 }, () => {
  const cases = SIZES.flatMap((size) => ALONE.map((kinds) => ({ ...size, kinds, first: kinds[0]?.name })));

  it.for(cases)('from $first on, in colour at $columns x $rows', async ({ kinds, ...size }) => {
    const terminal = assess({ cwd: folderWith(KITCHEN_DONE), size });
    await terminal.waitFor('How many cooks');
    expect(await pressAll(terminal, kinds, size)).toEqual([]);
    expect(COLOUR.test(terminal.raw())).toBe(true);
  });

  const diagonal = cases.filter(({ columns, rows }) => rows * 10 === columns * 3);
  it.for(diagonal)('from $first on, without colour at $columns x $rows', async ({ kinds, ...size }) => {
    const terminal = assess({ cwd: folderWith(KITCHEN_DONE), size, env: { NO_COLOR: '1' } });
    await terminal.waitFor('How many cooks');
    expect(await pressAll(terminal, kinds, size)).toEqual([]);
    expect(COLOUR.test(terminal.raw())).toBe(false);
  });

  it.for(SIZES)('in a workshop at $columns x $rows', async (size) => {
    const terminal = assess({ cwd: folderWith(sheetWith('{}')), size, args: ['--workshop', '--no-color'] });
    await terminal.waitFor(/Ctrl\+C/);
    expect(await pressAll(terminal, WORKSHOP, size)).toEqual([]);
    expect(COLOUR.test(terminal.raw())).toBe(false);
  });
});
