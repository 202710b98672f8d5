// What every key does, at 80 columns and 24 rows: what is seen, and what the sheet says then.
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { closeAll, type Size } from './pty.ts';
import { assess, folderWith, pressKey, readSheet, removeFolders, resizeTo, type Step, sheetWith, take } from './sitting.ts';

afterAll(() => {
  closeAll();
  removeFolders();
});

type Row = {
  readonly name: string;
  /** The item the sheet was left at, and its answers. */
  readonly at?: string;
  readonly answers?: string;
  readonly steps: readonly Step[];
  readonly sees?: RegExp;
  /** Not on the screen at the end. */
  readonly hides?: RegExp;
  readonly saves?: Readonly<Record<string, unknown>>;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly size?: Size;
};
const only = (id: string, answer: unknown) => ({ answers: { [id]: answer } });
const NOTHING = { answers: {}, pain_points: undefined, parking_lot: undefined };
const PASTE = { paste: 'first\nsecond\nthird' };
const WORKSHOP = { args: ['--workshop'], answers: '{ service.cloth: true }', at: 'kitchen.heat' };

const ROWS: readonly Row[] = [
  {
    name: 'a level by its number',
    steps: ['3'],
    sees: /Saved: Heat: level 3\..*Which of these/s,
    saves: only('kitchen.heat', 3),
  },
  {
    name: 'a level by the arrows',
    steps: ['down', 'down', 'down', 'up', 'enter'],
    sees: /level 2/,
    saves: only('kitchen.heat', 2),
  },
  { name: 'a level from the last', steps: ['up', 'enter'], sees: /level 5/, saves: only('kitchen.heat', 5) },
  { name: 'a level that is none', steps: ['6'], sees: /There is no 6 here; press 1 to 5/, saves: NOTHING },
  { name: 'Enter on nothing', steps: ['enter'], sees: /! Press 1 to 5/, saves: NOTHING },
  { name: 'a key without meaning', steps: ['z'], sees: /Nothing happens on 'z' here/, saves: NOTHING },
  { name: 'an error goes with the next key', steps: ['z', 'down'], hides: /Nothing happens/ },
  { name: 'na where it always applies', steps: ['n'], sees: /This question always applies/, saves: NOTHING },
  { name: 'do not know', steps: ['d'], sees: /Saved: Heat: do not know/, saves: only('kitchen.heat', 'unknown') },
  { name: 'later', steps: ['s'], sees: /Put off.*Which of these/s, saves: NOTHING },
  { name: 'later, shown in the overview', steps: ['s', 'g'], sees: /K1 Heat: put off/ },
  {
    name: 'later on an answer',
    answers: '{ kitchen.heat: 3 }',
    steps: ['s'],
    sees: /The answer stays/,
    saves: only('kitchen.heat', 3),
  },
  { name: 'back at the beginning', steps: ['b'], sees: /This is the first question/ },
  { name: 'back over several', steps: ['3', 's', 's', 'b', 'b', 'left'], sees: /How well is/ },
  { name: 'forward', steps: ['right', 'right'], sees: /How many cooks/, saves: NOTHING },
  { name: 'clear', answers: '{ kitchen.heat: 3 }', steps: ['c'], sees: /Cleared: Heat/, saves: NOTHING },
  { name: 'clear without an answer', steps: ['c'], sees: /There is no answer to clear/ },
  {
    name: 'Enter on what is saved',
    answers: '{ kitchen.heat: 3 }',
    steps: ['enter'],
    sees: /Which of these/,
    saves: only('kitchen.heat', 3),
  },
  {
    name: 'undo',
    steps: ['3', 'u', /Press u again to take back the last change: Heat/, 'u'],
    sees: /Undone: Heat.*How well/s,
    saves: NOTHING,
  },
  {
    name: 'undo of several',
    steps: ['3', '1', 'enter', '4', 'enter', ...'uuuu'],
    sees: /Which of these/,
    saves: only('kitchen.heat', 3),
  },
  {
    name: 'undo of a clearing',
    answers: '{ kitchen.heat: 3 }',
    steps: ['c', 'u', 'u'],
    sees: /\[3\]/,
    saves: only('kitchen.heat', 3),
  },
  { name: 'undo of nothing', steps: ['u'], sees: /There is nothing to undo/ },
  {
    name: 'help',
    steps: ['?'],
    sees: /Why it matters: Heat decides.*What would prove it: The notebook.*Who knows best: Cook/s,
  },
  { name: 'help goes', steps: ['?', '?'], hides: /Why it matters/ },
  {
    name: 'help page by page on 12 rows',
    size: { columns: 80, rows: 12 },
    steps: ['?', /Why it matters/, ...Array(12).fill('pagedown'), /early scores may steer/, ...Array(12).fill('pageup')],
    sees: /Why it matters/,
  },
  {
    name: 'a note with its line breaks, then the answer',
    steps: ['e', PASTE, 'enter', /What stands behind/, '2', /Kept with this question/, '3'],
    sees: /Saved: Heat/,
    saves: { answers: { 'kitchen.heat': { level: 3, evidence: 2, note: 'first\nsecond\nthird' } } },
  },
  {
    name: 'a note waits for its answer',
    steps: ['e', 'h', 'i', 'enter', 'enter', /Note: hi/],
    saves: { answers: {}, interview: { at: 'kitchen.heat', drafts: { 'kitchen.heat': { note: 'hi' } } } },
  },
  {
    name: 'a new line by Alt+Enter',
    answers: '{ kitchen.heat: 3 }',
    steps: ['e', 'a', '\u001b\r', 'b', 'enter', 'enter'],
    saves: only('kitchen.heat', { level: 3, note: 'a\nb' }),
  },
  {
    name: 'keys that write',
    answers: '{ kitchen.heat: 3 }',
    steps: ['e', ...'two words', 'ctrl-w', ...'weeks', 'home', 'delete', 'T', 'end', 'left', 'backspace', 'enter', 'enter'],
    saves: only('kitchen.heat', { level: 3, note: 'Two wees' }),
  },
  { name: 'a line that is deleted', steps: ['e', ...'gone', 'ctrl-u', 'enter', 'enter'], saves: NOTHING },
  { name: 'Escape keeps nothing', steps: ['e', 'x', 'escape'], sees: /1-5 answer/, saves: NOTHING },
  {
    name: 'evidence 0 is an opinion',
    answers: '{ kitchen.heat: 3 }',
    steps: ['e', 'enter', '0'],
    sees: /Evidence: /,
    saves: only('kitchen.heat', { level: 3, evidence: 0 }),
  },
  { name: 'no editor', steps: ['e', 'x', 'ctrl-e'], sees: /No editor is named/, saves: NOTHING },
  {
    name: 'the editor',
    env: { EDITOR: './editor.sh' },
    steps: ['e', 'x', 'ctrl-e', /from the editor/, 'enter', 'enter', '3'],
    saves: only('kitchen.heat', { level: 3, note: 'x and more\nfrom the editor' }),
  },
  {
    name: 'an editor that fails',
    env: { VISUAL: 'false' },
    steps: ['e', 'x', 'ctrl-e'],
    sees: /could not be run; write here/,
  },
  {
    name: 'a pain point with who raised it',
    steps: ['p', ...'cold', 'enter', /Who raised it/, '1'],
    sees: /Pain point noted, at K1: cold.*Pain point: cold/s,
    saves: { answers: {}, pain_points: [{ id: 'cold', title: 'cold', item: 'kitchen.heat', raised_by: 'customer' }] },
  },
  {
    name: 'more pain points at one question than are named',
    steps: [...['one', 'two', 'three', 'four'].flatMap((title) => ['p', ...title, 'enter', 'enter', new RegExp(`K1: ${title}`)])],
    sees: /Pain points: one\n +two\n +and 2 more\n/,
  },
  {
    name: 'a pain point in the help',
    steps: ['?', 'pagedown'],
    sees: /kept with\s+this question/,
  },
  { name: 'undo of a pain point', steps: ['p', 'x', 'enter', 'enter', /K1: x/, 'u', 'u'], sees: /Undone: x/ },
  {
    name: 'ticks',
    at: 'kitchen.tools',
    steps: ['1', '3', '1', '2', 'enter'],
    sees: /Saved: Tools: 2 ticked/,
    saves: only('kitchen.tools', ['spoon', 'scale']),
  },
  {
    name: 'ticks by the space bar',
    at: 'kitchen.tools',
    steps: ['down', 'space', /\[x\]/, 'enter'],
    saves: only('kitchen.tools', ['knife']),
  },
  { name: 'none of these', at: 'kitchen.tools', steps: ['0'], sees: /Saved: Tools: 0 ticked/, saves: only('kitchen.tools', []) },
  { name: 'nothing ticked', at: 'kitchen.tools', steps: ['enter'], sees: /Nothing is ticked: tick what is true/, saves: NOTHING },
  { name: 'no tick beyond the list', at: 'kitchen.tools', steps: ['4'], sees: /Press 1 to 3 to tick/, saves: NOTHING },
  { name: 'a number with its band', at: 'kitchen.cooks', steps: ['3'], sees: /> 3 +cooks.*in the band .*4/s, saves: NOTHING },
  {
    name: 'a number, and a question that comes of it',
    at: 'kitchen.cooks',
    steps: ['3', 'enter'],
    sees: /Saved: Cooks: 3 cooks\. 1 question more because of this answer\..*How are quarrels/s,
    saves: only('kitchen.cooks', 3),
  },
  {
    name: 'a question that vanishes, its answer kept',
    at: 'kitchen.cooks',
    answers: '{ kitchen.cooks: 3, kitchen.quarrel: 2 }',
    steps: ['1', 'enter'],
    sees: /1 question fewer because of this answer; what was\sanswered there is kept/,
    saves: { answers: { 'kitchen.cooks': 1, 'kitchen.quarrel': 2 } },
  },
  { name: 'a number that is too large', at: 'kitchen.cooks', steps: [...'100', 'enter'], sees: /! .*99/s, saves: NOTHING },
  { name: 'a number that is too small', at: 'kitchen.cooks', steps: ['-', '1', 'enter'], sees: /! .*0/s, saves: NOTHING },
  {
    name: 'a comma',
    at: 'kitchen.cooks',
    steps: [...'3,5', 'enter'],
    sees: /'3,5' is no number: write a whole one such as 3/,
    saves: NOTHING,
  },
  {
    name: 'a fraction where a whole number is asked for',
    at: 'kitchen.cooks',
    steps: [...'3.5', 'enter'],
    sees: /! .*whole/is,
    saves: NOTHING,
  },
  {
    name: 'a number corrected',
    at: 'kitchen.cooks',
    steps: ['9', '9', 'backspace', 'ctrl-u', '4', 'enter'],
    saves: only('kitchen.cooks', 4),
  },
  {
    name: 'why it does not apply',
    at: 'service.cloth',
    steps: ['n', 'enter', /Say in a few words/, ...'no tables', 'enter'],
    sees: /Saved: Table cloth: does not apply/,
    saves: only('service.cloth', { na: 'no tables' }),
  },
  { name: 'yes', at: 'service.cloth', steps: ['y'], sees: /Saved: Table cloth: /, saves: only('service.cloth', true) },
  { name: 'no', at: 'service.cloth', steps: ['2'], saves: only('service.cloth', false) },
  { name: 'a choice', at: 'service.style', steps: ['2'], saves: only('service.style', 'bowls') },
  {
    name: 'a text',
    at: 'service.wish',
    steps: ['enter', 'enter', /Nothing is written yet/, ...'soup', 'enter'],
    saves: only('service.wish', 'soup'),
  },
  {
    name: 'a text that means something in YAML',
    at: 'service.wish',
    steps: ['enter', { paste: '- yes: "#no\n\t*' }, 'enter'],
    saves: only('service.wish', '- yes: "#no\n *'),
  },
  {
    name: 'the pause, and on',
    answers: '{ kitchen.heat: 3, kitchen.tools: [] }',
    at: 'kitchen.cooks',
    steps: ['1', 'enter', /Kitchen: 3 of 3 answered\..*1 pillar ahead.*Next: Service/s, 'enter'],
    sees: /Is there a cloth/,
  },
  {
    name: 'the standing in a pause',
    answers: '{ kitchen.heat: 3, kitchen.tools: [] }',
    at: 'kitchen.cooks',
    steps: ['1', 'enter', 'v', /Kitchen.*back to the questions/s, 'enter'],
    sees: /Kitchen: 3 of 3/,
  },
  { name: 'a search in the overview', steps: ['g', '/', ...'style', /Search: style_/, 'enter'], sees: /How is food brought/ },
  {
    name: 'a search that finds nothing',
    steps: ['g', '/', 'x', 'y', 'enter', /Nothing is found; Escape/, 'escape'],
    sees: /K1 Heat: open/,
  },
  {
    name: 'the next open one',
    answers: '{ kitchen.heat: 3 }',
    steps: ['g', 'o', /> - K2/, 'o', 'enter'],
    sees: /How many cooks/,
  },
  { name: 'back from the overview', steps: ['g', 'down', 'b'], sees: /How well/ },
  {
    name: 'to a pillar',
    steps: ['g', 'end', 'home', 'pagedown', 'home', 'down', 'down', 'down', 'down', 'enter'],
    sees: /Is there a cloth/,
  },
  {
    ...WORKSHOP,
    name: 'parking',
    steps: ['k', /For the parking lot/, ...'wages', /wages/, 'enter'],
    sees: /Parked: wages/,
    saves: { parking_lot: ['wages'] },
  },
  {
    ...WORKSHOP,
    name: 'who said it',
    steps: ['w', /Which role said it/, '1', /How many people stand/, '3', /\| 3/, 'enter', /Kept with this question/, '4'],
    sees: /Saved: Heat: level 4/,
    saves: { answers: { 'service.cloth': true, 'kitchen.heat': { level: 4, by: 'cook', voices: 3 } } },
  },
  {
    ...WORKSHOP,
    name: 'a headcount of none',
    steps: ['w', /Which role/, 'enter', /How many people stand/, '0', /\| 0/, 'enter'],
    sees: /Type how many people, as a whole number/,
  },
  { ...WORKSHOP, name: 'notes for the facilitator', steps: ['t'], sees: /Read the question aloud/ },
  { name: 'no keys of a workshop alone', steps: ['k'], sees: /Nothing happens on 'k'/ },
];

describe.concurrent('a key', () => {
  it.for(ROWS)('$name', async ({ at = 'kitchen.heat', answers = '{}', steps, sees, hides, saves = {}, ...options }) => {
    const cwd = folderWith(sheetWith(answers, at));
    writeFileSync(join(cwd, 'editor.sh'), `#!/bin/sh\nprintf ' and more\\r\\nfrom the editor\\n\\n' >> "$1"\n`);
    chmodSync(join(cwd, 'editor.sh'), 0o755);
    const terminal = assess({ cwd, ...options });
    await terminal.waitFor(/^\S.* of /);
    await take(terminal, steps);
    if (sees !== undefined) await terminal.waitFor(sees);
    if (hides !== undefined) expect(terminal.text()).not.toMatch(hides);
    const sheet = readSheet(cwd);
    for (const [key, value] of Object.entries(saves))
      expect(sheet[key], key).toEqual(key === 'interview' ? expect.objectContaining(value) : value);
  });
});

describe.concurrent('another size of the terminal', () => {
  it('in the middle of a question', async () => {
    const terminal = assess({ cwd: folderWith(sheetWith('{}')) });
    await terminal.waitFor('How well');
    await take(terminal, ['down', 'down']);
    for (const size of [
      [40, 12],
      [200, 60],
      [30, 10],
      [80, 24],
    ] as const) {
      await resizeTo(terminal, { columns: size[0], rows: size[1] });
      expect(terminal.text()).toMatch(/ > +2 /);
    }
    await pressKey(terminal, 'enter');
    expect(terminal.text()).toMatch(/Saved: Heat: level 2/);
  });

  it('in the middle of a note', async () => {
    const cwd = folderWith(sheetWith('{ kitchen.heat: 3 }'));
    const terminal = assess({ cwd });
    await terminal.waitFor('Which of');
    await take(terminal, ['b', 'e', { paste: 'word '.repeat(40) }]);
    await resizeTo(terminal, { columns: 40, rows: 12 });
    expect(terminal.screen()[0]).toContain('Kitchen 1 of 3');
    await take(terminal, [...'end', /word end/, 'enter', 'enter', /Kept with this question/]);
    expect(readSheet(cwd).answers).toEqual({ 'kitchen.heat': { level: 3, note: `${'word '.repeat(40)}end` } });
  });
});
