// dxready init: a folder for a workshop, whose files work as they stand, and never at the cost of a file that is there.
import { chmodSync, cpSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type FakeWorld, fakeWorld } from './fake-world.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const example = (name: string) => readFileSync(join(root, 'examples/ci', name), 'utf8');
const sheet = readFileSync(join(root, 'test/scenarios/harbour-quick/answers/leader.yaml'), 'utf8');

let world: FakeWorld;
beforeEach(() => {
  world = fakeWorld();
});
afterEach(() => world.remove());

const init = (...argv: string[]) => world.run(['init', ...argv]);
const files = () =>
  (readdirSync(world.folder, { recursive: true }) as string[])
    .filter((name) => statSync(join(world.folder, name)).isFile())
    .toSorted();

describe('init', () => {
  it('writes the files of a workshop into the folder that is named, and says what comes next', async () => {
    const { code, stdout, stderr } = await init('our harbour', '--name', 'Harbour Lighting');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe(`Written: our harbour/dxready.yaml
Written: our harbour/pain-points.yaml
Written: our harbour/answers/README.md
Written: our harbour/.gitignore
Written: our harbour/.github/workflows/dxready.yml

Next:
  dxready assess --name 'Harbour Lighting' --answers 'our harbour/answers/first.yaml'
      asks, and saves every answer at once
  dxready hits add 'our harbour'
      notes pain points
  dxready report 'our harbour'
      writes the report
  dxready check 'our harbour'
      holds the answers against the policy of dxready.yaml

Before our harbour/.github/workflows/dxready.yml works:
  fill in what stands below CHANGE THIS LINE
`);
    expect(world.read('our harbour/dxready.yaml')).toMatch(/^# Harbour Lighting\n/);
    expect(world.read('our harbour/answers/README.md')).toMatch(/^# Answer sheets of Harbour Lighting\n/);
  });

  it.each([[[]], [['.']], [['./']], [['x/..']]])('without a folder takes the one it is called in: %j', async (argv) => {
    const { stdout } = await init('--ci', 'none', ...argv);
    expect(files()).toEqual(['.gitignore', 'answers/README.md', 'dxready.yaml', 'pain-points.yaml']);
    expect(stdout).toContain(`
Next:
  dxready assess     asks, and saves every answer at once
  dxready hits add   notes pain points
  dxready report .   writes the report
  dxready check .    holds the answers against the policy of dxready.yaml
`);
    expect(stdout).not.toContain('CHANGE THIS');
  });

  it.each([
    ['github', '.github/workflows/dxready.yml', 'github.yml'],
    ['gitlab', '.gitlab-ci.yml', 'gitlab-ci.yml'],
    ['jenkins', 'Jenkinsfile', 'Jenkinsfile'],
  ])('--ci %s puts the example where the service looks for it', async (service, to, from) => {
    await init('--ci', service);
    expect(world.read(to)).toBe(example(from));
    expect(world.read(to).split('CHANGE THIS LINE').length, 'one place to be filled in').toBe(2);
  });

  it('is harmless when it is called again: nothing changes, and it says so', async () => {
    await init();
    const before = files().map((name) => [name, world.read(name), statSync(join(world.folder, name)).mtimeMs]);
    const { code, stdout } = await init('--name', 'Another');
    expect(code).toBe(0);
    expect(stdout).not.toContain('Written');
    expect(stdout.match(/^Kept:/gm)?.length).toBe(5);
    expect(files().map((name) => [name, world.read(name), statSync(join(world.folder, name)).mtimeMs])).toEqual(before);
  });

  it('keeps what is there, and tells what it lacks', async () => {
    world.write('.gitignore', 'node_modules/\r\nreports/\r\n');
    world.write('.gitlab-ci.yml', 'build: { script: make }\n');
    world.write('answers/README.md', 'mine');
    const { stdout } = await init('--ci', 'gitlab');
    expect(stdout).toContain(
      'Written: dxready.yaml\nWritten: pain-points.yaml\nKept:    answers/README.md\nKept:    .gitignore\n',
    );
    expect(stdout).toContain('.gitignore does not name these yet: .*.yaml.lock*  .*.json.lock*  *.part\n');
    expect(stdout).toContain(
      `.gitlab-ci.yml is your own: put into it the job of\n  ${join(root, 'examples/ci/gitlab-ci.yml')}\n`,
    );
    expect(world.read('.gitignore')).toBe('node_modules/\r\nreports/\r\n');
    expect(world.read('answers/README.md')).toBe('mine');
  });

  it('keeps a link that leads nowhere', async () => {
    symlinkSync('nowhere', join(world.folder, 'dxready.yaml'));
    expect((await init()).stdout).toContain('Kept:    dxready.yaml\n');
    expect(() => world.read('nowhere')).toThrow();
  });

  it('says nothing of a pipeline that has been filled in', async () => {
    await init();
    world.write('.github/workflows/dxready.yml', example('github.yml').replace(/ *# CHANGE THIS LINE.*\n.*\n/, ''));
    expect((await init()).stdout).toMatch(/policy of dxready\.yaml\n$/);
  });

  it('tells that the pipeline of a folder in a repository is looked for at its top', async () => {
    world.write('.git/HEAD', 'ref: refs/heads/main\n');
    const { stdout } = await init('teams/harbour', '--ci', 'gitlab');
    expect(stdout).toContain(`  move it to ${join(world.folder, '.gitlab-ci.yml')}, and name this folder in it\n`);
    expect((await init('--ci', 'gitlab')).stdout).not.toContain('move it');
    expect((await init('teams/lake', '--ci', 'jenkins')).stdout).not.toContain('move it');
  });

  it('names the schemas where the program lies near', async () => {
    cpSync(join(root, 'templates/workshop'), join(world.folder, 'tools/dxready/templates/workshop'), { recursive: true });
    await world.run(['init', '--ci', 'none'], { home: join(world.folder, 'tools/dxready') });
    expect(world.read('dxready.yaml')).toMatch(
      /^# yaml-language-server: \$schema=\.\/tools\/dxready\/schemas\/config\.schema\.json\n/,
    );
    expect(world.read('pain-points.yaml')).toMatch(/^# yaml-language-server: .*\/pain-points\.schema\.json\n/);
  });

  it.each([
    ['a name with line ends and colours', 'Bad\n# policy:\r\nmin_overall: 99\u2028x\u001b[31m'],
    ['a name made of marks', '*Stars* & <b>`code`</b> [x](y)'],
    ['a name with a mark of replacement', "$& $1 $' $`"],
  ])('%s does no harm to any file', async (_, name) => {
    const { code, stdout } = await init('--name', name);
    expect(code).toBe(0);
    expect(parse(world.read('dxready.yaml')).policy).toEqual({
      min_coverage: '80%',
      max_fired_gates: 0,
      max_age_days: 365,
      undecided: 'error',
      warn: ['max_fired_gates', 'max_age_days'],
    });
    expect(parse(world.read('pain-points.yaml'))).toEqual({ dxready: 1, pain_points: [] });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    for (const text of [stdout, ...files().map(world.read)]) expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u2028]/);
    expect(world.read('answers/README.md')).not.toMatch(/[^\\]<b>|[^\\]\[x\]/);
  });

  it.each([
    [
      ['choir.yaml'],
      "'choir.yaml' is the name of a file: name a folder, or for a questionnaire type dxready init --questionnaire choir.yaml",
    ],
    [[''], 'an argument of init is empty; name what is meant, or look at the variable that should hold it'],
    [['-'], "init needs the name of a folder; '-' is none"],
    [['here', '--questionnaire'], 'one thing at a time: a folder, or --questionnaire, or --templates with the folder behind it'],
  ])('%j is refused with what to do instead', async (argv, message) => {
    expect(await init(...argv)).toEqual({ code: 2, stdout: '', stderr: `dxready: ${message}\n` });
    expect(files()).toEqual([]);
  });

  it('a service it does not know is refused with those it knows', async () => {
    const { code, stderr } = await init('--ci', 'travis');
    expect(code).toBe(2);
    expect(stderr).toContain('github, gitlab, jenkins, none');
  });

  it('a folder that cannot be written is told', async () => {
    world.write('taken', 'a file');
    expect(await init('taken')).toMatchObject({
      code: 2,
      stderr: 'dxready: taken/dxready.yaml cannot be written (a part of the path is a file)\n',
    });
    world.write('closed/x', '');
    chmodSync(join(world.folder, 'closed'), 0o500);
    const { code } = await init('closed');
    // Root may write everywhere.
    expect(code).toBe(process.getuid?.() === 0 ? 0 : 2);
    chmodSync(join(world.folder, 'closed'), 0o700);
  });
});

describe('init below a policy', () => {
  const POLICY = 'dxready: 1\npolicy: { min_overall: 99 }\n';
  beforeEach(() => {
    world.write('.git/HEAD', 'ref: refs/heads/main\n');
    world.write('dxready.yaml', POLICY);
  });

  it('writes no second one that would hide its bars, nor a second pipeline, and says so', async () => {
    const { code, stdout } = await init('regions/east/east-01');
    expect(code).toBe(0);
    expect(files().filter((name) => !name.startsWith('.git/'))).toEqual([
      'dxready.yaml',
      'regions/east/east-01/.gitignore',
      'regions/east/east-01/answers/README.md',
      'regions/east/east-01/pain-points.yaml',
    ]);
    expect(stdout).toContain(`
Neither dxready.yaml nor a pipeline is written: dxready.yaml holds here. A file of its own would take
the place of every bar of that one: for other bars copy it here, and change the copy.
`);
    expect(stdout).toContain('holds the answers against the policy of dxready.yaml\n');
    world.write('regions/east/east-01/answers/leader.yaml', sheet);
    expect((await world.run(['check', 'regions/east/east-01'])).code, 'the bar above holds').toBe(1);
  });

  it('writes the pipeline that is asked for', async () => {
    const { stdout } = await init('teams/lake', '--ci', 'jenkins');
    expect(stdout).toContain('\nNo dxready.yaml is written: dxready.yaml holds here.');
    expect(world.read('teams/lake/Jenkinsfile')).toBe(example('Jenkinsfile'));
  });

  it('keeps a second one that is there', async () => {
    world.write('teams/lake/dxready.yaml', POLICY);
    const { stdout } = await init('teams/lake');
    expect(stdout).toContain('Kept:    teams/lake/dxready.yaml\n');
    expect(stdout).not.toContain('holds here');
  });

  it('names it from where the user stands', async () => {
    world.write('teams/x', '');
    const { stdout } = await world.run(['init'], { cwd: join(world.folder, 'teams') });
    expect(stdout).toContain(': ../dxready.yaml holds here.');
  });

  it.each([['.git/HEAD'], ['.git']])('does not look above a repository: %s', async (name) => {
    world.write(`apart/${name}`, 'x');
    expect((await init('apart')).stdout).toContain('Written: apart/dxready.yaml\n');
  });
});

describe('a fresh workshop', () => {
  beforeEach(async () => {
    await init('--ci', 'none');
  });

  it('passes lint file by file', async () => {
    expect(await world.run(['lint', 'dxready.yaml', 'pain-points.yaml'])).toEqual({
      code: 0,
      stdout: 'dxready.yaml: no problem\npain-points.yaml: no problem\n',
      stderr: '',
    });
  });

  it.each([['lint', '.'], ['check', '.'], ['report', '.'], ['check'], ['report'], ['score']])(
    '%s tells that a sheet is needed, and ends with 2',
    async (...words) => {
      const { code, stdout, stderr } = await world.run(words);
      expect(code).toBe(2);
      expect((stdout + stderr).replaceAll(/\s+/g, ' ')).toContain(
        'there is no sheet in answers; put sheets (.yaml or .json) there, or begin with: dxready assess',
      );
    },
  );

  it.each(['check', 'report', 'score'])('%s without a word says where answers are named, if they are', async (command) => {
    world.write('dxready.yaml', world.read('dxready.yaml').replace('# answers:', 'answers:'));
    const { code, stdout, stderr } = await world.run([command]);
    const line =
      world
        .read('dxready.yaml')
        .split('\n')
        .findIndex((text) => text.startsWith('answers:')) + 1;
    expect({ code, stdout, stderr }).toEqual({
      code: 2,
      stdout: '',
      stderr: `dxready: dxready.yaml:${line}: no sheet matches answers/*.yaml; put sheets into answers/, or begin with: dxready assess\n`,
    });
  });

  it('is checked once there is a sheet: too few answers fail, enough pass', async () => {
    world.write('answers/leader.yaml', sheet);
    const passed = await world.run(['check', '.', '--date', '2026-11-01']);
    expect({ code: passed.code, stderr: passed.stderr }).toEqual({ code: 0, stderr: '' });
    world.write('answers/leader.yaml', sheet.replaceAll(/^ {2}(people|data)\.[\s\S]*?(?=^ {2}\w|(?![\s\S]))/gm, ''));
    expect((await world.run(['check', '.', '--date', '2026-11-01'])).code).toBe(1);
  });

  it('counts its pain points however the answers are named, and does without the file', async () => {
    world.write('answers/leader.yaml', sheet);
    world.write('pain-points.yaml', 'dxready: 1\npain_points: [ { id: rang, title: I had to ring } ]\n');
    for (const words of [['report'], ['report', '.']]) {
      expect(await world.run([...words, '-f', 'json', '--quiet'])).toMatchObject({ code: 0, stderr: '' });
      expect(world.read('reports/report.json')).toContain('I had to ring');
    }
    rmSync(join(world.folder, 'pain-points.yaml'));
    expect(await world.run(['check', '--date', '2026-11-01'])).toMatchObject({ code: 0, stderr: '' });
  });

  it('has pain points in its comments that lint clean, and are planned', async () => {
    const text = world.read('pain-points.yaml');
    const [head = '', below = ''] = text.split('pain_points: []\n\n');
    expect(below.split('\n').every((line) => line === '' || line === '#' || line.startsWith('# '))).toBe(true);
    world.write('pain-points.yaml', head + below.replaceAll(/^# ?/gm, ''));
    expect((await world.run(['lint', 'pain-points.yaml'])).stdout).toBe('pain-points.yaml: no problem\n');
    expect((await world.run(['hits', 'list', '.'])).stdout).toContain('where-is-my-order');
  });

  it('has bars in its comments that lint clean', async () => {
    const text = world.read('dxready.yaml');
    const bare = text
      .replaceAll(/^( *)# (min_\w+:|targets_met:|max_drop:|max_withdrawn:|questionnaire:|answers:|pain_points:)/gm, '$1$2')
      .replace(/^( *)# baseline: .*/m, '$1baseline: answers/leader.yaml');
    expect(Object.keys(parse(bare).policy).length).toBeGreaterThan(Object.keys(parse(text).policy).length + 4);
    world.write('answers/leader.yaml', sheet);
    world.write('dxready.yaml', bare);
    expect((await world.run(['lint', 'dxready.yaml'])).stdout).toBe('dxready.yaml: no problem\n');
    expect((await world.run(['check', '.', '--date', '2026-11-01'])).stderr).toBe('');
  });
});
