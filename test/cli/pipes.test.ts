// Pipes and disks, through the built program: everything arrives or the exit code says so, memory stays bounded, and what is
// printed does not hang on a home folder, a terminal or the line ends of a file.
import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fakeWorld } from './fake-world.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const bin = join(root, 'bin/dxready.cjs');
const example = fs.readFileSync(join(root, 'examples/trade-depot/answers/manager.yaml'), 'utf8');
/** A sheet that bars cannot be met with, and one that cannot be scored. */
const sheet = JSON.stringify({
  dxready: 1,
  questionnaire: { id: 'quick', version: '1.0.0' },
  answers: { 'strategy.customer_test': 2, 'strategy.sponsorship': 3, 'people.change_load': 2 },
});
const bad = sheet.replace('strategy.customer_test', 'strategy.costumer_test');

let folder: string;
beforeAll(() => {
  folder = fs.mkdtempSync(join(tmpdir(), 'dxready-pipes-'));
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

function write(name: string, content: string): string {
  const path = join(folder, name);
  fs.writeFileSync(path, content);
  return path;
}

const run = (args: readonly string[], options: object = {}) =>
  execa(process.execPath, [bin, ...args], { reject: false, cwd: folder, stripFinalNewline: false, ...options });

/** The command in a shell, whose exit code is that of the program and not of what reads it. */
const piped = (args: string, reader: string) =>
  execa('bash', ['-c', `${process.execPath} ${bin} ${args} | ${reader}; exit \${PIPESTATUS[0]}`], { reject: false, cwd: folder });

describe('a reader that is slow', () => {
  /** Bytes that arrive at one who begins to read late, and the most memory the program took, in MiB. */
  async function readLate(args: readonly string[], delay: number) {
    const tell = write(
      'tell.cjs',
      "process.on('exit', () => require('fs').writeSync(3, String(process.resourceUsage().maxRSS)));",
    );
    const child = spawn(process.execPath, ['-r', tell, bin, ...args], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'ignore', 'pipe'],
    });
    const [, out, , told] = child.stdio;
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    let peak = '';
    told?.on('data', (part: Buffer) => {
      peak += part;
    });
    await wait(delay);
    let [size, lines] = [0, 0];
    out?.on('data', (part: Buffer) => {
      size += part.length;
      for (const byte of part) if (byte === 10) lines += 1;
    });
    return { code: await ended, size, lines, peak: Number(peak) / 1024 };
  }

  it('gets 70 kB whole', async () => {
    const file = write('some.ndjson', `${sheet}\n`.repeat(700));
    const { code, size, lines } = await readLate(['score', file, '--table', '-q', '-f', 'ndjson'], 300);
    expect({ code, lines }).toEqual({ code: 0, lines: 700 });
    expect(size).toBeGreaterThan(70_000);
  });

  it('gets 70 MB whole, and they do not pile up in memory', { timeout: 60_000 }, async () => {
    const long = `${sheet.slice(0, -1)},"parking_lot":["${'What about the returns page? '.repeat(30_000)}"]}`;
    const file = write('long.ndjson', `${long}\n`.repeat(90));
    const args = ['score', file, '-q', '-f', 'ndjson'];
    const { code, size, lines, peak } = await readLate(args, 2000);
    expect({ code, lines }).toEqual({ code: 0, lines: 90 });
    expect(size).toBeGreaterThan(70_000_000);
    const few = await readLate(args.with(1, write('few.ndjson', `${long}\n`.repeat(6))), 0);
    // Without waiting for the reader it is 300 MiB more.
    expect(peak - few.peak).toBeLessThan(120);
  });
});

describe('a reader that goes', () => {
  it('takes no bad verdict with it', async () => {
    const file = write('low.json', sheet);
    const { exitCode, stdout } = await piped(`check ${file} --no-config --min-overall 99 -f json`, 'head -1');
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '{' });
  });

  it('takes no bad sheet with it that was met', async () => {
    const file = write('bad.ndjson', `${bad}\n${`${sheet}\n`.repeat(3000)}`);
    const { exitCode, stdout, stderr } = await piped(`score ${file} --table -q`, 'head -1');
    expect({ exitCode, isHead: stdout.startsWith('file,line,') }).toEqual({ exitCode: 2, isHead: true });
    expect(stderr).toMatch(/^\S+bad\.ndjson:1:\d+: error: /);
  });

  it('ends the work soon', async () => {
    const file = write('many.ndjson', `${sheet}\n`.repeat(400));
    const began = performance.now();
    const { exitCode } = await piped(`score ${file} -q -f json`, 'head -1');
    const early = performance.now() - began;
    await run(['score', file, '-q', '-f', 'json', '-o', join(folder, 'all.json')]);
    expect(exitCode).toBe(0);
    expect(early).toBeLessThan((performance.now() - began - early) / 2);
  });

  it('may be gone from the start', async () => {
    const { exitCode, stderr } = await piped(`score ${write('one.json', sheet)} -f json`, 'true');
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  });
});

describe('a disk that is full', () => {
  const FULL = 'dxready: standard output cannot be written (the disk is full)\n';

  it.skipIf(!fs.existsSync('/dev/full')).each<[string, string]>([
    ['score', 'score FILE -f json'],
    ['a table', 'score FILE --table -q'],
    ['check', 'check FILE --no-config --min-overall 99'],
    ['help', '--help'],
    ['the version', '--version'],
  ])('%s ends with 2 and one message', async (_, words) => {
    const args = words.replace('FILE', write('full.json', sheet));
    const { exitCode, stderr } = await execa('bash', ['-c', `${process.execPath} ${bin} ${args} > /dev/full`], {
      reject: false,
      stripFinalNewline: false,
    });
    expect({ exitCode, stderr }).toEqual({ exitCode: 2, stderr: FULL });
  });

  it.each<[string, string, string]>([
    ['ENOSPC', 'writeFileSync', 'the disk is full'],
    ['ENOSPC', 'fsyncSync', 'the disk is full'],
    ['EROFS', 'openSync', 'the disk is read-only'],
    ['EACCES', 'renameSync', 'no permission'],
  ])('%s at %s: exit 2, one message, the old file as it was and nothing beside it', async (code, call, says) => {
    const world = fakeWorld();
    const file = world.write('one.json', sheet);
    world.write('out.csv', 'old');
    const fail = () => {
      throw Object.assign(new Error(code), { code });
    };
    const openSync = (...args: Parameters<typeof fs.openSync>) => (args[1] === 'r' ? fs.openSync(...args) : fail());
    const files = { ...fs, [call]: call === 'openSync' ? openSync : fail };
    const { code: exit, stdout, stderr } = await world.run(['score', file, '--table', '-q', '-o', 'out.csv'], { files });
    expect({ exit, stdout, stderr }).toEqual({ exit: 2, stdout: '', stderr: `dxready: out.csv cannot be written (${says})\n` });
    expect(world.read('out.csv')).toBe('old');
    expect(fs.readdirSync(world.folder).toSorted()).toEqual(['one.json', 'out.csv']);
    world.remove();
  });
});

describe('what is printed', () => {
  const args = ['score', 'sheet.yaml', '-f', 'json', '--no-config'];

  it('is the same without a home, a terminal or an environment, and in CI', async () => {
    write('sheet.yaml', example);
    const { stdout } = await run(args);
    for (const env of [
      {},
      { CI: 'true' },
      { TERM: 'dumb' },
      { HOME: '/nonexistent' },
      { TZ: 'Asia/Tokyo', LANG: 'tr_TR.UTF-8' },
    ]) {
      const ran = await run(args, { env, extendEnv: false });
      expect(ran).toMatchObject({ exitCode: 0, stdout, stderr: '' });
    }
    expect(stdout.length).toBeGreaterThan(70_000);
  });

  it('is the same from a file of Windows, with its line ends and its mark', async () => {
    write('sheet.yaml', example);
    const { stdout } = await run(args);
    write('sheet.yaml', `\ufeff${example.replaceAll('\n', '\r\n')}`);
    expect((await run(args)).stdout).toBe(stdout);
  });

  it('is the same from lines of Windows', async () => {
    const table = ['score', 'lines.ndjson', '--table', '-q'];
    write('lines.ndjson', `${sheet}\n${sheet}\n`);
    const { stdout } = await run(table);
    write('lines.ndjson', `\ufeff${sheet}\r\n${sheet}\r\n`);
    expect((await run(table)).stdout).toBe(stdout);
    expect((await run(['score', '-', '--table', '-q'], { inputFile: join(folder, 'lines.ndjson') })).stdout).toBe(
      stdout.replaceAll('lines.ndjson', '<stdin>'),
    );
  });
});
