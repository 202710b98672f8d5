// dxready lint: every problem of questionnaires, sheets and reports.
import { isAbsolute, join } from 'node:path';
import { readData, readDocument } from '../../io/document.ts';
import { ofFile } from '../../io/read-text.ts';
import { placeAt } from '../../io/workshop.ts';
import type { LocatedProblem } from '../../model/problem.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { loadReports } from '../load.ts';
import { hasErrors, printProblems } from '../problems.ts';
import { questionnaireFile, readQuestionnaire } from '../questionnaires.ts';
import type { World } from '../world.ts';

export interface LintOptions {
  readonly questionnaire?: string;
  readonly quiet?: boolean;
}

/** 2 if a file has an error; warnings are printed and pass. */
export async function lint(files: readonly string[], options: LintOptions, world: World): Promise<ExitCode> {
  let failed = false;
  for (const given of files) {
    const file = questionnaireFile(given, world);
    const problems = await problemsOf(file, options, world);
    printProblems(problems, world.stderr);
    failed ||= hasErrors(problems);
    if (!options.quiet && problems.length === 0) world.stdout.write(`${given}: no problem\n`);
    if (!options.quiet && problems.length > 0) world.stdout.write(`${given}: ${tally(problems)}\n`);
  }
  return failed ? EXIT.badInput : EXIT.done;
}

function tally(problems: readonly LocatedProblem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return `${count(errors, 'error')}, ${count(problems.length - errors, 'warning')}`;
}

function count(amount: number, what: string): string {
  return `${amount} ${what}${amount === 1 ? '' : 's'}`;
}

async function problemsOf(file: string, options: LintOptions, world: World): Promise<readonly LocatedProblem[]> {
  const path = isAbsolute(file) || file === '-' ? file : join(world.cwd, file);
  if (file !== '-' && placeAt(path, world.files).kind !== 'file') return problemsOfSheets(file, options, world);
  const source = { path, shown: file, files: world.files, readStdin: world.readStdin };
  const data = await readData(source);
  if (data.kind === 'failed') return data.problems;
  switch (kindOf(data.value)) {
    case 'questionnaire':
      return (await readQuestionnaire(file, world)).problems;
    case 'answers':
      return problemsOfSheets(file, options, world);
    case 'report': {
      const read = await readDocument(source, 'report');
      return read.kind === 'failed' ? read.problems : read.document.problems;
    }
    case null:
      return [...data.problems, { ...ofFile('unknown-kind', 'this is neither a questionnaire (pillars), a sheet (answers) nor a report', 'check the file, or start from a shipped one'), file: data.file, line: 1, column: 1 }];
  }
}

async function problemsOfSheets(file: string, { questionnaire }: LintOptions, world: World): Promise<readonly LocatedProblem[]> {
  const options = { questionnaire: questionnaire ?? null, group: false, lenient: false, strictGates: false, date: null };
  const loaded = await loadReports([file], options, world);
  return loaded.flatMap(({ problems }) => problems);
}

/** A kind is told by the keys that only it has. */
function kindOf(value: unknown): 'questionnaire' | 'answers' | 'report' | null {
  if (value === null || typeof value !== 'object') return null;
  if ('pillars' in value && 'overall' in value) return 'report';
  if ('pillars' in value || 'extends' in value) return 'questionnaire';
  return 'answers' in value ? 'answers' : null;
}
