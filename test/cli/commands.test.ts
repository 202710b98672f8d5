// Every command as its user would call it, through main in process: output, files, exit code.
import * as fs from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { World } from '../../src/cli/world.ts';
import type { Report } from '../../src/model/report.ts';
import { type FakeWorld, fakeWorld } from './fake-world.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const example = (name: string) => join(root, 'examples', name);
const sheet = fs.readFileSync(join(example('trade-depot'), 'answers/manager.yaml'), 'utf8');

let world: FakeWorld;
beforeEach(() => {
  world = fakeWorld();
});
afterEach(() => world.remove());

describe('score', () => {
  it('prints a scorecard, and nothing on standard error', async () => {
    const { code, stdout, stderr } = await world.run(['score', example('trade-depot')]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('29.1 of 100: starting.');
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  it('gives one object for one sheet, an array for several, one a line as ndjson, in the order of the arguments', async () => {
    const one: Report = JSON.parse((await world.run(['score', example('trade-depot'), '--format', 'json'])).stdout);
    expect(one.overall.shown).toBe(29.1);
    const names = ['trade-depot', 'bright-bank'];
    const several: Report[] = JSON.parse((await world.run(['score', ...names.map(example), '--format', 'json'])).stdout);
    expect(several.map(({ subject }) => subject.name)).toEqual(['Trade Depot', 'Bright Bank']);
    const lines = (await world.run(['score', ...names.map(example), '--format', 'ndjson'])).stdout.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual(several);
  });

  it('reads standard input', async () => {
    const { code, stdout } = await world.run(['score', '-', '--format', 'csv'], { readStdin: async () => Buffer.from(sheet) });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^subject,date/);
  });

  it('scores a folder as one organisation, several sheets each on their own, or together with --group', async () => {
    world.write('shop/answers/a.yaml', sheet);
    world.write('shop/answers/b.yaml', sheet.replace('id: r1', 'id: r2'));
    const workshop: Report = JSON.parse((await world.run(['score', 'shop', '--format', 'json'])).stdout);
    expect(workshop).toMatchObject({ respondents: 2, roles: [{ id: 'manager', respondents: 2 }] });
    const files = ['shop/answers/a.yaml', 'shop/answers/b.yaml'];
    const apart: Report[] = JSON.parse((await world.run(['score', ...files, '--format', 'json'])).stdout);
    expect(apart.map(({ respondents }) => respondents)).toEqual([1, 1]);
    const together: Report = JSON.parse((await world.run(['score', ...files, '--group', '--format', 'json'])).stdout);
    expect(together).toEqual(workshop);
  });

  it('refuses two sheets of one respondent in a group', async () => {
    world.write('shop/answers/a.yaml', sheet);
    world.write('shop/answers/b.yaml', sheet);
    const { code, stdout, stderr } = await world.run(['score', 'shop']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain("the respondent 'r1' has a sheet already");
  });

  it('in a batch, reports the bad sheet, scores the others and exits with 2', async () => {
    world.write('bad.yaml', sheet.replace('people.authority', 'people.authorty'));
    const { code, stdout, stderr } = await world.run(['score', 'bad.yaml', example('bright-bank'), '--format', 'ndjson']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^bad\.yaml:\d+:\d+: error: unknown item 'people\.authorty'; did you mean people\.authority\?\n$/);
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).subject.name),
    ).toEqual(['Bright Bank']);
  });

  it('--lenient leaves an unknown item out, with a warning', async () => {
    world.write('bad.yaml', sheet.replace('people.authority', 'people.authorty'));
    const { code, stderr } = await world.run(['score', 'bad.yaml', '--lenient', '--format', 'json']);
    expect(code).toBe(0);
    expect(stderr).toMatch(/warning: unknown item/);
  });

  it('--strict-gates lets a gate fire whose question is open; --date sets the date', async () => {
    const open = sheet.replace(/^ {2}technology\.chain_known:[\s\S]*?(?=^ {2}\w)/m, '');
    expect(open).not.toBe(sheet);
    world.write('open.yaml', open);
    const stateOf = async (...more: string[]) => {
      const report: Report = JSON.parse(
        (await world.run(['score', 'open.yaml', '--format', 'json', '--date', '2027-01-31', ...more])).stdout,
      );
      expect(report.date).toBe('2027-01-31');
      return report.gates.find(({ item }) => item === 'technology.chain_known')?.state;
    };
    expect([await stateOf(), await stateOf('--strict-gates')]).toEqual(['unverified', 'fired']);
  });

  it('scores with a questionnaire file, on another subject', async () => {
    const questionnaire = join(root, 'test/scenarios/tea-room/questionnaire.yaml');
    world.write(
      'tea.yaml',
      'dxready: 1\nquestionnaire: { id: tea-room, version: 2.1.0 }\nanswers: { kettle.works: true, kettle.minutes: 2, leaves.kinds: [black, green], leaves.stale: 1 }\n',
    );
    const { code, stdout } = await world.run(['score', 'tea.yaml', '--questionnaire', questionnaire]);
    expect(code).toBe(0);
    expect(stdout).toContain('100.0 of 100: hot. People bring friends.');
  });

  it('never writes over what it read, nor over YAML', async () => {
    world.write('a.yaml', sheet);
    const saved = await world.run(['score', 'a.yaml', '--format', 'json', '-o', 'a.json']);
    expect(saved.code).toBe(0);
    for (const argv of [
      ['score', 'a.yaml', '-o', 'a.yaml'],
      ['score', '-o', 'other.yaml', 'a.yaml'],
      ['render', 'a.json', '-o', './a.json'],
    ]) {
      const before = world.read('a.json');
      const { code, stderr } = await world.run(argv);
      expect(code).toBe(2);
      expect(stderr).toContain('is not written');
      expect([world.read('a.yaml'), world.read('a.json')]).toEqual([sheet, before]);
    }
  });

  it('warns of per cents that were probably meant as shares', async () => {
    const file =
      'dxready: 1\nid: q\nversion: 1.0.0\ntitle: Q\nbands: [{ id: all, from: 0, title: All }]\npillars: [{ id: p, title: P, capabilities: [{ id: c, title: C, items: [{ id: n, type: number, ask: How much?, unit: per cent, min: 0, max: 100, bands: [{ below: 50, score: 0 }, { from: 50, score: 100 }] }] }] }]\n';
    world.write('q.yaml', file);
    world.write('s.yaml', 'dxready: 1\nquestionnaire: { id: q, version: 1.0.0 }\nanswers: { n: 0.35 }\ntrends: {}\n');
    const { code, stderr } = await world.run(['score', 's.yaml', '--questionnaire', 'q.yaml', '--format', 'csv']);
    expect(code).toBe(0);
    expect(stderr).toMatch(/^s\.yaml:3:15: warning: 0\.35 is read as 0\.35 per cent.*\n$/);
  });

  it('reads the configuration of a workshop', async () => {
    world.write('shop/answers/a.yaml', sheet);
    world.write('shop/dxready.yaml', 'dxready: 1\npolicy: { min_overal: 60 }\n');
    const { code, stderr } = await world.run(['score', 'shop']);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringContaining("unknown key 'min_overal'; did you mean min_overall?"),
    });
  });
});

describe('report', () => {
  it('writes Markdown and HTML, prints the scorecard and where the files are', async () => {
    const { code, stdout } = await world.run(['report', example('harbour-lighting')]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/55\.3 of 100[\s\S]*Written: reports\/report\.md\nWritten: reports\/report\.html\n$/);
    expect(world.read('reports/report.md')).toContain('# Harbour Lighting Ltd');
    expect(world.read('reports/report.html')).toMatch(/^<!doctype html>/);
  });

  it('gives several reports a folder each, in the formats asked for', async () => {
    const { code } = await world.run([
      'report',
      example('harbour-lighting'),
      example('bright-bank'),
      '--out',
      'out',
      '--format',
      'json,csv',
      '--quiet',
    ]);
    expect(code).toBe(0);
    for (const name of ['harbour-lighting', 'bright-bank'])
      expect(JSON.parse(world.read(`out/${name}/report.json`)).questionnaire.id).toBe('full');
  });

  it('stays inside --out whatever the sheets are called', async () => {
    world.write('shop/answers/a.yaml', sheet);
    world.write('stand/answers/a.yaml', sheet);
    const { code } = await world.run(['report', '..', '../../stand', '--out', 'out', '--format', 'json', '--quiet'], {
      cwd: join(world.folder, 'shop/answers'),
    });
    expect(code).toBe(0);
    for (const name of ['shop', 'stand']) expect(world.read(`shop/answers/out/${name}/report.json`)).toContain('Trade Depot');
  });

  it('refuses to write two reports to one place', async () => {
    world.write('a/one.yaml', sheet);
    world.write('b/one.yaml', sheet);
    const { code, stderr } = await world.run(['report', 'a/one.yaml', 'b/one.yaml']);
    expect(code).toBe(2);
    expect(stderr).toContain('two reports would be written to');
  });
});

describe('render', () => {
  it('gives from a saved report what scoring gave', async () => {
    await world.run(['report', example('bright-bank'), '--format', 'json,html,md', '--quiet']);
    for (const [format, file] of [
      ['html', 'report.html'],
      ['markdown', 'report.md'],
      ['json', 'report.json'],
    ] as const) {
      const { code, stdout } = await world.run(['render', 'reports/report.json', '--format', format]);
      expect(code).toBe(0);
      expect(stdout).toBe(world.read(`reports/${file}`));
    }
  });

  it('refuses what is no report', async () => {
    world.write('report.json', JSON.stringify({ dxready: { version: '1', report: 2 } }));
    const { code, stdout, stderr } = await world.run(['render', 'report.json']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^report\.json:1:\d+: error: /);
  });
});

describe('list, show, schema, lint', () => {
  it('list tells what is shipped', async () => {
    expect((await world.run(['list'])).stdout.replace(/ +/g, ' ').split('\n')).toEqual([
      'quick 1.0.0 Digital readiness, quick: 16 questions in 5 pillars',
      'full 1.0.0 Digital readiness, full: 65 questions in 5 pillars',
      '',
    ]);
  });

  it.each(['terminal', 'markdown'])('show prints every question (%s)', async (format) => {
    const { code, stdout } = await world.run(['show', 'quick', '--format', format]);
    expect(code).toBe(0);
    expect(stdout.replace(/\s+/g, ' ')).toContain('What starts a technology purchase here');
  });

  it.each(['questionnaire', 'answers', 'ideas', 'report'])('schema prints the published schema of %s', async (kind) => {
    const { stdout } = await world.run(['schema', kind]);
    expect(JSON.parse(stdout).$schema).toBe('http://json-schema.org/draft-07/schema#');
  });

  it('lint finds nothing wrong with what is shipped', async () => {
    const { code, stdout, stderr } = await world.run([
      'lint',
      'quick',
      'full',
      ...['bright-bank', 'harbour-lighting', 'trade-depot'].map(example),
    ]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.trimEnd().split('\n').length).toBe(5);
  });
});

describe('usage', () => {
  it.each([
    [['scor'], /unknown command 'scor'[\s\S]*score/],
    [['score'], /no answers are named/],
    [['score', 'x.yaml', '--fromat', 'json'], /unknown option '--fromat'[\s\S]*--format/],
    [['score', 'x.yaml', '--format', 'xml'], /there is no format 'xml' here; use one of: terminal, json/],
    [['score', 'x.yaml', '--date', '2026-02-30'], /--date 2026-02-30 is not a day/],
    [['schema', 'cake'], /there is no schema 'cake'/],
    [[], /Usage: dxready/],
  ])('%j exits with 2 and tells why', async (argv, message) => {
    const { code, stdout, stderr } = await world.run(argv);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });

  it.each([[['--help']], [['score', '--help']], [['help', 'report']]])('%j prints help with examples', async (argv) => {
    const { code, stdout } = await world.run(argv);
    expect(code).toBe(0);
    expect(stdout).toMatch(/Examples:\n {2}\$ dxready /);
  });

  it.each([
    [{}, true, true],
    [{ NO_COLOR: '1' }, true, false],
    [{ TERM: 'dumb' }, true, false],
    [{}, false, false],
    [{ FORCE_COLOR: '1' }, false, true],
  ])('colour with %j at a terminal: %s', async (env, isTTY, coloured) => {
    const written: string[] = [];
    await world.run(['score', example('trade-depot')], {
      env,
      stdout: { write: (text) => written.push(text), isTTY, columns: 80 },
    });
    expect(written.join('').includes('\u001b[')).toBe(coloured);
  });

  it('a bug of ours exits with 3, without a stack unless asked for', async () => {
    const readdirSync = () => {
      throw new TypeError('boom');
    };
    const files = { ...fs, readdirSync } as unknown as World['files'];
    const { code, stderr } = await world.run(['list'], { files });
    expect(code).toBe(3);
    expect(stderr).toMatch(/this is a bug of ours: boom\n.*--debug/);
    expect((await world.run(['list', '--debug'], { files })).stderr).toContain('    at ');
  });
});
