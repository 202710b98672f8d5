// What a terminal sends, as keys and as lines; and the marks by which two terminals know of each other.
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, describe, expect, it } from 'vitest';
import { PasteCollector, toKey } from '../../src/io/ask/keys.ts';
import { readLines } from '../../src/io/ask/lines.ts';
import { editorIn, editText, openerFor } from '../../src/io/ask/programs.ts';
import type { Terminal } from '../../src/io/ask/terminal.ts';
import { arrive } from '../../src/io/presence.ts';

describe('keys', () => {
  it.each([
    ['a letter', { name: 'n', sequence: 'n' }, { name: '', text: 'n' }],
    ['a capital', { name: 'n', shift: true, sequence: 'N' }, { name: '', text: 'N' }],
    ['a sign without a name', { sequence: '?' }, { name: '', text: '?' }],
    ['a wide sign', { sequence: '茶' }, { name: '', text: '茶' }],
    ['Enter', { name: 'return', sequence: '\r' }, { name: 'enter', text: '' }],
    ['a line feed is Enter too', { name: 'enter', sequence: '\n' }, { name: 'enter', text: '' }],
    ['Alt and Enter', { name: 'return', meta: true, sequence: '\u001b\r' }, { name: 'newline', text: '' }],
    ['an arrow', { name: 'up', sequence: '\u001b[A' }, { name: 'up', text: '' }],
    ['Ctrl and W', { name: 'w', ctrl: true, sequence: '\u0017' }, { name: 'delete-word', text: '' }],
    ['Alt and backspace', { name: 'backspace', meta: true, sequence: '\u001b\u007f' }, { name: 'delete-word', text: '' }],
    ['Ctrl and a letter without meaning', { name: 'g', ctrl: true, sequence: '\u0007' }, null],
    ['Alt and a letter', { name: 'n', meta: true, sequence: '\u001bn' }, null],
    ['a function key', { name: 'f5', sequence: '\u001b[15~' }, null],
    ['tab', { name: 'tab', sequence: '\t' }, null],
  ])('%s', (_, event, key) => {
    expect(toKey(event)).toEqual(key);
  });

  it('puts a paste together, line breaks and all', () => {
    const paste = new PasteCollector();
    const events = [
      { name: 'paste-start' },
      { sequence: 'a' },
      { name: 'return', sequence: '\r' },
      { sequence: 'b' },
      { name: 'paste-end' },
    ];
    expect(events.flatMap((event) => paste.take(event))).toEqual([{ name: 'paste', text: 'a\rb' }]);
    expect(paste.take({ name: 'n', sequence: 'n' })).toEqual([{ name: '', text: 'n' }]);
  });

  it('takes Alt and a letter for Escape and that letter', () => {
    const left = { name: 'escape', text: '' };
    expect(new PasteCollector().take({ name: 'b', meta: true, sequence: '\u001bb' })).toEqual([left, { name: '', text: 'b' }]);
  });
});

describe('lines', () => {
  function open() {
    const input = new PassThrough();
    const stop = new AbortController();
    return { input, stop, reader: readLines({ input } as unknown as Terminal, stop.signal) };
  }

  it('come one by one', async () => {
    const { input, reader } = open();
    const first = reader.next();
    input.write('one\n');
    expect(await first).toBe('one');
    const second = reader.next();
    input.write('two\n');
    expect(await second).toBe('two');
  });

  it('that are pasted together are one text', async () => {
    const { input, reader } = open();
    const text = reader.next();
    input.write('one\ntwo\n');
    expect(await text).toBe('one\ntwo');
  });

  it('go on after a backslash', async () => {
    const { input, reader } = open();
    const text = reader.next();
    input.write('one\\\n');
    await new Promise((resolve) => setTimeout(resolve, 60));
    input.write('two\n');
    expect(await text).toBe('one\ntwo');
  });

  it('end with the input, and when the program is asked to stop', async () => {
    const ended = open();
    const first = ended.reader.next();
    ended.input.end();
    expect(await first).toBeNull();
    const stopped = open();
    const second = stopped.reader.next();
    stopped.stop.abort();
    expect(await second).toBeNull();
    expect(await stopped.reader.next()).toBeNull();
  });
});

describe('other programs', () => {
  const folder = fs.mkdtempSync(join(tmpdir(), 'dxready-'));
  const sheet = join(folder, 'sheet.yaml');
  afterEach(() => expect(fs.readdirSync(folder), 'no note is left lying about').toEqual([]));

  it('the editor gives back what was saved', async () => {
    const script = `const fs = require('fs'), f = process.argv[2]; fs.writeFileSync(f, fs.readFileSync(f, 'utf8') + ' and more\\r\\nlines\\n')`;
    const file = join(tmpdir(), `editor-${process.pid}.cjs`);
    fs.writeFileSync(file, script);
    expect(await editText(`${process.execPath} ${file}`, 'text', { sheet, pid: 7 }, fs)).toBe('text and more\nlines');
    fs.rmSync(file);
  });

  it('an editor that is not there, or fails, gives nothing', async () => {
    expect(await editText('/no/such/editor', 'text', { sheet, pid: 7 }, fs)).toBeNull();
    expect(await editText('false', 'text', { sheet, pid: 7 }, fs)).toBeNull();
  });

  it('are those the user has named', () => {
    expect(editorIn({ EDITOR: 'nano', VISUAL: 'code --wait' })).toBe('code --wait');
    expect(editorIn({ EDITOR: 'nano', VISUAL: '' })).toBe('nano');
    expect(editorIn({})).toBeNull();
    expect(openerFor('linux', {})).toBeNull();
    expect(openerFor('linux', { DISPLAY: ':0' })).toEqual(['xdg-open']);
    expect(openerFor('darwin', {})).toEqual(['open']);
  });
});

describe('two terminals', () => {
  const folder = fs.mkdtempSync(join(tmpdir(), 'dxready-'));
  const sheet = join(folder, 'sheet.yaml');
  fs.writeFileSync(sheet, 'dxready: 1\n');
  const owner = (pid: number, alive: readonly number[], host = 'here', now = Date.now()) => ({
    pid,
    host,
    isAlive: (other: number) => alive.includes(other),
    now: () => now,
    sleep: async () => {},
  });

  afterEach(() => {
    for (const name of fs.readdirSync(folder)) if (name.startsWith('.')) fs.rmSync(join(folder, name));
  });

  it('see each other come and go', () => {
    const first = arrive(sheet, owner(1, [1, 2]), fs);
    expect(first.others()).toBe(0);
    const second = arrive(sheet, owner(2, [1, 2]), fs);
    expect([first.others(), second.others()]).toEqual([1, 1]);
    second.leave();
    expect(first.others()).toBe(0);
    first.leave();
    expect(fs.readdirSync(folder)).toEqual(['sheet.yaml']);
  });

  it('are not fooled by one that was killed', () => {
    arrive(sheet, owner(1, [1]), fs);
    expect(arrive(sheet, owner(2, [2]), fs).others()).toBe(0);
    expect(fs.readdirSync(folder)).not.toContain('.sheet.yaml.open.1');
  });

  it('believe another machine for a while', () => {
    arrive(sheet, owner(1, [], 'there'), fs);
    expect(arrive(sheet, owner(2, [2], 'here'), fs).others()).toBe(1);
    expect(arrive(sheet, owner(3, [3], 'here', Date.now() + 13 * 3600 * 1000), fs).others()).toBe(0);
  });
});
