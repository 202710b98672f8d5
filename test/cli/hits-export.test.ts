// Handing pain points over: what is written where, and the script run for real against a gh that keeps issues in a file.
import { type ExecFileSyncOptionsWithStringEncoding, execFileSync, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Issue } from '../../src/render/hits/export-issues.ts';
import { type FakeWorld, fakeWorld } from './fake-world.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const bank = join(root, 'examples/bright-bank');

let world: FakeWorld;
beforeEach(() => {
  world = fakeWorld();
});
afterEach(() => world.remove());

interface Pain {
  readonly id: string;
  readonly title: string;
  readonly [field: string]: unknown;
}

/** JSON, which is read as well as YAML and which any text goes into. */
function writePains(pains: readonly Pain[], more: object = {}): void {
  world.write('pains.json', JSON.stringify({ dxready: 1, pain_points: pains, ...more }));
}

const LAMP = { id: 'lamp', title: 'Where is my lamp?', impact: 3, reach_pct: 20, effort_days: 2, calendar_days: 5 };
const BILL = { id: 'bill', title: 'The bill comes late', effort_days: 40, depends_on: ['lamp'], value: ['removes_irritation'] };

describe('hits export', () => {
  it('prints a table unless told otherwise, and writes nothing else', async () => {
    const { code, stdout, stderr } = await world.run(['hits', 'export', bank]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^id,title,fix,item,quote\.text,/);
    expect(stdout.split('\r\n').length).toBe(17);
    expect(fs.readdirSync(world.folder)).toEqual([]);
  });

  it('writes JSON into a file, with the same parts for a workshop and for a file of pain points alone', async () => {
    writePains([LAMP, BILL]);
    const parts = ['subject', 'date', 'questionnaire', 'hits', 'roadmap', 'plan', 'portfolio', 'suggestions', 'follow_up'];
    for (const place of [bank, 'pains.json']) {
      const { code, stdout } = await world.run(['hits', 'export', place, '-f', 'json', '-o', 'out/hits.json']);
      expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
      const text = world.read('out/hits.json');
      expect(text.endsWith('}\n')).toBe(true);
      expect(Object.keys(JSON.parse(text))).toEqual(parts);
    }
  });

  it.each([
    [['-f', 'xlsx'], "there is no format 'xlsx' here; use one of: csv, json, github"],
    [['-f', 'github'], '-f github writes two files; name a folder for them with -o'],
    [['-f', 'json', '-o', 'pains.json'], 'pains.json is not written: it was read to make this; choose another name'],
    [['-o', 'hits.yaml'], 'hits.yaml is not written'],
    [['-f', 'github', '-o', 'pains.json'], 'pains.json/issues.json cannot be written'],
  ])('%j ends with 2 and writes nothing', async (options, message) => {
    writePains([LAMP]);
    const { code, stdout, stderr } = await world.run(['hits', 'export', 'pains.json', ...options]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(fs.readdirSync(world.folder)).toEqual(['pains.json']);
  });

  it('refuses to write issues over what was read', async () => {
    fs.mkdirSync(join(world.folder, 'out'));
    writePains([LAMP]);
    fs.renameSync(join(world.folder, 'pains.json'), join(world.folder, 'out/issues.json'));
    const { code, stderr } = await world.run(['hits', 'export', 'out/issues.json', '-f', 'github', '-o', 'out']);
    expect(code).toBe(2);
    expect(stderr).toContain('it was read to make this');
    expect(fs.readdirSync(join(world.folder, 'out'))).toEqual(['issues.json']);
  });

  it('says what is wrong with the file and hands nothing over; --lenient goes on with the rest', async () => {
    writePains([LAMP, { ...BILL, depends_on: ['lmap'] }]);
    const strict = await world.run(['hits', 'export', 'pains.json']);
    expect({ code: strict.code, stdout: strict.stdout }).toEqual({ code: 2, stdout: '' });
    expect(strict.stderr).toMatch(/^pains\.json:1:\d+: error: bill depends on unknown item lmap/);
    const lenient = await world.run(['hits', 'export', 'pains.json', '--lenient']);
    expect(lenient.code).toBe(0);
    expect(lenient.stdout.split('\r\n').length).toBe(4);
  });

  it('gives the same bytes each time, whatever the day', async () => {
    const files = async (day: string) => {
      const { stdout } = await world.run(['hits', 'export', bank, '-f', 'github', '-o', 'gh'], { today: () => day });
      expect(stdout).toBe(
        'Written: gh/issues.json\nWritten: gh/issues.sh\n' +
          "The script sends customers' words to GitHub: read it first. What it would do: sh gh/issues.sh --dry-run\n",
      );
      return [world.read('gh/issues.json'), world.read('gh/issues.sh')];
    };
    expect(await files('2026-11-21')).toEqual(await files('2031-01-01'));
    const quiet = await world.run(['hits', 'export', bank, '-f', 'github', '-o', 'gh', '--quiet']);
    expect(quiet.stdout).toBe('');
  });
});

interface Hub {
  calls: string[];
  labels: { name: string }[];
  milestones: { title: string; due_on?: string }[];
  issues: {
    number: number;
    title: string;
    body: string;
    labels: string[];
    milestone: { title: string } | null;
    state: string;
    reason?: string;
    comments: string[];
  }[];
}

function has(program: string): boolean {
  return spawnSync(program, ['--help']).error === undefined;
}

/** Whatever sh is here, and bash in its own mode; each call starts a program, so only the hardest cases run in both. */
const SHELLS = ['sh', 'bash'].filter(has);

describe.skipIf(process.platform === 'win32')('the script', () => {
  const fake = join(root, 'test/support/fake-gh.mjs');
  const hubFile = () => join(world.folder, 'hub.json');
  const hub = (): Hub => JSON.parse(fs.readFileSync(hubFile(), 'utf8'));
  const change = (edit: (hub: Hub) => void) => {
    const now = hub();
    edit(now);
    fs.writeFileSync(hubFile(), JSON.stringify(now));
  };

  /** With gh on the path, in a folder of its own. */
  function run(argv: readonly string[] = [], shell = 'sh'): string {
    const gh = world.write('bin/gh', `#!/bin/sh\nexec '${process.execPath}' '${fake}' "$@"\n`);
    fs.chmodSync(gh, 0o755);
    fs.mkdirSync(join(world.folder, 'stand'), { recursive: true });
    const options: ExecFileSyncOptionsWithStringEncoding = {
      cwd: join(world.folder, 'stand'),
      env: { PATH: `${join(world.folder, 'bin')}:${process.env.PATH}`, FAKE_GH: hubFile() },
      encoding: 'utf8',
      stdio: 'pipe',
    };
    return execFileSync(shell, [join(world.folder, 'gh/issues.sh'), ...argv], options);
  }

  async function exported(pains: readonly Pain[], ...options: string[]): Promise<Issue[]> {
    writePains(pains, { capacity: [5, 15, 250, 250, 1200] });
    const command = ['hits', 'export', 'pains.json', '-f', 'github', '-o', 'gh', '--date', '2026-11-18', ...options];
    expect(await world.run(command)).toMatchObject({ code: 0, stderr: '' });
    return JSON.parse(world.read('gh/issues.json'));
  }

  it.each(SHELLS)('run by %s files each pain point once, with its labels and the milestone of its slot', async (shell) => {
    const issues = await exported([LAMP, BILL]);
    const told = run([], shell);
    expect(told).toContain('lamp: a new issue\nhttps://github.com/a/b/issues/1\n');
    const first = hub();
    expect(first.issues.map(({ title, body, labels }) => ({ title, body, labels }))).toEqual(
      issues.map(({ title, body, labels }) => ({ title, body: `${body}\n`, labels })),
    );
    expect(first.issues.map(({ milestone }) => milestone?.title)).toEqual(['dxready: This week', 'dxready: This year']);
    expect(first.milestones).toMatchObject([
      { title: 'dxready: This week', due_on: '2026-11-25T12:00:00Z' },
      { title: 'dxready: This year', due_on: '2027-11-18T12:00:00Z' },
    ]);
    expect(run([], shell)).toContain('lamp: issue 1\n');
    const { calls, ...second } = hub();
    expect({ ...second, calls: [] }).toEqual({ ...first, calls: [] });
    expect(calls.filter((call) => call.startsWith('issue create')).length).toBe(2);
    expect(calls.filter((call) => call.startsWith('issue close')).length).toBe(0);
  });

  it('changes what has changed, and leaves alone what is not ours', async () => {
    await exported([LAMP, BILL]);
    run();
    change(({ issues, labels, milestones }) => {
      labels.push({ name: 'bug' }, { name: 'dxready: *' });
      milestones.push({ title: 'Release 4' });
      issues[0]?.labels.push('bug', 'dxready: *');
      for (const issue of issues) issue.body = issue.body.replaceAll('\n', '\r\n');
      issues.push({ number: 3, title: 'Theirs', body: 'x', labels: [], milestone: null, state: 'OPEN', comments: [] });
      const marker = '<!-- dxready:lamp 3 OPEN true -->\n<!-- dxready:lamp -->';
      issues.push({ number: 4, title: 'A copy', body: marker, labels: [], milestone: null, state: 'OPEN', comments: [] });
    });
    await exported([{ ...LAMP, title: 'Where on earth is my lamp?', effort_days: 30 }, BILL], '--date', '2026-12-01');
    run();
    const { issues, milestones } = hub();
    expect(issues.map(({ title }) => title)).toEqual(['Where on earth is my lamp?', BILL.title, 'Theirs', 'A copy']);
    expect(issues[0]?.labels.toSorted()).toEqual(['bug', 'dxready', 'dxready: ambition unclear', 'dxready: big hit']);
    expect(issues[0]?.milestone?.title).toBe('dxready: This year');
    expect(milestones.map(({ title, due_on }) => [title, due_on])).toEqual([
      ['dxready: This week', '2026-11-25T12:00:00Z'],
      ['dxready: This year', '2027-12-01T12:00:00Z'],
      ['Release 4', undefined],
    ]);
  });

  it('closes what is done or stopped, with the reason and once; opens again what is open again', async () => {
    await exported([LAMP, BILL]);
    run();
    const over = [
      { ...LAMP, status: 'done', customer_check: { how: 'Ask ten', result: 'Nine of ten' } },
      { ...BILL, status: 'stopped', status_why: "It's cheaper to wait" },
    ];
    await exported(over);
    run();
    run();
    expect(hub().issues.map(({ state, reason, comments }) => ({ state, reason, comments }))).toEqual([
      { state: 'CLOSED', reason: 'completed', comments: ['Done. Customers said: Nine of ten'] },
      { state: 'CLOSED', reason: 'not planned', comments: ["Stopped: It's cheaper to wait"] },
    ]);
    await exported([LAMP, BILL]);
    run();
    expect(hub().issues.map(({ state }) => state)).toEqual(['OPEN', 'OPEN']);
  });

  it('files what is over already, closed; takes what does not fit out of its milestone', async () => {
    await exported([{ ...LAMP, status: 'done' }, { ...BILL }]);
    run();
    expect(hub().issues.map(({ state, milestone }) => [state, milestone?.title])).toEqual([
      ['OPEN', 'dxready: This year'],
      ['CLOSED', undefined],
    ]);
    await exported([{ ...LAMP, status: 'done' }, BILL], '--capacity', '0,0,0,0,0');
    run();
    expect(hub().issues[0]).toMatchObject({ milestone: null });
    expect(hub().issues[0]?.labels).toContain('dxready: not scheduled');
  });

  it.each(SHELLS)('run by %s does nothing that a text says, and brings every text over as it is', async (shell) => {
    const texts = [
      `a'b"c \`touch ran\` $(touch ran) $\{HOME} $HOME \\ \\n %s !! *`,
      "'; touch ran; '",
      'DXREADY_END\nDXREADY_END\ntouch ran',
      'EOF\nLIST\nTEXT\n<!-- dxready:lamp -->\n--> @octocat #12 fixes #3 GH-4',
      '<<EOF & | > < ; && ünïcode 日本 🙂 \u202e\u0007\ttab',
      '-n',
      '--body x',
      '=1+1',
    ];
    const pains = texts.map((text, index) => ({
      id: `p${index}`,
      title: text,
      fix: text,
      quote: { text },
      owner: text,
      human_touch: text,
      status: index % 2 === 0 ? 'open' : 'stopped',
      status_why: text,
    }));
    const issues = await exported(pains);
    run([], shell);
    run([], shell);
    const filed = hub().issues;
    expect(filed.map(({ title, body }) => ({ title, body }))).toEqual(
      issues.map(({ title, body }) => ({ title, body: `${body}\n` })),
    );
    expect(filed.flatMap(({ comments }) => comments)).toEqual(issues.flatMap(({ comment }) => comment ?? []));
    expect(fs.readdirSync(join(world.folder, 'stand'))).toEqual([]);
    expect(fs.readdirSync(world.folder).toSorted()).toEqual(['bin', 'gh', 'hub.json', 'pains.json', 'stand']);
  });

  it('--dry-run prints the calls of gh and makes none; another word is refused', async () => {
    await exported([{ ...LAMP, title: "Where's my lamp?", status: 'done' }, BILL]);
    const told = run(['--dry-run']);
    expect(fs.existsSync(hubFile())).toBe(false);
    expect(told).toContain("gh 'issue' 'create' '--title' 'Where'\\''s my lamp?' '--label' 'dxready' ");
    expect(told).toContain("gh 'issue' 'close' 'NUMBER' '--reason' 'completed' '--comment' 'Done. No customer");
    expect(told.split('\n').filter((line) => line.startsWith("gh 'issue' 'list'")).length).toBe(1);
    expect(() => run(['--dryrun'])).toThrow(/usage: sh issues\.sh/);
    expect(fs.existsSync(hubFile())).toBe(false);
  });

  it('stops at the first call that fails', async () => {
    await exported([LAMP]);
    world.write('bin/gh', '');
    const gh = world.write('bin2/gh', '#!/bin/sh\necho "gh: no access" >&2\nexit 4\n');
    fs.chmodSync(gh, 0o755);
    const env = { PATH: `${join(world.folder, 'bin2')}:${process.env.PATH}` };
    const { status, stderr } = spawnSync('sh', [join(world.folder, 'gh/issues.sh')], { env, encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 4, stderr: 'gh: no access\n' });
  });
});
