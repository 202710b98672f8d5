// Thousands of sheets in one call: what may be named, that results come one after the other and in order, that a bad sheet is told
// with its line and hides no other, and that a table says what the reports say.
import * as fs from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { parse as parseCsv } from 'csv-parse/sync';
import { load } from 'js-yaml';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { type FakeWorld, fakeWorld, type Ran } from './fake-world.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const allotment = join(root, 'test/scenarios/allotment/questionnaire.yaml');
const schema = JSON.parse(fs.readFileSync(join(root, 'schemas/row.schema.json'), 'utf8'));

/** Sheets of a small questionnaire, one better than the other. */
const read = (name: string) =>
  load(fs.readFileSync(join(root, `test/scenarios/allotment/answers/${name}.yaml`), 'utf8')) as Record<string, unknown>;
const [ivo, mags, rosa] = [read('ivo'), read('mags'), read('rosa')];
const line = (sheet: unknown) => JSON.stringify(sheet);
/** A plain sheet of a shipped questionnaire. */
const quick = { dxready: 1, questionnaire: { id: 'quick', version: '1.0.0' }, answers: { 'strategy.customer_test': 4 } };
const WITH = ['--questionnaire', allotment] as const;

let world: FakeWorld;
beforeAll(() => {
  world = fakeWorld();
  for (const [name, sheet] of Object.entries({ ivo, mags, rosa })) world.write(`teams/${name}.json`, line(sheet));
  world.write('teams/dxready.yaml', 'group: true\n');
  world.write('teams/pain-points.yaml', 'dxready: 1\npain_points: []\n');
  world.write('teams/ivo.v1.json', '{ "dxready": 0 }');
  world.write('teams/.hidden.json', '{}');
  world.write('teams/notes.txt', 'no sheet');
  world.write('teams/deep/mags.json', line(mags));
  world.write('shop/answers/ivo.json', line(ivo));
  world.write('shop/answers/mags.json', line(mags));
  world.write('odd/[a]*.json', line(ivo));
  world.write('odd/a1.json', line(mags));
  world.write('all.ndjson', [ivo, mags, rosa].map(line).join('\n'));
});
afterAll(() => world.remove());

/** The files and lines of a table, in its order. */
function places({ stdout }: Ran): string[] {
  const rows = stdout.split('\n').filter((text) => text !== '');
  return rows.map((text) => JSON.parse(text)).map((row) => (row.line === null ? row.file : `${row.file}:${row.line}`));
}

const table = (...args: string[]) => world.run(['score', ...args, '--table', '-f', 'ndjson', '--no-config', ...WITH]);

describe('what may be named', () => {
  it.each<[string, string[], string[]]>([
    ['a file', ['teams/ivo.json'], ['teams/ivo.json']],
    ['a pattern', ['teams/*.json'], ['teams/ivo.json', 'teams/mags.json', 'teams/rosa.json']],
    ['a pattern over folders', ['teams/**/m*.json'], ['teams/deep/mags.json', 'teams/mags.json']],
    ['braces and a class', ['teams/{ivo,[r]osa}.json'], ['teams/ivo.json', 'teams/rosa.json']],
    ['one sign', ['teams/???.json'], ['teams/ivo.json']],
    ['a pattern of workshops', ['sh*'], ['shop']],
    ['a workshop, and what lies in it only with it', ['shop/**'], ['shop']],
    ['a folder of sheets', ['teams'], ['teams/ivo.json', 'teams/mags.json', 'teams/rosa.json']],
    ['a folder of workshops', ['.'], ['all.ndjson:1', 'all.ndjson:2', 'all.ndjson:3', 'shop']],
    ['a file with the name of a pattern', ['odd/[a]*.json'], ['odd/[a]*.json']],
    [
      'lines, after a file',
      ['teams/rosa.json', 'all.ndjson'],
      ['teams/rosa.json', 'all.ndjson:1', 'all.ndjson:2', 'all.ndjson:3'],
    ],
  ])('%s', async (_, args, expected) => {
    const ran = await table(...args);
    expect(ran).toMatchObject({ code: 0 });
    expect(places(ran)).toEqual(expected);
  });

  it('an absolute pattern gives absolute names', async () => {
    expect(places(await table(join(world.folder, 'teams/i*.json')))).toEqual([join(world.folder, 'teams/ivo.json')]);
  });

  it('an original that is named outright counts, and is passed over by a pattern', async () => {
    world.write('moved/anna.yaml', world.read('teams/ivo.json'));
    world.write('moved/anna.v1.yaml', 'answers: of an older version\n');
    world.write('moved/ben.v2.yaml', world.read('teams/ivo.json'));
    expect((await table('moved/anna.v1.yaml', 'moved/anna.yaml')).code).toBe(2);
    const { code, stdout } = await table('moved/*.yaml');
    expect(code).toBe(0);
    expect(stdout).toMatch(/anna\.yaml[\s\S]*ben\.v2\.yaml/);
    expect(stdout).not.toContain('anna.v1.yaml');
  });

  it('a pattern without a match is told and ends with 2', async () => {
    const ran = await table('teams/*.toml', 'teams/ivo.json');
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toBe(
      'dxready: there is no file teams/*.toml, and no sheet matches it as a pattern; check the name and the folder\n',
    );
  });

  it('a folder without anything to score is told', async () => {
    fs.mkdirSync(join(world.folder, 'bare'), { recursive: true });
    const ran = await table('bare');
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain('bare:1:1: error: this folder is no workshop');
  });

  it('an original that lies beside its migrated sheet is left out, one that stands alone is not', async () => {
    world.write('migrated/answers/a.json', line(ivo));
    world.write('migrated/answers/a.v1.json', '{');
    world.write('migrated/answers/b.v1.json', line(mags));
    const { stdout } = await world.run(['score', 'migrated', '-f', 'json', '--no-config', ...WITH]);
    expect(JSON.parse(stdout).respondents).toBe(2);
  });
});

/** Standard input in pieces of so many bytes. */
const stdin = (text: string, size = 7) => ({
  stdinChunks: async function* () {
    const bytes = Buffer.from(text);
    for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
  },
  readStdin: async () => Buffer.from(text),
});

describe('standard input', () => {
  const score = (text: string, ...args: string[]) =>
    world.run(['score', '-', '--table', '-f', 'ndjson', '--no-config', ...WITH, ...args], stdin(text));

  it.each<[string, string, string[]]>([
    ['sheets on lines', `${line(ivo)}\n${line(mags)}\n`, ['<stdin>:1', '<stdin>:2']],
    [
      'blank lines between, returns and a byte order mark',
      `\ufeff\r\n${line(ivo)}\r\n\r\n${line(mags)}`,
      ['<stdin>:2', '<stdin>:4'],
    ],
    ['one sheet on one line', `${line(ivo)}\n`, ['<stdin>']],
    ['one sheet on many lines', JSON.stringify(ivo, null, 2), ['<stdin>']],
  ])('%s', async (_, text, expected) => {
    const ran = await score(text);
    expect(ran).toMatchObject({ code: 0 });
    expect(places(ran)).toEqual(expected);
  });

  it('a broken first line does not make one sheet of all', async () => {
    const ran = await score(`{"dxready":1,\n${line(mags)}\n${line(rosa)}\n`);
    expect(ran.code).toBe(2);
    expect(places(ran)).toEqual(['<stdin>:2', '<stdin>:3']);
    expect(ran.stderr).toMatch(/^<stdin>:1:\d+: error: /);
  });

  it.each([
    ['words of another program', 'Warning: x\n', 1],
    ['null', 'null\n', 1],
    ['two that are cut off', '{"dxready":1,\n{"dxready":1,"ans\n', 2],
    ['a line too long for a sheet', `${'x'.repeat(6_000_000)}\n`, 1],
  ])('%s before the sheets: told with their lines, and hide no other', async (_, before, bad) => {
    const text = `${before}${line(mags)}\n${line(rosa)}\n`;
    const ran = await world.run(['score', '-', '--table', '-f', 'ndjson', '--no-config', ...WITH], stdin(text, 1 << 16));
    expect(ran.code).toBe(2);
    expect(places(ran)).toEqual([`<stdin>:${bad + 1}`, `<stdin>:${bad + 2}`]);
    for (let number = 1; number <= bad; number += 1)
      expect(ran.stderr).toMatch(new RegExp(`^<stdin>:${number}:\\d+: error: `, 'm'));
  });

  it('is read once', async () => {
    const ran = await score(`${line(ivo)}\n${line(mags)}\n`, '-');
    expect(ran).toMatchObject({ code: 2, stdout: '', stderr: 'dxready: standard input can be read only once; name - once\n' });
  });
});

describe('one bad sheet', () => {
  const spoilt = { ...rosa, answers: { ...(rosa.answers as object), nonsense: 3 } };

  it.each([['--table'], []])('is told with its line and column, and hides no other %s', async (...args) => {
    const text = [line(ivo), '', line(spoilt), '{"dxready":1,', 'x'.repeat(5_000_001), '\0', line(mags)].join('\n');
    world.write('bad.ndjson', text);
    const ran = await world.run(['score', 'bad.ndjson', ...args, '-f', 'ndjson', '--no-config', ...WITH]);
    expect(ran.code).toBe(2);
    expect(ran.stdout.trimEnd().split('\n')).toHaveLength(2);
    const told = ran.stderr.split('\n').filter((one) => / error: /.test(one));
    const column = line(spoilt).indexOf('"nonsense"') + 1;
    expect(told.map((one) => one.split(' error: ')[0])).toEqual([
      `bad.ndjson:3:${column}:`,
      expect.stringMatching(/^bad\.ndjson:4:\d+:$/),
      'bad.ndjson:5:1:',
      'bad.ndjson:6:1:',
    ]);
    expect(told[2]).toContain('the line is larger than 5 MB');
  });

  it('an item answered twice on a line is told', async () => {
    const twice = line(ivo).replace(/"answers":\{("[^"]+":)/, '"answers":{$1"unknown",$1');
    world.write('twice.ndjson', `${line(ivo)}\n${twice}\n`);
    const ran = await table('twice.ndjson');
    expect(ran.code).toBe(2);
    expect(places(ran)).toEqual(['twice.ndjson:1']);
    expect(ran.stderr).toMatch(/^twice\.ndjson:2:\d+: error: /);
  });

  it('a file of lines that cannot be read, or holds nothing, is told', async () => {
    world.write('empty.ndjson', '\n\r\n');
    const ran = await table('empty.ndjson', 'none.ndjson', 'teams/ivo.json');
    expect(ran.code).toBe(2);
    expect(places(ran)).toEqual(['teams/ivo.json']);
    expect(ran.stderr).toContain('empty.ndjson:1:1: error: the file is empty');
    expect(ran.stderr).toContain('none.ndjson:1:1: error: there is no such file');
  });

  it('a group of more lines than are read at once is that of the same sheets in files', async () => {
    const note = 'x'.repeat(4000);
    const sheets = Array.from({ length: 400 }, (_, index) => ({
      ...quick,
      respondent: { id: `r${index}` },
      answers: { 'strategy.customer_test': { level: 1 + (index % 5), note } },
    }));
    world.write('long.ndjson', sheets.map(line).join('\n'));
    for (const [index, sheet] of sheets.entries()) world.write(`long/r${String(index).padStart(3, '0')}.json`, line(sheet));
    const group = (name: string) => world.run(['score', name, '--group', '--table', '-f', 'ndjson', '--no-config']);
    const [lines, files] = [await group('long.ndjson'), await group('long')];
    expect([lines.code, lines.stderr]).toEqual([files.code, files.stderr]);
    const { file: _, line: __, ...row } = JSON.parse(lines.stdout);
    expect(JSON.parse(files.stdout)).toMatchObject(row);
  });
});

describe('results one after the other', () => {
  const formats = ['terminal', 'json', 'ndjson', 'csv', 'markdown'] as const;

  it.each(formats)('%s: are the same text as from a group of files, in their order', async (format) => {
    const names = ['teams/rosa.json', 'teams/ivo.json', 'teams/mags.json'];
    const all = await world.run(['score', ...names, '-f', format, '--no-config', ...WITH]);
    const each = await Promise.all(names.map((name) => world.run(['score', name, '-f', format, '--no-config', ...WITH])));
    const texts = each.map(({ stdout }) => stdout);
    const indented = (text: string) => text.trimEnd().replace(/^/gm, '  ');
    const joined = {
      terminal: texts.join('\n'),
      markdown: texts.join('\n'),
      ndjson: texts.join(''),
      json: `[\n${texts.map(indented).join(',\n')}\n]\n`,
      csv: texts.map((text, index) => (index === 0 ? text : text.slice(text.indexOf('\n') + 1))).join(''),
    };
    expect(all.stdout).toBe(joined[format]);
  });

  it('an array of what can be several, an object of what cannot, nothing of nothing', async () => {
    const json = async (...args: string[]) => (await world.run(['score', ...args, '-f', 'json', '--no-config', ...WITH])).stdout;
    expect(JSON.parse(await json('teams/ivo.json'))).toHaveProperty('overall');
    expect(JSON.parse(await json('teams/i*.json'))).toHaveLength(1);
    expect(JSON.parse(await json('all.ndjson'))).toHaveLength(3);
    expect(await json('none.json', 'nothing.json')).toBe('');
  });

  it('go to a file whole, and a file that was read is not overwritten', async () => {
    world.write('out.csv', 'old');
    const ran = await world.run(['score', 'all.ndjson', '--table', '-o', 'out.csv', '--no-config', ...WITH]);
    expect(ran).toMatchObject({ code: 0, stdout: '' });
    expect(world.read('out.csv').split('\r\n')).toHaveLength(5);
    fs.copyFileSync(join(world.folder, 'all.ndjson'), join(world.folder, 'same.ndjson'));
    fs.symlinkSync(join(world.folder, 'same.ndjson'), join(world.folder, 'link.csv'));
    const refused = await world.run(['score', 'same.ndjson', '--table', '-o', 'link.csv', '--no-config', ...WITH]);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('link.csv is not written: it was read to make this');
    expect(world.read('same.ndjson')).toBe(world.read('all.ndjson'));
    expect(fs.readdirSync(world.folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});

describe('a table', () => {
  it('says what the reports say, row by row, and is as its schema has it', async () => {
    const names = ['all.ndjson', 'teams/ivo.json', 'shop'];
    const [rows, reports] = await Promise.all([
      table(...names),
      world.run(['score', ...names, '-f', 'ndjson', '--no-config', ...WITH]),
    ]);
    const isRow = new Ajv({ strict: false }).compile(schema);
    const all = rows.stdout
      .trimEnd()
      .split('\n')
      .map((text) => JSON.parse(text));
    const expected = reports.stdout
      .trimEnd()
      .split('\n')
      .map((text) => rowOf(JSON.parse(text) as Report));
    for (const row of all) expect([isRow(row), isRow.errors]).toEqual([true, null]);
    expect(all.map(({ file, line: _, respondent, role, ...row }) => row)).toEqual(expected);
    expect(all.map(({ respondent }) => respondent).at(-1)).toBeNull();
  });

  it('is the same in CSV, with formulas defused', async () => {
    world.write('formula.json', line({ ...ivo, subject: { name: '=1+1, "x"' } }));
    const { stdout } = await world.run(['score', 'all.ndjson', 'formula.json', '--table', '--no-config', ...WITH]);
    const rows = parseCsv(stdout, { columns: true }) as Record<string, string>[];
    const same = (await table('all.ndjson')).stdout
      .trimEnd()
      .split('\n')
      .map((text) => JSON.parse(text));
    const inCsv = (value: unknown) => (Array.isArray(value) ? value.join(' ') : String(value ?? ''));
    expect(rows.slice(0, 3)).toEqual(
      same.map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, inCsv(value)]))),
    );
    expect(rows[3]?.subject).toBe(`'=1+1, "x"`);
    expect(stdout.split('\r\n')[0]).toContain('gates_unverified,pillar.');
  });

  it('has the pillars of the first sheet; another questionnaire has blanks, with one note', async () => {
    world.write('x/dxready.yaml', `dxready: 1\nquestionnaire: ${allotment}\n`);
    world.write('x/ivo.json', line(ivo));
    world.write('y.ndjson', [quick, quick].map(line).join('\n'));
    const ran = await world.run(['score', 'x/ivo.json', 'y.ndjson', '--table', '-f', 'ndjson']);
    expect(ran.code).toBe(0);
    const [first, second, third] = ran.stdout
      .trimEnd()
      .split('\n')
      .map((text) => JSON.parse(text));
    expect(Object.keys(second)).toEqual(Object.keys(first));
    expect(Object.entries(third).filter(([key, value]) => key.startsWith('pillar.') && value !== null)).toEqual([]);
    expect(ran.stderr.match(/note: quick has other pillars/g)).toHaveLength(1);
  });

  it('tells what is odd about a questionnaire version once, and how many more there are', async () => {
    const old = { ...quick, questionnaire: { ...quick.questionnaire, digest: 'sha256:0' } };
    world.write('old.ndjson', [old, old, old, quick].map(line).join('\n'));
    const ran = await world.run(['score', 'old.ndjson', '--table', '-f', 'ndjson', '--no-config']);
    expect(places(ran)).toHaveLength(4);
    expect(ran.stderr.match(/warning: .* has changed since the sheet was written/g)).toHaveLength(1);
    expect(ran.stderr).toMatch(/note: 2 more sheets: .* has changed since the sheet was written/);
    expect(ran.stderr).toContain('4 of 4 sheets scored, 0 bad\n');
  });

  it.each<[string, string[]]>([
    ['another format', ['-f', 'markdown']],
    ['a baseline', ['--baseline', 'teams/mags.json']],
  ])('has no room for %s', async (_, args) => {
    expect(await world.run(['score', 'teams/ivo.json', '--table', '--no-config', ...args])).toMatchObject({
      code: 2,
      stdout: '',
    });
  });
});

/** A row from a report. */
function rowOf(report: Report) {
  const { questionnaire, subject, date, overall, pillars, gates } = report;
  const idsOf = (wanted: string) => gates.filter(({ state }) => state === wanted).map(({ id }) => id);
  return {
    questionnaire: questionnaire.id,
    version: questionnaire.version,
    subject: subject.name ?? null,
    date,
    state: overall.state,
    overall: overall.final,
    raw: overall.raw,
    band: overall.band,
    provisional: overall.provisional,
    low: overall.low,
    high: overall.high,
    coverage: overall.coverage,
    gates_fired: idsOf('fired'),
    gates_unverified: idsOf('unverified'),
    ...Object.fromEntries(pillars.map(({ id, rated, final }) => [`pillar.${id}`, rated ? final : null])),
  };
}

describe('progress', () => {
  /** A clock that goes on by 300 ms at every look, and a terminal for standard error. */
  const slow = () => {
    let time = 0;
    const shown = { text: '' };
    const write = (text: string) => {
      shown.text += text;
    };
    return { shown, changes: { now: () => (time += 300), stderr: { write, isTTY: true, columns: 80 } } };
  };

  it('is drawn on a terminal after half a second, taken away, and ends with the counts', async () => {
    const { shown, changes } = slow();
    await world.run(['score', 'teams/*.json', '-f', 'csv', '--no-config', ...WITH], changes);
    expect(shown.text).toContain('\r2 of 3 sheets, 0 bad');
    expect(shown.text).toMatch(/\r {20,}\r3 of 3 sheets scored, 0 bad\n$/);
  });

  it('does not know how many lines there will be', async () => {
    const { shown, changes } = slow();
    await world.run(['score', 'all.ndjson', '-f', 'csv', '--no-config', ...WITH], changes);
    expect(shown.text).toContain('\r2 sheets, 0 bad');
  });

  it.each<[string, string[], boolean]>([
    ['without a terminal', ['-q'], false],
    ['if quiet', ['-q'], true],
  ])('is not drawn %s', async (_, args, isTTY) => {
    const { shown, changes } = slow();
    await world.run(['score', 'teams/*.json', '-f', 'csv', '--no-config', ...args, ...WITH], {
      ...changes,
      stderr: { ...changes.stderr, isTTY },
    });
    expect(shown.text).toBe('');
  });
});
