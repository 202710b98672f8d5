// PDF without a browser, and with browsers that misbehave: what is told, what is written, what is left behind.
import * as fs from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { printPage } from '../../src/io/ask/print-page.ts';
import { findBrowser } from '../../src/io/browser.ts';
import { type FakeWorld, fakeWorld } from './fake-world.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const workshop = join(root, 'test/scenarios/harbour-quick');

let world: FakeWorld;
beforeEach(() => {
  world = fakeWorld();
});
afterEach(() => world.remove());

/** A script in place of a browser; `$pdf` is the file it shall print to, `$page` the page. */
function browser(script: string, name = 'browser'): string {
  const file = world.write(
    name,
    `#!/bin/sh\nfor one in "$@"; do case "$one" in --print-to-pdf=*) pdf="\${one#*=}";; esac; page="$one"; done\n${script}\n`,
  );
  fs.chmodSync(file, 0o755);
  return file;
}

const PDF = 'printf \'%%PDF-1.4\\n/CreationDate (D:20261122165032+00)\\n%%%%EOF\\n\' > "$pdf"';
const STAMPED = '%PDF-1.4\n/CreationDate (D:20261006000000+00)\n%%EOF\n';

/** The names of what is in a folder; none where there is no folder. */
function inside(folder: string): string[] {
  const path = join(world.folder, folder);
  return fs.existsSync(path) ? fs.readdirSync(path).toSorted() : [];
}

function report(formats: string, ...more: string[]) {
  return world.run(['report', workshop, '--out', 'out', '--format', formats, '--quiet', ...more]);
}

describe('without a browser', () => {
  it('the other formats are written, one line is told, and the code is 2', async () => {
    const { code, stdout, stderr } = await report('pdf,md,html');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^dxready: no browser of the Chromium family was found, .*--browser FILE or in DXREADY_BROWSER\n$/);
    expect(inside('out')).toEqual(['report.html', 'report.md']);
  });

  it('a PDF alone is refused before anything is read or written', async () => {
    for (const args of [
      ['report', 'no-such-sheet.yaml', '-f', 'pdf'],
      ['render', 'no-such-report.json', '-f', 'pdf', '-o', 'x.pdf'],
    ]) {
      const { code, stderr } = await world.run(args);
      expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('no browser of the Chromium family') });
    }
    expect(inside('.')).toEqual([]);
  });

  it.each([
    [{}, 6],
    [{ HOME: '' }, 6],
    [{ HOME: '/Users/a' }, 12],
  ])('every place of macOS is looked at once: %j', (env, count) => {
    const seen: string[] = [];
    const accessSync = (path: fs.PathLike) => {
      seen.push(String(path));
      throw new Error('nothing there');
    };
    expect(findBrowser({ platform: 'darwin', env, cwd: '/work', files: { ...fs, accessSync } })).toBe(null);
    expect(seen.length).toBe(count);
    expect(new Set(seen).size).toBe(count);
  });

  it('a browser that was named must be there', async () => {
    const { code, stderr } = await report('md,pdf', '--browser', 'nope');
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: "dxready: --browser: there is no program 'nope'; name a browser of the Chromium family\n",
    });
    const named = await world.run(['report', workshop, '-f', 'pdf'], { env: { DXREADY_BROWSER: '/no/such' } });
    expect(named.stderr).toContain("DXREADY_BROWSER: there is no program '/no/such'");
    expect(inside('out')).toEqual([]);
  });
});

describe('with a browser', () => {
  it('takes the one on the path, and the one that was named before it', async () => {
    browser(PDF, 'bin/chromium');
    browser('echo wrong >&2', 'bin2/google-chrome');
    const env = { PATH: `${join(world.folder, 'bin2')}:${join(world.folder, 'bin')}:/usr/bin:/bin` };
    expect((await world.run(['report', workshop, '-f', 'pdf', '--out', 'out'], { env })).code).toBe(0);
    expect(world.read('out/report.pdf')).toBe(STAMPED);
    const named = await world.run(['report', workshop, '-f', 'pdf'], { env: { ...env, DXREADY_BROWSER: 'google-chrome' } });
    expect(named.stderr).toMatch(/google-chrome has made no PDF \(wrong\); /);
  });

  it('hands it a page that is gone afterwards, in a folder that nobody else may read', async () => {
    const file = browser(
      `cp "$page" ../seen.html; stat -c %a "$(dirname "$page")" "$page" > ../rights; echo "$@" > ../args; ${PDF}`,
    );
    // The script runs where the tests run: the copies go beside the page's folder.
    fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replaceAll('../', `${world.folder}/`));
    await report('html,pdf', '--browser', './browser');
    expect(world.read('seen.html')).toBe(world.read('out/report.html'));
    expect(world.read('rights')).toBe('700\n600\n');
    expect(world.read('args')).toMatch(/^--headless .*--user-data-dir=\S*\/out\/pdf-\w+\/profile .*--proxy-server=/);
    expect(inside('out')).toEqual(['report.html', 'report.pdf']);
  });

  it('gives variants and what-if reports names of their own', async () => {
    browser(PDF);
    await report('pdf', '--browser', './browser', '--variant', 'public');
    await report('pdf,csv', '--browser', './browser', '--what-if', 'S2.1=1');
    expect(inside('out')).toEqual(['report-public.pdf', 'what-if.csv', 'what-if.pdf']);
  });

  it.each([
    ['says why', 'echo first >&2; echo "[1:2:1122/165029.4:ERROR:dbus/bus.cc:405] No bus" >&2; exit 1', '(first)'],
    [
      'puts a head before it',
      'echo "[12:34:1122/1650.8:ERROR:content/zygote.cc:103] No usable sandbox!" >&2; exit 1',
      '(No usable sandbox!)',
    ],
    ['says nothing', 'exit 0', '(it did not say why)'],
    ['writes half a PDF', 'printf "%%PDF-1.4 half" > "$pdf"', '(it did not say why)'],
    ['drives the terminal', 'printf "\\033[2J\\n" >&2', '(\ufffd[2J)'],
  ])('one that fails and %s ends in one line, with the rest written', async (_, script, why) => {
    browser(script);
    const { code, stderr } = await report('md,pdf', '--browser', './browser');
    expect(code).toBe(2);
    expect(stderr).toMatch(/^dxready: \S+\/browser has made no PDF \(.*\); open the HTML report and print it, or .*\n$/);
    expect(stderr).toContain(why);
    expect(inside('out')).toEqual(['report.md']);
  });

  it('one that fails leaves the PDF of before, and keeps nobody from the other reports', async () => {
    world.write('out/harbour-quick/report.pdf', 'before');
    browser('exit 1');
    const two = [workshop, join(root, 'examples/trade-depot')];
    const { code } = await world.run(['report', ...two, '--out', 'out', '-f', 'md,pdf', '-q', '--browser', './browser']);
    expect(code).toBe(2);
    expect(inside('out/harbour-quick')).toEqual(['report.md', 'report.pdf']);
    expect(inside('out/trade-depot')).toEqual(['report.md']);
    expect(world.read('out/harbour-quick/report.pdf')).toBe('before');
  });

  it('a folder that cannot be written to is told as for any other file', async () => {
    browser(PDF);
    world.write('out', 'a file');
    const { code, stderr } = await report('pdf', '--browser', './browser');
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringMatching(/^dxready: out\/report\.pdf cannot be written \(a part of the path is a file\)\n$/),
    });
  });

  it('a current folder that cannot be written to is named, where the PDF goes to standard output', async () => {
    browser(PDF);
    await report('json');
    const mkdtempSync = (() => {
      throw Object.assign(new Error('EACCES'), { code: 'EACCES' });
    }) as unknown as typeof fs.mkdtempSync;
    const files = { ...fs, mkdtempSync };
    const { code, stdout, stderr } = await world.run(['render', 'out/report.json', '-f', 'pdf', '--browser', './browser'], {
      files,
    });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toBe(`dxready: ${world.folder} cannot be written (no permission)\n`);
  });

  it('render prints to a file or, unless that is a terminal, to standard output', async () => {
    browser(PDF);
    await report('json');
    const render = ['render', 'out/report.json', '-f', 'pdf', '--browser', './browser'];
    expect(await world.run(render)).toEqual({ code: 0, stdout: STAMPED, stderr: '' });
    expect(await world.run([...render, '-o', 'x.pdf'])).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(world.read('x.pdf')).toBe(STAMPED);
    const screen = await world.run(render, { stdout: { write: () => {}, isTTY: true, columns: 80 } });
    expect(screen).toEqual({
      code: 2,
      stdout: '',
      stderr: 'dxready: a PDF is nothing for the screen; name a file for it with -o FILE\n',
    });
    const over = await world.run([...render, '-o', 'out/report.json']);
    expect(over.stderr).toContain('it was read to make this');
    expect(inside('.').filter((name) => name.startsWith('pdf-'))).toEqual([]);
  });
});

describe('a browser that does not end', () => {
  const FOREVER = 'exec sleep 600';

  function print(patience: number, signal = new AbortController().signal) {
    const printer = {
      browser: join(world.folder, 'browser'),
      beside: world.folder,
      platform: process.platform,
      patience,
      signal,
    };
    return printPage('<p>x', printer, fs);
  }

  it('is ended after a while, and nothing is left behind', async () => {
    browser(FOREVER);
    expect(await print(300)).toEqual({ kind: 'too-long' });
    expect(inside('.')).toEqual(['browser']);
  });

  it('is ended even where a program of its own lives on', async () => {
    browser('sleep 5');
    expect(await print(300)).toEqual({ kind: 'too-long' });
  });

  it('has done its work if the PDF is whole', async () => {
    browser(`${PDF}; ${FOREVER}`);
    expect((await print(500)).kind).toBe('printed');
  });

  it('is ended with the program: nothing is written, nothing is left, and the code is 130', async () => {
    browser(`touch "${world.folder}/started"; ${FOREVER}`);
    const args = ['report', workshop, '--out', 'out', '-f', 'md,pdf', '-q', '--browser', './browser'];
    const run = execa('node', [join(root, 'bin/dxready.cjs'), ...args], { cwd: world.folder, reject: false });
    while (!fs.existsSync(join(world.folder, 'started'))) await new Promise((then) => setTimeout(then, 50));
    run.kill('SIGINT');
    const { exitCode, stderr } = await run;
    expect({ exitCode, stderr }).toEqual({ exitCode: 130, stderr: 'dxready: stopped; the PDF is not written' });
    expect(inside('out')).toEqual(['report.md']);
  });
});

describe('tables', () => {
  it('scores and pain points lie side by side, as hits export has them', async () => {
    const bank = join(root, 'examples/bright-bank');
    await world.run(['report', bank, '--out', 'out', '-f', 'csv', '-q']);
    await world.run(['report', bank, '--out', 'out', '-f', 'csv', '-q', '--what-if', 'S1.1=1']);
    expect(inside('out')).toEqual(['hits.csv', 'report.csv', 'what-if-hits.csv', 'what-if.csv']);
    const { stdout } = await world.run(['hits', 'export', bank]);
    expect(world.read('out/hits.csv')).toBe(stdout);
  });

  it('of the public variant bear its name', async () => {
    await world.run(['report', join(root, 'examples/bright-bank'), '--out', 'out', '-f', 'csv', '-q', '--variant', 'public']);
    expect(inside('out')).toEqual(['hits-public.csv', 'report-public.csv']);
  });

  it('no table of pain points where there are none, and never one written over what was read', async () => {
    await report('csv');
    expect(inside('out')).toEqual(['report.csv']);
    const pains = JSON.stringify({ dxready: 1, pain_points: [{ id: 'lamp', title: '=1+1', effort_days: 2 }] });
    world.write('out/pains.json', pains);
    await report('csv', '--pain-points', 'out/pains.json');
    expect(world.read('out/hits.csv')).toMatch(/\r\nlamp,'=1\+1,/);
    fs.symlinkSync('pains.json', join(world.folder, 'out/hits-public.csv'));
    const { code, stderr } = await report('csv', '--pain-points', 'out/pains.json', '--variant', 'public');
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('it was read to make this') });
    expect(world.read('out/pains.json')).toBe(pains);
  });
});
