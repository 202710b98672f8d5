// The interview in plain lines: every key as a line at every kind of prompt, and what a line does.
import widthOf from 'fast-string-width';
import { afterAll, describe, expect, it } from 'vitest';
import { closeAll, type Terminal } from './pty.ts';
import {
  assess,
  folderWith,
  goToLine,
  KEYS,
  LEAK,
  leaves,
  PASTE,
  plainWhere,
  readSheet,
  removeFolders,
  screenInLines,
  sheetWith,
  typeLine,
  type Where,
} from './sitting.ts';

afterAll(() => {
  closeAll();
  removeFolders();
});

/** In plain lines: how the question begins, and the lines that lead on from it. */
type PlainKind = { name: string; code: string; ask: string; where: Where; lines: readonly string[] };
const plainKind = (name: string, code: string, ask: string, where: Where = 'question', ...lines: string[]): PlainKind => ({
  ...{ name, code, ask, where, lines },
});
const PLAIN: readonly (readonly PlainKind[])[] = [
  [
    plainKind('a pause', 'K3', 'How many', 'pause', 's'),
    plainKind('a level', 'K1', 'How well'),
    plainKind('a checklist', 'K2', 'Which of'),
    plainKind('a number', 'K3', 'How many'),
    plainKind('yes or no', 'T1', 'Is there'),
    plainKind('a choice', 'T2', 'How is'),
    plainKind('a text', 'T3', 'What do'),
  ],
  [plainKind('writing a text', 'T3', 'What do', 'write', ''), plainKind('writing a reason', 'T1', 'Is there', 'write', 'n')],
  [
    plainKind('writing a note', 'T1', 'Is there', 'write', 'e'),
    plainKind('picking evidence', 'T1', 'Is there', 'pick', 'e', 'x'),
    plainKind('writing a pain point', 'T1', 'Is there', 'write', 'p'),
    plainKind('picking who raised it', 'T1', 'Is there', 'pick', 'p', 'x'),
    plainKind('the overview', 'T1', 'Is there', 'overview', 'g'),
  ],
];

async function enterByLines(terminal: Terminal, { code, ask, where, lines }: PlainKind): Promise<void> {
  for (let tries = 0; tries < 5; tries++) {
    const isThere = where === 'pause' || where === 'overview' || screenInLines(terminal).includes(ask);
    if (isThere && plainWhere(terminal) === where) return;
    await goToLine(terminal, code, ask);
    for (const line of lines) await typeLine(terminal, line);
  }
  throw new Error(`${lines.join(' ')} do not lead to ${where} at ${code}; the screen:\n${terminal.text()}`);
}

/** Lines that are answered in many words, which must fit. */
const TELLING: readonly string[] = [...'109nsepu?gwv', 'up', 'enter', String(PASTE)];

/** Every key as a line at every kind, where lines are as long as usual; what was wrong. */
async function typeAll(terminal: Terminal, kinds: readonly PlainKind[], columns: number): Promise<string[]> {
  const faults: string[] = [];
  for (const at of kinds) {
    for (const key of KEYS.filter((key) => !leaves(at.where, key) && (columns === 80 || TELLING.includes(String(key))))) {
      await enterByLines(terminal, at);
      const mark = terminal.raw().length;
      await typeLine(terminal, key);
      const said = terminal.raw().slice(mark);
      // Without what the terminal echoes, and what is typed behind the last line.
      const [, ...answer] = said.split('\r\n').slice(typeof key === 'string' ? 0 : 3, -1);
      const isBad = LEAK.test(said) || said.includes(ESC) || answer.some((line) => widthOf(line) > columns);
      if (isBad) faults.push(`${at.name}, line ${JSON.stringify(key)}: ${JSON.stringify(said)}`);
    }
  }
  return faults;
}

const ESC = '\u001b';
const KITCHEN_DONE = sheetWith('{ kitchen.heat: 3, kitchen.tools: [knife], kitchen.cooks: 1 }', 'kitchen.cooks');

describe.concurrent('every line at every kind of prompt', { timeout: 120_000 }, () => {
  const cases = [40, 80, 200].flatMap((columns) => PLAIN.map((kinds) => ({ columns, kinds, first: kinds[0]?.name })));
  it.for(cases)('from $first on, at $columns columns', async ({ columns, kinds }) => {
    const terminal = assess({ cwd: folderWith(KITCHEN_DONE), size: { columns, rows: 24 }, args: ['--plain'] });
    await terminal.waitFor(() => plainWhere(terminal) !== null);
    expect(await typeAll(terminal, kinds, columns)).toEqual([]);
  });
});

type Row = {
  readonly name: string;
  readonly at?: string;
  readonly answers?: string;
  readonly args?: readonly string[];
  readonly lines: readonly (string | { readonly paste: string })[];
  readonly sees?: RegExp;
  readonly saves?: Readonly<Record<string, unknown>>;
};
const only = (id: string, answer: unknown) => ({ answers: { [id]: answer } });
const NOTHING = { answers: {}, pain_points: undefined, parking_lot: undefined };

describe.concurrent('a line in plain mode', () => {
  const LINES: readonly Row[] = [
    { name: 'a level', lines: ['3'], sees: /Saved: Heat: level 3/, saves: only('kitchen.heat', 3) },
    { name: 'ticks', at: 'kitchen.tools', lines: ['1 3'], saves: only('kitchen.tools', ['knife', 'scale']) },
    {
      name: 'other ticks',
      at: 'kitchen.tools',
      answers: '{ kitchen.tools: [knife, spoon] }',
      lines: ['2, 3'],
      saves: only('kitchen.tools', ['spoon', 'scale']),
    },
    { name: 'none', at: 'kitchen.tools', lines: ['0'], saves: only('kitchen.tools', []) },
    { name: 'a number', at: 'kitchen.cooks', lines: ['3,5', '100', '7'], saves: only('kitchen.cooks', 7) },
    {
      name: 'a note of several lines',
      answers: '{ kitchen.heat: 3 }',
      lines: ['e', 'one\\\rtwo', '1'],
      saves: only('kitchen.heat', { level: 3, evidence: 1, note: 'one\ntwo' }),
    },
    {
      name: 'a pasted note',
      answers: '{ kitchen.heat: 3 }',
      lines: ['e', { paste: 'first\nsecond\nthird' }, ''],
      saves: only('kitchen.heat', { level: 3, note: 'first\nsecond\nthird' }),
    },
    { name: 'not a note', lines: ['e', '.'], saves: NOTHING },
    {
      name: 'why it does not apply',
      at: 'service.cloth',
      lines: ['n', 'no tables'],
      saves: only('service.cloth', { na: 'no tables' }),
    },
    { name: 'do not know, undone', lines: ['d', 'u', 'u'], saves: NOTHING },
    {
      name: 'a pain point',
      lines: ['p', 'cold', ''],
      saves: { pain_points: [{ id: 'cold', title: 'cold', item: 'kitchen.heat' }] },
    },
    {
      name: 'a pain point at each of two questions, read out again with the question',
      lines: ['p', 'cold', '', 'b', '3', 'p', 'blunt', '1', 'b'],
      sees: /Pain point noted, at K1: cold\b.*Pain point noted, at K2: blunt\b.*K1|Pain point: cold\b/s,
      saves: {
        pain_points: [
          { id: 'cold', title: 'cold', item: 'kitchen.heat' },
          { id: 'blunt', title: 'blunt', item: 'kitchen.tools', raised_by: 'customer' },
        ],
      },
    },
    { name: 'a pain point taken back', lines: ['p', 'cold', '', 'u', 'u'], sees: /Undone: cold/, saves: { pain_points: [] } },
    { name: 'a choice', at: 'service.style', lines: ['1'], saves: only('service.style', 'plates') },
    { name: 'a text', at: 'service.wish', lines: ['', 'soup'], saves: only('service.wish', 'soup') },
    { name: 'help', lines: ['?'], sees: /Why it matters: Heat/ },
    { name: 'to an item by its code', lines: ['g', 't2'], sees: /How is food/ },
    { name: 'to an item by a search', lines: ['g', 'style', '1'], sees: /How is food/ },
    {
      name: 'parking',
      args: ['--workshop'],
      answers: '{ kitchen.heat: 3 }',
      lines: ['k', 'wages'],
      saves: { parking_lot: ['wages'] },
    },
  ];

  it.for(LINES)('$name', async ({ at = 'kitchen.heat', answers = '{}', lines, sees, saves = {}, args = [] }) => {
    const cwd = folderWith(sheetWith(answers, at));
    const terminal = assess({ cwd, args: ['--plain', ...args] });
    await terminal.waitFor(() => plainWhere(terminal) !== null);
    for (const line of lines) await typeLine(terminal, line);
    if (sees !== undefined) expect(terminal.all()).toMatch(sees);
    const sheet = readSheet(cwd);
    for (const [key, value] of Object.entries(saves)) expect(sheet[key], key).toEqual(value);
  });
});
