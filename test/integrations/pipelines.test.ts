// The pipelines of examples/ci, as far as they can be run without their services: each line in a shell, npm stubbed.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { HIGH, LOW, type Ran, ROOT, shell, vendor, type Workplace, workplace } from './workplace.ts';

const example = (name: string) => readFileSync(join(ROOT, 'examples/ci', name), 'utf8');
/** npm as a function that notes how it was called. */
const STUB = 'npm() { echo "npm $*" >> calls; }\nnpx() { echo \'npx is slow\' >&2; exit 99; }\n';

/** The head of a table and the one result. */
const TABLE = /^file,line,questionnaire,[^\n]*\n\.,,quick,[^\n]*\n$/;

const places: Workplace[] = [];
afterEach(() => {
  for (const place of places.splice(0)) place.remove();
});

function repository(policy: string, hasLock: boolean): Workplace {
  const place = workplace(policy);
  places.push(place);
  vendor(place);
  if (hasLock) place.write('package-lock.json', '{}\n');
  return place;
}

describe('examples/ci/gitlab-ci.yml', () => {
  interface Job {
    readonly variables: Readonly<Record<string, string>>;
    readonly before_script: readonly string[];
    readonly script: readonly string[];
    readonly after_script: readonly string[];
    readonly artifacts: {
      readonly when: string;
      readonly paths: readonly string[];
      readonly reports: { readonly junit: string };
    };
  }
  const { dxready: job }: { dxready: Job } = parse(example('gitlab-ci.yml'));

  /** The lines in one shell, those behind them in another that has no say in the outcome, as the runner does. */
  function run({ folder }: Workplace): Ran {
    const lines = (script: readonly string[]) =>
      shell(['bash', '-e', '-o', 'pipefail', '-c', STUB + script.join('\n')], folder, {
        CI: 'true',
        GITLAB_CI: 'true',
        ...job.variables,
      });
    const ran = lines([...job.before_script, ...job.script]);
    expect(lines(job.after_script)).toMatchObject({ code: 0, stdout: '' });
    return ran;
  }

  it.each([
    ['met', LOW, 0, /^<\?xml[\s\S]*<testsuites/],
    ['missed', HIGH, 1, /<failure/],
  ])('checks, and leaves what the service shows where the bar is %s', (_, policy, code, junit) => {
    const place = repository(policy, false);
    const ran = run(place);
    expect(ran).toMatchObject({ code, stderr: '' });
    expect(place.read(job.artifacts.reports.junit)).toMatch(junit);
    expect(place.read('reports/comment.md')).toContain('Readiness check');
    expect(place.read('reports/scores.csv')).toMatch(TABLE);
    expect(place.read('calls')).toBe('ensure\n');
  });

  it('installs what a package.json names', () => {
    const place = repository(LOW, true);
    expect(run(place).code).toBe(0);
    expect(place.read('calls')).toBe('npm ci\nensure\n');
  });

  it('has its table where it runs: a line behind a check that fails does not', () => {
    const place = repository(HIGH, false);
    const { code, stdout } = shell(['bash', '-e', '-c', [...job.script, 'echo behind'].join('\n')], place.folder, job.variables);
    expect({ code, isBehind: stdout.includes('behind') }).toEqual({ code: 1, isBehind: false });
  });

  it('keeps the report of a check that fails', () => {
    expect(job.artifacts).toMatchObject({ when: 'always', paths: ['reports/'] });
  });
});

describe('examples/ci/Jenkinsfile', () => {
  const text = example('Jenkinsfile');
  const [steps = [], after = []] = text
    .split('post {')
    .map((part) => [...part.matchAll(/\bsh '([^'\n]+)'/g)].map(([, step = '']) => step));
  const environment = Object.fromEntries(
    [...text.matchAll(/^ {4}([A-Z]+) = '([^']+)'$/gm)].map(([, name, value]) => [name, value]),
  );

  /** Each step in a shell of its own, until one fails, as Jenkins does; and those that come after, whatever happened. */
  function run({ folder }: Workplace): Ran[] {
    const one = (step: string) => shell(['sh', '-e', '-c', STUB + step], folder, { CI: 'true', ...environment });
    const ran: Ran[] = [];
    for (const step of steps) {
      ran.push(one(step));
      if (ran.at(-1)?.code !== 0) break;
    }
    for (const step of after) expect(one(step)).toMatchObject({ code: 0, stdout: '' });
    return ran;
  }

  it('is balanced, and has the parts that Jenkins asks for', () => {
    const bare = text.replaceAll(/\/\/.*$|'[^'\n]*'/gm, '');
    expect(bare.split('{').length).toBe(bare.split('}').length);
    expect(bare).toMatch(/^\s*pipeline \{\s*agent any\s*environment \{[\s\S]*stages \{[\s\S]*post \{\s*always \{\s*junit /);
    expect([steps.length, after.length]).toEqual([3, 1]);
    expect(environment).toEqual({ DXREADY: 'tools/dxready' });
  });

  it.each([
    ['met', LOW, 0],
    ['missed', HIGH, 1],
  ])('checks, and leaves what Jenkins shows where the bar is %s', (_, policy, code) => {
    const place = repository(policy, true);
    expect(run(place).map((one) => one.code)).toEqual([0, 0, code]);
    const [, junit = ''] = /junit testResults: '([^']+)'/.exec(text) ?? [];
    expect(place.read(junit)).toMatch(/<testsuites/);
    expect(place.read('reports/scores.csv')).toMatch(TABLE);
    expect(place.read('calls')).toBe('npm ci\nensure\n');
  });
});

describe('examples/ci/github.yml', () => {
  interface Workflow {
    readonly on: readonly string[];
    readonly permissions: Readonly<Record<string, string>>;
    readonly jobs: {
      readonly check: { readonly steps: readonly { readonly uses: string; readonly with: Readonly<Record<string, string>> }[] };
    };
  }
  const workflow: Workflow = parse(example('github.yml'));
  const [checkout, check, upload] = workflow.jobs.check.steps;

  it('asks for no more than to read', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    expect(workflow.on).toEqual(['push', 'pull_request']);
  });

  it('hands the action inputs that it has', () => {
    const { inputs } = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8'));
    expect(check?.uses).toBe('./tools/dxready');
    expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(check?.with ?? {})));
    expect(existsSync(join(ROOT, 'action.yml'))).toBe(true);
  });

  it('keeps what the action writes', () => {
    expect(checkout?.uses).toMatch(/^actions\/checkout@v\d+$/);
    expect(upload?.with.path).toBe('reports/');
    for (const name of ['junit', 'markdown', 'table']) expect(check?.with[name]).toMatch(/^reports\//);
  });
});

describe.each(['github.yml', 'gitlab-ci.yml', 'Jenkinsfile', 'pre-commit'])('examples/ci/%s', (name) => {
  it('has one place to be filled in, names no registry and starts no npx', () => {
    const text = example(name);
    expect(text.match(/CHANGE THIS LINE/g)?.length).toBe(1);
    expect(text).not.toMatch(/https?:|registry|npx/);
  });
});

describe('.pre-commit-hooks.yaml', () => {
  interface Hook {
    readonly id: string;
    readonly entry: string;
    readonly files: string;
    readonly pass_filenames?: boolean;
  }
  const hooks: readonly Hook[] = parse(readFileSync(join(ROOT, '.pre-commit-hooks.yaml'), 'utf8'));
  const { bin } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

  const MEANT = ['answers/a.yaml', 'teams/x y/answers/b.json', 'pain-points.yaml', 'a/dxready.yaml'];
  /** A baseline may have any name: check is cheap, and a baseline that was edited by hand is not. */
  const DATA = ['baseline.json', 'baseline/anna.yaml', 'answers/deep/a.yaml'];
  const looksAt = (id: string) => {
    const files = new RegExp(hooks.find((hook) => hook.id === id)?.files ?? '');
    return [...MEANT, ...DATA, 'answers/README.md', 'notes.txt'].filter((file) => files.test(file));
  };

  it('lint looks at sheets, pain points and policies only, check at baselines too', () => {
    expect(looksAt('dxready-lint')).toEqual(MEANT);
    expect(looksAt('dxready-check')).toEqual([...MEANT, ...DATA]);
  });

  it.each(hooks)('$id calls a command that is there, with what the framework hands it', ({ entry, pass_filenames }) => {
    const [program = '', ...args] = entry.split(' ');
    expect(Object.keys(bin)).toContain(program);
    const given = pass_filenames === false ? [] : ['answers/leader.yaml', 'dxready.yaml'];
    const call = ['node', join(ROOT, bin[program]), ...args, ...given];
    expect(shell(call, repository(LOW, false).folder)).toMatchObject({ code: 0, stderr: '' });
    const broken = repository(HIGH, false);
    broken.write('answers/leader.yaml', 'dxready: 1\nanswers: { x: 1 }\n');
    expect(shell(call, broken.folder).code).toBe(2);
  });
});
