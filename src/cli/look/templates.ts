// Templates that a user brings along, in the place of the shipped ones of the same name.
import { dirname, join } from 'node:path';
import { ofFile } from '../../io/read-text.ts';
import type { LocatedProblem } from '../../model/problem.ts';
import type { OwnTemplates } from '../../render/look.ts';
import { type Checked, checkTemplates, type OwnSet, shippedTemplates } from '../../render/own/check.ts';
import { compile, TemplateStop } from '../../render/own/compile.ts';
import type { TemplateFormat } from '../../render/own/template-files.ts';
import { UserError } from '../exit.ts';
import { hasErrors, printProblems } from '../problems.ts';
import type { World } from '../world.ts';
import { readFolder, refuseNoName } from './template-folder.ts';

export interface LoadedTemplates {
  /** Null where the folder changes nothing in that format. */
  readonly html: OwnTemplates | null;
  readonly markdown: OwnTemplates | null;
  /** The whole style sheet if the folder has one of its own. */
  readonly css: string | null;
}

/** Every template of a folder, checked; a folder with a slip is told with all its problems. */
export async function loadTemplates(folder: string, world: World): Promise<LoadedTemplates> {
  refuseNoName(folder, '--template');
  const { problems, checked } = await look(folder, world);
  printProblems(problems, world.stderr);
  if (checked === null || hasErrors(problems)) throw new UserError(`the templates of ${folder} are not used: see above`);
  const { sets, css } = checked;
  return { html: own('html', sets.html, folder), markdown: own('md', sets.md, folder), css };
}

/** What is wrong with a folder of templates, or with one file of it. */
export async function problemsOfTemplates(folder: string, only: string | null, world: World): Promise<readonly LocatedProblem[]> {
  const { problems, names } = await look(folder, world);
  if (only === null) return problems;
  // A folder that may not be read speaks for the file in it.
  const here = problems.filter(({ file }) => [join(only), dirname(join(only))].includes(join(file)));
  if (here.length > 0 || names.some((name) => join(folder, name) === join(only))) return here;
  return [
    { ...ofFile('missing-file', 'there is no such file', 'check the name and the folder'), file: only, line: 0, column: 0 },
  ];
}

interface Looked {
  readonly problems: readonly LocatedProblem[];
  readonly names: readonly string[];
  /** Null if nothing in the folder could be read. */
  readonly checked: Checked | null;
}

async function look(folder: string, world: World): Promise<Looked> {
  const { files, problems } = await readFolder(folder, world);
  if (files.length === 0 && problems.length > 0) return { problems, names: [], checked: null };
  const shipped = await readFolder(join(world.home, 'templates'), world);
  const checked = checkTemplates(files, shippedTemplates(shipped.files));
  const told = checked.problems.map((problem) => ({
    ...problem,
    file: problem.file === '' ? folder : join(folder, problem.file),
  }));
  return { problems: [...problems, ...told], names: files.map(({ file }) => file), checked };
}

/** A template may still stop at what is not there in one report: it is told in one line. */
function own(format: TemplateFormat, set: OwnSet | null, folder: string): OwnTemplates | null {
  if (set === null) return null;
  const run = compile(format, set);
  return (helpers, page) => {
    try {
      return run(helpers, page);
    } catch (error) {
      throw error instanceof TemplateStop ? new UserError(told(error, folder)) : error;
    }
  };
}

function told({ file, isOwn, line, column, message }: TemplateStop, folder: string): string {
  if (!isOwn) return `the shipped ${file} was called with something else than it takes: ${message}`;
  return `${join(folder, file)}${line === 0 ? '' : `:${line}:${column}`}: ${message}`;
}
