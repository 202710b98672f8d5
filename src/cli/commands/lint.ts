// dxready lint: every problem of questionnaires, sheets, reports, templates and traces of ideas.
import { basename, isAbsolute, join } from 'node:path';
import { checkIdeas } from '../../core/check-ideas.ts';
import { cutOff } from '../../io/cut-off.ts';
import { readData, readDocument } from '../../io/document.ts';
import { nameOf } from '../../io/files.ts';
import { CONFIG_FILE, isThere } from '../../io/find-config.ts';
import { kindOf } from '../../io/kinds.ts';
import { ofFile } from '../../io/read-text.ts';
import { placeAt, withoutOriginals } from '../../io/workshop.ts';
import type { LocatedProblem } from '../../model/problem.ts';
import type { WrittenIdeas } from '../../model/written-ideas.ts';
import { configFor } from '../config/config.ts';
import { problemsOfConfig } from '../config/lint.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { loadReports } from '../load.ts';
import { lintBrand } from '../look/brand.ts';
import { brandOf } from '../look/look.ts';
import { templateFolder } from '../look/template-folder.ts';
import { readPackFile } from '../packs.ts';
import { checkAcross, readPainPointFile } from '../pain-points.ts';
import { printable } from '../printable.ts';
import { hasErrors, printProblems } from '../problems.ts';
import { questionnaireFile, readQuestionnaire } from '../questionnaires.ts';
import { AS_WRITTEN } from '../scoring-options.ts';
import type { World } from '../world.ts';

export interface LintOptions {
  readonly questionnaire?: string;
  readonly quiet?: boolean;
}

/** 2 if a file has an error; warnings are printed and pass. */
export async function lint(files: readonly string[], options: LintOptions, world: World): Promise<ExitCode> {
  let failed = false;
  for (const given of withoutOriginals(files)) {
    const file = questionnaireFile(given, world);
    const problems = await problemsOf(file, options, world);
    printProblems(problems, world.stderr);
    failed ||= hasErrors(problems);
    if (!options.quiet && !hasErrors(problems)) world.stdout.write(`${printable(nameOf(given))}: ${tally(problems)}\n`);
  }
  return failed ? EXIT.badInput : EXIT.done;
}

/** For a file without errors. */
function tally({ length }: readonly LocatedProblem[]): string {
  if (length === 0) return 'no problem';
  return length === 1 ? '1 warning' : `${length} warnings`;
}

async function problemsOf(file: string, options: LintOptions, world: World): Promise<readonly LocatedProblem[]> {
  const path = isAbsolute(file) || file === '-' ? file : join(world.cwd, file);
  const place = file === '-' ? 'file' : placeAt(path, world.files).kind;
  const templates = file === '-' || place === 'workshop' ? null : templateFolder(file, world);
  if (templates !== null)
    return (await import('../look/templates.ts')).problemsOfTemplates(templates.folder, templates.only, world);
  if (place !== 'file')
    return [
      ...(await problemsOfSheets(file, options, world)),
      ...(await problemsOfBrand(file, options, world)),
      ...(isThere(join(path, CONFIG_FILE), world.files) ? await problemsOfConfig(join(file, CONFIG_FILE), world) : []),
    ];
  if (basename(file) === CONFIG_FILE) return problemsOfConfig(file, world);
  const source = { path, shown: file, files: world.files, readStdin: world.readStdin };
  const data = await readData(source);
  if (data.kind === 'failed') return data.problems;
  switch (kindOf(data.value)) {
    case 'questionnaire':
      return [...(await readQuestionnaire(file, world, { authoring: true })).problems, ...cutOff(data.text, data.file)];
    case 'answers':
      return problemsOfSheets(file, options, world);
    case 'pain-points':
      return problemsOfPainPoints(file, world);
    case 'ideas': {
      const read = await readDocument<WrittenIdeas>(source, 'ideas');
      return read.kind === 'failed' ? read.problems : read.document.problemsWith(checkIdeas(read.document.value));
    }
    case 'trends':
      return (await readPackFile(path, file, world)).problems;
    case 'brand':
      return lintBrand(file, options.quiet === true, world);
    case 'config':
      return problemsOfConfig(file, world);
    case 'report': {
      const read = await readDocument(source, 'report');
      return read.kind === 'failed' ? read.problems : read.document.problemsWith([]);
    }
    case null:
      return [
        ...data.problems,
        {
          ...ofFile(
            'unknown-kind',
            'this is neither a questionnaire (pillars), a sheet (answers), pain points (pain_points), a brand file (brand), a configuration (dxready.yaml) nor a report',
            'check the file, or start from a shipped one',
          ),
          file: data.file,
          line: 1,
          column: 1,
        },
      ];
  }
}

/** A file by itself: what it waits for in the sheets of its workshop is known where the folder is named. */
async function problemsOfPainPoints(file: string, world: World): Promise<readonly LocatedProblem[]> {
  const pains = await readPainPointFile(file, false, world);
  if (pains.kind !== 'read') return pains.kind === 'failed' ? pains.problems : [];
  const [across = []] = await checkAcross(pains.read, [], null, false);
  return pains.read.problemsWith([...pains.read.found, ...across]);
}

/** The brand file of a workshop, if it has one. */
async function problemsOfBrand(
  workshop: string,
  { quiet = false }: LintOptions,
  world: World,
): Promise<readonly LocatedProblem[]> {
  const file = brandOf(workshop, world);
  return file === null ? [] : lintBrand(file, quiet, world);
}

async function problemsOfSheets(file: string, { questionnaire }: LintOptions, world: World): Promise<readonly LocatedProblem[]> {
  const config = await configFor(file, null, world);
  const loaded = await loadReports([file], { ...AS_WRITTEN, questionnaire: questionnaire ?? config.questionnaire }, world);
  return [...config.problems, ...loaded.flatMap(({ problems }) => problems)];
}
