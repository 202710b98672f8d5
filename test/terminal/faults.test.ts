// Each of these was a fault once, found at a terminal.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { closeAll, openTerminal, type Terminal } from './pty.ts';
import {
  assess,
  folderWith,
  isAsDrawn,
  plainWhere,
  pressKey,
  readSheet,
  removeFolders,
  sheetWith,
  take,
  typeLine,
} from './sitting.ts';

afterAll(() => {
  closeAll();
  removeFolders();
});

const ESC = '\u001b';
const plainly = async (cwd: string): Promise<Terminal> => {
  const terminal = assess({ cwd, args: ['--plain'] });
  await terminal.waitFor(() => plainWhere(terminal) !== null);
  return terminal;
};

describe.concurrent('a fault that was mended', () => {
  it('the standing had colours in plain lines', async () => {
    const terminal = await plainly(folderWith(sheetWith('{ kitchen.heat: 3, kitchen.tools: [] }', 'kitchen.cooks')));
    for (const line of ['1', 'v', '']) await typeLine(terminal, line);
    expect(terminal.all()).toContain('Kitchen');
    expect(terminal.raw().includes(ESC)).toBe(false);
  });

  it('the standing was wider than a narrow terminal', async () => {
    const cwd = folderWith(sheetWith('{ kitchen.heat: 3, kitchen.tools: [] }', 'kitchen.cooks'));
    const terminal = assess({ cwd, size: { columns: 40, rows: 24 } });
    await terminal.waitFor('How many');
    await take(terminal, ['1', 'enter', 'v', /Enter back to/]);
    expect(isAsDrawn(terminal)).toBe(true);
  });

  it('a title of letters with marks pushed the first line out', async () => {
    const cwd = folderWith(sheetWith('{}'), (text) => text.replace('title: Kitchen', 'title: Ku\u0308che'));
    const terminal = assess({ cwd, size: { columns: 80, rows: 12 } });
    await terminal.waitFor('? help');
    await take(terminal, ['z']);
    expect(terminal.screen()[0]?.normalize('NFC')).toContain('K\u00fcche 1 of 3');
  });

  it('pasted lines became one pain point', async () => {
    const cwd = folderWith(sheetWith('{}'));
    const terminal = assess({ cwd, args: ['--workshop'] });
    await terminal.waitFor('What hurts');
    terminal.paste('slow\ncold\nfar');
    await terminal.waitFor('far');
    for (const title of ['slow', 'cold', 'far']) await take(terminal, ['enter', new RegExp(`noted: ${title}`)]);
    const titles = (readSheet(cwd).pain_points as { title: string }[]).map(({ title }) => title);
    expect(titles).toEqual(['slow', 'cold', 'far']);
  });

  it('a line typed in plain mode was dropped when somebody else had written', async () => {
    const cwd = folderWith(sheetWith('{}'));
    const plain = await plainly(cwd);
    const other = assess({ cwd });
    await other.waitFor('How well');
    await take(other, ['s', '0', /Saved: Tools/]);
    await typeLine(plain, '3');
    expect(readSheet(cwd).answers).toEqual({ 'kitchen.heat': 3, 'kitchen.tools': [] });
  });

  it('help in plain lines swallowed the line after it', async () => {
    const cwd = folderWith(sheetWith('{}'));
    const terminal = await plainly(cwd);
    for (const line of ['?', '3']) await typeLine(terminal, line);
    expect(readSheet(cwd).answers).toEqual({ 'kitchen.heat': 3 });
  });

  it('a page that is read was not broken anew in another size', async () => {
    const terminal = assess({ cwd: folderWith(sheetWith('{ kitchen.heat: 3 }', 'kitchen.tools')) });
    await terminal.waitFor('Which of');
    await take(terminal, ['v', /Enter back to/]);
    terminal.resize({ columns: 40, rows: 24 });
    await terminal.waitFor((text) => text.includes('overall\nscore') && text.includes('Enter back to'));
  });

  it('a low screen hid what is asked for', async () => {
    const size = { columns: 40, rows: 12 };
    const pains = assess({ cwd: folderWith(sheetWith('{}')), size, args: ['--workshop'] });
    expect(await pains.waitFor(/Ctrl\+C/)).toContain('What hurts');
  });

  it('Page Up did nothing while words are written', async () => {
    const terminal = assess({ cwd: folderWith(sheetWith('{}')), size: { columns: 40, rows: 12 } });
    await terminal.waitFor('How well');
    await take(terminal, ['e', /above \(PgUp\)/, 'pageup', 'pageup']);
    expect(terminal.text()).toContain('How well');
  });

  it('Page Up at the top counted', async () => {
    const terminal = assess({ cwd: folderWith(sheetWith('{}')), size: { columns: 40, rows: 12 } });
    await terminal.waitFor('How well');
    await take(terminal, ['pageup', 'pageup', 'pageup', 'pagedown']);
    expect(terminal.text()).toMatch(/lines above/);
  });

  it('Escape swallowed a key that came half a second later', async () => {
    const terminal = assess({ cwd: folderWith(sheetWith('{}', 'kitchen.tools')) });
    await terminal.waitFor('Which of');
    await take(terminal, ['e', 'x']);
    terminal.press('escape');
    terminal.press('?');
    await terminal.waitFor(/Part of: The stove/);
  });

  it('keys that come at once answer the question that is seen, and no other', async () => {
    const cwd = folderWith(sheetWith('{}'));
    const terminal = assess({ cwd });
    await terminal.waitFor('How well');
    terminal.press('3', '3', '3');
    await terminal.waitFor(/Which of these/);
    await terminal.settled();
    expect(readSheet(cwd).answers).toEqual({ 'kitchen.heat': 3 });
    expect(terminal.text()).not.toContain('[x]');
  });

  it('the pause called a pillar with open questions done', async () => {
    const terminal = assess({ cwd: folderWith(sheetWith('{}', 'kitchen.cooks')) });
    await terminal.waitFor('How many');
    await take(terminal, ['1', 'enter', /Next: Service/]);
    expect(terminal.text()).toContain('Kitchen: 1 of 3 answered');
  });

  it('"Enter confirms it" took two Enters at a text', async () => {
    const cwd = folderWith(sheetWith('{}', 'service.wish'));
    const old = folderWith(sheetWith('{ service.wish: soup }'));
    const terminal = assess({ cwd, args: ['--answers-from', join(old, 'sheet.yaml')] });
    await terminal.waitFor(/Earlier: soup \(Enter confirms it\)/);
    await pressKey(terminal, 'enter');
    expect(readSheet(cwd).answers).toEqual({ 'service.wish': 'soup' });
  });

  it('Ctrl-Z left a terminal without cursor, and fg one that was frozen', async () => {
    const cwd = folderWith(sheetWith('{}'));
    const bin = join(import.meta.dirname, '../../bin/dxready.cjs');
    const shell = openTerminal(['--norc', '-i'], { cwd, program: '/bin/bash', env: { PS1: 'READY$ ' } });
    await shell.waitFor('READY$');
    shell.press(`'${process.execPath}' '${bin}' assess every-kind.yaml --answers sheet.yaml`, 'enter');
    await shell.waitFor('? help');
    shell.press('ctrl-z');
    await shell.waitFor(/Stopped[^$]*READY\$/);
    expect(shell.cursorVisible()).toBe(true);
    shell.press('fg', 'enter');
    await shell.waitFor(/^Kitchen 1 of 3.*help$/s);
    shell.press('3');
    await shell.waitFor(/Saved: Heat/);
  });

  it('a sheet that may not be looked at was a bug of ours', async () => {
    const cwd = folderWith(sheetWith('{}'));
    // Refused as in a folder that may not be looked into, which root cannot try.
    const terminal = assess({ cwd, args: ['--answers', `${'x'.repeat(300)}.yaml`] });
    const { code } = await terminal.exited;
    expect(code, terminal.text()).toBe(2);
  });

  it('the farewell called saved what was not there any more', async () => {
    const cwd = folderWith(sheetWith('{}'));
    const terminal = assess({ cwd });
    await terminal.waitFor('How well');
    rmSync(cwd, { recursive: true });
    terminal.press('3');
    await terminal.waitFor(/select$/);
    terminal.press('down', 'down', 'enter');
    expect((await terminal.exited).code).toBe(130);
    expect(terminal.text()).not.toContain('Saved in sheet.yaml');
  });

  it('lint knew nothing of what an interview writes', async () => {
    const cwd = folderWith(sheetWith('{}'));
    const terminal = assess({ cwd });
    await terminal.waitFor('How well');
    await take(terminal, ['p', 'x', 'enter', 'enter', /noted/]);
    terminal.press('ctrl-c');
    await terminal.exited;
    const lint = openTerminal(['lint', 'sheet.yaml', '--questionnaire', 'every-kind.yaml'], { cwd });
    await lint.exited;
    expect(lint.text()).not.toContain('is not read by this version');
  });
});
