// One sitting at the interview in a terminal: a folder with a sheet, the program on it, and keys that wait until what
// they did is on the screen.
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { parse } from 'yaml';
import { openTerminal, type Size, type Terminal } from './pty.ts';

const QUESTIONNAIRE = fileURLToPath(new URL('every-kind.yaml', import.meta.url));
const ESC = '\u001b';
/** What every drawing of a screen begins with. */
const DRAW = `${ESC}[?25l${ESC}[2J${ESC}[H`;
const DRAWN = new RegExp(`${ESC}\\[\\d+A${ESC}\\[\\d+G`);

export const HEAD = 'dxready: 1\nquestionnaire: { id: every-kind, version: 1.0.0 }\ndate: 2026-11-21\n';

/** A sheet with these answers as YAML of one line, at this item. */
export function sheetWith(answers: string, at = ''): string {
  return `${HEAD}answers: ${answers}\n${at === '' ? '' : `interview: { at: ${at} }\n`}`;
}

const folders: string[] = [];

/** A folder of its own with the questionnaire and a sheet in it. */
export function folderWith(sheet: string | null, change: (questionnaire: string) => string = (text) => text): string {
  const cwd = mkdtempSync(join(tmpdir(), 'dxready-sitting-'));
  folders.push(cwd);
  copyFileSync(QUESTIONNAIRE, join(cwd, 'every-kind.yaml'));
  writeFileSync(join(cwd, 'every-kind.yaml'), change(readFileSync(QUESTIONNAIRE, 'utf8')));
  if (sheet !== null) writeFileSync(join(cwd, 'sheet.yaml'), sheet);
  return cwd;
}

/** For afterAll. */
export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true, maxRetries: 20 });
}

export type Written = Readonly<Record<string, unknown>> & { readonly answers: Readonly<Record<string, unknown>> };

/** What a sheet says now. */
export function readSheet(cwd: string, name = 'sheet.yaml'): Written {
  return parse(readFileSync(join(cwd, name), 'utf8'));
}

type Options = {
  readonly cwd: string;
  readonly args?: readonly string[];
  readonly size?: Size;
  readonly env?: Readonly<Record<string, string>>;
  readonly sttyAfter?: boolean;
};

/** The interview on the sheet of a folder. */
export function assess({ cwd, args = [], ...options }: Options): Terminal {
  const sheet = existsSync(join(cwd, 'sheet.yaml')) ? ['--answers', 'sheet.yaml'] : [];
  return openTerminal(['assess', 'every-kind.yaml', ...sheet, ...args], { cwd, ...options });
}

function drawsIn(raw: string): number {
  return raw.split(DRAW).length - 1;
}

/** The lines that were drawn last, as they were meant; null while they are on their way. */
export function lastDrawing(raw: string): string[] | null {
  const at = raw.lastIndexOf(DRAW);
  const drawing = at === -1 ? '' : raw.slice(at + DRAW.length);
  const end = drawing.search(DRAWN);
  return end === -1 ? null : stripVTControlCharacters(drawing.slice(0, end)).split(/\r?\n/);
}

/** What was drawn is what is seen: no line was broken by the terminal and none has scrolled away. */
export function isAsDrawn(terminal: Terminal): boolean {
  const lines = lastDrawing(terminal.raw());
  const seen = terminal.screen();
  return lines !== null && lines.length <= seen.length && seen.every((line, index) => line === (lines[index] ?? '').trimEnd());
}

/** Keys a screen does not answer. */
export const MUTE: readonly string[] = ['tab', 'shift-tab', 'insert', 'ctrl-b', `${ESC}OP`];

export type Step = string | RegExp | { readonly paste: string };

/** Whatever can be pressed. */
export const PASTE = { paste: 'first line\nsecond line\nthird' };
export const KEYS: readonly Exclude<Step, RegExp>[] = [
  ...'1234567890ndsbcepug?wktfyvz-q',
  ...['up', 'down', 'left', 'right', 'home', 'end', 'pageup', 'pagedown', 'space', 'backspace', 'delete', 'é'],
  ...['ctrl-e', 'ctrl-w', 'ctrl-u', 'ctrl-b', 'tab', 'shift-tab', 'insert', '👩\u200d🍳', 'escape', PASTE, 'enter'],
];

/** A value of the program that has leaked into its words. */
export const LEAK = /undefined|NaN|\[object/;

/** Keys that end the program there: these are for leaving.test.ts. */
export const leaves = (where: Where, key: unknown) =>
  (key === 'q' && ['question', 'pause', 'overview'].includes(where)) || (key === 'f' && where === 'overview');

/** One key, and what is drawn once it has done its work. */
export async function pressKey(terminal: Terminal, key: Exclude<Step, RegExp>): Promise<void> {
  const mark = terminal.raw().length;
  if (typeof key !== 'string') terminal.paste(key.paste);
  else terminal.press(key);
  if (typeof key === 'string' && MUTE.includes(key)) return;
  await terminal.waitFor(() => drawsIn(terminal.raw().slice(mark)) >= 1 && isAsDrawn(terminal));
}

/** Another size than before, once the screen is drawn in it. */
export async function resizeTo(terminal: Terminal, size: Size): Promise<void> {
  const mark = terminal.raw().length;
  terminal.resize(size);
  await terminal.waitFor(() => drawsIn(terminal.raw().slice(mark)) >= 1 && isAsDrawn(terminal));
}

/** Keys one after the other; a pattern waits until the screen shows it. */
export async function take(terminal: Terminal, steps: readonly Step[]): Promise<void> {
  for (const step of steps) {
    if (step instanceof RegExp) await terminal.waitFor(step);
    else await pressKey(terminal, step);
  }
}

/** A place with its prompt up: told by the keys it offers. */
export type Where = 'question' | 'write' | 'pick' | 'pains' | 'search' | 'overview' | 'pause' | 'page';

const SIGNS: readonly (readonly [Where, RegExp])[] = [
  ['write', /Alt\+Enter|^Enter (keep|Esc)/m],
  ['pains', /Ctrl\+C/],
  ['search', /Up\/Down/],
  ['page', /PgDn|^Enter (back to|begin|leave)/m],
  ['pick', /^\d-\d\b.*Enter.*Esc/ms],
  ['overview', /(^| )\/( |$)/m],
  ['pause', /(^| )v( |$)/m],
  ['question', /\?/],
];

/** Null if no line of keys is at the bottom. */
export function whereIs(terminal: Terminal): Where | null {
  const foot = terminal.text().split('\n\n').at(-1) ?? '';
  return SIGNS.find(([, sign]) => sign.test(foot))?.[0] ?? null;
}

/** From wherever a screen stands to the item of that code, which the first line calls `header`. Never by Escape: it is slow. */
export async function goTo(terminal: Terminal, code: string, header: string): Promise<void> {
  for (let tries = 0; tries < 30; tries++) {
    switch (whereIs(terminal)) {
      case 'question':
        if (terminal.text().startsWith(`${header} of`)) return;
        await pressKey(terminal, 'g');
        break;
      case 'pause':
        await pressKey(terminal, 'g');
        break;
      case 'write':
        await pressKey(terminal, 'enter');
        if (whereIs(terminal) === 'write') await take(terminal, [...Array(4).fill(['ctrl-u', 'backspace']).flat(), '1', 'enter']);
        break;
      case 'overview':
      case 'search':
        // In one piece: only the last key leads away.
        terminal.press(...(whereIs(terminal) === 'search' ? ['ctrl-u'] : ['/']), ...code, 'enter');
        await terminal.waitFor(() => whereIs(terminal) === 'question' && isAsDrawn(terminal));
        break;
      default:
        await pressKey(terminal, 'enter');
    }
  }
  throw new Error(`no way to ${code}; the screen:\n${terminal.text()}`);
}

/** How every question in plain lines ends. */
const PROMPTS: readonly (readonly [Where, RegExp])[] = [
  ['question', /Answer \([^()]*(\([^()]*\))?[^()]*\): $/],
  ['write', /your\s+editor\.\r\n> $/],
  ['pick', /\nA dot goes back\.\r\n> $/],
  ['pains', /Pain point \(.*\): $/],
  ['overview', /words to search for: $/],
  ['pause', /leave\s+Press Enter to go on: $/],
  ['page', /q: leave\. > $/],
];

/** Which question in plain lines waits for its line; null while none does. */
export function plainWhere(terminal: Terminal): Where | null {
  const end = terminal.raw().slice(-200);
  return PROMPTS.find(([, prompt]) => prompt.test(end))?.[0] ?? null;
}

/** A line typed in plain mode, and everything that comes of it. */
export async function typeLine(terminal: Terminal, line: Exclude<Step, RegExp>): Promise<void> {
  const mark = terminal.raw().length;
  if (typeof line !== 'string') terminal.paste(line.paste);
  terminal.press(typeof line === 'string' ? line : '', 'enter');
  await terminal.waitFor(() => terminal.raw().indexOf('\n', mark) >= 0 && plainWhere(terminal) !== null);
}

/** What was said since the last change of place. */
export function screenInLines(terminal: Terminal): string {
  const raw = terminal.raw();
  return raw.slice(raw.lastIndexOf('answered,'));
}

/** As `goTo`, in plain lines; `ask` is how the question begins. */
export async function goToLine(terminal: Terminal, code: string, ask: string): Promise<void> {
  const lines: Partial<Record<Where, string>> = { question: 'g', pause: 'g', overview: code, page: '', pains: '' };
  for (let tries = 0; tries < 30; tries++) {
    const where = plainWhere(terminal);
    if (where === 'question' && screenInLines(terminal).includes(ask)) return;
    await typeLine(terminal, (where && lines[where]) ?? '.');
  }
  throw new Error(`no way to ${code}; the screen:\n${terminal.text()}`);
}
