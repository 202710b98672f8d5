// The GitHub Action, as far as it can be run without the service: its steps in a real bash, with the files and the
// environment that the service hands to them.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { HIGH, LOW, type Ran, ROOT, SHEET, shell, vendor, type Workplace, workplace } from './workplace.ts';

interface Step {
  readonly if?: string;
  readonly uses?: string;
  readonly id?: string;
  readonly name?: string;
  readonly run?: string;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string>>;
}
interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

const text = readFileSync(join(ROOT, 'action.yml'), 'utf8');
const action: Action = parse(text);
const [, setUp, check] = action.runs.steps;

const places: Workplace[] = [];
afterEach(() => {
  for (const place of places.splice(0)) place.remove();
});

/** A repository whose folder outside has the files of the service. */
function repository(policy: string): Workplace {
  const place = workplace(policy);
  places.push(place);
  return place;
}

interface Outcome extends Ran {
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

/** The step that checks, with these inputs. */
function run({ folder, write, read }: Workplace, inputs: Readonly<Record<string, string>> = {}): Outcome {
  const value = (expression: string) => {
    const [, input] = /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(expression) ?? [];
    if (input === undefined) throw new Error(`${expression} is more than an input`);
    return inputs[input] ?? action.inputs[input]?.default ?? '';
  };
  const env = Object.fromEntries(Object.entries(check?.env ?? {}).map(([name, expression]) => [name, value(expression)]));
  for (const name of ['.service/output', '.service/summary.md', '.service/step.sh'])
    write(name, name.endsWith('.sh') ? (check?.run ?? '') : '');
  const service = {
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: folder,
    GITHUB_ACTION_PATH: ROOT.replace(/\/$/, ''),
    GITHUB_OUTPUT: join(folder, '.service/output'),
    GITHUB_STEP_SUMMARY: join(folder, '.service/summary.md'),
  };
  // As the service calls it for `shell: bash`.
  const ran = shell(['bash', '--noprofile', '--norc', '-e', '-o', 'pipefail', '.service/step.sh'], folder, {
    ...service,
    ...env,
  });
  const outputs = read('.service/output')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('=') as [string, string]);
  return { ...ran, outputs: Object.fromEntries(outputs), summary: read('.service/summary.md') };
}

describe('action.yml', () => {
  it('is a composite action whose steps know their shell', () => {
    expect(action.runs.using).toBe('composite');
    expect(action.runs.steps.filter(({ run: script }) => script !== undefined).map(({ shell: name }) => name)).toEqual([
      'bash',
      'bash',
    ]);
    expect(setUp?.name).toBe('Set up dxready');
    expect(check?.id).toBe('check');
  });

  it('puts no input into the text of a script', () => {
    for (const step of action.runs.steps) expect(step.run ?? '').not.toContain('${{');
  });

  it('uses every input it names, and names every one it uses', () => {
    const used = [...text.matchAll(/inputs\.([\w-]+)/g)].map(([, name]) => name);
    expect([...new Set(used)].toSorted()).toEqual(Object.keys(action.inputs).toSorted());
    const handed = Object.keys(check?.env ?? {});
    const read = [...(check?.run ?? '').matchAll(/\$\{?(IN_\w+)/g)].map(([, name]) => name);
    expect([...new Set(read)].toSorted()).toEqual(handed.toSorted());
    for (const { description } of Object.values(action.inputs)) expect(description).toMatch(/\.$/);
  });

  it('gives out what its step puts out', () => {
    for (const [name, { value }] of Object.entries(action.outputs))
      expect(value.replace(/^\$\{\{ (.*) \}\}$/, '$1')).toBe(`steps.check.outputs.${name}`);
    expect(Object.keys(action.outputs)).toEqual(['passed', 'exit-code']);
  });

  it('hands the program no variable that it takes for one of its own', () => {
    expect(Object.keys(check?.env ?? {}).filter((name) => name.startsWith('DXREADY_'))).toEqual([]);
  });
});

describe('the step that sets up', () => {
  const script = setUp?.run ?? '';
  it('builds a copy that has its sources', () => {
    const place = repository(LOW);
    vendor(place);
    const { code } = shell(['bash', '-e', '-o', 'pipefail', '-c', script], place.folder, {
      GITHUB_ACTION_PATH: join(place.folder, 'tools/dxready'),
    });
    expect({ code, calls: place.read('calls') }).toEqual({ code: 0, calls: 'ensure\n' });
  });

  it('leaves a packed copy as it is', () => {
    const place = repository(LOW);
    const { code, stderr } = shell(['bash', '-e', '-o', 'pipefail', '-c', script], place.folder, {
      GITHUB_ACTION_PATH: place.folder,
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });
});

describe('the step that checks', () => {
  it('passes where every bar is met', () => {
    const { code, stdout, outputs, summary } = run(repository(LOW));
    expect({ code, outputs }).toEqual({ code: 0, outputs: { passed: 'true', 'exit-code': '0' } });
    expect(stdout).not.toContain('::error');
    expect(summary).toContain('passed');
  });

  it('fails where one is not met: annotations, page of the step, files and the text for the log', () => {
    const place = repository(HIGH);
    const { code, stdout, outputs, summary } = run(place, { junit: 'out/junit.xml', markdown: 'out/comment.md' });
    expect({ code, outputs }).toEqual({ code: 1, outputs: { passed: 'false', 'exit-code': '1' } });
    expect(stdout).toMatch(/^::error /m);
    expect(stdout).toMatch(/NOT PASSED|FAILED|not met/i);
    expect(summary).toContain('95');
    expect(place.read('out/junit.xml')).toMatch(/^<\?xml[\s\S]*<failure/);
    expect(place.read('out/comment.md')).toContain('95');
  });

  it.each([
    ['met', LOW, 0],
    ['missed', HIGH, 1],
  ])('writes a table where every bar is %s, scored as the check scores', (_, policy, code) => {
    const place = repository(policy);
    place.write('teams/lake/answers/a.yaml', SHEET.replace(/^ {2}people\.[\s\S]*?(?=^ {2}\w)/m, ''));
    const inputs = { 'working-directory': 'teams', answers: 'lake\r\nlake/answers/a.yaml', table: 'out/scores.csv' };
    const { outputs } = run(place, { ...inputs, args: '--format=json=all.json' });
    expect(outputs['exit-code']).toBe(String(code));
    const [head = '', ...rows] = place.read('teams/out/scores.csv').trimEnd().split('\n');
    expect(rows.map((row) => row.split(',')[0])).toEqual(['teams/lake', 'teams/lake/answers/a.yaml']);
    const at = head.split(',').indexOf('overall');
    const checked = JSON.parse(place.read('all.json'));
    const overalls = checked.map(({ overall }: { overall: { final: number } }) => overall.final);
    expect(rows.map((row) => Number(row.split(',')[at]))).toEqual(overalls);
  });

  it('takes the configuration that is named for the table too', () => {
    const place = repository(LOW);
    place.write('other.yaml', 'dxready: 1\nquestionnaire: full\n');
    run(place, { config: 'other.yaml', table: 'scores.csv' });
    expect(place.read('scores.csv')).toMatch(/^\.,,full,/m);
  });

  it('says that a table cannot be written, and keeps what the check came to otherwise', () => {
    const place = repository(LOW);
    const refused = run(place, { table: 'answers/leader.yaml' });
    expect(refused).toMatchObject({ code: 2, outputs: { passed: 'false', 'exit-code': '2' } });
    expect(refused.stdout).toMatch(/::stop-commands::[\s\S]*answers\/leader\.yaml/);
    expect(place.read('answers/leader.yaml')).toBe(SHEET);
    place.write('answers/broken.yaml', 'nonsense');
    expect(run(place, { table: 'scores.csv' }).code).toBe(2);
  });

  it('lets nothing of a sheet that cannot be read be a command either', () => {
    const place = repository(LOW);
    place.write('::error::x.yaml', 'nonsense');
    const { code, stdout, stderr } = run(place, { answers: '*.yaml\nanswers/leader.yaml', table: 'scores.csv' });
    expect({ code, stderr }).toEqual({ code: 2, stderr: '' });
    const [before = '', after = ''] = stdout.split('::stop-commands::');
    expect(after).toMatch(/error::x\.yaml:1:1: error: /);
    for (const line of before.split('\n').filter((one) => one.trimStart().startsWith('::')))
      expect(line).toMatch(/^::(error|warning|notice) (file|title)=/);
  });

  it('lets nothing of a sheet be a command to the runner', () => {
    const place = repository(HIGH);
    place.write('dxready.yaml', HIGH.replace(' }', ', require: [ { item: strategy.customer_test, at_least: 100 } ] }'));
    place.write('answers/::error::x.yaml', SHEET.replace('id: r1', 'id: r2').replace('note: ', 'note: "::add-mask::a"\n    #'));
    const { stdout } = run(place, { answers: 'answers/::error::x.yaml' });
    const [before = '', mark = '', shown = '', after = ''] = stdout.split(/^::stop-commands::(\S+)\n([\s\S]*)^::\1::$/m);
    expect(mark).toMatch(/^dxready-\d{3,}$/);
    expect(shown).toContain('::error::x.yaml');
    expect(after).toBe('\n');
    const commands = before.split('\n').filter((line) => line.trimStart().startsWith('::'));
    expect(commands.length).toBeGreaterThan(0);
    for (const command of commands) expect(command).toMatch(/^::(error|warning|notice) (file|title)=/);
  });

  it('says that input is bad by the same code as the program', () => {
    const place = repository('dxready: 1\npolicy: { min_overal: 20 }\n');
    const { code, outputs } = run(place);
    expect({ code, outputs }).toEqual({ code: 2, outputs: { passed: 'false', 'exit-code': '2' } });
  });

  it.each([
    ['missed', HIGH, 0, 'false'],
    ['met', LOW, 0, 'true'],
    ['not readable', 'dxready: 1\npolicy: { min_overal: 20 }\n', 2, 'false'],
  ])('says under --no-fail whether bars are met that are %s, whatever the exit code', (_, policy, code, passed) => {
    const place = repository(policy);
    const ran = run(place, { args: '--no-fail\r\n--min-coverage=1%', table: 'scores.csv' });
    expect(ran).toMatchObject({ code, outputs: { passed, 'exit-code': String(code) } });
  });

  it('takes several sheets, one a line, and arguments with blanks in them', () => {
    const place = repository(LOW);
    place.write('two words/a b.yaml', SHEET);
    place.write('other.yaml', HIGH);
    const { code, stdout } = run(place, {
      answers: 'two words/a b.yaml\r\nanswers/leader.yaml\n\n',
      args: '--min-coverage=10%\n--no-fail\n',
      config: 'other.yaml',
    });
    expect(code).toBe(0);
    expect(stdout).toContain('a b.yaml');
    expect(stdout).toContain('leader.yaml');
  });

  it('takes paths from the working directory on, and names files from the top of the repository on', () => {
    const place = repository(LOW);
    place.write('teams/my harbour/answers/leader.yaml', SHEET);
    place.write('teams/my harbour/dxready.yaml', HIGH);
    const { code, stdout } = run(place, { 'working-directory': 'teams/my harbour', junit: 'out/junit.xml' });
    expect(code).toBe(1);
    expect(stdout).toMatch(/^::error .*file=teams\/my harbour\//m);
    expect(existsSync(join(place.folder, 'teams/my harbour/out/junit.xml'))).toBe(true);
  });

  const HOSTILE = [
    '"; echo pwned; touch pwned; "',
    '$(touch pwned)',
    '`touch pwned`',
    "'; touch pwned; '",
    '--output=pwned',
    '\n; touch pwned',
  ];
  it.each(
    HOSTILE.flatMap((word) =>
      ['answers', 'config', 'junit', 'markdown', 'table', 'args', 'working-directory'].map((input) => ({ input, word })),
    ),
  )('runs nothing of the input $input: $word', ({ input, word }) => {
    // Whoever may write the arguments may write files: that is what they are for.
    if (input === 'args' && word.startsWith('--')) return;
    const place = repository(LOW);
    const { stdout, outputs } = run(place, { [input]: word });
    expect(
      readdirSync(place.folder, { recursive: true })
        .map(String)
        .filter((name) => /(^|\/)pwned$/.test(name)),
    ).toEqual([]);
    expect(stdout).not.toMatch(/^pwned$/m);
    expect(Object.keys(outputs)).toEqual(['passed', 'exit-code']);
  });
});
