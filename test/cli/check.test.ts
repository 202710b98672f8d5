// dxready check, as a job in a pipeline calls it: bars as flags and in dxready.yaml, outputs, baselines, exit codes.
import * as fs from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Report, ReportVerdict } from '../../src/model/report.ts';
import { type FakeWorld, fakeWorld, type Ran } from './fake-world.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const leader = fs.readFileSync(join(root, 'examples/harbour-lighting/answers/leader.yaml'), 'utf8');
const AIM = 'strategy.shared_aim: { level: 4, evidence: 2 }';
const lower = leader.replace(AIM, 'strategy.shared_aim: 1');
const lineOf = (text: string, piece: string) => text.split('\n').findIndex((line) => line.includes(piece)) + 1;

vi.setConfig({ testTimeout: 30_000 });

let world: FakeWorld;
beforeEach(() => {
  world = fakeWorld();
  world.write('a.yaml', leader);
});
afterEach(() => world.remove());

function check(...argv: string[]): Promise<Ran> {
  return world.run(['check', ...argv]);
}

async function json(...argv: string[]): Promise<Report & { readonly verdict: ReportVerdict }> {
  return JSON.parse((await check(...argv, '-f', 'json')).stdout);
}

/** A policy in dxready.yaml, one line each. */
function policy(...lines: string[]): void {
  world.write('dxready.yaml', `dxready: 1\npolicy:\n${lines.map((line) => `  ${line}\n`).join('')}`);
}

describe('how it ends', () => {
  it.each([
    [0, ['a.yaml', '--min-overall', '55']],
    [1, ['a.yaml', '--min-overall', '56']],
    [0, ['a.yaml', '--min-overall', '56', '--no-fail']],
    [0, ['a.yaml', '--min-overall', '56', '--warn', 'min_overall']],
    [0, ['a.yaml', '--min-overall', '56', '--warn', '--min-overall']],
    [1, ['a.yaml', '--no-fired-gates']],
    [0, ['a.yaml', '--max-fired-gates', '2']],
    [1, ['a.yaml', '--min-pillar', '20', '--min-pillar', 'data=40']],
    [0, ['a.yaml', '--min-pillar', '20', '--min-pillar', 'data=30']],
    [1, ['a.yaml', '--min-capability', 'customer_memory=20']],
    [1, ['a.yaml', '--min-lens', 'human_touch.lesser=99']],
    [1, ['a.yaml', '--min-coverage', '99%']],
    [0, ['a.yaml', '--min-coverage', '0.98']],
    [1, ['a.yaml', '--min-confidence', '90']],
    [1, ['a.yaml', '--targets-met']],
    [1, ['a.yaml', '--max-age-days', '1']],
    [0, ['a.yaml', '--max-age-days', '2']],
    [1, ['a.yaml', '--max-age-days', '2', '--date', '2026-12-01']],
    [1, ['a.yaml', '--max-drop', '5']],
    [1, ['a.yaml', '--max-drop', '5', '--undecided', 'warn']],
    [0, ['a.yaml', '--max-drop', '5', '--warn', 'max_drop']],
    [2, ['nowhere.yaml', 'a.yaml', '--min-overall', '56']],
    [2, ['nowhere.yaml', 'a.yaml', '--min-overall', '56', '--no-fail']],
    [2, ['a.yaml', '--max-drop', '5', '--baseline', 'nowhere.json']],
    [2, ['a.yaml', '--date', 'today']],
    [2, []],
  ] as const)('%i: %j', async (code, argv) => {
    expect((await check(...argv)).code).toBe(code);
  });

  it.each(['text', 'json', 'junit', 'github', 'markdown', 'sarif'])('the same whatever is printed: %s', async (format) => {
    world.write('b.yaml', 'dxready: 1\n');
    const codes = [];
    for (const argv of [
      ['--min-overall', '1'],
      ['--min-overall', '99'],
      ['b.yaml', '--min-overall', '1'],
    ])
      codes.push((await check('a.yaml', ...argv, '-f', format)).code);
    expect(codes).toEqual([0, 1, 2]);
  });

  it('without a bar with 0, and a note that nothing was held', async () => {
    const { code, stderr } = await check('a.yaml');
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr:
        'note: no bar is set, so nothing was held; set one with a flag such as --min-overall 60, or under policy in dxready.yaml\n',
    });
  });

  it('one bad sheet does not hide the others', async () => {
    world.write('b.yaml', `${leader}  nothing.here: 3\n`);
    const { code, stdout, stderr } = await check('b.yaml', 'a.yaml', '--min-overall', '56');
    expect(code).toBe(2);
    expect(stderr).toMatch(/^b\.yaml:\d+:\d+: error: /);
    expect(stdout).toContain('2 sheets: 1 not passed, 1 not checked');
    expect(stdout).toContain('Overall: 55.3 is under 56.');
  });
});

describe('flags that say nothing that could be meant', () => {
  it.each([
    [['--min-overall', 'high'], "--min-overall high: 'high' is no number of points; write one from 0 to 100"],
    [['--min-overall', '101'], "--min-overall 101: '101' is no number of points; write one from 0 to 100"],
    [['--min-overall', '-1'], "--min-overall -1: '-1' is no number of points; write one from 0 to 100"],
    [['--min-pillar', 'data=x'], "--min-pillar data=x: 'x' is no number of points; write one from 0 to 100"],
    [['--min-pillar', '=5'], '--min-pillar =5 names nothing; write ID=NUMBER, or one number for all'],
    [['--min-pillar', 'dta=5'], "--min-pillar dta: there is no pillar 'dta' in the questionnaire full; did you mean data?"],
    [['--min-lens', 'human_touch=5'], '--min-lens human_touch=5 is no bar; write LENS.VALUE=NUMBER'],
    [
      ['--min-lens', 'human_touch.leser=5'],
      "--min-lens human_touch.leser: the lens 'human_touch' has no value 'leser'; did you mean human_touch.lesser?",
    ],
    [['--min-coverage', '80'], '--min-coverage 80 is no share; write it as 80% or 0.8'],
    [['--max-fired-gates', '1.5'], '--max-fired-gates 1.5 is no number of gates; write a whole number from 0'],
    [['--max-withdrawn', '2%'], '--max-withdrawn 2% is no number of answers; write a whole number from 0'],
    [['--max-age-days', '-3'], '--max-age-days -3 is no number of days; write a whole number from 0'],
    [['--undecided', 'pass'], '--undecided pass is neither error nor warn; write one of them'],
    [['--warn', 'max_dorp'], "--warn: there is no rule 'max_dorp'; did you mean max_drop?"],
    [['-f', 'xml'], "there is no format 'xml' here; use any of: text, json, junit, github, markdown, sarif"],
    [['-f', 'json='], '--format json= names no file; write json=FILE, or json alone for standard output'],
    [
      ['-f', 'text,json'],
      'text and json would both go to standard output; name a file for each but one, as in -f text -f json=FILE',
    ],
    [
      ['-f', 'text=x', '-f', 'json=./x'],
      'text and json would both go to ./x; name a file for each but one, as in -f text -f json=FILE',
    ],
    [['-f', 'text', '-f', 'json=x', '-o', 'y'], '-o goes with one format; name the file of each with -f NAME=FILE'],
    [['-f', 'json', '-o', 'a.yaml'], 'a.yaml is not written: it was read to make this; choose another name'],
  ] as const)('%j', async (argv, message) => {
    const { code, stderr } = await check('a.yaml', '--min-overall', '1', ...argv);
    expect({ code, stderr }).toEqual({ code: 2, stderr: `dxready: ${message}\n` });
  });
});

describe('the policy of dxready.yaml', () => {
  it('is held, and flags go over it', async () => {
    policy('min_overall: 56', 'max_fired_gates: 2');
    expect((await check('a.yaml')).code).toBe(1);
    expect((await check('a.yaml', '--min-overall', '55')).code).toBe(0);
    expect((await check('a.yaml', '--no-config')).code).toBe(0);
  });

  it('a gate whose question is open fires, unless it says otherwise', async () => {
    world.write('a.yaml', leader.replace(/ {2}people\.change_lead:\n( {4}.*\n)+/, ''));
    const fired = async (...argv: string[]) => (await json('a.yaml', '--max-fired-gates', '0', ...argv)).verdict.rules[0];
    expect(await fired()).toMatchObject({ outcome: 'failed', shown: 2, high: 2 });
    expect(await fired('--no-strict-gates')).toMatchObject({ outcome: 'failed', shown: 1, high: 2 });
    policy('strict_gates: false');
    expect(await fired()).toMatchObject({ shown: 1, high: 2 });
    expect(await fired('--strict-gates')).toMatchObject({ shown: 2, high: 2 });
  });

  it('names what the questionnaire of the answers has', async () => {
    policy('min_pillar: { technolgy: 50 }', 'require:', '  - { not: { flag: RF-NONE } }');
    const { code, stdout, stderr } = await check('a.yaml');
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: [
        "dxready.yaml:3:17: error: there is no pillar 'technolgy' in the questionnaire full; did you mean technology?\n",
        "dxready.yaml:5:22: error: there is no flag 'RF-NONE'; use the id of an existing flag\n",
      ].join(''),
    });
    expect(stdout).toContain('NOT CHECKED  a.yaml');
  });

  it('what is wrong with it is told once, however many sheets there are', async () => {
    world.write('b.yaml', leader);
    policy('min_pillar: { technolgy: 50 }');
    const { stderr, stdout } = await check('a.yaml', 'b.yaml');
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stdout).toContain('2 sheets: 2 not checked');
  });

  it('its answers are meant where none are named, else those of the workshop', async () => {
    world.write('dxready.yaml', 'dxready: 1\nanswers: a.yaml\npolicy: { min_overall: 1 }\n');
    expect(await check()).toMatchObject({ code: 0, stdout: expect.stringMatching(/^PASSED .*a\.yaml/) });
    world.write('dxready.yaml', 'dxready: 1\npolicy: { min_overall: 1 }\n');
    world.write('answers/a.yaml', leader);
    expect(await check()).toMatchObject({ code: 0, stdout: expect.stringMatching(/^PASSED .*\(\.\)/) });
  });
});

describe('where the answer stands that decides', () => {
  const place = async (...argv: string[]) => {
    const [{ file, line, item } = {}] = (await json(...argv)).verdict.breaches;
    return { file, line, item };
  };

  it('the line of the answer', async () => {
    const line = lineOf(leader, 'people.change_lead:');
    expect(await place('a.yaml', '--no-fired-gates')).toEqual({ file: 'a.yaml', line, item: 'people.change_lead' });
  });

  it('the line of the answers, if there is none', async () => {
    const without = leader.replace(/ {2}people\.change_lead:\n( {4}.*\n)+/, '');
    world.write('a.yaml', without);
    const line = lineOf(without, 'answers:');
    const { verdict } = await json('a.yaml', '--min-coverage', '1', '--min-pillar', 'people=99');
    expect(verdict.breaches.map(({ rule, item, file, line: at }) => [rule, item, file, at])).toEqual(
      [
        ['min_coverage', 'people.change_lead', 'a.yaml', line],
        ['min_pillar', 'people.change_lead', 'a.yaml', line],
      ].toReversed(),
    );
  });

  it('the line of the date, for the age', async () => {
    expect(await place('a.yaml', '--max-age-days', '0')).toEqual({ file: 'a.yaml', line: lineOf(leader, 'date:'), item: null });
  });

  it('in a group the sheet with the lowest answer', async () => {
    const other = leader
      .replace('id: r1, role: leader', 'id: r2, role: frontline')
      .replace(/change_lead:\n {4}level: 2/, 'change_lead:\n    level: 1');
    world.write('b.yaml', other);
    const line = lineOf(other, 'people.change_lead:');
    expect(await place('a.yaml', 'b.yaml', '--group', '--no-fired-gates')).toEqual({
      file: 'b.yaml',
      line,
      item: 'people.change_lead',
    });
  });

  it('standard input has lines too', async () => {
    const { stdout } = await world.run(['check', '-', '--no-fired-gates', '-f', 'json'], {
      readStdin: async () => Buffer.from(leader),
    });
    expect(JSON.parse(stdout).verdict.breaches[0]).toMatchObject({
      file: '<stdin>',
      line: lineOf(leader, 'people.change_lead:'),
    });
  });
});

describe('outputs', () => {
  it('several at once, each to its file and one to standard output', async () => {
    const { code, stdout } = await check(
      'a.yaml',
      '--min-overall',
      '56',
      '-f',
      'text,junit=out/junit.xml',
      '-f',
      'md=out/comment.md',
    );
    expect({ code, stdout }).toMatchObject({ code: 1, stdout: expect.stringContaining('NOT PASSED') });
    expect(world.read('out/junit.xml')).toContain('<testsuites');
    expect(world.read('out/comment.md')).toContain('56');
  });

  it('json holds the report of score with its verdict', async () => {
    const report = await json('a.yaml', '--min-overall', '56');
    const scored = JSON.parse((await world.run(['score', 'a.yaml', '--strict-gates', '--format', 'json'])).stdout);
    const { verdict, ...rest } = report;
    expect({ ...rest, verdict: {} }).toEqual(scored);
    expect(verdict).toMatchObject({ passed: false, breaches: [{ rule: 'min_overall', bar: 56, shown: 55.3 }] });
    world.write('report.json', JSON.stringify(report));
    expect(await world.run(['render', 'report.json', '-f', 'json'])).toMatchObject({ code: 0, stderr: '' });
  });

  it('one that cannot be written ends with 2 and does not keep the others back', async () => {
    const { code, stdout, stderr } = await check(
      'a.yaml',
      '-f',
      'text',
      '-f',
      'junit=a.yaml/x.xml',
      '-f',
      'json=out.json',
      '--min-overall',
      '1',
    );
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'dxready: a.yaml/x.xml cannot be written (a part of the path is a file)\n',
    });
    expect(stdout).toContain('PASSED');
    expect(JSON.parse(world.read('out.json'))).toMatchObject({ verdict: { passed: true } });
  });

  it('github adds to the summary of the step what is there already', async () => {
    world.write('summary.md', 'Before.\n');
    const env = { GITHUB_STEP_SUMMARY: join(world.folder, 'summary.md') };
    await world.run(['check', 'a.yaml', '--min-overall', '56', '-f', 'github'], { env });
    await world.run(['check', 'a.yaml', '--min-overall', '56', '-f', 'text'], { env });
    const summary = world.read('summary.md');
    expect(summary.startsWith('Before.\n')).toBe(true);
    expect(summary.split('Overall: 55.3 is under 56').length).toBe(2);
  });
});

describe('a baseline', () => {
  it('is written, and later results are held against it', async () => {
    const { code, stderr } = await check('a.yaml', '--baseline', 'base.json', '--max-drop', '0.5', '--update-baseline');
    expect({ code, stderr }).toEqual({ code: 0, stderr: 'note: baseline written: base.json, overall 55.3\n' });
    expect(JSON.parse(world.read('base.json'))).toMatchObject({ verdict: {}, comparison: {}, date: '2026-11-19' });
    world.write('a.yaml', lower);
    expect((await check('a.yaml', '--baseline', 'base.json', '--max-drop', '1')).code).toBe(0);
    const report = await json('a.yaml', '--baseline', 'base.json', '--max-drop', '0.5');
    expect(report.verdict.breaches).toMatchObject([
      { outcome: 'failed', shown: 0.9, item: 'strategy.shared_aim', file: 'a.yaml', line: lineOf(lower, 'strategy.shared_aim') },
    ]);
    const again = await check('a.yaml', '--baseline', 'base.json', '--max-drop', '0.5', '--update-baseline');
    expect(again).toMatchObject({ code: 0, stderr: expect.stringContaining('overall 54.4, before 55.3\n') });
  });

  it('holds nothing that later results do not need, and they are told the same as by the whole report', async () => {
    const pains = fs.readFileSync(join(root, 'examples/harbour-lighting/pain-points.yaml'), 'utf8');
    world.write('pains.yaml', pains);
    const how = ['a.yaml', '--pain-points', 'pains.yaml'];
    world.write('whole.json', (await world.run(['score', ...how, '--strict-gates', '--format', 'json'])).stdout);
    await check(...how, '--baseline', 'base.json', '--update-baseline');
    const written = world.read('base.json');
    expect(written.length).toBeLessThan(0.8 * world.read('whole.json').length);
    expect(JSON.parse(written)).toMatchObject({ workings: {}, redacted: true, subject: { name: 'Harbour Lighting Ltd' } });
    await check(...how, '--baseline', 'base.json', '--update-baseline');
    expect(world.read('base.json')).toBe(written);
    world.write('a.yaml', lower);
    world.write('pains.yaml', pains.replace('id: where-is-my-lamp', 'id: where-is-it'));
    const told = async (baseline: string) => {
      const { comparison, follow_up, verdict } = await json(...how, '--baseline', baseline, '--max-drop', '0.5');
      return { comparison, follow_up, verdict };
    };
    const now = await told('base.json');
    expect(now).toEqual(await told('whole.json'));
    expect(now.follow_up.hits.map(({ status }) => status)).toContain('gone');
  });

  it('what it has and the answers have not is told, and can be refused', async () => {
    await check('a.yaml', '--baseline', 'base.json', '--max-withdrawn', '0', '--update-baseline');
    const without = leader
      .replace(`  ${AIM}\n`, '')
      .replace('strategy.vision_review: 4', 'strategy.vision_review: { na: No vision. }');
    world.write('a.yaml', without);
    expect((await check('a.yaml', '--baseline', 'base.json', '--max-withdrawn', '2')).code).toBe(0);
    const { verdict } = await json('a.yaml', '--baseline', 'base.json', '--max-withdrawn', '1');
    expect(verdict.breaches).toMatchObject([
      {
        rule: 'max_withdrawn',
        message: '2 answers withdrawn since the baseline, at most 1 allowed.',
        file: 'a.yaml',
        line: lineOf(without, 'answers:'),
        answers: [
          {
            item: 'strategy.shared_aim',
            says: 'level 4 before, no answer now',
            file: 'a.yaml',
            line: lineOf(without, 'answers:'),
          },
          {
            item: 'strategy.vision_review',
            says: 'level 4 before, does not apply now',
            line: lineOf(without, 'strategy.vision_review'),
          },
        ],
      },
    ]);
  });

  it('every answer that fell has its line', async () => {
    await check('a.yaml', '--baseline', 'base.json', '--update-baseline');
    const fallen = lower.replace('strategy.vision_review: 4', 'strategy.vision_review: 1');
    world.write('a.yaml', fallen);
    const { verdict } = await json('a.yaml', '--baseline', 'base.json', '--max-drop', '0.5', '--min-overall', '99');
    const lines = ['strategy.shared_aim', 'strategy.vision_review'].map((id) => lineOf(fallen, id));
    for (const { answers } of verdict.breaches) expect(answers.map(({ line }) => line).toSorted()).toEqual(lines.toSorted());
    expect(verdict.breaches.map(({ rule }) => rule)).toEqual(['min_overall', 'max_drop']);
  });

  it('other rules are held in the run that writes it, and it is written whatever they say', async () => {
    const { code } = await check('a.yaml', '--baseline', 'base.json', '--min-overall', '56', '--update-baseline');
    expect(code).toBe(1);
    expect(fs.existsSync(join(world.folder, 'base.json'))).toBe(true);
  });

  it('one in dxready.yaml is found from that file on', async () => {
    world.write('team/a.yaml', lower);
    world.write('team/dxready.yaml', 'dxready: 1\npolicy: { baseline: base/a.json, max_drop: 0.5 }\n');
    expect((await check('a.yaml', '--baseline', 'team/base/a.json', '--update-baseline')).code).toBe(0);
    expect((await check('team/a.yaml')).code).toBe(1);
  });

  it('a folder has one for each sheet, and none is undecided', async () => {
    world.write('b.yaml', leader);
    const { code, stderr } = await check('a.yaml', 'b.yaml', '--baseline', 'base', '--update-baseline', '-q');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    world.write('b.yaml', lower);
    world.write('c.yaml', leader);
    const reports = (await json('a.yaml', 'b.yaml', 'c.yaml', '--baseline', 'base', '--max-drop', '0.5')) as unknown as Report[];
    expect(reports.map(({ verdict }) => ('rules' in verdict ? verdict.rules[0]?.outcome : null))).toEqual([
      'met',
      'failed',
      'undecided',
    ]);
  });

  it('nothing is written if something is wrong with the input', async () => {
    const { code, stderr } = await check('a.yaml', 'nowhere.yaml', '--baseline', 'base', '--update-baseline');
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('the baseline is left as it is') });
    expect(fs.existsSync(join(world.folder, 'base'))).toBe(false);
  });

  it.each([
    [
      ['a.yaml', '--update-baseline'],
      '--update-baseline does not know where to: name it with --baseline baseline.json, or under policy in dxready.yaml',
    ],
    [
      ['a.yaml', '--baseline', 'old.yaml', '--update-baseline'],
      'old.yaml is not written: it is no saved report; name a .json file with --baseline, such as baseline.json',
    ],
    [
      ['a.yaml', '--baseline', 'other.json', '--update-baseline'],
      'other.json is not written: it is no saved report; name a .json file with --baseline, such as baseline.json',
    ],
    [
      ['a.yaml', 'old.yaml', '--baseline', 'base.json', '--update-baseline'],
      'several results do not fit into base.json; name a folder with --baseline, for a file each',
    ],
    [
      ['x/a.yaml', './x/a.yaml', '--baseline', 'base', '--update-baseline'],
      'two results would be written to base/x/a.json: x/a.yaml and ./x/a.yaml; give the sheets different names',
    ],
    [
      ['a.yaml', '--baseline', 'sheets', '--update-baseline'],
      'sheets/a.yaml is not written: it is no saved report; name a .json file with --baseline, such as baseline.json',
    ],
  ] as const)('%j', async (argv, message) => {
    world.write('old.yaml', leader);
    world.write('x/a.yaml', leader);
    world.write('sheets/a.yaml', leader);
    world.write('other.json', '{ "name": "a package" }\n');
    const { code, stderr } = await check(...argv, '-q');
    expect({ code, stderr }).toEqual({ code: 2, stderr: `dxready: ${message}\n` });
    expect(world.read('other.json')).toBe('{ "name": "a package" }\n');
    expect(fs.existsSync(join(world.folder, 'base'))).toBe(false);
  });
});
