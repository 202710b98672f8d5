// One sheet to the newer questionnaire: read, held against it, written with its original beside it.
import { slipsIn } from '../../core/migrate/fit.ts';
import { countFates, type Migrated, migrate } from '../../core/migrate/migrate.ts';
import type { Follow } from '../../core/migrate/references.ts';
import { meet, wayTo } from '../../core/migrate/way.ts';
import { problem } from '../../core/problems.ts';
import { readDocument } from '../../io/document.ts';
import { type Edit, sameData } from '../../io/edit-data.ts';
import { originalOf, originalTaken, type Rewrite, rewriteSheet } from '../../io/rewrite-sheet.ts';
import type { SheetMigration } from '../../model/migration.ts';
import type { LocatedProblem, Problem } from '../../model/problem.ts';
import type { Questionnaire } from '../../model/questionnaire.ts';
import type { WrittenSheet } from '../../model/written-sheet.ts';
import { pathOf, type SheetSource } from '../inputs.ts';
import { deskOf } from '../interview/desk.ts';
import type { LoadedQuestionnaire } from '../library.ts';
import { writtenFor } from '../load.ts';
import { hasErrors } from '../problems.ts';
import type { World } from '../world.ts';

export interface Task {
  readonly to: LoadedQuestionnaire;
  /** The older questionnaire, if the user has named it. */
  readonly from: Questionnaire | null;
  /** True: nothing is written. */
  readonly dryRun: boolean;
}

export interface Done {
  readonly migration: SheetMigration;
  readonly problems: readonly LocatedProblem[];
  /** Where ids of items lead; null if the sheet was not carried over. */
  readonly follow: Follow | null;
  /** The first number of the version whose questionnaire was not at hand while migrations were done; null if it was, or none were. */
  readonly unseen: number | null;
}

interface Plan {
  readonly migrated: Migrated;
  readonly unseen: number | null;
  /** What does not stop the sheet. */
  readonly warnings: readonly Problem[];
}

/** What became of a sheet; whatever is wrong with it leaves it as it is. */
export async function migrateOne(source: SheetSource, task: Task, world: World): Promise<Done> {
  const { file } = source;
  if (source.line !== null || source.bytes !== null) return failed(source.name, null, [located(source.name, NO_FILE)]);
  const path = pathOf(file, world);
  const { files, readStdin } = world;
  const read = await readDocument<WrittenSheet>({ path, shown: file, files, readStdin }, 'answers');
  if (read.kind === 'failed') return failed(file, null, read.problems);
  const { whole, problemsWith } = read.document;
  const wrong = await problemsWith([]);
  if (whole === null || hasErrors(wrong)) return failed(file, null, wrong);
  const { id, version } = whole.questionnaire;
  const planned = await plan(whole, task, world);
  if (planned === 'current')
    return { migration: { ...nothing(file, { id, version }), state: 'up_to_date' }, problems: [], follow: null, unseen: null };
  if ('code' in planned) return failed(file, { id, version }, await problemsWith([planned]));
  const { migrated, unseen, warnings } = planned;
  const isFree = (name: string) => originalTaken(path, pathOf(name, world), name, files) === null;
  const original = originalOf(file, version, isFree);
  const refused = await write(whole, migrated, path, original, task, world);
  if (refused !== null) return failed(file, { id, version }, [located(file, refused)]);
  return {
    migration: {
      ...nothing(file, { id, version }),
      state: task.dryRun ? 'would' : 'migrated',
      original,
      counts: countFates(migrated.answers),
      answers: migrated.answers,
      notes: migrated.notes,
    },
    problems: await problemsWith(warnings),
    follow: migrated.follow,
    unseen,
  };
}

const NO_FILE: Problem = problem(
  'not-a-file',
  [],
  'only a sheet in a file of its own can be carried over, for its original is kept beside it',
  'save it to a file',
);

async function plan(sheet: WrittenSheet, { to, from }: Task, world: World): Promise<Plan | Problem | 'current'> {
  const { questionnaire, digest } = to;
  const pin = sheet.questionnaire;
  const known = from?.id === pin.id ? from : await writtenFor(sheet, questionnaire, world);
  const met = meet(pin, questionnaire, known);
  const at = ['questionnaire', 'version'];
  const goal = `${questionnaire.id} ${questionnaire.version}`;
  if (met === null) return foreign(pin.id, questionnaire.id);
  if (isCurrent(pin, to)) return 'current';
  const way = wayTo(pin, met, questionnaire);
  switch (way.kind) {
    case 'back':
      return problem(
        'newer-sheet',
        at,
        `the sheet answers ${pin.id} ${pin.version}, which is newer than ${goal}`,
        'name the newer questionnaire: answers are only carried forward',
      );
    case 'gap':
      return problem(
        'no-migration',
        at,
        `${goal} has no migration from version ${way.from}`,
        `write one into it (see docs/migrating.md), or go on with version ${way.from}`,
      );
    case 'way': {
      const before = known !== null && speaksFor(known, pin, from) ? known : null;
      const { migrations } = way;
      return {
        migrated: migrate(sheet, { questionnaire, digest, before, migrations }),
        unseen: before === null && migrations.length > 0 ? Number.parseInt(pin.version, 10) : null,
        warnings: [
          ...(from === null || before === from ? [] : [otherFrom(from, pin)]),
          ...slipsIn(sheet, { questionnaire, before }),
        ],
      };
    }
    default:
      return way satisfies never;
  }
}

/** A shipped one is another by now if its version differs; one that the user has named may be a little older or newer. */
function speaksFor(known: Questionnaire, { version }: WrittenSheet['questionnaire'], from: Questionnaire | null): boolean {
  return known.version === version || (known === from && Number.parseInt(known.version, 10) === Number.parseInt(version, 10));
}

function otherFrom({ id, version }: Questionnaire, pin: WrittenSheet['questionnaire']): Problem {
  return problem(
    'other-from',
    ['questionnaire', 'version'],
    `the sheet answers ${pin.id} ${pin.version}, --from names ${id} ${version}; the two are not compared`,
    `name a version ${Number.parseInt(pin.version, 10)} of ${pin.id} with --from`,
    { severity: 'warning' },
  );
}

/** A pin without a digest is taken at its word. */
function isCurrent({ id, version, digest }: WrittenSheet['questionnaire'], to: LoadedQuestionnaire): boolean {
  const { questionnaire } = to;
  return id === questionnaire.id && version === questionnaire.version && (digest === undefined || digest === to.digest);
}

function foreign(given: string, id: string): Problem {
  return problem(
    'other-questionnaire',
    ['questionnaire', 'id'],
    `the sheet answers the questionnaire '${given}', which does not go back to the same one as '${id}'`,
    `carry it to a newer ${given}; if both go back to one questionnaire, name the older file with --from`,
  );
}

/** Null if it is done, or could be. */
async function write(
  sheet: WrittenSheet,
  planned: Migrated,
  path: string,
  original: string,
  { dryRun }: Task,
  world: World,
): Promise<Problem | null> {
  const place = pathOf(original, world);
  const taken = () => originalTaken(path, place, original, world.files);
  if (dryRun) return taken();
  const decide = (data: unknown): Rewrite | Problem =>
    sameData(data, sheet) ? (taken() ?? { names: planned.renamed, edits: editsFor(sheet, planned) }) : CHANGED;
  return rewriteSheet(path, place, decide, deskOf(world));
}

const CHANGED = problem('changed', [], 'the sheet was changed while it was read', 'try again');

/** Key by key, so that what stays the same stays as it was written. */
function editsFor(before: WrittenSheet, { sheet }: Migrated): Edit[] {
  const points = (sheet.pain_points ?? []).flatMap(({ item }, index) =>
    sameData(item, before.pain_points?.[index]?.item) ? [] : [{ path: ['pain_points', index, 'item'], value: item }],
  );
  return [
    { path: ['questionnaire'], value: sheet.questionnaire },
    { path: ['answers'], value: sheet.answers },
    ...points,
    ...(sheet.interview === undefined ? [] : [{ path: ['interview'], value: sheet.interview }]),
    ...(sheet.retired === undefined ? [] : [{ path: ['retired'], value: sheet.retired }]),
  ];
}

function located(file: string, one: Problem): LocatedProblem {
  return { ...one, file, line: 0, column: 0 };
}

/** Problems that are not tied to a sheet which can be read, such as a folder without one. */
export function failed(file: string, from: SheetMigration['from'], problems: readonly LocatedProblem[]): Done {
  const told = problems.map(({ code, severity, message, mend, line, column }) => ({
    code,
    severity,
    message,
    mend,
    line,
    column,
  }));
  return { migration: { ...nothing(file, from), state: 'failed', problems: told }, problems, follow: null, unseen: null };
}

function nothing(file: string, from: SheetMigration['from']): SheetMigration {
  return { file, state: 'failed', from, original: null, counts: countFates([]), answers: [], notes: [], problems: [] };
}
