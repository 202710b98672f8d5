// Whole ways through the interview: from a bare dxready to the report, with two terminals, and where the disk refuses.
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { closeAll, openTerminal, type Terminal } from './pty.ts';
import { assess, folderWith, HEAD, pressKey, readSheet, removeFolders, type Step, sheetWith, take, whereIs } from './sitting.ts';

afterAll(() => {
  closeAll();
  removeFolders();
});

const BIN = fileURLToPath(new URL('../../bin/dxready.cjs', import.meta.url));
/** Every question of the questionnaire, with a note before the first answer. */
const ALL: readonly Step[] = [
  ...['3', /Which of/, '1', 'enter', /How many/, '3', 'enter', /How are quarrels/, '2', /Kitchen: 4 of 4 answered/, 'enter'],
  ...[/Is there/, 'y', /How is food/, '2', /What do guests/, 'enter', ...'<b>soup', 'enter', /All answered/],
];
const ANSWERS = {
  ...{ 'kitchen.heat': 3, 'kitchen.tools': ['knife'], 'kitchen.cooks': 3, 'kitchen.quarrel': 2 },
  ...{ 'service.cloth': true, 'service.style': 'bowls', 'service.wish': '<b>soup' },
};

/** Presses a key of a list once all of the list is there. */
async function choose(terminal: Terminal, title: RegExp, ...keys: string[]): Promise<void> {
  await terminal.waitFor(title);
  await terminal.waitFor(/select$/);
  terminal.press(...keys);
}

describe.concurrent('a bare dxready', () => {
  it('leads to the first question, back to it, and to the last report', async () => {
    const cwd = folderWith(null);
    const terminal = openTerminal([], { cwd });
    await choose(terminal, /❯ Start a new assessment, alone/, 'enter');
    await terminal.waitFor(/ {2}Digital readiness, full: up to 65 questions in 5 pillars, about \d+ minutes/);
    await choose(terminal, /❯ Digital readiness, quick: 16 questions in 5 pillars, about 10 minutes/, 'enter');
    await terminal.waitFor(/\? Which organisation is this about\?/);
    terminal.press('Us', 'enter');
    await terminal.waitFor(/\? Date of the answers \(\d{4}-\d\d-\d\d\)/);
    terminal.press('2026-02-30', 'enter');
    await terminal.waitFor(/Write a day of the calendar/);
    terminal.press('ctrl-u', '2026-11-21', 'enter');
    await choose(terminal, /❯ Leader/, 'down', 'enter');
    await terminal.waitFor(/answers\/manager-2026-11-21\.yaml.*sent\s+nowhere.*Enter begin/s);
    terminal.press('enter');
    expect(await terminal.waitFor(/1-5 answer/)).toMatch(/^Strategy 1 of 3 .* 0 of 16 answered · about 10 minutes left$/m);
    await pressKey(terminal, '3');
    terminal.press('ctrl-c');
    expect((await terminal.exited).code).toBe(130);
    expect(readSheet(cwd, 'answers/manager-2026-11-21.yaml')).toMatchObject({
      ...{ subject: { name: 'Us' }, respondent: { role: 'manager' } },
      questionnaire: { id: 'quick', root: { id: 'full', version: '1.0.0' } },
    });

    const again = openTerminal([], { cwd });
    await choose(again, /❯ Go on with answers\/manager-2026-11-21\.yaml \(1 of 16 answered\)/, 'enter');
    expect(await again.waitFor('Welcome back')).toContain('Strategy 2 of 3');
    again.press('ctrl-c');
    await again.exited;

    mkdirSync(join(cwd, 'reports', 'us'), { recursive: true });
    writeFileSync(join(cwd, 'reports', 'us', 'report.html'), '<p>');
    const last = openTerminal([], { cwd, size: { columns: 200, rows: 24 } });
    await choose(last, /Look at the last report \(reports\/us\/report\.html\)/, 'down', 'down', 'down', 'enter');
    expect((await last.exited).code).toBe(0);
    expect(last.text()).toContain(`Open this file in a browser: ${join(cwd, 'reports/us/report.html')}`);
  });

  it('starts a workshop', async () => {
    const cwd = folderWith(null);
    const terminal = openTerminal([], { cwd });
    await choose(terminal, /❯ Start a new assessment/, 'down', 'enter');
    await choose(terminal, /❯ Digital readiness, quick/, 'enter');
    await terminal.waitFor(/\? Which organisation/);
    terminal.press('Us', 'enter');
    await terminal.waitFor(/\? Date/);
    terminal.press('enter');
    await terminal.waitFor(/\? How many people are in the room/);
    terminal.press('0', 'enter');
    await terminal.waitFor(/Type a whole number, from 1/);
    terminal.press('ctrl-u', '12', 'enter');
    await terminal.waitFor(/\? How many minutes do you have/);
    terminal.press('90', 'enter');
    await terminal.waitFor(/No names are asked for/);
    await terminal.waitFor(/Enter begin/);
    terminal.press('enter');
    await terminal.waitFor(/answered/);
    terminal.press('ctrl-c');
    await terminal.exited;
    const [sheet = ''] = readdirSync(join(cwd, 'answers'));
    expect(readSheet(cwd, join('answers', sheet))).toMatchObject({
      respondent: { voices: 12 },
      interview: { workshop: true, minutes: 90 },
    });
  });

  it.for([
    ['Show all commands', 'up', /Usage: dxready/],
    ['Leave', '', /Leave/],
  ] as const)('%s', async ([, key, seen]) => {
    const terminal = openTerminal([], { cwd: folderWith(null) });
    await choose(terminal, /❯ Start/, 'down', 'down', 'down', 'down', ...(key === '' ? [] : [key]), 'enter');
    expect((await terminal.exited).code).toBe(0);
    expect(terminal.all()).toMatch(seen);
  });
});

describe.concurrent('an interview to its end', () => {
  it('gives the scorecard, three last lines and the report, and keeps the conversation', async () => {
    const cwd = folderWith(sheetWith('{}'));
    const hostile = '# heading <script>alert(1)</script>\n[x](http://evil) | `code` *b*\n- item\n\n```\n## T9 no question';
    const terminal = assess({ cwd, args: ['--transcript', 'said.md'] });
    await terminal.waitFor('How well');
    await take(terminal, ['e', { paste: hostile }, 'enter', /What stands behind/, '1', /Kept with this question/, ...ALL]);
    terminal.press('f');
    expect((await terminal.exited).code).toBe(0);
    expect(readSheet(cwd).answers).toEqual({ ...ANSWERS, 'kitchen.heat': { level: 3, evidence: 1, note: hostile } });

    const said = terminal.all();
    expect(said).toMatch(/^Kitchen +\S+ +45\.8/m);
    expect(said).toMatch(/\nWhere you stand: \d.*\nFirst: .*\nThe report: reports\/sheet\/report\.html$/s);
    expect(readdirSync(join(cwd, 'reports', 'sheet')).sort()).toEqual(['report.html', 'report.md']);

    const transcript = readFileSync(join(cwd, 'said.md'), 'utf8');
    expect(transcript).toMatch(/^# Interview: Every kind of question\n\n2026-11-21\n/);
    const headings = transcript.split('\n').filter((line) => line.startsWith('#'));
    expect(headings.slice(1).every((line) => /^## [KT][1-4] .*\?$/.test(line))).toBe(true);
    for (const ask of ['K1 How well', 'K2 Which', 'K3 How many', 'K4 How are', 'T1 Is there', 'T2 How is', 'T3 What do'])
      expect(headings.join('\n')).toContain(`## ${ask}`);
    expect(transcript).toContain('**It is measured.**');
    expect(transcript).toContain('Evidence: example');
    expect(transcript).toContain('**\\<b>soup**');
    expect(transcript).not.toMatch(/(?<!\\)<(?!br>)/);
    expect(transcript).not.toMatch(/(?<!\\)[`|]|(?<!\\)\[|^\s*(-|```)/m);
  });

  it('offers the answers of an earlier sheet, which Enter confirms', async () => {
    const cwd = folderWith(sheetWith('{}'));
    writeFileSync(join(cwd, 'old.yaml'), `${HEAD}answers: ${JSON.stringify({ ...ANSWERS, 'kitchen.gone': 1 })}\n`);
    const terminal = assess({ cwd, args: ['--answers-from', 'old.yaml'] });
    expect(await terminal.waitFor('How well')).toMatch(/7 earlier answers are offered, 1 do not fit and were left out/);
    const confirm = (next: RegExp): Step[] => ['enter', next];
    await take(terminal, [/Earlier: /, ...confirm(/Which of/), ...confirm(/How many/), ...confirm(/How are quarrels/)]);
    await take(terminal, [
      ...confirm(/Kitchen: 4 of 4 answered/),
      'enter',
      /Is there/,
      ...confirm(/How is/),
      ...confirm(/What do guests/),
    ]);
    await pressKey(terminal, 'enter');
    // A text is shown for editing first.
    if (whereIs(terminal) === 'write') await pressKey(terminal, 'enter');
    await terminal.waitFor(/All answered/);
    expect(readSheet(cwd).answers).toEqual(ANSWERS);
  });
});

describe.concurrent('kin', () => {
  it('quick answers carry over into the full questionnaire', async () => {
    const cwd = folderWith(null);
    const pin = 'questionnaire: { id: quick, version: 1.0.0 }';
    const answers = {
      'strategy.customer_test': 4,
      'technology.chain_known': { level: 2, note: 'Drawn in May' },
      'data.one_view': 3,
    };
    writeFileSync(join(cwd, 'quick.yaml'), `dxready: 1\n${pin}\nanswers: ${JSON.stringify(answers)}\n`);
    const args = ['--answers-from', 'quick.yaml', '--name', 'Us', '--role', 'leader', '--date', '2026-11-21'];
    const terminal = openTerminal(['assess', 'full', '--answers', 'full.yaml', ...args], { cwd });
    await terminal.waitFor(/Enter begin/);
    terminal.press('enter');
    await terminal.waitFor(/3 earlier answers are offered; Enter confirms each/);
    await pressKey(terminal, '3');
    await pressKey(terminal, '2');
    await terminal.waitFor(/Earlier: /);
    await pressKey(terminal, 'enter');
    terminal.press('ctrl-c');
    expect((await terminal.exited).code).toBe(130);
    expect(readSheet(cwd, 'full.yaml')).toMatchObject({
      questionnaire: { id: 'full' },
      answers: { 'strategy.shared_aim': 3, 'strategy.vision_review': 2, 'strategy.customer_test': 4 },
    });
  });
});

describe.concurrent('answers of another kind', () => {
  it.for([
    ['questionnaire: { id: songs, version: 1.0.0 }', "the sheet answers the questionnaire 'songs', not"],
    ['questionnaire: { id: every-kind, version: 9.0.0 }', 'the sheet answers every-kind 9.0.0, at hand is 1.0.0'],
  ])('are not offered: %s', async ([pin, why]) => {
    const cwd = folderWith(sheetWith('{}'));
    writeFileSync(join(cwd, 'old.yaml'), `dxready: 1\n${pin}\nanswers: { kitchen.heat: 3 }\n`);
    const terminal = assess({ cwd, args: ['--answers-from', 'old.yaml'] });
    expect((await terminal.exited).code).toBe(2);
    expect(terminal.all().replace(/\s+/g, ' ')).toContain(why);
    expect(readSheet(cwd).answers).toEqual({});
  });
});

describe.concurrent('two terminals on one sheet', () => {
  it('know of each other and lose no answer', async () => {
    const cwd = folderWith(sheetWith('{}'));
    const [one, two] = [assess({ cwd }), assess({ cwd })];
    await one.waitFor('How well');
    await two.waitFor('How well');
    one.press('3');
    await one.waitFor('Saved: Heat');
    await two.waitFor(/Another terminal or editor has changed this sheet: Heat\./);
    two.press('right');
    await two.waitFor(/Which of/);
    two.press('0');
    await two.waitFor('Saved: Tools');
    expect(await one.waitFor(/changed this sheet: Tools\./)).toMatch(/Which of/);
    for (const terminal of [one, two]) expect(terminal.raw()).toMatch(/This sheet is open in another terminal too/);
    expect(readSheet(cwd).answers).toEqual({ 'kitchen.heat': 3, 'kitchen.tools': [] });
  });

  it('lose no answer of many given at once', async () => {
    const cwd = folderWith(sheetWith('{}'));
    const [one, two] = [assess({ cwd }), assess({ cwd })];
    for (const terminal of [one, two]) await terminal.waitFor('How well');
    const walk = async (terminal: Terminal, start: Step[], key: (round: number) => string) => {
      await take(terminal, start);
      for (let round = 0; round < 10; round++) {
        terminal.press(key(round));
        await terminal.waitFor(/Saved: /);
        terminal.press('left');
        await terminal.waitFor((text) => !/Saved: /.test(text));
      }
    };
    await Promise.all([
      walk(one, [], (round) => String(1 + (round % 5))),
      walk(two, ['g', '/', ...'t2', /t2_/, 'enter', /How is food/], (round) => String(1 + (round % 2))),
    ]);
    expect(readSheet(cwd).answers).toEqual({ 'kitchen.heat': 5, 'service.style': 'bowls' });
  });

  it('are told when both answer the same question', async () => {
    const cwd = folderWith(sheetWith('{}'));
    const terminal = assess({ cwd });
    await terminal.waitFor('How well');
    let isTold = false;
    // Once a second the terminal looks for itself, and may be the quicker one.
    for (let level = 1; level <= 4 && !isTold; level++) {
      writeFileSync(join(cwd, 'sheet.yaml'), sheetWith(`{ kitchen.heat: ${level} }`, 'kitchen.heat'));
      terminal.press('5');
      const text = await terminal.waitFor(/Another terminal was at this question|Saved: Heat: level 5/);
      isTold = text.includes('Another terminal was at');
      if (isTold) {
        expect(text).toMatch(new RegExp(`\\[${level}\\]`));
        expect(readSheet(cwd).answers).toEqual({ 'kitchen.heat': level });
        await take(terminal, ['5', /Saved: Heat: level 5/]);
      } else await take(terminal, ['b', /How well/]);
      expect(readSheet(cwd).answers).toEqual({ 'kitchen.heat': 5 });
    }
    expect(isTold).toBe(true);
  });
});

/** Root may write everywhere: then somebody else is asked to run the program. */
const isRoot = process.getuid?.() === 0;
const canBeSomebody = !isRoot || existsSync('/usr/bin/setpriv');

describe.concurrent('a disk that refuses', () => {
  it.skipIf(!canBeSomebody)('may be read only', async () => {
    const cwd = folderWith(sheetWith('{}'));
    chmodSync(join(cwd, 'sheet.yaml'), 0o444);
    chmodSync(cwd, 0o555);
    const argv = [process.execPath, BIN, 'assess', 'every-kind.yaml', '--answers', 'sheet.yaml'];
    const [program = '', ...args] = isRoot ? ['setpriv', '--reuid=65534', '--clear-groups', ...argv] : argv;
    const terminal = openTerminal(args, { cwd, program });
    await terminal.waitFor('1-5 answer');
    terminal.press('3');
    await choose(terminal, /❯ Try again/, 'enter');
    await terminal.waitFor((text) => text.split('Not saved: ').length > 2);
    expect(terminal.text().replaceAll('\n', ' ')).toMatch(/Not saved: sheet\.yaml: .*may not be changed; ask for permission/);
    await choose(terminal, /❯ Try again\n.*\n {2}Leave without the last answer/, 'down', 'down', 'enter');
    expect((await terminal.exited).code).toBe(130);
    expect(readSheet(cwd).answers).toEqual({});
    chmodSync(cwd, 0o755);
  });

  it('may lose the folder, and get the answers in another one', async () => {
    const cwd = folderWith(sheetWith('{ kitchen.heat: 2 }', 'kitchen.tools'));
    const other = folderWith(null);
    const terminal = assess({ cwd });
    await terminal.waitFor('Which of');
    rmSync(cwd, { recursive: true });
    terminal.press('0');
    await choose(terminal, /no\s+longer there/, 'down', 'enter');
    await terminal.waitFor(/\? File/);
    terminal.press('words', 'enter');
    await terminal.waitFor(/ends in \.yaml or \.json/);
    terminal.press('ctrl-u', join(other, 'new.yaml'), 'enter');
    await terminal.waitFor(/From now on saved in/);
    await take(terminal, ['7', 'enter', /Saved: Cooks/]);
    const answers = { 'kitchen.heat': 2, 'kitchen.tools': [], 'kitchen.cooks': 7 };
    expect(readSheet(other, 'new.yaml').answers).toEqual(answers);
  });

  it('may be full, until there is room', async ({ skip }) => {
    const cwd = folderWith(null);
    const disk = join(cwd, 'disk');
    mkdirSync(disk);
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', disk], { stdio: 'ignore' });
    } catch {
      skip('no disk can be mounted here');
    }
    try {
      writeFileSync(join(disk, 'sheet.yaml'), sheetWith('{}'));
      const terminal = openTerminal(['assess', 'every-kind.yaml', '--answers', 'disk/sheet.yaml'], { cwd });
      await terminal.waitFor('1-5 answer');
      expect(() => writeFileSync(join(disk, 'filler'), 'x'.repeat(100_000))).toThrow('ENOSPC');
      terminal.press('3');
      await choose(terminal, /the disk is full; make\s+room/, 'enter');
      await terminal.waitFor((text) => text.split('Not saved: ').length > 2);
      expect(readSheet(disk).answers).toEqual({});
      rmSync(join(disk, 'filler'));
      await choose(terminal, /❯ Try again\n.*\n {2}Leave/, 'enter');
      await terminal.waitFor('Saved: Heat: level 3');
      expect(readSheet(disk).answers).toEqual({ 'kitchen.heat': 3 });
      terminal.press('ctrl-c');
      await terminal.exited;
    } finally {
      execFileSync('umount', ['-l', disk]);
    }
  });
});
