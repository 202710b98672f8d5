// dxready migrate: carries saved answers to a newer questionnaire, and says what became of each.
import { basename, dirname, join } from 'node:path';
import { addFates } from '../../core/migrate/migrate.ts';
import { type Follow, followAny } from '../../core/migrate/references.ts';
import { areKin } from '../../core/questionnaire/kin.ts';
import { sheetOfBackup } from '../../io/workshop.ts';
import type { MigrationReport, SheetMigration } from '../../model/migration.ts';
import type { Questionnaire } from '../../model/questionnaire.ts';
import { migrationJson } from '../../render/migrate/json.ts';
import { migrationMarkdown } from '../../render/migrate/markdown.ts';
import { migrationTerminal } from '../../render/migrate/terminal.ts';
import { EXIT, type ExitCode, UserError } from '../exit.ts';
import { type Batch, findInputs } from '../inputs.ts';
import { exists } from '../interview/sheets.ts';
import type { LoadQuestionnaire } from '../library.ts';
import { type Done, failed, migrateOne, type Task } from '../migrate/one.ts';
import { pointsToChange } from '../migrate/pains.ts';
import { checkSteps } from '../migrate/steps.ts';
import { printable } from '../printable.ts';
import { hasErrors, printProblems } from '../problems.ts';
import { isShipped, loadQuestionnaire } from '../questionnaires.ts';
import { chooseFormat, deliver, refuseToOverwrite, screenOf } from '../screen.ts';
import { shellWords } from '../shell-words.ts';
import type { World } from '../world.ts';

export interface MigrateOptions {
  readonly to: string;
  /** The older questionnaire. */
  readonly from?: string;
  readonly dryRun?: true;
  readonly format: string;
  readonly output: string;
  readonly quiet?: true;
  readonly color: boolean;
}

/** 0 when every sheet is carried over or up to date, else 2; one that cannot be does not stop the others. */
export async function migrate(args: readonly string[], options: MigrateOptions, world: World): Promise<ExitCode> {
  const format = chooseFormat(options.format, ['terminal', 'json', 'markdown']);
  const { loaded: to, files } = await load(options.to, world);
  const from = options.from === undefined ? null : (await load(options.from, world)).loaded.questionnaire;
  const areSound = from === null || (await areStepsSound(to.questionnaire, files, from, options, world));
  const task: Task = { to, from, dryRun: options.dryRun ?? false };
  const { batches } = await findInputs(args, false, world);
  const done: Done[] = [];
  for await (const batch of batches) done.push(...(await migrateBatch(batch, task, options, world)));
  for (const { problems } of done) printProblems(problems, world.stderr);
  const sheets = done.map(({ migration }) => migration);
  const report = reportOn(sheets, task, to.questionnaire, world);
  await deliver(render(report, format, options, world), options.output, world);
  if (!options.quiet) {
    tellUnseen(done, options, world);
    tellNext(sheets, options.to, world);
  }
  return areSound && sheets.every(({ state }) => state !== 'failed') ? EXIT.done : EXIT.badInput;
}

async function migrateBatch(batch: Batch, task: Task, { output, quiet }: MigrateOptions, world: World): Promise<Done[]> {
  refuseToOverwrite(
    batch.sheets.map(({ file }) => file),
    output,
    world,
  );
  if (batch.sheets.length === 0) return [failed(batch.name, null, batch.problems)];
  const done: Done[] = [];
  for (const source of batch.sheets) {
    const sheet = sheetOf(source.file, world);
    if (sheet === null) done.push(await migrateOne(source, task, world));
    else tellOriginal(source.file, sheet, { quiet }, world);
  }
  if (batch.workshop !== null && done.some(({ migration }) => migration.state !== 'failed')) {
    const carried = done.find((one) => one.follow !== null)?.follow ?? null;
    printProblems(await pointsToChange(batch.workshop, followPoints(carried, task), world), world.stderr);
  }
  return done;
}

/** Pain points may name questions as they were, or as they are already. */
function followPoints(carried: Follow | null, { to }: Task): Follow {
  const today = followAny(to.questionnaire);
  return (id) => {
    const now = carried?.(id) ?? [];
    return now.length > 0 && now.every((one) => today(one).includes(one)) ? now : today(id);
  };
}

/**
 * The steps are held against the older questionnaire before any sheet is; what would lose answers stops all of them, unless nothing
 * is written.
 */
async function areStepsSound(
  to: Questionnaire,
  files: readonly string[],
  from: Questionnaire,
  options: MigrateOptions,
  world: World,
): Promise<boolean> {
  if (!areKin(from, to))
    throw new UserError(`--from names '${from.id}', which does not go back to the same questionnaire as '${to.id}'`);
  const problems = await checkSteps(to, files, from, world);
  printProblems(problems, world.stderr);
  if (!hasErrors(problems)) return true;
  if (options.dryRun) return false;
  throw new UserError(`the migrations of ${options.to} would lose answers; mend what is listed above`);
}

function tellOriginal(file: string, sheet: string, { quiet }: { readonly quiet?: true | undefined }, { stderr }: World): void {
  if (!quiet) stderr.write(`note: ${printable(`${file} is the original of ${sheet}`)}; it stays as it is\n`);
}

/** The sheet whose original this file keeps; a shell that expands a pattern names both. */
function sheetOf(file: string, world: World): string | null {
  const name = sheetOfBackup(basename(file));
  const sheet = name === null ? null : join(dirname(file), name);
  return sheet !== null && exists(sheet, world, false) ? sheet : null;
}

async function load(idOrFile: string, world: World): Promise<Extract<LoadQuestionnaire, { kind: 'loaded' }>> {
  const read = await loadQuestionnaire(idOrFile, world);
  printProblems(read.problems, world.stderr);
  if (read.kind === 'failed') throw new UserError(`${idOrFile} cannot be used; mend what is listed above`);
  return read;
}

function reportOn(
  sheets: readonly SheetMigration[],
  { dryRun }: Task,
  { id, version, title }: Questionnaire,
  world: World,
): MigrationReport {
  return {
    dxready: { version: world.version, migration: 1 },
    to: { id, version, title },
    dry_run: dryRun,
    counts: addFates(sheets.map(({ counts }) => counts)),
    sheets,
  };
}

function render(
  report: MigrationReport,
  format: 'terminal' | 'json' | 'markdown',
  options: MigrateOptions,
  world: World,
): string {
  switch (format) {
    case 'json':
      return migrationJson(report);
    case 'markdown':
      return migrationMarkdown(report);
    case 'terminal': {
      const screen = options.output === '-' ? screenOf(world, options.color) : { colour: 0 as const, width: 80 };
      return migrationTerminal(report, screen);
    }
    default:
      return format satisfies never;
  }
}

/** Whoever carries sheets over without the older questionnaire takes the steps at their word. */
function tellUnseen(done: readonly Done[], { from }: MigrateOptions, world: World): void {
  const versions = [...new Set(done.flatMap(({ unseen }) => unseen ?? []))];
  if (from !== undefined || versions.length === 0) return;
  world.stderr.write(
    `note: not compared with version ${versions.join(', ')}: name the older questionnaire with --from to\n  have the steps checked\n`,
  );
}

/** Where answers wait for somebody, how they are come by. */
function tellNext(sheets: readonly SheetMigration[], to: string, world: World): void {
  const waiting = sheets.find(({ state, counts }) => state === 'migrated' && counts.look + counts.cleared > 0);
  if (waiting === undefined) return;
  const named = isShipped(to, world) ? [] : [to];
  const command = `${world.called} ${shellWords(['assess', ...named, '--answers', waiting.file])}`;
  world.stderr.write(`Next: ${printable(command)}\n  asks first what needs a look.\n`);
}
