// Files that leave the room say nothing about where they were made: no path, no user, no machine, no name of a file, and
// no day on which they were made. Through the built program, in a folder whose every name is a mark.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import { dump } from 'js-yaml';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ferryQuestionnaire, ferrySheet, ferryTrends } from '../support/ferry.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const MARK = 'qzMarkqz';
const above = mkdtempSync(join(tmpdir(), 'dxready-traces-'));
const folder = join(above, `${MARK}Folder`);
const at = (name: string) => join(folder, name);

function put(name: string, content: unknown): void {
  mkdirSync(dirname(at(name)), { recursive: true });
  writeFileSync(at(name), typeof content === 'string' ? content : dump(content));
}

/** Nobody says who they are: then the name of the file tells sheets apart. */
function sheet(more: object) {
  const { respondent: _, ...rest } = ferrySheet();
  return { ...rest, respondent: { role: 'crew' }, ...more };
}

const env = Object.fromEntries(
  ['USER', 'USERNAME', 'LOGNAME', 'HOME', 'USERPROFILE', 'HOSTNAME', 'COMPUTERNAME', 'HOST', 'PWD', 'NAME', 'EMAIL'].map(
    (name) => [name, `${MARK}${name}`],
  ),
);

async function run(...argv: string[]): Promise<void> {
  const ran = await execa('node', [join(root, 'bin/dxready.cjs'), ...argv], { cwd: folder, env, reject: false });
  expect(ran.exitCode, ran.stderr).toBe(0);
}

const QUESTIONNAIRE = ['--questionnaire', at(`${MARK}Ferry.yaml`)];
const GROUP = [at(`${MARK}Group`), ...QUESTIONNAIRE, '--lenient', '--date', '2026-06-01'];

beforeAll(async () => {
  const wrong = { 'no.such_item': 4, 'hull.tar': 1 };
  put(`${MARK}Ferry.yaml`, ferryQuestionnaire());
  put('trends/tides.yaml', ferryTrends());
  put(`${MARK}Alone.yaml`, sheet({}));
  put(`${MARK}Group/answers/${MARK}Ada.yaml`, sheet({}));
  put(`${MARK}Group/answers/${MARK}Jo.yaml`, sheet({ answers: wrong, subject: { name: 'Another' } }));
  put(`${MARK}Group/answers/${MARK}Kit.yaml`, sheet({ answers: {} }));
  put(`${MARK}Pains.yaml`, { dxready: 1, pain_points: [{ id: 'other', title: 'Another', item: 'no.such_item', node: 'moon' }] });
  await run('report', at(`${MARK}Alone.yaml`), ...QUESTIONNAIRE, '--out', 'alone', '-f', 'html,md,json,csv');
  await run('report', ...GROUP, '--baseline', at('alone/report.json'), '--out', at('group'), '-f', 'html,md,json,csv');
  await run('report', ...GROUP, '--baseline', at(`${MARK}Alone.yaml`), '--pain-points', at(`${MARK}Pains.yaml`), '--out', 'late');
  await run('report', ...GROUP, '--redact', '--what-if', 'hull.tar=3', '--out', 'public', '-f', 'html,md,json,csv');
  for (const format of ['terminal', 'ndjson', 'json', 'csv', 'markdown'])
    await run('score', ...GROUP, '-f', format, '-o', `score/${format}.txt`);
  await run('render', at('group/report.json'), '-f', 'terminal', '-o', 'score/rendered.txt');
  await run('show', at(`${MARK}Ferry.yaml`), '-f', 'html', '-o', 'show/questions.html');
  await run('hits', 'export', at(`${MARK}Group`), ...QUESTIONNAIRE, '--lenient', '-f', 'csv', '-o', 'show/hits.csv');
  await run('hits', 'export', at(`${MARK}Group`), ...QUESTIONNAIRE, '--lenient', '-f', 'github', '-o', 'issues');
});
afterAll(() => rmSync(above, { recursive: true }));

describe.each(['alone', 'group', 'late', 'public', 'score', 'show', 'issues'])('the files of %s', (name) => {
  it('hold no path, no name of a file, no user and no machine', () => {
    const files = readdirSync(at(name), { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
    expect(files.length).toBeGreaterThan(0);
    for (const { name: file, parentPath } of files) {
      const text = readFileSync(join(parentPath, file), 'utf8');
      expect(text, file).not.toContain(MARK);
      for (const place of [tmpdir(), above, root, homedir()]) expect(text, file).not.toContain(place);
    }
  });
});

it('hold no day but those of the sheets', () => {
  const text = readFileSync(at('group/report.json'), 'utf8');
  const today = new Date().toISOString().slice(0, 10);
  expect(text).not.toContain(today);
});
