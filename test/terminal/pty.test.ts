// The harness itself, with programs of a few lines.
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { closeAll, openTerminal, type Terminal, ttyIsSane } from './pty.ts';

afterEach(closeAll);

type Options = Omit<Parameters<typeof openTerminal>[1], 'cwd' | 'program'>;
const run = (script: string, options: Options = {}): Terminal =>
  openTerminal(['-e', script], { cwd: tmpdir(), program: process.execPath, ...options });

/** In raw mode, prints what it reads, a string of JSON for each piece; ends at a q. */
const ECHO = `
  process.stdin.setRawMode(true);
  process.stdin.on('data', (data) => String(data) === 'q' ? process.exit(7) : console.log(JSON.stringify(String(data))));
  console.log('ready');`;
/** The same, counting: a long paste comes in pieces. */
const COUNT = `
  process.stdout.write('\\x1b[?2004h');
  process.stdin.setRawMode(true);
  let all = '';
  process.stdin.on('data', (data) => {
    all += data;
    if (all.endsWith('\\x1b[201~')) console.log(JSON.stringify([all.length, all.slice(0, 12), all.slice(-11)]));
  });
  console.log('ready');`;

function stall(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

describe('a terminal', () => {
  it('sends keys, named or as is', async () => {
    const terminal = run(ECHO);
    await terminal.waitFor('ready');
    terminal.press('up', 'pagedown', 'enter', 'space', 'ctrl-c', 'ctrl-u', 'text', 'é', 'escape');
    await terminal.waitFor(String.raw`"\u001b[A\u001b[6~\r \u0003\u0015texté\u001b"`);
  });

  it('sends the other arrows where the program asked for them', async () => {
    const terminal = run(`process.stdout.write('\\x1b[?1h');${ECHO}`);
    await terminal.waitFor('ready');
    terminal.press('down', 'home', 'delete');
    await terminal.waitFor(String.raw`"\u001bOB\u001bOH\u001b[3~"`);
  });

  it('pastes line breaks as \\r, in brackets only where the program asked for them', async () => {
    const plain = run(ECHO);
    await plain.waitFor('ready');
    plain.paste('one\ntwo\r\nthree');
    await plain.waitFor(String.raw`"one\rtwo\rthree"`);

    const bracketed = run(COUNT);
    await bracketed.waitFor('ready');
    bracketed.paste('line\n'.repeat(20_000));
    await bracketed.waitFor(String.raw`[100012,"\u001b[200~line\rl","line\r\u001b[201~"]`);
  });

  it('shows the screen, and what was scrolled out', async () => {
    const terminal = run(`for (let line = 1; line <= 30; line++) console.log('line ' + line + '  ');console.log('wide 漢字')`, {
      size: { columns: 20, rows: 5 },
    });
    await terminal.waitFor('wide 漢字');
    expect(terminal.screen()).toEqual(['line 28', 'line 29', 'line 30', 'wide 漢字', '']);
    expect(terminal.text()).toBe('line 28\nline 29\nline 30\nwide 漢字');
    expect(terminal.all()).toMatch(/^line 1\nline 2\n.*\nline 30\nwide 漢字$/s);
    expect(terminal.raw()).toContain('line 1  \r\n');
  });

  it('gives what broke at its edge in one piece', async () => {
    const terminal = run(`console.log('a path as long as the folder it stands in'); console.log('end')`, {
      size: { columns: 20, rows: 5 },
    });
    await terminal.waitFor('end');
    expect(terminal.text()).toContain('a path as long as th\ne folder');
    expect(terminal.all()).toBe('a path as long as the folder it stands in\nend');
  });

  it('changes its size', async () => {
    const terminal = run(`
      const say = () => console.log(process.stdout.columns + ' x ' + process.stdout.rows);
      process.stdout.on('resize', say); say(); setInterval(() => {}, 1000);`);
    await terminal.waitFor('80 x 24');
    terminal.resize({ columns: 40, rows: 10 });
    await terminal.waitFor('40 x 10');
    expect(terminal.screen()).toHaveLength(10);
  });

  it('knows whether the cursor is seen', async () => {
    const terminal = run(`
      process.stdout.write('\\x1b[?25lhidden');
      process.stdin.setRawMode(true).once('data', () => { process.stdout.write('\\x1b[?1;25hshown'); process.exit(); });`);
    expect(terminal.cursorVisible()).toBe(true);
    await terminal.waitFor('hidden');
    expect(terminal.cursorVisible()).toBe(false);
    terminal.press('space');
    await terminal.waitFor('shown');
    expect(terminal.cursorVisible()).toBe(true);
  });

  it('answers when asked where the cursor is', async () => {
    const terminal = run(`${ECHO};process.stdout.write('abc\\x1b[6n')`);
    await terminal.waitFor(String.raw`"\u001b[2;4R"`);
  });

  it('settles once nothing is drawn any more', async () => {
    const terminal = run(
      `${ECHO};let n = 0;const t = setInterval(() => { console.log(n++); if (n === 9) clearInterval(t); }, 10)`,
    );
    await terminal.waitFor('ready');
    await terminal.settled();
    expect(terminal.text()).toMatch(/8$/);
  });

  it('gives a clean environment', async () => {
    vi.stubEnv('NODE_EXTRA_CA_CERTS', '/nowhere');
    const terminal = run(`console.log(Object.keys(process.env).sort().join()); console.log(process.env.HOME)`, {
      env: { NEW: '1' },
    });
    await terminal.exited;
    vi.unstubAllEnvs();
    const [names, home = ''] = terminal.screen();
    expect(names).toBe('HOME,LANG,NEW,PATH,PWD,TERM');
    expect(existsSync(home)).toBe(true);
    closeAll();
    expect(existsSync(home)).toBe(false);
  });

  it('runs dxready', async () => {
    const terminal = openTerminal(['--version'], { cwd: tmpdir() });
    expect(await terminal.exited).toEqual({ code: 0, signal: undefined });
    expect(terminal.text()).toMatch(/^\d+\.\d+\.\d+$/);
  });
});

describe('the end of a program', () => {
  it('comes with its code, after its last bytes', async () => {
    const terminal = run(`for (let n = 0; n < 9000; n++) console.log('line ' + n); process.exitCode = 7`);
    expect(terminal.ended()).toBe(false);
    // Slower than the program: what it wrote last is read after its end.
    for (const end = Date.now() + 5000; !terminal.ended() && Date.now() < end; await new Promise(setImmediate)) stall(20);
    expect(await terminal.exited).toEqual({ code: 7, signal: undefined });
    expect(terminal.ended()).toBe(true);
    expect(terminal.text()).toMatch(/line 8999$/);
    expect(terminal.raw().split('\r\n')).toHaveLength(9001);
    expect(() => terminal.press('enter')).toThrow('Nothing reads "\\r": the program has ended');
  });

  it('does not wait for what it left running', async () => {
    const terminal = openTerminal(['-c', 'sleep 60 & echo done'], { cwd: tmpdir(), program: 'sh' });
    expect(await terminal.exited).toEqual({ code: 0, signal: undefined });
    expect(terminal.text()).toBe('done');
  });

  it('comes with its signal', async () => {
    const terminal = run(ECHO);
    await terminal.waitFor('ready');
    terminal.kill();
    expect(await terminal.exited).toEqual({ code: 0, signal: 15 });
  });

  it('ends the waiting too, with the screen', async () => {
    const terminal = run(`console.log('another')`);
    const error: Error = await terminal.waitFor(/the one/g).catch((error) => error);
    expect(error.message).toBe('The program ended ({"code":0}) without /the one/g; the screen:\nanother');
    expect(error.stack).toContain('pty.test.ts');
  });

  it('is brought by closeAll', async () => {
    const terminal = run(`process.on('SIGHUP', () => {}).on('SIGTERM', () => {});${ECHO}`, { sttyAfter: true });
    await terminal.waitFor('ready');
    closeAll();
    expect((await terminal.exited).signal).toBe(9);
  });

  it('leaves a terminal that can be looked at', async () => {
    const sane = run(ECHO, { sttyAfter: true, size: { columns: 17, rows: 24 } });
    await sane.waitFor('ready');
    sane.press('q');
    expect(await sane.exited).toEqual({ code: 7, signal: undefined });
    expect(ttyIsSane(sane)).toBe(true);

    const killed = run(ECHO, { sttyAfter: true });
    await killed.waitFor('ready');
    expect(() => ttyIsSane(killed)).toThrow('open with sttyAfter');
    killed.kill('SIGTERM');
    expect(await killed.exited).toEqual({ code: 143, signal: undefined });

    const interrupted = run(`console.log('ready'); setInterval(() => {}, 1000)`, { sttyAfter: true });
    await interrupted.waitFor('ready');
    interrupted.press('ctrl-c');
    expect(await interrupted.exited).toEqual({ code: 130, signal: undefined });
    expect(ttyIsSane(interrupted)).toBe(true);

    const raw = openTerminal(['raw', '-echo'], { cwd: tmpdir(), program: 'stty', sttyAfter: true });
    await raw.exited;
    expect(ttyIsSane(raw)).toBe(false);
  });
});

it('says so where no binary loads', async () => {
  vi.resetModules();
  vi.doMock('@lydell/node-pty', () => {
    throw new Error('no such file');
  });
  const { openTerminal: open } = await import('./pty.ts');
  vi.doUnmock('@lydell/node-pty');
  expect(() => open([], { cwd: tmpdir() })).toThrow('No terminal can be opened here: @lydell/node-pty does not load on');
});
