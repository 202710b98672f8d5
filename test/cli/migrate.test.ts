// dxready migrate as a user meets it: sheets carried over in place, originals beside them, what is wrong told.
import * as fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MigrationReport } from '../../src/model/migration.ts';
import { type FakeWorld, fakeWorld } from './fake-world.ts';

const golden = (name: string) => fs.readFileSync(fileURLToPath(new URL(`../migrate/golden/${name}`, import.meta.url)), 'utf8');
const [BEFORE, AFTER, SHOP] = [golden('before.yaml'), golden('after.yaml'), golden('shop.yaml')];

let world: FakeWorld;
beforeEach(() => {
  world = fakeWorld();
  world.write('shop.yaml', SHOP);
});
afterEach(() => {
  world.remove();
});

const here = (name: string) => `${world.folder}/${name}`;
const names = (folder = '.') => fs.readdirSync(here(folder)).sort();
const migrate = (...argv: string[]) => world.run(['migrate', ...argv, '--to', 'shop.yaml']);

async function reportOf(...argv: string[]): Promise<MigrationReport> {
  const { stdout } = await migrate(...argv, '-f', 'json');
  return JSON.parse(stdout);
}

describe('one sheet', () => {
  it('comments, order and quotes stay, and the original byte for byte', async () => {
    world.write('anna.yaml', BEFORE);
    const { code, stdout, stderr } = await migrate('anna.yaml');
    expect(code).toBe(0);
    expect(world.read('anna.yaml')).toBe(AFTER);
    expect(world.read('anna.v1.yaml')).toBe(BEFORE);
    expect(names()).toEqual(['anna.v1.yaml', 'anna.yaml', 'shop.yaml']);
    expect(stdout).toMatchSnapshot();
    expect(stderr).toBe(
      'note: not compared with version 1: name the older questionnaire with --from to\n  have the steps checked\nNext: dxready assess shop.yaml --answers anna.yaml\n  asks first what needs a look.\n',
    );
  });

  it('is sound afterwards, and scored with the newer questionnaire', async () => {
    world.write('anna.yaml', BEFORE);
    expect((await world.run(['score', 'anna.yaml', '--questionnaire', 'shop.yaml'])).stderr).toContain(
      'carry its answers over: dxready migrate anna.yaml --to shop',
    );
    await migrate('anna.yaml');
    expect((await world.run(['lint', 'anna.yaml', '--questionnaire', 'shop.yaml'])).stdout).toBe('anna.yaml: no problem\n');
    const { stdout } = await world.run(['score', 'anna.yaml', '--questionnaire', 'shop.yaml', '-f', 'json']);
    expect(JSON.parse(stdout).remarks).toContainEqual({
      code: 'needs-look',
      says: '3 answers were carried over from an older questionnaire and need a look; they count as they stand.',
    });
  });

  it('twice in a row is once', async () => {
    world.write('anna.yaml', BEFORE);
    await migrate('anna.yaml');
    const again = await migrate('anna.yaml');
    expect(again).toMatchObject({ code: 0, stdout: 'anna.yaml: up to date (shop 2.0.0)\n', stderr: '' });
    expect(world.read('anna.yaml')).toBe(AFTER);
    expect(names()).toEqual(['anna.v1.yaml', 'anna.yaml', 'shop.yaml']);
  });

  it('keeps Windows line ends and the mark at the start', async () => {
    const windows = (text: string) => `\ufeff${text.replace(/\n/g, '\r\n')}`;
    world.write('anna.yaml', windows(BEFORE));
    expect((await migrate('anna.yaml')).code).toBe(0);
    expect(world.read('anna.yaml')).toBe(windows(AFTER));
    expect(world.read('anna.v1.yaml')).toBe(windows(BEFORE));
  });

  it('as JSON', async () => {
    const sheet = {
      dxready: 1,
      questionnaire: { id: 'shop', version: '1.0.0' },
      answers: { 'a.old': { level: 4, note: 'Sure' }, 'a.fax': 2, 'a.number': 0.07 },
    };
    world.write('anna.json', `${JSON.stringify(sheet, null, 4)}\n`);
    expect((await migrate('anna.json')).code).toBe(0);
    const text = world.read('anna.json');
    expect(text).toMatch(/^\{\n {4}"dxready": 1,\n/);
    expect(JSON.parse(text)).toMatchObject({
      questionnaire: { id: 'shop', version: '2.0.0' },
      answers: { 'a.new': { level: 4, note: 'Sure' }, 'a.number': 7 },
      retired: { 'a.fax': 2 },
    });
    expect(JSON.parse(world.read('anna.v1.json'))).toEqual(sheet);
  });

  it('a dry run tells the same and writes nothing', async () => {
    world.write('anna.yaml', BEFORE);
    const dry = await reportOf('anna.yaml', '--dry-run');
    expect(names()).toEqual(['anna.yaml', 'shop.yaml']);
    expect(world.read('anna.yaml')).toBe(BEFORE);
    const done = await reportOf('anna.yaml');
    expect(dry).toMatchObject({ dry_run: true, sheets: [{ state: 'would', original: 'anna.v1.yaml' }] });
    expect(done.sheets[0]).toEqual({ ...dry.sheets[0], state: 'migrated' });
  });

  it('the older questionnaire tells what is answered in another way', async () => {
    world.write('anna.yaml', 'dxready: 1\nquestionnaire: { id: shop, version: 1.0.0 }\nanswers: { a.words: fast, a.same: so }\n');
    const older = SHOP.replace('version: 2.0.0', 'version: 1.0.0')
      .replace(/migrations:[\s\S]*$/, '')
      .replace(/id: (a\.(?:new|unquoted|double|first|second|both|noted))/g, 'id: $1_before')
      .replace(
        'ask: "Words?", type: text',
        'ask: "Words?", type: choice, options: [{ id: fast, text: Fast, score: 1 }, { id: slow, text: Slow, score: 0 }]',
      );
    world.write('older.yaml', older);
    expect((await reportOf('anna.yaml', '--dry-run')).counts).toMatchObject({ kept: 2, look: 0 });
    const { sheets } = await reportOf('anna.yaml', '--from', 'older.yaml', '--dry-run');
    expect(sheets[0]?.answers.map(({ from, fate }) => [from, fate])).toEqual([
      ['a.words', 'look'],
      ['a.same', 'kept'],
    ]);
  });
});

describe('with the older questionnaire', () => {
  const item = (id: string) => `          - { id: ${id}, ask: "${id}?", type: level, levels: [v, w, x] }\n`;
  const plots = (version: string, ids: readonly string[], steps: readonly string[] = []) =>
    `dxready: 1\nid: plots\nversion: ${version}\ntitle: Plots\nbands: [{ id: low, from: 0, title: Low }]\npillars:\n  - id: a\n    title: A\n    capabilities:\n      - id: a1\n        title: One\n        items:\n${ids.map(item).join('')}${
      steps.length === 0
        ? ''
        : `migrations:\n  - from: 1\n    to: 2.0.0\n    steps:\n${steps.map((step) => `      - ${step}\n`).join('')}`
    }`;
  const SHEET =
    'dxready: 1\nquestionnaire: { id: plots, version: 1.0.0 }\nanswers:\n  soil.mulch: 3\n  soil.seed: 1\n  soil.mulsch: 2\n';
  const run = (...more: string[]) => world.run(['migrate', 'zed.yaml', '--to', 'plots-2.yaml', ...more]);

  beforeEach(() => {
    world.write('plots-1.yaml', plots('1.0.0', ['soil.mulch', 'soil.seed']));
    world.write('plots-2.yaml', plots('2.0.0', ['soil.seed'], ['{ rename: soil.mulch, to: soil.seed }']));
    world.write('zed.yaml', SHEET);
  });

  it('a step that would displace an answer stops everything', async () => {
    const { code, stdout, stderr } = await run('--from', 'plots-1.yaml');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(
      /^plots-2\.yaml:18:\d+: error: 'soil\.mulch' would displace the answers to 'soil\.seed', which plots 1\.0\.0 asks as well; /,
    );
    expect(stderr).toContain('the migrations of plots-2.yaml would lose answers');
    expect(world.read('zed.yaml')).toBe(SHEET);
  });

  it('without it the answer needs a look, and the report says what it displaced', async () => {
    const { code, stdout, stderr } = await run();
    expect(code).toBe(0);
    expect(stdout).toContain('1 needs a look');
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      'It displaced the answer to another question of that id (1), which stands in retired.',
    );
    expect(stderr).toContain('note: not compared with version 1: name the older questionnaire with --from');
    expect(world.read('zed.yaml')).toContain('look: true');
  });

  it('a slip in the sheet and one in the steps are told with what was meant', async () => {
    world.write('plots-2.yaml', plots('2.0.0', ['soil.cover', 'soil.seed'], ['{ rename: soil.mulhc, to: soil.cover }']));
    expect(await run('--from', 'plots-1.yaml')).toMatchObject({ code: 2, stdout: '' });
    expect(world.read('zed.yaml')).toBe(SHEET);
    const { code, stdout, stderr } = await run('--from', 'plots-1.yaml', '--dry-run');
    expect(code).toBe(2);
    expect(stderr).toMatch(
      /plots-2\.yaml:19:\d+: error: neither plots 1\.0\.0 nor plots 2\.0\.0 asks 'soil\.mulhc'.*did you mean soil\.mulch/,
    );
    expect(stderr).toMatch(/plots-2\.yaml:\d+:\d+: warning: plots 1\.0\.0 asks 'soil\.mulch', which is not asked any more/);
    expect(stderr).toMatch(/zed\.yaml:6:\d+: warning: plots 1\.0\.0 asks no 'soil\.mulsch'.*did you mean soil\.mulch/);
    expect(stdout).toContain('did not ask it either: the id is a slip of the pen.');
    expect(stderr).not.toContain('not compared');
  });

  it('one of another major version is told, and not used', async () => {
    world.write('plots-0.yaml', plots('0.4.0', ['soil.mulch']));
    world.write('plots-2.yaml', plots('2.0.0', ['soil.cover', 'soil.seed'], ['{ rename: soil.mulch, to: soil.cover }']));
    const { code, stderr } = await run('--from', 'plots-0.yaml');
    expect(code).toBe(0);
    expect(stderr).toMatch(
      /^zed\.yaml:2:\d+: warning: the sheet answers plots 1\.0\.0, --from names plots 0\.4\.0; the two are not compared; /,
    );
  });
});

describe('workshops and patterns', () => {
  beforeEach(() => {
    for (const name of ['anna', 'bo']) world.write(`w/answers/${name}.yaml`, BEFORE.replace('id: anna', `id: ${name}`));
  });

  it('every sheet of the folder, whose originals are no sheets of it', async () => {
    expect((await migrate('w')).code).toBe(0);
    expect(names('w/answers')).toEqual(['anna.v1.yaml', 'anna.yaml', 'bo.v1.yaml', 'bo.yaml']);
    const { stdout } = await world.run(['score', 'w', '--questionnaire', 'shop.yaml', '-f', 'json']);
    expect(JSON.parse(stdout).respondents).toBe(2);
    expect((await migrate('w')).stdout).toBe(
      'w/answers/anna.yaml: up to date (shop 2.0.0)\n\nw/answers/bo.yaml: up to date (shop 2.0.0)\n\n2 sheets: 2 up to date.\n',
    );
  });

  it('by a pattern, in order, with the sums', async () => {
    const report = await reportOf('w/answers/*.yaml');
    expect(report.sheets.map(({ file }) => file)).toEqual(['w/answers/anna.yaml', 'w/answers/bo.yaml']);
    expect(report.counts).toEqual({ kept: 12, look: 8, cleared: 2, retired: 4 });
  });

  it('a shell that names the originals too: they stay as they are', async () => {
    await migrate('w');
    const { code, stdout, stderr } = await migrate(...['anna.v1', 'anna', 'bo.v1', 'bo'].map((name) => `w/answers/${name}.yaml`));
    expect(code).toBe(0);
    expect(stdout).toContain('2 sheets: 2 up to date.');
    expect(stderr).toContain('note: w/answers/anna.v1.yaml is the original of w/answers/anna.yaml; it stays as it is\n');
    expect(names('w/answers')).toEqual(['anna.v1.yaml', 'anna.yaml', 'bo.v1.yaml', 'bo.yaml']);
  });

  it('one bad sheet does not stop the others', async () => {
    world.write('w/answers/alas.yaml', 'dxready: 1\nanswers: { a.old: [');
    world.write('w/answers/aliens.yaml', 'dxready: 1\nquestionnaire: { id: mars, version: 1.0.0 }\nanswers: {}\n');
    const { code, stdout, stderr } = await migrate('w');
    expect(code).toBe(2);
    expect(stderr).toContain('w/answers/alas.yaml:2:');
    expect(stderr).toContain("w/answers/aliens.yaml:2:22: error: the sheet answers the questionnaire 'mars'");
    expect(stdout).toContain('4 sheets: 2 carried over, 2 not changed.');
    expect(world.read('w/answers/anna.yaml')).toBe(AFTER);
    expect(world.read('w/answers/alas.yaml')).toBe('dxready: 1\nanswers: { a.old: [');
    expect(names('w/answers').filter((name) => name.startsWith('al'))).toEqual(['alas.yaml', 'aliens.yaml']);
  });

  it('the report is what its schema says, in every state', async () => {
    const schema = JSON.parse(
      fs.readFileSync(fileURLToPath(new URL('../../schemas/migration.schema.json', import.meta.url)), 'utf8'),
    );
    const validate = new Ajv({ allErrors: true, allowUnionTypes: true, strict: true }).compile(schema);
    world.write('w/answers/alas.yaml', 'dxready: 1\nanswers: { a.old: [');
    for (const argv of [['w', '--dry-run'], ['w'], ['w'], ['nowhere.yaml']]) {
      const report = await reportOf(...argv);
      expect(validate(report), JSON.stringify(validate.errors)).toBe(true);
    }
    expect(validate({ ...(await reportOf('w')), more: 1 })).toBe(false);
  });

  it('pain points in a file of their own are told what they should say, and left as they are', async () => {
    const pains =
      'dxready: 1\npain_points:\n  - { id: queue, title: Long, item: [a.old, a.same] }\n  - { id: fax, title: Hums, item: a.fax }\n';
    world.write('w/pain-points.yaml', pains);
    const { code, stderr } = await migrate('w');
    expect(code).toBe(0);
    expect(stderr).toContain(
      "w/pain-points.yaml:3:37: warning: the pain point 'queue' hangs on a.old, a.same, which is a.new, a.same now; write it so\n",
    );
    expect(stderr).toContain(
      "w/pain-points.yaml:4:35: warning: the pain point 'fax' hangs on a.fax, a question that is not asked any more; hang it on another, or on none\n",
    );
    expect(world.read('w/pain-points.yaml')).toBe(pains);
    const again = await migrate('w');
    expect(again.stdout).toContain('2 sheets: 2 up to date.');
    expect(again.stderr.match(/warning/g)).toHaveLength(2);
    world.write('w/pain-points.yaml', 'dxready: 1\npain_points: [{ id: queue, title: Long, item: [a.new, a.same] }]\n');
    expect((await migrate('w')).stderr).toBe('');
  });

  it('pain points that cannot be read are told, and stop no sheet', async () => {
    world.write('w/pain-points.yaml', 'dxready: 1\npain_points:\n  - { id: queue, title: [Long] }\n');
    const { code, stderr } = await migrate('w');
    expect(code).toBe(0);
    expect(stderr).toContain('w/pain-points.yaml:1:1: warning: the pain points cannot be read');
    expect(stderr).toMatch(/w\/pain-points\.yaml:3:\d+: warning: /);
    expect(world.read('w/answers/anna.yaml')).toBe(AFTER);
  });

  it('as Markdown, to a file', async () => {
    expect((await migrate('w/answers/anna.yaml', '-f', 'markdown', '-o', 'out/migration.md')).stdout).toBe('');
    expect(world.read('out/migration.md')).toMatchSnapshot();
  });
});

describe('what is refused', () => {
  const sheet = (pin: string) => world.write('anna.yaml', `dxready: 1\nquestionnaire: ${pin}\nanswers: { a.new: 1 }\n`);

  it.each([
    ['{ id: shop, version: 0.9.0 }', 'shop 2.0.0 has no migration from version 0; write one into it'],
    ['{ id: shop, version: 3.0.0 }', 'the sheet answers shop 3.0.0, which is newer than shop 2.0.0'],
    ['{ id: shop, version: 2.1.0 }', 'the sheet answers shop 2.1.0, which is newer than shop 2.0.0'],
    ['{ id: mars, version: 1.0.0 }', "the sheet answers the questionnaire 'mars'"],
  ])('%s', async (pin, says) => {
    sheet(pin);
    const before = world.read('anna.yaml');
    const { code, stdout, stderr } = await migrate('anna.yaml');
    expect(code).toBe(2);
    expect(stdout).toMatch(/^anna\.yaml: not changed\n {2}line 2: /);
    expect(stdout.replace(/\s+/g, ' ')).toContain(says.replace(/;.*/, ''));
    expect(stderr).toContain(says);
    expect(stderr).toMatch(/^anna\.yaml:2:\d+: error: /);
    expect(world.read('anna.yaml')).toBe(before);
    expect(names()).toEqual(['anna.yaml', 'shop.yaml']);
  });

  it('an original that is there and says something else is never overwritten: the next gets a longer name', async () => {
    for (const original of ['anna.v1.2.0.yaml', 'anna.v1.2.0-2.yaml', 'anna.v1.2.0-3.yaml']) {
      world.write('anna.yaml', BEFORE);
      world.write('anna.v1.yaml', 'mine');
      for (const more of [['--dry-run'], []]) {
        const { code, stdout } = await migrate('anna.yaml', ...more);
        expect(code).toBe(0);
        expect(stdout).toContain(`kept as ${original}.`);
      }
      expect([world.read('anna.yaml'), world.read('anna.v1.yaml'), world.read(original)]).toEqual([AFTER, 'mine', BEFORE]);
      world.write(original, `${original} of another day`);
    }
  });

  it('a minor version, then a major one: both originals are kept', async () => {
    const older = (version: string) => SHOP.replace('version: 2.0.0', `version: ${version}`).replace(/migrations:[\s\S]*$/, '');
    world.write('older.yaml', older('1.3.0'));
    world.write('anna.yaml', 'dxready: 1\nquestionnaire: { id: shop, version: 1.2.0 }\nanswers: { a.same: so }\n');
    expect((await world.run(['migrate', 'anna.yaml', '--to', 'older.yaml'])).code).toBe(0);
    const between = world.read('anna.yaml');
    expect((await migrate('anna.yaml')).code).toBe(0);
    expect(world.read('anna.v1.yaml')).toContain('version: 1.2.0');
    expect(world.read('anna.v1.3.0.yaml')).toBe(between);
  });

  it('an original that is there already and is the same is left where it is', async () => {
    world.write('anna.yaml', BEFORE);
    world.write('anna.v1.yaml', BEFORE);
    expect((await migrate('anna.yaml')).code).toBe(0);
    expect(world.read('anna.yaml')).toBe(AFTER);
  });

  it('a sheet that somebody else writes just now', async () => {
    world.write('anna.yaml', BEFORE);
    world.write('.anna.yaml.lock', '4711 test 0\n');
    let time = Date.now();
    const { code, stderr } = await world.run(['migrate', 'anna.yaml', '--to', 'shop.yaml'], {
      now: () => {
        time += 4000;
        return time;
      },
    });
    expect(code).toBe(2);
    expect(stderr).toContain('somebody else (pid 4711 on test) has been writing this file for too long');
    expect(world.read('anna.yaml')).toBe(BEFORE);
    expect(names()).toEqual(['.anna.yaml.lock', 'anna.yaml', 'shop.yaml']);
  });

  it.each(['EACCES', 'EROFS', 'ENOSPC'])('a folder that takes no new file (%s) keeps the sheet as it is', async (code) => {
    world.write('anna.yaml', BEFORE);
    const refuse = (path: fs.PathLike) => !String(path).endsWith('.lock');
    const files = {
      ...fs,
      openSync: ((path: fs.PathLike, flags: fs.OpenMode, mode?: fs.Mode) => {
        if (flags === 'wx' && refuse(path)) throw Object.assign(new Error(code), { code });
        return fs.openSync(path, flags, mode);
      }) as typeof fs.openSync,
    };
    const ran = await world.run(['migrate', 'anna.yaml', '--to', 'shop.yaml'], { files });
    expect(ran.code).toBe(2);
    expect(ran.stderr).toMatch(/^anna\.yaml:1:1: error: this could not be saved: /);
    expect(world.read('anna.yaml')).toBe(BEFORE);
    expect(names()).toEqual(['anna.yaml', 'shop.yaml']);
  });

  it('the sheet cannot be written after its original was kept: the next time goes on', async () => {
    world.write('anna.yaml', BEFORE);
    const files = {
      ...fs,
      renameSync: ((from: fs.PathLike, to: fs.PathLike) => {
        if (String(to).endsWith('anna.yaml')) throw Object.assign(new Error('EIO'), { code: 'EIO' });
        fs.renameSync(from, to);
      }) as typeof fs.renameSync,
    };
    const ran = await world.run(['migrate', 'anna.yaml', '--to', 'shop.yaml'], { files });
    expect(ran.code).toBe(2);
    expect([world.read('anna.yaml'), world.read('anna.v1.yaml')]).toEqual([BEFORE, BEFORE]);
    expect((await migrate('anna.yaml')).code).toBe(0);
    expect(world.read('anna.yaml')).toBe(AFTER);
  });

  it('standard input and sheets on lines, which have no place for an original', async () => {
    const line = '{"dxready":1,"questionnaire":{"id":"shop","version":"1.0.0"},"answers":{"a.old":1}}\n';
    world.write('all.ndjson', line + line);
    const { code, stderr } = await migrate('all.ndjson');
    expect(code).toBe(2);
    expect(stderr).toContain('only a sheet in a file of its own can be carried over');
    const piped = await world.run(['migrate', '-', '--to', 'shop.yaml'], {
      readStdin: async () => new TextEncoder().encode(line),
    });
    expect(piped.code).toBe(2);
    expect(world.read('all.ndjson')).toBe(line + line);
  });

  it('a questionnaire that is none, and --to left out', async () => {
    world.write('anna.yaml', BEFORE);
    expect(await world.run(['migrate', 'anna.yaml', '--to', 'shpo'])).toMatchObject({ code: 2, stdout: '' });
    const other = await migrate('anna.yaml', '--from', 'full');
    expect(other).toMatchObject({ code: 2, stdout: '' });
    expect(other.stderr).toContain("--from names 'full', which does not go back to the same questionnaire as 'shop'");
    const { code, stderr } = await world.run(['migrate', 'anna.yaml']);
    expect(code).toBe(2);
    expect(stderr).toContain('--to');
  });

  it('the report never lands on a sheet', async () => {
    world.write('anna.json', '{"dxready":1,"questionnaire":{"id":"shop","version":"1.0.0"},"answers":{"a.old":1}}');
    const { code, stderr } = await migrate('anna.json', '-f', 'json', '-o', 'anna.json');
    expect(code).toBe(2);
    expect(stderr).toContain('anna.json is not written');
    expect(world.read('anna.json')).toContain('1.0.0');
    expect(names()).toEqual(['anna.json', 'shop.yaml']);
  });
});

describe('kin', () => {
  const QUICK = 'dxready: 1\nquestionnaire: { id: quick, version: 1.0.0 }\nanswers:\n  strategy.customer_test: 4 # sure\n';

  it('from the short questionnaire to the long one, answers by their ids', async () => {
    world.write('anna.yaml', QUICK);
    const { code, stdout } = await world.run(['migrate', 'anna.yaml', '--to', 'full']);
    expect(code).toBe(0);
    expect(stdout).toContain('1 kept.');
    expect(world.read('anna.yaml')).toContain('  strategy.customer_test: 4 # sure\n');
    expect(world.read('anna.yaml')).toContain('  id: full\n');
    expect((await world.run(['lint', 'anna.yaml'])).stdout).toBe('anna.yaml: no problem\n');
  });

  it('and back: what the short one does not ask stays where it is', async () => {
    world.write('anna.yaml', 'dxready: 1\nquestionnaire: { id: full, version: 1.0.0 }\nanswers:\n  people.change_load: 3\n');
    const { stdout } = await world.run(['migrate', 'anna.yaml', '--to', 'quick', '-f', 'json']);
    expect(JSON.parse(stdout).counts).toEqual({ kept: 1, look: 0, cleared: 0, retired: 0 });
    expect(world.read('anna.yaml')).toContain('people.change_load: 3');
    expect(world.read('anna.yaml')).toContain('root:');
    expect((await world.run(['lint', 'anna.yaml'])).stdout).toBe('anna.yaml: no problem\n');
  });
});
