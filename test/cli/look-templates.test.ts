// report --template, lint and init --templates: the way from the shipped look to one of your own.
import * as fs from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execaSync } from 'execa';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FakeWorld, fakeWorld } from './fake-world.ts';

const example = fileURLToPath(new URL('../scenarios/harbour-quick', import.meta.url));
const page = fs.readFileSync(fileURLToPath(new URL('../../docs/templates.md', import.meta.url)), 'utf8');
const shippedCss = fs.readFileSync(fileURLToPath(new URL('../../templates/report.css', import.meta.url)), 'utf8');

let world: FakeWorld;
beforeEach(() => {
  world = fakeWorld();
});
afterEach(() => world.remove());

const TITLE = 'look/partials/title.html.hbs';
const report = (out: string, ...options: string[]) => world.run(['report', example, '--quiet', '--out', out, ...options]);

describe('report --template', () => {
  it('puts a partial in the place of the shipped one of that name', async () => {
    world.write(TITLE, '<h1>For the board: {{name}}</h1>\n');
    expect(await report('out', '--template', 'look')).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(world.read('out/report.html')).toMatch(/<h1>For the board: .+<\/h1>/);
    await report('plain');
    expect(world.read('out/report.md')).toBe(world.read('plain/report.md'));
  });

  it('dresses render as well', async () => {
    world.write('look/partials/title.md.hbs', '# For the board: {{md name}}\n');
    await report('out', '--format', 'json');
    const { code, stdout } = await world.run(['render', 'out/report.json', '--format', 'md', '--template', 'look']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^# For the board: /m);
  });

  it('takes a style sheet as it stands, with its hash in the policy', async () => {
    world.write('look/report.css', '/* mine */\nbody { color: #123456 }\n');
    expect((await report('out', '--template', 'look')).code).toBe(0);
    expect(world.read('out/report.html')).toContain('<style>/* mine */\nbody { color: #123456 }\n</style>');
    expect(world.read('out/report.html')).toMatch(/style-src 'sha256-[^']+'/);
  });

  it('tells every slip of every template and writes nothing', async () => {
    world.write(TITLE, '<h1>{{nmae}}</h1>\n{{shout name}}\n');
    world.write('look/report.md.hbs', '{{#if view.board}}\n');
    expect(await report('out', '--template', 'look')).toEqual({
      code: 2,
      stdout: '',
      stderr: `${TITLE}:1:7: error: 'nmae' is no field of TitleView; did you mean name?
${TITLE}:2:3: error: there is no helper 'shout'; there are: meter, chart, and the blocks if, unless, each, with
look/report.md.hbs:1:1: error: the block 'if' is never closed; close it with {{/if}}
dxready: the templates of look are not used: see above
`,
    });
    expect(() => world.read('out/report.md')).toThrow();
  });

  it('stops with one line at what is not there in one report', async () => {
    world.write(TITLE, '<h1>\n  {{@root.charts.bars.nowhere}}</h1>\n');
    const { code, stderr } = await report('out', '--template', 'look');
    expect(code).toBe(2);
    expect(stderr).toBe(`dxready: ${TITLE}:2:5: 'nowhere' is not there in this report\n`);
  });

  it.each([
    ['nowhere', 'nowhere:1:1: error: there is no such folder; check the name\n'],
    [
      'empty',
      'empty:1:1: error: there is no template in this folder; name one as a shipped one is named; dxready init --templates copies those\n',
    ],
    ['file.txt', 'file.txt:1:1: error: this is a file; templates are a folder; name the folder it lies in\n'],
  ])('refuses %s', async (folder, told) => {
    world.write('empty/notes.txt', '');
    world.write('file.txt', '');
    const { code, stderr } = await report('out', '--template', folder);
    expect(code).toBe(2);
    expect(stderr).toBe(`${told}dxready: the templates of ${folder} are not used: see above\n`);
  });

  it('tells of files that would be passed over', async () => {
    world.write('look/title.html.hbs', 'x');
    world.write(TITLE, 'x');
    const { code, stderr } = await report('out', '--template', 'look');
    expect(code).toBe(0);
    expect(stderr).toBe(
      'look/title.html.hbs:1:1: warning: this file would be passed over: templates are found by their names; name it partials/title.html.hbs\n',
    );
  });
});

describe('what is no file in a folder of templates', () => {
  it.each(['look/partials/facts.html.hbs', 'look/report.css'])('a pipe is not waited for: %s', async (name) => {
    world.write(TITLE, '<h1>{{name}}</h1>\n');
    execaSync('mkfifo', [join(world.folder, name)]);
    expect(await world.run(['lint', 'look'])).toEqual({ code: 0, stdout: 'look: no problem\n', stderr: '' });
    expect(await report('out', '--template', 'look')).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  it('a link that leads nowhere is told', async () => {
    world.write(TITLE, '<h1>{{name}}</h1>\n');
    fs.symlinkSync('nowhere', join(world.folder, 'look/report.css'));
    const { code, stderr } = await world.run(['lint', 'look']);
    expect(code).toBe(2);
    expect(stderr).toBe('look/report.css:1:1: error: there is no such file; check the name and the folder\n');
  });
});

describe('a folder of partials that may not be read', () => {
  const told = 'look/partials:1:1: error: this may not be read; ask for permission to read it\n';
  /** As it is for everybody but root. */
  const locked = () => ({
    files: {
      ...fs,
      readdirSync: ((path: string, options: undefined) => {
        if (/look.partials$/.test(path)) throw Object.assign(new Error('EACCES'), { code: 'EACCES' });
        return fs.readdirSync(path, options);
      }) as typeof fs.readdirSync,
    },
  });

  it('is told, alone or beside other templates, and nothing is written', async () => {
    world.write(TITLE, '<h1>{{name}}</h1>\n');
    expect(await world.run(['lint', 'look'], locked())).toEqual({ code: 2, stdout: '', stderr: told });
    expect(await world.run(['lint', TITLE], locked())).toEqual({ code: 2, stdout: '', stderr: told });
    world.write('look/report.css', 'body { color: #123456 }\n');
    expect(await world.run(['lint', 'look'], locked())).toEqual({ code: 2, stdout: '', stderr: told });
    expect(await world.run(['report', example, '--quiet', '--out', 'out', '--template', 'look'], locked())).toEqual({
      code: 2,
      stdout: '',
      stderr: `${told}dxready: the templates of look are not used: see above\n`,
    });
    expect(fs.existsSync(join(world.folder, 'out'))).toBe(false);
  });
});

describe('no name of a folder', () => {
  it.each(['', '-'])("'%s' is refused in one line", async (name) => {
    world.write('report.css', 'body { color: #123456 }\n');
    const refused = (option: string) => ({
      code: 2,
      stdout: '',
      stderr: `dxready: ${option} needs the name of a folder; '${name}' is none\n`,
    });
    expect(await report('out', '--template', name)).toEqual(refused('--template'));
    expect(await world.run(['init', '--templates', name])).toEqual(refused('--templates'));
    expect(fs.readdirSync(world.folder)).toEqual(['report.css']);
  });

  it('is not the current folder for lint', async () => {
    world.write('report.css', '{{#if');
    expect((await world.run(['lint', ''])).stderr).not.toContain('report.css');
  });
});

describe('docs/templates.md', () => {
  const [, text = ''] = /```handlebars\n([\s\S]*?)```/.exec(page) ?? [];

  it('shows a template that works', async () => {
    world.write(TITLE, text);
    expect(await report('out', '--template', 'look')).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(world.read('out/report.html')).toContain(', prepared for the board</p>');
  });

  it('shows the problem as it is told', async () => {
    world.write(TITLE, text.replace('{{name}}', '{{nmae}}'));
    const { stderr } = await world.run(['lint', 'look']);
    expect(page).toContain(`\n${stderr}`);
  });
});

describe('lint', () => {
  it('reads a folder of templates, and one file of it in its place', async () => {
    world.write(TITLE, '{{#each facts}}{{> pair}}{{/each}}');
    world.write('look/partials/pair.html.hbs', '{{label}} {{valeu}}');
    const told = "look/partials/pair.html.hbs:1:13: error: 'valeu' is no field of PairView; did you mean value?\n";
    expect(await world.run(['lint', 'look'])).toEqual({ code: 2, stdout: '', stderr: told });
    expect(await world.run(['lint', 'look/partials/pair.html.hbs'])).toEqual({ code: 2, stdout: '', stderr: told });
    expect(await world.run(['lint', TITLE])).toEqual({ code: 0, stdout: `${TITLE}: no problem\n`, stderr: '' });
    expect((await world.run(['lint', './look/partials/../report.md.hbs'])).stderr).toContain('there is no such file');
  });
});

describe('init --templates', () => {
  it('copies the shipped ones, which lint finds nothing in', async () => {
    const { code, stdout, stderr } = await world.run(['init', '--templates', 'my look']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^Written to my look: report\.html\.hbs, report\.md\.hbs, report\.css, \d+ partials and FIELDS\.md\n/);
    expect(stdout).toContain("  dxready lint 'my look'                       finds misspelt fields");
    expect(world.read('my look/report.css')).toBe(shippedCss);
    expect(world.read('my look/FIELDS.md')).toMatch(/^### TitleView$/m);
    expect(await world.run(['lint', 'my look'])).toEqual({ code: 0, stdout: 'my look: no problem\n', stderr: '' });
  });

  it('gives copies that make the same report, byte by byte, also if all of them count as changed', async () => {
    await world.run(['init', '--templates']);
    await report('plain');
    await report('copied', '--template', 'templates');
    for (const name of ['templates/report.html.hbs', 'templates/report.md.hbs', TITLE.replace('look', 'templates')])
      world.write(name, `{{! mine }}\n${world.read(name)}`);
    expect(await report('touched', '--template', 'templates')).toMatchObject({ code: 0, stderr: '' });
    for (const file of ['report.html', 'report.md']) {
      expect(world.read(`copied/${file}`)).toBe(world.read(`plain/${file}`));
      expect(world.read(`touched/${file}`)).toBe(world.read(`plain/${file}`));
    }
  });

  it('writes all or nothing, never over a file', async () => {
    world.write('templates/report.css', 'mine');
    const { code, stdout, stderr } = await world.run(['init', '--templates']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toBe(
      'dxready: nothing is written: there is templates/report.css already; choose another folder, or move that away\n',
    );
    expect(world.read('templates/report.css')).toBe('mine');
    expect(() => world.read('templates/report.md.hbs')).toThrow();
  });

  it.each([
    ['brand.yaml', 'brand.yaml'],
    ['brand.yaml/look', 'brand.yaml'],
    ['look', 'look/partials'],
  ])('names the file that is no folder: %s', async (folder, file) => {
    world.write('brand.yaml', 'mine');
    world.write('look/partials', 'mine');
    expect(await world.run(['init', '--templates', folder])).toEqual({
      code: 2,
      stdout: '',
      stderr: `dxready: ${file} is a file; name a folder\n`,
    });
    expect(fs.readdirSync(join(world.folder, 'look'))).toEqual(['partials']);
  });

  it('does one thing at a time', async () => {
    const { code, stderr } = await world.run(['init', '--templates', '--questionnaire']);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'dxready: one thing at a time: a folder, or --questionnaire, or --templates with the folder behind it\n',
    });
  });
});
