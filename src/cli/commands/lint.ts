// dxready lint: every problem of questionnaires, sheets, reports, templates and traces of ideas.
import { basename, isAbsolute, join, resolve } from 'node:path';
import { checkIdeas } from '../../core/check-ideas.ts';
import { cutOff } from '../../io/cut-off.ts';
import { readData, readDocument } from '../../io/document.ts';
import { nameOf, STDIN } from '../../io/files.ts';
import { CONFIG_FILE, isThere } from '../../io/find-config.ts';
import { kindOf } from '../../io/kinds.ts';
import { ofFile } from '../../io/read-text.ts';
import { placeAt } from '../../io/workshop.ts';
import type { LocatedProblem } from '../../model/problem.ts';
import type { WrittenIdeas } from '../../model/written-ideas.ts';
import { configFor } from '../config/config.ts';
import { problemsOfConfig } from '../config/lint.ts';
import { meantBy } from '../config/meant.ts';
import { EXIT, type ExitCode, UserError } from '../exit.ts';
import { loadReports } from '../load.ts';
import { lintBrand } from '../look/brand.ts';
import { brandOf } from '../look/look.ts';
import { templateFolder } from '../look/template-folder.ts';
import { isOpenPattern } from '../one-result.ts';
import { tellOriginals } from '../originals.ts';
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
  for (const given of await allMeant(files, options, world)) {
    const file = questionnaireFile(given, world);
    const problems = await problemsOf(file, options, world);
    printProblems(problems, world.stderr);
    failed ||= hasErrors(problems);
    if (!options.quiet && !hasErrors(problems)) world.stdout.write(`${printable(nameOf(given))}: ${tally(problems)}\n`);
  }
  return failed ? EXIT.badInput : EXIT.done;
}

/** What is named, or lies in a folder that is no workshop, or matches a pattern: each by itself, with what lies beside it. */
async function allMeant(files: readonly string[], { quiet }: LintOptions, world: World): Promise<readonly string[]> {
  const all: string[] = [];
  const passed: string[] = [];
  for (const given of files) {
    const { sheets, originals } = isWhole(given, world) ? { sheets: [], originals: [] } : await meantBy(given, world);
    if (sheets.length === 0 && isOpenPattern(given, world))
      throw new UserError(`there is no file ${given}, and no sheet matches it as a pattern; check the name and the folder`);
    all.push(...(sheets.length === 0 ? [given] : sheets));
    passed.push(...originals);
  }
  if (!quiet) tellOriginals(passed, files, world);
  return all;
}

/** True for the id of a questionnaire, and for templates. */
function isWhole(given: string, world: World): boolean {
  if (given === STDIN || questionnaireFile(given, world) !== given) return true;
  return placeAt(resolve(world.cwd, given), world.files).kind !== 'workshop' && templateFolder(given, world) !== null;
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
